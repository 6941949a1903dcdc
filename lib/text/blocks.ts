/**
 * Finds blocks of whole lines: fences, pasted code, machine output, tables, block quotes.
 *
 * @module
 */

import { type Codeness, judgeLine } from "./code_lines.ts";
import { markDiffs } from "./diffs.ts";
import { findFences } from "./fences.ts";
import { trailingCode } from "./inline_code.ts";
import { type Line, splitLines, TAB_COLUMNS } from "./lines.ts";
import { firstSpanAfter, type Span, type SpanKind, uniteSpans } from "./span.ts";
import { markTables } from "./tables.ts";
import { machineLine } from "./traces.ts";

const LIST_ITEM = /^(?:[-*+•◦▪–]|\(?(?:\d{1,3}|[a-zA-Z]|[ivx]{1,4})[.)])\s/;
/** Blank lines that a block of code may hold before its next line. */
const BLANK_LINES_MAX = 2;
/** Lines that look like prose and yet stand between two lines of code, inside open brackets or a comment. */
const BRIDGE_LINES_MAX = 8;
/** Deeply indented lines in a row that are code even without a blank line before them. */
const INDENTED_LINES_MIN = 3;
/** Columns of indentation that only code has, where the text holds code at all. */
const INDENT_COLUMNS = 2;

/**
 * Finds blocks.
 *
 * @param text Any string.
 * @returns Sorted, disjoint spans that begin and end at line ends, inline fences aside.
 */
export function findBlocks(text: string): Span[] {
  const lines = splitLines(text);
  const fences = findFences(text, lines);
  const kinds = new Array<SpanKind | undefined>(lines.length);
  markFenced(lines, fences, kinds);
  markDiffs(text, lines, (index) => kinds[index] === undefined, (first, last) => {
    kinds.fill("diff", first, last + 1);
  });
  markMachineOutput(lines, kinds);
  const trailing = lines.map((line, index) =>
    kinds[index] === undefined && line.text !== "" ? trailingCode(line) : undefined
  );
  markCode(lines, kinds, (index) => trailing[index] !== undefined);
  markTables(lines, (index) => kinds[index] !== undefined, (first, last) => {
    kinds.fill("table", first, last + 1);
  });
  markNested(text, lines, kinds);
  markIndented(text, lines, kinds);
  const open = trailing.flatMap((span, index) => kinds[index] === undefined ? span ?? [] : []);
  return uniteSpans([...fences, ...joinLines(lines, kinds), ...open]);
}

/** Fenced lines are marked so that no other block looks into them; their spans are exact already. */
function markFenced(
  lines: readonly Line[],
  fences: readonly Span[],
  kinds: (SpanKind | undefined)[],
) {
  if (fences.length === 0) return;
  lines.forEach((line, index) => {
    const fence = fences[firstSpanAfter(fences, line.start)];
    if (fence !== undefined && fence.start < Math.max(line.end, line.start + 1)) {
      kinds[index] = "code_fence";
    }
  });
}

function markMachineOutput(lines: readonly Line[], kinds: (SpanKind | undefined)[]) {
  let traced = false;
  lines.forEach((line, index) => {
    if (kinds[index] !== undefined || line.text === "") {
      traced = false;
      return;
    }
    const kind = machineLine(line.text);
    if (kind !== undefined) kinds[index] = kind;
    else if (traced && line.indent > 0) kinds[index] = "stack_trace";
    else if (line.text.startsWith(">") && !line.text.startsWith(">>>")) kinds[index] = "quote";
    traced = kinds[index] === "stack_trace";
  });
}

/** A line that ends in code behind its request is no line of code. */
function markCode(
  lines: readonly Line[],
  kinds: (SpanKind | undefined)[],
  hasTrailing: (index: number) => boolean,
) {
  const judged = lines.map((line, index): Codeness =>
    kinds[index] === undefined && line.text !== "" && !hasTrailing(index) ? judgeLine(line.text) : 0
  );
  const next = nextSure(judged);
  for (let index = 0; index < lines.length; index++) {
    if (judged[index] !== 2) continue;
    let first = index;
    while (first > 0 && judged[first - 1] === 1 && kinds[first - 1] === undefined) first--;
    const last = codeEnd(lines, judged, kinds, next, index);
    kinds.fill("code", first, last + 1);
    index = last;
  }
}

/** For each line the index of the next line that is surely code, itself included. */
function nextSure(judged: readonly Codeness[]): Int32Array {
  const next = new Int32Array(judged.length + 1).fill(judged.length + BRIDGE_LINES_MAX + 1);
  for (let index = judged.length - 1; index >= 0; index--) {
    next[index] = judged[index] === 2 ? index : next[index + 1]!;
  }
  return next;
}

