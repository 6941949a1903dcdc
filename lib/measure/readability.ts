/**
 * Flesch reading ease and Flesch-Kincaid grade, counted the way the Python package textstat counts.
 *
 * @module
 */

import { byAlphabet } from "../text/alphabet.ts";
import { countSyllables } from "./syllables.ts";

/** How hard a text is to read; both are 0 for a text without words. */
export interface Readability {
  /** Flesch reading ease: about 100 for very easy, 0 and below for very hard. */
  readonly readabilityScore: number;
  /** Flesch-Kincaid grade: years of school needed. */
  readonly readabilityGrade: number;
}

const loneApostropheIn = byAlphabet(
  /'(?![tsd]\b|ve\b|ll\b|re\b)/g,
  () => /'(?![tsd](?!\p{L}|\p{N}|_)|ve(?!\p{L}|\p{N}|_)|ll(?!\p{L}|\p{N}|_)|re(?!\p{L}|\p{N}|_))/gu,
);
const punctuationIn = byAlphabet(/[^\w\s']/g, () => /(?!\p{L}|\p{N}|[_\s'])[^]/gu);
const sentenceIn = byAlphabet(
  /\b\w[^.!?]*[.!?]*/g,
  () => /(?<!\p{L}|\p{N}|_)(?:\p{L}|\p{N}|_)[^.!?]*[.!?]*/gu,
);
/** A piece of at most this many words is a heading or an interjection, not a sentence. */
const FRAGMENT_WORDS_MAX = 2;

/**
 * Measures how hard a text is to read.
 *
 * @param text Prose, code left out.
 * @returns Both measures, always finite.
 */
export function measureReadability(text: string): Readability {
  const words = listWords(text);
  if (words.length === 0) return { readabilityScore: 0, readabilityGrade: 0 };
  let syllables = 0;
  for (const word of words) syllables += countSyllables(word);
  const wordsPerSentence = words.length / countSentences(text);
  const syllablesPerWord = syllables / words.length;
  return {
    readabilityScore: 206.835 - 1.015 * wordsPerSentence - 84.6 * syllablesPerWord,
    readabilityGrade: 0.39 * wordsPerSentence + 11.8 * syllablesPerWord - 15.59,
  };
}

/**
 * Lists the words of a text: what blanks part, without punctuation other than contractions' apostrophes.
 *
 * @param text Any string.
 * @returns The words in order.
 */
export function listWords(text: string): string[] {
  const bare = text.replace(loneApostropheIn(text), "").replace(punctuationIn(text), "").trim();
  return bare === "" ? [] : bare.split(/\s+/);
}

/**
 * Counts sentences: pieces that end with stops, fragments of one or two words left out.
 *
 * @param text Any string.
 * @returns At least 1.
 */
export function countSentences(text: string): number {
  let count = 0;
  for (const [piece] of text.matchAll(sentenceIn(text))) {
    if (listWords(piece).length > FRAGMENT_WORDS_MAX) count++;
  }
  return Math.max(1, count);
}
