/**
 * Finds pasted diffs. A hunk says how many lines it has, so that its blank lines are known to be its own.
 *
 * @module
 */

import { judgeLine } from "./code_lines.ts";
import type { Line } from "./lines.ts";

/** What the line of a hunk begins with: how many lines it takes, and how many it gives. */
const HUNK = /^@@ -\d+(?:,(\d+))? \+\d+(?:,(\d+))?/;
/** A hunk that names its place in words, or not at all. */
const UNCOUNTED_HUNK = /^@@(?: .{1,200} @@)?$/;
const HEAD =
  /^(?:diff --git |--- (?:a\/|\/dev\/null)|\+\+\+ (?:b\/|\/dev\/null)|index [\da-f]{6,}\.\.)/;
/** What may stand between the head of a diff and its first hunk. */
const BELOW_HEAD =
  /^(?:(?:new|deleted) file mode |(?:old|new) mode |(?:dis)?similarity index |(?:rename|copy) (?:from|to) |Binary files |={10})/;

/** An item of a list: a dash, a blank and plain words. */
const ITEM = /^[-+] [A-Za-z][a-z'’]*(?: [A-Za-z'’,]+)+[.?!]?$/;

/** Lines that a hunk has still to take and to give; null where it does not say. */
type Left = { taken: number; given: number } | null;

/**
 * Finds diffs.
 *
 * @param text The text.
 * @param lines Its lines.
 * @param isFree Whether a line, by its index, may belong to a diff.
 * @param mark Told the first and the last line of each.
 */
export function markDiffs(
  text: string,
  lines: readonly Line[],
  isFree: (index: number) => boolean,
  mark: (first: number, last: number) => void,
): void {
  if (!/^(?:@@|diff --git |--- |\+\+\+ |index )/m.test(text)) return;
  for (let index = 0; index < lines.length; index++) {
    if (!isFree(index) || !(isHead(lines, index) || leftAfter(lines[index]!) !== undefined)) {
      continue;
    }
    const last = diffEnd(text, lines, isFree, index);
    mark(index, last);
    index = last;
  }
}

/** A line that a diff may begin with, other than that of a hunk; any two names do with their signs. */
function isHead(lines: readonly Line[], index: number): boolean {
  const [line, below] = [lines[index]!, lines[index + 1]?.text ?? ""];
  if (line.indent > 0) return false;
  return HEAD.test(line.text) ||
    (/^--- \S/.test(line.text) && /^\+\+\+ \S/.test(below)) ||
    (/^\+\+\+ \S/.test(line.text) && /^--- \S/.test(lines[index - 1]?.text ?? "")) ||
    (/^Index: \S/.test(line.text) && /^={10}/.test(below));
}

/** What a hunk has before it once its first line is read; undefined for any other line. */
function leftAfter({ text, indent }: Line): Left | undefined {
  if (indent > 0 || !text.startsWith("@@")) return undefined;
  const hunk = HUNK.exec(text);
  if (hunk !== null) return { taken: Number(hunk[1] ?? 1), given: Number(hunk[2] ?? 1) };
  return UNCOUNTED_HUNK.test(text) ? null : undefined;
}

function diffEnd(
  text: string,
  lines: readonly Line[],
  isFree: (index: number) => boolean,
  first: number,
): number {
  let last = first;
  let left: Left = { taken: 0, given: 0 };
  let below = true;
  for (let index = first; index < lines.length && isFree(index); index++) {
    const line = lines[index]!;
    const opened = leftAfter(line);
    if (opened !== undefined) left = opened;
    const heads: boolean = opened === undefined &&
      (isHead(lines, index) || belongsBelow(line, below));
    if (opened !== undefined || heads) {
      below = heads;
      last = index;
      continue;
    }
    const sign = line.end > line.start ? text[line.start]! : "";
    const open = left === null || left.taken > 0 || left.given > 0;
    if (sign === "") {
      // Editors and chats drop the blank of a blank line; only what comes after tells whose it is.
      if (left === null || !open) break;
    } else if (!/[-+\\ \t]/.test(sign) || (!open && isRemark(line))) break;
    // A count may be too great; an item of plain words behind an empty line is none of the code.
    else if (lines[index - 1]?.text === "" && ITEM.test(line.text)) break;
    else if (line.text !== "" || open) last = index;
    if (left !== null) {
      if (sign !== "+" && sign !== "\\") left.taken--;
      if (sign !== "-" && sign !== "\\") left.given--;
    }
  }
  return last;
}

function belongsBelow(line: Line, below: boolean): boolean {
  return below && line.indent === 0 && BELOW_HEAD.test(line.text);
}

/** Prose behind a dash: an item of a list that follows a whole hunk. */
function isRemark({ text }: Line): boolean {
  const said = text.slice(1).trim();
  return said !== "" && judgeLine(said) < 0;
}
