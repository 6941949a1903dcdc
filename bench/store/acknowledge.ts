/**
 * Acknowledgements: how long and how many, against writing and syncing the same bytes one by one.
 *
 * @module
 */

import { newRecordId } from "../../lib/store/record.ts";
import { encodeLine } from "../../lib/store/line.ts";
import { openSink } from "../../lib/store/spool.ts";
import { percentile, printTable, short } from "../figures.ts";
import { inDirectory, sampleRecord, verdict } from "./sample.ts";

/** Time each contestant runs for in one round, in milliseconds. */
const RUN_MS = 1_500;
const ROUNDS = 3;

interface Run {
  readonly latenciesMs: readonly number[];
  readonly perSecond: number;
}

/** Writes and syncs one line after the other, as a program without a queue would. */
function floor(directory: string): Run {
  Deno.mkdirSync(directory, { recursive: true });
  using file = Deno.openSync(`${directory}/floor`, { create: true, append: true });
  const bytes = encodeLine(sampleRecord());
  const latenciesMs: number[] = [];
  const started = performance.now();
  while (performance.now() - started < RUN_MS) {
    const before = performance.now();
    file.writeSync(bytes);
    file.syncDataSync();
    latenciesMs.push(performance.now() - before);
  }
  return { latenciesMs, perSecond: latenciesMs.length / (performance.now() - started) * 1000 };
}

async function clients(directory: string, count: number): Promise<Run> {
  const sink = openSink(directory);
  const latenciesMs: number[] = [];
  const sample = sampleRecord();
  const started = performance.now();
  await Promise.all(Array.from({ length: count }, async () => {
    while (performance.now() - started < RUN_MS) {
      const record = { ...sample, id: newRecordId() };
      const before = performance.now();
      const stored = await sink.append(record, 60_000);
      if (stored !== "durable") throw new Error(`a record was ${stored}`);
      latenciesMs.push(performance.now() - before);
    }
  }));
  const perSecond = latenciesMs.length / (performance.now() - started) * 1000;
  await sink.close();
  return { latenciesMs, perSecond };
}

/** Prints rate and latency with 1, 8 and 64 clients in one process. */
export async function benchAcknowledge(): Promise<void> {
  const contestants: [string, (directory: string) => Run | Promise<Run>][] = [
    ["write + fdatasync, one by one", floor],
    ["1 client", (directory) => clients(directory, 1)],
    ["8 clients", (directory) => clients(directory, 8)],
    ["64 clients", (directory) => clients(directory, 64)],
  ];
  const runs = new Map<string, Run[]>();
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, run] of contestants) {
      runs.set(name, [
        ...runs.get(name) ?? [],
        await inDirectory(async (directory) => await run(directory)),
      ]);
    }
  }
  const rate = (name: string) => percentile(runs.get(name)!.map(({ perSecond }) => perSecond), 0.5);
  const base = rate(contestants[0]![0]);
  const bars: Record<string, [number, string]> = {
    "1 client": [0.5, "≥ 0.5"],
    "64 clients": [5, "≥ 5"],
  };
  printTable(
    "Acknowledged records in one process, median of rounds",
    ["", "per second", "of the floor", "bar", "p50 ms", "p99 ms"],
    contestants.map(([name]) => {
      const ratio = rate(name) / base;
      const bar = bars[name];
      const all = runs.get(name)!.flatMap(({ latenciesMs }) => latenciesMs);
      return [
        name,
        short(rate(name)),
        ratio.toFixed(2),
        bar === undefined ? "" : verdict(ratio >= bar[0], bar[1]),
        short(percentile(all, 0.5)),
        short(percentile(all, 0.99)),
      ];
    }),
  );
}

/** Prints rate and latency with 1 to 8 processes of one client each. */
export async function benchProcesses(): Promise<void> {
  const rows: string[][] = [];
  for (const processes of [1, 2, 4, 8]) {
    rows.push(
      await inDirectory(async (directory) => {
        const runs = await Promise.all(
          Array.from({ length: processes }, () => elsewhere(directory, 8)),
        );
        const latencies = runs.flatMap(({ latenciesMs }) => latenciesMs);
        const total = runs.reduce((sum, { perSecond }) => sum + perSecond, 0);
        return [
          `${processes} × 8 clients`,
          short(total),
          short(percentile(latencies, 0.5)),
          short(percentile(latencies, 0.99)),
        ];
      }),
    );
  }
  printTable("Acknowledged records, several processes on one directory", [
    "",
    "per second",
    "p50 ms",
    "p99 ms",
  ], rows);
}

async function elsewhere(directory: string, count: number): Promise<Run> {
  const { stdout } = await new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", "--quiet", import.meta.filename!, directory, String(count)],
    stderr: "inherit",
  }).output();
  return JSON.parse(new TextDecoder().decode(stdout));
}

if (import.meta.main) {
  console.log(JSON.stringify(await clients(Deno.args[0]!, Number(Deno.args[1]))));
}
