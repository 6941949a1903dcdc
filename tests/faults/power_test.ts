/**
 * Power cuts, on a file system of our own that is shut down under a running writer without its
 * caches being written.
 *
 * @module
 */

import { deepStrictEqual as equal, ok } from "node:assert/strict";
import {
  audit,
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

const roll = dice(SEED ^ 0xcafe);
/** EXT4_IOC_SHUTDOWN with EXT4_GOING_FLAGS_NOLOGFLUSH: neither data nor journal are written any more. */
const CUT =
  'open(my $d, "<", $ARGV[0]) or exit 1; my $f = pack("L", 2); ioctl($d, 0x8004587d, $f) or exit 2;';
/** An answer is counted only if it came so many lines before the cut began: later ones may be later than it. */
const PROGRAM_PAUSE_MS = 5;

async function cutPower(
  tally: Tally,
  program: "writer" | "server",
  under: readonly string[],
): Promise<boolean> {
  return await inFolder(async (folder) => {
    const [image, disk] = [`${folder}/image`, `${folder}/disk`];
    Deno.mkdirSync(disk);
    await run("truncate", "-s", "128M", image);
    const mounted = await run("mkfs.ext4", "-q", "-F", image) &&
      await run("mount", "-o", "loop", image, disk);
    if (!mounted) {
      console.log(
        "skipped: no file system can be mounted here to cut its power (it needs root, loop devices and ext4)",
      );
      return false;
    }
    const directory = `${disk}/data`;
    const args = program === "writer" ? [directory, 0, 4, 5000] : [directory, 4];
    const running = [start(program, args, under), start(program, args, under)];
    const lines = 20 + Math.floor(roll() * 150);
    await Promise.all(running.map((one) => one.printed(lines)));
    await new Promise((resolve) => setTimeout(resolve, roll() * 50));
    const known = running.map(({ lines }) => ({ lines: [...lines] }));
    await new Promise((resolve) => setTimeout(resolve, PROGRAM_PAUSE_MS));
    const cut = await run("perl", "-e", CUT, disk);
    for (const one of running) one.kill();
    await Promise.all(running.map(({ ended }) => ended));
    await run("umount", "-l", disk);
    if (!cut) {
      console.log("skipped: this kernel does not let a file system be shut down");
      return false;
    }
    ok(await run("mount", "-o", "loop", image, disk), "the file system recovers");
    await run("cp", "-a", directory, `${folder}/data`);
    await run("umount", disk);
    const ids = known.flatMap(({ lines }) => lines).filter((line) => line.length === 36);
    await audit(`${folder}/data`, ids, tally);
    return true;
  });
}

for (const program of ["writer", "server"] as const) {
  Deno.test(`a power cut under two ${program}s loses nothing that was acknowledged before it`, async () => {
    const tally = newTally();
    for (let round = 0; round < SCALE; round++) if (!await cutPower(tally, program, [])) return;
    tell(`power cut under 2 ${program}s${program === "server" ? " that merge" : ""}`, tally);
    ok(tally.acknowledged > 40);
    equal([tally.lost, tally.doubled], [0, 0]);
  });
}

Deno.test("control: with fdatasync switched off a power cut is seen to lose records", async () => {
  if (!await has("strace", "switching fdatasync off")) return;
  const tally = newTally();
  const off = [
    "strace",
    "-f",
    "-qq",
    "-o",
    "/dev/null",
    "-e",
    "trace=fdatasync,fsync",
    "-e",
    "inject=fdatasync,fsync:retval=0",
  ];
  for (let round = 0; round < 3 && tally.lost === 0; round++) {
    if (!await cutPower(tally, "writer", off)) return;
  }
  tell("control: power cut with fdatasync switched off", tally);
  ok(tally.lost > 0);
});
