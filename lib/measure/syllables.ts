/**
 * Counts the syllables of an English word by its spelling, so that readability needs no dictionary.
 *
 * @module
 */

const VOWELS = /[aeiouyà-öø-ÿ]+/g;
/** Endings whose e is written but not spoken. */
const SILENT =
  /(?:[^aeiouyl]|[aeiouy]l|ll|rl)e$|(?:[^aeiouylscgxz]|[aeiouy]l|ll|rl|[^aeiouysc]h)es$|(?:[^aeiouydtl]|[aeiouy]l|ll|rl)ed$/;
/** Neighbouring vowels that are spoken apart. */
const APART =
  /i(?:a(?!ge|l$|ls$|n$|ns$|lly)|o(?!n|us)|u[ms]|et|er)|[aeo]ing|eo(?!n$|us)|[^qg]ua[^r]|ya[^r]|uou|[^t]ien|[^aeiou]ism$|sm$|n't$/g;

/**
 * Counts syllables.
 *
 * @param word One word in any case.
 * @returns At least 1.
 */
export function countSyllables(word: string): number {
  const lower = word.toLowerCase();
  let count = lower.match(VOWELS)?.length ?? 0;
  if (SILENT.test(lower)) count--;
  count += lower.match(APART)?.length ?? 0;
  return Math.max(1, count);
}
