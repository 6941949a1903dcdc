/**
 * Prompts in which somebody tells of grief, despair or harm to themselves: what they need is to be
 * heard, not a form to fill in.
 *
 * @module
 */

const DISTRESS = new RegExp(
  [
    // "I want to kill myself", "thinking about ending my life", "I want to die"
    String
      .raw`\b(?:kill|killing|hurt|hurting|harm|harming|cut|cutting|hate|hating) (?:myself|my self)\b`,
    String
      .raw`\b(?:end|ending|take|taking) my (?:own )?life\b|\bi(?: just)? (?:want|wanna|wish)(?: to| i could)? die\b`,
    String.raw`\b(?:want|wanna|wish)(?: to)? (?:disappear|be dead|not exist|end it all)\b`,
    // "I'm feeling really down", "i feel so alone"
    String
      .raw`\bi(?:['’]?m| am| feel|['’]?ve been| have been)(?: (?:feel|feeling|just|so|really|very|too|always|still|pretty|completely|utterly|a bit|kind of)){0,3} (?:suicidal|sad|down(?! (?:for|with|to)\b)|depressed|lonely|alone|hopeless|worthless|heartbroken|miserable|grieving|devastated|ashamed)\b`,
    // "my girlfriend broke up with me", "my dog died"
    String.raw`\b(?:broke up with|cheated on|dumped|is leaving|left) me\b`,
    String
      .raw`\bmy (?:\w+ )?(?:mom|mum|mother|dad|father|wife|husband|partner|son|daughter|child|baby|brother|sister|friend|grand(?:ma|pa|mother|father)|dog|cat) (?:just |has |recently )*(?:died|passed away|killed (?:himself|herself))\b`,
    String.raw`\b(?:no ?one|nobody|who) to (?:talk|turn) to\b`,
  ].join("|"),
  "i",
);

/** A plea comes first or in few words; a long prompt that mentions one is about something else. */
const LOOKED_AT_CHARS = 600;

/**
 * Tells whether the writer speaks of their own distress.
 *
 * @param text The prompt's prose.
 * @returns True where questions of taste, price or purpose would hurt.
 */
export function tellsOfDistress(text: string): boolean {
  return text.length <= LOOKED_AT_CHARS && DISTRESS.test(text);
}
