/**
 * Finds inline code, mathematics, tags and template marks: what is written in a notation of its own.
 *
 * @module
 */

import { findPairs, type Marks } from "./pairs.ts";
import type { Span } from "./span.ts";

/** Longest formula; beyond it a dollar sign is money. */
const MATH_CHARS_MAX = 400;
const BLOCK_CHARS_MAX = 20_000;

const NOTATIONS: readonly Marks[] = [
  { open: "$$", close: "$$", charsMax: BLOCK_CHARS_MAX, kind: "math" },
  { open: "\\(", close: "\\)", charsMax: BLOCK_CHARS_MAX, kind: "math" },
  { open: "\\[", close: "\\]", charsMax: BLOCK_CHARS_MAX, kind: "math" },
  { open: "\\begin{", close: "\\end{", charsMax: BLOCK_CHARS_MAX, kind: "math" },
  { open: "<%", close: "%>", charsMax: BLOCK_CHARS_MAX, kind: "placeholder" },
  { open: "{%", close: "%}", charsMax: BLOCK_CHARS_MAX, kind: "placeholder" },
  { open: "{#", close: "#}", charsMax: MATH_CHARS_MAX, kind: "placeholder" },
  { open: "{{", close: "}}", charsMax: BLOCK_CHARS_MAX, kind: "placeholder" },
  { open: "[[", close: "]]", charsMax: BLOCK_CHARS_MAX, kind: "placeholder" },
  { open: "<<", close: ">>", charsMax: MATH_CHARS_MAX, kind: "placeholder" },
  { open: "【", close: "】", charsMax: MATH_CHARS_MAX, kind: "placeholder" },
  { open: "<!--", close: "-->", charsMax: BLOCK_CHARS_MAX, kind: "tag" },
  { open: "<![CDATA[", close: "]]>", charsMax: BLOCK_CHARS_MAX, kind: "tag" },
];

const TAG = /<(?:[/?!]?[A-Za-z_][\w:.-]{0,80}(?:\s[^<>]{0,2000})?|[A-Za-z_][^<>\n]{0,120})\/?>/g;
/** Elements whose whole content is code or material, never instruction. */
const MATERIAL =
  /<(code|pre|script|style|samp|kbd|var|svg|math|document|documents|text|data|article|transcript|email|file|log|logs|content|passage|json|xml|yaml|sql|source|quote|example|examples|sample|snippet|diff|error|output|review|post|message|letter|essay|story|sentence|paragraph|user_input)(?=[\s>])[^<>]{0,400}>/gi;

/**
 * Finds stretches in notations of their own.
 *
 * @param text Any string.
 * @returns Spans in no order; they may overlap.
 */
export function findMarkup(text: string): Span[] {
  const spans: Span[] = [];
  if (text.includes("`")) addInlineCode(text, spans);
  for (const marks of NOTATIONS) {
    if (text.includes(marks.open)) spans.push(...findPairs(text, marks));
  }
  if (text.includes("$")) addDollarMath(text, spans);
  if (text.includes("<")) addTags(text, spans);
  return spans;
}

/** As in CommonMark: a run of backticks goes with the next run of its length in the same paragraph. */
function addInlineCode(text: string, spans: Span[]): void {
  const runs = [...text.matchAll(/`+|\n[ \t\r]*\n/g)];
  const partner = new Int32Array(runs.length).fill(-1);
  const upcoming = new Map<number, number>();
  for (let index = runs.length - 1; index >= 0; index--) {
    const run = runs[index]![0];
    if (run[0] === "\n") upcoming.clear();
    else {
      partner[index] = upcoming.get(run.length) ?? -1;
      upcoming.set(run.length, index);
    }
  }
  for (let index = 0; index < runs.length; index++) {
    const closing = runs[partner[index]!];
    if (closing === undefined) continue;
    spans.push({
      start: runs[index]!.index,
      end: closing.index + closing[0].length,
      kind: "inline_code",
    });
    index = partner[index]!;
  }
}

/** As in Pandoc: no blank inside the marks, and no digit after the closing one, which would be money. */
function addDollarMath(text: string, spans: Span[]): void {
  let open = -1;
  for (const match of text.matchAll(/\$|\n[ \t\r]*\n/g)) {
    const at = match.index;
    if (match[0] !== "$") {
      open = -1;
    } else if (
      open >= 0 && at > open + 1 && at - open < MATH_CHARS_MAX && !/\s/.test(text[at - 1]!) &&
      !/[\w$]/.test(text[at + 1] ?? "")
    ) {
      spans.push({ start: open, end: at + 1, kind: "math" });
      open = -1;
    } else {
      open = /[^\s${]/.test(text[at + 1] ?? " ") && !/[\w$]/.test(text[at - 1] ?? "") ? at : -1;
    }
  }
}

function addTags(text: string, spans: Span[]): void {
  for (const match of text.matchAll(TAG)) {
    spans.push({ start: match.index, end: match.index + match[0].length, kind: "tag" });
  }
}

/**
 * Finds elements that hold code or material: all of it, from the opening to the closing tag.
 *
 * @param text Any string.
 * @returns Sorted, disjoint spans.
 */
export function findElements(text: string): Span[] {
  const spans: Span[] = [];
  if (!text.includes("</")) return spans;
  const unclosed = new Set<string>();
  MATERIAL.lastIndex = 0;
  for (let match = MATERIAL.exec(text); match !== null; match = MATERIAL.exec(text)) {
    const name = match[1]!;
    if (unclosed.has(name)) continue;
    const closing = text.indexOf(`</${name}>`, MATERIAL.lastIndex);
    if (closing < 0) unclosed.add(name);
    else {
      MATERIAL.lastIndex = closing + name.length + 3;
      spans.push({ start: match.index, end: MATERIAL.lastIndex, kind: "tag" });
    }
  }
  return spans;
}
