/**
 * The merge: everything once, in database and journal, whatever state it finds.
 *
 * @module
 */

import { deepStrictEqual as equal, ok, rejects } from "node:assert/strict";
import { DatabaseSync } from "node:sqlite";
import { encodeLine, FENCE, recordChecksum } from "../../lib/store/line.ts";
import { findRecord } from "../../lib/store/find.ts";
import { merge } from "../../lib/store/merge.ts";
import { emptyReport, type MergeReport } from "../../lib/store/merge_report.ts";
import { MIGRATIONS } from "../../lib/store/migrations.ts";
import { openSink } from "../../lib/store/spool.ts";
import { readStats } from "../../lib/store/stats.ts";
import {
  append,
  feedbackRecord,
  inDirectory,
  journalIds,
  rewriteRecord,
  spools,
} from "./fixture.ts";

const some = (count: number) => Array.from({ length: count }, () => rewriteRecord());

function databaseIds(directory: string): string[] {
  const database = new DatabaseSync(`${directory}/store.db`, { readOnly: true });
  try {
    return database.prepare("SELECT id FROM records ORDER BY seq").all().map(({ id }) =>
      String(id)
    );
  } finally {
    database.close();
  }
}

function did(report: Partial<MergeReport>): MergeReport {
  return { ...emptyReport(), ...report };
}

/** Writes a spool whose owner is gone. */
function deadSpool(directory: string, name: string, parts: readonly Uint8Array[]): void {
  Deno.mkdirSync(`${directory}/spool`, { recursive: true, mode: 0o700 });
  for (const path of [directory, `${directory}/spool`]) Deno.chmodSync(path, 0o700);
  const path = `${directory}/spool/${name}.spool`;
  for (const part of parts) Deno.writeFileSync(path, part, { append: true, mode: 0o600 });
}

Deno.test("a merge takes records from spools to database and journal, and removes the spools", () =>
  inDirectory(async (directory) => {
    const records = some(1200);
    await append(directory, ...records.slice(0, 700));
    await append(directory, ...records.slice(700));
    equal(await merge(directory), did({ merged: 1200, exported: 1200, spools_removed: 2 }));
    const ids = records.map(({ id }) => id).sort();
    equal(databaseIds(directory).sort(), ids);
    equal(journalIds(directory).sort(), ids);
    equal(spools(directory), []);
    equal(await merge(directory), did({}));
  }));

Deno.test("an empty directory, or none, merges to nothing", () =>
  inDirectory(async (directory) => {
    equal(await merge(directory), did({}));
  }));

Deno.test("the spool of a living sink is merged bit by bit and stays", () =>
  inDirectory(async (directory) => {
    const sink = openSink(directory);
    for (let round = 1; round <= 3; round++) {
      await sink.append(rewriteRecord(), 5000);
      equal(await merge(directory), did({ merged: 1, exported: 1 }));
      equal(spools(directory).length, 1);
    }
    await sink.close();
    equal(await merge(directory), did({ spools_removed: 1 }));
    equal(journalIds(directory).length, 3);
  }));

Deno.test("real records are merged before synthetic ones", () =>
  inDirectory(async (directory) => {
    const records = (["synthetic", "user", "synthetic", "user"] as const).map((source) =>
      rewriteRecord({ source })
    );
    await append(directory, ...records);
    await merge(directory);
    equal(databaseIds(directory), [1, 3, 0, 2].map((index) => records[index]!.id));
  }));

Deno.test("a record that comes twice is stored once", () =>
  inDirectory(async (directory) => {
    const records = some(3);
    await append(directory, ...records);
    await append(directory, ...records);
    equal(
      await merge(directory),
      did({ merged: 3, duplicates: 3, exported: 3, spools_removed: 2 }),
    );
    await append(directory, records[1]!);
    equal(await merge(directory), did({ duplicates: 1, spools_removed: 1 }));
    equal(journalIds(directory).length, 3);
  }));

Deno.test("a torn line before a fence is passed over, since it was written again", () =>
  inDirectory(async (directory) => {
    const [first, second] = some(2).map(encodeLine);
    deadSpool(directory, "a", [first!, second!.subarray(0, 300), FENCE, second!]);
    equal(await merge(directory), did({ merged: 2, exported: 2, spools_removed: 1 }));
  }));

Deno.test("a spool that ends in the middle of a line loses only that line, which was never acknowledged", () =>
  inDirectory(async (directory) => {
    const lines = some(3).map(encodeLine);
    deadSpool(directory, "a", [lines[0]!, lines[1]!, lines[2]!.subarray(0, 200)]);
    equal(
      await merge(directory),
      did({ merged: 2, exported: 2, quarantined: 1, spools_removed: 1 }),
    );
    equal(Deno.readFileSync(`${directory}/quarantine/a.spool.lines`).length, 201);
    equal(await merge(directory), did({}));
  }));

Deno.test("a last line that lacks only its line feed is kept", () =>
  inDirectory(async (directory) => {
    const lines = some(2).map(encodeLine);
    deadSpool(directory, "a", [lines[0]!, lines[1]!.subarray(0, -1)]);
    equal(await merge(directory), did({ merged: 2, exported: 2, spools_removed: 1 }));
  }));

Deno.test("a damaged line is put aside and never stops the rest", () =>
  inDirectory(async (directory) => {
    const lines = some(5).map(encodeLine);
    lines[2]![100]! ^= 4;
    deadSpool(directory, "a", lines);
    equal(
      await merge(directory),
      did({ merged: 4, exported: 4, quarantined: 1, spools_removed: 1 }),
    );
  }));

