/**
 * Finds everything in a prompt that must survive byte for byte: code, quotes, links, names, numbers.
 *
 * @module
 */

import { type Span, type SpanKind, uniteSpans } from "./span.ts";

/** Every pattern begins where the characters it repeats cannot have begun before: that keeps it linear. */
const PATTERNS: readonly (readonly [SpanKind, RegExp])[] = [
  [
    "code_fence",
    /^[ \t]{0,12}(`{3,}|~{3,})[^\n]*\n(?:[\s\S]*?^[ \t]{0,12}\1[`~]*[ \t]*\r?$|[\s\S]*)/gm,
  ],
  ["inline_code", /(?<!`)`[^`\n]{1,2000}`(?!`)|(?<!`)``(?!`)[^\n]{1,2000}?``(?!`)/g],
  ["indented_code", /^(?: {4}|\t)[^\n]*\S[^\n]*$/gm],
  ["quote", /"[^"\n]{1,4000}"|“[^”]{1,4000}”|«[^»]{1,4000}»|„[^“”]{1,4000}[“”]|^>[^\n]*$/gm],
  [
    "quote",
    /(?<![\p{L}\p{N}])'(?=\S)[^'\n]{0,400}(?:(?<=\p{L})'(?=\p{L})[^'\n]{0,400}){0,4}(?<=\S)'(?![\p{L}\p{N}])/gu,
  ],
  ["url", /\b(?:https?|ftp|file|wss?|git|ssh):\/\/[^\s<>"`]+|\bwww\.[^\s<>"`]+/gi],
  ["email", /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,8}/g],
  [
    "path",
    /(?<![\w./~\\:-])(?:[A-Za-z]:[\\/]|~\/|\.{1,2}\/|\/(?=[\w.]))[\w.@%+\-\\/]*|(?<![\w./-])[\w.-]{1,80}(?:\/[\w.-]{1,80}){1,40}\/?/g,
  ],
  [
    "identifier",
    /(?<![\w$.])(?:[A-Za-z_$][\w$]{0,200}\.)+[A-Za-z_$][\w$]{0,200}(?:\(\))?|(?<!\w)[A-Za-z_$][\w$]*(?:_|\d|[a-z][A-Z])[\w$]*|(?<!\w)[A-Z]{2,}(?!\w)|(?<!\w)[A-Za-z_]\w*\([^()\n]{0,200}\)|(?<!\w)[#@][\w-]+/g,
  ],
  [
    "number",
    /(?<![\w.])[+\-−~≈<>≤≥]?[$€£¥₹]?\d[\d.,:/×x–-]*(?:\s?(?:%|°[CF]?|[a-zA-Zµ]{1,12}\b))?/g,
  ],
  [
    "math",
    /\$\$[^$]{1,2000}\$\$|(?<![\w$])\$(?=\S)[^$\n]{1,400}(?<=\S)\$(?![\w$])|\\\([\s\S]{1,2000}?\\\)|\\\[[\s\S]{1,2000}?\\\]/g,
  ],
  [
    "placeholder",
    /\{\{[^{}]{1,400}\}\}|\$?\{[\w .:|,"'-]{1,200}\}|\[\[?[^\[\]\n]{1,200}\]\]?|%(?:\(\w+\))?[sdif]\b|<%[^%]{0,400}%>|\{%[^%]{0,400}%\}|<[A-Z][\w -]{0,60}>/g,
  ],
  [
    "tag",
    /<(code|pre|script|style)\b[^<>]{0,400}>[\s\S]*?<\/\1>|<\/?[A-Za-z][\w:-]{0,60}(?:\s[^<>]{0,2000})?\/?>|<!--[\s\S]{0,4000}?-->/g,
  ],
];

/**
 * Finds the protected stretches of a text.
 *
 * @param text Any string.
 * @returns Sorted, disjoint, non-empty spans.
 */
export function findSpans(text: string): Span[] {
  const found: Span[] = [];
  for (const [kind, pattern] of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const length = kind === "path" || kind === "url"
        ? match[0].replace(/[.,;:!?]+$/, "").length
        : match[0].length;
      found.push({ start: match.index, end: match.index + length, kind });
    }
  }
  return uniteSpans(found);
}
