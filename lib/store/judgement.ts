/**
 * What a user came to think of a rewrite: all feedback on it taken together, the last word counting.
 *
 * @module
 */

import { applyChanges } from "../rewrite/edit.ts";
import type { FeedbackRecord, RewriteRecord, StoredEdit, Verdict } from "./record.ts";

/** A rewrite and what came of it. */
export interface Judged {
  /** The rewrite. */
  readonly rewrite: RewriteRecord;
  /** The verdict on the whole, or null when nobody gave one. */
  readonly verdict: Verdict | null;
  /** Verdicts on edits and suggestions, by their ids. */
  readonly decisions: ReadonlyMap<number, Verdict>;
  /** The prompt as the user wants it, as far as anybody knows. */
  readonly wanted: string;
}

/**
 * Takes all feedback on a rewrite together.
 *
 * @param rewrite The rewrite.
 * @param feedback Feedback on it, oldest first.
 * @returns What came of it.
 */
export function judge(rewrite: RewriteRecord, feedback: readonly FeedbackRecord[]): Judged {
  let verdict: Verdict | null = null;
  let sent: string | null = null;
  const decisions = new Map<number, Verdict>();
  for (const record of feedback) {
    verdict = record.verdict ?? verdict;
    sent = record.edited_text ?? sent;
    for (const { edit, verdict } of record.decisions) decisions.set(edit, verdict);
  }
  return { rewrite, verdict, decisions, wanted: sent ?? wantedText(rewrite, verdict, decisions) };
}

function wantedText(
  rewrite: RewriteRecord,
  verdict: Verdict | null,
  decisions: ReadonlyMap<number, Verdict>,
): string {
  const { original, improved, edits, suggestions } = rewrite;
  if (verdict === "reject" && !decisions.size) return original;
  const kept = edits.filter(({ id }) => decisions.get(id) !== "reject");
  const adopted = suggestions.filter(({ id }) => decisions.get(id) === "accept");
  if (kept.length === edits.length && adopted.length === 0) return improved;
  const chosen = [...kept, ...adopted].sort((a, b) => a.start - b.start || a.end - b.end);
  return applyChanges(original, withoutOverlaps(chosen));
}

/** A suggestion may overlap an edit that was made; the earlier one stays. */
function withoutOverlaps(edits: readonly StoredEdit[]): StoredEdit[] {
  const kept: StoredEdit[] = [];
  for (const edit of edits) if (edit.start >= (kept.at(-1)?.end ?? 0)) kept.push(edit);
  return kept;
}
