/**
 * The answer of last resort: whatever breaks, the caller has a prompt to go on with.
 *
 * @module
 */

import type { ImproveResult } from "../improve.ts";

/** What of a result is known without having computed anything. */
export interface FallbackFacts {
  /** The prompt as it came. */
  readonly prompt: string;
  /** The conversation. */
  readonly sessionId: string;
  /** Id that ties log lines and answer together. */
  readonly correlationId: string;
}

/** A result whose scores may be unknown. */
export type FallbackResult = Omit<ImproveResult, "metrics"> & {
  /** Scores; null where nothing was measured. */
  readonly metrics: Readonly<Record<keyof ImproveResult["metrics"], number | null>>;
};

/**
 * Makes the result of an improvement that failed.
 *
 * @param facts What is known.
 * @returns A result that gives the original back and says so.
 */
export function fallbackOf({ prompt, sessionId, correlationId }: FallbackFacts): FallbackResult {
  return {
    record_id: null,
    status: "fallback",
    stored: "off",
    original: prompt,
    improved: prompt,
    edits: [],
    suggestions: [],
    questions: [],
    metrics: {
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
      duration_ms: null,
    },
    task: "other",
    language: "und",
    model: "rules-only",
    session_id: sessionId,
    correlation_id: correlationId,
    warnings: ["The prompt came back as it was: an unexpected failure. Run `improver doctor`"],
  };
}
