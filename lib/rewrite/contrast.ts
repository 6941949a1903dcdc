/**
 * Finds words that a writer sets against their own replacement: "is it recieve or receive?".
 *
 * @module
 */

const BETWEEN = String
  .raw`["'’“”]? ?(?:,? (?:or|vs\.?|versus|not|and not|instead of|rather than|and)|/) ?["'“”]?`;
/** Characters on one side that hold the other word and what stands between. */
const REACH_CHARS = 24;

/**
 * Tells whether a stretch stands beside its replacement, so that changing it would leave the same
 * word twice and nothing of the contrast.
 *
 * @param text The prompt.
 * @param start UTF-16 offset of the stretch.
 * @param end UTF-16 offset after it.
 * @param after What would replace it.
 * @returns True where both are set against each other.
 */
export function isContrasted(text: string, start: number, end: number, after: string): boolean {
  const word = after.trim().toLowerCase();
  const reach = word.length + REACH_CHARS;
  const right = text.slice(end, end + reach).toLowerCase();
  const left = text.slice(Math.max(0, start - reach), start).toLowerCase();
  // Patterns are made for the few that hold the word at all.
  const other = word.replace(/[^\p{L}\p{N}\s]/gu, "\\$&");
  return right.includes(word) && new RegExp(`^${BETWEEN}${other}(?![\\w-])`).test(right) ||
    left.includes(word) && new RegExp(`(?<![\\w-])${other}${BETWEEN}$`).test(left);
}
