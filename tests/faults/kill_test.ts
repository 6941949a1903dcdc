/**
 * kill -9: of writers, servers and mergers, at random and at every step of a merge.
 *
 * @module
 */

import { deepStrictEqual as equal, ok } from "node:assert/strict";
import { append, feedbackRecord, rewriteRecord } from "../store/fixture.ts";
import { layoutOf } from "../../lib/store/directory.ts";
import { noteForgotten } from "../../lib/store/forgotten.ts";
import { merge } from "../../lib/store/merge.ts";
import {
  acknowledged,
  audit,
  count,
  dice,
  has,
  inFolder,
  newTally,
  run,
  SCALE,
  SEED,
  start,
  type Tally,
  tell,
} from "./harness.ts";

const roll = dice(SEED);
const between = (least: number, most: number) => least + Math.floor(roll() * (most - least));

async function killWriters(tally: Tally, rounds: number, saboteur = ""): Promise<void> {
  for (let round = 0; round < rounds; round++) {
    await inFolder(async (folder) => {
      const directory = `${folder}/data`;
      const writers = Array.from(
        { length: 4 },
        (_, index) => start("writer", [directory, 0, 1 + index * 3, 5000, saboteur]),
      );
      await Promise.all(writers.map((writer) => writer.printed(between(1, 120))));
      for (const writer of writers) writer.kill();
      await Promise.all(writers.map(({ ended }) => ended));
      await audit(directory, acknowledged(...writers), tally);
    });
  }
}

Deno.test("kill -9 of writers loses and doubles nothing", async () => {
  const tally = newTally();
  await killWriters(tally, 2 * SCALE);
  tell("kill -9 of 4 writers at random", tally);
  ok(tally.acknowledged > 100);
  equal([tally.lost, tally.doubled], [0, 0]);
});

Deno.test("control: a writer that acknowledges too early is seen to lose records", async () => {
  const tally = newTally();
  await killWriters(tally, 2, "early");
  tell("control: acknowledged before written", tally);
  ok(tally.lost > 0);
});

Deno.test("several servers and mergers at once, killed at random, lose and double nothing", async () => {
  const tally = newTally();
  for (let round = 0; round < SCALE; round++) {
    await inFolder(async (folder) => {
      const directory = `${folder}/data`;
      const all = [];
      for (let generation = 0; generation < 2; generation++) {
        const servers = Array.from({ length: 3 }, () => start("server", [directory, 4]));
        const merger = start("merger", [directory, 0, 1000, 30_000]);
        all.push(...servers);
        await Promise.all(servers.map((server) => server.printed(between(30, 200))));
        for (const running of [...servers, merger]) running.kill();
        await Promise.all([...servers, merger].map(({ ended }) => ended));
        for (const line of merger.lines) {
          const code = Number(line.split(" ")[0]);
          tally.exits[code] = (tally.exits[code] ?? 0) + 1;
        }
      }
      await audit(directory, acknowledged(...all), tally);
    });
  }
  tell("kill -9 of 3 servers and a flush, all at work", tally);
  ok(tally.acknowledged > 100);
  equal([tally.lost, tally.doubled], [0, 0]);
});

/** Everything a merge may have to do: several spools, a torn one, sealed segments, a deletion, a damaged segment. */
async function busyDirectory(directory: string): Promise<{ kept: string[]; gone: string }> {
  const records = Array.from({ length: 60 }, () => rewriteRecord());
  await append(directory, ...records.slice(0, 30));
  await merge(directory, { segmentBytes: 30_000 });
  await append(directory, ...records.slice(30, 50));
  await append(directory, ...records.slice(50), feedbackRecord(records[50]!));
  const [name] = [...Deno.readDirSync(`${directory}/spool`)];
  Deno.writeTextFileSync(`${directory}/spool/${name!.name}`, "J1 torn", { append: true });
  Deno.truncateSync(`${directory}/training_data/records-000001.jsonl`, 4000);
  const gone = records[7]!.id;
  noteForgotten(layoutOf(directory), [gone]);
  return { kept: records.map(({ id }) => id).filter((id) => id !== gone), gone };
}

