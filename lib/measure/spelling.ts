/**
 * Remembers many words in few bits: a Bloom filter, which knows every word put into it and takes
 * about one unknown word in fifty for known.
 *
 * @module
 */

import { bucketHash } from "./hashing.ts";

/** Bits of the filter: about nine a word. */
export const SPELLING_BITS = 1 << 19;

/** Bits that each word sets. */
const SPELLING_HASHES = 4;
const FIRST_SEED = 0x51;

/**
 * The bits that belong to a word.
 *
 * @param word A lower-case word.
 * @returns Positions in [0, SPELLING_BITS).
 */
export function spellingBits(word: string): number[] {
  const bits: number[] = [];
  let bit = bucketHash(word, FIRST_SEED);
  const step = bucketHash(word, FIRST_SEED + 1) | 1;
  for (let turn = 0; turn < SPELLING_HASHES; turn++) {
    bits.push((bit >>> 0) % SPELLING_BITS);
    bit += step;
  }
  return bits;
}

/**
 * Tells whether a word is known.
 *
 * @param word A lower-case word.
 * @param filter The bits of all known words, eight a byte.
 * @returns False only for words that were never put in.
 */
export function isKnownWord(word: string, filter: Uint8Array): boolean {
  for (const bit of spellingBits(word)) {
    if (((filter[bit >> 3]! >> (bit & 7)) & 1) === 0) return false;
  }
  return true;
}
