/**
 * Deletes records for good, everywhere: journal, spools, quarantine and, last of all, the database,
 * so that a deletion that was cut off can be carried out again.
 *
 * @module
 */

import { removeAccept } from "./accept_file.ts";
import { Sums } from "./counters.ts";
import { transaction } from "./database.ts";
import { type Layout, syncDirectory } from "./directory.ts";
import { forgottenBytes, forgottenIds } from "./forgotten.ts";
import { addSums, feedbackOn, readable } from "./insert.ts";
import {
  activeFirstSeq,
  cursorOf,
  putSealed,
  rewriteSegment,
  type Sealed,
  sealedSegments,
  setCursor,
} from "./journal.ts";
import { decodeLine } from "./line.ts";
import type { Store } from "./merge_report.ts";
import { quarantined } from "./quarantine.ts";
import { readLines, readSpool, spoolNames } from "./spool_reader.ts";

/**
 * Carries out whatever of the list of forgotten records this database has not seen yet.
 *
 * @param store The store.
 */
export function carryOutForgotten(store: Store): void {
  const applied = Number(store.prepare("SELECT applied FROM forgotten").get()!.applied);
  const listed = forgottenBytes(store.layout);
  if (listed === applied) return;
  const ids = forgottenIds(store.layout, applied < listed ? applied : 0);
  const rows = rowsOf(store, ids);
  const changed = rewriteSegments(store, rows, ids);
  blankSpools(store.layout, ids);
  purgeQuarantine(store.layout, ids);
  transaction(store.database, () => {
    const { taught } = deleteRows(store, rows);
    // Before it is final: a memory that is gone is made anew, one that knows too much would stay.
    if (taught) removeMemories(store.layout);
    for (const sealed of changed.sealed) putSealed(store, sealed);
    if (changed.offset !== null) setCursor(store, { ...cursorOf(store), offset: changed.offset });
    store.prepare("UPDATE forgotten SET applied = ?").run(listed);
  });
  store.report.forgotten += rows.length;
  // Deleted pages are zeroed by secure_delete; the log of the database still holds the old ones.
  store.database.exec("PRAGMA wal_checkpoint(TRUNCATE)");
}

interface Row {
  readonly seq: number;
  readonly id: string;
  readonly body: string;
}

function rowsOf(store: Store, ids: ReadonlySet<string>): Row[] {
  const find = store.prepare("SELECT seq, id, body FROM records WHERE id = ?");
  const rows: Row[] = [];
  for (const id of ids) {
    const row = find.get(id);
    if (row !== undefined) rows.push(row as unknown as Row);
  }
  return rows;
}

interface Changed {
  readonly sealed: readonly Sealed[];
  readonly offset: number | null;
}

/** A file that was cut off here is written again by the next run: the rows are still there. */
function rewriteSegments(store: Store, rows: readonly Row[], ids: ReadonlySet<string>): Changed {
  const holds = (first: number, last: number) =>
    rows.some(({ seq }) => seq >= first && seq <= last);
  const sealed = sealedSegments(store)
    .filter(({ first_seq, last_seq }) => holds(first_seq, last_seq))
    .map((segment) => {
      const range = { first: segment.first_seq, last: segment.last_seq };
      return { ...segment, ...rewriteSegment(store, segment.n, range, ids) };
    });
  const cursor = cursorOf(store);
  const range = { first: activeFirstSeq(store), last: cursor.seq };
  const offset = holds(range.first, range.last)
    ? rewriteSegment(store, cursor.segment, range, ids).bytes
    : null;
  return { sealed, offset };
}

function removeMemories({ accept, acceptOf }: Layout): void {
  for (const path of [accept, acceptOf.a, acceptOf.b]) removeAccept(path);
}

