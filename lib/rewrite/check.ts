/**
 * Proves the promises of a rewrite on the changes themselves: since everything outside them stays byte
 * for byte, what a change takes away or brings in is all that can go wrong.
 *
 * @module
 */

import { type Change, type Proposal } from "./edit.ts";
import { WORD_CHARACTERS } from "./letters.ts";
import type { Situation } from "./rule.ts";

const NUMBER = /\d+(?:[.,]\d+)*/g;
const NEGATION =
  /\b(?:not|no|never|none|nor|neither|nothing|nobody|nowhere|without|cannot|except|unless|(?:ai|are|ca|could|did|does|do|had|has|have|is|might|must|need|should|was|were|wo|would)n['’]?t)\b/gi;
const LIMIT =
  /\b(?:only|just|exactly|precisely|strictly|at (?:most|least)|(?:more|less|fewer) than|up to|must|maximum|minimum|always)\b/gi;
const QUESTION = /[?？]+/g;
const NAME = new RegExp(
  `(?<![${WORD_CHARACTERS}])[A-Z\u00c0-\u00d6\u00d8-\u00de][${WORD_CHARACTERS}]*`,
  "g",
);
const WORD_CHARACTER = new RegExp(`[${WORD_CHARACTERS}.,%'’-]`);
/** Characters beside a change that are looked at to see whole words and numbers. */
const SURROUNDING_CHARS_MAX = 60;
/** Characters after a change that are looked at for the indentation it may end in. */
const INDENTATION_CHARS_MAX = 400;
/** Shortest deletion that is taken for a repetition when the same text stands elsewhere. */
const REPETITION_CHARS_MIN = 12;

/** What a kind of rule may do because it is its very purpose and its edits say so. */
export type Licence = "end_questions" | "change_indentation" | "bring_answers" | "respell_names";

/**
 * Finds the promise that a proposal would break.
 *
 * @param situation The text it is for.
 * @param proposal Sorted, disjoint changes.
 * @param licences What its rule may do.
 * @returns The promise in a few words, or null when all are kept.
 */
export function brokenPromise(
  situation: Situation,
  proposal: Proposal,
  licences: readonly Licence[],
): string | null {
  for (const change of proposal) {
    const broken = brokenByChange(situation, change, licences);
    if (broken !== null) return broken;
  }
  return null;
}

function brokenByChange(
  situation: Situation,
  change: Change,
  licences: readonly Licence[],
): string | null {
  const { text } = situation.prompt;
  if (!keepsClosed(situation, change)) return "protected text stays byte for byte";
  if (!licences.includes("change_indentation") && !keepsIndentation(text, change)) {
    return "indentation stays";
  }
  const { start, before, after } = surroundings(text, change);
  const lost = lostIn(before, after, licences);
  if (lost !== null && !repeats(text, change)) return lost;
  const known = licences.includes("bring_answers")
    ? [before, ...givenTexts(situation)].join("\n")
    : before;
  if (!keeps(after, known, NUMBER)) return "no new number comes in";
  const names = !licences.includes("bring_answers") && !licences.includes("respell_names") &&
    bringsName(text, start, before, after);
  return names ? "no new name comes in" : null;
}

/** What a change takes away though every rewrite keeps it. */
function lostIn(before: string, after: string, licences: readonly Licence[]): string | null {
  if (!keeps(before, after, NUMBER)) return "every number stays";
  if (!keeps(before, after, NEGATION)) return "every negation stays";
  if (!keeps(before, after, LIMIT)) return "only, just, exactly and at most stay";
  if (!licences.includes("end_questions") && !keeps(before, after, QUESTION)) {
    return "questions stay";
  }
  return null;
}

/**
 * Tells whether closed stretches are untouched by a change, or stand whole and in order in what
 * replaces them.
 *
 * @param situation The text the change is for.
 * @param change The change.
 */
export function keepsClosed(situation: Situation, change: Change): boolean {
  if (situation.isOpen(change.start, change.end)) return true;
  let from = 0;
  for (const { start, end } of situation.closedIn(change.start, change.end)) {
    if (start < change.start || end > change.end || start === end) return false;
    const piece = situation.prompt.text.slice(start, end);
    const found = change.after.indexOf(piece, from);
    if (found < 0) return false;
    from = found + piece.length;
  }
  return true;
}

/** Indented lines stay as they are; only the very first line of a prompt may lose a stray blank. */
function keepsIndentation(text: string, { start, end, after }: Change): boolean {
  if (start === 0 && !/\n[ \t]+\S/.test(text)) return true;
  const opensLine = start === 0 || text[start - 1] === "\n";
  const rest = text.slice(end, end + INDENTATION_CHARS_MAX);
  return indentations(text.slice(start, end), rest, opensLine) ===
    indentations(after, rest, opensLine);
}

/** The indentations of the lines that begin in a piece of text, those of blank lines and none left out. */
function indentations(piece: string, rest: string, opensLine: boolean): string {
  const lines = `${opensLine ? "\n" : ""}${piece}`.split("\n").slice(1);
  return lines
    .map((line, i) =>
      /^[ \t]*(?=[^\s])/.exec(i === lines.length - 1 ? line + rest : line)?.[0] ?? ""
    )
    .filter((blanks) => blanks !== "")
    .join("\n");
}

/** A change and what replaces it, both grown to whole words and numbers. */
function surroundings(
  text: string,
  change: Change,
): { start: number; before: string; after: string } {
  let { start, end } = change;
  const least = Math.max(0, start - SURROUNDING_CHARS_MAX);
  const most = Math.min(text.length, end + SURROUNDING_CHARS_MAX);
  while (start > least && WORD_CHARACTER.test(text[start - 1]!)) start--;
  while (end < most && WORD_CHARACTER.test(text[end]!)) end++;
  return {
    start,
    before: text.slice(start, end),
    after: text.slice(start, change.start) + change.after + text.slice(change.end, end),
  };
}

/** Whether the deleted text stands a second time in the rest of the prompt. */
function repeats(text: string, { start, end, after }: Change): boolean {
  if (after.trim() !== "") return false;
  const deleted = text.slice(start, end).trim();
  if (deleted.length < REPETITION_CHARS_MIN) return false;
  return text.includes(deleted, end) || text.slice(0, start).includes(deleted);
}

/** Whether `to` holds everything of a kind that `from` holds, as often. */
function keeps(from: string, to: string, what: RegExp): boolean {
  const wanted = from.match(what);
  if (wanted === null) return true;
  const there = new Map<string, number>();
  for (const one of (to.match(what) ?? []).map(plain)) there.set(one, (there.get(one) ?? 0) + 1);
  for (const one of wanted.map(plain)) {
    const left = there.get(one) ?? 0;
    if (left === 0) return false;
    there.set(one, left - 1);
  }
  return true;
}

/** Spellings that mean the same limit or negation. */
function plain(token: string): string {
  return token.toLowerCase().replace(/['’]/, "").replace(/^[?？]+$/, "?");
}

/** A capitalised word that was not there, other than "I" and the first word of a sentence. */
function bringsName(text: string, start: number, known: string, after: string): boolean {
  const lower = known.toLowerCase();
  const ahead = text.slice(Math.max(0, start - 8), start);
  return [...after.matchAll(NAME)].some(({ 0: name, index }) =>
    name !== "I" && !lower.includes(name.toLowerCase()) &&
    !OPENING.test(ahead + after.slice(Math.max(0, index - 8), index))
  );
}

/** What stands before the first word of a sentence. */
const OPENING = /(?:^|[.!?:…\n"“(\]>*-])["'“(*]*\s*["'“(*]*$/;

function givenTexts({ context, answers }: Situation): string[] {
  return [...Object.entries(context), ...Object.entries(answers)].flat(2);
}
