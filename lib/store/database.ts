/**
 * The SQLite database: opened safely, migrated, and its errors told apart.
 *
 * @module
 */

import { DatabaseSync } from "node:sqlite";
import { ImproverError } from "../errors.ts";
import { checkFile, FILE_MODE, type Layout, storageFailure, syncDirectory } from "./directory.ts";
import { fileSystemOf } from "./file_system.ts";
import { MIGRATIONS } from "./migrations.ts";

/** An open database. */
export type Database = DatabaseSync;

/** Version from which the database has records, spools, segments and remotes as they are now. */
export const RECORDS_VERSION = 1;

/** Older versions of SQLite can lose a committed transaction in WAL mode. */
const SQLITE_VERSION_MIN = [3, 51, 3];
/** Time to wait for another connection's transaction, in milliseconds. */
const BUSY_MS = 5_000;
/** The same for a reader, whom only an exclusive lock can hold up: a server answers nobody else meanwhile. */
const READER_BUSY_MS = 500;
/** What SQLite grows the memory that connections share by, with some room for the log, in bytes. */
const SHARED_MEMORY_BYTES = 64 * 1024;
/** Primary result codes of SQLite. */
const SQLITE = {
  busy: 5,
  locked: 6,
  readonly: 8,
  ioerr: 10,
  corrupt: 11,
  full: 13,
  cantopen: 14,
  notadb: 26,
};

/**
 * Opens the database for writing; makes it and brings it to the newest version. Only the holder of
 * the merge lock may do so.
 *
 * @param layout Paths of the data directory.
 * @returns The open database.
 * @throws ImproverError `damaged_store` when it is damaged, `bad_config` when a newer program wrote it.
 */
export function openDatabase(layout: Layout): Database {
  return guarded(layout, () => {
    if (checkFile(layout.database) === null) createPrivately(layout);
    const database = new DatabaseSync(layout.database, { timeout: BUSY_MS });
    try {
      checkVersion(database);
      for (const pragma of PRAGMAS) database.exec(`PRAGMA ${pragma}`);
      migrate(database);
      return database;
    } catch (error) {
      database.close();
      throw error;
    }
  });
}

const PRAGMAS = [
  "page_size = 8192",
  "journal_mode = WAL",
  "synchronous = FULL",
  "wal_autocheckpoint = 4000",
  "cell_size_check = ON",
  "trusted_schema = OFF",
  "secure_delete = ON",
];

/**
 * Opens the database for reading beside a merger.
 *
 * @param layout Paths of the data directory.
 * @param least Version that what is read needs; the newest when left out.
 * @returns The open database, or null when there is none yet or the next merge has still to bring it to that version.
 * @throws ImproverError `damaged_store` when it is damaged.
 */
export function openForReading(
  layout: Layout,
  least: number = MIGRATIONS.length,
): Database | null {
  const size = checkFile(layout.database);
  if (size === null || size === 0) return null;
  return guarded(layout, () => {
    const database = new DatabaseSync(layout.database, { readOnly: true, timeout: READER_BUSY_MS });
    try {
      if (versionOf(database) >= least) return database;
    } catch (error) {
      database.close();
      throw error;
    }
    database.close();
    return null;
  });
}

/**
 * Runs something that uses the database, and tells its failures apart.
 *
 * @param layout Paths of the data directory, for the message.
 * @param use What to run.
 * @returns What it gives.
 * @throws ImproverError `damaged_store`, `disk_full`, `busy`, `unwritable` or `io_failure`.
 */
export function guarded<T>(layout: Layout, use: () => T): T {
  try {
    return use();
  } catch (error) {
    throw databaseFailure(layout, error);
  }
}

/**
 * Turns an error of SQLite into one that a user can act on.
 *
 * @param layout Paths of the data directory, for the message.
 * @param error What was thrown.
 * @returns An expected failure, or the error itself when it is none of the database's.
 */
