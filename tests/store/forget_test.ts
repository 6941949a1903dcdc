/**
 * Forgetting: gone from every file, also when it was cut off half-way or an old copy comes back.
 *
 * @module
 */

import { deepStrictEqual as equal, ok, rejects } from "node:assert/strict";
import { readIfWhole } from "../../lib/store/accept_file.ts";
import { findRecord } from "../../lib/store/find.ts";
import { forget } from "../../lib/store/forget_records.ts";
import { noteForgotten } from "../../lib/store/forgotten.ts";
import { layoutOf } from "../../lib/store/directory.ts";
import { merge } from "../../lib/store/merge.ts";
import { openSink } from "../../lib/store/spool.ts";
import { readStats } from "../../lib/store/stats.ts";
import { append, feedbackRecord, inDirectory, journalIds, rewriteRecord } from "./fixture.ts";

const SEGMENT = { segmentBytes: 20_000 };
const MARK = "the-blue-giraffe-of-winterthur";

/** Paths of all files below a directory that hold a text. */
function holders(directory: string, text: string): string[] {
  const found: string[] = [];
  for (const { name, isDirectory } of Deno.readDirSync(directory)) {
    const path = `${directory}/${name}`;
    if (isDirectory) found.push(...holders(path, text));
    else if (new TextDecoder("latin1").decode(Deno.readFileSync(path)).includes(text)) {
      found.push(path);
    }
  }
  return found;
}

const marked = () =>
  rewriteRecord({ original: `pls draw ${MARK}`, improved: MARK, edits: [], suggestions: [] });
const plain = (count: number) => Array.from({ length: count }, () => rewriteRecord());

Deno.test("a forgotten record is gone from database, journal and spools, its feedback with it", () =>
  inDirectory(async (directory) => {
    const record = marked();
    const feedback = feedbackRecord(record, { edited_text: `Draw ${MARK}` });
    const sink = openSink(directory);
    for (const one of [...plain(30), record, feedback, ...plain(30)]) await sink.append(one, 5000);
    await merge(directory, SEGMENT);
    ok(holders(directory, MARK).length >= 3);
    equal(await forget(directory, { id: record.id }, SEGMENT), 2);
    equal(holders(directory, MARK), []);
    equal(await findRecord(directory, record.id), null);
    equal((await readStats(directory)).prompts.total, 60);
    equal((await readStats(directory)).feedback, 0);
    await sink.append(rewriteRecord(), 5000);
    await sink.close();
    const report = await merge(directory, { ...SEGMENT, check: true });
    equal([report.merged, report.quarantined, report.repaired, report.forgotten], [1, 0, [], 0]);
    equal(holders(directory, MARK), []);
    equal(journalIds(directory).length, 61);
  }));

Deno.test("a record that was not merged yet can be forgotten, and `last` is the newest", () =>
  inDirectory(async (directory) => {
    const record = marked();
    await append(directory, ...plain(3));
    await new Promise((resolve) => setTimeout(resolve, 2));
    await append(directory, { ...record, id: `f${record.id.slice(1)}` });
    equal(await forget(directory, { id: "last" }), 1);
    equal(holders(directory, MARK), []);
    equal(journalIds(directory).length, 3);
  }));

Deno.test("everything before a time can be forgotten", () =>
  inDirectory(async (directory) => {
    const old = { ...marked(), timestamp: "2024-02-03T04:05:06.789Z" };
    const late = feedbackRecord(old, { edited_text: MARK });
    const [kept] = plain(1);
    await append(directory, old, kept!, late);
    equal(await forget(directory, { before: new Date("2025-01-01") }), 2);
    equal(holders(directory, MARK), []);
    equal(journalIds(directory), [kept!.id]);
    equal(await forget(directory, { before: new Date("2025-01-01") }), 0);
  }));

Deno.test("a deletion that was cut off after it was noted is carried out by the next merge", () =>
  inDirectory(async (directory) => {
    const record = marked();
    await append(directory, ...plain(40), record);
    await merge(directory, SEGMENT);
    noteForgotten(layoutOf(directory), [record.id]);
    const report = await merge(directory, SEGMENT);
    equal(report.forgotten, 1);
    equal(holders(directory, MARK), []);
    equal((await merge(directory, { ...SEGMENT, check: true })).repaired, []);
  }));

