/**
 * Puts records into the database, once each, together with whatever else must be true at the same time.
 *
 * @module
 */

import { Sums } from "./counters.ts";
import { transaction } from "./database.ts";
import { recordChecksum } from "./line.ts";
import type { Store } from "./merge_report.ts";
import {
  decodeRecord,
  type FeedbackRecord,
  IN_ORDER_SAID,
  inOrderSaid,
  type RewriteRecord,
  type StoredRecord,
} from "./record.ts";

/** A record on its way into the database. */
export interface Arrival {
  /** What it says. */
  readonly record: StoredRecord;
  /** Its JSON as it was written. */
  readonly json: string;
  /** Its checksum where it is known already. */
  readonly crc?: number | undefined;
  /** Its JSON as bytes where they are at hand; they need not outlive the next arrival. */
  readonly bytes?: Uint8Array | undefined;
}

/**
 * Inserts records in one transaction; those that are there or were forgotten are passed over.
 *
 * @param store The store.
 * @param arrivals The records; they may be read while the transaction is open.
 * @param also What else belongs to the transaction; it gets the highest number given so far and how many are new.
 */
export function insertRecords(
  store: Store,
  arrivals: Iterable<Arrival>,
  also: (lastSeq: number, inserted: number) => void,
): void {
  const before = lastSeq(store);
  const undo = store.fresh.begin(before);
  try {
    const { inserted, known } = transaction(store.database, () => {
      const counts = insertAll(store, arrivals);
      const last = counts.inserted > 0 ? counts.last : before;
      if (counts.inserted > 0) store.prepare("UPDATE derived SET seq = ?").run(last);
      also(last, counts.inserted);
      return counts;
    });
    store.report.merged += inserted;
    store.report.duplicates += known;
  } catch (error) {
    undo();
    throw error;
  }
}

function insertAll(store: Store, arrivals: Iterable<Arrival>) {
  const sums = new Sums();
  const counts = { inserted: 0, known: 0, last: 0 };
  const insert = store.prepare(
    "INSERT INTO records (id, kind, source, ts, crc, body) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING",
  );
  for (const { record, json, bytes, crc = recordChecksum(record, json) } of arrivals) {
    if (store.forgotten.has(record.id)) continue;
    const { id, kind, source, timestamp } = record;
    const { changes, lastInsertRowid } = insert.run(id, kind, source, timestamp, crc, json);
    if (Number(changes) === 0) counts.known++;
    else {
      counts.inserted++;
      counts.last = Number(lastInsertRowid);
      store.fresh.add(counts.last, bytes ?? encoder.encode(json));
      derive(store, record, counts.last, sums);
    }
  }
  addSums(store, sums);
  return counts;
}

const encoder = new TextEncoder();

/**
 * The highest number a record has.
 *
 * @param store The store.
 * @returns The number, 0 when there is no record.
 */
export function lastSeq(store: Store): number {
  return Number(store.prepare("SELECT coalesce(max(seq), 0) AS n FROM records").get()!.n);
}

/** Records read in one step when statistics are made anew. */
const DERIVE_ROWS = 5_000;

/**
 * Makes up statistics for records that an older version of the program merged.
 *
 * @param store The store.
 */
export function deriveMissing(store: Store): void {
  const next = store.database.prepare(
    "SELECT seq, body FROM records WHERE seq > (SELECT seq FROM derived) ORDER BY seq LIMIT ?",
  );
  for (;;) {
    const rows = next.all(DERIVE_ROWS) as { seq: number; body: string }[];
    if (rows.length === 0) return;
    transaction(store.database, () => {
      const sums = new Sums();
      for (const { seq, body } of rows) {
        const record = readable(body);
        if (record !== null) derive(store, record, seq, sums);
      }
      addSums(store, sums);
      store.prepare("UPDATE derived SET seq = ?").run(rows.at(-1)!.seq);
    });
  }
}

/**
 * Adds sums to the counters.
 *
 * @param store The store, in a transaction.
 * @param sums What to add.
 */
export function addSums(store: Store, sums: Sums): void {
  const add = store.prepare(
    "INSERT INTO counters (bucket, name, n) VALUES (?, ?, ?) ON CONFLICT (bucket, name) DO UPDATE SET n = n + excluded.n",
  );
  for (const [bucket, name, number] of sums.all()) add.run(bucket, name, number);
}

function derive(store: Store, record: StoredRecord, seq: number, sums: Sums): void {
  sums.add(record, 1);
  if (record.kind === "rewrite" ? noteSequel(store, record, seq) : true) {
    store.prepare("INSERT OR IGNORE INTO lessons (seq) VALUES (?)").run(seq);
  }
  if (record.kind !== "feedback") return;
  const earlier = feedbackOn(store.prepare, record.record_id);
  if (earlier.length > 0) sums.addStanding(earlier, -1);
  sums.addStanding(inOrderSaid([...earlier, record]), 1);
  store.prepare("INSERT OR IGNORE INTO feedback_of (record_id, seq) VALUES (?, ?)")
    .run(record.record_id, seq);
}

/**
 * All feedback on a rewrite.
 *
 * @param prepare Gives a statement on the database.
 * @param id Id of the rewrite.
 * @returns The feedback, oldest first.
 */
export function feedbackOn(prepare: Store["prepare"], id: string): FeedbackRecord[] {
  return prepare(
    `SELECT body FROM records JOIN feedback_of USING (seq) WHERE record_id = ? ${IN_ORDER_SAID}`,
  ).all(id).map(({ body }) => readable(String(body)))
    .filter((one): one is FeedbackRecord => one?.kind === "feedback");
}

/** Notes the conversation of a person's prompt and what it follows; true when it teaches the learner. */
function noteSequel(store: Store, record: RewriteRecord, seq: number): boolean {
  const { session_id, source, parent_id } = record;
  if (source !== "user") return teaches(record);
  const before = session_id === null ? undefined : store.prepare(
    `SELECT id FROM sessions JOIN records USING (seq)
     WHERE session_id = ? AND seq < ? ORDER BY seq DESC LIMIT 1`,
  ).get(session_id, seq);
  if (session_id !== null) {
    store.prepare("INSERT OR IGNORE INTO sessions (seq, session_id) VALUES (?, ?)")
      .run(seq, session_id);
  }
  const followed = parent_id ?? before?.id;
  if (followed === undefined) return teaches(record);
  store.prepare("INSERT OR IGNORE INTO follows (seq, record_id) VALUES (?, ?)").run(seq, followed);
  return true;
}

/** Whether a rule fired without being shown, or a question was held back. */
function teaches(record: RewriteRecord): boolean {
  return (record.hidden?.length ?? 0) > 0 || (record.resurfaced?.length ?? 0) > 0;
}

/**
 * Reads a record that may be damaged.
 *
 * @param json Its JSON.
 * @returns The record, or null.
 */
export function readable(json: string): StoredRecord | null {
  if (!json.startsWith("{")) return null;
  try {
    return decodeRecord(json);
  } catch {
    return null;
  }
}
