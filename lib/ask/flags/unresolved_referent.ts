/**
 * Finds short prompts whose object is only "it" or "this", with nothing it could stand for.
 *
 * @module
 */

import { onDemand, wordSet } from "../../text/hints.ts";
import { asking, type Flag } from "../flag.ts";
import { firstWord, holdsAny, type Reading } from "../reading.ts";

const VERB =
  "fix|improve|explain|summari[sz]e|translate|rewrite|rephrase|check|solve|finish|complete|update|refactor|optimi[sz]e|debug|convert|continue|shorten|review|edit|clean up|simplify|expand|test|speed up|deploy|run|implement|analy[sz]e";
const command = onDemand(() =>
  new RegExp(
    `^\\W*(?:please\\s+|pls\\s+|can you\\s+|could you\\s+|can u\\s+|help me\\s+|just\\s+)*(${VERB})\\s+(?:it|this|that|these|those|them)(?:\\s+(?:(?:in)?to\\s+[\\w#+]+(?:\\s+[\\w#+]+)?|to\\s+(?:be|sound|look)\\s+(?:more\\s+)?\\w+|like\\s+(?:i['’]?m|i am)\\s+\\w+|in\\s+simple\\s+(?:words|terms)|so\\s+(?:that\\s+)?it\\s+\\w+\\s+(?:more\\s+|less\\s+)?\\w+)){0,2}(?:\\s+(?:for me|please|pls|now|up|to me|asap|again|properly))*\\W*$`,
    "i",
  )
);
const MAKE =
  /^\W*(?:please\s+|pls\s+|can you\s+|could you\s+)*make\s+(it|this|that|them)\s+[\w\s,-]{2,40}\W*$/i;
const WHY =
  /^\W*(?:why|how come)\s+(?:does|is|do|did|are|isn't|doesn't|won't|can't|don't)\s*n?o?t?\s+(it|this|that)\s+(?:not\s+)?(?:work|working|run|running|compile|compiling|load|loading|happening|happen|start|starting)\b[\w\s]{0,30}\W*$/i;
const WORTH =
  /^\W*(?:is|was|would) (it|this|that) (?:be )?(?:worth it|good|any good|ok|okay|safe|true|normal|possible|legal|right|correct)\W*$/i;
/** What is pointed at stands among the first words; a cheap look before costly ones. */
const POINTING = /^\W*(?:[\w']+\s+){0,3}(?:it|this|that|these|those|them)\b/i;
const MAY_OPENINGS = wordSet("is can could may should do must am would");
const MAY =
  /^\W*(?:is (?:it|this)|can|could|may|should|do|must|am|would it)\b[\w' ]{1,60}\b(this|that)(?: (medication|medicine|pill|drug|plant|food|product|mushroom|contract|law|job|offer|word|email|letter|file|code|app|website|book|movie|game|car|phone|laptop))?(?: (?:with|for|on|to|in|at|without) [\w ]{2,20})?\W*$/i;
/** What breaks is only "it"; the weather and what does not matter break nothing. */
const BREAKS =
  /^\W*it (?:does ?n['’o]?t|does not|won['’]?t|stopped|is ?n['’o]?t|keeps|just (?:does ?n['’]?t|won['’]?t|hangs|crashes|freezes|stops))(?! matter| (?:rain|snow))\b[\w' ]{0,60}\W*$/i;
/** Without one of these there is nothing to find. */
const TRIGGERS = "it this that these those them".split(" ");

/**
 * Asks what "it" is.
 *
 * @param reading What is read of the prompt.
 * @returns A question about the object, or null.
 */
export function unresolvedReferent(reading: Reading): Flag | null {
  if (reading.hasMaterial || reading.wordCount > 12 || !holdsAny(reading, TRIGGERS)) return null;
  if (!POINTING.test(reading.prose)) return askedOf(reading);
  const commanded = command().exec(reading.prose);
  const verb = commanded?.[1]?.toLowerCase().replace(/\s+/g, " ");
  const found = commanded ?? MAKE.exec(reading.prose) ?? WHY.exec(reading.prose) ??
    WORTH.exec(reading.prose) ?? BREAKS.exec(reading.prose);
  if (found === null) return askedOf(reading);
  const question = verb === undefined ? "What exactly do you mean?" : `What should I ${verb}?`;
  return asking("unresolved_referent", "object", 0.95, question, [
    "the text I paste next",
    "a file I name",
    "what we did last",
  ]);
}

/** A question about a thing that is only pointed at. */
function askedOf(reading: Reading): Flag | null {
  const asked = MAY_OPENINGS.has(firstWord(reading)) ? MAY.exec(reading.prose) : null;
  if (
    asked === null ||
    /\b(?:think|know|say|believe|mean|so|true|bad|good|okay?|normal|weird|possible|likely|not for|like) that\b/i
      .test(reading.prose)
  ) {
    return null;
  }
  const what = asked[2] === undefined
    ? `What exactly do you mean by “${asked[1]!.toLowerCase()}”?`
    : `Which ${asked[2].toLowerCase()} is it?`;
  return asking("unresolved_referent", "object", 0.95, what, [
    "I name it",
    "I describe it next",
    "what we spoke of last",
  ]);
}
