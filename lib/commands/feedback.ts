/**
 * What a user thought of an improvement, checked against the improvement and stored.
 *
 * @module
 */

import type { App } from "../app.ts";
import { ImproverError } from "../errors.ts";
import { alignEdited, type Outcome } from "../learn/edited.ts";
import {
  type Decision,
  type FeedbackRecord,
  newRecordId,
  RECORD_SCHEMA,
  type RewriteRecord,
  type Verdict,
} from "../store/record.ts";
import type { Stored } from "../store/spool.ts";

/** Feedback as it comes in. */
export interface FeedbackInput {
  /** Id of the improvement, or `last`. */
  readonly record_id: string;
  /** Verdict on the whole improvement. */
  readonly verdict?: Verdict | undefined;
  /** Numbers of edits or suggestions that were right. */
  readonly accept?: readonly number[] | undefined;
  /** Numbers of edits or suggestions that were wrong. */
  readonly reject?: readonly number[] | undefined;
  /** What was really sent. */
  readonly edited_text?: string | undefined;
  /** Answers to questions, slot to text. */
  readonly answers?: Readonly<Record<string, string>> | undefined;
  /** 1 to 5. */
  readonly rating?: number | undefined;
  /** Who says so. */
  readonly client?: string | undefined;
  /** The improvement itself, where the caller has it, so that it need not be looked up. */
  readonly record?: RewriteRecord | undefined;
}

/** What became of the feedback. */
export interface FeedbackResult {
  /** Id of the stored feedback; null when it was refused. */
  readonly feedback_id: string | null;
  /** Id of the improvement it is about. */
  readonly record_id: string;
  /** Whether it is on disk. */
  readonly stored: Stored;
  /** What is known of each edit. */
  readonly decisions: readonly Decision[];
  /** What the caller should know. */
  readonly warnings: readonly string[];
}

/** Time the disk may take: feedback is rare, and its caller wants to know it is safe. */
const STORE_WITHIN_MS = 5_000;

/**
 * Stores feedback.
 *
 * @param input The feedback.
 * @param app The running program.
 * @returns What became of it.
 * @throws ImproverError `unknown_record` when there is no such improvement, `usage` when the
 * feedback says nothing, contradicts itself or names an edit that is not there.
 */
export async function giveFeedback(input: FeedbackInput, app: App): Promise<FeedbackResult> {
  refuseSilence(input);
  const record = input.record ?? await lookUp(input.record_id, app);
  const decisions = decide(input, record);
  const feedback = feedbackRecord(input, record, decisions, app);
  const stored = await app.sink().append(feedback, STORE_WITHIN_MS);
  if (stored !== "rejected") await app.learn(record, feedback);
  const reason = app.sink().health.last_error;
  return {
    feedback_id: stored === "rejected" ? null : feedback.id,
    record_id: record.id,
    stored,
    decisions,
    warnings: stored === "rejected"
      ? [
        `The feedback was not stored${
          reason === null ? "" : `: ${reason.message}. ${reason.hint}`
        }`,
      ]
      : [],
  };
}

async function lookUp(id: string, app: App): Promise<RewriteRecord> {
  const { findRecord } = await import("../store/find.ts");
  // Asked before looking, so that none lands in between.
  const isWriting = app.sink().health.queued > 0;
  const record = await findRecord(app.config.dataDirectory, id);
  if (record !== null) return record;
  if (isWriting) {
    throw new ImproverError(
      "busy",
      `Cannot give feedback on ${JSON.stringify(id)}: it is not stored yet`,
      "Try again in a moment; records are still on their way to the disk",
    );
  }
  throw new ImproverError(
    "unknown_record",
    `Cannot give feedback on ${JSON.stringify(id)}: there is no such improvement`,
    id === "last"
      ? "Improve a prompt first, and let it be stored"
      : "Take record_id from the result of an improvement, or use `last`",
  );
}

function refuseSilence(input: FeedbackInput): void {
  const said = input.verdict !== undefined || input.edited_text !== undefined ||
    input.rating !== undefined || (input.accept?.length ?? 0) > 0 ||
    (input.reject?.length ?? 0) > 0 || Object.keys(input.answers ?? {}).length > 0;
  if (!said) {
    throw new ImproverError(
      "usage",
      "Cannot give feedback: it says nothing",
      "Give a verdict (accept or reject), ids of edits, the edited text, answers or a rating",
    );
  }
  if (input.rating !== undefined && ![1, 2, 3, 4, 5].includes(input.rating)) {
    throw new ImproverError(
      "usage",
      `Cannot give feedback: the rating is ${input.rating}`,
      "Rate from 1 (useless) to 5 (just right)",
    );
  }
}

/** What an edit's fate in the text that was sent tells; an ignored suggestion may not have been seen. */
const VERDICT_OF: Readonly<Partial<Record<Outcome, Verdict>>> = {
  kept: "accept",
  adopted: "accept",
  reverted: "reject",
};

function decide(input: FeedbackInput, record: RewriteRecord): Decision[] {
  const rules = new Map([...record.edits, ...record.suggestions].map(({ id, rule }) => [id, rule]));
  const decisions = new Map<number, Decision>();
  const say = (edit: number, verdict: Verdict) => {
    const rule = rules.get(edit);
    if (rule === undefined) throw noSuchEdit(edit, [...rules.keys()]);
    const said = decisions.get(edit);
    if (said !== undefined && !said.inferred && said.verdict !== verdict) {
      throw new ImproverError(
        "usage",
        `Cannot give feedback: edit ${edit} is both accepted and rejected`,
        "Name each edit once",
      );
    }
    decisions.set(edit, { edit, rule, verdict, inferred: false });
  };
  if (input.edited_text !== undefined) {
    const { edits, suggestions, original } = record;
    const outcomes = alignEdited(original, edits, suggestions, input.edited_text);
    for (const [edit, outcome] of outcomes) {
      const verdict = VERDICT_OF[outcome];
      if (verdict !== undefined) {
        decisions.set(edit, { edit, rule: rules.get(edit)!, verdict, inferred: true });
      }
    }
  }
  for (const edit of input.accept ?? []) say(edit, "accept");
  for (const edit of input.reject ?? []) say(edit, "reject");
  return [...decisions.values()].sort((left, right) => left.edit - right.edit);
}

function noSuchEdit(edit: number, known: readonly number[]): ImproverError {
  return new ImproverError(
    "usage",
    `Cannot give feedback: the improvement has no edit ${edit}`,
    known.length === 0 ? "It has no edits; give a verdict instead" : `It has ${known.join(", ")}`,
  );
}

function feedbackRecord(
  input: FeedbackInput,
  record: RewriteRecord,
  decisions: readonly Decision[],
  app: App,
): FeedbackRecord {
  return {
    id: newRecordId(),
    schema: RECORD_SCHEMA,
    kind: "feedback",
    source: record.source,
    timestamp: app.now().toISOString(),
    session_id: record.session_id,
    correlation_id: record.correlation_id,
    client: input.client ?? null,
    redactions: 0,
    record_id: record.id,
    verdict: input.verdict ?? null,
    accept: input.accept ?? [],
    reject: input.reject ?? [],
    decisions,
    edited_text: input.edited_text ?? null,
    answers: input.answers ?? {},
    rating: input.rating ?? null,
  };
}
