/**
 * Finds short prompts whose object is only "it" or "this", with nothing it could stand for.
 *
 * @module
 */

import { onDemand, wordSet } from "../../text/hints.ts";
import { asking, type Flag } from "../flag.ts";
import { isOrder } from "../kind.ts";
import { firstWord, holdsAny, type Reading } from "../reading.ts";
import { tellsNothing } from "../tail.ts";

const VERB =
  "fix|improve|explain|summari[sz]e|translate|rewrite|rephrase|check|solve|finish|complete|update|refactor|optimi[sz]e|debug|convert|continue|shorten|review|edit|clean up|simplify|expand|test|speed up|deploy|run|implement|analy[sz]e|name|proofread|format|grade|answer|document|migrate|merge|port|delete|move|copy|sort|style|rename";
const command = onDemand(() =>
  new RegExp(
    `^\\W*(?:please\\s+|pls\\s+|can you\\s+|could you\\s+|can u\\s+|help me\\s+|just\\s+)*(${VERB})\\s+(?:it|this|that|these|those|them)(?:\\s+(?:up|to me|(?:in)?to\\s+[\\w#+]+(?:\\s+[\\w#+]+)?|to\\s+(?:be|sound|look)\\s+(?:more\\s+)?\\w+|like\\s+(?:i['’]?m|i am)\\s+\\w+|in\\s+simple\\s+(?:words|terms)|so\\s+(?:that\\s+)?it\\s+\\w+\\s+(?:more\\s+|less\\s+)?\\w+)){0,3}(?![\\w-])`,
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
const POINTING = /^\W*(?:[\w']+\s+){0,5}(?:it|this|that|these|those|them)\b/i;
const MAY_OPENINGS = wordSet("is can could may should do must am would");
const MAY =
  /^\W*(?:is (?:it|this)|can|could|may|should|do|must|am|would it)\b[\w' ]{1,60}\b(this|that)(?: (medication|medicine|pill|drug|plant|food|product|mushroom|contract|law|job|offer|word|email|letter|file|code|app|website|book|movie|game|car|phone|laptop))?(?: (?:with|for|on|to|in|at|without) [\w ]{2,20})?\W*$/i;
/** What breaks is only "it"; the weather and what does not matter break nothing. */
const BREAKS =
  /^\W*it (?:does ?n['’o]?t|does not|won['’]?t|stopped|is ?n['’o]?t|keeps|just (?:does ?n['’]?t|won['’]?t|hangs|crashes|freezes|stops))(?! matter| (?:rain|snow))\b[\w' ]{0,60}\W*$/i;
/** What is only called a thing, or the same as something that is not here. */
const THING =
  /\b(the other (?:thing|stuff)|(?<!\b(?:look|looks|sound|sounds|feel|feels|seem|taste|are|is|all|stay) )the same(?: thing)?(?=\s+(?:for|to|with|in|on|again)\b[^,:;.]*\W*$|\W*$)|(?:the|that) thing(?=\s+(?:we|I)\b[^,:;.]*\W*$|\W*$)|like (?:last time|before)(?=\W*$))/i;
const ALSO_ORDERS = wordSet("do try repeat i we now also then");
const OPINION =
  /^\W*(?:what do you think (?:of|about)|what(?:['’]?s| is) wrong with|is (?:there )?(?:anything|something) wrong with|how (?:good|bad) is|rate|judge|roast|what does)\s+(?:this|it|that|these)(?:\s+mean)?\W*$/i;
/** Why something shown does what it does; seasons and methods are no things that are shown. */
const WHY_THIS =
  /^\W*why\s+(?:is|are|does|do|did|is ?n['’]?t|does ?n['’]?t|won['’]?t)\s+(?:this|these)(?![^]*\b(?:called|named|known)\b)(?!\s+(?:year|week|month|morning|evening|summer|winter|spring|autumn|season|time|country|city|day|world|planet|kind|type|sort|way|method|approach)\b)(?: [\w'.-]{1,20}){1,8}\W*$/i;
/** Work whose goal is named and whose object is not. */
const objectless = onDemand(() =>
  new RegExp(
    `^\\W*(?:please\\s+|can you\\s+|could you\\s+)*(?:(rewrite|port|convert|translate|transpile|deploy|export|upload) (?:in|into|to) (?:the\\s+)?[\\w+#.]{1,14}|(upgrade|update|bump)(?:\\s+everything)?\\s+to\\s+(?:the\\s+)?(?:latest|newest|new|next)(?:\\s+(?:version|release|lts))?)(?![\\w+#.-])`,
    "i",
  )
);
/** Whoever writes more has said what it is. */
const REQUEST_WORDS_MAX = 20;
/** Without one of these there is nothing to find. */
const TRIGGERS =
  "it this that these those them thing same like rewrite port convert translate transpile deploy export upload upgrade update bump"
    .split(" ");

/**
 * Asks what "it" is.
 *
 * @param reading What is read of the prompt.
 * @returns A question about the object, or null.
 */
export function unresolvedReferent(reading: Reading): Flag | null {
  if (
    reading.hasMaterial || reading.hasQuote || reading.wordCount > REQUEST_WORDS_MAX ||
    !holdsAny(reading, TRIGGERS)
  ) {
    return null;
  }
  return pointsAtNothing(reading) ?? askedOf(reading);
}

/** An order or a question whose object is not there. */
function pointsAtNothing(reading: Reading): Flag | null {
  const first = firstWord(reading);
  const isOrdered = isOrder(first) || ALSO_ORDERS.has(first);
  const thing = isOrdered ? THING.exec(reading.prose)?.[1] : undefined;
  if (thing !== undefined) {
    return missing(`What do you mean by “${thing.toLowerCase()}”?`);
  }
  const aimed = objectless().exec(reading.prose);
  if (aimed !== null && endsIn(reading, aimed)) {
    return missing(orderedOf((aimed[1] ?? aimed[2])!.toLowerCase()));
  }
  if (!POINTING.test(reading.prose)) return null;
  const ordered = command().exec(reading.prose);
  const commanded = ordered !== null && endsIn(reading, ordered) ? ordered : null;
  const verb = commanded?.[1]?.toLowerCase().replace(/\s+/g, " ");
  const found = commanded ?? MAKE.exec(reading.prose) ?? WHY.exec(reading.prose) ??
    WORTH.exec(reading.prose) ?? BREAKS.exec(reading.prose) ?? OPINION.exec(reading.prose) ??
    WHY_THIS.exec(reading.prose);
  if (found === null) return null;
  return missing(
    verb === undefined ? "What do you mean, and in which situation?" : orderedOf(verb),
  );
}

/** Whether a prompt says no more than what was found at its start. */
function endsIn({ prose }: Reading, found: RegExpExecArray): boolean {
  return tellsNothing(prose.slice(found[0].length), true);
}

/** Asks for what an order is about, and for what was tried or what it is wanted for. */
function orderedOf(verb: string): string {
  const besides = /^(?:fix|debug|solve)$/.test(verb) ? "what was tried" : "what for";
  return `What should I ${verb}, and ${besides}?`;
}

function missing(question: string): Flag {
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
    ? `What does “${asked[1]!.toLowerCase()}” mean, and in which situation?`
    : `Which ${asked[2].toLowerCase()}, and in which situation?`;
  return asking("unresolved_referent", "object", 0.95, what, [
    "I name it",
    "I describe it next",
    "what we spoke of last",
  ]);
}
