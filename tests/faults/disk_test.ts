/**
 * Disks that are full, fail or cannot be written to.
 *
 * @module
 */

import { deepStrictEqual as equal, ok } from "node:assert/strict";
import { append, rewriteRecord, spools } from "../store/fixture.ts";
import { checkStore } from "../../lib/store/check.ts";
import { fileSystemOf } from "../../lib/store/file_system.ts";
import { flush, flushExitCode } from "../../lib/store/flush.ts";
import { merge } from "../../lib/store/merge.ts";
import {
  acknowledged,
  audit,
  has,
  inFolder,
  newTally,
  run,
  SCALE,
  start,
  type Tally,
  tell,
} from "./harness.ts";

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Runs something on a small disk of its own; says so when this user cannot have one. */
async function onSmallDisk(
  size: string,
  use: (disk: string, folder: string) => Promise<void>,
): Promise<boolean> {
  return await inFolder(async (folder) => {
    const disk = `${folder}/disk`;
    Deno.mkdirSync(disk);
    if (!await run("mount", "-t", "tmpfs", "-o", `size=${size}`, "tmpfs", disk)) {
      console.log("skipped: a small disk cannot be mounted here (it needs root)");
      return false;
    }
    try {
      await use(disk, folder);
    } finally {
      await run("umount", "-l", disk);
    }
    return true;
  });
}

function noteExit(tally: Tally, code: number): void {
  tally.exits[code] = (tally.exits[code] ?? 0) + 1;
}

/** Whether not even one more block fits on a disk: an append may also be late because it is slow. */
function isFull(disk: string): boolean {
  try {
    Deno.writeFileSync(`${disk}/probe`, new Uint8Array(4096));
    return false;
  } catch {
    return true;
  } finally {
    Deno.removeSync(`${disk}/probe`);
  }
}

/** A disk that fills up while four clients write, then has room again. */
async function fillDisk(tally: Tally, saboteur = ""): Promise<boolean> {
  return await onSmallDisk("3m", async (disk, folder) => {
    const directory = `${disk}/data`;
    Deno.writeFileSync(`${disk}/filler`, new Uint8Array(2_500_000));
    const writer = start("writer", [directory, 0, 4, 50, saboteur]);
    const full = () =>
      saboteur === ""
        ? writer.lines.includes("pending") && isFull(disk)
        : writer.lines.length > 2000;
    while (!full()) ok(await writer.printed(writer.lines.length + 1), "the writer lives");
    const merger = start("merger", [directory, 1, 0, 30_000]);
    noteExit(tally, await merger.ended);
    const before = acknowledged(writer).length;
    Deno.removeSync(`${disk}/filler`);
    while (acknowledged(writer).length < before + 20) {
      ok(await writer.printed(writer.lines.length + 1), "the writer lives");
    }
    writer.kill();
    await writer.ended;
    await run("cp", "-a", directory, `${folder}/data`);
    await audit(`${folder}/data`, acknowledged(writer), tally);
  });
}

Deno.test("a full disk makes records wait, and freed again it takes them, losing nothing", async () => {
  const tally = newTally();
  for (let round = 0; round < SCALE; round++) if (!await fillDisk(tally)) return;
  tell("disk full, then freed", tally);
  equal([tally.lost, tally.doubled], [0, 0]);
  ok((tally.exits[75] ?? 0) > 0, "a flush on a full disk says to try again");
});

Deno.test("on a full disk a flush of a store that is there says to try again, and doctor why, once", async () => {
  await onSmallDisk("12m", async (disk) => {
    const directory = `${disk}/data`;
    await append(directory, rewriteRecord());
    await merge(directory);
    await append(directory, rewriteRecord());
    for (const left of [0, 8192, 40_960]) {
      fillUp(disk, left);
      const { exitCode, message } = await flushed(directory);
      equal(exitCode, 75, message);
      const wrong = (await checkStore(directory)).filter(({ ok }) => !ok);
      const causes = wrong.filter(({ detail }) => !detail.startsWith("not examined"));
      ok(causes.length < 4, wrong.map(({ detail }) => detail).join("; "));
      ok(causes.every(({ hint }) => /Free some space/.test(hint)), JSON.stringify(causes));
      equal(new Set(causes.map(({ detail }) => detail)).size, causes.length);
      Deno.removeSync(`${disk}/filler`);
    }
  });
});

/** Leaves so many bytes on a disk. */
function fillUp(disk: string, leave: number): void {
  const { freeBytes } = fileSystemOf(disk);
  Deno.writeFileSync(`${disk}/filler`, new Uint8Array(freeBytes - leave));
}

async function flushed(directory: string) {
  try {
    return { exitCode: flushExitCode(await flush(directory)), message: "done" };
  } catch (error) {
    return { exitCode: flushExitCode(error), message: String(error) };
  }
}

Deno.test("control: a writer that takes a failed write for a success is seen to lose records", async () => {
  const tally = newTally();
  if (!await fillDisk(tally, "deaf")) return;
  tell("control: errors of the disk not looked at", tally);
  ok(tally.lost > 0);
});

