/**
 * Puts "a" or "an", as the next word is spoken.
 *
 * @module
 */

import { isMentioned } from "../mention.ts";
import type { Finding, Situation } from "../rule.ts";
import type { WordList } from "../word_list.ts";
import type { Kind } from "./kind.ts";

interface Fields {
  readonly list: string;
  readonly also: readonly string[];
  readonly notAfter: readonly string[];
  readonly notBefore: readonly string[];
  readonly before: readonly string[];
  readonly verbs: readonly string[];
}

/** Rarer words are as often words of another language, or abbreviations. */
const LEVEL_MAX = 70;
/** Names of these letters begin with a vowel: short words that begin with them may be spelled out. */
const SPELLED = /^[flmnrsx]/;
const SPELLED_LEVEL_MAX = 55;
/** Written with a vowel, spoken with a consonant, and the other way round. */
const SPOKEN_AS_CONSONANT =
  /^(?:eu[a-z]{2}|oui|one(?:-|$)|u-[a-z]|us(?:[aeu]|b$)|uni(?![dmn])|utili|utopi|urin|uran)/;
const SPOKEN_AS_VOWEL = /^(?:x-[a-z]|hour|honest)/;
const VOWEL = /^(?:[aeio]|un[bcdefghjklmopqrstvw]|ugly|umbr|uncle|upp|upd|upg|ups|urge|urb|ult)/;
const CONSONANT = /^[bcdfgjklmnpqrstvwyz]/;
const CAPITAL_CONSONANT = /^[BCDGJKPQTVWYZ]/;
/** What shows that the word before it is a verb: "make an run it". */
const OBJECT =
  /^(?:it|the|an?|this|these|them|him|me|us|you|my|your|his|its|all|every|each|both|everything)$/;
const PLURAL = /[^siu]s$/;
/** An adverb is behind an article only before what it belongs to: "an easily read text", but no "an easily". */
const ADVERB =
  /^(?!(?:early|ally|anomaly|assembly|italy|elderly|only|ugly|unfriendly|unlikely)$)[a-z]+ly$/;
/** Numbers that are spoken with a vowel: 8, 80 to 89, 800 to 899, 11 and 18. */
const NUMBER = /^ (\d{1,3})(?:th\b|[ -](?!and |or |to |is |are )[a-z]{3})/;
const VOWEL_NUMBER = /^(?:8\d{0,2}|11|18)$/;
/** Words beside a letter that stands for itself. */
const LETTERS_REACH = 6;
/** What shows that the prompt is about articles. */
const ABOUT_ARTICLES =
  /\ban?\b\W{1,3}(?:or|vs\.?|versus|and|not|before|instead of|rather than)\W{1,3}(?:an?\b|vowel|consonant)|\ba\/an\b|\bbefore an? (?:vowel|consonant)/i;

/**
 * `list`: the list that gives the level of each word's frequency; `also`: words to take as listed.
 * `not_after` and `not_before`: words beside which "a" is a letter or stands for another word; `before`:
 * words behind which "an" is an article rather than a slip for "and"; `verbs`: the same, where no verb follows.
 */
export const article: Kind = {
  check(reader) {
    return {
      list: reader.text("list"),
      also: reader.words("also", []),
      notAfter: reader.words("not_after", []),
      notBefore: reader.words("not_before", []),
      before: reader.words("before"),
      verbs: reader.words("verbs", []),
    } satisfies Fields;
  },
  finder(fields) {
    const { list, ...lists } = fields as Fields;
    return (situation): Finding[] => {
      const { prompt: { text }, words, lower } = situation;
      const dictionary = situation.wordList(list);
      if (dictionary === null) return [];
      const findings: Finding[] = [];
      lower.forEach((word, i) => {
        if (word !== "a" && word !== "an") return;
        const after = word === "a" ? "an" : "a";
        const { start, end } = words[i]!;
        if (!takes(after, i, situation, dictionary, lists)) return;
        if (isMentioned(text, start, words[i + 1]?.end ?? end, after)) return;
        findings.push([{ start, end, after: text[start] === "A" ? capital(after) : after }]);
      });
      return findings.length > 0 && ABOUT_ARTICLES.test(text) ? [] : findings;
    };
  },
};

