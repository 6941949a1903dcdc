/**
 * Cuts a text into lines once, so that every finder of blocks sees the same ones.
 *
 * @module
 */

/** One line; offsets are UTF-16, its line break is left out. */
export interface Line {
  /** Offset of its first code unit. */
  readonly start: number;
  /** Offset after its last code unit, before the line break. */
  readonly end: number;
  /** Offset of its first code unit that is no blank; `end` for a blank line. */
  readonly from: number;
  /** Columns of leading blanks; a tab counts as four. */
  readonly indent: number;
  /** What stands between its leading and trailing blanks; "" for a blank line. */
  readonly text: string;
}

/** Columns that a tab counts for. */
export const TAB_COLUMNS = 4;

/**
 * Cuts a text at LF, CRLF and lone CR.
 *
 * @param text Any string.
 * @returns Its lines in order, at least one.
 */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (let at = 0; at <= text.length; at++) {
    const code = at === text.length ? 10 : text.charCodeAt(at);
    if (code !== 10 && code !== 13) continue;
    lines.push(lineOf(text, start, at));
    if (code === 13 && text.charCodeAt(at + 1) === 10) at++;
    start = at + 1;
  }
  return lines;
}

function lineOf(text: string, start: number, end: number): Line {
  let indent = 0;
  let from = start;
  for (; from < end; from++) {
    const code = text.charCodeAt(from);
    if (code === 32) indent++;
    else if (code === 9) indent += TAB_COLUMNS;
    else break;
  }
  return { start, end, from, indent, text: text.slice(from, end).trimEnd() };
}
