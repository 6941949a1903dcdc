/**
 * The numbers of a result: the scores of both texts, what is missing, and what it cost.
 *
 * @module
 */

import type { Asked } from "./ask/ask.ts";
import { measure } from "./measure/measure.ts";
import type { Rewrite } from "./rewrite/rewrite.ts";

/** Scores of the prompt before and after. Higher is better; all but the readability ones lie in [0,1]. */
export interface ResultMetrics {
  /** Clarity of the original. */
  readonly clarity_before: number;
  /** Clarity of the improved prompt. */
  readonly clarity_after: number;
  /** `clarity_after` less `clarity_before`. */
  readonly clarity_gain: number;
  /** Specificity of the original. */
  readonly specificity_before: number;
  /** Specificity of the improved prompt. */
  readonly specificity_after: number;
  /** `specificity_after` less `specificity_before`. */
  readonly specificity_gain: number;
  /** Flesch reading ease of the improved prompt. */
  readonly readability_score: number;
  /** Flesch-Kincaid grade of the improved prompt. */
  readonly readability_grade: number;
  /** Quality of the original. */
  readonly quality_before: number;
  /** Quality of the improved prompt. */
  readonly quality_after: number;
  /** Probability that the original lacks something an assistant would have to ask for; null: no ground to say. */
  readonly needs_clarification: number | null;
  /** Characters of the improved prompt over those of the original. */
  readonly length_ratio: number;
  /** Time the improvement took, in milliseconds. */
  readonly duration_ms: number;
}

/**
 * Measures a rewrite.
 *
 * @param rewritten The rewrite.
 * @param asked What was found missing.
 * @param durationMs Time the improvement took, in milliseconds.
 * @returns The numbers, rounded to four places.
 */
export function metricsOf(rewritten: Rewrite, asked: Asked, durationMs: number): ResultMetrics {
  const before = measure(rewritten.prompt);
  const after = rewritten.improvedPrompt === rewritten.prompt
    ? before
    : measure(rewritten.improvedPrompt);
  return {
    clarity_before: round(before.clarity),
    clarity_after: round(after.clarity),
    clarity_gain: round(after.clarity - before.clarity),
    specificity_before: round(before.specificity),
    specificity_after: round(after.specificity),
    specificity_gain: round(after.specificity - before.specificity),
    readability_score: round(after.readabilityScore),
    readability_grade: round(after.readabilityGrade),
    quality_before: round(before.quality),
    quality_after: round(after.quality),
    needs_clarification: asked.needsClarification === null ? null : round(asked.needsClarification),
    length_ratio: round(rewritten.improved.length / rewritten.prompt.text.length),
    duration_ms: round(durationMs),
  };
}

function round(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
