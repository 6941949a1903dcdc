/**
 * What the quality score sees of a prompt: slips, noise and filler on one side, what pins it down on
 * the other. Length itself is not among it, so that more words alone change nothing.
 *
 * @module
 */

import { byAlphabet } from "../text/alphabet.ts";
import { wordSet } from "../text/hints.ts";
import { DENSE_NAMES, denseFeatures } from "./features.ts";
import { MODEL_CHARS_MAX, modelTokens } from "./hashing.ts";
import { isKnownWord } from "./spelling.ts";

/** One polite word in a short prompt is no flood of them: rates are taken over at least this many words. */
const RATE_WORDS_MIN = 20;
/** Words of prose that are looked at. */
const WORDS_MAX = 600;

const FILLER = wordSet(
  "really very just actually basically literally simply quite totally absolutely definitely honestly obviously certainly truly hopefully anyway anyways essentially appreciate appreciated thank thanks grateful sorry hello hi hey dear cheers regards wonderful amazing awesome greatly extremely highly sincerely again",
);
const HEDGE = wordSet(
  "maybe perhaps somehow something someone somewhere stuff thing things whatever kinda sorta probably possibly might anything etc guess idk",
);
const SMALL = wordSet(
  "a an the of to in on for with and or is are was were be been i me my you your it its this that these those can could would should will may do does did what which who how when where why from at by about as some any have has had not if so there their we our us they them he she his her just also more most than then into out up only but no yes all each both one two",
);

