/**
 * Reads a prompt for what is said in it: its prose with the data blanked out, and what is pasted.
 *
 * @module
 */

import { byAlphabet } from "../text/alphabet.ts";
import { findRequest } from "./courtesy.ts";
import { bringsText } from "./given.ts";
import { modelTokens } from "../measure/hashing.ts";
import type { Prompt, SpanKind } from "../text/prompt.ts";

/** Code units of a prompt that are read for gaps: what is asked for stands near the start, and every reader stays quick. */
export const READING_CHARS_MAX = 12_000;

const BLOCKS = new Set<SpanKind>([
  "code_fence",
  "indented_code",
  "code",
  "diff",
  "json",
  "stack_trace",
  "log",
  "table",
  "data",
]);

const QUOTES = new Set<SpanKind>(["quote", "inline_code", "command"]);

/** What a detector looks at. */
export interface Reading {
  /** The prompt, taken apart. */
  readonly prompt: Prompt;
  /** The prompt's first READING_CHARS_MAX code units. */
  readonly text: string;
  /** The same text without courtesies. */
  readonly request: string;
  /** The same text with courtesies, code, quotes and data turned into blanks; offsets agree with `text`. */
  readonly prose: string;
  /** Distinct lower-case words of the text: a cheap look before a costly one. */
  readonly words: ReadonlySet<string>;
  /** Words of prose in the whole prompt, but for courtesies. */
  readonly wordCount: number;
  /** True when the prompt carries material besides its instruction: code, data, a quote, a link, a second block, a text behind a comma. */
  readonly hasMaterial: boolean;
  /** True when something is quoted, however short, that "it" may stand for. */
  readonly hasQuote: boolean;
}

/**
 * Reads a prompt once for all detectors.
 *
 * @param prompt A prompt taken apart.
 * @returns What the detectors look at.
 */
export function readPrompt(prompt: Prompt): Reading {
  const text = prompt.text.slice(0, READING_CHARS_MAX);
  const pieces: string[] = [];
  let from = 0;
  let material = false;
  for (const span of prompt.spans) {
    if (span.start >= text.length) break;
    const length = span.end - span.start;
    const block = BLOCKS.has(span.kind);
    if (block || span.kind === "url" || (span.kind === "quote" && length >= 24)) material = true;
    if (span.kind === "path" && /\.\w{1,5}$/.test(prompt.text.slice(span.start, span.end))) {
      material = true;
    }
    if (!block && span.kind !== "quote" && span.kind !== "inline_code") continue;
    pieces.push(text.slice(from, span.start));
    pieces.push(blanked(text.slice(span.start, Math.min(span.end, text.length))));
    from = Math.min(span.end, text.length);
  }
  pieces.push(text.slice(from));
  const said = pieces.join("");
  const { start, end } = findRequest(said);
  const prose = blanked(said.slice(0, start)) + said.slice(start, end) + blanked(said.slice(end));
  return {
    prompt,
    text,
    // A quotation at the end is blanked in what is said, and still asked about.
    request: text.slice(start, said.slice(end).trim() === "" ? text.trimEnd().length : end),
    prose,
    words: new Set(modelTokens(text)),
    wordCount:
      prompt.words.filter((word) =>
        word.start >= start && (word.start < end || word.start >= text.length)
      ).length,
    hasMaterial: material || hasBody(prose) || bringsText(prose),
    hasQuote: prompt.spans.some(({ kind }) => QUOTES.has(kind)),
  };
}

/**
 * Gives the first word of the request.
 *
 * @param reading What is read of the prompt.
 * @returns Lower-case letters, or nothing where there are none.
 */
export function firstWord({ prose }: Reading): string {
  return /[a-z]+/i.exec(prose.slice(0, FIRST_CHARS))?.[0].toLowerCase() ?? "";
}

/** Code units among which the first word of a request stands. */
const FIRST_CHARS = 200;

function blanked(text: string): string {
  return text.replace(/[^\n]/g, " ");
}

/**
 * Tells whether a prompt holds one of some words.
 *
 * @param reading What is read of the prompt.
 * @param words Lower-case words.
 * @returns True when at least one is there.
 */
export function holdsAny(reading: Reading, words: readonly string[]): boolean {
  return words.some((word) => reading.words.has(word));
}

/** A second line with some words in it, or a colon with some words behind it, is a body. */
function hasBody(prose: string): boolean {
  const head = prose.trimStart();
  const lineEnd = head.search(/\n/);
  if (lineEnd >= 0 && countWords(head.slice(lineEnd)) >= 3) return true;
  // What stands behind a later colon stands behind the first one too.
  const colon = head.indexOf(":");
  return colon >= 0 && /^\s*\S+(?:\s+\S+){2}/.test(head.slice(colon + 1));
}

const wordIn = byAlphabet(
  /[A-Za-z\d]+(?:['-][A-Za-z\d]+)*/g,
  () => /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu,
);

/**
 * Counts runs of letters or digits, which is what a person would call words.
 *
 * @param text Any string.
 * @returns A count of at least 0.
 */
export function countWords(text: string): number {
  return text.match(wordIn(text))?.length ?? 0;
}
