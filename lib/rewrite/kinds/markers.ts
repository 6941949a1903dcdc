/**
 * Gives the odd items of a list the marker that the others have.
 *
 * @module
 */

import type { Finding, Situation } from "../rule.ts";
import type { Kind } from "./kind.ts";

interface Fields {
  readonly markers: readonly string[];
  readonly foreign: readonly string[];
}

/** Odd markers are slips only where most items have the usual one: else they may mean something. */
const ODD_SHARE_MAX = 1 / 3;

interface Item {
  readonly marker: string;
  readonly start: number;
  readonly end: number;
}

/**
 * `markers`: those that mean the same; `foreign`: characters that word processors leave behind, which
 * become the marker of their list, or the first of `markers`.
 */
export const markers: Kind = {
  check(reader) {
    return {
      markers: reader.words("markers"),
      foreign: reader.words("foreign", []),
    } satisfies Fields;
  },
  finder(fields) {
    const { markers, foreign } = fields as Fields;
    const odd = new Set(foreign);
    const known = new Set([...markers, ...foreign]);
    return (situation) =>
      listsOf(situation, known).flatMap((items): Finding[] => {
        const usual = commonest(items, odd) ?? markers[0]!;
        const others = items.filter(({ marker }) => marker !== usual);
        const slips = others.filter(({ marker }) => !odd.has(marker));
        const few = slips.length <= items.length * ODD_SHARE_MAX;
        return others
          .filter(({ marker }) => few || odd.has(marker))
          .filter(({ start, end }) => situation.isOpen(start, end))
          .map(({ start, end }) => [{ start, end, after: usual }]);
      });
  },
};

/** Items that follow each other line by line at one indentation, list by list. */
function listsOf({ prompt: { text } }: Situation, known: ReadonlySet<string>): Item[][] {
  const lists: Item[][] = [];
  let last = { indentation: "", end: -1 };
  for (const { 0: head, 1: indentation, 2: marker, index } of text.matchAll(ITEM)) {
    if (!known.has(marker!)) continue;
    const start = index + indentation!.length;
    const follows = indentation === last.indentation &&
      !text.slice(last.end + 1, index).includes("\n");
    if (!follows || lists.length === 0) lists.push([]);
    lists.at(-1)!.push({ marker: marker!, start, end: start + marker!.length });
    const lineEnd = text.indexOf("\n", index + head.length);
    last = { indentation: indentation!, end: lineEnd < 0 ? text.length : lineEnd };
  }
  return lists;
}

const ITEM = /^([ \t]*)(\S)(?=[ \t]\S)/gm;

function commonest(items: readonly Item[], odd: ReadonlySet<string>): string | undefined {
  const counts = new Map<string, number>();
  for (const { marker } of items) {
    if (!odd.has(marker)) counts.set(marker, (counts.get(marker) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}
