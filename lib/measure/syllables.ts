/**
 * Counts the syllables of an English word by its spelling, so that readability needs no dictionary.
 *
 * @module
 */

import { SYLLABLE_EXCEPTIONS } from "./syllable_exceptions.ts";

const VOWELS = /[aeiouyà-öø-ÿ]+/g;
/** An e that is written but not spoken: at the end, and before endings that begin with a consonant. */
const SILENT =
  /(?:[^aeiouyl]|[aeiouy]l|[^aeiouy]rl|ll)e$|[gq]ues?$|(?:[^aeiouylhscgxz]|[aeiouy]l|ll|[^scaeiouy]h)es$|(?:[^aeiouydtl]|[aeiouy]l|ll|rl)ed$/;
const SILENT_INSIDE =
  /(?:[^aeiouyl]|[aeiouy]l)e(?=(?:ly|ment|ments|ful|fully|less|lessly|ness|some|man|men|work|where|time|times|thing|things|one|body|day|place|line|like|side|land|ward|wards|ware|keeper|friends?|back|board|ball|how|what|ship|boat|bone|case|cake|fire|way|hood|print|room|top|wood)$)/;
/** Neighbouring vowels that are spoken apart. */
const APART =
  /[^tcsxg]i(?:a(?!ge|n?ts?$)|ou|um|us|o(?!n|us))|[^tcsg]i[eo]n(?:t|ce)|i(?:et|er$|ers$|est$|est)|[aeouy]ing(?!l)|ee(?=ist)|(?<!^b)eo(?!n$|us|p)|[^qgs]ua(?![rdk]|ll?y?$)|[^t]ual|[aeo]ya|io(?:l|r)|[^aeiou]ism|sm$|thm$|[^aeiou]n't$|[^aeiouy]ires?$|[^aeiouy]ired$|ei(?:ng|ty)|creat|[lr]ia|uou|uel|uin|eat(?:or|r)|oe[tm]|iu[ms]/g;

/** Before these endings of a word its possessive is a syllable of its own. */
const HISSING = /(?:[sxz]|[cs]h|[^aeiou][cg]e|[aeiou][csgz]e)$/;

/** Words that are searched for in the lists as they stand; an index pays for itself only later. */
const UNINDEXED_WORDS = 100;

let asked = 0;
let exceptions: Map<string, number> | undefined;

/**
 * Counts syllables: frequent words whose spelling misleads are known, the rest is told by its letters.
 *
 * @param word One word in any case; a name in snake case counts as its parts.
 * @returns At least 1.
 */
export function countSyllables(word: string): number {
  if (word.includes("_")) {
    const parts = word.split("_").filter((part) => part !== "");
    return Math.max(1, parts.reduce((sum, part) => sum + countSyllables(part), 0));
  }
  const lower = word.toLowerCase();
  const possessive = lower.endsWith("'s");
  const bare = possessive ? lower.slice(0, -2) : lower;
  const count = exceptionFor(bare) ?? countBySpelling(bare);
  return possessive && HISSING.test(bare) ? count + 1 : count;
}

/**
 * Counts syllables by spelling alone: groups of vowels, less silent ones, and those spoken apart.
 *
 * @param lower One word in lower case.
 * @returns At least 1.
 */
export function countBySpelling(lower: string): number {
  let count = lower.match(VOWELS)?.length ?? 0;
  if (SILENT.test(lower)) count--;
  if (SILENT_INSIDE.test(lower)) count--;
  count += lower.match(APART)?.length ?? 0;
  return Math.max(1, count);
}

function exceptionFor(word: string): number | undefined {
  if (exceptions === undefined && ++asked > UNINDEXED_WORDS) exceptions = indexExceptions();
  if (exceptions !== undefined) return exceptions.get(word);
  if (!/^[\w'.-]+$/.test(word)) return undefined;
  const found = Object.entries(SYLLABLE_EXCEPTIONS).find(([, words]) => listHas(words, word));
  return found && Number(found[0]);
}

/** Words of a list are parted by one blank or line end. */
function listHas(list: string, word: string): boolean {
  for (let at = list.indexOf(word); at >= 0; at = list.indexOf(word, at + 1)) {
    const ends = at + word.length;
    if (list.charCodeAt(at - 1) <= 32 && (ends === list.length || list.charCodeAt(ends) <= 32)) {
      return true;
    }
  }
  return false;
}

function indexExceptions(): Map<string, number> {
  const index = new Map<string, number>();
  for (const [syllables, words] of Object.entries(SYLLABLE_EXCEPTIONS)) {
    for (const word of words.trim().split(/\s+/)) index.set(word, Number(syllables));
  }
  return index;
}
