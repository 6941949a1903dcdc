/**
 * What the models see of a prompt besides its words: how much of it pins something down.
 *
 * Nothing here depends on capitals, line breaks or the last stop, so that a prompt typed in haste
 * is judged like the same prompt typed with care.
 *
 * @module
 */

import { MODEL_CHARS_MAX, modelTokens } from "./hashing.ts";
import { latest, wordSet } from "../text/hints.ts";
import { countVocabulary, LIST_NAMES, SIGN_NAMES } from "./vocabulary.ts";

/** Patterns that words alone cannot tell, over the lower-case text; the name is the name of the feature. */
const PATTERNS: Readonly<Record<string, RegExp>> = {
  sentence_count_2: /[.?!]\s+\S/,
  quoted: /["“«„][^"”»“]{2,}["”»]|(?:^|\s)'[^']{2,}'/,
  year: /\b(?:1[5-9]|20)\d\d\b/,
  amount:
    /[$€£¥]\s?\d|\d\s?(?:%|percent|dollars?|euros?|usd|kg|lbs?|km|miles?|cm|mm|inch|feet|hours?|minutes?|seconds?|days?|weeks?|months?|years?|people|guests|words?|pages?|calories|gb|mb|ml)\b/,
  digits: /\d/,
  digits_many: /\d\D+\d\D+\d/,
  url: /https?:|www\.|\.(?:com|org|net|io)\b/,
  code_block: /```|^ {4}\S|[{};]\s*$|\bdef \w+\(|<\/?\w+>/m,
  inline_code: /`[^`\n]+`|\w\(\)|[a-z]_[a-z]/,
  bracketed: /\([^)]{2,}\)/,
  comma_list: /\w, \w+(?: \w+)?, (?:and |or )?\w/,
  colon_body: /:\s*\S+\s+\S/,
};

const LENGTHS = [3, 6, 9, 13, 18, 25, 40, 80, 160] as const;
const CORE_LENGTHS = [1, 2, 3, 5, 8, 12] as const;
/** Words of the polite beginning of a request, which say nothing of what it is about. */
const CARRIER = wordSet(
  "tell me more about of i i'm i'd i've am was looking searching for want need would like to know learn find get have make create write plan buy can could you please give show help recommend suggest provide explain a an the some any list information info details on how do does should what what's is are who who's where there we us my just",
);
const STOP_WORD = wordSet(
  "a an the of to in on for with and or is are was were be i me my you your it this that can could would should do does did what which who how when where why from at by about as please some any have has had not if so there their we our us they them he she his her its will just also more most than then into up out no",
);
const PATTERN_LIST = Object.entries(PATTERNS);
const NEED_DIGIT = wordSet("year amount digits digits_many");

/** Names of the dense features, in order. */
export const DENSE_NAMES: readonly string[] = [
  ...LIST_NAMES.map((name) => `has_${name}`),
  ...LIST_NAMES.map((name) => `rate_${name}`),
  ...SIGN_NAMES,
  ...PATTERN_LIST.map(([name]) => name),
  ...LENGTHS.map((words) => `words_to_${words}`),
  ...CORE_LENGTHS.map((words) => `core_to_${words}`),
  "log_words",
  "log_core",
  "mean_word_length",
];

/**
 * Computes the dense features of a prompt.
 *
 * @param text The prompt; only its first MODEL_CHARS_MAX code units are read.
 * @returns One number in [0, about 3] per name in DENSE_NAMES; not to be written to.
 */
export function denseFeatures(text: string): Float64Array {
  return featuresOf(text);
}

const featuresOf = latest((text) => {
  const tokens = modelTokens(text);
  const values = new Float64Array(DENSE_NAMES.length);
  const lists = LIST_NAMES.length;
  const counts = countVocabulary(tokens);
  const count = Math.max(1, tokens.length);
  for (let list = 0; list < lists; list++) {
    values[list] = Math.min(3, counts[list]!) / 3;
    values[lists + list] = Math.min(1, (3 * counts[list]!) / (count + 2));
  }
  for (let sign = 0; sign < SIGN_NAMES.length; sign++) {
    values[2 * lists + sign] = Math.min(1, counts[lists + sign]!);
  }
  let at = 2 * lists + SIGN_NAMES.length;
  const lower = text.slice(0, MODEL_CHARS_MAX).toLowerCase();
  const hasDigit = /\d/.test(lower);
  for (const [name, pattern] of PATTERN_LIST) {
    const possible = hasDigit || !NEED_DIGIT.has(name);
    values[at++] = possible && pattern.test(lower) ? 1 : 0;
  }
  const core = coreLength(tokens);
  for (const length of LENGTHS) values[at++] = tokens.length <= length ? 1 : 0;
  for (const length of CORE_LENGTHS) values[at++] = core <= length ? 1 : 0;
  values[at++] = Math.log1p(tokens.length) / 4;
  values[at++] = Math.log1p(core) / 4;
  values[at++] = Math.min(1, tokens.reduce((sum, token) => sum + token.length, 0) / count / 10);
  return values;
});

/** Counts content words behind the polite beginning of a request. */
function coreLength(tokens: readonly string[]): number {
  let from = 0;
  while (from < tokens.length && CARRIER.has(tokens[from]!)) from++;
  let core = 0;
  for (let at = from; at < tokens.length; at++) if (!STOP_WORD.has(tokens[at]!)) core++;
  return core;
}
