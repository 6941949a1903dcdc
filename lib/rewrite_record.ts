/**
 * The record that is stored of an improvement.
 *
 * @module
 */

import type { App } from "./app.ts";
import type { ImproveRequest, ImproveResult } from "./improve.ts";
import type { Scoring } from "./learn/score.ts";
import { RECORD_SCHEMA, type RewriteRecord } from "./store/record.ts";

/**
 * Writes down an improvement.
 *
 * @param result What the caller gets.
 * @param request What the caller asked for.
 * @param scoring What the memory decided about the prompt.
 * @param app The running program, for the time.
 * @returns The record; null where nothing is to be stored.
 */
export function recordOf(
  result: ImproveResult,
  request: ImproveRequest,
  scoring: Scoring,
  app: App,
): RewriteRecord | null {
  if (result.record_id === null) return null;
  const { hidden, resurfaced } = scoring.firings();
  const answered = Object.keys(request.answers ?? {});
  return {
    id: result.record_id,
    schema: RECORD_SCHEMA,
    kind: "rewrite",
    source: request.source ?? "user",
    timestamp: app.now().toISOString(),
    session_id: result.session_id,
    correlation_id: result.correlation_id,
    client: request.client ?? null,
    redactions: 0,
    original: result.original,
    improved: result.improved,
    edits: result.edits,
    suggestions: result.suggestions,
    questions: result.questions,
    metrics: { ...result.metrics },
    task: result.task,
    language: result.language,
    model: result.model,
    status: result.status,
    parent_id: request.parent_id ?? null,
    ...(answered.length > 0 ? { answered } : {}),
    ...(hidden.length > 0 ? { hidden } : {}),
    ...(resurfaced.length > 0 ? { resurfaced } : {}),
  };
}
