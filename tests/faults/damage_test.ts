/**
 * Files that are damaged, cut, lost or replaced by old copies, clocks that jump, and mergers that freeze.
 *
 * @module
 */

import { deepStrictEqual as equal, ok } from "node:assert/strict";
import { append, journalIds, rewriteRecord, spools } from "../store/fixture.ts";
import { merge } from "../../lib/store/merge.ts";
import {
  acknowledged,
  audit,
  count,
  dice,
  inFolder,
  newTally,
  run,
  SCALE,
  SEED,
  start,
  tell,
} from "./harness.ts";

const roll = dice(SEED ^ 0x5eed);
const pick = <T>(list: readonly T[]): T => list[Math.floor(roll() * list.length)]!;
const SEGMENT = { segmentBytes: 30_000 };

function flipBits(path: string, bits: number): void {
  const bytes = Deno.readFileSync(path);
  for (let index = 0; index < bits; index++) {
    bytes[Math.floor(roll() * bytes.length)]! ^= 1 << Math.floor(roll() * 8);
  }
  Deno.writeFileSync(path, bytes);
}

function wipePage(path: string): void {
  const pages = Math.floor(Deno.statSync(path).size / 8192);
  using file = Deno.openSync(path, { write: true });
  file.seekSync(Math.floor(roll() * pages) * 8192, Deno.SeekMode.Start);
  file.writeSync(new Uint8Array(8192).fill(Math.floor(roll() * 256)));
}

const cut = (path: string) =>
  Deno.truncateSync(path, Math.floor(roll() * Deno.statSync(path).size));

function removeDatabase(directory: string): void {
  for (const end of ["", "-wal", "-shm"]) {
    try {
      Deno.removeSync(`${directory}/store.db${end}`);
    } catch {
      // It was not there.
    }
  }
}

const segments = (directory: string) =>
  [...Deno.readDirSync(`${directory}/training_data`)].map(({ name }) =>
    `${directory}/training_data/${name}`
  );

/** What may happen to a directory whose records are in both places; `old` is an earlier state of it. */
const DAMAGES: Record<string, (directory: string, old: string) => void | Promise<unknown>> = {
  "bits flipped in the database": (directory) => flipBits(`${directory}/store.db`, 20),
  "a page of the database wiped": (directory) => wipePage(`${directory}/store.db`),
  "the database cut": (directory) => cut(`${directory}/store.db`),
  "the database deleted": (directory) => removeDatabase(directory),
  "the database replaced by an old one": (directory, old) => {
    removeDatabase(directory);
    Deno.copyFileSync(`${old}/store.db`, `${directory}/store.db`);
  },
  "bits flipped in the journal": (directory) => flipBits(pick(segments(directory)), 5),
  "a segment of the journal cut": (directory) => cut(pick(segments(directory))),
  "a segment of the journal deleted": (directory) => Deno.removeSync(pick(segments(directory))),
  "the journal deleted": (directory) =>
    Deno.removeSync(`${directory}/training_data`, { recursive: true }),
  "the journal replaced by an old one": (directory, old) => {
    Deno.removeSync(`${directory}/training_data`, { recursive: true });
    return run("cp", "-a", `${old}/training_data`, `${directory}/training_data`);
  },
};

for (const [name, damage] of Object.entries(DAMAGES)) {
  Deno.test(`${name}: everything comes back from what is left`, async () => {
    const tally = newTally();
    for (let round = 0; round < 2 * SCALE; round++) {
      await inFolder(async (folder) => {
        const [directory, old] = [`${folder}/data`, `${folder}/old`];
        const records = Array.from({ length: 90 }, () => rewriteRecord());
        await append(directory, ...records.slice(0, 50));
        await merge(directory, SEGMENT);
        await run("cp", "-a", directory, old);
        await append(directory, ...records.slice(50, 80));
        await merge(directory, SEGMENT);
        await damage(directory, old);
        await append(directory, ...records.slice(80));
        await merge(directory, { ...SEGMENT, check: true });
        await audit(directory, records.map(({ id }) => id), tally);
        const again = await merge(directory, { ...SEGMENT, check: true });
        equal([again.repaired, again.quarantined], [[], 0], "one check must be enough");
      });
    }
    tell(name, tally);
    equal([tally.lost, tally.doubled], [0, 0]);
  });
}

