/**
 * Finds fenced code: line fences of backticks or tildes, nested or unclosed, and fences inside a line.
 *
 * @module
 */

import type { Line } from "./lines.ts";
import type { Span } from "./span.ts";

interface Fence {
  readonly mark: string;
  readonly length: number;
  readonly start: number;
  depth: number;
}

/** A fence may stand in a list item or a block quote, at any depth of indentation. */
const OPENING = /^(?:(?:>|[-*+]|\d{1,3}[.)])[ \t]+)*(`{3,}|~{3,})(.*)$/;
const RUN = /`{3,}/g;

/**
 * Finds fenced code blocks. An unclosed one reaches to the end of the text.
 *
 * @param text Any string.
 * @param lines Its lines.
 * @returns Sorted, disjoint spans.
 */
export function findFences(text: string, lines: readonly Line[]): Span[] {
  const spans: Span[] = [];
  if (!text.includes("```") && !text.includes("~~~")) return spans;
  let open: Fence | undefined;
  for (const line of lines) {
    const { opened, closedAt } = open === undefined ? openIn(line) : closeIn(line, open);
    if (open !== undefined && closedAt !== undefined) {
      spans.push({ start: open.start, end: closedAt, kind: "code_fence" });
      open = undefined;
    } else if (open === undefined) {
      open = opened;
    }
  }
  if (open !== undefined) spans.push({ start: open.start, end: text.length, kind: "code_fence" });
  return spans;
}

interface Step {
  readonly opened?: Fence;
  readonly closedAt?: number;
}

function openIn(line: Line): Step {
  const match = OPENING.exec(line.text);
  if (match !== null && !match[2]!.includes("```")) {
    const mark = match[1]!;
    return { opened: { mark: mark[0]!, length: mark.length, start: line.start, depth: 1 } };
  }
  const runs = [...line.text.matchAll(RUN)];
  if (runs.length % 2 === 0) return {};
  const last = runs.at(-1)!;
  const offset = line.from + last.index;
  return { opened: { mark: "`", length: last[0].length, start: offset, depth: 1 } };
}

/** An info string inside a fence opens a deeper one, since a closing fence carries none. */
function closeIn(line: Line, open: Fence): Step {
  const match = OPENING.exec(line.text);
  if (match !== null && match[1]![0] === open.mark && match[1]!.length >= open.length) {
    const rest = match[2]!;
    if (/^\w/.test(rest) && !rest.includes("`")) open.depth++;
    else if (--open.depth === 0) {
      return { closedAt: line.from + line.text.indexOf(match[1]!) + match[1]!.length };
    }
    return {};
  }
  if (open.mark !== "`" || line.text.length === 0) return {};
  const runs = [...line.text.matchAll(RUN)].filter(([run]) => run.length >= open.length);
  if (runs.length % 2 === 0) return {};
  if (--open.depth > 0) return {};
  const last = runs.at(-1)!;
  return { closedAt: line.from + last.index + last[0].length };
}
