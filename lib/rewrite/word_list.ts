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
  /** The words on the list that one letter more, less, other or swapped with its neighbour makes of a word. */
  neighbours(word: string): string[];
}

/** Bytes that are looked at one by one, such as a Uint8Array or a file of which only parts are read. */
export interface ByteSource {
  /** Number of bytes. */
  readonly length: number;
  /** The byte at an offset from 0, or undefined behind the last one. */
  at(offset: number): number | undefined;
}

/** Bytes of a page: what an index of a list counts in. */
export const PAGE_BYTES = 4096;

const LINE_FEED = 10;
const BLANK = 32;
/** Answers kept at hand, since texts repeat their words. */
const ANSWERS_MAX = 20_000;

/**
 * Opens a word list.
 *
 * @param bytes ASCII lines `word` or `word value`, sorted by word in code units, each ended by a line feed.
 * @param heads What {@linkcode headsOf} gives for these bytes, so that one page is looked at for one word.
 * @returns The list, whose questions take logarithmic time.
 */
export function openWordList(bytes: ByteSource, heads?: readonly string[]): WordList {
  const answers = new Map<string, string | undefined>();
  const near = new Map<string, string[]>();
  const valueOf = (word: string) => {
    if (answers.has(word)) return answers.get(word);
    if (answers.size >= ANSWERS_MAX) answers.clear();
    const answer = search(bytes, word, pageOf(bytes, heads, word));
    answers.set(word, answer);
    return answer;
  };
  return {
    valueOf,
    has: (word) => valueOf(word) !== undefined,
    neighbours(word) {
      const known = near.get(word);
      if (known !== undefined) return known;
      if (near.size >= ANSWERS_MAX) near.clear();
      const found = neighbours(bytes, word, heads);
      near.set(word, found);
      return found;
    },
  };
}

const LETTERS = "abcdefghijklmnopqrstuvwxyz";

/**
 * Goes along the word as far as words on the list begin like it: a slip can only stand where it still
 * agrees with some word before.
 */
function neighbours(
  bytes: ByteSource,
  word: string,
  heads: readonly string[] | undefined,
): string[] {
  const found = new Set<string>();
  let range: Range = { low: 0, high: bytes.length };
  const add = (candidate: string) => {
    const page = pageOf(bytes, heads, candidate);
    const narrow = { low: Math.max(page.low, range.low), high: Math.min(page.high, range.high) };
    if (search(bytes, candidate, narrow) !== undefined) found.add(candidate);
  };
  for (let i = 0; i <= word.length && range.low < range.high; i++) {
    const [head, rest] = [word.slice(0, i), word.slice(i)];
    add(head + rest.slice(1));
    if (rest.length > 1) add(head + rest[1] + rest[0] + rest.slice(2));
    for (const letter of LETTERS) {
      add(head + letter + rest);
      if (rest !== "") add(head + letter + rest.slice(1));
    }
    range = beginningWith(bytes, word.slice(0, i + 1), range);
  }
  found.delete(word);
  return [...found];
}

/** A stretch of whole lines. */
interface Range {
  readonly low: number;
  readonly high: number;
}

/**
 * Makes the index of a list: the first word that begins behind the first line feed of each page.
 *
 * @param bytes The list.
 * @returns One word per page, the first one empty.
 */
export function headsOf(bytes: ByteSource): string[] {
  const heads: string[] = [];
  for (let page = 0; page < bytes.length; page += PAGE_BYTES) {
    let head = "";
    for (let at = page === 0 ? bytes.length : lineEnd(bytes, page, bytes.length) + 1;;) {
      const byte = bytes.at(at++) ?? LINE_FEED;
      if (byte === LINE_FEED || byte === BLANK) break;
      head += String.fromCharCode(byte);
    }
    heads.push(head);
  }
  return heads;
}

/** The lines among which a word is if it is anywhere: those of one page, or all of them. */
function pageOf(bytes: ByteSource, heads: readonly string[] | undefined, word: string): Range {
  if (heads === undefined) return { low: 0, high: bytes.length };
  let [low, high] = [0, heads.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (heads[middle]! <= word) low = middle + 1;
    else high = middle;
  }
  const page = Math.max(0, low - 1) * PAGE_BYTES;
  return {
    low: page === 0 ? 0 : lineEnd(bytes, page, bytes.length) + 1,
    // A line that begins with the next page still belongs to this one.
    high: Math.min(page + PAGE_BYTES + 1, bytes.length),
  };
}

/** The lines within a range whose words begin with a text. */
function beginningWith(bytes: ByteSource, head: string, range: Range): Range {
  const edge = (after: boolean) => {
    let { low, high } = range;
    while (low < high) {
      const start = lineStart(bytes, (low + high) >> 1, low);
      const order = compareHead(bytes, start, head);
      if (order < 0 || (after && order === 0)) low = lineEnd(bytes, start, high) + 1;
      else high = start;
    }
    return low;
  };
  return { low: edge(false), high: Math.min(edge(true), range.high) };
}

function lineStart(bytes: ByteSource, offset: number, low: number): number {
  let start = offset;
  while (start > low && bytes.at(start - 1) !== LINE_FEED) start--;
  return start;
}

function lineEnd(bytes: ByteSource, offset: number, high: number): number {
  let end = offset;
  while (end < high && bytes.at(end) !== LINE_FEED) end++;
  return end;
}

function search(
  bytes: ByteSource,
  word: string,
  range: Range,
): string | undefined {
  let { low, high } = range;
  while (low < high) {
    const start = lineStart(bytes, (low + high) >> 1, low);
    const order = compare(bytes, start, word);
    if (order > 0) high = start;
    else if (order < 0) low = lineEnd(bytes, start, high) + 1;
    else {
      const end = lineEnd(bytes, start, bytes.length);
      let value = "";
      for (let at = start + word.length + 1; at < end; at++) {
        value += String.fromCharCode(bytes.at(at)!);
      }
      return value;
    }
  }
  return undefined;
}

/** Negative when the line at a place comes before the word, 0 when it is the word's, else positive. */
function compare(bytes: ByteSource, start: number, word: string): number {
  const order = compareHead(bytes, start, word);
  if (order !== 0) return order;
  const next = bytes.at(start + word.length) ?? LINE_FEED;
  return next === LINE_FEED || next === BLANK ? 0 : 1;
}

/** The same for a line that need only begin with a text. */
function compareHead(bytes: ByteSource, start: number, head: string): number {
  for (let i = 0; i < head.length; i++) {
    const byte = bytes.at(start + i) ?? LINE_FEED;
    if (byte === LINE_FEED || byte === BLANK) return -1;
    const difference = byte - head.charCodeAt(i);
    if (difference !== 0) return difference;
  }
  return 0;
}
