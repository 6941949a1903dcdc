/**
 * Memory of a whole process: the peak while one prompt or a long batch goes through.
 *
 * @module
 */

import { resolve } from "node:path";
import { printTable } from "./figures.ts";

const ROOT = resolve(import.meta.dirname!, "..");
const SENTENCE = "Please utilize the folowing text in order to write a short summary of it. ";

/**
 * Prints peak resident memory, where the system tells (Linux).
 */
export async function benchMemory(): Promise<void> {
  if (Deno.build.os !== "linux") return console.log("Peak memory is read on Linux only.");
  const line = (index: number) => JSON.stringify({ prompt: `${SENTENCE}Number ${index}.` });
  const batch = (count: number) => Array.from({ length: count }, (_, i) => `${line(i)}\n`).join("");
  const rows = [
    ["an empty script", await peakOf(["eval", ""], "")],
    ["one sentence", await peakOf(program("improve"), SENTENCE)],
    ["1 MB", await peakOf(program("improve", "--deadline", "60000"), SENTENCE.repeat(13_500))],
    ["a batch of 1,000 lines", await peakOf(program("improve", "--jsonl"), batch(1_000))],
    ["a batch of 10,000 lines", await peakOf(program("improve", "--jsonl"), batch(10_000))],
  ] as const;
  const base = rows[0]![1];
  printTable(
    "Peak resident memory of main.ts",
    ["", "MB", "ratio"],
    rows.map(([name, bytes]) => [name, (bytes / 1e6).toFixed(0), (bytes / base).toFixed(2)]),
  );
}

function program(...args: string[]): string[] {
  return ["run", "--quiet", "-A", `${ROOT}/main.ts`, ...args];
}

/** Peak resident memory of one run, in bytes; read until the process has ended. */
async function peakOf(args: readonly string[], input: string): Promise<number> {
  const directory = await Deno.makeTempDir({ prefix: "improver-bench-" });
  const child = new Deno.Command(Deno.execPath(), {
    args: [...args],
    env: { IMPROVER_DATA_DIR: `${directory}/data` },
    stdin: "piped",
    stdout: "piped",
    stderr: "null",
  }).spawn();
  let peak = 0;
  const watch = setInterval(() => peak = Math.max(peak, peakSoFar(child.pid)), 2);
  const drained = child.stdout.pipeTo(new WritableStream());
  await new Blob([input]).stream().pipeTo(child.stdin).catch(() => {});
  await Promise.all([drained, child.status]);
  clearInterval(watch);
  await Deno.remove(directory, { recursive: true });
  return peak;
}

function peakSoFar(pid: number): number {
  try {
    const status = Deno.readTextFileSync(`/proc/${pid}/status`);
    return 1024 * Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1] ?? 0);
  } catch {
    return 0;
  }
}
