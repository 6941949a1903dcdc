/**
 * The user's decisions as training wants them: per rewrite, the labels that stand after all feedback.
 *
 * @module
 */

import type { StatementSync } from "node:sqlite";
import { standingLabels } from "../learn/labels.ts";
import type { LearnEvent } from "../learn/learner.ts";
import type { Aftermath } from "../learn/question_patterns.ts";
import { countDecisions } from "../learn/train.ts";
import { guarded, openForReading } from "./database.ts";
import { layoutOf } from "./directory.ts";
import { recordsAbout, saidAbout, shownOf } from "./evidence.ts";
import { readable } from "./insert.ts";
import type { RewriteRecord, StoredRecord } from "./record.ts";

/** The learner's events, and how many decisions they hold. */
export interface Lessons {
  /** One per rewrite that was judged, in the order of the store, numbered by the rewrite. */
  readonly events: readonly LearnEvent[];
  /** The user's own decisions about edits in them; weak evidence is none. */
  readonly decisions: number;
}

type Prepare = (sql: string) => StatementSync;

/**
 * Reads the decisions from the database, beside whoever merges.
 *
 * @param dataDirectory The data directory.
 * @returns What the user decided as far as it is merged; nothing where there is no database.
 * @throws ImproverError `damaged_store` or `io_failure`.
 */
export function readLessons(dataDirectory: string): Lessons {
  return reading(
    dataDirectory,
    { events: [], decisions: 0 },
    (prepare) => lessonsAfter(0, prepare),
  );
}

/**
 * Collects the decisions about rewrites above a number.
 *
 * @param after Number of a record; 0 for all.
 * @param prepare Gives a statement on the database.
 * @returns What the user decided about them.
 * @internal
 */
export function lessonsAfter(after: number, prepare: Prepare): Lessons {
  const events: LearnEvent[] = [];
  for (const { seq, rewrite } of judgedAfter(after, prepare)) {
    const labels = standingLabels(shownOf(rewrite), saidAbout(rewrite, prepare));
    if (labels.length === 0) continue;
    events.push({ id: rewrite.id, sequence: Number(seq), source: rewrite.source, labels });
  }
  return { events, decisions: countDecisions(events) };
}

/** The rewrites above a number that something was said about, in the order of the store. */
function* judgedAfter(
  after: number,
  prepare: Prepare,
): Generator<{ readonly seq: number; readonly rewrite: RewriteRecord }> {
  // What is said of a rewrite is stored after it, so that its number bounds the search.
  const judged = prepare(
    `SELECT DISTINCT rewrite.seq AS seq FROM
       (SELECT record_id FROM feedback_of WHERE seq > :after
        UNION SELECT record_id FROM follows WHERE seq > :after)
     JOIN records AS rewrite ON rewrite.id = record_id
     WHERE rewrite.seq > :after ORDER BY rewrite.seq`,
  ).all({ after }) as { seq: number }[];
  const bodyOf = prepare("SELECT body FROM records WHERE seq = ?");
  for (const { seq } of judged) {
    const rewrite = readable(String(bodyOf.get(seq)?.body));
    if (rewrite?.kind === "rewrite") yield { seq, rewrite };
  }
}

/**
 * Reads what came after each of the user's prompts, beside whoever merges.
 *
 * @param dataDirectory The data directory.
 * @returns One per prompt that something came after, in the order of the store.
 * @throws ImproverError `damaged_store` or `io_failure`.
 */
export function readAftermaths(dataDirectory: string): Aftermath[] {
  return reading(
    dataDirectory,
    [],
    (prepare) =>
      [...judgedAfter(0, prepare)].filter(({ rewrite }) => rewrite.source === "user")
        .map(({ rewrite }) => aftermathOf(rewrite, recordsAbout(rewrite, prepare))),
  );
}

function aftermathOf(rewrite: RewriteRecord, records: readonly StoredRecord[]): Aftermath {
  const { original, improved, task, questions } = rewrite;
  const answered: string[] = [];
  const sent: string[] = [];
  const next: string[] = [];
  for (const record of records) {
    if (record.kind === "feedback") {
      const given = Object.entries(record.answers).filter(([, text]) => text !== "");
      answered.push(...given.map(([slot]) => slot));
      if (record.edited_text !== null) sent.push(record.edited_text);
    } else if (record.original === original) answered.push(...record.answered ?? []);
    else next.push(record.original);
  }
  return { original, improved, task, questions, answered, sent, next };
}

function reading<T>(dataDirectory: string, none: T, read: (prepare: Prepare) => T): T {
  const layout = layoutOf(dataDirectory);
  const database = openForReading(layout);
  if (database === null) return none;
  try {
    return guarded(layout, () => read((sql) => database.prepare(sql)));
  } finally {
    database.close();
  }
}

/**
 * A name for what a model was trained on.
 *
 * @param events The events.
 * @returns SHA-256 in lower-case hexadecimal; equal decisions give equal names.
 */
export async function hashOfEvents(events: readonly LearnEvent[]): Promise<string> {
  const lines = events.map(({ id, source, labels }) =>
    JSON.stringify([
      id,
      source,
      ...labels.map(({ features: { rule, task, length }, isAccepted, weight }) => [
        rule,
        task,
        length,
        isAccepted,
        weight,
      ]),
    ])
  );
  const bytes = new TextEncoder().encode(lines.join("\n"));
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
