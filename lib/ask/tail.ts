/**
 * What may follow an order without telling anything of its matter: when it is due, how long it should
 * be and how it should sound, how its writer feels about it. Every form is closed: a clause with one
 * word more may be the matter itself.
 *
 * @module
 */

import { onDemand } from "../text/hints.ts";

/** How it should come out. */
const MANNER =
  "(?:very|more|really|quite|a bit|super|not too)? ?(?:short|brief|long|formal|informal|polite|friendly|professional|casual|funny|serious|nice|simple|good|great|quick|clear|concise|warm|kind|firm|honest|personal|easy|modern|clean|fancy|detailed|believable|persuasive|convincing|perfect|ready|sweet|catchy|creative|unique|original)";
const MANNERS = `${MANNER}(?:(?:,| and|, and| but) ${MANNER}){0,3}`;
/** When it is due. */
const WHEN =
  "(?:(?:by|on|until|before|for|at|in) )?(?:the )?(?:end of (?:the )?)?(?:today|tonight|tomorrow|noon|midnight|eod|soon|now|asap|(?:next )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:this|next) (?:week|month|weekend|morning|afternoon|evening)|(?:an?|one|two|three|\\d+) (?:hours?|minutes?|days?|weeks?)|\\d{1,2}(?::\\d\\d)? ?[ap]m)(?: (?:morning|afternoon|evening|night|at (?:noon|\\d{1,2}(?::\\d\\d)?(?: ?[ap]m)?)))?";
/** How long it should be. */
const LENGTH =
  "(?:(?:of|under|about|around|max(?:imum)?|at (?:most|least)|no more than|up to|in) )?(?:like |about )?(?:\\d+|one|two|three|four|five|ten|a few|half a|a) (?:words?|lines?|sentences?|paragraphs?|bullet points?|bullets?|pages?|slides?|minutes?|characters?)(?: (?:long|max|at most|or (?:so|less)))?";
const CLAUSES = [
  `(?:please )?(?:keep|make) (?:it|them) ${MANNERS}`,
  `be ${MANNERS}`,
  `(?:(?:it|this|they)(?:['’]?s| is| has to| have to| must| needs? to| should) (?:be )?)?${MANNERS}`,
  `(?:it|this)(?:['’]?s| is) (?:due|urgent|important|for (?:work|school|class)|(?=for ))(?: ?${WHEN})?`,
  `(?:the |my )?(?:deadline|due date)(?:['’]?s| is) ${WHEN}`,
  `(?:it|this)(?:['’]?s| is| has to be| should be| must be) ${LENGTH}`,
  `i (?:really )?(?:need|want|have) (?:it|this|to (?:send|submit|post|hand (?:it )?in|have|get)(?: it| this)?) ${WHEN}`,
  "i(?:['’]?ve| have) never (?:done|written|made|used|built|given|held) (?:this|it|one|that)(?: before)?",
  `(?:my|the|our) (?:boss|manager|teacher|professor|mom|wife|husband|ceo|client|team) (?:wants|needs|expects|is waiting for) it(?: ${WHEN})?`,
];
/** How a writer feels; in a letter or a text to be translated it would be the matter. */
const MOODS = [
  "(?:i ?['’]?a?m|we ?['’]?a?re) (?:(?:so|really|kind of|just|a bit|completely|totally) )?(?:panicking|stuck|lost|desperate|nervous|stressed|clueless|confused|in a hurry|in a rush|running out of time|(?:not (?:good|great)|bad|terrible|new) (?:at|to) (?:this|it|these things|that))",
  "i (?:have|['’]?ve|got) no (?:idea|clue|time)(?: (?:where to (?:start|begin)|what to (?:say|write|do|put)|how to (?:start|begin|do (?:it|this)|write (?:it|this))|how))?",
  "i (?:don['’]?t|do not) know (?:where to (?:start|begin)|what to (?:say|write|do|put)|how to (?:start|begin|do (?:it|this)|write (?:it|this)))",
];
const WORDS =
  `please|pls|plz|right now|quickly|quick|for me|for us|again|properly|thanks|thx|thank you|help|somehow|${WHEN}|${LENGTH}|in (?:google sheets|google docs|excel|word|notion|powerpoint|canva)|into (?:\\w+ )?(?:action (?:points|items)|bullet points|bullets|a list|points|slides)`;

const beginning = (forms: readonly string[]) =>
  onDemand(() =>
    new RegExp(
      `^(?:(?:and|but|so|because|cause|cuz|since) )?(?:${forms.join("|")})(?![\\w'’-])`,
      "i",
    )
  );
const clause = beginning(CLAUSES);
const mood = beginning(MOODS);
const words = onDemand(() => new RegExp(`^(?:${WORDS})(?![\\w'’-])`, "i"));
/** Clauses that are looked at. */
const CLAUSES_MAX = 6;

/**
 * Tells whether what follows an order tells nothing of its matter.
 *
 * @param rest What stands behind the order.
 * @param hasWords Whether the order is for the writer's own words (a letter, a translation), so that what
 * is said in the first person may be these.
 * @returns True where nothing but such clauses follows, or nothing at all.
 */
export function tellsNothing(rest: string, hasWords = false): boolean {
  let left = rest;
  for (let turn = 0; turn < CLAUSES_MAX; turn++) {
    if (!/\w/.test(left)) return true;
    const gap = /^[^\w]*(?:(?:and|but)\b[^\w]*)?/i.exec(left)![0];
    left = left.slice(gap.length);
    const isApart = /\S/.test(gap);
    const found = words().exec(left) ??
      (isApart ? clause().exec(left) ?? (hasWords ? null : mood().exec(left)) : null);
    if (found === null) return false;
    left = left.slice(found[0].length);
  }
  return false;
}
