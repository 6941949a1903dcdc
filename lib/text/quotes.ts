/**
 * Finds quotations in straight and typographic marks.
 *
 * @module
 */

import { findPairs, type Marks } from "./pairs.ts";
import type { Span } from "./span.ts";

/** A quotation may run over paragraphs, but not over a whole book: an unpaired mark must do no harm. */
const QUOTE_CHARS_MAX = 20_000;
const SINGLE_QUOTE_CHARS_MAX = 2_000;

const TYPOGRAPHIC: readonly Marks[] = [
  ["“", "”"],
  ["„", "“"],
  ["„", "”"],
  ["«", "»"],
  ["»", "«"],
  ["‹", "›"],
  ["「", "」"],
  ["『", "』"],
  ["《", "》"],
  ["``", "''"],
].map(([open, close]) => ({
  open: open!,
  close: close!,
  charsMax: QUOTE_CHARS_MAX,
  kind: "quote",
}));

const ANY_MARK = /["'“”„«»‹「『《‘’`]/;
/** A letter is dropped here, nothing is quoted. */
const ELISION =
  /^['’](?:\d0s|em|tis|twas|til|till|cause|cos|coz|bout|n|round|ere|nuff|sup)(?![A-Za-z\d])/i;

/**
 * Finds quotations.
 *
 * @param text Any string.
 * @returns Spans in no order; they may overlap.
 */
export function findQuotes(text: string): Span[] {
  const spans: Span[] = [];
  if (!ANY_MARK.test(text)) return spans;
  for (const marks of TYPOGRAPHIC) {
    if (text.includes(marks.open)) spans.push(...findPairs(text, marks));
  }
  addOnLines(text, /"/g, spans);
  addOnLines(text, /["“”„″]/g, spans);
  addOverLines(text, spans);
  addSingle(text, spans);
  return spans;
}

/** Pairs double marks within each line from its left, whatever their shape, as most readers would. */
function addOnLines(text: string, mark: RegExp, spans: Span[]): void {
  let open = -1;
  let lineEnd = -1;
  for (const match of text.matchAll(mark)) {
    const at = match.index;
    if (at > lineEnd) {
      lineEnd = text.indexOf("\n", at);
      if (lineEnd < 0) lineEnd = text.length;
      open = at;
    } else if (open < 0) open = at;
    else {
      if (at > open + 1) spans.push({ start: open, end: at + 1, kind: "quote" });
      open = -1;
    }
  }
}

/** Pairs double marks over line ends too, where one clearly opens and the next clearly closes. */
function addOverLines(text: string, spans: Span[]): void {
  let open = -1;
  for (const match of text.matchAll(/["“”„″]/g)) {
    const at = match.index;
    if (open >= 0 && at > open + 1 && closes(text, at) && at - open < QUOTE_CHARS_MAX) {
      spans.push({ start: open, end: at + 1, kind: "quote" });
      open = -1;
    } else open = opens(text, at) ? at : -1;
  }
}

function addSingle(text: string, spans: Span[]): void {
  let open = -1;
  for (const match of text.matchAll(/['‘’]/g)) {
    const at = match.index;
    if (open >= 0 && at - open > SINGLE_QUOTE_CHARS_MAX) open = -1;
    if (open >= 0 && match[0] !== "‘" && closes(text, at)) {
      spans.push({ start: open, end: at + 1, kind: "quote" });
      if (!isPossessive(text, at)) open = -1;
      continue;
    }
    if (match[0] === "’" || !opens(text, at) || ELISION.test(text.slice(at, at + 8))) continue;
    open = at;
  }
}

/** After "users'" the quotation may go on: both ends are kept, and the longer one wins. */
function isPossessive(text: string, at: number): boolean {
  return text[at - 1] === "s" && /^['’] [a-zß-ÿ]/.test(text.slice(at, at + 4));
}

function opens(text: string, at: number): boolean {
  return !isWordAt(text, at - 1) && at + 1 < text.length && !/\s/.test(text[at + 1]!);
}

function closes(text: string, at: number): boolean {
  return !isWordAt(text, at + 1) && at > 0 && !/\s/.test(text[at - 1]!);
}

function isWordAt(text: string, at: number): boolean {
  return at >= 0 && at < text.length && /[A-Za-zÀ-῾Ⅰ-ↈ\d_]/.test(text[at]!);
}
