/**
 * Finds a token of noise in the prose, left there by a slip of the hand or of a copy.
 *
 * @module
 */

import { cite, type Flag, telling } from "../flag.ts";
import type { Reading } from "../reading.ts";

const WORDS_READ_MAX = 2_000;
/** A long word that no sign ties to code, a path or an address. */
const TOKEN = /(?<![\w@#/$.`-])[A-Za-z]{7,30}(?![\w@#/$`(-]|\.\w)/g;
const NO_VOWEL = /^[bcdfghjklmnpqrstvwxz]{6,}$/i;
const FIVE_CONSONANTS = /[bcdfghjklmnpqrstvwxz]{5,}/i;
const CASE_SALAD = /[a-z][A-Z]+[a-z]+[A-Z]+[a-z]|[a-z]{2}[A-Z]{2,}[a-z]+[A-Z]?/;

/** Prompts about tokens that look like noise. */
const ON_TOKENS =
  /\b(?:acronyms?|abbreviations?|cipher|decode|decrypt|scrambled|anagrams?|hash|password|random)\b/i;

/**
 * Warns of one token that looks like noise.
 *
 * @param reading What is read of the prompt.
 * @returns A warning quoting the token, or null.
 */
export function strayToken(reading: Reading): Flag | null {
  if (reading.prompt.language !== "en" || reading.prompt.task === "code") return null;
  for (const { 0: text } of [...reading.prose.matchAll(TOKEN)].slice(0, WORDS_READ_MAX)) {
    if (/^[A-Z]+$/.test(text)) continue;
    if (
      NO_VOWEL.test(text) || (CASE_SALAD.test(text) && FIVE_CONSONANTS.test(text.toLowerCase()))
    ) {
      if (ON_TOKENS.test(reading.prose)) return null;
      return telling("stray_token", `${cite(text)} looks like a stray token`);
    }
  }
  return null;
}
