/**
 * Recovery: whatever is missing, older, cut or damaged comes back from what is left, nothing twice.
 *
 * @module
 */

import { deepStrictEqual as equal, ok } from "node:assert/strict";
import { DatabaseSync } from "node:sqlite";
import { recordChecksum } from "../../lib/store/line.ts";
import { merge } from "../../lib/store/merge.ts";
import type { MergeReport } from "../../lib/store/merge_report.ts";
import { readStats } from "../../lib/store/stats.ts";
import { append, inDirectory, journalIds, journalLines, rewriteRecord } from "./fixture.ts";

const SEGMENT = { segmentBytes: 20_000 };
const ODD = ["repaired", "quarantined", "problems"] as const;

/** A merged directory with several sealed segments, and the ids in it. */
async function filled(directory: string, count = 60): Promise<string[]> {
  const records = Array.from({ length: count }, () => rewriteRecord());
  await append(directory, ...records);
  await merge(directory, SEGMENT);
  return records.map(({ id }) => id);
}

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

/** Everything once in both places, statistics right, and a further merge with all checks finds nothing to do. */
async function expectWhole(directory: string, ids: readonly string[]): Promise<void> {
  equal(databaseIds(directory).sort(), [...ids].sort());
  equal(journalIds(directory).sort(), [...ids].sort());
  equal((await readStats(directory)).prompts.total, ids.length);
  const again = await merge(directory, { ...SEGMENT, check: true });
  equal(ODD.map((name) => again[name]), [[], 0, []]);
}

function segment(directory: string, n: number): string {
  return `${directory}/training_data/records-${String(n).padStart(6, "0")}.jsonl`;
}

function removeDatabase(directory: string): void {
  for (const end of ["", "-wal", "-shm"]) {
    try {
      Deno.removeSync(`${directory}/store.db${end}`);
    } catch (error) {
      if (!(error instanceof Deno.errors.NotFound)) throw error;
    }
  }
}

Deno.test("a missing database is rebuilt from the journal", () =>
  inDirectory(async (directory) => {
    const ids = await filled(directory);
    const before = journalLines(directory);
    removeDatabase(directory);
    const report = await merge(directory, SEGMENT);
    equal([report.merged, report.exported], [60, 0]);
    ok(report.repaired[0]!.includes("60 records came back"));
    equal(journalLines(directory), before);
    await expectWhole(directory, ids);
  }));

Deno.test("what is put aside is for its owner alone, however open it was", () =>
  inDirectory(async (directory) => {
    await filled(directory, 3);
    removeDatabase(directory);
    Deno.writeTextFileSync(`${directory}/store.db`, "no database at all".repeat(100));
    Deno.chmodSync(`${directory}/store.db`, 0o644);
    Deno.mkdirSync(`${directory}/models`, { recursive: true });
    Deno.writeTextFileSync(`${directory}/models/index.json`, "xx", { mode: 0o644 });
    await merge(directory);
    const modes: string[] = [];
    const look = (path: string) => {
      for (const { name, isDirectory } of Deno.readDirSync(path)) {
        if (isDirectory) look(`${path}/${name}`);
        else modes.push((Deno.statSync(`${path}/${name}`).mode! & 0o777).toString(8));
      }
    };
    look(`${directory}/quarantine`);
    equal(modes, ["600", "600"]);
  }));

Deno.test("a missing database whose journal lost its first segments goes on from there", () =>
  inDirectory(async (directory) => {
    const ids = await filled(directory);
    const lost = Deno.readTextFileSync(segment(directory, 1)).split("\n").length - 1;
    Deno.removeSync(segment(directory, 1));
    removeDatabase(directory);
    await merge(directory, SEGMENT);
    await expectWhole(directory, ids.slice(lost));
  }));

Deno.test("an older database takes back from the journal what it lacks", () =>
  inDirectory(async (directory) => {
    const first = await filled(directory, 20);
    Deno.copyFileSync(`${directory}/store.db`, `${directory}.old`);
    const second = await filled(directory, 40);
    removeDatabase(directory);
    Deno.copyFileSync(`${directory}.old`, `${directory}/store.db`);
    const third = await filled(directory, 5);
    await expectWhole(directory, [...first, ...second, ...third]);
  }));

Deno.test("a database that is older and has unexported records keeps both sides", () =>
  inDirectory(async (directory) => {
    const ids = await filled(directory, 20);
    const older = new DatabaseSync(`${directory}/store.db`);
    Deno.copyFileSync(`${directory}/store.db`, `${directory}.old`);
    older.close();
    ids.push(...await filled(directory, 20));
    removeDatabase(directory);
    Deno.copyFileSync(`${directory}.old`, `${directory}/store.db`);
    const extra = rewriteRecord();
    const database = new DatabaseSync(`${directory}/store.db`);
    const body = JSON.stringify(extra);
    database.prepare(
      "INSERT INTO records (id, kind, source, ts, crc, body) VALUES (?, 'rewrite', 'user', ?, ?, ?)",
    )
      .run(extra.id, extra.timestamp, recordChecksum(extra, body), body);
    database.close();
    await merge(directory, SEGMENT);
    await expectWhole(directory, [...ids, extra.id]);
  }));

