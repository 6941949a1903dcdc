/**
 * Mends words that are on no list and one slip away from exactly one likely word.
 *
 * @module
 */

import { matchCase } from "../casing.ts";
import { withoutMentioned } from "../mention.ts";
import type { Word } from "../../text/prompt.ts";
import type { Finding, Situation } from "../rule.ts";
import type { WordList } from "../word_list.ts";
import type { Kind } from "./kind.ts";

interface Fields {
  readonly list: string;
  readonly slips: string;
  readonly slipsMin: number;
  readonly levelMax: number;
  readonly marginMin: number;
  readonly costMax: number;
  readonly charsMin: number;
}

/** Shorter words are abbreviations and symbols. */
const WORD_CHARS_MIN = 4;
const WORD_CHARS_MAX = 20;
/** Unknown words looked at: a text with more is not English prose, and each costs hundreds of look-ups. */
const UNKNOWN_WORDS_MAX = 24;
/** Capitals inside are slips too: the parser has kept names in code apart. */
const PLAIN = /^(?=.*[a-z])[A-Za-z]+$/;
/** What stands before and after the first word of a sentence; a capital elsewhere is a name's. */
const OPENING = /(?:^|[.!?]\s{1,2}|\n)$/;
const GOING_ON = /^(?: [a-z]|,)/;
const JOINED_BEFORE = /[\w@#$/\\.=&+*-]$/;
const JOINED_AFTER = /^(?:[_@#$/\\=&+*(-]|\.[a-z])/i;

/**
 * `list`: the list that gives the level of each word's frequency, 10 the most common; `slips`: the list
 * of slips that another rule mends without guessing, which count and stay. A word is mended by one of at
 * most `level_max` that is better than any other by `margin_min`, and only if at least `slips_min`
 * different words of the prompt can be mended: one alone is as often a name. Words of fewer than
 * `chars_min` characters stay, and slips that cost more than `cost_max`: two swapped letters or a doubled
 * one cost 0, one too many or too few 4, another one 8, the first one 14 more, the last one 2.
 */
export const guessing: Kind = {
  check(reader) {
    return {
      list: reader.text("list"),
      slips: reader.text("slips"),
      slipsMin: reader.number("slips_min", 1, 20),
      levelMax: reader.number("level_max", 10, 90),
      marginMin: reader.number("margin_min", 0, 100),
      costMax: reader.number("cost_max", 0, 100, 100),
      charsMin: reader.number("chars_min", WORD_CHARS_MIN, WORD_CHARS_MAX),
    } satisfies Fields;
  },
  finder(fields) {
    const { list, slips: slipList, slipsMin, charsMin, ...bounds } = fields as Fields;
    return (situation): Finding[] => {
      const dictionary = situation.wordList(list);
      if (dictionary === null) return [];
      const unknown = unknownWords(situation, dictionary);
      if (unknown.length < slipsMin || unknown.length > UNKNOWN_WORDS_MAX) return [];
      const slips = unknown.filter(({ text }) => text.length >= charsMin);
      const written = new Set(situation.lower);
      const sure = situation.wordList(slipList);
      const isSure = ({ lower }: Unknown) => sure?.has(lower) ?? false;
      const surelyMended = slips.filter(isSure).length;
      if (surelyMended === slips.length) return [];
      const { text } = situation.prompt;
      const guesses = (limits: Bounds) =>
        slips.flatMap((slip) => {
          const after = isSure(slip) ? null : guess(slip.lower, dictionary, written, limits);
          return after === null || slip.beside.includes(after) ? [] : [{ ...slip, after }];
        });
      let mended = guesses(bounds);
      if (mayBeNames(slips.length, mended.length + surelyMended)) {
        if (slipsMin > 1) mended = guesses(toCommonWords(bounds));
        mended = mended.filter((slip) =>
          slipCost(slip.lower, slip.after) === 0 ||
          !slips.some((other) => arePaired(text, slip, other))
        );
      }
      mended = withoutMentioned(text, mended).filter((slip) => !mayBeNamed(text, slip));
      if (mended.length + surelyMended < slipsMin) return [];
      return mended.map((slip) => [
        { start: slip.start, end: slip.end, after: matchCase(slip.text, slip.after) },
      ]);
    };
  },
};

/** From so many unknown words on they are slips; fewer may be names ("compare fiverr and scribd"). */
const SLIPS_MANY = 3;
/** The same where one of them can be no slip, so that it is a name, and the others may be. */
const SLIPS_MANY_BESIDE_NAMES = 6;

function mayBeNames(unknown: number, mendable: number): boolean {
  return unknown < (mendable < unknown ? SLIPS_MANY_BESIDE_NAMES : SLIPS_MANY);
}

/** The rarest word that replaces what may be a name. */
const NAME_LEVEL_MAX = 20;
/** What parts two names that are named together. */
const PAIRING = /^(?: |, | (?:and|or|vs\.?|versus|with|to|over|than|not) )$/i;
/** What a name follows, but no "by choosing one". */
const NAME_BEFORE = /\b(?:by|vs\.?|versus|mrs?\.?|dr\.?) $/i;
const NAME_BEFORE_CHARS = 8;

function mayBeNamed(text: string, { start, after }: Unknown & { readonly after: string }): boolean {
  return !after.endsWith("ing") &&
    NAME_BEFORE.test(text.slice(Math.max(0, start - NAME_BEFORE_CHARS), start));
}

function arePaired(text: string, one: Unknown, other: Unknown): boolean {
  return PAIRING.test(text.slice(Math.min(one.end, other.end), Math.max(one.start, other.start)));
}

function toCommonWords(bounds: Bounds): Bounds {
  const levelMax = Math.min(bounds.levelMax, NAME_LEVEL_MAX);
  return { ...bounds, levelMax, loneLevelMax: NAME_LEVEL_MAX };
}

/** A word, or the part of a compound, that may be a slip. */
interface Unknown {
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  /** The words before and after it, in lower case: a guess does not double them. */
  readonly beside: readonly (string | undefined)[];
}

/** Several rules guess, and the words are looked up once for all of them. */
const unknownOf = new WeakMap<Situation, Unknown[]>();

function unknownWords(situation: Situation, dictionary: WordList): Unknown[] {
  const known = unknownOf.get(situation);
  if (known !== undefined) return known;
  const unknown = findUnknownWords(situation, dictionary);
  unknownOf.set(situation, unknown);
  return unknown;
}

/** Words on no list that stand once and are no part of a name. */
function findUnknownWords(situation: Situation, dictionary: WordList): Unknown[] {
  const { words, prompt: { text } } = situation;
  const unknown: Unknown[] = [];
  const seen = new Map<string, number>();
  for (const word of situation.lower) seen.set(word, (seen.get(word) ?? 0) + 1);
  for (let i = 0; i < words.length && unknown.length <= UNKNOWN_WORDS_MAX; i++) {
    const { start, end } = words[i]!;
    if (seen.get(situation.lower[i]!) !== 1) continue;
    if (dictionary.has(situation.lower[i]!)) continue;
    const parts = partsOf(words[i]!).filter((part) => !isKnown(part.lower, dictionary));
    if (parts.length === 0) continue;
    const opens = OPENING.test(text.slice(Math.max(0, start - 8), start)) &&
      GOING_ON.test(text.slice(end, end + 2));
    const name = /^[A-Z]/.test(words[i]!.text) && !opens;
    const joined = JOINED_BEFORE.test(text.slice(Math.max(0, start - 1), start)) ||
      JOINED_AFTER.test(text.slice(end, end + 2));
    const beside = [situation.lower[i - 1], situation.lower[i + 1]];
    if (!name && !joined) unknown.push(...parts.map((part) => ({ ...part, beside })));
  }
  return unknown;
}

/** On the list, or made from words on it: nobody lists all forms. */
function isKnown(word: string, dictionary: WordList): boolean {
  if (dictionary.has(word) || dictionary.has(`${word}s`)) return true;
  const stems = [AFFIXED.exec(word)?.[1], PREFIXED.exec(word)?.[1]];
  if (stems.some((stem) => stem !== undefined && dictionary.has(stem))) return true;
  return isCompound(word, dictionary);
}

const AFFIXED =
  /^([a-z]{4,}?)(?:s|es|d|ed|ing|ings|ly|less|ness|er|ers|able|ish|like|y|up|out|off|down)$/;
const PREFIXED = /^(?:un|re|non|pre|sub|multi|micro|anti|co|auto|over|mis)([a-z]{4,})$/;

/** Parts of a compound are common words of so many characters. */
const PART_CHARS_MIN = 4;
const PART_LEVEL_MAX = 35;

/** Two common words in one, such as "birthdates". */
function isCompound(word: string, dictionary: WordList): boolean {
  for (let cut = PART_CHARS_MIN; cut <= word.length - PART_CHARS_MIN; cut++) {
    if (
      levelOf(word.slice(0, cut), dictionary) <= PART_LEVEL_MAX &&
      levelOf(word.slice(cut), dictionary) <= PART_LEVEL_MAX
    ) return true;
  }
  return false;
}

/** How rare a word is; above all levels where it is not listed. */
function levelOf(word: string, dictionary: WordList): number {
  return Number(dictionary.valueOf(word) ?? 100);
}

/** The word, or the parts that hyphens join. */
function partsOf({ text, start }: Word): Omit<Unknown, "beside">[] {
  const parts = [...text.matchAll(/[^-]+/g)].map(({ 0: part, index }) => ({
    text: part,
    lower: part.toLowerCase(),
    start: start + index,
    end: start + index + part.length,
  }));
  return parts.filter(({ text }) =>
    text.length >= WORD_CHARS_MIN && text.length <= WORD_CHARS_MAX && PLAIN.test(text)
  );
}

/** What a guess must keep to. */
interface Bounds extends Pick<Fields, "levelMax" | "marginMin" | "costMax"> {
  /** The rarest word that mends a slip where no other could; the usual one when absent. */
  readonly loneLevelMax?: number;
}

/** The one likely word that a slip of the keyboard makes of an unknown one. */
function guess(
  word: string,
  dictionary: WordList,
  written: ReadonlySet<string>,
  { levelMax, loneLevelMax = LONE_LEVEL_MAX, marginMin, costMax }: Bounds,
): string | null {
  const ranked = dictionary.neighbours(word)
    .map((candidate) => ({ candidate, level: formLevel(candidate, dictionary) }))
    .map(({ candidate, level }) => ({
      candidate,
      level,
      cost: level + slipCost(word, candidate) - (written.has(candidate) ? WRITTEN_BONUS : 0),
    }))
    .sort((a, b) => a.cost - b.cost);
  const [best, second] = ranked;
  if (best === undefined || slipCost(word, best.candidate) > costMax) return null;
  if (best.candidate[0] !== word[0] && word.length < FIRST_LETTER_CHARS_MIN) return null;
  if (second === undefined) return best.level <= loneLevelMax ? best.candidate : null;
  return best.level <= levelMax && second.cost - best.cost >= marginMin ? best.candidate : null;
}

/** The level of a word, or nearly that of its stem: a plural is no rarer a word. */
function formLevel(word: string, dictionary: WordList): number {
  const level = levelOf(word, dictionary);
  const stem = INFLECTED.exec(word)?.[1];
  return stem === undefined ? level : Math.min(level, levelOf(stem, dictionary) + FORM_COST);
}

const INFLECTED = /^([a-z]{3,})(?:s|ed|ing)$/;
const FORM_COST = 2;

/** A word without rivals may be rarer. */
const LONE_LEVEL_MAX = 55;
/** A word that the prompt also spells right is the likelier one. */
const WRITTEN_BONUS = 15;
/** A short word with another first letter is another word. */
const FIRST_LETTER_CHARS_MIN = 6;
/** People rarely miss the first letter. */
const FIRST_LETTER_COST = 14;

/** Words of other languages differ from English ones in their last letter: "importante". */
const LAST_LETTER_COST = 2;

/** How unlikely a slip is, on the scale of the levels: swapped and doubled letters are the likeliest. */
function slipCost(word: string, candidate: string): number {
  const first = word[0] === candidate[0] ? 0 : FIRST_LETTER_COST;
  if (word.length === candidate.length) {
    const swapped = [...word].sort().join("") === [...candidate].sort().join("");
    return first + (swapped ? 0 : 8);
  }
  const [long, short] = word.length > candidate.length ? [word, candidate] : [candidate, word];
  const at = [...long].findIndex((letter, i) => letter !== short[i]);
  const doubled = long[at] === long[at - 1] || long[at] === long[at + 1];
  const last = at === long.length - 1 ? LAST_LETTER_COST : 0;
  return first + last + (doubled ? 0 : 4);
}
