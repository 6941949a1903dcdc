/**
 * The journal: every record once more as a line of JSON, in segments that are sealed when full.
 *
 * @module
 */

import { createHash } from "node:crypto";
import { transaction } from "./database.ts";
import { checkFile, ensureDirectory, FILE_MODE, type Layout, syncDirectory } from "./directory.ts";
import { invariant } from "../errors.ts";
import type { Lines } from "./fresh.ts";
import type { Store } from "./merge_report.ts";

/** Size at which a segment is sealed, in bytes: small enough to rewrite one, large enough to be few. */
export const SEGMENT_BYTES_MAX = 64 * 1024 * 1024;
/** How much fuller than full a segment may become, so that what is held in memory fits. */
const OVERFULL = 1.25;
/** Characters of rows held in memory at a time. */
export const BATCH_CHARS = 4 * 1024 * 1024;

/** How far the journal goes. */
export interface Cursor {
  /** Number of the last record in it. */
  readonly seq: number;
  /** Number of the segment that is written to. */
  readonly segment: number;
  /** Its size in bytes. */
  readonly offset: number;
}

/** A segment that is never written to again. */
export interface Sealed {
  /** Its number, from 1. */
  readonly n: number;
  /** First number of a record it may hold. */
  readonly first_seq: number;
  /** Last number of a record it holds. */
  readonly last_seq: number;
  /** Its size. */
  readonly bytes: number;
  /** SHA-256 in hexadecimal. */
  readonly sha256: string;
}

/**
 * The path of a segment.
 *
 * @param layout Paths of the data directory.
 * @param n Its number, from 1.
 * @returns The path.
 */
export function segmentPath(layout: Layout, n: number): string {
  return `${layout.journal}/records-${String(n).padStart(6, "0")}.jsonl`;
}

/**
 * The numbers of the segments on disk.
 *
 * @param layout Paths of the data directory.
 * @returns Numbers in order.
 */
export function segmentNumbers(layout: Layout): number[] {
  const numbers: number[] = [];
  for (const { name } of Deno.readDirSync(layout.journal)) {
    const match = /^records-(\d{6,})\.jsonl$/.exec(name);
    if (match !== null) numbers.push(Number(match[1]));
  }
  return numbers.sort((a, b) => a - b);
}

/**
 * The size of the journal, without changing anything.
 *
 * @param layout Paths of the data directory; one without a journal has none.
 * @returns How many segments there are, and their bytes.
 */
