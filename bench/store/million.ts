/**
 * Statistics over a million records, against counting them.
 *
 * @module
 */

import { DatabaseSync } from "node:sqlite";
import { merge } from "../../lib/store/merge.ts";
import { readStats } from "../../lib/store/stats.ts";
import { percentile, printTable, short } from "../figures.ts";
import { fill } from "./merge.ts";
import { inDirectory, sampleRecord, verdict } from "./sample.ts";

const RECORDS = Number(Deno.env.get("BENCH_RECORDS") ?? 1_000_000);
const PORTION = 50_000;
const ROUNDS = 7;
const YEAR_MS = 365 * 24 * 3_600_000;

/** Prints how long statistics take beside a count of the records, over a year of prompts. */
export async function benchMillion(): Promise<void> {
  await inDirectory(async (directory) => {
    const first = Date.now() - YEAR_MS;
    let mergingMs = 0;
    for (let done = 0; done < RECORDS; done += PORTION) {
      const records = Array.from({ length: Math.min(PORTION, RECORDS - done) }, (_, index) => {
        const timestamp = new Date(first + (done + index) / RECORDS * YEAR_MS).toISOString();
        const metrics = { ...sampleRecord().metrics, duration_ms: 0.2 + 20 * Math.random() ** 4 };
        return sampleRecord({
          timestamp,
          metrics,
          original: "pls fix it",
          improved: "Please fix it.",
        });
      });
      await fill(directory, records);
      const started = performance.now();
      await merge(directory);
      mergingMs += performance.now() - started;
    }
    const times = { count: [] as number[], all: [] as number[], week: [] as number[] };
    for (let round = 0; round < ROUNDS; round++) {
      times.count.push(timeOf(() => countRecords(directory)));
      times.all.push(await timeOfAsync(() => readStats(directory)));
      const since = new Date(Date.now() - 7 * 24 * 3_600_000);
      times.week.push(await timeOfAsync(() => readStats(directory, { since })));
    }
    const count = percentile(times.count, 0.5);
    const row = (name: string, all: readonly number[], bar: string) => {
      const ms = percentile(all, 0.5);
      return [name, short(ms), (ms / count).toFixed(2), bar && verdict(ms / count <= 3, bar)];
    };
    printTable(`Statistics over ${RECORDS} records, median of rounds`, ["", "ms", "ratio", "bar"], [
      row("counting them", times.count, ""),
      row("statistics of all", times.all, "≤ 3"),
      row("statistics of seven days", times.week, "≤ 3"),
    ]);
    console.log(`  merged at ${short(RECORDS / mergingMs * 1000)} records a second in all`);
  });
}

function countRecords(directory: string): void {
  const database = new DatabaseSync(`${directory}/store.db`, { readOnly: true });
  const { n } = database.prepare("SELECT count(*) AS n FROM records").get()!;
  database.close();
  if (n !== RECORDS) throw new Error(`${n} records instead of ${RECORDS}`);
}

function timeOf(run: () => void): number {
  const started = performance.now();
  run();
  return performance.now() - started;
}

async function timeOfAsync(run: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await run();
  return performance.now() - started;
}
