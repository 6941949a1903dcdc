/**
 * How many misspelt words come back as they were, and how often a sound word is changed.
 *
 * @module
 */

import type { Rewrite } from "../lib/rewrite/rewrite.ts";
import type { Rule } from "../lib/rewrite/rule.ts";
import { builtInWordList } from "../lib/store/words.ts";
import type { Row } from "./table.ts";

/** Kinds of rules that change the letters of words, among those that clean. */
const SPELLING_KINDS = new Set(["spelling", "guessing", "joining", "homoglyphs", "substitution"]);

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
 * @param rules The rules it applies.
 * @returns Rows per attack, and false changes per set.
 */
export function measureRepair(
  directory: string,
  improve: (text: string) => Rewrite,
  rules: readonly Rule[],
): Row[] {
  const spelling = new Set(
    rules.filter(({ phase, kind }) => phase === "clean" && SPELLING_KINDS.has(kind))
      .map(({ id }) => id),
  );
  const attacks = linesOf<Attack>(`${directory}/promptbench_attacks.jsonl`);
  const rows = ["deepwordbug", "textbugger"].flatMap((attack): Row[] => {
    const all = { broken: 0, restored: 0 };
    const noise = { broken: 0, restored: 0 };
    for (const { better, worse } of attacks.filter((one) => one.attack === attack)) {
      const there = countOf(wordsOf(improve(worse).improved));
      const before = countOf(wordsOf(worse));
      const odd = oddTokens(worse, better);
      for (const [word, times] of countOf(wordsOf(better))) {
        const missing = times - Math.min(times, before.get(word) ?? 0);
        const back = Math.max(0, (there.get(word) ?? 0) - (before.get(word) ?? 0));
        for (const count of odd.some((token) => isAlike(token, word)) ? [all, noise] : [all]) {
          count.broken += missing;
          count.restored += Math.min(missing, back);
        }
      }
    }
    return [
      row(`${attack}: words restored of ${all.broken}`, all.restored / all.broken, ""),
      row(
        `${attack}: of ${noise.broken} with broken letters`,
        noise.restored / noise.broken,
        ">= 0.60",
      ),
    ];
  });
  for (const name of CLEAN_SETS) {
    const texts = linesOf<{ text: string }>(`${directory}/${name}.jsonl`);
    const words = texts.reduce((total, { text }) => total + wordsOf(text).length, 0);
    const changes = texts.flatMap(({ text }) =>
      improve(text).edits.filter(({ rule, before, after }) =>
        spelling.has(rule) && before.toLowerCase() !== after.toLowerCase()
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

/** Tokens that an attack has brought in and that are no words, joined where a blank parts them. */
function oddTokens(worse: string, better: string): string[] {
  const known = new Set(wordsOf(better));
  const words = wordsOf(worse).map((word) => known.has(word) ? "" : word);
  const dictionary = builtInWordList("english");
  return words.flatMap((word, i) => [word, word + (words[i + 1] ?? "")])
    .filter((token) => token !== "" && !dictionary?.has(token));
}

/** Whether a token has all letters of a word but one, or but those that other scripts stand in for. */
function isAlike(token: string, word: string): boolean {
  if (Math.abs(token.length - word.length) > 1) return false;
  const left = [...word];
  for (const letter of token) {
    const place = left.indexOf(letter);
    if (place >= 0) left.splice(place, 1);
  }
  return left.length <= Math.max(1, token.match(/[^a-z\d'’-]/g)?.length ?? 0);
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? [];
}

function countOf(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
