/**
 * Ranges of letters for patterns that run on every prompt: a class of Unicode properties takes a
 * millisecond and more to compile, these take none.
 *
 * @module
 */

/** Letters with which English is written, accents included; for use inside a class. */
export const ENGLISH_LETTERS = "A-Za-z\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u024f";

/** Letters, marks and digits of all scripts in the basic plane, and surrogates; for use inside a class. */
export const WORD_CHARACTERS =
  "\\w\\u00aa\\u00b5\\u00ba\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u1fff\\u2c00-\\u2dff\\u3040-\\udfff\\uf900-\\ufdff\\ufe70-\\ufefc\\uff10-\\uff19\\uff21-\\uff3a\\uff41-\\uff5a\\uff66-\\uffdc";
