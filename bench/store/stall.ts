/**
 * The longest time that a server's event loop stands still while it stores and merges among eight
 * busy processes, beside one that does nothing in the same company.
 *
 * @module
 */

import { mergeInThread } from "../../lib/store/merge_worker.ts";
import { openSink } from "../../lib/store/spool.ts";
import { percentile, printTable, short } from "../figures.ts";
import { inDirectory, sampleRecord } from "./sample.ts";

const RUN_MS = 6_000;
const PROCESSES = 8;
/** How often a loop is asked whether it still turns, in milliseconds. */
const BEAT_MS = 2;

/** Prints how late timers were, at the 99th percentile and at worst. */
export async function benchStall(): Promise<void> {
  await inDirectory(async (directory) => {
    const load = Array.from({ length: PROCESSES }, () => spawn("load", directory));
    const [idle, server] = await Promise.all([spawn("idle", directory), spawn("server", directory)]
      .map(async (child) =>
        JSON.parse(new TextDecoder().decode((await child.output()).stdout)) as number[]
      ));
    for (const child of load) child.kill("SIGKILL");
    await Promise.all(load.map((child) => child.output()));
    const row = (
      name: string,
      late: number[],
    ) => [
      name,
      short(percentile(late, 0.5)),
      short(percentile(late, 0.99)),
      short(Math.max(...late)),
    ];
    printTable(
      `How late a ${BEAT_MS} ms timer is among ${PROCESSES} storing processes, in ms`,
      ["", "p50", "p99", "worst"],
      [
        row("a process that does nothing (control)", idle!),
        row("a server that stores and merges", server!),
      ],
    );
  });
}

function spawn(role: string, directory: string): Deno.ChildProcess {
  return new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", "--quiet", import.meta.filename!, role, directory],
    stdout: "piped",
    stderr: "inherit",
  }).spawn();
}

async function store(directory: string, pauseMs: number): Promise<void> {
  const sink = openSink(directory);
  for (;;) {
    await sink.append(sampleRecord(), 10_000);
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
}

async function mergeAlways(directory: string): Promise<void> {
  for (;;) {
    await mergeInThread(directory).catch(() => {});
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

async function beat(): Promise<number[]> {
  const late: number[] = [];
  const started = performance.now();
  while (performance.now() - started < RUN_MS) {
    const before = performance.now();
    await new Promise((resolve) => setTimeout(resolve, BEAT_MS));
    late.push(Math.max(0, performance.now() - before - BEAT_MS));
  }
  return late;
}

if (import.meta.main) {
  const [role, directory] = Deno.args;
  if (role === "load") await Promise.all(Array.from({ length: 4 }, () => store(directory!, 5)));
  if (role === "server") {
    mergeAlways(directory!);
    for (let client = 0; client < 4; client++) store(directory!, 2);
  }
  console.log(JSON.stringify(await beat()));
  Deno.exit(0);
}
