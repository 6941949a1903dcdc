/**
 * Finds the words of the prose in a text: what stands outside protected spans.
 *
 * @module
 */

import { byAlphabet } from "./alphabet.ts";
import type { Span } from "./span.ts";

/** A word of prose: UTF-16 offsets, end excluded. */
export interface Word {
  /** Offset of the first code unit. */
  readonly start: number;
  /** Offset after the last code unit. */
  readonly end: number;
  /** The word as written, its apostrophes and hyphens included. */
  readonly text: string;
}

/** Letters of every script; look-alikes from other blocks (Ⅳ, 𝚝) count, since they may stand for letters. */
const wordIn = byAlphabet(
  /[A-Za-z]+(?:['-][A-Za-z]+)*/g,
  () => /(?:\p{L}|\p{M}|\p{Nl})+(?:['’ʼ‑-](?:\p{L}|\p{M}|\p{Nl})+)*/gu,
);

/**
 * Finds the words outside protected spans, in order.
 *
 * @param text Any string.
 * @param spans Its protected spans, sorted and disjoint.
 * @returns The words, none of which overlaps a span.
 */
export function findWords(text: string, spans: readonly Span[]): Word[] {
  const words: Word[] = [];
  let from = 0;
  for (const span of spans) {
    addWords(text, from, span.start, words);
    from = span.end;
  }
  addWords(text, from, text.length, words);
  return words;
}

function addWords(text: string, from: number, to: number, words: Word[]): void {
  if (to <= from) return;
  const piece = text.slice(from, to);
  for (const match of piece.matchAll(wordIn(piece))) {
    const start = from + match.index;
    words.push({ start, end: start + match[0].length, text: match[0] });
  }
}
