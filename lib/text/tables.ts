/**
 * Finds tables: rows of pipes, tabs, commas, semicolons or aligned columns.
 *
 * @module
 */

import type { Line } from "./lines.ts";

const PIPE_RULE = /^\|?\s*:?-{2,}:?\s*(?:[|+]\s*:?-{2,}:?\s*)*[|+]?$|^\+[-=+]+\+$/;
/** A row of separated values has short cells; prose with commas has long ones. */
const CELL_WORDS_MAX = 4;
const CELL_CHARS_MAX = 60;
/** Rows that commas need before they are a table; other separators are no punctuation and need fewer. */
const COMMA_ROWS_MIN = 3;
const ROWS_MIN = 2;
const ROW_CHARS_MAX = 2000;

type Separator = "|" | "\t" | "," | ";" | "  ";
const SEPARATORS: readonly Separator[] = ["|", "\t", ";", ",", "  "];

/**
 * Finds tables among lines that are nothing else.
 *
 * @param lines All lines.
 * @param taken Which of them belong to other blocks.
 * @param mark Called with the first and last index of each table.
 */
export function markTables(
  lines: readonly Line[],
  taken: (index: number) => boolean,
  mark: (first: number, last: number) => void,
): void {
  for (let first = 0; first < lines.length; first++) {
    if (taken(first) || lines[first]!.text === "") continue;
    const last = tableEnd(lines, first, taken);
    if (last > first) {
      mark(first, last);
      first = last;
    }
  }
}

function tableEnd(
  lines: readonly Line[],
  first: number,
  taken: (index: number) => boolean,
): number {
  for (const separator of SEPARATORS) {
    const columns = columnsOf(lines[first]!.text, separator);
    if (columns < 2) continue;
    let last = first;
    while (
      last + 1 < lines.length && !taken(last + 1) &&
      sameShape(lines[last + 1]!.text, separator, columns)
    ) last++;
    const rows = last - first + 1;
    if (rows >= rowsMin(separator)) return last;
  }
  return first;
}

function rowsMin(separator: Separator): number {
  return separator === "|" || separator === "\t" ? ROWS_MIN : COMMA_ROWS_MIN;
}

function sameShape(text: string, separator: Separator, columns: number): boolean {
  if (text === "") return false;
  if (separator === "|" && PIPE_RULE.test(text)) return true;
  const own = columnsOf(text, separator);
  if (separator === "|" || separator === "\t") return own >= 2;
  return own === columns;
}

/** The number of cells, or 0 where the line cannot be a row. */
function columnsOf(text: string, separator: Separator): number {
  if (text.length > ROW_CHARS_MAX) return 0;
  if (separator === "  ") return spacedColumns(text);
  if (!text.includes(separator)) return 0;
  if (separator === "|" && (text.startsWith("|") || PIPE_RULE.test(text))) {
    return text.split("|").length - 1;
  }
  if (separator === "," && /[.!?:,]$|^[-*•] /.test(text)) return 0;
  const cells = text.split(separator);
  if (separator === "|" && cells.length < 3 && !/\s\|\s/.test(text)) return 0;
  if (separator !== "|" && separator !== "\t") {
    for (const cell of cells) {
      if (cell.length > CELL_CHARS_MAX || cell.trim().split(/\s+/).length > CELL_WORDS_MAX) {
        return 0;
      }
    }
    if (cells.length < 3 && separator === ",") return 0;
  }
  return cells.length;
}

function spacedColumns(text: string): number {
  if (!/\S {2,}\S/.test(text) || /[.!?:;] {2}/.test(text)) return 0;
  const cells = text.split(/ {2,}/);
  return cells.length >= 3 || /\d/.test(text) ? cells.length : 0;
}
