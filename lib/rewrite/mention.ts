/**
 * Finds words that a writer speaks of rather than uses: "is it recieve or receive?", "why do people write
 * recieve?".
 *
 * @module
 */

import { holdsHint } from "../text/hints.ts";

const BETWEEN = String
  .raw`["'’“”]? ?(?:,? (?:or|vs\.?|versus|not|and not|instead of|rather than|and)|/) ?["'“”]?`;
/** Characters on one side that hold the other word and what stands between. */
const REACH_CHARS = 24;
/** Characters on one side that hold what shows that a word is spoken of. */
const SPEAKING_CHARS = 48;

/** What stands before a word that is spoken of: its name, or someone who writes it. */
const SPOKEN_BEFORE =
  /\b(?:the (?:words?|spellings?|typos?|misspellings?)(?: of)?|(?:keeps?|kept) (?:on )?(?:writing|typing|saying)|spell(?:s|ed|ing)?|misspell(?:s|ed|ing)?|pronounce[sd]?|(?:people|many|some|others|everyone|everybody|students|children|kids|americans|they|we|i)(?: (?:still|often|always|sometimes|all|keep|must|should|usually|wrongly|just)){0,2} (?:write|writes|wrote|writing|type|types|typed|typing|say|says|said|saying))(?: (?:it |that |this )?(?:as|like|is|was))?$/;
const HINTS_BEFORE = "word,spell,typo,writ,wrote,typ,say,said,pronounce".split(",");
/** What stands after it. */
const SPOKEN_AFTER =
  /^,? (?:(?:is|was|are|counts as|being) (?:really |actually |definitely |definately |often |just |still |such )?(?:a |an |the )?(?:very |most )?(?:common(?:ly)?|frequent(?:ly)?|popular|usual|wrong(?:ly)?|correct(?:ly)?|incorrect(?:ly)?)?(?: way of writing)? ?(?:mis-?spell(?:ed|ing)|mis-?spelt|typos?|spell(?:ed|ing)|spelt|slips?|wrong\b|correct\b|incorrect\b|a word\b)|with (?:the |an? )?(?:wrong |one |two |double |single )[a-z]|instead of|rather than)/;
const HINTS_AFTER = "spell,spelt,typo,slip,wrong,correct,word,with ,instead of,rather than".split(
  ",",
);

/** What stands on both sides of a word whose meaning is asked for. */
const ASKED_BEFORE = /\b(?:do|does|did)$/;
const ASKED_AFTER = " mean";

/**
 * Tells whether a stretch is spoken of, so that changing it would change what the prompt is about: it
 * stands beside its replacement, or beside words on how it is written.
 *
 * @param text The prompt.
 * @param start UTF-16 offset of the stretch.
 * @param end UTF-16 offset after it.
 * @param after What would replace it.
 * @returns True where it is spoken of.
 */
export function isMentioned(text: string, start: number, end: number, after: string): boolean {
  const word = after.trim().toLowerCase();
  const reach = word.length + REACH_CHARS;
  const right = text.slice(end, end + reach).toLowerCase();
  const left = text.slice(Math.max(0, start - reach), start).toLowerCase();
  // Patterns are made for the few that hold the word at all.
  const other = () => word.replace(/[^\p{L}\p{N}\s]/gu, "\\$&");
  const before = text.slice(Math.max(0, start - SPEAKING_CHARS), start).trimEnd().toLowerCase();
  const behind = text.slice(end, end + SPEAKING_CHARS).toLowerCase();
  return right.includes(word) && new RegExp(`^${BETWEEN}${other()}(?![\\w-])`).test(right) ||
    left.includes(word) && new RegExp(`(?<![\\w-])${other()}${BETWEEN}$`).test(left) ||
    holdsHint(before, HINTS_BEFORE) && SPOKEN_BEFORE.test(before) ||
    holdsHint(behind, HINTS_AFTER) && SPOKEN_AFTER.test(behind) ||
    behind.startsWith(ASKED_AFTER) && ASKED_BEFORE.test(before);
}
