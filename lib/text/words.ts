/**
 * Finds the words of the prose in a text: what stands outside protected spans.
 *
 * @module
 */

import type { Span } from "./span.ts";

/** A word of prose: UTF-16 offsets, end excluded. */
export interface Word {
  /** Offset of the first code unit. */
  readonly start: number;
  /** Offset after the last code unit. */
  readonly end: number;
  /** The word as written. */
  readonly text: string;
}

const WORD = /[\p{L}\p{M}\p{Nl}]+(?:['’ʼ-][\p{L}\p{M}\p{Nl}]+)*/gu;

/**
 * Finds the words outside protected spans, in order.
 *
 * @param text Any string.
 * @param spans Its protected spans, sorted and disjoint.
 * @returns The words, none of which overlaps a span.
 */
export function findWords(text: string, spans: readonly Span[]): Word[] {
  const words: Word[] = [];
  let next = 0;
  for (const match of text.matchAll(WORD)) {
    const start = match.index;
    const end = start + match[0].length;
    while (next < spans.length && spans[next]!.end <= start) next++;
    const span = spans[next];
    if (span !== undefined && span.start < end) continue;
    words.push({ start, end, text: match[0] });
  }
  return words;
}
