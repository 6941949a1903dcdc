/**
 * Turns the words of a text into numbered buckets, so that a model is an array and not a dictionary.
 *
 * @module
 */

import { byAlphabet } from "../text/alphabet.ts";
import { latest } from "../text/hints.ts";

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** Code units of a text that models read; what is wanted stands near the start. */
export const MODEL_CHARS_MAX = 6_000;

const tokenIn = byAlphabet(
  /[A-Za-z\d]+(?:'[A-Za-z]+)*/g,
  () => /(?:\p{L}|\p{M}|\p{N})+(?:['’](?:\p{L}|\p{M})+)*/gu,
);

/**
 * Splits a text into lower-case words, every run of digits within them replaced by one `#`.
 *
 * @param text Any string; only its first MODEL_CHARS_MAX code units are read.
 * @returns The words in order.
 */
export function modelTokens(text: string): readonly string[] {
  return tokensOf(text);
}

const tokensOf = latest((text) => {
  const tokens: string[] = [];
  const head = text.slice(0, MODEL_CHARS_MAX);
  for (const match of head.matchAll(tokenIn(head))) {
    const word = match[0].toLowerCase().replaceAll("’", "'");
    tokens.push(/\d/.test(word) ? word.replace(/\d+/g, "#") : word);
  }
  return tokens;
});

/**
 * Hashes a text to 32 bits: FNV-1a over UTF-16 code units, then a finaliser, since the high bits of
 * FNV alone are poorly mixed for short texts.
 *
 * @param text Any string.
 * @param seed Keeps the buckets of different uses apart.
 * @returns A whole number in [0, 2^32).
 */
export function bucketHash(text: string, seed = 0): number {
  let hash = FNV_OFFSET ^ seed;
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), FNV_PRIME);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
