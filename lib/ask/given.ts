/**
 * Tells whether a text that a prompt speaks of is given in it without quotation marks: typed behind a
 * comma, or told in other words.
 *
 * @module
 */

import { holdsHint, wordSet } from "../text/hints.ts";
import { artefactIn } from "./artefact.ts";
import { isOrder, opensQuestion } from "./kind.ts";
import { type Told, toldBy } from "./shapes/finder.ts";
import { tellsNothing } from "./tail.ts";

/** Texts that fit behind a comma. */
const LINES = wordSet(
  "sentence sentences text texts message messages question questions quote quotes statement paragraph",
);
/** Texts about a person, of whom facts are as good as a draft. */
const PORTRAITS = wordSet("bio introduction");
/** Texts that are answered, and words for an answer. */
const LETTERS = wordSet(
  "email e-mail emails e-mails mail message messages letter letters text texts review reviews comments feedback question questions",
);
/** What each of them holds, for a cheap look. */
const PIECES =
  "sentence,text,message,question,quote,statement,paragraph,bio,introduction,mail,letter,review,comments,feedback"
    .split(",");
const ANSWERS = /\b(?:repl(?:y|ies)|respon(?:d|se)|answer|decline|accept|refuse|turn down)\b/i;

/** What opens a clause about a text. */
const REMARKS = wordSet(
  "need want please pls plz and but so or because cause cuz if since as in into on to for from of with without using which who not no only just at by max maximum about around less more also then especially first preferably ideally thanks thx something somehow somebody someone very too formal informal formally informally polite politely simple simply natural naturally shorter longer simpler clearer better nicer softer warmer friendlier there it it's its this that they these",
);
/** What the writer says of a text, not in it. */
const WISHES = wordSet(
  "not want need like love hate think feel hope know keep wrote made used submit tried sure unsure struggle",
);
const WRITERS = wordSet("i i'm i'd i've i'll we we're we'd we've we'll");
const OWNERS = wordSet("the my our a his her their");
/** What belongs to a text. */
const PARTS = wordSet(
  "deadline due limit maximum grammar spelling tone style wording meaning teacher professor boss manager client customer supervisor editor colleague colleagues friend friends reader readers audience original rest first last english french german spanish",
);
const UNITS = wordSet("word words characters lines sentences");
/** Where the writer, or a question, speaks of the text by a pronoun, it is not the text that speaks. */
const POINTS = /\b(?:it|this|them|that|you)\b/i;
/** What others make of a text, or what it has to be like. */
const JUDGES =
  /\b(?:says?|thinks?|finds?|feels?|speaks?|reads?|will read|allows?|needs?|wants?|likes?|expects?|understands?|gets?|sounds?|is too|are too)\b/i;
const WORDS_MIN = 3;
/** Code units of prose that are read. */
const PROSE_CHARS_MAX = 600;

