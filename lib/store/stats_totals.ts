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
  readonly days: Days;
  /** The same by rule. */
  readonly rules: Map<string, Days>;
}

/** Decisions by day. */
export type Days = Map<string, { accepted: number; rejected: number }>;

/** Names of decisions: about all edits, and behind a slash about those of a rule. */
const DECIDED = /^user\/(accepted|rejected)(?:\/(.+))?$/;

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
  const totals: Totals = { sums: new Map(), days: new Map(), rules: new Map() };
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

/** Adds a number to the decisions of a day, where its name is one of decisions. */
function addDecisions({ days, rules }: Totals, day: string, name: string, number: number): void {
  const [, verdict, rule] = DECIDED.exec(name) ?? [];
  if (verdict === undefined) return;
  const own = rule === undefined ? days : rules.get(rule) ?? new Map();
  if (rule !== undefined) rules.set(rule, own);
  const decided = own.get(day) ?? { accepted: 0, rejected: 0 };
  decided[verdict as keyof typeof decided] += Math.round(number);
  own.set(day, decided);
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
     WHERE bucket >= ? AND bucket < ? AND (name BETWEEN 'user/accepted' AND 'user/accepted0'
       OR name BETWEEN 'user/rejected' AND 'user/rejected0')`,
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
    addDecisions(totals, hour.slice(0, 10), name, number);
  }
  return unmerged;
}
