/**
 * Finds requests to make something "better" that give nothing to measure better by.
 *
 * @module
 */

import { holdsHint } from "../../text/hints.ts";
import { asking, type Flag } from "../flag.ts";
import { holdsAny, type Reading } from "../reading.ts";

const MAKE_BETTER =
  /\bmake\s+(?:it|this|that|them|my|the|our)\b[^.\n]{0,40}?\b(better|nicer|cleaner|good|great|perfect|awesome|amazing|professional|production[- ]ready|robust|modern|pop|more (?:interesting|engaging|professional|attractive|effective|efficient))\b/i;
const IMPROVE =
  /^[^\w\n]*(?:please\s+|pls\s+|can you\s+|could you\s+|i (?:want|need|would like) (?:you )?to\s+|help me\s+(?:to\s+)?)*(improve|enhance|polish|optimi[sz]e|upgrade|revamp|clean up|modernize)\s+(?:my|our|the|this|these)\s+([\w' -]{3,40}?)\s*[.!?]*\s*$/im;
const CRITERION =
  /\b(?:so that|such that|by (?:adding|removing|making|using|improving|reducing)|because|currently|too|must|should|needs? to|faster|slower|shorter|longer|readab|clearer|grammar|spelling|tone|performance|speed|loading|latency|accuracy|security|accessibility|looks?|appearance|seo|for (?:a|an|my|the|our)|to (?:get|reduce|increase|make|be|fit|support|attract|reach)|in terms of|focus|less|\d)\b/i;
/** What should get better is how it looks. */
const LOOKS = /\blook\b/i;
const OPTIONS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\b(?:code|script|function|query|app|website|site|page|program|api|database)\b/i, [
    "speed",
    "readability",
    "fewer bugs",
    "looks",
  ]],
  [
    /\b(?:essay|text|e-?mail|letter|story|writing|paragraph|article|resume|cv|speech|blog|post|report)\b/i,
    [
      "clearer",
      "shorter",
      "more persuasive",
      "correct grammar",
    ],
  ],
];
/** Without one of these there is nothing to find. */
const TRIGGERS = "make improve enhance polish optimize optimise upgrade revamp clean modernize"
  .split(" ");

/** What the request to make something better says it should become. */
const BETTER =
  "better,nicer,cleaner,good,great,perfect,awesome,amazing,professional,production,robust,modern,pop,more "
    .split(",");

/**
 * Asks what "better" means here.
 *
 * @param reading What is read of the prompt.
 * @returns A question about the criterion, or null.
 */
export function subjectiveTerm(reading: Reading): Flag | null {
  if (reading.wordCount > 40 || !holdsAny(reading, TRIGGERS)) return null;
  const match = matchIn(reading);
  if (match === null) return null;
  const rest = reading.prose.slice(0, match.index) +
    reading.prose.slice(match.index + match[0].length);
  if (CRITERION.test(rest) || CRITERION.test(match[2] ?? "") || LOOKS.test(match[0])) return null;
  const options = OPTIONS.find(([cue]) => cue.test(reading.text))?.[1];
  if (options === undefined) return null;
  return asking(
    "subjective_term",
    "criterion",
    0.75,
    "What should improve first, and for whom?",
    options,
  );
}

function matchIn(reading: Reading): RegExpExecArray | null {
  const { prose, words } = reading;
  const made = words.has("make") && holdsHint(prose.toLowerCase(), BETTER)
    ? MAKE_BETTER.exec(prose)
    : null;
  return made ?? (holdsAny(reading, TRIGGERS.slice(1)) ? IMPROVE.exec(prose) : null);
}
