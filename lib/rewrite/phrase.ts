/**
 * Finds phrases of a closed list in the words of a prompt, by their first word.
 *
 * @module
 */

import { WORD_CHARACTERS } from "./letters.ts";
import type { Situation } from "./rule.ts";

/** Phrases by their first word, the longest first. */
export type PhraseIndex<Value> = ReadonlyMap<string, readonly (readonly [string, Value])[]>;

/** A phrase found. */
export interface PhraseMatch<Value> {
  /** UTF-16 offset of its first code unit. */
  readonly start: number;
  /** UTF-16 offset after its last code unit. */
  readonly end: number;
  /** What the index holds for it. */
  readonly value: Value;
}

const FIRST_WORD = /^[^\s.,;:!?]+/;
const JOINING = new RegExp(`[${WORD_CHARACTERS}]`);

/**
 * Makes an index of phrases.
 *
 * @param phrases Phrases in lower case that begin with a letter, with their values.
 * @returns The index.
 */
export function indexPhrases<Value>(
  phrases: Iterable<readonly [string, Value]>,
): PhraseIndex<Value> {
  const index = new Map<string, (readonly [string, Value])[]>();
  for (const entry of phrases) {
    const first = FIRST_WORD.exec(entry[0])?.[0] ?? "";
    const bucket = index.get(first);
    if (bucket === undefined) index.set(first, [entry]);
    else bucket.push(entry);
  }
  for (const bucket of index.values()) bucket.sort((a, b) => b[0].length - a[0].length);
  return index;
}

/**
 * Finds all phrases of an index, the longest at each place, none inside another.
 *
 * @param situation The prompt.
 * @param index The phrases.
 * @returns The matches in order.
 */
export function findPhrases<Value>(
  situation: Situation,
  index: PhraseIndex<Value>,
): PhraseMatch<Value>[] {
  const { words, lower, prompt } = situation;
  const matches: PhraseMatch<Value>[] = [];
  let past = 0;
  for (let i = 0; i < words.length; i++) {
    const bucket = index.get(lower[i]!);
    if (bucket === undefined) continue;
    const start = words[i]!.start;
    if (start < past) continue;
    const hit = bucket.find(([phrase]) => standsAt(prompt.text, start, phrase));
    if (hit === undefined) continue;
    const end = start + hit[0].length;
    if (!situation.isOpen(start, end)) continue;
    matches.push({ start, end, value: hit[1] });
    past = end;
  }
  return matches;
}

/**
 * Tells whether a phrase stands at a place as whole words, on one line, with apostrophes of any sort.
 *
 * @param text The text.
 * @param start UTF-16 offset where the phrase would begin.
 * @param phrase The phrase in lower case.
 */
export function standsAt(text: string, start: number, phrase: string): boolean {
  const end = start + phrase.length;
  if (end < text.length && JOINING.test(text[end]!) && JOINING.test(text[end - 1]!)) return false;
  if (/['’-]/.test(text[end] ?? "") && JOINING.test(text[end + 1] ?? "")) return false;
  const written = text.slice(start, end).replaceAll("\u00a0", " ").replaceAll("’", "'");
  return written.toLowerCase() === phrase;
}
