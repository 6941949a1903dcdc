/**
 * What may follow an order without telling anything of its matter: when it is due, how it should sound,
 * how its writer feels.
 *
 * @module
 */

import { onDemand } from "../text/hints.ts";

/** How it should come out. */
const MANNER =
  "(?:very|more|really|quite|a bit|super|not too)? ?(?:short|brief|long|formal|informal|polite|friendly|professional|casual|funny|serious|nice|simple|good|great|quick|clear|concise|warm|kind|firm|honest|personal|easy|modern|clean|fancy|detailed|believable|persuasive|convincing|perfect|ready|sweet|catchy|creative|unique|original)";
const CLAUSES = [
  `(?:please )?(?:keep|make) (?:it|them) ${MANNER}(?:(?:,| and|, and| but) ${MANNER}){0,3}`,
  `be ${MANNER}(?:(?:,| and|, and| but) ${MANNER}){0,3}`,
  `(?:(?:it|this|they)(?:['’]?s| is| has to| have to| must| needs? to| should) (?:be )?)?${MANNER}(?:(?:,| and|, and| but) ${MANNER}){0,3}`,
  "(?:it|this)(?:['’]?s| is) (?:due|urgent|important|for (?:today|tomorrow|tonight|work|school|class))(?: (?!and |but )[\\w']+){0,4}",
  "(?:the |my )?(?:deadline|due date)(?:['’]?s| is)(?: (?!and |but )[\\w']+){1,5}",
  "(?:and )?(?:i ?['’]?a?m|we ?['’]?a?re) (?:(?:so|really|kind of|just|a bit|completely|totally) )?(?:panicking|stuck|lost|desperate|nervous|late|busy|tired|stressed|clueless|confused|in a hurry|in a rush|running out of time|furious|angry|upset|mad|annoyed|worried|(?:not )?(?:good|great|bad|terrible|new)(?: at| to)?)(?: (?!and |but )[\\w']+){0,6}",
  "(?:and )?i (?:really )?(?:need|want|have) (?:it|this|to (?:send|submit|post|hand|have|get))(?: (?!and |but )[\\w']+){1,6}",
  "(?:and )?i (?:have|['’]?ve|got) no (?:idea|clue|time)(?: (?!and |but )[\\w']+){0,6}",
  "(?:and )?i (?:don['’]?t|do not) know (?:where|how|what)(?: (?!and |but )[\\w']+){1,6}",
  "(?:and )?i(?:['’]?ve| have) never(?: (?!and |but )[\\w']+){1,6}",
  "(?:and )?(?:i |we )?want (?:my|our|a|the) (?:money back|refund|deposit back)",
  "(?:we|i)(?:['’]?ve| have) been(?: (?!and |but )[\\w']+){1,8}",
  "(?:and )?(?:my|the|our) (?:boss|manager|teacher|professor|mom|wife|husband|ceo|client|team) (?:wants|needs|expects|asked for|is waiting for)(?: (?!and |but )[\\w']+){1,6}",
  "(?:and )?(?:under|about|around|max(?:imum)?|at (?:most|least)|no more than|up to|in|with) (?:like |about )?(?:\\d+|an?|two|three|four|five|ten) \\w+",
];
const WORDS =
  "please|pls|plz|asap|now|right now|today|tonight|tomorrow|quickly|quick|for me|for us|again|properly|thanks|thx|thank you|help|somehow|soon|this week|by (?:noon|tonight|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday|eod|the end of the (?:day|week))|(?:for|by|until) (?:today|tomorrow|tonight|next week)|(?:for|on|by) (?:next )?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)|in (?:google sheets|google docs|excel|word|notion|powerpoint|canva)|into (?:\\w+ )?(?:action (?:points|items)|bullet points|bullets|a list|points|slides)|in (?:like |about )?(?:\\d+|one|two|three|a few) (?:words?|lines?|sentences?|paragraphs?|bullet points?|bullets?|pages?|minutes?)";

const clause = onDemand(() =>
  new RegExp(
    `^(?:(?:and|but|so|because|cause|cuz|since) )?(?:${CLAUSES.join("|")})(?![\\w'’-])`,
    "i",
  )
);
const words = onDemand(() => new RegExp(`^(?:${WORDS})(?![\\w'’-])`, "i"));
/** Clauses that are looked at. */
const CLAUSES_MAX = 6;

/**
 * Tells whether what follows an order tells nothing of its matter.
 *
 * @param rest What stands behind the order.
 * @returns True where nothing but such clauses follows, or nothing at all.
 */
export function tellsNothing(rest: string): boolean {
  let left = rest;
  for (let turn = 0; turn < CLAUSES_MAX; turn++) {
    if (!/\w/.test(left)) return true;
    const gap = /^[^\w]*(?:(?:and|but)\b[^\w]*)?/i.exec(left)![0];
    left = left.slice(gap.length);
    const isApart = /[^\s]/.test(gap);
    const found = words().exec(left) ?? (isApart ? clause().exec(left) : null);
    if (found === null) return false;
    left = left.slice(found[0].length);
  }
  return false;
}