/** At the start of the text or behind a full stop, where no "and" begins with a small letter. */
function opensSentence(text: string, start: number): boolean {
  return /(?:^|[a-z)"][.!?] {1,2})$/.test(text.slice(Math.max(0, start - 4), start));
}

function capital(article: string): string {
  return `A${article.slice(1)}`;
}

/** Whether the word at a place is an article, and the other one is right. */
function takes(
  article: "a" | "an",
  i: number,
  { prompt: { text }, words, lower }: Situation,
  dictionary: WordList,
  lists: Omit<Fields, "list">,
): boolean {
  const { start, end, text: own } = words[i]!;
  if (own === "AN") return false;
  const opens = /(?:^|[.!?:\n]\s{0,2})$/.test(text.slice(Math.max(0, start - 3), start));
  // A capital within a sentence is a name's, and a sign before a letter makes it part of something else.
  if (own[0] === "A" ? !opens : !opens && !/[\w,)] $|\n$/.test(text.slice(start - 2, start))) {
    return false;
  }
  const before = opens ? "" : lower[i - 1] ?? "";
  if (lists.notAfter.includes(before)) return false;
  const number = NUMBER.exec(text.slice(end, end + 12))?.[1];
  if (number !== undefined) {
    if (/\d..?$/.test(text.slice(Math.max(0, start - 3), start))) return false;
    return VOWEL_NUMBER.test(number) === (article === "an") &&
      (article === "an" || lists.before.includes(before) || lists.verbs.includes(before));
  }
  const next = words[i + 1];
  if (next === undefined || !/^[ \n]$/.test(text.slice(end, next.start))) return false;
  const sound = soundOf(next.text, dictionary, lists.also);
  if (sound === null || (sound === "vowel") !== (article === "an")) return false;
  const [word, behind] = [lower[i + 1]!, lower[i + 2] ?? ""];
  if (lists.notBefore.includes(word)) return false;
  if (article === "an") {
    if (ADVERB.test(word) && !/^ [a-z]/.test(text.slice(next.end, next.end + 2))) return false;
    return !standsAmongLetters(lower, i);
  }
  if (/^(?:u|eu|one-)/.test(word)) return true;
  if (PLURAL.test(word) || OBJECT.test(behind)) return false;
  return opens && (own === "An" || opensSentence(text, start)) || lists.before.includes(before) ||
    (lists.verbs.includes(before) && (behind === "of" || !lists.verbs.includes(word)));
}

/** How a word begins when it is spoken, or null where that is not sure. */
function soundOf(
  word: string,
  dictionary: WordList,
  also: readonly string[],
): "vowel" | "consonant" | null {
  const lower = word.toLowerCase();
  if (word.slice(1) !== lower.slice(1) || word.length < 3) return null;
  if (SPOKEN_AS_VOWEL.test(lower)) return "vowel";
  const isListed = also.includes(lower);
  const level = isListed ? 0 : levelOf(lower, dictionary);
  if (SPOKEN_AS_CONSONANT.test(lower)) {
    return lower.includes("-") || level < Infinity ? "consonant" : null;
  }
  if (level > LEVEL_MAX) return null;
  if (VOWEL.test(lower)) return "vowel";
  if (word !== lower) return CAPITAL_CONSONANT.test(word) ? "consonant" : null;
  if (!CONSONANT.test(lower)) return null;
  const isSpelled = !isListed && SPELLED.test(lower) &&
    (word.length < 4 || level > SPELLED_LEVEL_MAX);
  return isSpelled ? null : "consonant";
}

/** Of a compound, the first part's: the rest is not spoken first. */
function levelOf(word: string, dictionary: WordList): number {
  const level = dictionary.valueOf(word) ?? dictionary.valueOf(word.split("-", 1)[0]!);
  return level === undefined ? Infinity : Number(level);
}

/** Whether other single letters stand near: then "a" may be one of them. */
function standsAmongLetters(lower: readonly string[], i: number): boolean {
  return lower.slice(Math.max(0, i - LETTERS_REACH), i + LETTERS_REACH)
    .some((word) => /^[b-hj-z]$/.test(word) && word !== "u");
}
