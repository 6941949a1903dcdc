/**
 * Finds text that a prompt hands over to be checked, judged, answered or changed: behind the order
 * ("is this rude: …"), before it ("… make this letter better"), or told by its form, such as a mail with
 * its headers and a chat with its speakers.
 *
 * @module
 */

import { wordSet } from "../text/hints.ts";
import type { Prompt } from "../text/prompt.ts";
import type { Stretch } from "./material.ts";
import {
  asksOfTextBehind,
  beginsAsOrder,
  judges,
  namesText,
  presentsText,
  readOrder,
  worksOnText,
  worksOnTextBefore,
} from "./text_order.ts";

/** Characters of an order before or behind the text. */
const ORDER_CHARS_MAX = 200;
/** Fewer words before an order are no text but its opening. */
const TEXT_WORDS_MIN = 3;

/** What is said behind these words is spoken of. */
const SAYING =
  /^(?:is|was|would) it (?:be )?(?:[\w-]+ )?(?:correct|incorrect|wrong|proper|right|better) (?:english )?to (?:say|write)(?=\W)/;
/** A second paragraph or sentence that goes on asking is the user's, too. */
const GOES_ON =
  /^\s*(?:please|you (?:are|will|should|must|can)|make sure|ensure|do not|don['’]?t|use|return|output|write|give|provide|include|keep|explain|if you|i (?:want|need|would)|rules?\b|requirements?\b|instructions?\b|format\b|focus|be\b|tell me|what|how|why)/i;
const LISTED = /^\s*(?:[-*•]|\d{1,3}[.)])\s/;

/** The same words in an unfinished sentence, where no mark or line break parts the order from its text. */
const TRAILING =
  /\b(?:(?:can|could|would) (?:you|u) (?:please |pls )?(?:make|check|fix|correct|improve|proof-?read|translate|rewrite|rephrase) (?:this|my) (?:[\w-]+ )?(?:text|e-?mail|essay|sentence|message|letter|paragraph|poem|post)\b[^.?!\n]{0,60}|is (?:this|that|it) (?:grammatically )?correct)\W{0,3}$/;
const TRAILING_LOOK = /correct|(?:an|uld) (?:you|u) /;

/** Headers of a mail, and who speaks in chats. */
const HEADERS = wordSet("from to cc bcc subject sent date re fwd");
const SPEAKERS = wordSet(
  "user agent customer client support bot assistant me you him her he she mom mum dad boss friend teacher student seller buyer interviewer caller operator patient doctor",
);
const LABEL = /^[a-z][\w.'-]*(?: [a-z0-9][\w.'-]*)?$/;
const TIME = /^\W{0,2}\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?: ?[ap]m)?\W{0,4}/;
const LABEL_CHARS_MAX = 40;
const MAIL_HEADERS_MIN = 2;
const SPOKEN_LINES_MIN = 2;

/**
 * Finds what is handed over.
 *
 * @param prompt A prompt taken apart.
 * @param end UTF-16 offset where its own text ends: the program's details are no material.
 * @returns At most one stretch.
 */
export function findHandedOver(prompt: Prompt, end: number): Stretch[] {
  const { text } = prompt;
  return mailOrChat(text, end) ?? behindOrder(text, end) ?? beforeOrder(prompt, end) ?? [];
}

/** From the first line with a header or speaker: a mail to its end or to the last paragraph, a chat to its last line. */
function mailOrChat(text: string, end: number): Stretch[] | null {
  if (!text.includes(":") || !text.includes("\n")) return null;
  let [start, last, headers, spoken] = [-1, -1, 0, 0];
  const speakers = new Map<string, number>();
  for (let from = 0; from < end;) {
    const to = text.indexOf("\n", from) < 0 ? end : Math.min(end, text.indexOf("\n", from));
    const line = text.slice(from, Math.min(to, from + ORDER_CHARS_MAX));
    const speaker = speakerOf(line);
    if (speaker !== undefined) {
      if (start < 0) start = from;
      last = to;
      if (HEADERS.has(speaker)) headers++;
      else {
        spoken++;
        speakers.set(speaker, (speakers.get(speaker) ?? 0) + 1);
      }
    }
    from = to + 1;
  }
  if (headers >= MAIL_HEADERS_MIN) return [{ start, end: lastParagraph(text, last, end) }];
  const named =
    [...speakers].filter(([name]) => SPEAKERS.has(name) || /^(?:person|speaker) /.test(name))
      .length;
  const taken = [...speakers.values()].filter((count) => count > 1).length;
  const isChat =
    spoken >= SPOKEN_LINES_MIN && speakers.size > 1 && (named > 1 || taken > 0 && spoken > 2) ||
    spoken >= SPOKEN_LINES_MIN && TIME.test(text.slice(start, start + 8));
  return isChat ? [{ start, end: last }] : null;
}

