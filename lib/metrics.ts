/**
 * The numbers of a result: the scores of both texts, what is missing, and what it cost.
 *
 * @module
 */

import type { Asked } from "./ask/ask.ts";
import { measure, readabilityOf } from "./measure/measure.ts";
import type { QualityWeights } from "./measure/quality.ts";
import type { Rewrite } from "./rewrite/rewrite.ts";

/**
 * Scores of the prompt before and after. Higher is better; all but the readability ones lie in [0,1].
 * They are null for a prompt that came back unread, for want of time or by a failure.
 */
export interface ResultMetrics {
  /** Clarity of the original. */
  readonly clarity_before: number | null;
  /** Clarity of the improved prompt. */
  readonly clarity_after: number | null;
  /** `clarity_after` less `clarity_before`. */
  readonly clarity_gain: number | null;
  /** Specificity of the original. */
  readonly specificity_before: number | null;
  /** Specificity of the improved prompt. */
  readonly specificity_after: number | null;
  /** `specificity_after` less `specificity_before`. */
  readonly specificity_gain: number | null;
  /** Flesch reading ease of the improved prompt. */
  readonly readability_score: number | null;
  /** Flesch-Kincaid grade of the improved prompt. */
  readonly readability_grade: number | null;
  /** Quality of the original. */
  readonly quality_before: number | null;
  /** Quality of the improved prompt. */
  readonly quality_after: number | null;
  /** Probability that the original lacks something an assistant would have to ask for; null: no ground to say. */
  readonly needs_clarification: number | null;
  /** Characters of the improved prompt over those of the original. */
  readonly length_ratio: number;
  /** Time the improvement took, these numbers included, in milliseconds. */
  readonly duration_ms: number;
}

/**
 * Measures a rewrite.
 *
 * @param rewritten The rewrite.
 * @param asked What was found missing.
 * @param elapsedMs Tells the time the improvement took, in milliseconds; asked when all is measured.
 * @param quality Weights of the quality score; null when there are none.
 * @returns The numbers, rounded to four places.
 */
export function metricsOf(
  rewritten: Rewrite,
  asked: Asked,
  elapsedMs: () => number,
  quality: QualityWeights | null,
): ResultMetrics {
  if (rewritten.status === "fallback") return { ...UNMEASURED, duration_ms: round(elapsedMs()) };
  const before = measure(rewritten.prompt, quality);
  const after = rewritten.improvedPrompt === rewritten.prompt
    ? before
    : measure(rewritten.improvedPrompt, quality);
  // Told of the improved prompt alone.
  const readability = readabilityOf(rewritten.improvedPrompt);
  return {
    clarity_before: round(before.clarity),
    clarity_after: round(after.clarity),
    clarity_gain: round(after.clarity - before.clarity),
    specificity_before: round(before.specificity),
    specificity_after: round(after.specificity),
    specificity_gain: round(after.specificity - before.specificity),
    readability_score: round(readability.readabilityScore),
    readability_grade: round(readability.readabilityGrade),
    quality_before: round(before.quality),
    quality_after: round(after.quality),
    needs_clarification: asked.needsClarification === null ? null : round(asked.needsClarification),
    length_ratio: round(rewritten.improved.length / rewritten.prompt.text.length),
    duration_ms: round(elapsedMs()),
  };
}

/** The numbers of a prompt that came back unread. */
export const UNMEASURED: Omit<ResultMetrics, "duration_ms"> = {
  clarity_before: null,
  clarity_after: null,
  clarity_gain: null,
  specificity_before: null,
  specificity_after: null,
  specificity_gain: null,
  readability_score: null,
  readability_grade: null,
  quality_before: null,
  quality_after: null,
  needs_clarification: null,
  length_ratio: 1,
};

function round(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
