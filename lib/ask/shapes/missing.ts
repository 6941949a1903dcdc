/**
 * Shapes of requests about something that is not there: a text, candidates, examples.
 *
 * @module
 */

import { artefactIn } from "../artefact.ts";
import { CONTENT } from "../given.ts";
import { anyOf, type Shape } from "./finder.ts";
import { LISTED } from "./listed.ts";

/** Candidates that are named, or told by their price. */
const NAMED =
  /\b(?:[Oo]ne (?:is|in|at|with|from|for|of (?:them|which)|downtown)|the other|[Tt]he (?:first|second)(?: one)? (?:is|has|costs|pays|offers))\b|[$€£]\s?\d|\b\d+ ?k\b|\d{3,}|\b(?:two|three|four|five|both) [A-Z]|,? (?:an? )?[A-Z]\w+ or (?:an? )?[A-Z]/;
/** How something is built, told. */
const FORM =
  /\b(?:digits?|letters?|characters?|followed by|(?:start|begin|end)(?:s|ing)? (?:with|in)|consist(?:s|ing)? of|such as|for example|e\.g|(?:look|looks) like|like \w*\d)\b|\d{2,}/i;
/** What people attach. */
const SHOWN =
  "screenshot|picture|photo|image|files?|pdf|document|spreadsheet|csv|logs?|letter|report|draft|essay|cv|resume|contract|invoice|table|chart|diagram|schema|transcript|recording";
const PASTED = ["pasted in my next message", "in a file I name", "at a link I give"];

/** What is said to be there and is not. */
const attached = anyOf([
  "attach,enclosed,pasted,uploaded,screenshot,picture,photo,image",
  `\\b(?:i(?:['’]ve| have)? (?:attached|enclosed|pasted|uploaded)|(?:attached|enclosed) (?:is|are)) (?:(?:my|our|the|a|an|some) )?(${SHOWN})\\b|\\bsee (?:the |my )?(screenshot|picture|photo|image|attachment)\\b`,
]);

/** What is called by its number in something that is not there: not a part of a work that is named. */
const NUMBERED =
  "\\b((?:question|exercise|task|step|clause|paragraph|section|slide|box)s? \\d+(?:\\.\\d+)*)(?![\\d.]*\\d)(?! (?:of|on|from|in) (?!(?:my|our|this|his|her|their)\\b))";

/** The particular ones before the general ones. */
export const MISSING: readonly Shape[] = [
  {
    find: (prose) => artefactIn(prose) ?? attached(prose),
    slot: "source",
    importance: 0.8,
    question: "Where is the %, and what matters most?",
    options: PASTED,
  },
  {
    find: anyOf(
      [
        "results,letter,report,message,mail,notice,label,leaflet,log,sign,note,prescription,screenshot,survey",
        "\\b((?:blood |test |exam |lab )?results|letter|report|message|e-?mail|notice|label|leaflet|log(?! ?in\\b)|sign|note|prescription|screenshot|survey)\\b[^.!?]{0,30}\\b(?:came|arrived|says|sent|wrote|back|received|mean|means|from)\\b",
      ],
      [
        "sent,wrote,texted,gave,handed,left,put,got,received,show",
        "\\b(?:sent|wrote|texted|gave|handed|left|put|got|received|show(?:s|ed)?)(?: me| us)? (?:the|this|a|an|some)? ?(?:[\\w-]+ )?(results|letter|message|e-?mail|text|note|form|report|list|quote|bill)\\b",
      ],
      [
        "question,exercise,task,step,clause,paragraph,section,slide,box",
        NUMBERED,
      ],
    ),
    unless: [CONTENT, LISTED],
    slot: "source",
    importance: 0.75,
    question: "What does the % say?",
    options: PASTED,
  },
  {
    find: anyOf(
      [
        "which",
        "\\bwhich (?:one |ones )?(?:of|among|out of) (?:the|these|those|my|our|them|her|his)\\b",
      ],
      [
        "pick,choose,shortlist,rank,compare,decide,sort,prefer",
        "\\b(?:pick|choose|shortlist|rank|compare|decide|sort|prefer)\\b[^.!?,:]{0,40}\\b(?:the|these|those|my|our|both|between|out of) (?:[\\w-]+ )?(?:two|three|four|five|six|\\d+|options?|candidates?|applicants?|offers?|quotes?|titles?|names?|versions?|designs?|vendors?|proposals?|bids?|schools?|flats?|apartments?|jobs?|list|shortlist|five|topics?)\\b",
      ],
      [
        "between,choose from",
        "\\b(?:between|choose from|torn between) (?:the|my|our|these|those) (?:two|three|four|offers|options|jobs|houses|flats|schools|topics)\\b",
      ],
      [
        "which,who,pick,choose,decide,shortlist",
        "\\b(?:two|three|four|five|six|several|some|\\d) (?:job |good |possible |different |great )?(?:offers|options|quotes|candidates|bids|choices|agencies|vendors|names|titles|people|schools|companies)\\b[^:]{0,120}\\b(?:which|who|pick|choose|decide|shortlist)\\b",
      ],
      [
        "narrowed,down ",
        "\\b(?:narrowed|down) [^.!?:]{0,40}\\bto (?:two|three|four|five|six|\\d+)\\b",
      ],
      [
        "which",
        "\\bwhich (?:school|agency|firm|university|offer|candidate|applicant|flat|apartment|title|name|version|course|one) (?:should|do|would|is|looks|sounds)\\b",
      ],
      ["a or b,the green", "^\\W*a or b\\b|\\bthe green or the other\\b"],
    ),
    unless: [NAMED, LISTED],
    slot: "candidates",
    importance: 0.8,
    question: "Which ones are there, and what matters most?",
    options: ["I list them next", "in a file I name", "you propose some"],
  },
  {
    find: anyOf(
      [
        "regex,regular,pattern,parser",
        "\\b(?:regex|regular expression|pattern|parser)\\b[^.!?]{0,30}\\b(?:our|my|the|these|those)\\b",
      ],
    ),
    unless: [FORM],
    slot: "examples",
    importance: 0.75,
    question: "Which examples should it accept, and which reject?",
    options: ["I paste examples next", "in a file I name", "you make them up"],
  },
  {
    find: anyOf(
      [
        "fridge,pantry,cupboard,freezer,house,kitchen",
        "\\bwhat(?:['’]?s| is| i have| we have|ever)?[^.!?]{0,12}\\b(?:left|in) (?:in )?(?:my|the|our) (?:fridge|pantry|cupboards?|freezer|house|kitchen)\\b",
      ],
    ),
    slot: "at_hand",
    importance: 0.75,
    question: "What is there, and what must be avoided?",
    options: ["I list it next", "the usual basics", "you propose something"],
  },
];
