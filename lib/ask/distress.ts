/**
 * Prompts in which somebody tells of grief, despair or harm to themselves: what they need is to be
 * heard, not a form to fill in.
 *
 * @module
 */

import { holdsHint } from "../text/hints.ts";

const DEATH = ["died", "dead", "passed", "killed", "put down", "put to sleep"];
/** Somebody's family, friend or animal is dead. */
const BEREAVED =
  /\b(?:my|our|his|her|their|\w+['’]s) (?:\w+ )?(?:mom|mum|mother|dad|father|wife|husband|partner|son|daughter|child|baby|brother|sister|friend|grand(?:ma|pa|mother|father)|gran|nan|aunt|uncle|cousin|neighbou?r|colleague|teacher|dog|puppy|cat|kitten|rabbit|hamster|guinea pig|horse|pony|parrot|bird|budgie|goldfish|tortoise|pet)(?:,? (?!(?:process|thread|api|server|laptop|phone|tablet|monitor|battery|app|account|router|container|site|domain|car|printer|link|branch|node|pod|program)\b)\w+,?)? (?:(?:has|have|had|just|recently|is|are|was|were|being|sadly|suddenly) ){0,3}(?:dead(?! (?:set|tired|sure))|died|passed (?:away|on(?! (?:the|an?|it|to|his|her|my|our|their)\b))|killed (?:himself|herself)|put (?:down(?=\W*$|\s*[.,;!?]| (?:on|last|this|yesterday|today|in)\b)|to sleep))(?!\w)/i;

/** Ways to tell of distress, each behind pieces that it cannot do without. */
const SIGNS: readonly (readonly [hints: readonly string[], pattern: RegExp])[] = [
  // "I want to kill myself", "thinking about ending my life", "I want to die"
  [
    ["myself", "my self"],
    /\b(?:kill|killing|hurt|hurting|harm|harming|cut|cutting|hate|hating) (?:myself|my self)\b/,
  ],
  [["life"], /\b(?:end|ending|take|taking) my (?:own )?life\b/],
  [["die"], /\bi(?: just)? (?:want|wanna|wish)(?: to| i could)? die\b/],
  [
    ["disappear", "be dead", "not exist", "end it all"],
    /\b(?:want|wanna|wish)(?: to)? (?:disappear|be dead|not exist|end it all)\b/,
  ],
  // "I'm feeling really down", "i feel so alone"
  [
    "suicidal,sad,down,depressed,lonely,alone,hopeless,worthless,heartbroken,miserable,grieving,devastated,ashamed"
      .split(","),
    /\bi(?:['’]?m| am| feel|['’]?ve been| have been)(?: (?:feel|feeling|just|so|really|very|too|always|still|pretty|completely|utterly|a bit|kind of)){0,3} (?:suicidal|sad|down(?! (?:for|with|to)\b)|depressed|lonely|alone|hopeless|worthless|heartbroken|miserable|grieving|devastated|ashamed)\b/,
  ],
  // "my girlfriend broke up with me", "my dog died"
  [
    ["with me", "on me", "dumped me", "leaving me", "left me"],
    /\b(?:broke up with|cheated on|dumped|is leaving|left) me\b/,
  ],
  [DEATH, BEREAVED],
  [["talk to", "turn to", "to talk", "to turn"], /\b(?:no ?one|nobody|who) to (?:talk|turn) to\b/],
];

/** A plea comes first or in few words; a long prompt that mentions one is about something else. */
const LOOKED_AT_CHARS = 600;

/**
 * Tells whether the writer speaks of their own distress.
 *
 * @param text The prompt's prose.
 * @returns True where questions of taste, price or purpose would hurt.
 */
export function tellsOfDistress(text: string): boolean {
  if (text.length > LOOKED_AT_CHARS) return false;
  const lower = text.toLowerCase();
  return SIGNS.some(([hints, pattern]) => holdsHint(lower, hints) && pattern.test(lower));
}

/**
 * Tells whether a text speaks of a death in somebody's family, of a friend or of an animal.
 *
 * @param text The prompt's prose.
 * @returns True where nobody is to be asked what exactly happens.
 */
export function tellsOfDeath(text: string): boolean {
  return holdsHint(text.toLowerCase(), DEATH) && BEREAVED.test(text);
}
