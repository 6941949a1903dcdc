/**
 * Moves the lines of spools into the database, and removes spools that nobody needs any more.
 *
 * @module
 */

import { crc32 } from "node:zlib";
import { ImproverError } from "../errors.ts";
import { checkFile, storageFailure, syncDirectory } from "./directory.ts";
import { type Arrival, insertRecords, readable } from "./insert.ts";
import { decodeLine } from "./line.ts";
import { cursorOf } from "./journal.ts";
import type { Store } from "./merge_report.ts";
import { quarantineLine } from "./quarantine.ts";
import { SPOOL_SUFFIX } from "./spool_file.ts";
import { readSpool, type SpoolLine, spoolNames, strangeSpools } from "./spool_reader.ts";

/** Records in one transaction: enough that its sync no longer counts, few enough to stop soon. */
const BATCH_RECORDS = 500;
/** Bytes of lines in one transaction. */
const BATCH_BYTES = 4 * 1024 * 1024;

/**
 * Merges every spool as far as it is written now, real records before synthetic ones.
 *
 * @param store The store.
 * @param pause Called between batches with the bytes read; answers whether to stop.
 */
export async function mergeSpools(
  store: Store,
  pause: (bytes: number) => Promise<boolean>,
): Promise<void> {
  nameNewSpools(store);
  for (const name of strangeSpools(store.layout)) {
    store.report.problems.push(`Spool "${name}" is no plain file and was passed over`);
  }
  for (const name of spoolNames(store.layout)) {
    try {
      for (const bytes of mergeSpool(store, name)) {
        if (await pause(bytes)) return;
      }
    } catch (error) {
      if (!isFileTrouble(error)) throw error;
      noteProblem(store, name, error);
    }
  }
}

/** One spool that cannot be read must not keep the others waiting; a full disk or a failing database must. */
function isFileTrouble(error: unknown): error is ImproverError {
  return error instanceof ImproverError && error.code !== "disk_full";
}

function noteProblem(store: Store, name: string, error: Error): void {
  store.report.problems.push(`Spool "${name}" was left for later: ${error.message}`);
}

/**
 * Bytes of spools that are not merged yet.
 *
 * @param store The store.
 * @returns Bytes.
 */
export function unmergedBytes(store: Store): number {
  let bytes = 0;
  for (const name of spoolNames(store.layout)) {
    const size = checkFile(`${store.layout.spool}/${name}`) ?? 0;
    bytes += Math.max(0, size - (offsetOf(store, name) ?? 0));
  }
  return bytes;
}

function offsetOf(store: Store, name: string): number | null {
  const row = store.prepare("SELECT offset FROM spools WHERE name = ?").get(name);
  return row === undefined ? null : Number(row.offset);
}

/** Merges one spool in batches; gives the bytes of each. */
function* mergeSpool(store: Store, name: string): Generator<number> {
  const size = checkFile(`${store.layout.spool}/${name}`);
  if (size === null) return;
  const known = offsetOf(store, name);
  const reading = new Reading(store, name, known !== null && known <= size ? known : 0, known);
  try {
    while (!reading.isOver) yield reading.mergeBatch();
  } finally {
    reading.close();
  }
}

/** One spool on its way into the database; lines are read inside the transaction that takes them. */
class Reading {
  /** True once everything there is was read. */
  isOver = false;
  readonly #store: Store;
  readonly #name: string;
  readonly #path: string;
  readonly #lines: Generator<SpoolLine>;
  #stored: number | null;
  #end: number;
  /** A bad line that is a torn write if a fence follows, and damage if not. */
  #doubtful: SpoolLine | null = null;

  constructor(store: Store, name: string, from: number, stored: number | null) {
    this.#store = store;
    this.#name = name;
    this.#path = `${store.layout.spool}/${name}`;
    this.#lines = readSpool(this.#path, from, crc32);
    this.#stored = stored;
    this.#end = from;
  }

  /** Merges some lines and gives their bytes. */
  mergeBatch(): number {
    const from = this.#end;
    insertRecords(this.#store, this.#arrivals(), (lastSeq) => {
      const offset = this.#doubtful?.start ?? this.#end;
      if (offset === this.#stored) return;
      this.#store.prepare(
        "INSERT OR REPLACE INTO spools (name, offset, last_seq) VALUES (?, ?, ?)",
      ).run(this.#name, offset, lastSeq);
      this.#stored = offset;
    });
    return this.#end - from;
  }

  /** Closes the file, which is open until its end is reached. */
  close(): void {
    this.#lines.return(undefined);
  }

