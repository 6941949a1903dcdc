/**
 * Chooses what to forget and sees it through: every record that is named, and the feedback on it.
 *
 * @module
 */

import { ImproverError } from "../errors.ts";
import { learnFromStore } from "./accept_learn.ts";
import { findRecord } from "./find.ts";
import { noteForgotten } from "./forgotten.ts";
import { merge, withStore } from "./merge.ts";
import type { MergeOptions, Store } from "./merge_report.ts";

/** What to forget: one record, or all before a time. */
export type Forgettable = { readonly id: string } | { readonly before: Date };

/**
 * Deletes records for good, in spools, database, journal and quarantine. What was copied to a remote
 * or exported is out of reach.
 *
 * @param directory The data directory.
 * @param what What to forget; an id may be `last`.
 * @param options Settings of the merges around it.
 * @returns How many records were deleted, feedback included.
 * @throws ImproverError `unknown_record` when there is no such record, else as `merge` does. When it fails half-way, the next merge carries it out.
 */
export async function forget(
  directory: string,
  what: Forgettable,
  options: MergeOptions = {},
): Promise<number> {
  const id = "id" in what ? await known(directory, what.id) : null;
  await merge(directory, options);
  let found = 0;
  await withStore(directory, options, (store) => {
    const ids = "before" in what ? idsBefore(store, what.before) : withFeedback(store, id!);
    found = ids.length;
    if (found > 0) noteForgotten(store.layout, ids);
    return Promise.resolve();
  });
  if (id !== null && found === 0) throw unknown(id);
  // Opening the store carries out what was noted; what is left is then learnt anew.
  if (found > 0) {
    const goOn = () => Promise.resolve(false);
    await withStore(directory, options, (store) => learnFromStore(store, goOn));
  }
  return found;
}

async function known(directory: string, id: string): Promise<string> {
  if (id !== "last") return id.toLowerCase();
  const record = await findRecord(directory, id);
  if (record === null) throw unknown(id);
  return record.id;
}

function unknown(id: string): ImproverError {
  return new ImproverError(
    "unknown_record",
    `Cannot forget ${JSON.stringify(id)}: there is no such record`,
    id === "last"
      ? "There is nothing to forget"
      : "Take the record_id from the result of an improvement, or use `last`",
  );
}

function withFeedback(store: Store, id: string): string[] {
  const rows = store.prepare(
    "SELECT id FROM records WHERE id = :id UNION SELECT id FROM records JOIN feedback_of USING (seq) WHERE record_id = :id",
  ).all({ id });
  return rows.map(({ id }) => String(id));
}

function idsBefore(store: Store, before: Date): string[] {
  const rows = store.prepare(
    `WITH old AS (SELECT id FROM records WHERE ts < ?)
     SELECT id FROM old
     UNION
     SELECT id FROM records JOIN feedback_of USING (seq) WHERE record_id IN (SELECT id FROM old)`,
  ).all(before.toISOString());
  return rows.map(({ id }) => String(id));
}
