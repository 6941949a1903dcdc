/**
 * What the rewriter keeps and what it changes, per data set, judged by independent detectors.
 * `deno run -A eval/rewrite_eval.ts [--data DIR] [--lost]`; `--lost` lists what was not kept.
 *
 * @module
 */

import { percentile } from "../bench/figures.ts";
import type { Edit } from "../lib/rewrite/edit.ts";
import { type Rewrite, rewrite } from "../lib/rewrite/rewrite.ts";
import { builtInRules } from "../lib/store/rules.ts";
import { builtInWordList } from "../lib/store/words.ts";
import { lostStretches } from "./detectors.ts";
import { measureRepair } from "./repair.ts";
import { dataDirectory, formatTable, type Row } from "./table.ts";

const SETS = [
  "arena_hard_half",
  "ifeval_half",
  "self_instruct_half",
  "awesome_prompts",
  "in3_train",
] as const;

const RULES = builtInRules();

/** A prompt of a data set. */
interface Sample {
  readonly text: string;
  readonly kwargs?: readonly Readonly<Record<string, unknown>>[];
}

/**
 * Rewrites a text as the program does, without a deadline.
 *
 * @param text A prompt.
 * @returns The rewrite.
 */
export function improveText(text: string): Rewrite {
  return rewrite(text, {
    rules: RULES,
    profile: "auto",
    context: {},
    answers: {},
    score: (rule) => rule.prior,
    wordList: builtInWordList,
    expired: () => false,
  });
}

function measureSet(name: string, samples: readonly Sample[], lists: boolean): Row[] {
  const results = samples.map((sample) => ({ ...sample, result: improveText(sample.text) }));
  const timesMs = timesOf(samples.map(({ text }) => text));
  const longTimesMs = timesOf(longTexts(samples.map(({ text }) => text)));
  const share = (fits: (one: typeof results[number]) => boolean) =>
    results.filter(fits).length / results.length;
  const lost = results.map(({ text, result }) => lostStretches(text, result.improved));
  if (lists) { for (const one of lost.flat()) console.log(`${name}: lost ${JSON.stringify(one)}`); }
  const untouched = results.flatMap(({ text, result }) =>
    untouchedSentences(text, result.edits)
      .map((sentence) => result.improved.includes(sentence))
  );
  const indented = results.flatMap(({ text, result }) => {
    const lines = new Set(result.improved.split(/\r?\n/).map((line) => line.trimEnd()));
    return indentedLines(text).map((line) => {
      if (lists && !lines.has(line)) console.log(`${name}: line ${JSON.stringify(line)}`);
      return lines.has(line);
    });
  });
  const ratio = results.map(({ text, result }) =>
    words(result.improved) / Math.max(1, words(text))
  );
  const rows: Row[] = [
    row(
      `prompts with every protected stretch kept, of ${results.length}`,
      lost.filter((one) => one.length === 0).length / lost.length,
      ">= 1.000",
    ),
    row(`untouched sentences verbatim, of ${untouched.length}`, mean(untouched), ">= 0.97"),
    ...(indented.length === 0
      ? []
      : [row(`indented lines kept, of ${indented.length}`, mean(indented), ">= 1.000")]),
    row(
      "new numbers",
      sum(results.map(({ text, result }) => newNumbers(text, result.improved))),
      "<= 0",
    ),
    row(
      "question marks lost without an edit",
      sum(results.map(({ text, result }) => questionsLost(text, result))),
      "<= 0",
    ),
    row(
      "edits that do not make the text",
      1 - share(({ text, result }) => applyEdits(text, result.edits) === result.improved),
      "<= 0",
    ),
    row(
      "idempotent",
      share(({ result }) => improveText(result.improved).improved === result.improved),
      ">= 1.000",
    ),
    row("words, improved / original, median", percentile(ratio, 0.5), "<= 1.1"),
    row("prompts changed", share(({ result }) => result.status === "improved"), ""),
    row("fallbacks", share(({ result }) => result.status === "fallback"), "<= 0"),
    row(
      "edits per prompt",
      sum(results.map(({ result }) => result.edits.length)) / results.length,
      "",
    ),
    row(
      "suggestions per prompt",
      sum(results.map(({ result }) => result.suggestions.length)) / results.length,
      "",
    ),
    row("latency, warm, p50, ms", percentile(timesMs, 0.5), "<= 1"),
    row("latency, warm, p95, ms", percentile(timesMs, 0.95), "<= 5"),
    row(
      `latency, warm, ${LONG_CHARS.toLocaleString("en")} characters, p95, ms`,
      percentile(longTimesMs, 0.95),
      "<= 60",
    ),
  ];
  const literals = results.flatMap(({ text, kwargs, result }) =>
    literalValues(text, kwargs)
      .map((value) => result.improved.includes(value))
  );
  if (literals.length > 0) {
    const name = `literal constraint values kept, of ${literals.length}`;
    rows.splice(1, 0, row(name, mean(literals), ">= 1.000"));
  }
  return rows;
}

