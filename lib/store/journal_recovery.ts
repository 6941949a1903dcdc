/**
 * Makes journal and database agree again: whatever either has and the other lacks is brought over,
 * and only then is anything cut.
 *
 * @module
 */

import { checkFile, syncDirectory } from "./directory.ts";
import { type Arrival, insertRecords, lastSeq, readable } from "./insert.ts";
import {
  activeFirstSeq,
  cursorOf,
  hashFile,
  putSealed,
  rewriteSegment,
  seal,
  type Sealed,
  sealedSegments,
  segmentNumbers,
  segmentPath,
  setCursor,
} from "./journal.ts";
import type { Store } from "./merge_report.ts";
import { quarantineLine } from "./quarantine.ts";
import { readLines } from "./spool_reader.ts";

/** Bytes of lines that go into one transaction. */
const BATCH_BYTES = 4 * 1024 * 1024;

/**
 * Brings journal and database together.
 *
 * @param store The store; its journal must not be written to before this.
 */
export function recoverJournal(store: Store): void {
  for (const sealed of sealedSegments(store)) {
    const fault = sealedFault(store, sealed);
    if (fault !== null) repairSealed(store, sealed, fault);
  }
  repairActive(store);
  recoverTail(store);
}

function sealedFault(store: Store, sealed: Sealed): string | null {
  const path = segmentPath(store.layout, sealed.n);
  const size = checkFile(path);
  if (size === null) return "was missing";
  if (size !== sealed.bytes) return "had another size";
  const damaged = store.options.check === true && hashFile(path) !== sealed.sha256;
  return damaged ? "had another checksum" : null;
}

/** What the file holds and the database lacks is taken over first: it may be the only copy. */
function repairSealed(store: Store, sealed: Sealed, fault: string): void {
  const { n, first_seq, last_seq } = sealed;
  importLines(store, n, 0, () => {});
  putSealed(store, {
    ...sealed,
    ...rewriteSegment(store, n, { first: first_seq, last: last_seq }),
  });
  store.report.repaired.push(`Segment ${n} of the journal ${fault} and was written anew`);
}

function repairActive(store: Store): void {
  const cursor = cursorOf(store);
  const size = checkFile(segmentPath(store.layout, cursor.segment)) ?? 0;
  const damaged = size < cursor.offset || store.options.check === true && activeDiffers(store);
  if (!damaged) return;
  importLines(store, cursor.segment, 0, () => {});
  const range = { first: activeFirstSeq(store), last: cursor.seq };
  const { bytes } = rewriteSegment(store, cursor.segment, range);
  setCursor(store, { ...cursor, offset: bytes });
  store.report.repaired.push(
    `Segment ${cursor.segment} of the journal was damaged and was written anew`,
  );
}

/**
 * Compares the segment that is written to, which has no checksum yet, line by line with the database.
 *
 * @param store The database and where its journal is.
 * @returns Whether they differ in what the cursor has passed.
 */
export function activeDiffers(store: Pick<Store, "layout" | "database" | "prepare">): boolean {
  const cursor = cursorOf(store);
  const rows = store.database.prepare(
    "SELECT body FROM records WHERE seq BETWEEN ? AND ? ORDER BY seq",
  ).iterate(activeFirstSeq(store), cursor.seq) as Iterator<{ body: string }>;
  const decoder = new TextDecoder();
  try {
    for (const { bytes, start } of readLines(segmentPath(store.layout, cursor.segment), 0)) {
      if (start >= cursor.offset) break;
      const row = rows.next();
      if (row.done || row.value.body !== decoder.decode(bytes)) return true;
    }
    return !rows.next().done;
  } finally {
    rows.return?.();
  }
}

/**
 * Lines beyond the cursor are there when the program was killed while exporting, when the database
 * is older than the journal, or when it is gone. As long as they are all new they simply stay and
 * the cursor moves over them; otherwise they are cut, and what they brought is exported anew.
 */
function recoverTail(store: Store): void {
  const before = store.report.merged;
  const numbers = segmentNumbers(store.layout);
  const known = cursorOf(store);
  if (known.seq === 0 && known.offset === 0 && numbers.length > 0) {
    setCursor(store, { ...known, segment: numbers[0]! });
  }
  const start = cursorOf(store);
  let adopting = lastSeq(store) === start.seq;
  for (const n of numbers.filter((number) => number >= start.segment)) {
    const at = cursorOf(store);
    if (adopting && n === at.segment + 1) seal(store, at);
    else if (n !== at.segment) adopting = false;
    const from = n === start.segment ? start.offset : 0;
    const whole = importLines(store, n, from, (end, seq, allNew) => {
      adopting &&= allNew;
      if (adopting) setCursor(store, { seq, segment: n, offset: end });
    });
    adopting &&= whole;
  }
  cutTail(store);
  const back = store.report.merged - before;
  if (back > 0) store.report.repaired.push(`${back} records came back from the journal`);
}

/** Imports the lines of a segment; answers whether all of them were records. */
function importLines(
  store: Store,
  n: number,
  from: number,
  imported: (end: number, lastSeq: number, allNew: boolean) => void,
): boolean {
  const path = segmentPath(store.layout, n);
  const decoder = new TextDecoder();
  let whole = true;
  let batch: Arrival[] = [];
  let bytesHeld = 0;
  let end = from;
  const insert = () => {
    const arrivals = batch;
    const upTo = end;
    insertRecords(store, arrivals, (seq, inserted) => {
      imported(upTo, seq, inserted === arrivals.length);
    });
    batch = [];
    bytesHeld = 0;
  };
  for (const line of readLines(path, from)) {
    const json = decoder.decode(line.bytes);
    const record = line.whole ? readable(json) : null;
    if (record === null) {
      if (whole && batch.length > 0) insert();
      whole = false;
      if (!isCutShort(store, json)) putAside(store, n, line.bytes);
      continue;
    }
    batch.push({ record, json });
    bytesHeld += line.bytes.length;
    end = line.start + line.bytes.length + 1;
    if (bytesHeld >= BATCH_BYTES) insert();
  }
  if (batch.length > 0) insert();
  return whole;
}

const ID_CHARS = '{"id":"00000000-0000-0000-0000-000000000000"'.length;

/** The start of a record that the database holds, as a killed export or a cut file leaves it. */
function isCutShort(store: Store, json: string): boolean {
  if (json.length < ID_CHARS) return json.startsWith('{"id":"'.slice(0, json.length));
  const id = /^\{"id":"([^"]{36})"/.exec(json)?.[1];
  const row = store.prepare("SELECT body FROM records WHERE id = ?").get(id ?? "");
  return row !== undefined && String(row.body).startsWith(json);
}

function putAside(store: Store, n: number, bytes: Uint8Array): void {
  quarantineLine(store.layout, `records-${String(n).padStart(6, "0")}.jsonl`, bytes);
  store.report.quarantined++;
}

function cutTail(store: Store): void {
  const { layout } = store;
  const cursor = cursorOf(store);
  for (const n of segmentNumbers(layout).reverse()) {
    if (n > cursor.segment) Deno.removeSync(segmentPath(layout, n));
  }
  const path = segmentPath(layout, cursor.segment);
  const size = checkFile(path);
  if (size !== null && size > cursor.offset) {
    using file = Deno.openSync(path, { write: true });
    file.truncateSync(cursor.offset);
    file.syncSync();
  }
  syncDirectory(layout.journal);
}