/** What a person tells of themselves or of another. */
const FACTS =
  /(?:^|[,.;:–-]) ?(?:i(?:['’]?m| am| was)|s?he(?:['’]s| is| was)|we(?:['’]re| are)) (?:an? (?!bit\b|little\b|lot\b)|from |born |\d)\w|(?:^|[,.;:–-]) ?(?:i|s?he|we) (?:works?|lives?|teach(?:es)?|stud(?:y|ies|ied)|runs?|owns?|grew|makes?|builds?|paints?|sells?) (?!it\b|this\b)\w+ \w/i;

/**
 * Tells whether a prompt brings the text that it asks to work on, without quotation marks.
 *
 * @param prose The prompt's prose.
 * @returns True for "translate my sentence to Dutch, the shop is closed today".
 */
export function bringsText(prose: string): boolean {
  const head = prose.slice(0, PROSE_CHARS_MAX).replace(/\s+/g, " ");
  const lower = head.toLowerCase();
  const noun = holdsHint(lower, PIECES) ? artefactIn(head) : null;
  if (noun === null) return false;
  const at = lower.indexOf(noun);
  const behind = head.slice(at + noun.length);
  if (PORTRAITS.has(noun)) return FACTS.test(behind);
  if (LETTERS.has(noun) && ANSWERS.test(head.slice(0, at))) {
    return CONTENT.test(`${noun}${behind}`);
  }
  if (!LINES.has(noun)) return false;
  const clause = behind.split(/[,;:.!?…] | [-–—] /).slice(1)
    .find((part) => part.trim().split(" ").length >= WORDS_MIN);
  return clause !== undefined && !isRemark(clause) && !tellsNothing(`, ${clause}`);
}

/** Whether a clause is about a text rather than the text. */
function isRemark(clause: string): boolean {
  const [opening = "", second = "", third = ""] = clause.toLowerCase().replaceAll("’", "'")
    .match(/[a-z\d'-]+/g) ?? [];
  if (isOrder(opening) || REMARKS.has(opening)) return true;
  if (/\b(?:it|this|them)\b/i.test(clause) || JUDGES.test(clause)) return true;
  if (WRITERS.has(opening)) {
    return WISHES.has(second) || WISHES.has(third) || POINTS.test(clause);
  }
  if (OWNERS.has(opening)) return PARTS.has(second);
  return UNITS.has(second) && /^\d/.test(opening) ||
    (opensQuestion(opening) && POINTS.test(clause));
}

/** How a text, a label or results are told in other words. */
export const CONTENT: Told = toldBy(
  // "The label says wash at 30", "the report from the lab shows a torn ligament".
  [
    "say,said,state,reads,show,list,mention,found,finds,warn,confirm,tells,told,ask",
    "\\b(?:results|letter|report|message|e-?mail|mail|text|notice|label|leaflet|log|sign|note|prescription|screenshot|survey|form|quote|bill|list)\\b[^.!?]{0,40}?\\b(?:says?|said|states?|stated|reads|shows?|showed|lists?|mentions?|found|finds|warns?|confirms?|tells (?:me|us)|told (?:me|us)|asks?|asked) (?:that )?(?!(?:something|nothing|things|stuff|weird|strange|some|a lot|lots|so|this|what|in|on|about|for|and|or|but|because|when|if|please|pls|all|i (?:must|should|have to|need to) (?:act|answer|reply|respond|hurry))\\b)[\\w/#%$€£][\\w'’.,/#%-]* \\S",
  ],
  // "An e-mail asking whether I can work on Saturday".
  [
    "ing ",
    "\\b(?:asking|saying|telling|stating|claiming|inviting|offering|demanding|warning (?:me|us|him|her|them)|announcing|informing|complaining|thanking|reminding|explaining|requesting|threatening|confirming|rejecting|declining|refusing|cancell?ing) (?!(?:something|nothing|things|stuff|some|what(?:['’]s| is| was) (?:going|wrong|up))\\b)\\w[\\w'’-]* \\w",
  ],
  // "She asked whether", "he wants his money back".
  [
    "he ,she ,they ,it ,who ,which ",
    "\\b(?:s?he|they|it|who|which) (?:says?|said|asks?|asked|wants?|wanted|wrote that|tells?|told|claims?|claimed|complain(?:s|ed)|offer(?:s|ed)|invite[sd]|demand(?:s|ed)?|thank(?:s|ed)|suggest(?:s|ed)?|apologi[sz]e[sd]|states?|stated|warn(?:s|ed)|threaten(?:s|ed)) (?!(?:something|nothing|things|stuff|some|it|in|about|a lot|lots|(?:for )?(?:an? )?(?:\\w+ )?(?:answer|reply|response))\\b)\\w[\\w'’-]* \\w",
  ],
  // "A letter that the rent goes up by 10%".
  [
    " that ",
    "\\b(?:letter|message|e-?mail|mail|text|note|notice) that (?!(?:\\S+ ){1,4}(?:sent|wrote|gave|left|put|texted|handed|dropped)\\b)(?:i (?:am|was|owe|should|must)|my|our|his|her|their|the|there|all|you|s?he|they|it)\\b(?: \\S+){2}",
  ],
  // "My results came back with ferritin at 8", "the results are negative", "I got 62 in maths".
  [
    "results",
    "\\bresults\\b[^.!?]{0,40}\\b(?:(?:came|come|back|in|returned) with (?!(?:some|a lot|lots|weird|strange|an? (?:weird|strange)|numbers)\\b)\\w[\\w'’-]* \\w|positive|negative|normal|abnormal|elevated|borderline|inconclusive|clear)",
  ],
  [
    "results,quote,bill",
    "\\b(?:results|quote|bill)\\b[^.!?]{0,60}?(?:[$€£] ?|\\b(?<!\\b(?:on|until|since|by) ))\\d+(?!\\d|[:.]\\d\\d\\b| ?(?:am|pm|st|nd|rd|th)\\b)",
  ],
);
