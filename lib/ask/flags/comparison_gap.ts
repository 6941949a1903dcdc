/**
 * Finds comparisons and choices whose candidates are not named.
 *
 * @module
 */

import { asking, type Flag } from "../flag.ts";
import { holdsAny, type Reading } from "../reading.ts";

const COUNTED =
  /^\W*(?:please\s+)?(?:compare|rank|choose between|pick between|decide between)\s+(?:the|these|those|my|our|both)(?:\s+(?:two|three|four|different|top))?\s+(models?|options?|versions?|approaches|designs?|plans?|offers?|quotes?|candidates?|proposals?|products?|results?|files?|documents?|contracts?|policies|vendors?|tools?|libraries|frameworks?|algorithms?|schools?|apartments?|houses?|cars?|jobs?|job offers?|loans?)(?=\W*$|[,.;]|\s+(?:and|then|for me|please|pls)\b)/i;
const BARE =
  /^\W*(?:so\s+|ok\s+)?(?:which|what)\s+(?:one|of (?:the (?:two|three)|these|them)|option|version|offer|plan)(?: (?:is|would be|looks|sounds) (?:the )?(?:better|best|cheaper|faster|right|more \w{1,15})(?: value| deal| option| choice)?| (?:should|do|would|shall|must) (?:i|we) (?:choose|pick|take|use|buy|get|go (?:for|with)))(?: (?:for me|for us|here|now|overall))?\W*$/i;
const TRIGGERS = "compare rank choose pick decide which what".split(" ");
const WORDS_MAX = 24;

/**
 * Asks what is to be compared.
 *
 * @param reading What is read of the prompt.
 * @returns A question, or null where the candidates are named.
 */
export function comparisonGap(reading: Reading): Flag | null {
  const { prose, wordCount, hasMaterial } = reading;
  if (hasMaterial || wordCount > WORDS_MAX || !holdsAny(reading, TRIGGERS)) return null;
  const counted = COUNTED.exec(prose)?.[1];
  // A name, a number or "vs" behind it is a candidate.
  if (
    counted === undefined ? !BARE.test(prose) : /\S\s+[A-Z][a-z]|\d|\bvs\b|\bbetween\b/.test(prose)
  ) {
    return null;
  }
  const question = counted === undefined
    ? "Which ones are there to choose from?"
    : `Which ${counted.toLowerCase()}, and by which measure?`;
  return asking("comparison_gap", "candidates", 0.85, question, [
    "I list them next",
    "in files I name",
    "you propose some",
  ]);
}