const DAMAGES: [name: string, damage: (directory: string, last: number) => void][] = [
  ["a sealed segment is missing", (directory) => Deno.removeSync(segment(directory, 2))],
  ["a sealed segment is cut off", (directory) => Deno.truncateSync(segment(directory, 1), 777)],
  ["a sealed segment is empty", (directory) => Deno.truncateSync(segment(directory, 2), 0)],
  [
    "a sealed segment has a line too many",
    (directory) => Deno.writeTextFileSync(segment(directory, 1), "{}\n", { append: true }),
  ],
  ["the last segment is missing", (directory, last) => Deno.removeSync(segment(directory, last))],
  [
    "the last segment is cut off",
    (directory, last) => Deno.truncateSync(segment(directory, last), 500),
  ],
  [
    "the whole journal is missing",
    (directory) => Deno.removeSync(`${directory}/training_data`, { recursive: true }),
  ],
];

for (const [name, damage] of DAMAGES) {
  Deno.test(`${name}: it is written anew`, () =>
    inDirectory(async (directory) => {
      const ids = await filled(directory);
      const before = journalLines(directory);
      const last = [...Deno.readDirSync(`${directory}/training_data`)].length;
      damage(directory, last);
      const report: MergeReport = await merge(directory, SEGMENT);
      ok(report.repaired.length > 0);
      equal(journalLines(directory), before);
      await expectWhole(directory, ids);
    }));
}

Deno.test("a flipped bit in a sealed segment is found by a check and mended", () =>
  inDirectory(async (directory) => {
    const ids = await filled(directory);
    const path = segment(directory, 2);
    const bytes = Deno.readFileSync(path);
    bytes[bytes.length >> 1]! ^= 1;
    Deno.writeFileSync(path, bytes);
    equal((await merge(directory, SEGMENT)).repaired, []);
    const report = await merge(directory, { ...SEGMENT, check: true });
    ok(report.repaired[0]!.includes("Segment 2"));
    await expectWhole(directory, ids);
  }));

Deno.test("a flipped bit in the segment being written to is found by a check and mended", () =>
  inDirectory(async (directory) => {
    const ids = await filled(directory, 5);
    const path = segment(directory, 1);
    const bytes = Deno.readFileSync(path);
    bytes[bytes.length >> 1]! ^= 1;
    Deno.writeFileSync(path, bytes);
    ok((await merge(directory, { check: true })).repaired.length > 0);
    await expectWhole(directory, ids);
  }));

Deno.test("a line that was cut off by a killed export is written whole", () =>
  inDirectory(async (directory) => {
    const ids = await filled(directory, 5);
    const database = new DatabaseSync(`${directory}/store.db`);
    const lines = journalLines(directory);
    const kept = new TextEncoder().encode(lines.slice(0, 3).join("\n") + "\n").length;
    database.exec(`UPDATE export SET seq = 3, offset = ${kept}`);
    database.close();
    Deno.truncateSync(segment(directory, 1), kept + 100);
    const report = await merge(directory, SEGMENT);
    equal([report.exported, report.repaired, report.quarantined], [2, [], 0]);
    await expectWhole(directory, ids);
  }));

const RUIN: [name: string, ruin: (path: string) => void][] = [
  [
    "is no database at all",
    (path) => Deno.writeTextFileSync(path, "a shopping list\n".repeat(2000)),
  ],
  ["has its header wiped", (path) => wipe(path, 0, 4096)],
  ["has the middle wiped", (path) => wipe(path, 8192, Deno.statSync(path).size)],
  ["is cut in half", (path) => Deno.truncateSync(path, Deno.statSync(path).size >> 1)],
];

function wipe(path: string, start: number, end: number): void {
  using file = Deno.openSync(path, { write: true });
  file.seekSync(start, Deno.SeekMode.Start);
  file.writeSync(new Uint8Array(end - start).fill(0xa5));
}

for (const [name, ruin] of RUIN) {
  Deno.test(`a database that ${name} is put aside and rebuilt`, () =>
    inDirectory(async (directory) => {
      const ids = await filled(directory);
      ruin(`${directory}/store.db`);
      const fresh = rewriteRecord();
      await append(directory, fresh);
      const report = await merge(directory, { ...SEGMENT, check: true });
      ok(report.repaired[0]!.includes("put aside"), String(report.repaired));
      ok([...Deno.readDirSync(`${directory}/quarantine`)].length > 0);
      await expectWhole(directory, [...ids, fresh.id]);
    }));
}

Deno.test("a record that lost its checksum in the database comes back whole from the journal", () =>
  inDirectory(async (directory) => {
    const ids = await filled(directory);
    const database = new DatabaseSync(`${directory}/store.db`);
    database.exec("UPDATE records SET body = replace(body, 'login', 'logon') WHERE seq = 7");
    database.close();
    const report = await merge(directory, { ...SEGMENT, check: true });
    ok(report.repaired[0]!.includes("put aside"));
    ok(journalLines(directory).every((line) => line.includes("login")));
    await expectWhole(directory, ids);
  }));

Deno.test("records that only a damaged database still holds are taken out of it", () =>
  inDirectory(async (directory) => {
    const ids = await filled(directory);
    Deno.removeSync(`${directory}/training_data`, { recursive: true });
    const database = new DatabaseSync(`${directory}/store.db`);
    database.exec("UPDATE records SET crc = 1 WHERE seq = 7");
    database.close();
    const report = await merge(directory, { ...SEGMENT, check: true });
    ok(report.repaired.some((line) => line.includes("59 records came back from the damaged")));
    await expectWhole(directory, ids.filter((_, index) => index !== 6));
  }));
