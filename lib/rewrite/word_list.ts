/**
 * A sorted list of words in one block of bytes, searched where it lies: nothing is decoded or built when
 * it is loaded.
 *
 * @module
 */

/** A word list: what it says of each word on it. */
export interface WordList {
  /** Whether a word is on the list. */
  has(word: string): boolean;
  /** What the list says of a word, "" where it says nothing, or undefined where it is not on it. */
  valueOf(word: string): string | undefined;
}

const LINE_FEED = 10;
const BLANK = 32;
/** Answers kept at hand, since texts repeat their words. */
const ANSWERS_MAX = 20_000;

/**
 * Opens a word list.
 *
 * @param bytes ASCII lines `word` or `word value`, sorted by word in code units, each ended by a line feed.
 * @returns The list, whose questions take logarithmic time.
 */
export function openWordList(bytes: Uint8Array): WordList {
  const answers = new Map<string, string | undefined>();
  const valueOf = (word: string) => {
    if (answers.has(word)) return answers.get(word);
    if (answers.size >= ANSWERS_MAX) answers.clear();
    const answer = search(bytes, word);
    answers.set(word, answer);
    return answer;
  };
  return { valueOf, has: (word) => valueOf(word) !== undefined };
}

function search(bytes: Uint8Array, word: string): string | undefined {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    let start = (low + high) >> 1;
    while (start > low && bytes[start - 1] !== LINE_FEED) start--;
    const order = compare(bytes, start, word);
    let end = start;
    while (end < high && bytes[end] !== LINE_FEED) end++;
    if (order === 0) {
      return String.fromCharCode(...bytes.subarray(start + word.length + 1, end));
    }
    if (order < 0) low = end + 1;
    else high = start;
  }
  return undefined;
}

/** Negative when the line at a place comes before the word, 0 when it is the word's, else positive. */
function compare(bytes: Uint8Array, start: number, word: string): number {
  for (let i = 0; i < word.length; i++) {
    const byte = bytes[start + i] ?? LINE_FEED;
    if (byte === LINE_FEED || byte === BLANK) return -1;
    const difference = byte - word.charCodeAt(i);
    if (difference !== 0) return difference;
  }
  const next = bytes[start + word.length] ?? LINE_FEED;
  return next === LINE_FEED || next === BLANK ? 0 : 1;
}
