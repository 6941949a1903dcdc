/**
 * Finds damage in the database, and takes what can still be read out of one that was put aside.
 *
 * @module
 */

import { DatabaseSync } from "node:sqlite";
import { ImproverError } from "../errors.ts";
import { type Arrival, insertRecords, readable } from "./insert.ts";
import { recordChecksum } from "./line.ts";
import type { Store } from "./merge_report.ts";
import { quarantined } from "./quarantine.ts";

/** End of the name of a damaged database that has been read. */
const READ = ".read";
/** Records in one transaction. */
const BATCH_RECORDS = 500;

/**
 * Reads every page of the database and compares every record with its checksum.
 *
 * @param store The store.
 * @throws ImproverError `damaged_store` at the first damage.
 */
export function checkDatabase(store: Store): void {
  const fault = databaseFault(store.database);
  if (fault === null) return;
  throw new ImproverError(
    "damaged_store",
    `Cannot trust "${store.layout.database}": ${fault}`,
    "Run: improver flush",
  );
}

/**
 * Says what is wrong with a database.
 *
 * @param database The database.
 * @returns The first fault, or null.
 * @throws Errors of SQLite, which are faults too.
 */
export function databaseFault(database: DatabaseSync): string | null {
  const said = String(Object.values(database.prepare("PRAGMA integrity_check(1)").get()!)[0]);
  if (said !== "ok") return said;
  const rows = database.prepare("SELECT seq, id, kind, source, ts, crc, body FROM records");
  for (const row of rows.iterate()) {
    if (!isSound(row)) return `record ${row.seq} has a wrong checksum`;
  }
  return null;
}

/**
 * Takes the readable records out of damaged databases that were put aside; journal and spools, which
 * hold everything, have been read before, so that this is the last resort.
 *
 * @param store The store.
 */
export function salvageDatabases(store: Store): void {
  for (const name of quarantined(store.layout)) {
    if (!name.startsWith("database-") || name.endsWith(READ)) continue;
    const directory = `${store.layout.quarantine}/${name}`;
    const before = store.report.merged;
    for (const arrivals of readDamaged(`${directory}/store.db`)) {
      insertRecords(store, arrivals, () => {});
    }
    const found = store.report.merged - before;
    if (found > 0) {
      store.report.repaired.push(`${found} records came back from the damaged database`);
    }
    Deno.renameSync(directory, directory + READ);
  }
}

/** Reads from both ends, since one bad page stops a scan. */
function* readDamaged(path: string): Generator<Arrival[]> {
  for (const order of ["ASC", "DESC"]) {
    let batch: Arrival[] = [];
    try {
      const database = new DatabaseSync(path, { readOnly: true });
      try {
        const rows = database.prepare(`SELECT * FROM records ORDER BY seq ${order}`)
          .iterate();
        for (const row of rows) {
          const arrival = arrivalOf(row);
          if (arrival !== null) batch.push(arrival);
          if (batch.length < BATCH_RECORDS) continue;
          yield batch;
          batch = [];
        }
      } finally {
        database.close();
      }
    } catch {
      // The rest of it cannot be read.
    }
    yield batch;
  }
}

type Row = Readonly<Record<string, unknown>>;

function isSound(row: Row): boolean {
  const [id, kind, source] = [String(row.id), String(row.kind), String(row.source)];
  return recordChecksum({ id, kind, source, timestamp: String(row.ts) }, String(row.body)) ===
    row.crc;
}

function arrivalOf(row: Row): Arrival | null {
  const json = String(row.body);
  const record = isSound(row) ? readable(json) : null;
  return record === null ? null : { record, json };
}