Deno.test("an old database and an old spool cannot bring a forgotten record back", () =>
  inDirectory(async (directory) => {
    const record = marked();
    await append(directory, ...plain(40), record);
    const [name] = [...Deno.readDirSync(`${directory}/spool`)];
    Deno.copyFileSync(`${directory}/spool/${name!.name}`, `${directory}.spool`);
    await merge(directory, SEGMENT);
    Deno.copyFileSync(`${directory}/store.db`, `${directory}.db`);
    await forget(directory, { id: record.id }, SEGMENT);
    for (const end of ["", "-wal", "-shm"]) {
      await Deno.remove(`${directory}/store.db${end}`).catch(() => {});
    }
    Deno.copyFileSync(`${directory}.db`, `${directory}/store.db`);
    Deno.copyFileSync(`${directory}.spool`, `${directory}/spool/${name!.name}`);
    await merge(directory, SEGMENT);
    equal(holders(`${directory}/training_data`, MARK), []);
    equal(holders(directory, MARK).filter((path) => path.includes("store.db")), []);
    equal(journalIds(directory).length, 40);
    equal((await readStats(directory)).prompts.total, 40);
  }));

Deno.test("what was put aside in quarantine is forgotten too", () =>
  inDirectory(async (directory) => {
    const record = marked();
    await append(directory, ...plain(5), record);
    await merge(directory);
    Deno.mkdirSync(`${directory}/quarantine/database-x`, { recursive: true, mode: 0o700 });
    Deno.chmodSync(`${directory}/quarantine`, 0o700);
    Deno.writeTextFileSync(`${directory}/quarantine/database-x/store.db`, `…${MARK}…`);
    const other = rewriteRecord().id;
    Deno.writeTextFileSync(
      `${directory}/quarantine/a.spool.lines`,
      `J1 0 ${record.id} ${MARK}\nJ1 0 ${other} something else\nno id at all, ${MARK}\n`,
    );
    equal(await forget(directory, { id: record.id }), 1);
    equal(holders(directory, MARK), []);
    ok(holders(directory, "something else").length === 1);
  }));

Deno.test("forgetting what is not there is said, and changes nothing", () =>
  inDirectory(async (directory) => {
    await append(directory, ...plain(2));
    for (const id of [rewriteRecord().id, "nonsense"]) {
      await rejects(forget(directory, { id }), { code: "unknown_record" });
    }
    equal(journalIds(directory).length, 2);
  }));

Deno.test("what forgotten feedback taught is forgotten too, and what others taught stays", () =>
  inDirectory(async (directory) => {
    const { accept } = layoutOf(directory);
    const judged = () => {
      const rewrite = rewriteRecord({ session_id: null, questions: [] });
      return [rewrite, feedbackRecord(rewrite, { verdict: "reject" })] as const;
    };
    const [first, second, third] = [judged(), judged(), judged()];
    await append(directory, ...first);
    await merge(directory);
    const taughtByOne = readIfWhole(accept)!;
    await append(directory, ...second);
    await append(directory, ...third);
    await merge(directory);
    await forget(directory, { id: second[0].id });
    ok(!holders(`${directory}/models`, second[1].id).length);
    await forget(directory, { id: third[1].id });
    equal({ ...readIfWhole(accept)!, cursor: 0 }, { ...taughtByOne, cursor: 0 });
    await forget(directory, { before: new Date(Date.now() + 60_000) });
    equal(await merge(directory).then(({ merged, repaired }) => [merged, repaired]), [0, []]);
    equal(readIfWhole(accept), null);
    await append(directory, ...judged());
    await merge(directory);
    equal(readIfWhole(accept)?.recent.size, 1);
  }));

Deno.test("what a forgotten prompt's successor taught of it is forgotten, also by a merge that finishes", () =>
  inDirectory(async (directory) => {
    const one = rewriteRecord();
    const next = rewriteRecord({ original: "no, that's not what I asked for", edits: [] });
    await append(directory, one, next);
    await merge(directory);
    ok(readIfWhole(layoutOf(directory).accept)!.realMass > 0);
    noteForgotten(layoutOf(directory), [one.id]);
    await merge(directory);
    equal(readIfWhole(layoutOf(directory).accept)?.realMass ?? 0, 0);
  }));
