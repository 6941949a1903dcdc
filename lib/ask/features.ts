/**
 * What the asking models see of a prompt besides its words: how much of it pins something down.
 *
 * Nothing here depends on capitals, line breaks or the last stop, so that a prompt typed in haste
 * is judged like the same prompt typed with care.
 *
 * @module
 */

import { MODEL_CHARS_MAX } from "../measure/hashing.ts";
import { LIST_NAMES, listsOf } from "./vocabulary.ts";

/** Patterns over the lower-case text; the name is the name of the feature. */
const PATTERNS: Readonly<Record<string, RegExp>> = {
  open_want:
    /^\W*(?:i|we)(?:'m| am| are|'d| would)? (?:want|need|like|looking|planning|trying|thinking|interested|considering|going|hoping|have)\b/,
  open_wh_fact: /^\W*(?:who|when|where|which|how (?:many|much|long|old|far|tall|big|often))\b/,
  open_what_is: /^\W*what(?:'s| is| was| are| were)\b/,
  open_how: /^\W*how (?:do|does|can|to|should|would|could)\b/,
  open_why: /^\W*why\b/,
  open_yes_no: /^\W*(?:is|are|do|does|did|can|could|should|would|will|has|have)\b/,
  open_find: /^\W*(?:find|locate|search|look up|get|fetch|check)\b/,
  open_write: /^\W*(?:please )?(?:write|draft|compose|generate)\b/,
  open_make:
    /^\W*(?:please )?(?:create|make|build|design|develop|implement|prepare|construct|set up|organi[sz]e|plan|arrange|schedule)\b/,
  open_explain:
    /^\W*(?:please )?(?:explain|describe|define|tell me|teach me|show me|list|name|give me)\b/,
  open_analyse:
    /^\W*(?:please )?(?:analy[sz]e|compare|evaluate|research|investigate|study|examine|perform|conduct|monitor|track|identify)\b/,
  open_recommend:
    /\b(?:recommend|suggest|advise|guide me|help me|best way|tips|what are some|looking for)\b/,
  to_verb:
    /\bto (?:a|be|do|get|go|use|make|learn|find|start|improve|help|create|buy|build|see|try|take|cook|visit|watch|read|write|lose|keep|reduce|increase|stay|become|include|ensure)\b/,
  my_noun: /\b(?:my|our) [a-z]+/,
  a_given: /\ba (?:given|specific|certain|particular|specified)\b/,
  named_language:
    /\b(?:python|javascript|typescript|java|c\+\+|sql|html|css|bash|rust|golang|php|ruby|react|excel|r script)\b/,
  sentence_count_2: /[.?!]\s+\S/,
  quoted: /["“«„][^"”»“]{2,}["”»]|(?:^|\s)'[^']{2,}'/,
  year: /\b(?:1[5-9]|20)\d\d\b/,
  amount:
    /[$€£¥]\s?\d|\b\d[\d,.]*\s?(?:%|percent|dollars?|euros?|pounds?|usd|kg|g|lbs?|km|miles?|meters?|cm|mm|inch(?:es)?|feet|ft|hours?|minutes?|seconds?|days?|weeks?|months?|years?|people|guests|words?|pages?|calories|gb|mb|ml|liters?|degrees?|x)\b/,
  digits: /\d/,
  digits_many: /\d\D+\d\D+\d/,
  url: /https?:|www\.|\.(?:com|org|net|io)\b/,
  code_block: /```|^\s{4}\S|[{};]\s*$|\bdef \w+\(|<\/?\w+>/m,
  inline_code: /`[^`\n]+`|\b\w+\(\)|\b\w+_\w+\b/,
  relative_clause:
    /\b(?:that|which|who|whose|where) (?:is|are|was|were|can|could|will|would|should|has|have|do|does|i|you|it|we|they|takes?|contains?|uses?|includes?|allows?|makes?|helps?|returns?|calculates?|reads?)\b/,
  such_as: /\b(?:such as|for example|e\.g|like the|namely|including|specifically|i\.e)\b/,
  so_that: /\b(?:so that|in order to|because|the goal|the purpose|i will use|to be used)\b/,
  constraint:
    /\b(?:must|should not|shouldn't|do not|don't|at least|at most|no more than|exactly|only|make sure|ensure|required|less than|more than|up to|without using)\b/,
  audience:
    /\bfor (?:a |an |my |the |our )?(?:beginners?|kids|children|students?|adults|seniors|family|friends|clients|customers|managers|team|boss|teacher|audience|general public|\d+[- ]year)/,
  role: /\b(?:act as|you are an?|pretend|imagine you|play the role)\b/,
  etc: /\betc\b|\.\.\.|and so on/,
  around_me: /\b(?:near me|in my (?:area|city|town|region)|nearby|around here|my local|local)\b/,
  this_weekend:
    /\b(?:this|next|coming|upcoming) (?:weekend|week|month|summer|winter|year|vacation|holiday)\b/,
  superlative:
    /\b(?:most|least|best|top|highest|lowest|largest|smallest|latest|newest|cheapest|fastest|longest|oldest)\b/,
  what_should: /\bwhat (?:should|would|kind|type|sort|steps|factors|do i|can i)\b/,
  i_dont_know: /\b(?:don't know|not sure|no idea|unsure|confused)\b/,
  bracketed: /\([^)]{2,}\)/,
  comma_list: /\w+, \w+(?: \w+)?, (?:and |or )?\w+/,
  colon_body: /:\s*\S+\s+\S+/,
};

const LENGTHS = [3, 6, 9, 13, 18, 25, 40, 80, 160] as const;
const CORE_LENGTHS = [1, 2, 3, 5, 8, 12] as const;
const CARRIER =
  /^\W*(?:tell me (?:more )?(?:about|of)|i(?:'m| am) (?:looking|searching) for|i (?:want|need|would like|'d like) (?:to (?:know|learn|find|get|have|make|create|write|plan|buy))?|(?:can|could|would) you (?:please )?(?:give|show|tell|help|find|recommend|suggest|provide|write|explain|make|create)?(?: me)?|find (?:me )?|give me|show me|help me(?: to)?|please|how (?:do|can|should|would) (?:i|you|we)|what (?:is|are|was|were)|who (?:is|was)|where (?:can|is|are|do)(?: i)?|(?:information|info|details) (?:on|about)|a list of|the|an?|some|information|about|for|on)\b/;
const STOP_WORD = new Set(
  "a an the of to in on for with and or is are was were be i me my you your it this that can could would should do does did what which who how when where why from at by about as please some any have has had not if so there their we our us they them he she his her its will just also more most than then into up out no"
    .split(" "),
);
const PATTERN_LIST = Object.entries(PATTERNS);

/** Names of the dense features, in order. */
export const DENSE_NAMES: readonly string[] = [
  ...LIST_NAMES.map((name) => `has_${name}`),
  ...LIST_NAMES.map((name) => `rate_${name}`),
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
 * @param tokens Its words, as modelTokens gives them.
 * @returns One number in [0, about 3] per name in DENSE_NAMES.
 */
export function denseFeatures(text: string, tokens: readonly string[]): Float64Array {
  const values = new Float64Array(DENSE_NAMES.length);
  const lists = LIST_NAMES.length;
  let letters = 0;
  for (const token of tokens) {
    letters += token.length;
    const found = listsOf(token);
    if (found !== undefined) { for (const list of found) values[list]!++; }
  }
  const count = Math.max(1, tokens.length);
  for (let list = 0; list < lists; list++) {
    values[lists + list] = Math.min(1, (3 * values[list]!) / (count + 2));
    values[list] = Math.min(3, values[list]!) / 3;
  }
  let at = 2 * lists;
  const lower = text.slice(0, MODEL_CHARS_MAX).toLowerCase();
  for (const [, pattern] of PATTERN_LIST) values[at++] = pattern.test(lower) ? 1 : 0;
  const core = coreLength(lower);
  for (const length of LENGTHS) values[at++] = tokens.length <= length ? 1 : 0;
  for (const length of CORE_LENGTHS) values[at++] = core <= length ? 1 : 0;
  values[at++] = Math.log1p(tokens.length) / 4;
  values[at++] = Math.log1p(core) / 4;
  values[at++] = Math.min(1, letters / count / 10);
  return values;
}

/** Counts content words behind the polite beginning of a request. */
function coreLength(lower: string): number {
  let rest = lower.trimStart();
  for (let pass = 0; pass < 5; pass++) {
    const shorter = rest.replace(CARRIER, "").trimStart();
    if (shorter.length === rest.length) break;
    rest = shorter;
  }
  let core = 0;
  for (const match of rest.matchAll(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)) {
    if (!STOP_WORD.has(match[0])) core++;
  }
  return core;
}
