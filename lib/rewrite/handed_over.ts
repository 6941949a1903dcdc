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
  judgesText,
  namesText,
  type Order,
  readOrder,
  readPresented,
  worksOnText,
  worksOnTextBefore,
} from "./text_order.ts";

/** Characters of an order before or behind the text. */
const ORDER_CHARS_MAX = 200;
/** Fewer words before an order are no text but its opening. */
const TEXT_WORDS_MIN = 3;
/** More words before "is this correct" are a case that is told, no sentence to check. */
const SENTENCE_WORDS_MAX = 8;

/** What is said behind these words is spoken of. */
const SAYING =
  /^(?:is|was|would) it (?:be )?(?:[\w-]+ )?(?:correct|incorrect|wrong|proper|right|better) (?:english )?to (?:say|write)(?=\W)/;
/** A second paragraph or sentence that goes on asking is the user's, too. */
const GOES_ON =
  /^\s*(?:please|you (?:are|will|should|must|can)|make sure|ensure|do not|don['’]?t|use|return|output|write|give|provide|include|keep|explain|if you|i (?:want|need|would)|rules?\b|requirements?\b|instructions?\b|format\b|focus|be\b|tell me|what|how|why)/i;
const LISTED = /^\s*(?:[-*•]|\d{1,3}[.)])\s/;

/** A last line that asks about the text, and a last paragraph that says more of what to do with it. */
const ASKS_OF_IT =
  /^ (?:(?:what|how) (?:should|can|could|do|would) i |what (?:does|did|is) (?:he|she|they|this|that|it) |where do i )/;
const ORDERS_MORE =
  /^ (?:write (?:a|an|the|it|in) |give me (?:a|the|your) |list |explain |rate |keep it |make (?:it|this|sure) |tell me (?:what|how|why) )/;

/** The same words in an unfinished sentence, where no mark or line break parts the order from its text. */
const TRAILING =
  /\b(?:(?:can|could|would) (?:you|u) (?:please |pls )?(?:make|check|fix|correct|improve|proof-?read|translate|rewrite|rephrase) (?:this|my) (?:[\w-]+ )?(?:text|e-?mail|essay|sentence|message|letter|paragraph|poem|post)\b[^.?!\n]{0,60}|is (?:this|that|it) (?:grammatically )?correct)\W{0,3}$/;
const TRAILING_LOOK = /correct|(?:an|uld) (?:you|u) /;

/** Verbs that judge things one by one, so that a list behind them holds these. */
const JUDGES = wordSet(
  "classify categorize categorise label tag rate score rank grade detect correct check",
);
/** How an order begins, behind which what follows is yet to be written. */
const ORDER_VERBS = wordSet(
  "write draft compose create generate give tell explain make build design develop code plan act imagine what how why which who when where describe list suggest show find implement solve compare recommend provide do answer add using use in for",
);
const POLITE = wordSet(
  "hi hello hey please pls plz kindly can could would you u help me now ok to",
);

/** Words of someone else are introduced. */
const SAID_LAST = wordSet("said says wrote replied posted tweeted");
const SENT_LAST =
  " sent me , texted me , wrote me , emailed me , messaged me , sent us , sent him , sent her "
    .split(",");
const SAID_BY = wordSet("he she they my the a our his her");

/** Headers of a mail, who speaks in chats, and what is no name of a speaker but of a field. */
const HEADERS = wordSet("from to cc bcc subject sent date re fwd");
const SPEAKERS = wordSet(
  "user agent customer client support bot assistant me you him her he she mom mum dad boss friend teacher student seller buyer interviewer caller operator patient doctor",
);
const FIELDS = wordSet(
  "q a question answer step result expected actual role task format tone limit goal context input output example note notes rule problem error topic title name age budget date time place day option pro con pros cons item type level size price cost language audience style length plan idea fact claim test case given when then issue feature description summary status reason cause effect fix todo warning tip key value word meaning definition",
);
const LABEL = /^[a-z][\w.'-]*(?: [a-z0-9][\w.'-]*)?$/;
const TIME = /^\W{0,2}\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?: ?[ap]m)?\W{0,4}/;
const LABEL_CHARS_MAX = 40;
const MAIL_HEADERS_MIN = 2;
const SPOKEN_LINES_MIN = 2;
/** Speakers that are known by no more than their name take turns in this many lines. */
const NAMED_LINES_MIN = 3;

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

/** Labelled lines that stand together, no other line between them. */
interface Block {
  readonly start: number;
  end: number;
  readonly labels: string[];
  /** Lines with a header of a mail, and whether one of them has an address or is the subject. */
  headers: number;
  isAddressed: boolean;
}

/** A mail from its headers, behind which an empty line and a body stand, to its end or to the last paragraph, a chat from its first line to its last. */
function mailOrChat(text: string, end: number): Stretch[] | null {
  if (!text.includes(":") || !text.includes("\n")) return null;
  let block: Block | undefined;
  for (let from = 0; from < end;) {
    const to = text.indexOf("\n", from) < 0 ? end : Math.min(end, text.indexOf("\n", from));
    const line = text.slice(from, Math.min(to, from + ORDER_CHARS_MAX));
    const label = speakerOf(line);
    if (label !== undefined) {
      block ??= { start: from, end: to, labels: [], headers: 0, isAddressed: false };
      block.end = to;
      block.labels.push(label);
      if (HEADERS.has(label)) {
        block.headers++;
        block.isAddressed ||= label === "subject" || line.includes("@");
      }
    }
    const isBlank = line.trim() === "";
    if (block !== undefined && isBlank && block.isAddressed && block.headers >= MAIL_HEADERS_MIN) {
      const { start } = block;
      if (text.slice(to, end).trim() !== "") return [{ start, end: lastParagraph(text, to, end) }];
    }
    if (label === undefined && !isBlank || to >= end) {
      if (block !== undefined && isChat(text, block)) {
        return [{ start: block.start, end: block.end }];
      }
      block = undefined;
    }
    from = to + 1;
  }
  return null;
}

