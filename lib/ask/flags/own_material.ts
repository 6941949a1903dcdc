/**
 * Finds short orders to work on the writer's own text or code, which is not there: "improve my resume".
 *
 * @module
 */

import { onDemand, wordSet } from "../../text/hints.ts";
import { asking, type Flag } from "../flag.ts";
import { firstWord, holdsAny, type Reading } from "../reading.ts";

const WORK =
  "summari[sz]e|translate|proof-?read|paraphrase|rephrase|re-?write|reword|shorten|expand|edit|revise|correct|improve|enhance|polish|refine|review|critique|grade|assess|evaluate|comment on|give (?:me )?feedback on|take a look at|look (?:at|over)|check|fix|debug|refactor|optimi[sz]e|clean up|simplify|speed up|format|document|explain|analy[sz]e|annotate|convert|port|(?:write|generate|create|add) (?:(?:unit|integration|more|some|the) )*tests (?:for|to)|add (?:comments|types?|docs|documentation|docstrings?|logging|error handling) to|what(?:'s| is) wrong with|find (?:the |any |all )?(?:bugs?|errors?|mistakes?|typos|problems?) in";
const TEXT =
  "text|paragraphs?|essays?|drafts?|articles?|letters?|cover letters?|speech|thesis|dissertation|abstract|papers?|poems?|lyrics|resume|résumé|cv|bio|biography|personal statement|statement of purpose|motivation letter|transcript|(?:meeting |lecture |class )?notes|minutes|report|proposal|contract|blog ?posts?|linkedin (?:profile|post|summary)|pitch|slides?|data|data ?sets?|spreadsheet|survey (?:data|results|responses)|sales (?:data|figures)|measurements";
const CODE =
  "code|codebase|code ?base|functions?|scripts?|quer(?:y|ies)|regex|regular expression|class(?:es)?|components?|snippet|css|html|stylesheet|formula|macro|endpoints?|api|schema|dockerfile|makefile|unit tests|algorithm|module|loop|terraform|helm chart|manifests?|pipeline";
/** What may follow the noun, so that "my code review skills" is no code. */
const BEHIND =
  "\\W*$|[.,;!?]|\\s+(?:for|to|into|in|so|and|with|before|as|please|pls|from|about|that|which|on|by|using|without|because|but|now|asap|again|more|less|shorter|faster|better|easier|sound|look)\\b";
const order = onDemand(() =>
  new RegExp(
    `^\\W*(?:please\\s+)?(?:(?:${WORK})\\s+(?:my|our|the following|these|this)|make\\s+my|(?:optimi[sz]e|refactor|debug|proof-?read|speed up)\\s+the)\\s+(?:(?!(?:and|or|in|for|to)\\b)[\\w#+-]+\\s+){0,2}?(${TEXT}|${CODE})(?=${BEHIND})`,
    "i",
  )
);
/** "The quicksort algorithm for nearly sorted arrays" is nobody's own. */
const NOT_OWN =
  /^\W*(?:please\s+)?(?:optimi[sz]e|refactor|debug|proof-?read|speed up)\s+the\b[^.!?]*\s(?:for|in|to|with|on|using)\s/i;
/** What is to come out of something of the writer's, named at the end. */
const OUT_OF =
  /\b(?:from|of|in|with|using) (?:my|our|these)\s+(?:[\w-]+\s+)?(spreadsheet|csv|data ?set|data|notes|sales (?:numbers|figures|data)|survey(?: (?:results|data|responses))?|measurements|logs?)\W*$/i;
/** Work on code that does not say of which. */
const BARE_WORK =
  /^\W*(?:please\s+)?(?:(?:write|generate|create|add)\s+(?:(?:some|more|me|the|unit|integration)\s+)*tests|do\s+(?:a|some)\s+code\s+reviews?|review\s+(?:the|some)\s+code)(?:\s+(?:for me|please))*\W*$/i;
/** What a noun of the writer's own text or code ends in; without one there is nothing to find. */
const NOUNS =
  "text paragraph paragraphs essay essays draft drafts article articles letter letters speech thesis dissertation abstract paper papers poem poems lyrics resume résumé cv bio biography statement purpose transcript notes minutes report proposal contract post posts blogpost blogposts profile summary pitch slide slides data dataset datasets set sets spreadsheet results responses figures measurements numbers survey csv log logs code codebase base function functions script scripts query queries regex expression class classes component components snippet css html stylesheet formula macro endpoint endpoints api schema dockerfile makefile test tests algorithm module loop terraform chart manifest manifests pipeline"
    .split(" ");
/** What opens such an order. */
const OPENINGS = wordSet(
  "summarize summarise translate proof proofread paraphrase rephrase re rewrite reword shorten expand edit revise correct improve enhance polish refine review critique grade assess evaluate comment give take look check fix debug refactor optimize optimise clean simplify speed format document explain analyze analyse annotate convert port write generate create add what find make do please plot draw predict forecast calculate compute extract visualize visualise",
);
/** Whoever writes more has said what it is about. */
const WORDS_MAX = 24;

/**
 * Asks where the writer's text or code is.
 *
 * @param reading What is read of the prompt.
 * @returns A question about the material, or null.
 */
export function ownMaterial(reading: Reading): Flag | null {
  if (
    reading.hasMaterial || reading.wordCount > WORDS_MAX || !OPENINGS.has(firstWord(reading)) ||
    !holdsAny(reading, NOUNS)
  ) return null;
  const noun = BARE_WORK.test(reading.prose) ? "code" : order().exec(reading.prose)?.[1] ??
    (firstWord(reading) === "what" ? undefined : OUT_OF.exec(reading.prose)?.[1]);
  if (noun === undefined || NOT_OWN.test(reading.prose)) return null;
  return asking("own_material", "source", 0.95, questionFor(noun, reading.prose), [
    "pasted in my next message",
    "in a file I name",
    "at a link I give",
  ]);
}

function questionFor(noun: string, prose: string): string {
  const isMany = /(?:[^s]s|classes)$/i.test(noun) && !/^(?:css|thesis)$/i.test(noun);
  const isAcronym = noun.length <= 4 && noun === noun.toUpperCase();
  const where = `Where ${isMany ? "are" : "is"} the ${isAcronym ? noun : noun.toLowerCase()}`;
  const spaces = noun.split(" ").length - 1;
  return spaces > 1
    ? `${where}?`
    : `${where}, ${spaces === 0 ? "and " : ""}${besides(noun, prose)}?`;
}

const APPLICATION = /^(?:resume|résumé|cv|cover letters?|motivation letter)$/i;
/** What tells whom an application is for. */
const APPLIED_FOR = /\b(?:for|as) (?:an?|the|this) |\b(?:job|position|role)\b/i;
const MENDING = /\b(?:fix|debug|correct|wrong|find)\b/i;
const CHANGING =
  /\b(?:improve|enhance|rewrite|refactor|optimi[sz]e|clean up|simplify|speed up|convert|port)\b/i;
const code = onDemand(() => new RegExp(`^(?:${CODE})$`, "i"));

/** What decides the work, besides its material. */
function besides(noun: string, prose: string): string {
  if (APPLICATION.test(noun)) {
    return APPLIED_FOR.test(prose) ? "what matters most" : "for which job";
  }
  if (!code().test(noun)) return "what matters most";
  if (MENDING.test(prose)) return "what goes wrong";
  return CHANGING.test(prose) ? "what must stay" : "what matters most";
}
