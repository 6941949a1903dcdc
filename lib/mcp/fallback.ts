/**
 * The answer of last resort: whatever breaks, the caller has a prompt to go on with.
 *
 * @module
 */

import type { ImproveResult } from "../improve.ts";
import { UNMEASURED } from "../metrics.ts";

/** What of a result is known without having computed anything. */
export interface FallbackFacts {
  /** The prompt as it came. */
  readonly prompt: string;
  /** The conversation. */
  readonly sessionId: string;
  /** Id that ties log lines and answer together. */
  readonly correlationId: string;
}

/**
 * Makes the result of an improvement that failed.
 *
 * @param facts What is known.
 * @returns A result that gives the original back and says so.
 */
export function fallbackOf({ prompt, sessionId, correlationId }: FallbackFacts): ImproveResult {
  return {
    record_id: null,
    status: "fallback",
    stored: "off",
    original: prompt,
    improved: prompt,
    edits: [],
    suggestions: [],
    questions: [],
    metrics: { ...UNMEASURED, duration_ms: 0 },
    task: "other",
    language: "und",
    model: "rules-only",
    session_id: sessionId,
    correlation_id: correlationId,
    warnings: ["The prompt came back as it was: an unexpected failure. Run `improver doctor`"],
  };
}