const STEPS = "write,pwrite64,fdatasync,fsync,unlink,unlinkat,rename,renameat,renameat2,ftruncate";

async function stepsOfMerge(template: string, folder: string): Promise<number> {
  await run("cp", "-a", template, `${folder}/counted`);
  const log = `${folder}/steps.log`;
  const merger = start("merger", [`${folder}/counted`, 1, 0, 30_000], [
    "strace",
    "-f",
    "-qq",
    "-o",
    log,
    "-e",
    `trace=${STEPS}`,
  ]);
  await merger.ended;
  return Deno.readTextFileSync(log).split("\n").filter((line) => /^\d+ +\w+\(/.test(line)).length;
}

async function killMerges(tally: Tally, rounds: number, saboteur = ""): Promise<void> {
  await inFolder(async (folder) => {
    const template = `${folder}/template`;
    const { kept } = await busyDirectory(template);
    const steps = await stepsOfMerge(template, folder);
    ok(steps > 30, `${steps} steps`);
    const chosen = rounds >= steps
      ? Array.from({ length: steps }, (_, index) => index + 1)
      : Array.from({ length: rounds }, () => between(1, steps + 1));
    for (const step of chosen) {
      const directory = `${folder}/at-${step}-${tally.iterations}`;
      await run("cp", "-a", template, directory);
      const inject = `inject=${STEPS}:signal=SIGKILL:when=${step}`;
      const merger = start("merger", [directory, 1, 0, 30_000, saboteur], [
        "strace",
        "-f",
        "-qq",
        "-o",
        "/dev/null",
        "-e",
        `trace=${STEPS}`,
        "-e",
        inject,
      ]);
      await merger.ended;
      await audit(directory, kept, tally);
      Deno.removeSync(directory, { recursive: true });
    }
  });
}

Deno.test("kill -9 at any system call of a merge loses and doubles nothing", async () => {
  if (!await has("strace", "killing at an exact system call")) return;
  const tally = newTally();
  await killMerges(tally, SCALE === 1 ? 6 : Infinity);
  tell(`kill -9 at ${SCALE === 1 ? "some" : "every"} system call of a merge`, tally);
  equal([tally.lost, tally.doubled], [0, 0]);
});

Deno.test("control: a merger that removes spools first is seen to lose records", async () => {
  if (!await has("strace", "killing at an exact system call")) return;
  const tally = newTally();
  await inFolder(async (folder) => {
    for (let step = 3; step <= 30 && tally.lost === 0; step += 3) {
      const directory = `${folder}/at-${step}`;
      const records = Array.from({ length: 20 }, () => rewriteRecord());
      await append(directory, ...records);
      const merger = start("merger", [directory, 1, 0, 30_000, "hasty"], [
        "strace",
        "-f",
        "-qq",
        "-o",
        "/dev/null",
        "-e",
        "trace=unlink,unlinkat,write",
        "-e",
        `inject=unlink,unlinkat,write:signal=SIGKILL:when=${step}`,
      ]);
      await merger.ended;
      await audit(directory, records.map(({ id }) => id), tally);
    }
  });
  tell("control: spools removed before their records are safe", tally);
  ok(tally.lost > 0);
});

Deno.test("control: the audit sees a record that is missing and one that is there twice", async () => {
  await inFolder(async (folder) => {
    const directory = `${folder}/data`;
    const records = Array.from({ length: 5 }, () => rewriteRecord());
    await append(directory, ...records);
    await merge(directory);
    const tally = newTally();
    const path = `${directory}/training_data/records-000001.jsonl`;
    const lines = Deno.readTextFileSync(path).split("\n");
    Deno.writeTextFileSync(path, [lines[1], ...lines.slice(1)].join("\n"));
    count(directory, records.map(({ id }) => id), tally);
    equal([tally.lost, tally.doubled], [1, 1]);
  });
});