/** Paths of spools that were written to after a sync of them had failed. */
function writtenAfterFailure(log: string): string[] {
  const failed = new Set<string>();
  const bad: string[] = [];
  for (const line of Deno.readTextFileSync(log).split("\n")) {
    const call = /(write|fdatasync)\(\d+<([^>]*\.spool)>/.exec(line);
    const resumed = /<\.\.\. fdatasync resumed>.*= -1 E/.test(line);
    if (call === null && !resumed) continue;
    if (call?.[1] === "fdatasync" && line.includes("= -1 E")) failed.add(call[2]!);
    if (call?.[1] === "write" && failed.has(call[2]!)) bad.push(call[2]!);
  }
  return bad;
}

async function failSyncs(
  tally: Tally,
  error: string,
  every: number,
  saboteur = "",
): Promise<string[]> {
  return await inFolder(async (folder) => {
    const directory = `${folder}/data`;
    const log = `${folder}/log`;
    const writer = start("writer", [directory, 300, 4, 20_000, saboteur], [
      "strace",
      "-f",
      "-qq",
      "-y",
      "-o",
      log,
      "-e",
      "trace=write,fdatasync",
      "-e",
      `inject=fdatasync:error=${error}:when=3+${every}`,
    ]);
    await writer.ended;
    await audit(directory, acknowledged(writer), tally);
    return writtenAfterFailure(log);
  });
}

for (const error of ["EIO", "ENOSPC"]) {
  Deno.test(`after ${error} from a sync nothing more is trusted to that file, and nothing is lost`, async () => {
    if (!await has("strace", "letting a sync fail")) return;
    const tally = newTally();
    for (let round = 0; round < SCALE; round++) {
      const bad = await failSyncs(tally, error, 4 + round);
      equal(bad, []);
    }
    tell(`${error} from fdatasync, again and again`, tally);
    equal([tally.lost, tally.doubled], [0, 0]);
    equal(tally.acknowledged, 300 * SCALE);
  });
}

Deno.test("control: a writer that tries a failed sync again is seen to", async () => {
  if (!await has("strace", "letting a sync fail")) return;
  const bad = await failSyncs(newTally(), "EIO", 4, "deaf");
  console.log(
    `| control: writes to a file whose sync has failed | 1 | – | ${bad.length} seen | – | – |`,
  );
  ok(bad.length > 0);
});

Deno.test("EIO from a write moves the writer to a new file, and nothing is lost", async () => {
  if (!await has("strace", "letting a write fail")) return;
  const tally = newTally();
  await inFolder(async (folder) => {
    const directory = `${folder}/data`;
    const writer = start("writer", [directory, 0, 4, 20_000]);
    await writer.printed(40);
    const names = spools(directory);
    const pid = writer.pid();
    const strace = new Deno.Command("strace", {
      args: [
        "-f",
        "-qq",
        "-o",
        "/dev/null",
        ...names.flatMap((name) => ["-P", `${directory}/spool/${name}`]),
        "-e",
        "trace=write",
        "-e",
        "inject=write:error=EIO",
        "-p",
        String(pid),
      ],
      stdout: "null",
      stderr: "null",
    }).spawn();
    for (let tries = 0; tries < 100 && spools(directory).length === names.length; tries++) {
      await pause(50);
    }
    const moved = spools(directory).length > names.length;
    const before = writer.lines.length;
    if (moved) await writer.printed(before + 50);
    writer.kill();
    await Promise.all([writer.ended, strace.status]);
    if (!moved) {
      console.log("skipped: strace cannot attach to a running process here");
      return;
    }
    await audit(directory, acknowledged(writer), tally);
    tell("EIO from write", tally);
    equal([tally.lost, tally.doubled], [0, 0]);
  });
});

Deno.test("errors in the middle of a merge leave everything for the next one", async () => {
  if (!await has("strace", "letting a merge fail")) return;
  const tally = newTally();
  for (const call of ["fdatasync", "pwrite64", "fsync"]) {
    for (
      const [error, when] of [["EIO", 2], ["ENOSPC", 3], ["EIO", 5]].slice(0, SCALE > 1 ? 3 : 1)
    ) {
      await inFolder(async (folder) => {
        const directory = `${folder}/data`;
        const records = Array.from({ length: 40 }, () => rewriteRecord());
        await append(directory, ...records);
        const merger = start("merger", [directory, 1, 0, 30_000], [
          "strace",
          "-f",
          "-qq",
          "-o",
          "/dev/null",
          "-e",
          `trace=${call}`,
          "-e",
          `inject=${call}:error=${error}:when=${when}+`,
        ]);
        noteExit(tally, await merger.ended);
        await audit(directory, records.map(({ id }) => id), tally);
      });
    }
  }
  tell("EIO and ENOSPC in the middle of a merge", tally);
  equal([tally.lost, tally.doubled, tally.exits[70] ?? 0], [0, 0, 0]);
  ok((tally.exits[74] ?? 0) + (tally.exits[75] ?? 0) > 0);
});

Deno.test("on a read-only disk records are rejected at once and a flush says it cannot write", async () => {
  await onSmallDisk("20m", async (disk, folder) => {
    const directory = `${disk}/data`;
    const tally = newTally();
    const records = [rewriteRecord(), rewriteRecord()];
    await append(directory, ...records);
    await merge(directory);
    if (!await run("mount", "-o", "remount,ro", disk)) return;
    const writer = start("writer", [directory, 3, 1, 20_000]);
    await writer.ended;
    equal(writer.lines, ["rejected", "rejected", "rejected"]);
    const merger = start("merger", [directory, 1, 0, 30_000]);
    noteExit(tally, await merger.ended);
    equal(tally.exits, { 73: 1 });
    await run("mount", "-o", "remount,rw", disk);
    await run("cp", "-a", directory, `${folder}/data`);
    await audit(`${folder}/data`, records.map(({ id }) => id), tally);
    tell("read-only disk", tally);
    equal([tally.lost, tally.doubled], [0, 0]);
  });
});
