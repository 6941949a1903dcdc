/**
 * All scores of a prompt; none of them knows a rule, so no rule can grade itself.
 *
 * @module
 */

import type { Prompt } from "../text/prompt.ts";
import { measureClarity } from "./clarity.ts";
import { qualityOf, type QualityWeights } from "./quality.ts";
import { measureReadability, type Readability } from "./readability.ts";
import { measureSpecificity } from "./specificity.ts";

/** Scores of one prompt. */
export interface Measures {
  /** How easily it can be understood, 0 to 1. */
  readonly clarity: number;
  /** How much it pins down, 0 to 1. */
  readonly specificity: number;
  /** How good it is by the learned score, 0 to 1; without weights the mean of clarity and specificity. */
  readonly quality: number;
}

const BLOCKS = new Set([
  "code_fence",
  "indented_code",
  "code",
  "diff",
  "json",
  "command",
  "stack_trace",
  "log",
  "table",
]);

/**
 * Measures a prompt.
 *
 * @param prompt A prompt taken apart.
 * @param weights The quality model, when there is one.
 * @returns Its scores, always finite.
 */
export function measure(prompt: Prompt, weights: QualityWeights | null = null): Measures {
  const clarity = measureClarity(prompt);
  const specificity = measureSpecificity(prompt);
  return {
    clarity,
    specificity,
    quality: weights === null ? (clarity + specificity) / 2 : qualityOf(prompt, weights),
  };
}

/**
 * Measures how hard a prompt is to read, its code blocks left out.
 *
 * @param prompt A prompt taken apart.
 * @returns Flesch reading ease and Flesch-Kincaid grade.
 */
export function readabilityOf(prompt: Prompt): Readability {
  return measureReadability(proseOf(prompt));
}

function proseOf({ text, spans }: Prompt): string {
  let prose = "";
  let from = 0;
  for (const span of spans) {
    if (!BLOCKS.has(span.kind)) continue;
    prose += text.slice(from, span.start);
    from = span.end;
  }
  return prose + text.slice(from);
}
