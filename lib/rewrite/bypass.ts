/**
 * Recognises prompts that ask to be left alone.
 *
 * @module
 */

import { holdsHint } from "../text/hints.ts";

/** Marks that, directly before the first letter, ask for no change. */
export const BYPASS_MARKS: readonly string[] = ["*", "/", "#"];

const VERBATIM = /<verbatim>|\[verbatim\]|^\s*verbatim:/i;
/** Asked to repeat the request itself, a model must see it as the user wrote it. */
const REPEATED =
  /\brep\w{3,5}\b[^.?!\n]{0,60}\b(?:request|prompt|sentence|question|instructions?|text|paragraph|message)\b[^.?!\n]{0,60}\b(?:word[- ]for[- ]word|verbatim|exact\w*|without|as it is|above|below|before|do not|unchanged)\b/i;
/** Where an order begins: a clause, or what asks for it; "dont leave" and "how do i keep" are none. */
const ORDERED = String
  .raw`(?:^|[.!?:;,(\n-]\s*|\b(?:please|pls|and|but|also|just|so|then|always|wanna|(?<!\bhow (?:do|can|could|would|should) )you|(?:want|need|like|sure|remember|careful)(?: you)? to)\s)`;
/** What belongs to the slips, or to the text that has them. */
const BELONGING = String
  .raw`(?: (?:all|any|in|of|the|teh|my|these|those|this|its|their|every|original|intentional|own|other|with|and|including|text|words|wording|sentences?|message|spelling|grammar|grammatical|typing)){0,6}`;
/** Asked to leave slips as they are, a model must see them; slips that are kept out of something are none. */
const SLIPS_KEPT = new RegExp(
  String
    .raw`${ORDERED}(?:leave|keep|preserve|retain)${BELONGING} (?:(?:typos?|mistakes|misspell(?:ed|ings?)|slips)\b(?![^.?!\n]{0,40}\b(?:from (?:being|[a-z]{2,15}ing)|out(?: of)?|away|off|low|free|(?:to a|at a|the) minimum|in check|in mind)\b)|(?:spellings?|errors)(?: (?:of|in) (?:it|them|this|these|the text))?(?: exactly| just)? (?:as (?:it is|is|they are|written|typed)|unchanged|intact|untouched)\b)`,
  "i",
);
const KEEPING_HINTS = ["eave ", "eep ", "reserve ", "etain "];
const DIRECTIVE =
  /^#(?:include|define|undef|ifn?def|if|else|elif|endif|import|pragma|region|using|error|warning)\b/;

/**
 * Tells whether a prompt must come back unchanged.
 *
 * @param text The prompt.
 * @param marks Marks that ask for it when directly followed by a letter, unless that is markdown
 * (`*so*`), a path (`/etc/hosts`) or a directive (`#include`).
 * @returns True when it begins with a mark, holds a verbatim marker, wants itself repeated or its
 * slips kept.
 */
export function asksToBeLeftAlone(text: string, marks: readonly string[]): boolean {
  if (VERBATIM.test(text)) return true;
  if (/\brep/i.test(text) && REPEATED.test(text)) return true;
  if (holdsHint(text, KEEPING_HINTS) && SLIPS_KEPT.test(text)) return true;
  const mark = marks.find((one) => one !== "" && text.startsWith(one));
  if (mark === undefined) return false;
  const line = text.slice(0, text.indexOf("\n") < 0 ? text.length : text.indexOf("\n"));
  if (!/^\p{L}/u.test(line.slice(mark.length))) return false;
  if (mark === "*" && line.indexOf("*", 1) > 0) return false;
  if (mark === "/" && /^\/[^\s/]*[/.]/.test(line)) return false;
  return !(mark === "#" && DIRECTIVE.test(line));
}