/** What a line begins with before a colon and more, in lower case, its time aside: a speaker or a header. */
function speakerOf(line: string): string | undefined {
  const timeless = /^\D{0,2}\d/.test(line) ? line.replace(TIME, "") : line;
  const colon = timeless.indexOf(":");
  if (colon < 1 || colon > LABEL_CHARS_MAX || timeless.slice(colon + 1).trim() === "") {
    return undefined;
  }
  const label = timeless.slice(0, colon).replace(/^[[(<]|[\])> ]$/g, "").toLowerCase();
  return LABEL.test(label) ? label : undefined;
}

/** Where a short last paragraph, which says what to do, begins behind a place; else the end. */
function lastParagraph(text: string, from: number, end: number): number {
  const gap = text.slice(0, end).trimEnd().lastIndexOf("\n\n");
  return gap > from && end - gap <= ORDER_CHARS_MAX && text.slice(from, gap).trim() !== ""
    ? gap
    : end;
}

/** Behind the colon, the line or the question that closes an order at the beginning. */
function behindOrder(text: string, end: number): Stretch[] | null {
  const lead = text.length - text.trimStart().length;
  const line = text.slice(lead, Math.min(end, lead + ORDER_CHARS_MAX)).split("\n", 1)[0]!;
  const closed = lead + line.length < end && text[lead + line.length] === "\n";
  const lower = line.toLowerCase();
  const stretch = (length: number) => {
    const start = lead + length;
    return text.slice(start, end).trim() === "" ? null : [{ start, end }];
  };
  if (/ to (?:say|write)\W/.test(lower)) {
    const spoken = SAYING.exec(lower);
    if (spoken !== null) return stretch(spoken[0].length);
  }
  const sentence = lower.search(/[.:!?](?:\s|$)/);
  if (sentence >= 0 || closed) {
    const head = sentence < 0 ? line.length : sentence + 1;
    if (presentsText(readOrder(lower.slice(0, head)))) return stretch(head);
  }
  const colon = lower.search(/:(?:\s|$)/);
  if (colon >= 0 && colon + 1 < end - lead && worksOnText(readOrder(lower.slice(0, colon)))) {
    return stretch(colon + 1);
  }
  const question = lower.search(/\?\s/) + 1;
  if (question > 0 && asksOfTextBehind(readOrder(lower.slice(0, question)))) {
    return stretch(question);
  }
  if (!closed) return null;
  const order = readOrder(lower);
  if (!worksOnText(order) || !namesText(order)) return null;
  const rest = text.slice(lead + line.length, lead + line.length + ORDER_CHARS_MAX);
  const goesOn = LISTED.test(rest) ? !judges(order) : GOES_ON.test(rest);
  return goesOn ? null : stretch(line.length);
}

/** Before the last sentence, where that is an order to work on what was said. */
function beforeOrder({ text, sentences }: Prompt, end: number): Stretch[] | null {
  const last = sentences.findLast(({ start }) => start < end);
  if (last === undefined) return null;
  const order = text.slice(last.start, last.end).toLowerCase();
  const close = order.slice(-ORDER_CHARS_MAX);
  const trailing = TRAILING_LOOK.test(close) ? TRAILING.exec(close) : null;
  if (trailing === null && order.length > ORDER_CHARS_MAX) return null;
  const start = trailing === null
    ? last.start
    : last.start + order.length - close.length + trailing.index;
  const before = text.slice(Math.max(0, start - ORDER_CHARS_MAX), start);
  if (before.trim().split(/\s+/, TEXT_WORDS_MIN).length < TEXT_WORDS_MIN) return null;
  if (trailing === null && !worksOnTextBefore(readOrder(order))) return null;
  return beginsAsOrder(text.slice(0, Math.min(start, ORDER_CHARS_MAX)))
    ? null
    : [{ start: 0, end: start }];
}
