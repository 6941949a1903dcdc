/**
 * The sums behind the statistics: those that the merge keeps, and what still lies in the spools.
 *
 * @module
 */

import { Sums } from "./counters.ts";
import { type Database, guarded, openForReading } from "./database.ts";
import type { Layout } from "./directory.ts";
import { mergedOffsets, spooledRecords } from "./find.ts";
import { forgottenIds } from "./forgotten.ts";
import { feedbackOn } from "./insert.ts";
import { type FeedbackRecord, inOrderSaid } from "./record.ts";

/** Sums of a stretch of time. */
export interface Totals {
  /** By name. */
  readonly sums: Map<string, number>;
  /** Decisions about edits, by day. */
  readonly days: Map<string, { accepted: number; rejected: number }>;
}

const ACCEPTED = "user/accepted";
const REJECTED = "user/rejected";

/**
 * Reads the sums.
 *
 * @param layout Paths of the data directory.
 * @param since The hour they begin with, `2026-02-03T04`, or null for all.
 * @returns The sums, and how many records they took from spools.
 * @throws ImproverError `damaged_store` or `io_failure`.
 */
export function readTotals(
  layout: Layout,
  since: string | null,
): { readonly totals: Totals; readonly unmerged: number } {
  const totals: Totals = { sums: new Map(), days: new Map() };
  const database = openForReading(layout);
  try {
    return guarded(layout, () => {
      if (database !== null) addCounters(database, since, totals);
      return { totals, unmerged: addSpools(layout, since, database, totals) };
    });
  } finally {
    database?.close();
  }
}

function addDecisions(totals: Totals, day: string, name: string, number: number): void {
  const decided = totals.days.get(day) ?? { accepted: 0, rejected: 0 };
  decided[name === ACCEPTED ? "accepted" : "rejected"] += Math.round(number);
  totals.days.set(day, decided);
}

function addSum(totals: Totals, name: string, number: number): void {
  totals.sums.set(name, (totals.sums.get(name) ?? 0) + number);
}

/** Whole days are read as such; of the first one, the hours that count. */
function addCounters(database: Database, since: string | null, totals: Totals): void {
  const day = since?.slice(0, 10);
  const ranges = day === undefined ? [["d", "e"]] : [[`d${day}~`, "e"], [`h${since}`, `h${day}~`]];
  const sums = database.prepare(
    "SELECT name, sum(n) AS n FROM counters WHERE bucket >= ? AND bucket < ? GROUP BY name",
  );
  const days = database.prepare(
    `SELECT bucket, name, n FROM counters
     WHERE bucket >= ? AND bucket < ? AND name IN ('${ACCEPTED}', '${REJECTED}')`,
  );
  for (const [from, to] of ranges) {
    for (const { name, n } of sums.all(from!, to!)) addSum(totals, String(name), Number(n));
    for (const { bucket, name, n } of days.all(from!, to!)) {
      addDecisions(totals, String(bucket).slice(1, 11), String(name), Number(n));
    }
  }
}

/** Gives how many records lie in spools; feedback among them may replace what was merged before. */
function addSpools(
  layout: Layout,
  since: string | null,
  database: Database | null,
  totals: Totals,
): number {
  const offsets = database === null ? new Map<string, number>() : mergedOffsets(database);
  const forgotten = forgottenIds(layout);
  const fresh = new Sums();
  const judged = new Map<string, FeedbackRecord[]>();
  let unmerged = 0;
  for (const record of spooledRecords(layout, offsets)) {
    if (forgotten.has(record.id)) continue;
    unmerged++;
    fresh.add(record, 1);
    if (record.kind === "feedback") {
      judged.set(record.record_id, [...judged.get(record.record_id) ?? [], record]);
    }
  }
  for (const [id, said] of judged) {
    const earlier = database === null
      ? []
      : feedbackOn((sql) => database.prepare(sql), id).filter((one) => !forgotten.has(one.id));
    fresh.addStanding(earlier, -1);
    fresh.addStanding(inOrderSaid([...earlier, ...said]), 1);
  }
  for (const [bucket, name, number] of fresh.all()) {
    const hour = bucket.slice(1);
    if (!bucket.startsWith("h") || (since !== null && hour < since)) continue;
    addSum(totals, name, number);
    if (name === ACCEPTED || name === REJECTED) {
      addDecisions(totals, hour.slice(0, 10), name, number);
    }
  }
  return unmerged;
}