/** Turns of speakers that are known, of those that stand with their time, or of names in some lines. */
function isChat(text: string, { start, labels }: Block): boolean {
  const speakers = new Set(labels);
  if (labels.length < SPOKEN_LINES_MIN) return false;
  if (TIME.test(text.slice(start, start + 16))) return true;
  if (speakers.size < 2) return false;
  const known =
    [...speakers].filter((name) => SPEAKERS.has(name) || /^(?:person|speaker) /.test(name)).length;
  if (known > 1) return true;
  const takesTurns = labels.length >= NAMED_LINES_MIN && speakers.size < labels.length;
  return (takesTurns || speakers.has("me")) &&
    ![...speakers].some((name) => FIELDS.has(name) || HEADERS.has(name));
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
    if (text.slice(start, end).trim() === "") return null;
    return [{ start, end: beforeLastLine(text, start, end) }];
  };
  if (/ to (?:say|write)\W/.test(lower)) {
    const spoken = SAYING.exec(lower);
    if (spoken !== null) return stretch(spoken[0].length);
  }
  const sentence = lower.search(/[.:!?](?:\s|$)/);
  if (sentence >= 0 || closed) {
    const head = sentence < 0 ? line.length : sentence + 1;
    const presented = readPresented(readOrder(lower.slice(0, head)));
    const apart = closed && head === line.trimEnd().length || lower[head - 1] === ":";
    if (presented === "text" || apart && presented === "own") return stretch(head);
  }
  const colon = lower.search(/:(?:\s|$)/);
  if (colon >= 0 && colon + 1 < end - lead && handsOver(readOrder(lower.slice(0, colon)))) {
    return stretch(colon + 1);
  }
  const question = lower.search(/\?\s/) + 1;
  if (question > 0 && asksOfTextBehind(readOrder(lower.slice(0, question)))) {
    return stretch(question);
  }
  if (!closed) return null;
  const order = readOrder(lower);
  if (/\?\s*$/.test(line) && (asksOfTextBehind(order) || judgesText(order))) {
    return stretch(line.length);
  }
  if (!handsOver(order) || !namesText(order)) return null;
  const rest = text.slice(lead + line.length, lead + line.length + ORDER_CHARS_MAX);
  const goesOn = LISTED.test(rest) ? !judges(order) : GOES_ON.test(rest);
  return goesOn ? null : stretch(line.length);
}

/** Where a last line of its own, which asks or orders something about the text, begins; else the end. */
function beforeLastLine(text: string, start: number, end: number): number {
  const before = text.slice(0, end).trimEnd().lastIndexOf("\n");
  const last = text.slice(before + 1, end).trim();
  if (last.length > ORDER_CHARS_MAX || text.slice(start, Math.max(start, before)).trim() === "") {
    return end;
  }
  const order = readOrder(last);
  const orders = worksOnTextBefore(order) || worksOnText(order) && namesText(order) ||
    ASKS_OF_IT.test(order.said) ||
    text.slice(0, before).endsWith("\n") && ORDERS_MORE.test(order.said);
  return orders ? before : end;
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
  const before = text.slice(Math.max(0, start - ORDER_CHARS_MAX), start).trim().split(/\s+/);
  if (before.length < TEXT_WORDS_MIN) return null;
  const read = readOrder(trailing === null ? order : trailing[0]);
  const short = asksIfCorrect(read);
  if (short && before.length > SENTENCE_WORDS_MAX) return null;
  if (trailing === null && !short && !worksOnTextBefore(read)) return null;
  return beginsAsOrder(text.slice(0, Math.min(start, ORDER_CHARS_MAX)))
    ? null
    : [{ start: 0, end: start }];
}

function handsOver(order: Order): boolean {
  return worksOnText(order) || isQuoted(order);
}

/** "is this correct", which is said of a sentence and of much else. */
function asksIfCorrect({ said }: Order): boolean {
  return /^ (?:is|was) (?:this|that|it) correct $/.test(said);
}

function judges({ words, said }: Order): boolean {
  return words.some((word) => JUDGES.has(word)) || said.startsWith(" which ");
}

function beginsAsOrder(text: string): boolean {
  const words = text.toLowerCase().match(/[a-z']+/g) ?? [];
  const first = Math.max(0, words.findIndex((word) => !POLITE.has(word)));
  const said = words.slice(first, first + 3).join(" ");
  return ORDER_VERBS.has(words[first] ?? "") || words[0] === "you" ||
    /^(?:i|we) (?:need|want|would like|am trying)\b|^i'm trying\b/.test(said);
}

/** "my aunt sent me this", "he said". */
function isQuoted({ words, said }: Order): boolean {
  const end = words.at(-1) === "this" || words.at(-1) === "that" ? words.length - 1 : words.length;
  const short = end === words.length ? said : said.slice(0, said.trimEnd().lastIndexOf(" ") + 1);
  if (SENT_LAST.some((phrase) => short.endsWith(phrase))) return true;
  const [by = "", who = "", verb = ""] = words.slice(Math.max(0, end - 3), end);
  return SAID_LAST.has(verb) && (/^(?:he|she|they)$/.test(who) || SAID_BY.has(by)) ||
    end === 2 && SAID_LAST.has(who) && /^(?:he|she|they)$/.test(by);
}
