/**
 * Tells whether a prompt names what there is to choose from, one after the other.
 *
 * @module
 */

import { holdsHint, onDemand } from "../../text/hints.ts";
import type { Told } from "./finder.ts";

/** No such word stands between a number and what is counted. */
const BETWEEN = "(?!(?:and|or|should|shall|do|does|did|would|could|can|must|may|will|is|are)\\b)";
/** A name of up to four words, told by its capitals. */
const NAME = "[A-Z][\\w.'’-]*(?: [A-Z\\d][\\w.'’-]*){0,3}";
/** "The two schools St Mary and Hill High". */
const names = onDemand(() =>
  new RegExp(
    `\\b(?:[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|\\d|[Bb]oth|[Bb]etween|[Cc]ompare|[Ff]rom|[Aa]t|[Ll]ike|[Aa]re)(?: ${BETWEEN}[a-z][\\w'’-]*){0,3}[,:]? ${NAME}(?:, ${NAME}){0,8},? (?:and|or|vs\\.?|&) (?:the |an? )?(?!I\\b)[A-Z\\d]`,
  )
);
/** A word of a list: none of a clause, and none that says of two things what they have in common. */
const WORD =
  "(?!(?:is|are|was|were|has|have|had|must|can|will|need|want|i|we|and|or|same|both|each|all|very)\\b)[\\w'’-]+";
const ITEM = `${WORD}(?: ${WORD}){0,3}`;
const ITEMS = `(?!(?:yes|sooner|more) or )${ITEM}(?:, ${ITEM}){0,8},?`;
/** "Two names, lily and rose". */
const items = onDemand(() =>
  new RegExp(
    `\\b(?:two|three|four|five|six|\\d|options|choices|candidates|names|titles|offers|schools|jobs|flats|apartments|books|topics|list|them|these)(?: ${BETWEEN}[\\w'’-]+){0,5}(?:[,:;(]| [-–—]) ?${ITEMS} (?:and|or|vs\\.?|&) ${WORD}`,
    "i",
  )
);
/** "Which of my subscriptions should go, music or films?" */
const ofWhich = onDemand(() =>
  new RegExp(
    `\\bwhich(?: [\\w'’-]+){1,8}, ?${ITEMS} or ${ITEM}(?=\\W*$|[.?!,;])`,
    "i",
  )
);

const JOINS = [" and ", " or ", " vs", " & "];
const MARKS = [",", ":", ";", "(", " - ", " – ", " — "];

/** Tells whether candidates are named in a prompt's prose. */
export const LISTED: Told = {
  test: (prose) =>
    holdsHint(prose, JOINS) &&
    (names().test(prose) || (holdsHint(prose, MARKS) && items().test(prose)) ||
      (prose.includes(",") && ofWhich().test(prose))),
};
