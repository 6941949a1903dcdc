/**
 * How often a prompt's task is named rightly, by lead words and by a small learned model beside, on
 * our own labelled prompts: one half for looking at, one half for judging, drawn by a seed.
 * `deno run -A eval/task_eval.ts`.
 *
 * @module
 */

import { bucketHash, modelTokens } from "../lib/measure/hashing.ts";
import { openRandom, shuffled } from "../lib/learn/random.ts";
import { parsePrompt } from "../lib/text/prompt.ts";
import { fitLogistic, type Row as Features, scoreRow } from "../scripts/shipped/linear.ts";
import { SHIPPED_SEED } from "../scripts/train_shipped.ts";
import { formatTable, type Row } from "./table.ts";

const BUCKETS = 1 << 12;
/** Found best of four on the half for looking at. */
const PENALTY = 0.003;
const PROMPTS = new URL("task_prompts.tsv", import.meta.url);

/** A prompt of ours with the task that a reader gave it. */
interface Labelled {
  readonly task: string;
  readonly text: string;
}

/**
 * Measures the naming of tasks.
 *
 * @returns One row per half: the share of prompts whose task is named rightly.
 */
export function evaluateTasks(): Row[] {
  const [looked, judged] = halves();
  const row = (measure: string, held: readonly Labelled[], train: readonly Labelled[]): Row => ({
    measure,
    value: share(held, held.map(({ text }) => parsePrompt(text).task)),
    bar: "",
    baselines: { learned: share(held, learned(train, held)), commonest: commonest(held) },
  });
  return [
    row("task named by lead words", judged, looked),
    row("the same on the half that they were written by", looked, judged),
  ];
}

/** Halves of every task's prompts, in an order drawn by the seed. */
export function halves(): [Labelled[], Labelled[]] {
  const lines = Deno.readTextFileSync(PROMPTS).trim().split("\n");
  const all = lines.map((line) => line.split("\t")).map(([task, text]) => ({
    task: task!,
    text: text!,
  }));
  const order = shuffled(all, openRandom(SHIPPED_SEED));
  const seen = new Map<string, number>();
  const parts: [Labelled[], Labelled[]] = [[], []];
  for (const one of order) {
    const count = seen.get(one.task) ?? 0;
    seen.set(one.task, count + 1);
    parts[count % 2]!.push(one);
  }
  return parts;
}

function share(held: readonly Labelled[], named: readonly string[]): number {
  return held.filter(({ task }, at) => named[at] === task).length / held.length;
}

function commonest(held: readonly Labelled[]): number {
  const counts = Map.groupBy(held, ({ task }) => task).values().map(({ length }) => length);
  return Math.max(...counts) / held.length;
}

/** One logistic regression per task over hashed words and word pairs; the surest one names it. */
function learned(train: readonly Labelled[], held: readonly Labelled[]): string[] {
  const tasks = [...new Set(train.map(({ task }) => task))];
  const rows = train.map(rowOf);
  const fits = tasks.map((task) =>
    fitLogistic(
      rows,
      Float64Array.from(train, (one) => one.task === task ? 1 : 0),
      new Float64Array(train.length).fill(1 / train.length),
      BUCKETS,
      { penalty: PENALTY, rounds: 200 },
    )
  );
  return held.map(rowOf).map((row) => {
    const scores = fits.map((fit) => scoreRow(fit, row));
    return tasks[scores.indexOf(Math.max(...scores))]!;
  });
}

function rowOf({ text }: Labelled): Features {
  const tokens = modelTokens(text);
  const marks = tokens.flatMap((token, at) => [token, `${token} ${tokens[at + 1] ?? "$"}`]);
  const at = [...new Set([`^${tokens[0]}`, ...marks].map((mark) => bucketHash(mark) % BUCKETS))];
  return {
    at: Int32Array.from(at),
    value: new Float64Array(at.length).fill(1 / Math.sqrt(at.length)),
  };
}

if (import.meta.main) console.log(formatTable("Tasks, on our own prompts", evaluateTasks()));
