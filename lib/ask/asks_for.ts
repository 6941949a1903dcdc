/**
 * Whether a prompt leaves open what was answered: then it does not tell it, though the answer's words turn
 * up in it.
 *
 * @module
 */

import { PROMPT_CHARS_MAX } from "../limits.ts";
import { parsePrompt } from "../text/prompt.ts";
import { ask } from "./ask.ts";
import type { Known } from "./known.ts";
import type { AskWeights } from "./weights.ts";

/** More answers than anybody was asked for. */
const ANSWERS_READ_MAX = 30;

/**
 * Tells whether a prompt is asked for a slot, first of all or once all other questions are answered.
 *
 * @param slot The slot.
 * @param text The prompt.
 * @param known What the caller told, the answer under the slot among it.
 * @param weights The asking model; null leaves the precise detectors alone.
 * @returns False where nothing was asked, or the prompt is too long to be read.
 */
export function asksFor(
  slot: string,
  text: string,
  { context, answers }: Known,
  weights: AskWeights | null,
): boolean {
  const { [slot]: _, ...others } = answers;
  if (text.length > PROMPT_CHARS_MAX || Object.keys(others).length > ANSWERS_READ_MAX) return false;
  const prompt = parsePrompt(text);
  return [{}, others].some((answers) =>
    ask(prompt, { context, answers }, weights).questions.some((question) => question.slot === slot)
  );
}
