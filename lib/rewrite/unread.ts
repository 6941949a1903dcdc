/**
 * What is too long is not even taken apart: that alone would take seconds.
 *
 * @module
 */

import { PROMPT_CHARS_MAX } from "../limits.ts";
import type { Rewrite } from "./rewrite.ts";

/**
 * Gives a prompt back as it came.
 *
 * @param text The prompt.
 * @returns A rewrite without edits, and why.
 */
export function leftUnread(text: string): Rewrite {
  const prompt = {
    text,
    spans: [],
    sentences: [],
    words: [],
    language: "und",
    task: "other",
  } as const;
  const warning =
    `The prompt came back as it was: it has ${text.length} characters, and more than ` +
    `${PROMPT_CHARS_MAX} are not read. Give the instruction without the data it is about`;
  return {
    status: "fallback",
    improved: text,
    edits: [],
    suggestions: [],
    warnings: [warning],
    prompt,
    improvedPrompt: prompt,
  };
}
