/**
 * The merge: spools into the database, the database into the journal, and everything that was lost,
 * damaged or forgotten put right on the way. One process at a time, and any of them may be killed at
 * any step.
 *
 * @module
 */

import { ImproverError } from "../errors.ts";
import { type Database, databaseFailure, openDatabase } from "./database.ts";
import {
  checkOwner,
  ensureDirectory,
  errorCode,
  FILE_MODE,
  type Layout,
  layoutOf,
  storageFailure,
} from "./directory.ts";
import { fileSystemOf, refuseNetwork } from "./file_system.ts";
import { carryOutForgotten } from "./forget.ts";
import { forgottenIds } from "./forgotten.ts";
import { learnFromStore } from "./accept_learn.ts";
import { deriveMissing, lastSeq } from "./insert.ts";
import { BATCH_CHARS, cursorOf, exportBatch } from "./journal.ts";
import { recoverJournal } from "./journal_recovery.ts";
import { lockMerge } from "./merge_lock.ts";
import {
  emptyReport,
  type MergeOptions,
  type MergeReport,
  type Store,
  storeOf,
} from "./merge_report.ts";
import { mergeSpools, removeSpools, unmergedBytes } from "./merge_spools.ts";
import { noteMerge } from "./merge_status.ts";
import { quarantineDatabase } from "./quarantine.ts";
import { checkDatabase, salvageDatabases } from "./database_recovery.ts";
import { keepWithin } from "./retention.ts";

/** Failures that say nothing of how the store is: somebody else merges, or asked for what is not there. */
const NO_FAULT_OF_THE_STORE: ReadonlySet<string> = new Set([
  "busy",
  "usage",
  "unknown_name",
  "not_found",
]);
/** A record takes its bytes in the database and again in the journal. */
const SPACE_FACTOR = 2;
/** What the database's own log may take, in bytes. */
const SPACE_BYTES = 8 * 1024 * 1024;
/** Longest time between two chances for others to run, in milliseconds. */
const BREATH_MS = 50;

/**
 * Merges a data directory.
 *
 * @param directory The data directory; it is made when it is missing.
 * @param options Settings.
 * @returns What was done.
 * @throws ImproverError `busy`, `disk_full`, `unwritable`, `io_failure`, `unsafe_directory`, `bad_config`, or `damaged_store` when even a new database is damaged.
 */
export async function merge(directory: string, options: MergeOptions = {}): Promise<MergeReport> {
  return await withStore(directory, options, (store) => mergeStore(store));
}

/**
 * Opens the store as its one merger, recovers it, and lets something be done with it.
 *
 * @param directory The data directory; it is made when it is missing.
 * @param options Settings.
 * @param use What to do; it is done again, once, on a rebuilt database when the first turns out to be damaged.
 * @returns What was done.
 * @throws ImproverError as `merge` does.
 */
export async function withStore(
  directory: string,
  options: MergeOptions,
  use: (store: Store) => Promise<void>,
): Promise<MergeReport> {
  const layout = layoutOf(directory);
  const report = emptyReport();
  try {
    prepare(layout);
    using _lock = await lockMerge(layout, options.waitMs ?? 0, options.signal);
    try {
      await useStore(layout, options, report, use);
    } catch (error) {
      if (!(error instanceof ImproverError) || error.code !== "damaged_store") throw error;
      quarantineDatabase(layout);
      report.repaired.push("The database was damaged; it was put aside and is rebuilt");
      await useStore(layout, options, report, use);
    }
    noteMerge(layout, report, null);
    return report;
  } catch (error) {
    const failure = errorCode(error).startsWith("E")
      ? storageFailure(`merge into "${layout.root}"`, error)
      : error;
    if (failure instanceof ImproverError && !NO_FAULT_OF_THE_STORE.has(failure.code)) {
      noteMerge(layout, report, failure);
    }
    throw failure;
  }
}

/** Our own user id is read off a file that we make, since asking the system needs a permission. */
function prepare(layout: Layout): void {
  const owner = ensureDirectory(layout.root);
  for (const path of [layout.spool, layout.journal]) ensureDirectory(path);
  const probe = `${layout.root}/.probe-${crypto.randomUUID()}`;
  {
    using file = Deno.openSync(probe, { createNew: true, write: true, mode: FILE_MODE });
    Deno.removeSync(probe);
    checkOwner(layout.root, owner, file.statSync().uid);
  }
  refuseNetwork(layout.root, fileSystemOf(layout.root));
}

async function useStore(
  layout: Layout,
  options: MergeOptions,
  report: MergeReport,
  use: (store: Store) => Promise<void>,
): Promise<void> {
  const database = openDatabase(layout);
  try {
    const store = storeOf({
      layout,
      database,
      report,
      options,
      forgotten: forgottenIds(layout),
    });
    recover(store);
    await use(store);
  } catch (error) {
    throw databaseFailure(layout, error);
  } finally {
    close(database);
  }
}

function recover(store: Store): void {
  if (store.options.check === true) checkDatabase(store);
  deriveMissing(store);
  carryOutForgotten(store);
  recoverJournal(store);
  salvageDatabases(store);
}

async function mergeStore(store: Store): Promise<void> {
  const { options, report } = store;
  const total = unmergedBytes(store);
  checkSpace(store.layout, total);
  const breathe = breather(options.signal);
  let bytes = 0;
  await mergeSpools(store, async (read) => {
    bytes += read;
    options.onProgress?.({ phase: "merge", done: bytes, total });
    if (store.fresh.bytes >= BATCH_CHARS) exportBatch(store);
    return report.stopped = await breathe();
  });
  const first = cursorOf(store).seq;
  const last = lastSeq(store);
  while (!report.stopped && exportBatch(store) > 0) {
    const done = cursorOf(store).seq - first;
    options.onProgress?.({ phase: "export", done, total: last - first });
    report.stopped = await breathe();
  }
  removeSpools(store);
  if (!report.stopped) await learnFromStore(store, breathe);
  if (options.retentionBytes !== undefined) keepWithin(store, options.retentionBytes);
}

function checkSpace(layout: Layout, bytes: number): void {
  const { freeBytes } = fileSystemOf(layout.root);
  const needed = bytes * SPACE_FACTOR + SPACE_BYTES;
  if (bytes === 0 || freeBytes >= needed) return;
  throw new ImproverError(
    "disk_full",
    `Cannot merge into "${layout.root}": ${freeBytes} bytes are free and ${needed} are needed`,
    "Free some space and try again; what was acknowledged stays safe in the spools",
  );
}

/** Timers and messages starve in a loop that awaits nothing real. */
function breather(signal: AbortSignal | undefined): () => Promise<boolean> {
  let last = performance.now();
  return async () => {
    if (performance.now() - last >= BREATH_MS) {
      await new Promise((resolve) => setTimeout(resolve, 0));
      last = performance.now();
    }
    return signal?.aborted === true;
  };
}

/** A connection with a failed disk under it may refuse to close; the lock ends with the process then. */
function close(database: Database): void {
  try {
    database.close();
  } catch {
    // What was committed is in the log, and the next opening reads it.
  }
}
