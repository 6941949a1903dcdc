/**
 * Replaces phrases of a closed list by others, in the case they were written in.
 *
 * @module
 */

import { matchCase } from "../casing.ts";
import { isMentioned } from "../mention.ts";
import { findPhrases, indexPhrases } from "../phrase.ts";
import type { Kind } from "./kind.ts";

interface Fields {
  readonly pairs: readonly (readonly [string, string])[];
  readonly notAfter: readonly string[];
  readonly notBefore: readonly string[];
}

/** `[pairs]` from phrase to phrase; `not_after` and `not_before` name words beside which they stay. */
export const substitution: Kind = {
  check(reader) {
    const pairs = reader.pairs("pairs");
    for (const [from, to] of pairs) {
      if (from !== from.toLowerCase() || !/^[a-z\u00c0-\u024f]/.test(from) || to.trim() === "") {
        const hint = "Write phrases in lower case, beginning with a letter, and something for them";
        throw reader.fault("pairs", `has the pair "${from}" = "${to}"`, hint, from);
      }
    }
    return {
      pairs,
      notAfter: reader.words("not_after", []),
      notBefore: reader.words("not_before", []),
    } satisfies Fields;
  },
  finder(fields) {
    const { pairs, notAfter, notBefore } = fields as Fields;
    const index = indexPhrases(pairs);
    return (situation) => {
      const { text } = situation.prompt;
      return findPhrases(situation, index)
        .filter(({ start, end }) =>
          !notAfter.includes(wordBefore(text, start)) && !notBefore.includes(wordAfter(text, end))
        )
        .filter(({ start }) => !isLabel(text, start))
        .filter(({ start, end, value }) => !isMentioned(text, start, end, value))
        .map(({ start, end, value }) => [
          { start, end, after: matchCase(text.slice(start, end), value) },
        ]);
    };
  },
};

/** A single capital within a sentence names something: "scenario A analysis". */
function isLabel(text: string, start: number): boolean {
  return /^[A-HJ-Z]\s/.test(text.slice(start, start + 2)) &&
    !/(?:^|[.!?]\s)\s*$/.test(text.slice(Math.max(0, start - LABEL_CHARS), start));
}

/** Characters before a capital that show whether it opens a sentence. */
const LABEL_CHARS = 8;

function wordBefore(text: string, start: number): string {
  return /[a-z\u00c0-\u024f'’]+(?=\s*$)/i.exec(text.slice(Math.max(0, start - 40), start))?.[0]
    .toLowerCase() ?? "";
}

function wordAfter(text: string, end: number): string {
  return /^\s*([a-z\u00c0-\u024f'’]+)/i.exec(text.slice(end, end + 40))?.[1]?.toLowerCase() ?? "";
}
