/**
 * How many misspelt words come back as they were, and how often a sound word is changed.
 *
 * @module
 */

import type { Rewrite } from "../lib/rewrite/rewrite.ts";
import type { Row } from "./table.ts";

/** Rules that change the letters of words. */
const SPELLING = /^clean\/(?:.*(?:misspelt|guessed|split|look_alike|chat_spellings).*)$/;

/** Sets whose prompts are spelt well, but for a few slips. */
const CLEAN_SETS = ["ifeval_half", "in3_train", "arena_hard_half"];

/** A prompt and the same prompt after an attack on its letters. */
interface Attack {
  readonly better: string;
  readonly worse: string;
  readonly attack: string;
}

/**
 * Measures repair.
 *
 * @param directory Folder with the data sets.
 * @param improve Rewrites a text.
 * @returns Rows per attack, and false changes per set.
 */
export function measureRepair(directory: string, improve: (text: string) => Rewrite): Row[] {
  const attacks = linesOf<Attack>(`${directory}/promptbench_attacks.jsonl`);
  const rows = ["deepwordbug", "textbugger"].map((attack): Row => {
    const pairs = attacks.filter((one) => one.attack === attack);
    let [broken, restored] = [0, 0];
    for (const { better, worse } of pairs) {
      const { improved } = improve(worse);
      const there = countOf(wordsOf(improved));
      const before = countOf(wordsOf(worse));
      for (const [word, times] of countOf(wordsOf(better))) {
        const missing = times - Math.min(times, before.get(word) ?? 0);
        broken += missing;
        restored += Math.min(
          missing,
          Math.max(0, (there.get(word) ?? 0) - (before.get(word) ?? 0)),
        );
      }
    }
    return row(
      `${attack}: words restored of ${broken}`,
      restored / broken,
      attack === "deepwordbug" ? ">= 0.60" : "",
    );
  });
  for (const name of CLEAN_SETS) {
    const texts = linesOf<{ text: string }>(`${directory}/${name}.jsonl`);
    const words = texts.reduce((total, { text }) => total + wordsOf(text).length, 0);
    const changes = texts.flatMap(({ text }) =>
      improve(text).edits.filter(({ rule, before, after }) =>
        SPELLING.test(rule) && before.toLowerCase() !== after.toLowerCase()
      )
    );
    if (Deno.args.includes("--lost")) {
      for (const { before, after } of changes) console.log(`${name}: ${before} -> ${after}`);
    }
    rows.push(row(`${name}: words changed per 1,000`, 1000 * changes.length / words, "<= 2"));
  }
  return rows;
}

const row = (measure: string, value: number, bar: string): Row => ({
  measure,
  value,
  bar,
  baselines: {},
});

function linesOf<T>(path: string): T[] {
  return Deno.readTextFileSync(path).trim().split("\n").map((line) => JSON.parse(line) as T);
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? [];
}

function countOf(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