/** Code, links and names of programs, which no list of words can know. */
const CODE = /```[\s\S]*?(?:```|$)|`[^`\n]*`|https?:\S+|(?<!\S)\S*[\w)][_./\\=<>{}@#][\w(]\S*/g;
const SENTENCE_END = /(?<=[.!?])\s+|\n+/;
const wordIn = byAlphabet(
  /[A-Za-z]+(?:['-][A-Za-z]+)*/g,
  () => /[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*/gu,
);

const letterIn = byAlphabet(/[A-Za-z\d]/, () => /[\p{L}\p{N}]/u);
const endsOpenIn = byAlphabet(/[A-Za-z\d]$/, () => /[\p{L}\p{N}]$/u);
const opensUpperIn = byAlphabet(/^[^A-Za-z]*[A-Z]/, () => /^[^\p{L}]*\p{Lu}/u);
const capitalFirstIn = byAlphabet(/^[A-Z]/, () => /^\p{Lu}/u);

/** Features of slips and filler, in the order of their values. */
const SLIPS = [
  "unknown_word_rate",
  "unknown_word",
  "unknown_words_3",
  "foreign_letter",
  "lone_letter_rate",
  "lone_letter",
  "digit_in_word",
  "case_within_word",
  "filler_rate",
  "filler_two",
  "hedge_rate",
  "hedge",
  "repeated_word",
  "repeated_trigram_rate",
  "repeated_sentence",
  "tautology",
  "opens_upper",
  "no_end_mark",
  "blank_before_mark",
  "repeated_mark",
  "double_blank",
  "lone_i",
  "shouted_rate",
  "open_bracket",
  "comma_splice",
  "small_word_rate",
  "small_word_rate_low",
  "sentence_words_long",
  "sentence_words_short",
  "one_long_line",
  "ends_in_small_word",
  "lines_many",
  "list_items",
  "distinct_informative",
  "distinct_informative_2",
  "informative_share",
  "quoted_things",
] as const;

/** Dense features that say nothing about quality: length, and turns of phrase that may change freely. */
const UNFIT = wordSet(
  "has_first_person has_second_person has_modal has_article_indefinite has_article_definite has_connective has_wh_thing has_wh_fact has_wh_how has_wh_why has_be has_have_do has_want has_number_word rate_first_person rate_second_person rate_modal rate_article_indefinite rate_article_definite rate_preposition_of rate_preposition_for rate_preposition_in rate_preposition_with rate_preposition_from rate_preposition_by rate_preposition_on rate_connective rate_wh_thing rate_wh_fact rate_wh_how rate_wh_why rate_be rate_have_do rate_want rate_number_word open_want open_wh_fact open_what_is open_how open_why open_yes_no open_find open_write open_make open_explain open_analyse to_verb role words_to_3 words_to_6 words_to_9 words_to_13 words_to_18 words_to_25 words_to_40 words_to_80 words_to_160 core_to_1 core_to_2 core_to_3 core_to_5 core_to_8 core_to_12 log_words log_core mean_word_length",
);

/** Dense features of openness that also bear on quality. */
const SHARED = DENSE_NAMES.map((name, at) => ({ name, at })).filter(({ name }) => !UNFIT.has(name));

/** Names of the features, in order. */
export const QUALITY_NAMES: readonly string[] = [...SLIPS, ...SHARED.map(({ name }) => name)];

/**
 * Computes the features of the quality score. It reads the text with simple means of its own, so that
 * weights stay valid when the parser of prompts learns to see more.
 *
 * @param text The prompt; only its first MODEL_CHARS_MAX code units are read.
 * @param filter Bits of the known words.
 * @returns One number in [0, about 4] per name in QUALITY_NAMES.
 */
export function qualityFeatures(text: string, filter: Uint8Array): Float64Array {
  const values = new Float64Array(QUALITY_NAMES.length);
  const head = text.slice(0, MODEL_CHARS_MAX).toWellFormed();
  const tokens = modelTokens(head);
  const slips = slipValues(head, tokens, filter);
  SLIPS.forEach((name, at) => values[at] = slips[name] ?? 0);
  const dense = denseFeatures(head);
  SHARED.forEach(({ at }, position) => values[SLIPS.length + position] = dense[at]!);
  return values;
}

type SlipValues = Partial<Record<typeof SLIPS[number], number>>;

function slipValues(text: string, tokens: readonly string[], filter: Uint8Array): SlipValues {
  const prose = text.replace(CODE, (code) => code.replace(/[^\n]/g, " "));
  const sentences = prose.split(SENTENCE_END).filter((sentence) =>
    letterIn(sentence).test(sentence)
  );
  const words = [...prose.matchAll(wordIn(prose))].slice(0, WORDS_MAX);
  return {
    ...wordValues(words, prose, filter),
    ...repetitionValues(sentences, tokens),
    ...markValues(text),
    ...shapeValues(text, tokens, words.length, sentences.length),
  };
}

/** What single words show: spelling, filler, hedges, and how many of them inform. */
function wordValues(
  words: readonly RegExpExecArray[],
  prose: string,
  filter: Uint8Array,
): SlipValues {
  const informative = new Set<string>();
  let unknown = 0,
    lone = 0,
    filler = 0,
    hedge = 0,
    small = 0,
    foreign = 0,
    salad = 0,
    checked = 0,
    shouted = 0;
  for (const { 0: text, index } of words) {
    const lower = text.toLowerCase();
    if (/[\u0250-\u200F\u2030-\uFFFF]/.test(text) && /[a-z]/i.test(text)) foreign++;
    if (/[a-z][A-Z]/.test(text)) salad++;
    if (text.length === 1 && !/[aiAI]/.test(text)) lone++;
    if (text.length > 3 && text === text.toUpperCase()) shouted++;
    if (FILLER.has(lower)) filler++;
    if (HEDGE.has(lower)) hedge++;
    if (SMALL.has(lower)) small++;
    else if (
      lower.length > 2 && !FILLER.has(lower) && !HEDGE.has(lower) && isSpelled(lower, filter)
    ) informative.add(stem(lower));
    if (!isNameLike(text, index, prose) && text.length > 2) {
      checked++;
      if (!isSpelled(lower, filter)) unknown++;
    }
  }
  const count = Math.max(1, words.length);
  return {
    unknown_word_rate: Math.min(1, 4 * unknown / Math.max(4, checked)),
    unknown_word: Math.min(1, unknown),
    unknown_words_3: Math.min(3, unknown) / 3,
    foreign_letter: Math.min(2, foreign) / 2,
    lone_letter: Math.min(1, lone),
    lone_letter_rate: Math.min(1, 10 * lone / count),
    case_within_word: Math.min(1, salad),
    filler_rate: Math.min(1, 5 * filler / Math.max(RATE_WORDS_MIN, count)),
    filler_two: Math.min(3, filler) / 3,
    hedge_rate: Math.min(1, 5 * hedge / Math.max(RATE_WORDS_MIN, count)),
    hedge: Math.min(2, hedge) / 2,
    shouted_rate: Math.min(1, 4 * shouted / count),
    small_word_rate: small / count,
    small_word_rate_low: count > 5 && small / count < 0.2 ? 1 : 0,
    distinct_informative: Math.log1p(informative.size) / 3,
    distinct_informative_2: Math.min(1, informative.size / 6),
    informative_share: informative.size / count,
  };
}

/** A word is spelled right when it, or it without a common ending, is known. */
function isSpelled(lower: string, filter: Uint8Array): boolean {
  const plain = lower.replace(/['’](?:s|re|ve|ll|d|m|t)$/, "");
  if (isKnownWord(plain, filter)) return true;
  if (plain.includes("-")) {
    return plain.split("-").every((part) => part.length < 3 || isKnownWord(part, filter));
  }
  return ENDINGS.some(([ending, instead]) =>
    plain.endsWith(ending) && isKnownWord(plain.slice(0, -ending.length) + instead, filter)
  );
}

/** Common endings, and what stands in their place in a list of words. */
const ENDINGS: readonly (readonly [string, string])[] = [
  ["s", ""],
  ["es", ""],
  ["ies", "y"],
  ["ed", ""],
  ["ed", "e"],
  ["ing", ""],
  ["ing", "e"],
  ["ly", ""],
  ["er", ""],
  ["er", "e"],
];

function stem(word: string): string {
  return word.replace(/(?:ies|es|s|ed|ing|ly|er)$/, "");
}

/** A capital inside a sentence marks a name, which no list of words can know. */
function isNameLike(word: string, start: number, text: string): boolean {
  if (!capitalFirstIn(word).test(word)) return false;
  return !/(?:^|[.!?:\n]\s*)$/.test(text.slice(Math.max(0, start - 3), start));
}

/** More than the words of a text that is read. */
const WORD_NUMBERS = 1 << 17;

function repetitionValues(sentences: readonly string[], tokens: readonly string[]): SlipValues {
  const numbers = new Map<string, number>();
  const seen = new Set<number>();
  let repeatedTrigrams = 0;
  let repeatedWords = 0;
  let trigram = 0;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (token === tokens[at + 1] && token !== "#") repeatedWords++;
    const known = numbers.get(token);
    const number = known ?? numbers.size;
    if (known === undefined) numbers.set(token, number);
    // Three numbers of words, as digits of one number that a double holds exactly.
    trigram = trigram % WORD_NUMBERS ** 2 * WORD_NUMBERS + number;
    if (at < 2) continue;
    if (seen.has(trigram)) repeatedTrigrams++;
    seen.add(trigram);
  }
  const lines = sentences.map((sentence) => sentence.trim().toLowerCase())
    .filter((line) => line.length > 12);
  const said = tokens.slice(-60).join(" ");
  return {
    repeated_word: Math.min(2, repeatedWords) / 2,
    repeated_trigram_rate: Math.min(1, 4 * repeatedTrigrams / Math.max(8, tokens.length)),
    repeated_sentence: new Set(lines).size < lines.length ? 1 : 0,
    tautology:
      /\b(?:true is true|false is false|false is not true|true is not false|(\w{2,20}) is \1)\b/
          .test(said)
        ? 1
        : 0,
  };
}

function markValues(text: string): SlipValues {
  const trimmed = text.trim();
  const opens = (trimmed.match(/[([{]/g) ?? []).length;
  const closes = (trimmed.match(/[)\]}]/g) ?? []).length;
  return {
    digit_in_word:
      /\b(?=[A-Za-z0-9]*[a-z])(?=[A-Za-z0-9]*[A-Z])(?=[A-Za-z0-9]*\d)[A-Za-z0-9]{8,14}\b/.test(
          trimmed,
        )
        ? 1
        : 0,
    opens_upper: opensUpperIn(trimmed).test(trimmed) ? 1 : 0,
    no_end_mark: endsOpenIn(trimmed).test(trimmed) ? 1 : 0,
    blank_before_mark: /\w [,.;:?!](?:\s|$)/.test(trimmed) ? 1 : 0,
    repeated_mark: /[!?]{2,}|,,|(?<!\.)\.\.(?!\.)/.test(trimmed) ? 1 : 0,
    double_blank: /\S {2,}\S/.test(trimmed) ? 1 : 0,
    lone_i: /\bi\b(?![.'’)])/.test(trimmed) ? 1 : 0,
    open_bracket: opens === closes ? 0 : 1,
    comma_splice: /,\s*,|\.\s*,/.test(trimmed) ? 1 : 0,
  };
}

function shapeValues(
  text: string,
  tokens: readonly string[],
  words: number,
  sentences: number,
): SlipValues {
  const sentenceWords = words / Math.max(1, sentences);
  const items = text.match(/^\s*(?:[-*•]|\d+[.)])\s/gm)?.length ?? 0;
  const lines = text.match(/^.*\S/gm)?.length ?? 1;
  return {
    sentence_words_long: Math.min(1, Math.max(0, sentenceWords - 25) / 25),
    sentence_words_short: sentenceWords < 4 ? 1 : 0,
    one_long_line: lines === 1 && words > 80 ? 1 : 0,
    lines_many: Math.min(1, (lines - 1) / 6),
    list_items: Math.min(1, items / 3),
    ends_in_small_word: SMALL.has(tokens.at(-1) ?? "") && !/[?"”')]\s*$/.test(text) ? 1 : 0,
    quoted_things: Math.min(2, text.match(/"[^"\n]{1,80}"|“[^”]{1,80}”/g)?.length ?? 0) / 2,
  };
}
