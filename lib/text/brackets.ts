/**
 * Matches brackets in one pass and names what they hold: data, placeholders, links, function calls.
 *
 * @module
 */

import type { Span, SpanKind } from "./span.ts";

/** Longest placeholder, bracketed note or call that is one thing and not a passage of prose. */
const SHORT_CHARS_MAX = 400;
/** Open brackets that a closing one looks back over for its own. */
const LOOK_BACK = 4;
/** Words of plain prose that make the inside of round brackets a remark and not arguments. */
const REMARK_WORDS = 4;

const CLOSING: Readonly<Record<number, number>> = { 41: 40, 93: 91, 125: 123 };
const OBJECT = /^\s*(?:["'][^"'\n]{0,200}["']\s*[:=,}]|[\w$-]{1,80}\s*[:=]|\.\.\.|[\[{"']|-?\d)/;
const ARRAY = /^\s*(?:["'\[{(]|-?\.?\d|true\b|false\b|null\b|None\b)/;
const LINK_TARGET = /\([^()\s]{1,2000}(?:\([^()\s]{0,200}\)[^()\s]{0,2000})?\)/y;

/**
 * Finds bracketed things that must stay as they are.
 *
 * @param text Any string.
 * @returns Spans in the order of their ends; inner ones stand beside outer ones.
 */
export function findBracketed(text: string): Span[] {
  const spans: Span[] = [];
  const open: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 92) at++;
    else if (code === 40 || code === 91 || code === 123) open.push(at);
    else if (code === 34 && open.length > 0 && text.charCodeAt(open.at(-1)!) !== 40) {
      at = afterString(text, at);
    } else if (code === 41 || code === 93 || code === 125) {
      const start = popMatching(text, open, CLOSING[code]!);
      const span = start === undefined ? undefined : nameBracketed(text, start, at + 1);
      if (span !== undefined) spans.push(span);
    }
  }
  return spans;
}

/** The closing mark of a string on its line, or the opening one where there is none. */
function afterString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 92) at++;
    else if (code === 34) return at;
    else if (code === 10) break;
  }
  return start;
}

function popMatching(text: string, open: number[], wanted: number): number | undefined {
  for (let depth = 1; depth <= Math.min(LOOK_BACK, open.length); depth++) {
    const start = open[open.length - depth]!;
    if (text.charCodeAt(start) !== wanted) continue;
    open.length -= depth;
    return start;
  }
  return undefined;
}

function nameBracketed(text: string, start: number, end: number): Span | undefined {
  const short = end - start <= SHORT_CHARS_MAX;
  const mark = text[start];
  if (mark === "(") return short ? nameCall(text, start, end) : undefined;
  const inner = text.slice(start + 1, Math.min(end - 1, start + 1 + SHORT_CHARS_MAX));
  const isData = (mark === "{" ? OBJECT : ARRAY).test(inner);
  if (short && !inner.includes("\n")) {
    const kind: SpanKind = isData && /["',:]/.test(inner) ? "json" : "placeholder";
    return mark === "["
      ? nameLink(text, start, end, kind)
      : { start: sigilBefore(text, start), end, kind };
  }
  return isData ? { start, end, kind: "json" } : undefined;
}

/** A sigil before a brace belongs to the placeholder. */
function sigilBefore(text: string, start: number): number {
  return start > 0 && /[$#%@!]/.test(text[start - 1]!) ? start - 1 : start;
}

function nameLink(text: string, start: number, end: number, kind: SpanKind): Span {
  LINK_TARGET.lastIndex = end;
  const target = LINK_TARGET.exec(text);
  if (target === null) return { start, end, kind };
  return {
    start: start > 0 && text[start - 1] === "!" ? start - 1 : start,
    end: LINK_TARGET.lastIndex,
    kind: "url",
  };
}

function nameCall(text: string, start: number, end: number): Span | undefined {
  let from = start;
  while (from > 0 && start - from < SHORT_CHARS_MAX && /[\w$.:\]]/.test(text[from - 1]!)) from--;
  while (from < start && /[.:\]\d]/.test(text[from]!)) from++;
  if (from === start) return undefined;
  const inner = text.slice(start + 1, end - 1);
  if (inner.includes("\n")) return undefined;
  const words = inner.match(/(?:^|\s)[a-z]+(?=[\s,.?!]|$)/gi)?.length ?? 0;
  const plain = words >= REMARK_WORDS && !/[=_"'{}\[\]<>]|\w\(/.test(inner);
  return plain ? undefined : { start: from, end, kind: "identifier" };
}