Deno.test("a lost line feed costs neither neighbour", () =>
  inDirectory(async (directory) => {
    const lines = some(4).map(encodeLine);
    lines[1]![lines[1]!.length - 1] = 0x0b;
    deadSpool(directory, "a", lines);
    const report = await merge(directory);
    equal([report.merged, report.quarantined], [4, 1]);
  }));

Deno.test("one spool that cannot be read does not keep the others waiting", () =>
  inDirectory(async (directory) => {
    await append(directory, ...some(2));
    Deno.symlinkSync("/etc/passwd", `${directory}/spool/0.spool`);
    Deno.mkdirSync(`${directory}/spool/1.spool`);
    const report = await merge(directory);
    equal([report.merged, report.problems.length], [2, 2]);
    ok(report.problems[0]!.includes("0.spool"));
  }));

Deno.test("a spool that never got its name is named or tidied away", () =>
  inDirectory(async (directory) => {
    deadSpool(directory, "x", [encodeLine(rewriteRecord())]);
    Deno.renameSync(`${directory}/spool/x.spool`, `${directory}/spool/x.spool.new`);
    Deno.writeFileSync(`${directory}/spool/y.spool.new`, new Uint8Array());
    const report = await merge(directory);
    equal(report.merged, 1);
    equal(spools(directory), []);
  }));

Deno.test("a merge waits for another, and gives up when it takes too long", () =>
  inDirectory(async (directory) => {
    await append(directory, ...some(1));
    await merge(directory);
    using lock = Deno.openSync(`${directory}/merge.lock`, { write: true });
    ok(lock.tryLockSync(true));
    await rejects(merge(directory), { code: "busy" });
    await rejects(merge(directory, { waitMs: 50 }), { code: "busy" });
    const waiting = merge(directory, { waitMs: 10_000 });
    setTimeout(() => lock.unlockSync(), 30);
    equal(await waiting, did({}));
  }));

Deno.test("a merge that is told to stop ends after its batch and goes on later", () =>
  inDirectory(async (directory) => {
    await append(directory, ...some(1500));
    const stop = new AbortController();
    const report = await merge(directory, { signal: stop.signal, onProgress: () => stop.abort() });
    equal([report.stopped, report.merged], [true, 500]);
    equal((await merge(directory)).merged, 1000);
    equal(new Set(journalIds(directory)).size, 1500);
  }));

Deno.test("segments are sealed with their checksum and written to no more", () =>
  inDirectory(async (directory) => {
    const records = some(40);
    await append(directory, ...records);
    await merge(directory, { segmentBytes: 10_000 });
    const names = [...Deno.readDirSync(`${directory}/training_data`)].map(({ name }) => name);
    ok(names.length > 3, `${names.length} segments`);
    equal(journalIds(directory), records.map(({ id }) => id));
    equal(await merge(directory, { segmentBytes: 10_000, check: true }), did({}));
  }));

for (const version of MIGRATIONS.keys()) {
  Deno.test(`a directory written by version ${version + 1} of the database is brought up to date`, () =>
    inDirectory(async (directory) => {
      const [rewrite] = some(1);
      const old = [rewrite!, feedbackRecord(rewrite!)];
      writeOldDatabase(directory, version + 1, old);
      equal(await findRecord(directory, rewrite!.id), rewrite);
      await append(directory, ...some(1));
      equal(
        await merge(directory),
        did({ merged: 1, exported: 1 + old.length, spools_removed: 1 }),
      );
      const stats = await readStats(directory);
      equal([stats.prompts.total, stats.feedback, stats.verdicts.accepted], [2, 1, 1]);
      equal(journalIds(directory).length, 3);
      equal(await merge(directory, { check: true }), did({}));
    }));
}

/** A database as an earlier version of the program would have left it, killed before it exported. */
function writeOldDatabase(
  directory: string,
  version: number,
  records: readonly { id: string; kind: string; source: string; timestamp: string }[],
): void {
  Deno.mkdirSync(directory, { mode: 0o700 });
  const database = new DatabaseSync(`${directory}/store.db`);
  for (const step of MIGRATIONS.slice(0, version)) database.exec(step);
  database.exec(`PRAGMA user_version = ${version}`);
  const insert = database.prepare(
    "INSERT INTO records (id, kind, source, ts, crc, body) VALUES (?, ?, ?, ?, ?, ?)",
  );
  for (const record of records) {
    const line = new TextDecoder().decode(encodeLine(record as ReturnType<typeof rewriteRecord>));
    const body = line.slice(line.indexOf("{"), -1);
    insert.run(
      record.id,
      record.kind,
      record.source,
      record.timestamp,
      recordChecksum(record, body),
      body,
    );
  }
  database.close();
}

Deno.test("a database of a newer program is refused and left alone", () =>
  inDirectory(async (directory) => {
    await append(directory, ...some(1));
    await merge(directory);
    const database = new DatabaseSync(`${directory}/store.db`);
    database.exec("PRAGMA user_version = 99");
    database.close();
    await rejects(merge(directory), { code: "bad_config" });
    equal(databaseIds(directory).length, 1);
  }));

Deno.test("records of a newer schema go through untouched", () =>
  inDirectory(async (directory) => {
    const newer = { ...rewriteRecord(), schema: 9, mood: "good" };
    deadSpool(directory, "n", [encodeLine(newer)]);
    equal((await merge(directory)).merged, 1);
    const [name] = [...Deno.readDirSync(`${directory}/training_data`)];
    equal(JSON.parse(Deno.readTextFileSync(`${directory}/training_data/${name!.name}`)), newer);
  }));