export function journalSize(layout: Layout): { readonly segments: number; readonly bytes: number } {
  let numbers: number[] = [];
  try {
    numbers = segmentNumbers(layout);
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
  }
  const sizes = numbers.map((n) => checkFile(segmentPath(layout, n)) ?? 0);
  return { segments: numbers.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}

/**
 * How far the journal goes.
 *
 * @param store The store.
 * @returns The cursor.
 */
export function cursorOf(store: Pick<Store, "prepare">): Cursor {
  return store.prepare("SELECT seq, segment, offset FROM export").get() as unknown as Cursor;
}

/**
 * Moves the cursor.
 *
 * @param store The store, in a transaction or by itself.
 * @param cursor Where it stands now; the file must be durable up to there.
 */
export function setCursor(store: Store, cursor: Cursor): void {
  store.prepare("UPDATE export SET seq = ?, segment = ?, offset = ?")
    .run(cursor.seq, cursor.segment, cursor.offset);
}

/**
 * The sealed segments.
 *
 * @param store The store.
 * @returns Segments in order.
 */
export function sealedSegments(store: Pick<Store, "prepare">): Sealed[] {
  return store.prepare("SELECT n, first_seq, last_seq, bytes, sha256 FROM segments ORDER BY n")
    .all() as unknown as Sealed[];
}

/**
 * The number of the first record that the segment being written to may hold.
 *
 * @param store The store.
 * @returns A number, from 1.
 */
export function activeFirstSeq(store: Pick<Store, "prepare">): number {
  return Number(
    store.prepare("SELECT coalesce(max(last_seq), 0) + 1 AS n FROM segments").get()!.n,
  );
}

/**
 * Appends the next records to the journal; the cursor moves only after they are durable.
 *
 * @param store The store.
 * @returns How many were written; 0 when the journal holds them all.
 */
export function exportBatch(store: Store): number {
  const cursor = cursorOf(store);
  const full = store.options.segmentBytes ?? SEGMENT_BYTES_MAX;
  const room = Math.min(BATCH_CHARS, full - cursor.offset);
  const batch = store.fresh.take(cursor.seq, full * OVERFULL - cursor.offset) ??
    nextRows(store, cursor.seq + 1, Number.MAX_SAFE_INTEGER, { room });
  if (batch === null) return 0;
  const path = segmentPath(store.layout, cursor.segment);
  const size = checkFile(path);
  invariant((size ?? 0) === cursor.offset, "the journal is recovered before it is written to");
  using file = Deno.openSync(path, { create: true, append: true, mode: FILE_MODE });
  writeAll(file, batch.bytes);
  file.syncDataSync();
  if (size === null) syncDirectory(store.layout.journal);
  const offset = cursor.offset + batch.bytes.length;
  if (offset < full) setCursor(store, { ...cursor, seq: batch.lastSeq, offset });
  else seal(store, { ...cursor, seq: batch.lastSeq, offset });
  store.report.exported += batch.count;
  return batch.count;
}

/**
 * Seals the segment that the cursor is in and moves on to the next.
 *
 * @param store The store.
 * @param cursor The end of that segment.
 */
export function seal(store: Store, cursor: Cursor): void {
  const { segment: n, seq, offset } = cursor;
  const sha256 = hashFile(segmentPath(store.layout, n));
  const first = activeFirstSeq(store);
  transaction(store.database, () => {
    putSealed(store, { n, first_seq: first, last_seq: seq, bytes: offset, sha256 });
    setCursor(store, { seq, segment: n + 1, offset: 0 });
  });
}

/**
 * Writes down what a sealed segment is.
 *
 * @param store The store, in a transaction or by itself.
 * @param sealed The segment.
 */
export function putSealed(store: Store, sealed: Sealed): void {
  const { n, first_seq, last_seq, bytes, sha256 } = sealed;
  store.prepare(
    "INSERT OR REPLACE INTO segments (n, first_seq, last_seq, bytes, sha256) VALUES (?, ?, ?, ?, ?)",
  ).run(n, first_seq, last_seq, bytes, sha256);
}

/**
 * Writes a segment anew from the database, and puts it in the place of the old one.
 *
 * @param store The store.
 * @param n Number of the segment.
 * @param range First and last number of the records it holds.
 * @param except Ids of records to leave out.
 * @returns Size and SHA-256 of the new one.
 */
export function rewriteSegment(
  store: Store,
  n: number,
  range: { readonly first: number; readonly last: number },
  except: ReadonlySet<string> = new Set(),
): { readonly bytes: number; readonly sha256: string } {
  const path = segmentPath(store.layout, n);
  checkFile(path);
  const hash = createHash("sha256");
  let bytes = 0;
  ensureDirectory(store.layout.journal);
  {
    using file = Deno.openSync(`${path}.new`, {
      create: true,
      write: true,
      truncate: true,
      mode: FILE_MODE,
    });
    for (let first = range.first;;) {
      const batch = nextRows(store, first, range.last, { except });
      if (batch === null) break;
      writeAll(file, batch.bytes);
      hash.update(batch.bytes);
      bytes += batch.bytes.length;
      first = batch.lastSeq + 1;
    }
    file.syncSync();
  }
  Deno.renameSync(`${path}.new`, path);
  syncDirectory(store.layout.journal);
  return { bytes, sha256: hash.digest("hex") };
}

/**
 * The SHA-256 of a file.
 *
 * @param path The file.
 * @returns 64 hexadecimal digits.
 */
export function hashFile(path: string): string {
  const hash = createHash("sha256");
  using file = Deno.openSync(path, { read: true });
  const buffer = new Uint8Array(1024 * 1024);
  for (let read = file.readSync(buffer); read !== null; read = file.readSync(buffer)) {
    hash.update(buffer.subarray(0, read));
  }
  return hash.digest("hex");
}

function nextRows(
  store: Store,
  first: number,
  last: number,
  { except, room = BATCH_CHARS }: {
    readonly except?: ReadonlySet<string>;
    readonly room?: number;
  } = {},
): Lines | null {
  const rows = store.database.prepare(
    "SELECT seq, id, body FROM records WHERE seq BETWEEN ? AND ? ORDER BY seq",
  ).iterate(first, last) as Iterable<{ seq: number; id: string; body: string }>;
  const lines: string[] = [];
  let chars = 0;
  let lastSeq = 0;
  for (const { seq, id, body } of rows) {
    lastSeq = seq;
    if (!except?.has(id)) lines.push(body);
    chars += body.length;
    if (chars >= room) break;
  }
  return lastSeq === 0 ? null : batchOf(lines, lastSeq);
}

function batchOf(lines: readonly string[], lastSeq: number): Lines {
  const text = lines.length === 0 ? "" : `${lines.join("\n")}\n`;
  return { bytes: new TextEncoder().encode(text), count: lines.length, lastSeq };
}

function writeAll(file: Deno.FsFile, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length;) at += file.writeSync(bytes.subarray(at));
}
