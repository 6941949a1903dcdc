/**
 * Walks over text from blank to blank and finds the chunks that are no plain words.
 *
 * @module
 */

import { nameChunk, type Surroundings } from "./names.ts";
import { wholeNumber } from "./numbers.ts";
import type { Span } from "./span.ts";

/** A longer chunk is no word of any language with blanks: encoded data, minified code. */
const CHUNK_CHARS_MAX = 2000;
/** From here on scripts without blanks, wide punctuation and astral characters, each its own chunk end. */
const WIDE = 0x2e80;

const LEADING =
  /^(?:["'“”‘’«»„(\[{,;:!?…]+|\.{3,}|[-–—•*]+(?=["'“‘(\[A-ZÀ-Þ])|\*{1,3}(?=[^*].*\*)|~~(?=.*~~)|_{1,2}(?=[^_\s].*_[^A-Za-zÀ-῾Ⅰ-ↈ\d]*$))+/;
const TRAILING = /[.,;:!?"'“”‘’«»…)\]}>*~_]+$/;
const LIST_NUMBER = /^(?:\d{1,3}|[a-zA-Z])[.)]:?$/;
/** Dashes, slashes of prose and the like part words that stand without blanks. */
const PART =
  /[—…]+|(?<!\d)–|–(?!\d)|\.{2,}|(?<=[A-Za-zÀ-῾Ⅰ-ↈ])[,;:!?](?=[A-Za-zÀ-῾Ⅰ-ↈ]{2})|(?<=[A-Za-zÀ-῾Ⅰ-ↈ]{2})\((?=[A-Za-zÀ-῾Ⅰ-ↈ])|(?<=[A-Za-zÀ-῾Ⅰ-ↈ])\)(?=[A-Za-zÀ-῾Ⅰ-ↈ])/;
const FORMULA_OPERATOR = /^(?:[=+*/^<>≤≥≈≠×÷·±−→|-]|[=!<>]=)$/;
const FORMULA_OPERAND =
  /^[({\[]?(?:[A-Za-zÀ-῾Ⅰ-ↈ]|[\d.,]+|[A-Za-zÀ-῾Ⅰ-ↈ]?\d+[A-Za-zÀ-῾Ⅰ-ↈ]?|\d+[A-Za-zÀ-῾Ⅰ-ↈ](?:\^\d+)?)[)}\]]?[.,;?]?$/;

interface Chunk {
  readonly start: number;
  readonly end: number;
}

/**
 * Finds chunks that are links, paths, identifiers, numbers or formulas.
 *
 * @param text Any string.
 * @param surroundings What the whole text is like.
 * @returns Spans in no order; they may overlap.
 */
export function findChunks(text: string, surroundings: Surroundings): Span[] {
  const spans: Span[] = [];
  const formula = new FormulaRun(spans);
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (isBreak(code)) {
      if (code === 10) formula.end();
      at++;
      continue;
    }
    const start = at;
    let plain = true;
    for (; at < text.length; at++) {
      const next = text.charCodeAt(at);
      if (isBreak(next)) break;
      plain &&= isLower(next) || (at === start && isUpper(next));
    }
    const chunk = { start, end: at };
    const word = at - start > CHUNK_CHARS_MAX ? "" : text.slice(start, at);
    formula.add(chunk, word);
    if (plain) continue;
    if (word === "") spans.push({ start, end: at, kind: "identifier" });
    else if (!isPlainWithStop(word)) nameParts(text, chunk, word, surroundings, spans);
  }
  formula.end();
  return spans;
}

function isBreak(code: number): boolean {
  return code <= 32 || code === 0xa0 || code >= WIDE || (code >= 0x2000 && code <= 0x200f) ||
    code === 0x201c || code === 0x201d || code === 0x2028 || code === 0x2029 || code === 0x202f;
}

function isLower(code: number): boolean {
  return code >= 97 && code <= 122;
}

function isUpper(code: number): boolean {
  return code >= 65 && code <= 90;
}

function isLetterOrDigit(code: number): boolean {
  return isLower(code) || isUpper(code) || (code >= 48 && code <= 57);
}

function isPlainWithStop(word: string): boolean {
  return /^[A-Za-z]?[a-z]*[.,;:!?]*$/.test(word);
}

function nameParts(
  text: string,
  chunk: Chunk,
  word: string,
  surroundings: Surroundings,
  spans: Span[],
): void {
  if (LIST_NUMBER.test(word) && isLineStart(text, chunk.start)) return;
  const core = coreOf(word);
  if (core.end <= core.start) return;
  const inner = word.slice(core.start, core.end);
  const start = chunk.start + core.start;
  if (!/^(?:\w+:\/\/|www\.|%\()/.test(inner) && PART.test(inner)) {
    let offset = 0;
    for (const part of inner.split(PART)) {
      offset = inner.indexOf(part, offset);
      if (part !== "") {
        push(text, start + offset, start + offset + part.length, part, surroundings, spans);
      }
      offset += part.length;
    }
    return;
  }
  push(text, start, start + inner.length, inner, surroundings, spans);
}

function push(
  text: string,
  start: number,
  end: number,
  word: string,
  surroundings: Surroundings,
  spans: Span[],
): void {
  const possessive = /['’]s$/.test(word) ? 2 : 0;
  const kind = nameChunk(word.slice(0, word.length - possessive), surroundings);
  if (kind === undefined) return;
  if (kind === "number" && /[\d)%]$/.test(word)) {
    spans.push(wholeNumber(text, start, end));
  } else spans.push({ start, end: end - possessive, kind });
}

function isLineStart(text: string, start: number): boolean {
  let at = start - 1;
  while (at >= 0 && (text[at] === " " || text[at] === "\t" || text[at] === ">")) at--;
  return at < 0 || text[at] === "\n" || text[at] === "\r";
}

/** The chunk without the punctuation of the prose around it. */
function coreOf(word: string): { start: number; end: number } {
  const start = isLetterOrDigit(word.charCodeAt(0)) ? 0 : LEADING.exec(word)?.[0].length ?? 0;
  let end = word.length;
  const trailing = TRAILING.exec(word.slice(start));
  if (trailing !== null) {
    end = start + trailing.index + keptEnding(word.slice(start), trailing.index);
  }
  return { start, end };
}

/** Of trailing marks those belong to the chunk that close a bracket in it, or that are its own sign. */
function keptEnding(word: string, from: number): number {
  const body = word.slice(0, from);
  let kept = 0;
  const tail = word.slice(from);
  for (let at = 0; at < tail.length; at++) {
    const mark = tail[at]!;
    const opening = { ")": "(", "]": "[", "}": "{", ">": "<" }[mark];
    const seen = body + tail.slice(0, at);
    if (opening !== undefined && count(seen, opening) > count(seen, mark)) kept = at + 1;
    else if (mark === "." && at === 0 && /^(?:[A-Za-zÀ-῾Ⅰ-ↈ]\.)+[A-Za-zÀ-῾Ⅰ-ↈ]$/.test(body)) {
      kept = 1;
    } else if (mark === "_" && /\w$/.test(body) && body.includes("_")) kept = at + 1;
  }
  return kept;
}

function count(text: string, mark: string): number {
  let found = 0;
  for (const char of text) if (char === mark) found++;
  return found;
}

/** Collects a run of operands and operators: "x + 2 = y" is one formula, not five chunks. */
class FormulaRun {
  readonly #spans: Span[];
  #start = -1;
  #end = -1;
  #operators = 0;
  #operands = 0;

  constructor(spans: Span[]) {
    this.#spans = spans;
  }

  add(chunk: Chunk, word: string): void {
    if (word.length > 12) return this.end();
    const operator = FORMULA_OPERATOR.test(word);
    if (!operator && !FORMULA_OPERAND.test(word)) return this.end();
    if (this.#start < 0) {
      if (operator) return;
      this.#start = chunk.start;
    }
    if (operator) this.#operators++;
    else {
      this.#operands++;
      this.#end = chunk.start + word.replace(/[.,;?]+$/, "").length;
    }
    if (/[.,;?]$/.test(word)) this.end();
  }

  end(): void {
    if (this.#operators > 0 && this.#operands > 1) {
      this.#spans.push({ start: this.#start, end: this.#end, kind: "math" });
    }
    this.#start = -1;
    this.#operators = 0;
    this.#operands = 0;
  }
}
