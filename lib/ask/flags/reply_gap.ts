/**
 * Finds requests for the right words to somebody that do not tell what happened.
 *
 * @module
 */

import { asking, type Flag } from "../flag.ts";
import { holdsAny, type Reading } from "../reading.ts";
import { tellsNothing } from "../tail.ts";

const SAY =
  /(?:^\W*(?=re(?:ply|spond)\b)|\b(?:what (?:do|should|can|could|would|shall) (?:i|we)|how (?:do|should|can|could|would|shall) (?:i|we)|help me|what to|how to)\s+)(?:best |even )?(?:say|tell|reply|respond|answer|text|write)(?: (?:back|him|her|them|in (?:reply|response)|to (?:him|her|them|this|that|it)|(?:to )?(?:(?:my|our|the|this) (?:[\w-]{1,12} ){0,2}?(?:boss|manager|client|customer|friend|girlfriend|boyfriend|gf|bf|wife|husband|partner|mom|mum|mother|dad|father|parents?|sister|brother|son|daughter|ex|roommate|neighbou?r|landlord|teacher|professor|colleague|coworker|team|guy|girl|recruiter|hr|e-?mail|message|text|letter|review|comment))))?(?=\W*$|[.?!,])/i;
const TRIGGERS = "say tell reply respond answer text write".split(" ");
const SOMEBODY = "my our the him her them he she they this that".split(" ");
const WORDS_MAX = 14;

/**
 * Asks what was said or happened before.
 *
 * @param reading What is read of the prompt.
 * @returns A question, or null where the prompt tells.
 */
export function replyGap(reading: Reading): Flag | null {
  const { prose, wordCount, hasMaterial, hasQuote } = reading;
  if (hasMaterial || hasQuote || wordCount > WORDS_MAX) return null;
  if (!holdsAny(reading, TRIGGERS) || !holdsAny(reading, SOMEBODY)) return null;
  const found = SAY.exec(prose);
  if (found === null || !tellsNothing(prose.slice(found.index + found[0].length), true)) {
    return null;
  }
  return asking("reply_gap", "situation", 0.8, "What came before, and what do you want?", [
    "I paste it next",
    "I tell you next",
    "nothing yet, it is the first word",
  ]);
}
