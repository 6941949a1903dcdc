/**
 * Prompts in which somebody tells of grief, despair or harm to themselves: what they need is to be
 * heard, not a form to fill in.
 *
 * @module
 */

import { holdsHint } from "../text/hints.ts";

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
  [
    ["died", "passed away", "killed"],
    /\bmy (?:\w+ )?(?:mom|mum|mother|dad|father|wife|husband|partner|son|daughter|child|baby|brother|sister|friend|grand(?:ma|pa|mother|father)|dog|cat) (?:just |has |recently )*(?:died|passed away|killed (?:himself|herself))\b/,
  ],
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
