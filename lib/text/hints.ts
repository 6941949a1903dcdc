/**
 * A cheap look before a costly one. A pattern is compiled when it first runs, and that takes longer
 * than all its searches in one prompt: what cannot match need not be made.
 *
 * @module
 */

/**
 * Tells whether a text holds one of some pieces that every match of a pattern has.
 *
 * @param text Any string; in lower case where the pattern ignores case.
 * @param hints Pieces, compared as they are.
 * @returns False where the pattern cannot match.
 */
export function holdsHint(text: string, hints: readonly string[]): boolean {
  for (const hint of hints) if (text.includes(hint)) return true;
  return false;
}

/**
 * Makes a set of words written in one line.
 *
 * @param words Words, one blank between them.
 * @returns The set.
 */
export function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(" "));
}
