/**
 * Puts steps or items that were counted within one line on lines of their own, words unchanged.
 *
 * @module
 */

import { byAlphabet } from "../../text/alphabet.ts";
import type { Finding, Situation } from "../rule.ts";
import type { Kind } from "./kind.ts";

/** Fewer items are read as easily in one line. */
const ITEMS_MIN = 3;
const ITEMS_MAX = 30;
/** Items of one word each are an index, not steps. */
const ITEM_CHARS_MIN = 12;

/** `(1)`, `1)` or `1.` after a blank and before a word. */
const markIn = byAlphabet(
  /(?<=[\s:;,.])(\(?)(\d{1,2})([.)]) (?=[A-Za-z"'`*<({[])/g,
  () => /(?<=[\s:;,.])(\(?)(\d{1,2})([.)]) (?=[\p{L}"'`*<({[])/gu,
);

/** Has no fields of its own. What follows the last item in its line becomes a paragraph. */
export const enumeration: Kind = {
  check: () => ({}),
  finder: () => (situation) => linesOf(situation).flatMap((line) => itemise(situation, line)),
};

interface Line {
  readonly start: number;
  readonly end: number;
}

function linesOf({ prompt: { text } }: Situation): Line[] {
  const lines: Line[] = [];
  for (let start = 0; start < text.length;) {
    const found = text.indexOf("\n", start);
    const end = found < 0 ? text.length : found;
    lines.push({ start, end });
    start = end + 1;
  }
  return lines;
}

/** All items of a line that counts 1, 2, 3 … in one style; an item at the start of the line stays. */
function itemise(situation: Situation, { start, end }: Line): Finding[] {
  const { text } = situation.prompt;
  const line = text.slice(start, end);
  if (!/2[.)] /.test(line) || !/3[.)] /.test(line)) return [];
  const marks = [...` ${line}`.matchAll(markIn(line))].map((match) => ({
    at: start + match.index - 1,
    style: match[1]! + match[3]!,
    count: Number(match[2]),
  }));
  const style = marks.find((mark) => mark.count === 1)?.style;
  const items = marks.filter((mark) => mark.style === style);
  const counted = items.length >= ITEMS_MIN && items.length <= ITEMS_MAX &&
    items.every((mark, i) => mark.count === i + 1);
  if (!counted || !items.every(({ at }, i) => opensItem(text.slice(start, at), i))) return [];
  const ends = items.map((_, i) => items[i + 1]?.at ?? end);
  if (items.some(({ at }, i) => ends[i]! - at < ITEM_CHARS_MIN)) return [];
  const breaks = items.filter(({ at }) => at > start).map(({ at }) => ({
    start: text[at - 1] === " " ? at - 1 : at,
    end: at,
    after: "\n",
  }));
  const tail = tailOf(items.map(({ at }, i) => text.slice(at, ends[i])));
  if (tail > 0) {
    breaks.push({ start: ends.at(-1)! - tail - 1, end: ends.at(-1)! - tail, after: "\n\n" });
  }
  return breaks.every((one) => situation.isOpen(one.start, one.end)) ? [breaks] : [];
}

/** A counted item comes after a mark; "in section 1)" names one that is elsewhere. */
function opensItem(before: string, index: number): boolean {
  const ahead = before.trimEnd();
  return (index === 0 ? /(?:^|[:.!?\])}])$/ : /[:;,.!?)\]}"'”’`]$|[,;] (?:and|or|then)$/).test(
    ahead,
  );
}

/** Where one sentence ends and the next begins within an item. */
const NEXT_SENTENCE = /(?<=[a-z\d)"'”’][.!?]) (?=[A-Z])/;

/** Length of what follows the last item when each of the others is one sentence, else 0. */
function tailOf(items: readonly string[]): number {
  const bodies = items.map((item) => item.replace(/^\(?\d{1,2}[.)] /, "").trimEnd());
  if (bodies.slice(0, -1).some((body) => NEXT_SENTENCE.test(body))) return 0;
  const last = bodies.at(-1)!;
  const cut = last.search(NEXT_SENTENCE);
  return cut < 0 ? 0 : items.at(-1)!.length - (items.at(-1)!.indexOf(last) + cut + 1);
}
