/**
 * Cuts the prose of a text into sentences, leaving blocks of code and data aside.
 *
 * @module
 */

import { wordSet } from "./hints.ts";
import type { Span, SpanKind } from "./span.ts";

/** A sentence of prose: UTF-16 offsets, end excluded, without surrounding blanks and list marks. */
export interface Sentence {
  /** Offset of the first code unit. */
  readonly start: number;
  /** Offset after the last code unit, its stop included. */
  readonly end: number;
}

/** Blocks part sentences; every other span stands inside one. */
const BLOCKS: ReadonlySet<SpanKind> = new Set([
  "code_fence",
  "indented_code",
  "code",
  "diff",
  "stack_trace",
  "log",
  "table",
  "data",
]);
const STOP = /(?<![.!?…])[.!?…]+["'”’»)\]*_]*(?=\s|$)|[。！？｡؟۔।]+["'”’」』）]*|\r\n?|\n/g;
/** Words that a stop does not end a sentence after. */
const ABBREVIATIONS = wordSet(
  "E.g e.g I.e i.e etc vs Mr mr Mrs mrs Ms ms Dr dr Prof prof St st No no Fig Figs fig figs approx Inc inc Ltd Co Corp Jr jr Sr sr Cf cf al Ed ed Eds eds Vol vol P p Pp pp Ch ch Sec sec Eq eq ca resp incl excl max min dept est a.k.a Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec",
);
/** An initial, or letters with stops between. */
const INITIALS = /^(?:[A-ZÀ-ÖØ-ÞΑ-ΫЀ-Я]|(?:[A-Za-zª-῾]\.)+[A-Za-zª-῾])$/;
/** After these a stop ends the sentence only when a capital follows. */
const ABBREVIATION_CHARS_MAX = 14;
/** Capitals, small letters and letters at all: the scripts that know them, in ranges that cost nothing to make. */
const CAPITAL_NEXT = /^\s+["'“‘(«]?[A-ZÀ-ÖØ-ÞΑ-ΫЀ-Я]|^\s*$/;
const SMALL_NEXT = /^[ \t]*[a-zß-öø-ÿά-ώа-џ]/;
const SAYS_SOMETHING = /[A-Za-z\dª-῾Ⅰ-ↈⰀ-ⷿ々-퟿豈-ￜ\ud800-\udfff]/;
const MARKER = /^(?:(?:[-*+•◦▪–—>]+|#{1,6}|\(?(?:\d{1,3}|[a-zA-Z])[.)]|\[[ xX]?\])[ \t]+)+/;
const LIST_MARKER = /^[ \t]*(?:[-*+•◦▪–—>#|]|\(?(?:\d{1,3}|[a-zA-Z])[.)][ \t]|$)/;
/** A line at least this long that ends without a stop was wrapped when the next goes on in lower case. */
const WRAPPED_CHARS_MIN = 50;
const GOES_ON =
  /(?:^|\s)(?:a|an|the|of|to|in|on|at|by|for|with|from|and|or|but|that|which|is|are|was|were|be|as|than|into|your|my|its|their|our|this|these),?$/i;

/**
 * Cuts a text into sentences at stops, line ends and blocks. A line that was only wrapped goes on.
 *
 * @param text Any string.
 * @param spans Its protected spans, sorted and disjoint.
 * @returns Sorted, disjoint sentences, each with at least one letter or digit.
 */
export function findSentences(text: string, spans: readonly Span[]): Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  let first = 0;
  spans.forEach((span, index) => {
    if (!isBlock(text, span)) return;
    addSentences(text, from, span.start, spans.slice(first, index), sentences);
    from = span.end;
    first = index + 1;
  });
  addSentences(text, from, text.length, spans.slice(first), sentences);
  return sentences;
}

/** A block kind, or a quotation, tag or data that fills whole lines. */
function isBlock(text: string, { start, end, kind }: Span): boolean {
  if (BLOCKS.has(kind)) return true;
  if (kind !== "quote" && kind !== "json" && kind !== "command" && kind !== "tag") return false;
  const opens = start === 0 || text[start - 1] === "\n";
  return opens && (end === text.length || text[end] === "\n" || text[end] === "\r");
}

function addSentences(
  text: string,
  from: number,
  to: number,
  spans: readonly Span[],
  sentences: Sentence[],
): void {
  let start = from;
  let next = 0;
  const piece = text.slice(from, to);
  for (const match of piece.matchAll(STOP)) {
    const at = from + match.index;
    const end = at + match[0].length;
    while (next < spans.length && spans[next]!.end <= at) next++;
    const span = spans[next];
    const inside = span !== undefined && span.start < at;
    if (/[\r\n]/.test(match[0])) {
      if (inside || isWrapped(text, start, at, end)) continue;
      push(text, start, at, sentences);
      start = end;
    } else {
      const stopEnd = inside ? Math.max(end, span.end) : end;
      if (inside && (span.end > end || !startsSentence(text, end))) continue;
      if (!endsSentence(text, start, end)) continue;
      push(text, start, stopEnd, sentences);
      start = stopEnd;
    }
  }
  push(text, start, to, sentences);
}

function endsSentence(text: string, start: number, end: number): boolean {
  if (text[end - 1] !== ".") return true;
  const before = text.slice(Math.max(start, end - ABBREVIATION_CHARS_MAX), end);
  if (/^\s*\(?(?:\d{1,3}|[a-zA-Z])\.$/.test(text.slice(start, end))) return false;
  return !isAbbreviated(before) || (/[a-z]{3}\.$/.test(before) && startsSentence(text, end));
}

/** Whether the last word before the stop is cut short. */
function isAbbreviated(before: string): boolean {
  let from = before.length - 1;
  while (from > 0 && !/[\s("'“]/.test(before[from - 1]!)) from--;
  const word = before.slice(from, -1);
  return ABBREVIATIONS.has(word) || INITIALS.test(word);
}

function startsSentence(text: string, end: number): boolean {
  return CAPITAL_NEXT.test(text.slice(end, end + 12));
}

function isWrapped(text: string, start: number, at: number, end: number): boolean {
  const rest = text.slice(end, end + 20);
  if (LIST_MARKER.test(rest) || !SMALL_NEXT.test(rest)) return false;
  const line = text.slice(Math.max(start, text.lastIndexOf("\n", at - 1) + 1), at).trimEnd();
  if (/[.!?:;…]$/.test(line)) return false;
  return line.length >= WRAPPED_CHARS_MIN || GOES_ON.test(line.slice(-12));
}

function push(text: string, start: number, end: number, sentences: Sentence[]): void {
  const piece = text.slice(start, end);
  const blanks = piece.length - piece.trimStart().length;
  const marker = MARKER.exec(piece.slice(blanks, blanks + 40))?.[0].length ?? 0;
  const from = start + blanks + marker;
  const to = start + piece.trimEnd().length;
  if (to > from && SAYS_SOMETHING.test(text.slice(from, to))) {
    sentences.push({ start: from, end: to });
  }
}