export function databaseFailure(layout: Layout, error: unknown): unknown {
  if (!isSqliteError(error)) return error;
  const message = `Cannot use "${layout.database}": ${error.message}`;
  switch (resultCode(error)) {
    case SQLITE.corrupt:
    case SQLITE.notadb:
      return new ImproverError("damaged_store", message, "Run: improver flush", error);
    case SQLITE.full:
      return new ImproverError("disk_full", message, "Free some space and try again", error);
    case SQLITE.busy:
    case SQLITE.locked:
      return new ImproverError("busy", message, "Try again in a moment", error);
    case SQLITE.readonly:
    case SQLITE.cantopen:
      return new ImproverError("unwritable", message, "Check the directory's permissions", error);
    default:
      // SQLite has no other word for a disk without room for its shared memory.
      if (isFull(layout)) {
        const full = `Cannot use "${layout.database}": the disk is full`;
        return new ImproverError("disk_full", full, "Free some space and try again", error);
      }
      return new ImproverError("io_failure", message, "Check the disk, then try again", error);
  }
}

function isFull(layout: Layout): boolean {
  try {
    return fileSystemOf(layout.root).freeBytes < SHARED_MEMORY_BYTES;
  } catch {
    return false;
  }
}

interface SqliteError extends Error {
  readonly errcode?: number;
}

function isSqliteError(error: unknown): error is SqliteError {
  return error instanceof Error && (error as { code?: unknown }).code === "ERR_SQLITE_ERROR";
}

/** Errors of `exec()` carry no number, so that their words must do. */
function resultCode(error: SqliteError): number {
  if (error.errcode !== undefined) return error.errcode & 0xff;
  const words = error.message;
  if (/malformed/.test(words)) return SQLITE.corrupt;
  if (/not a database/.test(words)) return SQLITE.notadb;
  if (/disk is full/.test(words)) return SQLITE.full;
  if (/locked|busy/.test(words)) return SQLITE.busy;
  if (/readonly/.test(words)) return SQLITE.readonly;
  if (/unable to open/.test(words)) return SQLITE.cantopen;
  return SQLITE.ioerr;
}

/**
 * Runs statements as one transaction.
 *
 * @param database The database.
 * @param change What to do in it.
 * @returns What `change` gives; nothing of it is kept when it throws.
 */
export function transaction<T>(database: Database, change: () => T): T {
  database.exec("BEGIN IMMEDIATE");
  try {
    const result = change();
    database.exec("COMMIT");
    return result;
  } catch (error) {
    try {
      database.exec("ROLLBACK");
    } catch {
      // SQLite has rolled back by itself.
    }
    throw error;
  }
}

/**
 * The number of steps a database has taken.
 *
 * @param database The database.
 * @returns Its `user_version`.
 */
export function versionOf(database: Database): number {
  return Number(database.prepare("PRAGMA user_version").get()!.user_version);
}

/** All steps or none: a program that is killed on the way leaves the version it found. */
function migrate(database: Database): void {
  const version = versionOf(database);
  if (version > MIGRATIONS.length) {
    throw new ImproverError(
      "bad_config",
      `Cannot use the database: it has version ${version}, this program knows ${MIGRATIONS.length}`,
      "Use the newer program that wrote it",
    );
  }
  if (version === MIGRATIONS.length) return;
  transaction(database, () => {
    for (const step of MIGRATIONS.slice(version)) database.exec(step);
    database.exec(`PRAGMA user_version = ${MIGRATIONS.length}`);
  });
}

function checkVersion(database: Database): void {
  const version = String(database.prepare("SELECT sqlite_version() AS v").get()!.v);
  const parts = version.split(".").map(Number);
  for (const [index, least] of SQLITE_VERSION_MIN.entries()) {
    if (parts[index]! > least) return;
    if (parts[index]! < least) {
      throw new ImproverError(
        "bad_config",
        `Cannot use SQLite ${version}: it is older than ${SQLITE_VERSION_MIN.join(".")}`,
        "Use Deno 2.9.6 or newer",
      );
    }
  }
}

/** SQLite would make the file with the process's mask; its companions take over this one's mode. */
function createPrivately(layout: Layout): void {
  try {
    Deno.openSync(layout.database, { createNew: true, write: true, mode: FILE_MODE }).close();
    syncDirectory(layout.root);
  } catch (error) {
    throw storageFailure(`create "${layout.database}"`, error);
  }
}