function codeEnd(
  lines: readonly Line[],
  judged: readonly Codeness[],
  kinds: readonly (SpanKind | undefined)[],
  next: Int32Array,
  first: number,
): number {
  let margin = lines[first]!.indent;
  let last = first;
  let open = 0;
  let comment: string | undefined;
  for (let index = first; index < lines.length; index++) {
    const line = lines[index]!;
    if (kinds[index] !== undefined) break;
    if (line.text === "") {
      if (index - last > BLANK_LINES_MAX) break;
      continue;
    }
    const near = next[index]! - index <= BRIDGE_LINES_MAX;
    const prose = judged[index] === -1 && line.indent === 0;
    const inside = line.indent >= margin + INDENT_COLUMNS &&
      !(index > last + 1 && LIST_ITEM.test(line.text));
    const follows = index === last + 1;
    const belongs = judged[index] === 2 || inside ||
      (follows && judged[index] === 1) ||
      (near && ((open > 0 && !prose) || comment !== undefined)) ||
      (near && judged[index] === 1) ||
      (follows && judged[index] === 0 && next[index] === index + 1);
    if (!belongs) break;
    last = index;
    margin = Math.min(margin, line.indent);
    open += balanceOf(line.text);
    comment = commentAfter(line.text, comment);
  }
  return last;
}

/** Opening less closing brackets, in code that is short enough to be worth counting. */
function balanceOf(line: string): number {
  let balance = 0;
  for (let at = 0; at < line.length; at++) {
    const code = line.charCodeAt(at);
    if (code === 123 || code === 40 || code === 91) balance++;
    else if (code === 125 || code === 41 || code === 93) balance--;
  }
  return balance;
}

/** The mark that will end the comment or doc string that is open after a line. */
function commentAfter(line: string, open: string | undefined): string | undefined {
  if (open !== undefined) return line.includes(open) ? undefined : open;
  if (line.startsWith("/*")) return line.includes("*/") ? undefined : "*/";
  for (const mark of ['"""', "'''", "<!--"]) {
    const at = line.indexOf(mark);
    if (at < 0) continue;
    const end = mark === "<!--" ? "-->" : mark;
    return line.indexOf(end, at + 3) < 0 ? end : undefined;
  }
  return undefined;
}

/** Keys in lower case over deeper keys or items are YAML, targets over tabs a makefile: blanks carry meaning. */
function markNested(
  text: string,
  lines: readonly Line[],
  kinds: (SpanKind | undefined)[],
): void {
  for (let index = 0; index + 1 < lines.length; index++) {
    const { text: key, indent } = lines[index]!;
    const below = lines[index + 1]!;
    const nests = below.indent >= indent + INDENT_COLUMNS && /^(?:- )?[a-z_][\w-]*:$/.test(key) &&
      /^(?:- |[a-z_][\w-]*:(?:\s|$))/.test(below.text);
    const builds = text[below.start] === "\t" && /^[\w./%$()-]+:(?: [^:]*)?$/.test(key);
    if (!(nests || builds) || kinds[index] !== undefined) continue;
    let last = index + 1;
    while (
      last + 1 < lines.length && lines[last + 1]!.text !== "" && lines[last + 1]!.indent > indent
    ) last++;
    kinds.fill("code", index, last + 1);
    index = last;
  }
}

/** In a text with code every indented line is kept; elsewhere only what markdown would show as code. */
function markIndented(
  text: string,
  lines: readonly Line[],
  kinds: (SpanKind | undefined)[],
): void {
  const hasCode =
    kinds.some((kind) => kind !== undefined && kind !== "quote" && kind !== "table") ||
    /`[^`\n]+`|\w\(\)/.test(text);
  let afterBlank = true;
  let run = 0;
  lines.forEach((line, index) => {
    const deep = line.indent >= TAB_COLUMNS && line.text !== "" && !LIST_ITEM.test(line.text);
    run = deep ? run + 1 : 0;
    if (kinds[index] !== undefined || line.text === "") {
      afterBlank = line.text === "";
      return;
    }
    const shown = deep && (afterBlank || runLength(lines, index, run) >= INDENTED_LINES_MIN) &&
      judgeLine(line.text) >= 0;
    if (shown || (hasCode && line.indent >= INDENT_COLUMNS)) kinds[index] = "indented_code";
    else afterBlank = false;
  });
}

/** Deeply indented lines in a row, as far as they are needed to tell. */
function runLength(lines: readonly Line[], index: number, before: number): number {
  let length = before;
  for (let next = index + 1; next < lines.length && length < INDENTED_LINES_MIN; next++) {
    if (lines[next]!.indent < TAB_COLUMNS || lines[next]!.text === "") break;
    length++;
  }
  return length;
}

/** Neighbouring lines of a kind become one span; blank lines between two of them belong to it. */
function joinLines(lines: readonly Line[], kinds: readonly (SpanKind | undefined)[]): Span[] {
  const spans: Span[] = [];
  for (let first = 0; first < lines.length; first++) {
    const kind = kinds[first];
    if (kind === undefined || kind === "code_fence") continue;
    let last = first;
    while (kinds[last + 1] === kind) last++;
    spans.push({ start: lines[first]!.start, end: lines[last]!.end, kind });
    first = last;
  }
  return spans;
}
