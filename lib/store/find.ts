/**
 * Finds records wherever they are: in the database, or still in a spool.
 *
 * @module
 */

import { type Database, guarded, openForReading, RECORDS_VERSION } from "./database.ts";
import { type Layout, layoutOf } from "./directory.ts";
import { readable } from "./insert.ts";
import { isRecordId, type RewriteRecord, type StoredRecord } from "./record.ts";
import { forgottenIds } from "./forgotten.ts";
import { readSpool, spoolNames } from "./spool_reader.ts";

/**
 * Finds a rewrite.
 *
 * @param directory The data directory.
 * @param idOrLast A record id, or `last` for the newest one; a person's prompts go before synthetic ones.
 * @returns The rewrite, or null when there is none.
 * @throws ImproverError `damaged_store` or `io_failure`.
 */
export async function findRecord(
  directory: string,
  idOrLast: string,
): Promise<RewriteRecord | null> {
  const layout = layoutOf(directory);
  const id = idOrLast.toLowerCase();
  if (id !== "last" && !isRecordId(id)) return null;
  if (id !== "last" && forgottenIds(layout).has(id)) return null;
  const record = await Promise.resolve(id === "last" ? findLast(layout) : findById(layout, id));
  return record?.kind === "rewrite" ? record : null;
}

function findById(layout: Layout, id: string): StoredRecord | null {
  const stored = readById(layout, id);
  if (stored !== null) return stored;
  for (const record of spooledRecords(layout)) if (record.id === id) return record;
  // A merge may have moved it in between.
  return readById(layout, id);
}

function readById(layout: Layout, id: string): StoredRecord | null {
  return readDatabase(layout, (database) => {
    const row = database.prepare("SELECT body FROM records WHERE id = ?").get(id);
    return row === undefined ? null : readable(String(row.body));
  });
}

function findLast(layout: Layout): StoredRecord | null {
  const forgotten = forgottenIds(layout);
  const newest: Record<string, StoredRecord | null> = { user: null, synthetic: null };
  const consider = (record: StoredRecord | null) => {
    if (record === null || record.kind !== "rewrite" || forgotten.has(record.id)) return;
    const best = newest[record.source] ?? null;
    if (best === null || record.id > best.id) newest[record.source] = record;
  };
  readDatabase(layout, (database) => {
    const find = database.prepare(
      "SELECT body FROM records WHERE kind = 'rewrite' AND source = ? ORDER BY id DESC LIMIT 1",
    );
    for (const source of ["user", "synthetic"]) {
      const row = find.get(source);
      if (row !== undefined) consider(readable(String(row.body)));
    }
  });
  for (const record of spooledRecords(layout)) consider(record);
  return newest.user ?? newest.synthetic ?? null;
}

function readDatabase<T>(layout: Layout, read: (database: Database) => T): T | null {
  const database = openForReading(layout, RECORDS_VERSION);
  if (database === null) return null;
  try {
    return guarded(layout, () => read(database));
  } finally {
    database.close();
  }
}

/**
 * The records that are in spools and perhaps not merged yet.
 *
 * @param layout Paths of the data directory.
 * @param offsets How far each spool is merged, by name.
 * @returns Records in the order of their files; what is damaged is passed over.
 */
export function* spooledRecords(
  layout: Layout,
  offsets: ReadonlyMap<string, number> = new Map(),
): Generator<StoredRecord> {
  for (const name of spoolNames(layout)) {
    for (const { line } of readSpool(`${layout.spool}/${name}`, offsets.get(name) ?? 0)) {
      const record = line.status === "record" ? readable(line.json) : null;
      if (record !== null) yield record;
    }
  }
}

/**
 * How far each spool is merged.
 *
 * @param database An open database.
 * @returns Offsets in bytes by file name.
 */
export function mergedOffsets(database: Database): Map<string, number> {
  const rows = database.prepare("SELECT name, offset FROM spools").all();
  return new Map(rows.map(({ name, offset }) => [String(name), Number(offset)]));
}
