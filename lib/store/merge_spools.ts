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
      store.report.problems.push(`Spool "${name}" was left for later: ${error.message}`);
    }
  }
}

/** One spool that cannot be read must not keep the others waiting; a full disk or a failing database must. */
function isFileTrouble(error: unknown): error is ImproverError {
  return error instanceof ImproverError && error.code !== "disk_full";
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
  const path = `${store.layout.spool}/${name}`;
  const size = checkFile(path);
  if (size === null) return;
  const known = offsetOf(store, name);
  const from = known !== null && known <= size ? known : 0;
  let batch = new Batch(store, name, from);
  for (const item of readSpool(path, from, crc32)) {
    if (!item.whole && !isFinal(path, item.end)) break;
    batch.take(item);
    if (batch.arrivals.length < BATCH_RECORDS && batch.bytes < BATCH_BYTES) continue;
    batch.commit();
    yield batch.bytes;
    batch = new Batch(store, name, batch.end, batch.doubtful);
  }
  if (batch.doubtful !== null && isFinal(path, batch.end)) batch.giveUpDoubtful();
  if (known === null || batch.end !== known || batch.arrivals.length > 0) batch.commit();
  yield batch.bytes;
}

/** Lines on their way into one transaction. */
class Batch {
  readonly arrivals: Arrival[] = [];
  bytes = 0;
  end: number;
  /** A bad line that is a torn write if a fence follows, and damage if not. */
  doubtful: SpoolLine | null;
  readonly #store: Store;
  readonly #name: string;

  constructor(store: Store, name: string, end: number, doubtful: SpoolLine | null = null) {
    this.#store = store;
    this.#name = name;
    this.end = end;
    this.doubtful = doubtful;
  }

  take(item: SpoolLine): void {
    const { line } = item;
    if (line.status === "fence") this.doubtful = null;
    this.giveUpDoubtful();
    const record = line.status === "record" ? readable(line.json) : null;
    if (line.status === "record" && record !== null) {
      this.arrivals.push({ record, json: line.json, crc: line.crc });
    } else if (line.status === "bad" || line.status === "record") {
      this.doubtful = { ...item, bytes: item.bytes.slice() };
    }
    this.bytes += item.end - item.start;
    this.end = item.end;
  }

  /** Damage: what is whole in it is kept, all of it is put aside. */
  giveUpDoubtful(): void {
    if (this.doubtful === null) return;
    const { bytes } = this.doubtful;
    this.doubtful = null;
    for (const arrival of salvage(bytes)) this.arrivals.push(arrival);
    quarantineLine(this.#store.layout, this.#name, bytes);
    this.#store.report.quarantined++;
  }

  commit(): void {
    const offset = this.doubtful?.start ?? this.end;
    insertRecords(this.#store, this.arrivals, (lastSeq) => {
      this.#store.prepare(
        "INSERT OR REPLACE INTO spools (name, offset, last_seq) VALUES (?, ?, ?)",
      ).run(this.#name, offset, lastSeq);
    });
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
