/**
 * Teaches the learner what the merge brought in: each feedback once, in the order of the store.
 *
 * @module
 */

import { labelsOf } from "../learn/labels.ts";
import { type Label, observe } from "../learn/learner.ts";
import { judgeNextPrompt } from "../learn/next_prompt.ts";
import { type AcceptState, DEFAULT_MODEL, newAcceptState } from "../learn/state.ts";
import { authoredPriors, feedbackOf, readIfWhole, shownOf, writeAccept } from "./accept_file.ts";
import { runExperiments } from "./experiment_run.ts";
import { readable } from "./insert.ts";
import type { Store } from "./merge_report.ts";
import { judgeReplaced, modelInUse } from "./model_change.ts";
import { isSameModel } from "./models.ts";
import type { FeedbackRecord, RewriteRecord, StoredRecord } from "./record.ts";

/** Records taken in one step. */
const STEP_ROWS = 500;

const TEACHING =
  "SELECT seq, body FROM lessons JOIN records USING (seq) WHERE seq > ? ORDER BY seq LIMIT ?";

/**
 * Learns from records that the learner has not seen, and saves its memory if there were any. A lost
 * or damaged memory, or one of another model than the one in use, is made again from the whole store.
 *
 * @param store The store, in the hands of the holder of the merge lock.
 * @param breathe Lets others run; true to stop, and the next merge goes on.
 */
export async function learnFromStore(
  store: Store,
  breathe: () => Promise<boolean>,
): Promise<void> {
  await learnLessons(store, breathe);
  if (judgeReplaced(store)) await learnLessons(store, breathe);
  runExperiments(store);
}

async function learnLessons(store: Store, breathe: () => Promise<boolean>): Promise<void> {
  const { root, accept } = store.layout;
  const known = readIfWhole(accept);
  const model = modelInUse(store, known ?? DEFAULT_MODEL);
  const isAnew = known === null || !isSameModel(known, model);
  const state = isAnew ? newAcceptState(model) : known;
  const last = Number(store.prepare("SELECT coalesce(max(seq), 0) AS n FROM records").get()!.n);
  // An older database was put back: what it holds was learnt already, by id or long ago.
  if (state.cursor > last) state.cursor = last;
  const rows = store.prepare(TEACHING);
  let seen = 0;
  let isDone = false;
  for (;;) {
    const step = rows.all(state.cursor, STEP_ROWS) as { seq: number; body: string }[];
    for (const { seq, body } of step) learnRecord(store, state, Number(seq), readable(body));
    seen += step.length;
    isDone = step.length < STEP_ROWS;
    if (isDone) state.cursor = last;
    if (isDone || await breathe()) break;
  }
  // Half of what was learnt, under a new model, does not replace all of it under the old one.
  const isReplacing = known !== null && isAnew;
  if (isReplacing ? isDone : seen > 0) writeAccept(root, state);
}

function learnRecord(
  store: Store,
  state: AcceptState,
  sequence: number,
  record: StoredRecord | null,
): void {
  if (record === null) state.cursor = sequence;
  else if (record.kind === "feedback") learnFeedback(store, state, sequence, record);
  else {
    const { id, source, hidden = [], resurfaced = [] } = record;
    const labels = doubtsBy(store, sequence, record);
    observe(state, { id, sequence, source, labels, hidden, resurfaced }, authoredPriors());
  }
}

/** What a prompt says of the one before it in the conversation, unless it answers its questions. */
function doubtsBy(store: Store, sequence: number, next: RewriteRecord): Label[] {
  if (next.session_id === null || next.source !== "user" || next.parent_id !== null) return [];
  const before = store.prepare(
    "SELECT body FROM sessions JOIN records USING (seq) WHERE session_id = ? AND seq < ? ORDER BY seq DESC LIMIT 1",
  ).get(next.session_id, sequence);
  const previous = before === undefined ? null : readable(String(before.body));
  if (previous?.kind !== "rewrite") return [];
  const { doubt } = judgeNextPrompt(previous, next.original);
  if (doubt === 0) return [];
  return labelsOf(shownOf(previous), earlierFeedback(store, previous, sequence), { doubt });
}

function learnFeedback(
  store: Store,
  state: AcceptState,
  sequence: number,
  record: FeedbackRecord,
): void {
  const body = store.prepare("SELECT body FROM records WHERE id = ?").get(record.record_id)?.body;
  const rewrite = body === undefined ? null : readable(String(body));
  const labels = rewrite?.kind === "rewrite"
    ? labelsOf(shownOf(rewrite), earlierFeedback(store, rewrite, sequence), feedbackOf(record))
    : [];
  const { id, source } = record;
  observe(state, { id, sequence, source, labels }, authoredPriors());
}

function earlierFeedback(store: Store, rewrite: RewriteRecord, before: number) {
  const rows = store.prepare(
    "SELECT body FROM records JOIN feedback_of USING (seq) WHERE record_id = ? AND seq < ? ORDER BY seq",
  ).all(rewrite.id, before);
  return rows.map(({ body }) => readable(String(body)))
    .filter((one): one is FeedbackRecord => one?.kind === "feedback")
    .map(feedbackOf);
}
