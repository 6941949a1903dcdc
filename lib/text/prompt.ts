/**
 * Takes a prompt apart once, so that every later room reads the same spans, sentences and words.
 *
 * @module
 */

import { findGivenText } from "./given_text.ts";
import { detectLanguage } from "./language.ts";
import { findSentences, type Sentence } from "./sentences.ts";
import { firstSpanAfter, type Span, type SpanKind, uniteSpans } from "./span.ts";
import { findSpans } from "./spans.ts";
import { classifyTask, type Task } from "./task.ts";
import { findWords, type Word } from "./words.ts";

export type { Sentence, Span, SpanKind, Task, Word };

/** A prompt taken apart. */
export interface Prompt {
  /** The prompt as it came. */
  readonly text: string;
  /** What no edit may touch: sorted, disjoint. */
  readonly spans: readonly Span[];
  /** Sentences of the prose: sorted, disjoint. */
  readonly sentences: readonly Sentence[];
  /** Words of the prose, outside protected spans. */
  readonly words: readonly Word[];
  /** "en", another BCP-47 primary tag, or "und". */
  readonly language: string;
  /** What is asked for. */
  readonly task: Task;
}

/**
 * Takes a prompt apart. Pure, linear in the length of the text, and never throws.
 *
 * @param text Any string, lone surrogates included.
 * @returns The parts of the prompt.
 */
export function parsePrompt(text: string): Prompt {
  const found = findSpans(text);
  const prose = findSentences(text, found);
  const task = classifyTask(text, prose);
  const given = findGivenText(text, prose, task, found);
  const spans = given.length === 0 ? found : uniteSpans([...found, ...given]);
  const sentences = given.length === 0 ? prose : findSentences(text, spans);
  const words = findWords(text, spans);
  return { text, spans, sentences, words, language: detectLanguage(words), task };
}

/**
 * Tells whether a stretch of a prompt touches anything protected; an empty stretch does so only
 * strictly inside a span.
 *
 * @param prompt A prompt taken apart.
 * @param start UTF-16 offset of the first code unit.
 * @param end UTF-16 offset after the last code unit.
 * @returns True when some code unit of it is protected.
 */
export function isProtected(prompt: Prompt, start: number, end: number): boolean {
  const span = prompt.spans[firstSpanAfter(prompt.spans, start)];
  return span !== undefined && span.start < end;
}
