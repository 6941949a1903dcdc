/**
 * Finds prompts that speak of a text, a file or a picture which is not there.
 *
 * @module
 */

import { onDemand } from "../../text/hints.ts";
import { asking, type Flag } from "../flag.ts";
import { countWords, holdsAny, type Reading } from "../reading.ts";
import { tellsNothing } from "../tail.ts";

const NOUN =
  "(?:code )?(?:text|paragraphs?|passages?|articles?|essays?|e-?mails?|letters?|messages?|sentences?|poem|story|speech|transcript|interview|abstract|chapter|documents?|pdf|contract|report|resume|résumé|cv|spreadsheet|csv|data ?set|logs?|images?|pictures?|photos?|screenshots?|diagram|chart|graph|video|audio|recording|slides?|presentation|code|function|script|query|snippet|traceback|equation|theorem|proof|questions?|files?|reviews?|lyrics|recipe|words?|numbers?|data)";
const cues = onDemand((): readonly RegExp[] => [
  new RegExp(
    `\\b(?:the|this|these|my)\\s+(?:attached|enclosed|uploaded|pasted|following|below|above)\\s+(?:[\\w-]+\\s+){0,2}?(${NOUN})\\b`,
    "i",
  ),
  new RegExp(
    `\\b(?:the|this|these)\\s+(?:[\\w-]+\\s+)?(${NOUN})\\s+(?:below|attached|above|I (?:have )?(?:attached|uploaded|pasted|sent|shared))\\b`,
    "i",
  ),
  new RegExp(
    `\\bI(?:'ve| have)?\\s+(?:just\\s+)?(?:attached|uploaded|pasted|enclosed)\\s+(?:an?|the|my|some|this)\\s+(?:[\\w-]+\\s+){0,2}?(${NOUN})\\b`,
    "i",
  ),
  new RegExp(
    `^\\W*(?:please\\s+|can you\\s+|could you\\s+)?(?:summari[sz]e|translate|proofread|paraphrase|rephrase|rewrite|shorten|edit|correct|transcribe|annotate|review|explain|debug|refactor|optimi[sz]e|solve|answer|respond to|reply to|help me (?:respond|reply) to|grade|analy[sz]e|visuali[sz]e|format|convert)\\s+(?:the (?:given|provided)|this|these)\\s+(?:[\\w-]+\\s+)?(${NOUN})\\b`,
    "i",
  ),
  new RegExp(
    `^\\W*(?:please\\s+)?(?:write|draft|compose)\\s+(?:me\\s+)?(?:an?\\s+|some\\s+)?(?:[\\w-]+\\s+)?(?:response|reply|answer)s?\\s+to\\s+(?:this|these|that)\\s+(?:[\\w-]+\\s+){0,2}?(${NOUN}|comments?|tweet|post)\\b`,
    "i",
  ),
]);
/** Orders about a text that is only called one: nothing that tells more may follow. */
const bareCues = onDemand((): readonly RegExp[] => [
  new RegExp(
    `^\\W*(?:please\\s+)?(?:summari[sz]e|translate|proofread|paraphrase|rephrase|rewrite|shorten|edit|correct|transcribe|review|respond to|reply to|answer)\\s+the\\s+((?:meeting |call |lecture |class )?(?:notes|minutes)|article|text|document|passage|paragraph|essay|report|paper|transcript|meeting|call|lecture|podcast|webinar|interview|video|e-?mail|letter|message)(?:\\s+(?:from|by) (?:my|our|the|a) [\\w'-]{2,20})?(?![\\w-])`,
    "i",
  ),
  new RegExp(
    `^\\W*(?:please\\s+)?(?:fix|check|correct|improve|find|spot|clean up)\\s+(?:the |any |all )?(?:grammar|spelling|punctuation|typos|mistakes|errors|wording|formatting|tone)(?: and (?:grammar|spelling|punctuation|typos|mistakes|errors|wording|formatting|tone))?\\s+(?:in|of) (?:this|it|the (text|paragraph|essay|e-?mail|letter|message|document|sentence|draft))(?![\\w-])`,
    "i",
  ),
]);
const INSIDE_A_PROGRAM =
  /\b(?:function|program|script|app|method|class|regex|tool|bot|assistant|model)\b.{0,60}\b(?:that|which|to|takes?|given|returns?)\b/i;
/** Material right behind its noun: a quotation, an equation, what somebody says. */
const BEHIND = /^\W{0,3}["“`]|^[^.\n]{0,40}(?:\d\s*[-+*/=^]|[=^]\s*\d)|\bsaying\b/i;
/** Without one of these there is nothing to find. */
const TRIGGERS = "attached enclosed uploaded pasted following below above given provided this these"
  .split(" ");
/** The same for a text that is only called one. */
const BARE_NOUNS =
  "article text document passage paragraph essay report paper transcript notes minutes meeting call lecture podcast webinar interview video email e mail letter message grammar spelling punctuation typos mistakes errors wording formatting tone"
    .split(" ");

/**
 * Asks for the material that a prompt names and does not hold.
 *
 * @param reading What is read of the prompt.
 * @returns A question about the material, or null.
 */
export function missingAttachment(reading: Reading): Flag | null {
  if (reading.hasMaterial || reading.wordCount > 80) return null;
  for (const bare of !reading.hasQuote && holdsAny(reading, BARE_NOUNS) ? bareCues() : []) {
    const match = bare.exec(reading.prose);
    if (match !== null && tellsNothing(reading.prose.slice(match[0].length))) {
      return missing(match[1] ?? "text");
    }
  }
  for (const cue of holdsAny(reading, TRIGGERS) ? cues() : []) {
    const match = cue.exec(reading.prose);
    if (match === null) continue;
    const before = reading.prose.slice(0, match.index);
    const after = reading.prose.slice(match.index + match[0].length);
    if (INSIDE_A_PROGRAM.test(before)) return null;
    if (/\babove\b/i.test(match[0]) && countWords(before) >= 12) return null;
    if (BEHIND.test(reading.text.slice(match.index + match[0].length))) return null;
    const stop = after.search(/[.!?:](?:\s|$)/);
    const rest = stop < 0 ? 0 : countWords(after.slice(stop));
    if (rest >= (after.charAt(stop) === ":" ? 1 : 4)) return null;
    return missing(match[1] ?? "text");
  }
  return null;
}

function missing(noun: string): Flag {
  return asking("missing_attachment", "source", 0.95, `Where is the ${noun.toLowerCase()}?`, [
    "pasted in my next message",
    "at a link I give",
    "in a file I name",
  ]);
}
