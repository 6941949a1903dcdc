/**
 * The merge: records a second, against inserting the same rows into SQLite and nothing more.
 *
 * @module
 */

import { openDatabase } from "../../lib/store/database.ts";
import { ensureDirectory, layoutOf } from "../../lib/store/directory.ts";
import { recordChecksum } from "../../lib/store/line.ts";
import { merge } from "../../lib/store/merge.ts";
import { encodeRecord, type RewriteRecord } from "../../lib/store/record.ts";
import { openSink } from "../../lib/store/spool.ts";
import { printTable, short } from "../figures.ts";
import { inDirectory, sampleRecord, verdict } from "./sample.ts";

const RECORDS = 20_000;
const ROUNDS = 5;
/** As many rows in one transaction as the merge has. */
const BATCH = 500;

/** Appends records in portions that fit into the queue. */
export async function fill(directory: string, records: readonly RewriteRecord[]): Promise<void> {
  const sink = openSink(directory);
  for (let first = 0; first < records.length; first += 2_000) {
    const portion = records.slice(first, first + 2_000);
    await Promise.all(portion.map((record) => sink.append(record, 60_000)));
  }
  await sink.close();
}

function insertOnly(directory: string, records: readonly RewriteRecord[]): number {
  ensureDirectory(directory);
  const rows = records.map((record) => {
    const body = encodeRecord(record);
    const { id, kind, source, timestamp } = record;
    return [id, kind, source, timestamp, recordChecksum(record, body), body] as const;
  });
  const database = openDatabase(layoutOf(directory));
  const insert = database.prepare(
    "INSERT INTO records (id, kind, source, ts, crc, body) VALUES (?, ?, ?, ?, ?, ?)",
  );
  const started = performance.now();
  for (let first = 0; first < records.length; first += BATCH) {
    database.exec("BEGIN IMMEDIATE");
    for (const row of rows.slice(first, first + BATCH)) insert.run(...row);
    database.exec("COMMIT");
  }
  database.close();
  return performance.now() - started;
}

/** Prints the rate of a merge and of bare insertion, and what a record takes on disk. */
export async function benchMerge(): Promise<void> {
  const [alone, whole]: [number[], number[]] = [[], []];
  let sizes = { body: 0, spool: 0, database: 0, journal: 0 };
  for (let round = 0; round < ROUNDS; round++) {
    await inDirectory(async (directory) => {
      const records = Array.from({ length: RECORDS }, () => sampleRecord());
      alone.push(insertOnly(`${directory}-alone`, records));
      await fill(directory, records);
      const spool = sizeOf(`${directory}/spool`);
      const started = performance.now();
      await merge(directory);
      whole.push(performance.now() - started);
      const body = records.reduce((sum, record) => sum + encodeRecord(record).length, 0);
      const database = Deno.statSync(`${directory}/store.db`).size;
      sizes = { body, spool, database, journal: sizeOf(`${directory}/training_data`) };
    });
  }
  const rate = (times: readonly number[]) => RECORDS / Math.min(...times) * 1000;
  const ratio = rate(whole) / rate(alone);
  printTable(`Merging ${RECORDS} records, best of rounds`, ["", "per second", "ratio", "bar"], [
    ["insertion into SQLite alone", short(rate(alone)), "1.00", ""],
    [
      "merge into SQLite and journal",
      short(rate(whole)),
      ratio.toFixed(2),
      verdict(ratio >= 0.5, "≥ 0.5"),
    ],
    ["", "", "", verdict(rate(whole) >= 10_000, "≥ 10,000/s")],
  ]);
  const each = (bytes: number) => [short(bytes / RECORDS), (bytes / sizes.body).toFixed(2)];
  printTable("Bytes of a record on disk", ["", "bytes", "of its JSON"], [
    ["its JSON", ...each(sizes.body)],
    ["spool, until it is merged", ...each(sizes.spool)],
    ["database", ...each(sizes.database)],
    ["journal", ...each(sizes.journal)],
    ["kept in all", ...each(sizes.database + sizes.journal)],
  ]);
}

function sizeOf(directory: string): number {
  let bytes = 0;
  for (const { name } of Deno.readDirSync(directory)) {
    bytes += Deno.statSync(`${directory}/${name}`).size;
  }
  return bytes;
}