/** Deletes rows and what is derived of them; tells whether the learner had anything from them. */
function deleteRows(store: Store, rows: readonly Row[]): { readonly taught: boolean } {
  const sums = new Sums();
  const judged = new Set<string>();
  for (const { body } of rows) {
    const record = readable(body);
    if (record === null) continue;
    sums.add(record, -1);
    if (record.kind === "feedback") judged.add(record.record_id);
  }
  for (const id of judged) sums.addStanding(feedbackOn(store.prepare, id), -1);
  let lessons = 0;
  const remove = (sql: string, ...values: (string | number)[]) =>
    Number(store.prepare(sql).run(...values).changes);
  for (const { seq, id } of rows) {
    remove("DELETE FROM records WHERE seq = ?", seq);
    remove("DELETE FROM sessions WHERE seq = ?", seq);
    lessons += remove("DELETE FROM feedback_of WHERE record_id = ? OR seq = ?", id, seq);
    lessons += remove("DELETE FROM lessons WHERE seq = ?", seq);
    lessons += remove("DELETE FROM follows WHERE record_id = ? OR seq = ?", id, seq);
  }
  // What stands about a rewrite of which only some feedback went.
  for (const id of judged) sums.addStanding(feedbackOn(store.prepare, id), 1);
  addSums(store, sums);
  return { taught: lessons > 0 };
}

/** A spool is never cut while its owner may append to it; the line is overwritten where it stands. */
function blankSpools(layout: Layout, ids: ReadonlySet<string>): void {
  for (const name of spoolNames(layout)) {
    const path = `${layout.spool}/${name}`;
    const blanks: { start: number; length: number }[] = [];
    for (const { line, bytes, start } of readSpool(path, 0)) {
      const named = line.status === "record"
        ? ids.has(line.id)
        : line.status === "bad" && mayHold(bytes, ids);
      if (named) blanks.push({ start, length: bytes.length });
    }
    if (blanks.length > 0) overwrite(path, blanks);
  }
}

function overwrite(path: string, blanks: readonly { start: number; length: number }[]): void {
  using file = Deno.openSync(path, { write: true });
  for (const { start, length } of blanks) {
    const blank = new Uint8Array(length).fill(0x20);
    blank.set([0x46, 0x31].slice(0, length));
    file.seekSync(start, Deno.SeekMode.Start);
    for (let at = 0; at < length;) at += file.writeSync(blank.subarray(at));
  }
  file.syncSync();
}

/** A damaged line may belong to anybody, unless the id of another record can be read in it. */
function mayHold(bytes: Uint8Array, ids: ReadonlySet<string>): boolean {
  const line = decodeLine(bytes);
  if (line.status === "record") return ids.has(line.id);
  const text = new TextDecoder("latin1").decode(bytes);
  const found = text.match(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g) ?? [];
  return found.length === 0 || found.some((id) => ids.has(id));
}

/** A damaged database cannot be searched with certainty, so that all of it goes. */
function purgeQuarantine(layout: Layout, ids: ReadonlySet<string>): void {
  let changed = false;
  for (const name of quarantined(layout)) {
    const path = `${layout.quarantine}/${name}`;
    if (name.startsWith("database-")) {
      Deno.removeSync(path, { recursive: true });
      changed = true;
    } else if (name.endsWith(".lines")) {
      const lines = Array.from(readLines(path, 0), ({ bytes }) => bytes.slice());
      const kept = lines.filter((bytes) => !mayHold(bytes, ids));
      if (kept.length === lines.length) continue;
      rewriteLines(path, kept);
      changed = true;
    }
  }
  if (changed) syncDirectory(layout.quarantine);
}

function rewriteLines(path: string, lines: readonly Uint8Array[]): void {
  if (lines.length === 0) return Deno.removeSync(path);
  {
    using file = Deno.openSync(`${path}.new`, {
      create: true,
      truncate: true,
      write: true,
      mode: 0o600,
    });
    for (const line of lines) {
      const whole = new Uint8Array(line.length + 1);
      whole.set(line);
      whole[line.length] = 0x0a;
      for (let at = 0; at < whole.length;) at += file.writeSync(whole.subarray(at));
    }
    file.syncSync();
  }
  Deno.renameSync(`${path}.new`, path);
}
