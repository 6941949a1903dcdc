/**
 * Finds comparisons and choices whose candidates are not named.
 *
 * @module
 */

import { asking, type Flag } from "../flag.ts";
import { holdsAny, type Reading } from "../reading.ts";
import { tellsNothing } from "../tail.ts";

const COUNTED =
  /^\W*(?:please\s+)?(?:compare|rank|choose between|pick between|decide between)\s+(?:the|these|those|my|our|both)(?:\s+(?:two|three|four|different|top))?\s+(models?|options?|versions?|approaches|designs?|plans?|offers?|quotes?|candidates?|proposals?|products?|results?|files?|documents?|contracts?|policies|vendors?|tools?|libraries|frameworks?|algorithms?|schools?|apartments?|houses?|cars?|jobs?|job offers?|loans?)(?=\W*$|[,.;]|\s+(?:and|then|for me|please|pls)\b)/i;
const BARE =
  /^\W*(?:so\s+|ok\s+)?(?:which|what)\s+(?:one|of (?:the (?:two|three)|these|them)|option|version|offer|plan)(?: (?:is|would be|looks|sounds) (?:the )?(?:better|best|cheaper|faster|right|more \w{1,15})(?: value| deal| option| choice)?| (?:should|do|would|shall|must) (?:i|we) (?:choose|pick|take|use|buy|get|go (?:for|with)))(?: (?:for me|for us|here|now|overall))?\W*$/i;
/** The judgement that is wanted of them. */
const JUDGING =
  /^\W*(?:(?:and|then|so)\s+)*(?:(?:tell|show|help) me (?:(?:to )?(?:decide|choose|pick)|(?:which|what)(?: one)? (?:is|are|to|would|i should|should i|performs|fits|works|looks|makes)\b[\w\s]{0,30})|(?:recommend|pick|choose|suggest) (?:one|the best(?: one)?))\W*$/i;
const TRIGGERS = "compare rank choose pick decide which what".split(" ");
const WORDS_MAX = 24;

/**
 * Asks what is to be compared.
 *
 * @param reading What is read of the prompt.
 * @returns A question, or null where the candidates are named.
 */
export function comparisonGap(reading: Reading): Flag | null {
  const { prose, wordCount, hasMaterial, hasQuote } = reading;
  if (hasMaterial || hasQuote || wordCount > WORDS_MAX || !holdsAny(reading, TRIGGERS)) return null;
  const found = COUNTED.exec(prose);
  if (found === null ? !BARE.test(prose) : !namesNone(prose.slice(found[0].length))) return null;
  const counted = found?.[1];
  const question = counted === undefined
    ? "Which ones are there, and what matters most?"
    : `Which ${counted.toLowerCase()}, and what matters most?`;
  return asking("comparison_gap", "candidates", 0.85, question, [
    "I list them next",
    "in files I name",
    "you propose some",
  ]);
}

/** Whether what stands behind the candidates' general name names none of them. */
function namesNone(rest: string): boolean {
  return tellsNothing(rest) || JUDGING.test(rest);
}