Deno.test("control: damage to both copies of a record is seen as a loss", async () => {
  const tally = newTally();
  await inFolder(async (folder) => {
    const directory = `${folder}/data`;
    const records = Array.from({ length: 20 }, () => rewriteRecord());
    await append(directory, ...records);
    await merge(directory);
    removeDatabase(directory);
    cut(segments(directory)[0]!);
    await audit(directory, records.map(({ id }) => id), tally);
  });
  tell("control: database deleted and journal cut", tally);
  ok(tally.lost > 0);
});

Deno.test("bits flipped in a spool cost the records they hit and no others", async () => {
  const tally = newTally();
  for (let round = 0; round < 3 * SCALE; round++) {
    await inFolder(async (folder) => {
      const directory = `${folder}/data`;
      const records = Array.from({ length: 50 }, () => rewriteRecord());
      await append(directory, ...records);
      const path = `${directory}/spool/${spools(directory)[0]}`;
      const before = Deno.readTextFileSync(path).split("\n");
      flipBits(path, 4);
      const after = new TextDecoder("latin1").decode(Deno.readFileSync(path));
      const whole = records.filter((_, index) => after.includes(before[index]!));
      ok(whole.length >= records.length - 4 && whole.length < records.length);
      await audit(directory, whole.map(({ id }) => id), tally);
      equal(new Set(journalIds(directory)).size, journalIds(directory).length);
    });
  }
  tell("bits flipped in a spool (its other records)", tally);
  equal([tally.lost, tally.doubled], [0, 0]);
});

Deno.test("a clock that jumps by years neither loses nor doubles", async () => {
  const tally = newTally();
  for (let round = 0; round < SCALE; round++) {
    await inFolder(async (folder) => {
      const directory = `${folder}/data`;
      const writers = [
        start("writer", [directory, 150, 4, 60_000, "jumpy"]),
        start("writer", [directory, 150, 4, 60_000]),
      ];
      await writers[0]!.printed(20);
      await merge(directory, { ...SEGMENT, waitMs: 5000 });
      await Promise.all(writers.map(({ ended }) => ended));
      await audit(directory, acknowledged(...writers), tally);
    });
  }
  tell("clock jumping by years", tally);
  equal([tally.acknowledged, tally.lost, tally.doubled], [300 * SCALE, 0, 0]);
});

Deno.test("a merger that freezes keeps nobody from writing, and a flush says to try again", async () => {
  const tally = newTally();
  await inFolder(async (folder) => {
    const directory = `${folder}/data`;
    const first = Array.from({ length: 3000 }, () => rewriteRecord());
    await append(directory, ...first);
    const frozen = start("merger", [directory, 0, 0, 30_000]);
    await frozen.printed(1);
    let caught = false;
    for (let tries = 0; tries < 200 && !caught; tries++) {
      frozen.kill("SIGSTOP");
      using lock = Deno.openSync(`${directory}/merge.lock`, { write: true });
      caught = !lock.tryLockSync(true);
      if (!caught) {
        lock.unlockSync();
        frozen.kill("SIGCONT");
        await new Promise((resolve) => setTimeout(resolve, 3));
      }
    }
    ok(caught, "the merger was never caught with its lock");
    const writer = start("writer", [directory, 60, 4, 60_000]);
    equal(await writer.ended, 0);
    equal(acknowledged(writer).length, 60);
    const flush = start("merger", [directory, 1, 300, 30_000]);
    equal(await flush.ended, 75);
    tally.exits[75] = 1;
    frozen.kill("SIGKILL");
    await frozen.ended;
    await audit(directory, [...first.map(({ id }) => id), ...acknowledged(writer)], tally);
  });
  tell("a frozen merger", tally);
  equal([tally.lost, tally.doubled], [0, 0]);
});

Deno.test("control: count() sees what a deleted database takes away", async () => {
  await inFolder(async (folder) => {
    const directory = `${folder}/data`;
    const records = Array.from({ length: 4 }, () => rewriteRecord());
    await append(directory, ...records.slice(0, 2));
    await merge(directory);
    await run("cp", "-a", `${directory}/store.db`, `${folder}/old.db`);
    await append(directory, ...records.slice(2));
    await merge(directory);
    removeDatabase(directory);
    Deno.copyFileSync(`${folder}/old.db`, `${directory}/store.db`);
    const tally = newTally();
    count(directory, records.map(({ id }) => id), tally);
    equal(tally.lost, 2);
  });
});
