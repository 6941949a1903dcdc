/**
 * How much a prompt pins down: share of its words and spans that name, count or limit something.
 *
 * @module
 */

import type { Prompt } from "../text/prompt.ts";

const PINNING =
  /^(?:must|only|exactly|at|least|most|no|not|without|under|within|between|each|every|include|exclude|format|json|table|list|words?|sentences?|paragraphs?|bullets?|steps?|for|using|language|audience|tone)$/i;
/** Pinning marks after which one more adds little. */
const MARKS_ENOUGH = 6;

/**
 * Scores specificity.
 *
 * @param prompt A prompt taken apart.
 * @returns 0 to 1, higher is more specific.
 */
export function measureSpecificity(prompt: Prompt): number {
  const pins = prompt.words.filter((word) => PINNING.test(word.text)).length;
  const names =
    prompt.words.filter((word, index) => index > 0 && /^\p{Lu}/u.test(word.text)).length;
  const marks = prompt.spans.length + pins + names;
  return 1 - Math.exp(-marks / MARKS_ENOUGH);
}
