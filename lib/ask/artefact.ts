/**
 * Finds the text, code or data that a request works on and only names: "shorten my abstract". Word by
 * word, since a pattern of all these verbs and nouns would take longer to compile than a prompt to improve.
 *
 * @module
 */

import { type WordSet, wordSet } from "../text/hints.ts";

const DETERMINERS = wordSet("my our the this these that those his her their");
const OWN = wordSet("my our this these");
/** Between a determiner and its noun none of these stands. */
const BREAKS = wordSet(
  "and or to for of in on is are was that which with from about i you we it . , ; : ! ?",
);
const BETWEEN_MAX = 3;
/** What can be shown or pasted. */
const ARTEFACTS = wordSet(
  "text texts essay letter letters email e-mail emails e-mails mail report reports draft paper thesis dissertation resume résumé cv minutes notes scribbles transcript recording contract lease spec specification brief article document documents doc docs pdf spreadsheet sheet dataset csv slides deck presentation results message messages review reviews feedback form forms lyrics chapter scene manuscript abstract survey log logs proposal proposals bio paragraph paragraphs sentence sentences policy table tables chart charts figures quote quotes invoice invoices bill bills receipt receipts agenda poem story speech template rubric syllabus worksheet homework assignment screenshot screenshots photo photos picture pictures ad advert guidelines requirements terms recipe comments data numbers answer answers question questions file files list lists code function functions class method query queries regex component module endpoint tests schema config dockerfile css html json yaml xml program algorithm loop formula macro notebook readme stacktrace output script statement introduction ending conclusion clause clauses posting listing plan ticket sources references bibliography diary timetable label leaflet sign prescription instructions diagram copy meeting",
);
const CODE = wordSet(
  "component query function script loop algorithm class macro formula regex code sketch",
);
/** What one may look for something in. */
const INNER = wordSet(
  "code function loop macro query script essay cv resume sentence paragraph chapter algorithm class regex sketch",
);
const WORK = wordSet(
  "shorten cut summarize summarise translate proofread proof-read rewrite rephrase reword edit improve polish review check fix correct refactor optimize optimise debug simplify convert clean tidy format grade mark explain analyze analyse repair finish complete continue expand update merge sort answer interpret turn adapt decipher decode score rank compare port evaluate assess rate judge critique redo extract tailor group typeset reformat condense test document annotate solve estimate scale change",
);
/** Verbs that mean work with a particle only, and all of these particles. */
const WORK_WITH = wordSet(
  "look_at look_over look_through go_over go_through fill_in fill_out sum_up type_up add_up speed_up lay_out comment_on reply_to respond_to see_if see_whether",
);
const PARTICLES = wordSet(
  "me us up down out only whether if what where why how all at over through in on to",
);
const SUMMARIES = wordSet(
  "summary translation review analysis critique overview version opinion feedback explanation",
);
const MAKE = wordSet("make put get write draft create build need want");
/** Things that are texts for some verbs only: a kitchen table is polished, too. */
const HOMONYMS = wordSet("table tables sheet photo photos picture pictures sign paper");
const HANDWORK = wordSet("polish repair clean cut scale fix");
const TROUBLE = /\b(?:slow|takes|re-?renders?|only|wrong|off|twice)\b/;

/**
 * Finds what a request works on.
 *
 * @param prose The prompt's prose.
 * @returns The noun in small letters; null when there is none.
 */
export function artefactIn(prose: string): string | null {
  const read = prose.toLowerCase().match(/[a-zé\d'’-]+|[.,;:!?]/g) ?? [];
  for (let at = 0; at < read.length; at++) {
    if (!has(DETERMINERS, read[at])) continue;
    const noun = nounBehind(read, at);
    if (noun === null || !isWorkedOn(read, at, noun)) continue;
    const verb = has(PARTICLES, read[at - 1]) ? read[at - 2] : read[at - 1];
    if (!has(HOMONYMS, read[noun]) || !has(HANDWORK, verb)) return read[noun]!;
  }
  return null;
}

function has(list: WordSet, word: string | undefined): boolean {
  return word !== undefined && list.has(word);
}

/** Position of the artefact that a determiner stands before. */
function nounBehind(read: readonly string[], determiner: number): number | null {
  for (let at = determiner + 1; at <= determiner + 1 + BETWEEN_MAX; at++) {
    if (read[at] === undefined || has(BREAKS, read[at])) return null;
    if (has(ARTEFACTS, read[at])) return at;
  }
  return null;
}

function isWorkedOn(read: readonly string[], determiner: number, noun: number): boolean {
  const [before, second] = [read[determiner - 1], read[determiner - 2]];
  if (has(WORK, before)) return true;
  if (has(PARTICLES, before) && (has(WORK, second) || has(WORK_WITH, `${second}_${before}`))) {
    return true;
  }
  const pair = `${second} ${before}`;
  if ((before === "of" || before === "on") && has(SUMMARIES, second)) return true;
  if (
    /^(?:according to|based on|as per|out of|line with|(?:wrong|off|missing) (?:with|in|from))$/
      .test(pair)
  ) return true;
  if (before === "following") return true;
  const isOwn = has(OWN, read[determiner]);
  if (isOwn && (before === "in" || before === "on" || before === "of" || before === "with")) {
    if (has(INNER, read[noun])) return true;
  }
  if (
    isOwn && before === "from" && sentenceBefore(read, determiner).some((word) => has(MAKE, word))
  ) {
    return true;
  }
  return has(CODE, read[noun]) && TROUBLE.test(read.slice(noun + 1, noun + 12).join(" "));
}

function sentenceBefore(read: readonly string[], at: number): readonly string[] {
  const start = read.findLastIndex((word, index) => index < at && /^[.!?]$/.test(word));
  return read.slice(start + 1, at);
}
