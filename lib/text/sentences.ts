/**
 * Cuts the prose of a text into sentences, leaving blocks of code and data aside.
 *
 * @module
 */

import type { Span } from "./span.ts";

/** A sentence of prose: UTF-16 offsets, end excluded, without surrounding blanks. */
export interface Sentence {
  /** Offset of the first code unit. */
  readonly start: number;
  /** Offset after the last code unit, its stop included. */
  readonly end: number;
}

const BREAK = /(?:[.!?…]+["'”’)\]]*(?=\s|$))|[。！？｡]+|\r?\n|$/g;
const ABBREVIATION =
  /(?:\b(?:e\.g|i\.e|etc|vs|mr|mrs|ms|dr|prof|st|no|fig|approx|inc|ltd|co|jr|sr|cf|al)|\b\p{Lu})\.$/iu;

/**
 * Cuts a text into sentences.
 *
 * @param text Any string.
 * @param spans Its protected spans, sorted and disjoint.
 * @returns Sorted, disjoint sentences that hold at least one letter.
 */
export function findSentences(text: string, spans: readonly Span[]): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  let next = 0;
  for (const match of text.matchAll(BREAK)) {
    const end = match.index + match[0].length;
    while (next < spans.length && spans[next]!.end <= match.index) next++;
    const span = spans[next];
    if (span !== undefined && span.start < match.index && end <= span.end && end < text.length) {
      continue;
    }
    const lineBreak = match[0] === "" || match[0].endsWith("\n");
    if (!lineBreak && ABBREVIATION.test(text.slice(Math.max(start, end - 12), end))) continue;
    const piece = text.slice(start, lineBreak ? match.index : end);
    const trimmed = piece.trim();
    if (/[\p{L}\p{N}]/u.test(trimmed)) {
      const from = start + piece.indexOf(trimmed);
      sentences.push({ start: from, end: from + trimmed.length });
    }
    start = end;
  }
  return sentences;
}
