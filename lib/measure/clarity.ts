/**
 * How easily a prompt can be understood: sentences of bearable length, plain words, one thing at a time.
 *
 * @module
 */

import type { Prompt } from "../text/prompt.ts";

/** Words in a sentence up to which length costs nothing; from 25 readers lose track, so cost starts before. */
const SENTENCE_WORDS_EASY = 22;
const HEDGES =
  /^(?:maybe|perhaps|somehow|something|stuff|things?|kinda|sorta|basically|etc|whatever|probably|might)$/i;

/**
 * Scores clarity.
 *
 * @param prompt A prompt taken apart.
 * @returns 0 to 1, higher is clearer; 0.5 for a prompt without prose.
 */
export function measureClarity(prompt: Prompt): number {
  const { words, sentences } = prompt;
  if (words.length === 0) return 0.5;
  const sentenceWords = words.length / Math.max(1, sentences.length);
  const hedges = words.filter((word) => HEDGES.test(word.text)).length / words.length;
  const lengthCost = Math.min(1, Math.max(0, sentenceWords - SENTENCE_WORDS_EASY) / 40);
  return Math.max(0, Math.min(1, 0.9 - 0.5 * lengthCost - 3 * hedges));
}