  *#arrivals(): Generator<Arrival> {
    const from = this.#end;
    for (let count = 0; count < BATCH_RECORDS && this.#end - from < BATCH_BYTES; count++) {
      const item = this.#next();
      if (item === null) {
        this.isOver = true;
        if (this.#doubtful !== null && isFinal(this.#path, this.#end)) yield* this.#giveUp();
        return;
      }
      yield* this.#take(item);
    }
  }

  /** What comes before a place that cannot be read is merged all the same. */
  #next(): SpoolLine | null {
    try {
      const { value, done } = this.#lines.next();
      if (done === true) return null;
      return value.whole || isFinal(this.#path, value.end) ? value : null;
    } catch (error) {
      if (!isFileTrouble(error)) throw error;
      noteProblem(this.#store, this.#name, error);
      return null;
    }
  }

  *#take(item: SpoolLine): Generator<Arrival> {
    const { line } = item;
    if (line.status === "fence") this.#doubtful = null;
    yield* this.#giveUp();
    this.#end = item.end;
    const record = line.status === "record" ? readable(line.json) : null;
    if (line.status === "record" && record !== null) {
      const { json, crc } = line;
      yield { record, json, crc, bytes: item.bytes.subarray(line.jsonStart) };
    } else if (line.status === "bad" || line.status === "record") {
      this.#doubtful = { ...item, bytes: item.bytes.slice() };
    }
  }

  /** Damage: what is whole in it is kept, all of it is put aside. */
  *#giveUp(): Generator<Arrival> {
    if (this.#doubtful === null) return;
    const { bytes } = this.#doubtful;
    this.#doubtful = null;
    yield* salvage(bytes);
    quarantineLine(this.#store.layout, this.#name, bytes);
    this.#store.report.quarantined++;
  }
}

/** Whole lines inside a damaged one: a lost line feed must not cost the neighbour. */
function salvage(bytes: Uint8Array): Arrival[] {
  const text = new TextDecoder("latin1").decode(bytes);
  const starts = [...text.matchAll(/J1 [0-9a-f]{8} /g)].map(({ index }) => index);
  const found: Arrival[] = [];
  for (const [index, start] of starts.entries()) {
    const end = starts[index + 1] ?? bytes.length;
    for (const piece of [bytes.subarray(start, end), bytes.subarray(start, end - 1)]) {
      const line = decodeLine(piece);
      const record = line.status === "record" ? readable(line.json) : null;
      if (line.status !== "record" || record === null) continue;
      found.push({ record, json: line.json, crc: line.crc });
      break;
    }
  }
  return found;
}

/**
 * A spool whose lock can be taken has lost its owner; if it has not grown since it was read, what
 * was read is all there will ever be.
 */
function isFinal(path: string, bytesRead: number): boolean {
  try {
    using file = Deno.openSync(path, { read: true });
    return file.tryLockSync(true) && file.statSync().size === bytesRead;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return true;
    throw storageFailure(`read "${path}"`, error);
  }
}

/**
 * Removes spools whose owner is gone and whose records are in the database and in the journal.
 *
 * @param store The store.
 */
export function removeSpools(store: Store): void {
  const { layout } = store;
  const exported = cursorOf(store).seq;
  const rows = store.prepare("SELECT name, offset, last_seq FROM spools").all() as {
    name: string;
    offset: number;
    last_seq: number;
  }[];
  const gone: string[] = [];
  for (const { name, offset, last_seq } of rows) {
    const path = `${layout.spool}/${name}`;
    const size = checkFile(path);
    if (size === null) gone.push(name);
    else if (size === offset && last_seq <= exported && removeUnowned(path, size)) {
      gone.push(name);
      store.report.spools_removed++;
    }
  }
  if (gone.length === 0) return;
  syncDirectory(layout.spool);
  for (const name of gone) store.prepare("DELETE FROM spools WHERE name = ?").run(name);
}

/** The size is read again under the lock: the owner may have written and ended in between. */
function removeUnowned(path: string, size: number): boolean {
  using file = Deno.openSync(path, { read: true });
  if (!file.tryLockSync(true) || file.statSync().size !== size) return false;
  Deno.removeSync(path);
  return true;
}

/** A spool that never got its name: its owner was killed between making and naming it. */
function nameNewSpools(store: Store): void {
  const { spool } = store.layout;
  for (const { name } of [...Deno.readDirSync(spool)]) {
    if (!name.endsWith(`${SPOOL_SUFFIX.user}.new`)) continue;
    const path = `${spool}/${name}`;
    try {
      checkFile(path);
      using file = Deno.openSync(path, { read: true });
      if (!file.tryLockSync(true)) continue;
      if (file.statSync().size === 0) Deno.removeSync(path);
      else Deno.renameSync(path, path.slice(0, -".new".length));
    } catch (error) {
      if (!(error instanceof Deno.errors.NotFound)) throw error;
    }
  }
}
