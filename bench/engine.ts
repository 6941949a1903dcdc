/**
 * The engine in one warm process: latency on real prompts, growth with length, cost of each rule.
 *
 * @module
 */

import { resolve } from "node:path";
import { type App, openApp } from "../lib/app.ts";
import { readConfig } from "../lib/config.ts";
import { computeImprovement } from "../lib/improve.ts";
import { layOut } from "../lib/rewrite/situation.ts";
import { parsePrompt } from "../lib/text/prompt.ts";
import { percentile, printTable, short } from "./figures.ts";

const PROMPTS = resolve(import.meta.dirname!, "../../shared/data/arena_hard_half.jsonl");
const ROUNDS = 5;
const LONG_CHARS = 10_000;

/** Text that grows without repeating itself word for word, with what real prompts hold. */
const PARAGRAPH = [
  "I basically want you to take a look at the folowing part, number @, in order to make it work.",
  "It is very slow when there are 1,200 rows; see https://example.org/docs/@ and `load_rows(@)`.",
  'Please keep the format, and do not change anything that is quoted: "row @ of 10".',
  "```python\ndef load_rows(n):\n    return [row for row in rows if row.id == @]\n```",
  "",
].join("\n\n");

/**
 * Times every prompt of a set of hard real ones, and long ones made of them, each beside a copy of the
 * same text through JSON.
 */
export async function benchLatency(): Promise<void> {
  const prompts = readPrompts();
  if (prompts === null) return;
  const long = longPrompts(prompts);
  const length = LONG_CHARS.toLocaleString("en");
  await withApp(async (app) => {
    await printLatency(`${prompts.length} real prompts (bar: p50 1 ms, p95 5 ms)`, prompts, app);
    await printLatency(`${long.length} of ${length} characters (bar: p95 60 ms)`, long, app);
  });
}

async function printLatency(what: string, prompts: readonly string[], app: App): Promise<void> {
  const times = await timeEach(prompts, (prompt) => improveOnce(prompt, app));
  const copies = await timeEach(prompts, (prompt) => JSON.parse(JSON.stringify(prompt)));
  const row = (name: string, share: number) => {
    const [mine, floor] = [percentile(times, share), percentile(copies, share)];
    return [name, short(mine), short(floor * 1000), short(mine / floor)];
  };
  printTable(
    `Improving in process, best of ${ROUNDS} rounds: ${what}`,
    ["", "ms", "JSON copy, µs", "ratio"],
    [row("p50", 0.5), row("p95", 0.95), row("p99", 0.99)],
  );
}

/** Real prompts one after the other, cut into long ones. */
function longPrompts(prompts: readonly string[]): string[] {
  const all = prompts.join("\n\n");
  return Array.from(
    { length: Math.floor(all.length / LONG_CHARS) },
    (_, i) => all.slice(i * LONG_CHARS, (i + 1) * LONG_CHARS),
  );
}

/**
 * Times prompts from 1 KB to 1 MB: time per character should stay the same.
 */
export async function benchGrowth(): Promise<void> {
  await withApp(async (app) => {
    const rows: [number, number][] = [];
    for (const size of [1_000, 10_000, 100_000, 1_000_000]) {
      const text = textOf(size);
      const rounds = size < 100_000 ? 9 : 3;
      const times = await timeEach(
        Array(rounds).fill(text),
        (prompt) => improveOnce(prompt, app),
        1,
      );
      rows.push([size, Math.min(...times)]);
    }
    const perCharacter = ([size, time]: [number, number]) => time * 1e6 / size;
    const base = perCharacter(rows[1]!);
    printTable(
      "Growth with length (linear: the ratio stays near 1)",
      ["characters", "ms", "ns per character", "ratio to 10,000"],
      rows.map((row) => [
        row[0].toLocaleString("en"),
        short(row[1]),
        short(perCharacter(row)),
        (perCharacter(row) / base).toFixed(2),
      ]),
    );
  });
}

/**
 * Times each rule alone on all prompts of the set, without the parsing that all rules share.
 */
export async function benchRules(): Promise<void> {
  const prompts = readPrompts();
  if (prompts === null) return;
  await withApp(async (app) => {
    const { rules, wordList } = await app.engine();
    const knowledge = {
      profile: "auto",
      context: {},
      answers: {},
      leavesOpen: () => false,
      wordList,
    } as const;
    const situations = prompts.map((prompt) => layOut(parsePrompt(prompt), knowledge));
    const costs: { id: string; first: number; warm: number }[] = [];
    for (const rule of rules) {
      const started = performance.now();
      rule.find(situations[0]!);
      const first = performance.now() - started;
      let warm = Infinity;
      for (let round = 0; round < ROUNDS; round++) {
        const begun = performance.now();
        for (const situation of situations) rule.find(situation);
        warm = Math.min(warm, performance.now() - begun);
      }
      costs.push({ id: rule.id, first, warm: warm * 1000 / situations.length });
    }
    const total = costs.reduce((sum, cost) => sum + cost.warm, 0);
    const dearest = costs.toSorted((a, b) => b.warm - a.warm).slice(0, 12);
    printTable(
      `Cost of ${rules.length} rules, ${short(total)} µs per prompt in all; the dearest`,
      ["", "µs per prompt", "share", "first call, ms"],
      dearest.map(({ id, first, warm }) => [
        id,
        short(warm),
        `${(100 * warm / total).toFixed(0)} %`,
        short(first),
      ]),
    );
  });
}

async function improveOnce(prompt: string, app: App): Promise<void> {
  const { result } = await computeImprovement({ prompt, store: false, deadline_ms: 600_000 }, app);
  if (result.status === "fallback") throw new Error(`fallback: ${result.warnings.join("; ")}`);
}

/** Time of each input, its best over the rounds, in milliseconds. */
async function timeEach(
  inputs: readonly string[],
  work: (input: string) => unknown,
  rounds = ROUNDS,
): Promise<number[]> {
  const best = inputs.map(() => Infinity);
  for (let round = 0; round < rounds; round++) {
    for (const [index, input] of inputs.entries()) {
      const started = performance.now();
      await work(input);
      best[index] = Math.min(best[index]!, performance.now() - started);
    }
  }
  return best;
}

function textOf(characters: number): string {
  let text = "";
  for (let number = 1; text.length < characters; number++) {
    text += PARAGRAPH.replaceAll("@", String(number));
  }
  return text.slice(0, characters);
}

function readPrompts(): string[] | null {
  try {
    const lines = Deno.readTextFileSync(PROMPTS).trimEnd().split("\n");
    return lines.map((line) => (JSON.parse(line) as { text: string }).text);
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
    console.log("../shared/data/arena_hard_half.jsonl is not there: its figures are left out.");
    return null;
  }
}

async function withApp(body: (app: App) => Promise<void>): Promise<void> {
  const directory = await Deno.makeTempDir({ prefix: "improver-bench-" });
  const app = openApp(await readConfig({ dataDirectory: directory }, () => undefined));
  try {
    await body(app);
  } finally {
    await app.close();
    await Deno.remove(directory, { recursive: true });
  }
}
