/**
 * Every bound of the program in one place, with its unit in its name and its reason beside it.
 *
 * @module
 */

/** Longest prompt that is rewritten, in bytes of UTF-8; a longer one is an error, since every phase is linear but memory is not free. */
export const PROMPT_BYTES_MAX = 8 * 1024 * 1024;

/** Time one rewrite may take before the original is returned, in milliseconds. */
export const DEADLINE_MS = 200;

/** Questions asked about one prompt: a fourth is not read : two short ones are fine, a third is tolerated. */
export const QUESTIONS_MAX = 3;

/** Passes over a prompt until no rule fires any more; a prompt that still moves then keeps the last stable text. */
export const PASSES_MAX = 4;
