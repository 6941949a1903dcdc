/**
 * Teaches the learner what the merge brought in: each feedback once, in the order of the store.
 *
 * @module
 */

import type { Arm } from "../learn/experiment.ts";
import { labelsOf } from "../learn/labels.ts";
import { type Label, observe } from "../learn/learner.ts";
import { type AcceptState, DEFAULT_MODEL, newAcceptState } from "../learn/state.ts";
import { authoredPriors, readIfWhole, removeAccept, writeAccept } from "./accept_file.ts";
import { checkFile } from "./directory.ts";
import { recordsAbout, shownOf, wordOf } from "./evidence.ts";
import { armOf, type StoredExperiment } from "./experiment_file.ts";
import { runExperiments } from "./experiment_run.ts";
import { lastSeq, readable } from "./insert.ts";
import type { Store } from "./merge_report.ts";
import { judgeReplaced, modelInUse } from "./model_change.ts";
import { isSameModel } from "./models.ts";
import { type RewriteRecord, type StoredRecord, unitOf } from "./record.ts";

/** Records taken in one step. */
const STEP_ROWS = 500;

const TEACHING =
  "SELECT seq, body FROM lessons JOIN records USING (seq) WHERE seq > ? ORDER BY seq LIMIT ?";

/**
 * Learns from records that the learner has not seen, and saves its memory if there were any. A lost
 * or damaged memory, or one of another model than the one in use, is made again from the whole store.
 * Each arm of an experiment has a memory of its own, of all that was before it and its own cases.
 *
 * @param store The store, in the hands of the holder of the merge lock.
 * @param breathe Lets others run; true to stop, and the next merge goes on.
 */
export async function learnFromStore(
  store: Store,
  breathe: () => Promise<boolean>,
): Promise<void> {
  const { accept, acceptOf } = store.layout;
  const learnAll = () => learnLessons(store, { path: accept, takes: () => true }, breathe);
  await learnAll();
  const isChangedBack = await judgeReplaced(store);
  const { running, hasChangedModel } = runExperiments(store);
  if (isChangedBack || hasChangedModel) await learnAll();
  for (const arm of ["a", "b"] as const) {
    const path = acceptOf[arm];
    if (running === null) removeAccept(path);
    else await learnLessons(store, { path, ...memoryOf(running, arm) }, breathe);
  }
}

/** A memory, of which model, and what it learns from. */
interface Memory {
  /** Its file. */
  readonly path: string;
  /** The version it is of; the one in use where left out. */
  readonly version?: string;
  /** Whether it learns from a record of this number about this case. */
  readonly takes: (sequence: number, unit: string) => boolean;
}

function memoryOf(experiment: StoredExperiment, arm: Arm): Omit<Memory, "path"> {
  const { control, subject, since } = experiment;
  return {
    ...(control === null ? {} : { version: arm === "a" ? control : subject }),
    takes: (sequence, unit) => sequence <= since || armOf(experiment, unit) === arm,
  };
}

async function learnLessons(
  store: Store,
  memory: Memory,
  breathe: () => Promise<boolean>,
): Promise<void> {
  const known = readIfWhole(memory.path);
  const model = modelInUse(store, known ?? DEFAULT_MODEL, memory.version);
  // A number that was never given out: the database is another one than it was learnt from.
  const isForeign = known !== null && known.cursor > highestSeq(store);
  const isAnew = known === null || isForeign || !isSameModel(known, model);
  const state = isAnew ? newAcceptState(model) : known;
  const last = lastSeq(store);
  const isDamaged = known === null && checkFile(memory.path) !== null;
  const rows = store.prepare(TEACHING);
  let seen = 0;
  let isDone = false;
  for (;;) {
    const step = rows.all(state.cursor, STEP_ROWS) as { seq: number; body: string }[];
    for (const { seq, body } of step) {
      const record = readable(body);
      const isOurs = record !== null && memory.takes(Number(seq), unitOf(record));
      if (isOurs) learnRecord(store, state, Number(seq), record);
      else state.cursor = Number(seq);
    }
    seen += step.length;
    isDone = step.length < STEP_ROWS;
    if (isDone) state.cursor = last;
    if (isDone || await breathe()) break;
  }
  // Half of what was learnt, under a new model, does not replace all of it under the old one.
  const isReplacing = isDamaged || (known !== null && isAnew);
  const isArm = memory.path !== store.layout.accept;
  if (isReplacing ? !isDone : seen === 0 && !(isArm && isAnew)) return;
  writeAccept(memory.path, state);
  if (isDamaged) {
    store.report.repaired.push("What was learnt was damaged; it was learnt again from the store");
  }
}

/** The highest number a record ever had, forgotten ones included. */
function highestSeq(store: Store): number {
  const row = store.prepare("SELECT seq FROM sqlite_sequence WHERE name = 'records'").get();
  return Number(row?.seq ?? 0);
}

function learnRecord(
  store: Store,
  state: AcceptState,
  sequence: number,
  record: StoredRecord,
): void {
  const { id, source } = record;
  const rewrite = subjectOf(store, sequence, record);
  const labels = rewrite === null ? [] : newLabels(store, rewrite, sequence, id);
  const { hidden = [], resurfaced = [] } = record.kind === "rewrite" ? record : {};
  observe(state, { id, sequence, source, labels, hidden, resurfaced }, authoredPriors());
}

/** What a record teaches beyond all that was stored before it. */
function newLabels(store: Store, rewrite: RewriteRecord, sequence: number, id: string): Label[] {
  const known = recordsAbout(rewrite, store.prepare, sequence);
  const said = (records: readonly StoredRecord[]) => records.map((one) => wordOf(rewrite, one));
  return labelsOf(shownOf(rewrite), said(known.filter((one) => one.id !== id)), said(known));
}

/** The rewrite that a record says something about: by feedback, or as the prompt that follows it. */
function subjectOf(store: Store, sequence: number, record: StoredRecord): RewriteRecord | null {
  const id = record.kind === "feedback"
    ? record.record_id
    : store.prepare("SELECT record_id FROM follows WHERE seq = ?").get(sequence)?.record_id;
  if (id === undefined) return null;
  const body = store.prepare("SELECT body FROM records WHERE id = ?").get(id)?.body;
  const rewrite = body === undefined ? null : readable(String(body));
  return rewrite?.kind === "rewrite" ? rewrite : null;
}
