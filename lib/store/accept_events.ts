/**
 * The user's decisions as training wants them: per rewrite, the labels that stand after all feedback.
 *
 * @module
 */

import type { StatementSync } from "node:sqlite";
import { standingLabels } from "../learn/labels.ts";
import type { LearnEvent } from "../learn/learner.ts";
import { countDecisions } from "../learn/train.ts";
import { guarded, openForReading } from "./database.ts";
import { layoutOf } from "./directory.ts";
import { saidAbout, shownOf } from "./evidence.ts";
import { readable } from "./insert.ts";

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
  const layout = layoutOf(dataDirectory);
  const database = openForReading(layout);
  if (database === null) return { events: [], decisions: 0 };
  try {
    return guarded(layout, () => lessonsAfter(0, (sql) => database.prepare(sql)));
  } finally {
    database.close();
  }
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
  // What is said of a rewrite is stored after it, so that its number bounds the search.
  const judged = prepare(
    `SELECT DISTINCT rewrite.seq AS seq FROM
       (SELECT record_id FROM feedback_of WHERE seq > :after
        UNION SELECT record_id FROM follows WHERE seq > :after)
     JOIN records AS rewrite ON rewrite.id = record_id
     WHERE rewrite.seq > :after ORDER BY rewrite.seq`,
  ).all({ after }) as { seq: number }[];
  const bodyOf = prepare("SELECT body FROM records WHERE seq = ?");
  const events: LearnEvent[] = [];
  for (const { seq } of judged) {
    const rewrite = readable(String(bodyOf.get(seq)?.body));
    if (rewrite?.kind !== "rewrite") continue;
    const labels = standingLabels(shownOf(rewrite), saidAbout(rewrite, prepare));
    if (labels.length === 0) continue;
    events.push({ id: rewrite.id, sequence: Number(seq), source: rewrite.source, labels });
  }
  return { events, decisions: countDecisions(events) };
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
