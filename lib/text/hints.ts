/**
 * Cheap looks before costly ones, and tables that are made when they are first looked at: a process
 * that rewrites one prompt should not pay for what that prompt does not need.
 *
 * @module
 */

/**
 * Tells whether a text holds one of some pieces that every match of a pattern has. A pattern is
 * compiled when it first runs, and that takes longer than all its searches in one prompt.
 *
 * @param text Any string; in lower case where the pattern ignores case.
 * @param hints Pieces, compared as they are.
 * @returns False where the pattern cannot match.
 */
export function holdsHint(text: string, hints: readonly string[]): boolean {
  for (const hint of hints) if (text.includes(hint)) return true;
  return false;
}

/** Words to look up. */
export interface WordSet {
  /** Whether a word is one of them. */
  has(word: string): boolean;
}

/**
 * Makes a set of words written in one line, when it is first looked at.
 *
 * @param words Words, one blank between them.
 * @returns The set.
 */
export function wordSet(words: string): WordSet {
  const set = onDemand(() => new Set(words.split(" ")));
  return { has: (word) => set().has(word) };
}

/**
 * Keeps what was made of the latest text, since several readers ask for the same of one text after
 * another.
 *
 * @param make Makes it; the same text must give the same.
 * @returns The same function, which makes nothing twice in a row.
 */
export function latest<T>(make: (text: string) => T): (text: string) => T {
  let last: { readonly text: string; readonly made: T } | undefined;
  return (text) => {
    if (last?.text !== text) last = { text, made: make(text) };
    return last.made;
  };
}

/**
 * Makes something once, when it is first needed.
 *
 * @param make Makes it.
 * @returns A function that gives it, the same one every time.
 */
export function onDemand<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => made ??= make();
}
