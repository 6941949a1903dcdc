/**
 * Tidies blanks and line ends of prose; never the indentation of a line.
 *
 * @module
 */

import { WORD_CHARACTERS } from "../letters.ts";
import type { Finding, Situation } from "../rule.ts";
import type { Kind } from "./kind.ts";

const TIDIERS = {
  line_ends: lineEnds,
  trailing_blanks: trailingBlanks,
  blank_lines: blankLines,
  margins,
  double_blanks: doubleBlanks,
} as const;

type What = keyof typeof TIDIERS;

interface Fields {
  readonly what: What;
}

/** `what`: `line_ends`, `trailing_blanks`, `blank_lines`, `margins` or `double_blanks`. */
export const whitespace: Kind = {
  check(reader) {
    return { what: reader.choice("what", Object.keys(TIDIERS) as What[]) } satisfies Fields;
  },
  finder(fields) {
    const tidier = TIDIERS[(fields as Fields).what];
    return (situation) =>
      tidier(situation).filter(([one]) => situation.isOpen(one!.start, one!.end));
  },
};

/** Where ends are mixed, CRLF and CR become LF, unless some of them are protected: a text has one sort. */
function lineEnds({ prompt: { text }, isOpen }: Situation): Finding[] {
  if (!text.includes("\r")) return [];
  const ends = [...text.matchAll(/\r\n?/g)].map(({ 0: mark, index }): Finding => [
    { start: index, end: index + mark.length, after: "\n" },
  ]);
  return ends.every(([one]) => isOpen(one!.start, one!.end)) ? ends : [];
}

/** Exactly two blanks between two lines of text break the line in Markdown, and stay. */
function trailingBlanks({ prompt: { text } }: Situation): Finding[] {
  return [...text.matchAll(/(?<![ \t])(?!(?<=\S) {2}\r?\n[ \t]{0,40}\S)[ \t]+(?=\r?\n)/g)].map((
    { 0: blanks, index },
  ) => [
    { start: index, end: index + blanks.length, after: "" },
  ]);
}

/** Three line ends in a row and more become two: one blank line. */
function blankLines({ prompt: { text } }: Situation): Finding[] {
  return [...text.matchAll(/(?<=\S[ \t]{0,8}\r?\n\r?\n)(?:[ \t]*\r?\n)+/g)].map(
    ({ 0: lines, index }) => [{ start: index, end: index + lines.length, after: "" }],
  );
}

/** Blanks before the first and after the last character; one line end may close the text. */
function margins({ prompt: { text } }: Situation): Finding[] {
  const findings: Finding[] = [];
  const body = text.trim();
  if (body === "") return [];
  const start = text.indexOf(body[0]!);
  const blankLinesAbove = text.slice(0, start).lastIndexOf("\n") + 1;
  const indented = /\n[ \t]+\S/.test(text);
  const head = indented ? blankLinesAbove : start;
  if (head > 0) findings.push([{ start: 0, end: head, after: "" }]);
  const end = text.trimEnd().length;
  const tail = text.slice(end);
  const after = tail.includes("\n") ? "\n" : "";
  if (tail !== after && tail !== "\r\n") findings.push([{ start: end, end: text.length, after }]);
  return findings;
}

/** Two blanks inside a sentence become one; after a stop some set two, and wider gaps lay out columns. */
function doubleBlanks({ prompt: { text } }: Situation): Finding[] {
  const gaps = [...text.matchAll(GAP)];
  return gaps
    .filter(({ index }) => {
      const line = lineAround(text, index);
      return !/ {3}|\t|\|/.test(line.trim());
    })
    .map(({ index }) => [{ start: index, end: index + 1, after: "" }]);
}

const GAP = new RegExp(`(?<=[${WORD_CHARACTERS},;)"'”’]) {2}(?=[${WORD_CHARACTERS}("'“‘])`, "g");

/** Characters of a line that are looked at around a gap. */
const LINE_CHARS_MAX = 400;

function lineAround(text: string, index: number): string {
  const before = text.slice(Math.max(0, index - LINE_CHARS_MAX), index);
  const after = text.slice(index, index + LINE_CHARS_MAX);
  const end = after.indexOf("\n");
  return before.slice(before.lastIndexOf("\n") + 1) + (end < 0 ? after : after.slice(0, end));
}