/** Length of the long prompts that are timed, and how many at most. */
const LONG_CHARS = 10_000;
const LONG_TEXTS_MAX = 40;
const ROUNDS = 2;

/** Time of each text in a warm process, its best over the rounds, in milliseconds. */
function timesOf(texts: readonly string[]): number[] {
  const best = texts.map(() => Infinity);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [i, text] of texts.entries()) {
      const startMs = performance.now();
      improveText(text);
      best[i] = Math.min(best[i]!, performance.now() - startMs);
    }
  }
  return best;
}

/** Prompts of the set one after the other, cut into long ones. */
function longTexts(texts: readonly string[]): string[] {
  const all = texts.join("\n\n");
  const count = Math.min(LONG_TEXTS_MAX, Math.floor(all.length / LONG_CHARS));
  return Array.from({ length: count }, (_, i) => all.slice(i * LONG_CHARS, (i + 1) * LONG_CHARS));
}

const row = (measure: string, value: number, bar: string): Row => ({
  measure,
  value,
  bar,
  baselines: {},
});
const sum = (values: readonly number[]) => values.reduce((total, one) => total + one, 0);
const mean = (kept: readonly boolean[]) =>
  kept.length === 0 ? 1 : kept.filter(Boolean).length / kept.length;
const words = (text: string) => text.match(/\S+/g)?.length ?? 0;

/** Sentences, cut simply at stops and line ends, that no listed edit touches. */
function untouchedSentences(text: string, edits: readonly Edit[]): string[] {
  return [...text.matchAll(/[^.!?\n]+[.!?]*/g)]
    .filter((found) =>
      edits.every(({ start, end }) => end < found.index || start > found.index + found[0].length)
    )
    .map((found) => found[0].trim())
    .filter((sentence) => words(sentence) >= 3);
}

function indentedLines(text: string): string[] {
  const hasCode = /```|^\s*(?:def |class |function |import |#include|public |for \(|if \()/m.test(
    text,
  );
  return hasCode
    ? text.split(/\r?\n/).filter((line) => /^(?: {2,}|\t)\S/.test(line)).map((line) =>
      line.trimEnd()
    )
    : [];
}

function newNumbers(before: string, after: string): number {
  const known = new Set(before.match(/\d+/g));
  return (after.match(/\d+/g) ?? []).filter((one) => !known.has(one)).length;
}

function questionsLost(text: string, { improved, edits }: Rewrite): number {
  const count = (one: string) => one.split("?").length - 1;
  const listed = sum(edits.map(({ before, after }) => count(before) - count(after)));
  return Math.max(0, count(text) - count(improved) - listed);
}

function applyEdits(text: string, edits: readonly Edit[]): string {
  return edits.toReversed().reduce(
    (result, { start, end, after }) => result.slice(0, start) + after + result.slice(end),
    text,
  );
}

function literalValues(text: string, kwargs: Sample["kwargs"]): string[] {
  return (kwargs ?? []).flatMap((one) => Object.values(one)).flat()
    .filter((value) => typeof value === "string" || typeof value === "number")
    .map(String)
    .filter((value) => value !== "" && text.includes(value));
}

if (import.meta.main) {
  const directory = dataDirectory();
  if (directory !== null) {
    for (const name of SETS) {
      const samples = Deno.readTextFileSync(`${directory}/${name}.jsonl`).trim().split("\n")
        .map((line) => JSON.parse(line) as Sample);
      const rows = measureSet(name, samples, Deno.args.includes("--lost"));
      console.log(formatTable(`Rewriting, ${name} (${samples.length} prompts)`, rows));
    }
    console.log(
      formatTable("Repair of misspelt words", measureRepair(directory, improveText, RULES)),
    );
  }
}
