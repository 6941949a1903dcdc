/**
 * What every fault test needs: seeds that are printed, processes that can be killed, a count of what
 * was acknowledged, and an audit of what is there in the end.
 *
 * @module
 */

import { DatabaseSync } from "node:sqlite";
import { merge } from "../../lib/store/merge.ts";
import type { MergeReport } from "../../lib/store/merge_report.ts";
import { journalIds } from "../store/fixture.ts";

/** How many times longer than the short run; `deno task faults` sets it. */
export const SCALE = Math.max(1, Number(Deno.env.get("FAULTS_SCALE") ?? "1"));
/** Where all random choices come from; set `FAULTS_SEED` to see a failure again. */
export const SEED = Number(Deno.env.get("FAULTS_SEED") ?? Math.floor(Math.random() * 2 ** 31));

/** Numbers in [0, 1) from a seed. */
export function dice(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = state + 0x6d2b79f5 | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What a fault came to. */
export interface Tally {
  iterations: number;
  acknowledged: number;
  lost: number;
  doubled: number;
  /** Exit codes of flushes in the fault, and how often each was seen. */
  exits: Record<number, number>;
}

/** A tally of nothing. */
export function newTally(): Tally {
  return { iterations: 0, acknowledged: 0, lost: 0, doubled: 0, exits: {} };
}

/** A process and what it has printed. */
export interface Running {
  /** Whole lines it printed. */
  readonly lines: string[];
  /** Its own process id, not that of a command it runs under; null before it has said so. */
  pid(): number | null;
  /** Ends it at once, as a power cut would end it. */
  kill(signal?: Deno.Signal): void;
  /** Its exit code once it has ended and everything it printed was read. */
  readonly ended: Promise<number>;
  /** Waits for a number of lines; false when it ended before. */
  printed(count: number): Promise<boolean>;
}

/** Programs of this folder. */
export type Program = "writer" | "merger" | "server";

/** Starts a program, under another command where one is given, such as strace. */
export function start(
  program: Program,
  args: readonly (string | number)[],
  under: readonly string[] = [],
): Running {
  const script = new URL(`programs/${program}.ts`, import.meta.url).pathname;
  return startCommand([
    ...under,
    Deno.execPath(),
    "run",
    "-A",
    "--quiet",
    "--no-check",
    script,
    ...args.map(String),
  ]);
}

function startCommand(command: readonly string[]): Running {
  let pid: number | null = null;
  const child = new Deno.Command(command[0]!, {
    args: command.slice(1),
    stdin: "null",
    stdout: "piped",
    stderr: "null",
    env: { NO_COLOR: "1" },
  }).spawn();
  const lines: string[] = [];
  let wake = () => {};
  let over = false;
  const reading = (async () => {
    let rest = "";
    for await (const chunk of child.stdout.pipeThrough(new TextDecoderStream())) {
      const parts = (rest + chunk).split("\n");
      rest = parts.pop()!;
      for (const line of parts) {
        if (line.startsWith("pid ")) pid = Number(line.slice(4));
        else lines.push(line);
      }
      wake();
    }
  })();
  const ended = Promise.all([child.status, reading]).then(([status]) => {
    over = true;
    wake();
    return status.code;
  });
  return {
    lines,
    ended,
    pid: () => pid,
    kill(signal = "SIGKILL") {
      for (const one of [pid, child.pid]) {
        try {
          if (one !== null) Deno.kill(one, signal);
        } catch {
          // It has ended by itself.
        }
      }
    },
    async printed(count) {
      while (lines.length < count && !over) await new Promise<void>((resolve) => wake = resolve);
      return lines.length >= count;
    },
  };
}

/** The ids among the lines that a writer or a server printed. */
export function acknowledged(...running: readonly Running[]): string[] {
  return running.flatMap(({ lines }) => lines).filter((line) => line.length === 36);
}

/** Merges what is left and counts every acknowledged id in the database and in the journal. */
export async function audit(
  directory: string,
  ids: readonly string[],
  tally: Tally,
): Promise<MergeReport> {
  const report = await merge(directory, { waitMs: 30_000, segmentBytes: 30_000 });
  count(directory, ids, tally);
  return report;
}

/** Counts without merging: each id must be once in the database and once in the journal. */
export function count(directory: string, ids: readonly string[], tally: Tally): void {
  const places = [occurrences(databaseIds(directory)), occurrences(journalIds(directory))];
  tally.iterations++;
  tally.acknowledged += ids.length;
  for (const id of ids) {
    if (places.some((place) => !place.has(id))) tally.lost++;
  }
  for (const place of places) {
    for (const times of place.values()) if (times > 1) tally.doubled++;
  }
}

function occurrences(ids: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

function databaseIds(directory: string): string[] {
  const database = new DatabaseSync(`${directory}/store.db`, { readOnly: true });
  try {
    return database.prepare("SELECT id FROM records").all().map(({ id }) => String(id));
  } finally {
    database.close();
  }
}

/** Prints one line of the table of faults. */
export function tell(fault: string, tally: Tally): void {
  const { iterations, acknowledged, lost, doubled, exits } = tally;
  const codes = Object.entries(exits).map(([code, times]) => `${code} ×${times}`).join(", ") || "–";
  console.log(
    `| ${fault} | ${iterations} | ${acknowledged} | ${lost} | ${doubled} | ${codes} | seed ${SEED}`,
  );
}

/** Whether a tool is installed; says so when it is not. */
export async function has(tool: string, why: string): Promise<boolean> {
  try {
    const { success } = await new Deno.Command(tool, {
      args: ["--version"],
      stdout: "null",
      stderr: "null",
    }).output();
    if (success) return true;
  } catch {
    // Not there.
  }
  console.log(
    `skipped: ${tool} is not installed, and ${why} needs it (Debian: apt-get install ${tool})`,
  );
  return false;
}

/** Runs a command to its end; false when it failed or is not there. */
export async function run(...command: string[]): Promise<boolean> {
  try {
    const { success } = await new Deno.Command(command[0]!, {
      args: command.slice(1),
      stdout: "null",
      stderr: "null",
    }).output();
    return success;
  } catch {
    return false;
  }
}

/** Runs something in a new directory, which is gone afterwards. */
export async function inFolder<T>(run: (folder: string) => Promise<T>): Promise<T> {
  const folder = Deno.makeTempDirSync({ prefix: "improver-faults-" });
  try {
    return await run(folder);
  } finally {
    Deno.removeSync(folder, { recursive: true });
  }
}
