/**
 * Replaces phrases of a closed list by others, in the case they were written in.
 *
 * @module
 */

import { matchCase } from "../casing.ts";
import { withoutMentioned } from "../mention.ts";
import { compilePatterns } from "../pattern.ts";
import { findPhrases, indexPhrases } from "../phrase.ts";
import type { Kind } from "./kind.ts";

interface Fields {
  readonly pairs: readonly (readonly [string, string])[];
  readonly notAfter: readonly string[];
  readonly notBefore: readonly string[];
  readonly unless?: readonly string[];
}

/** `[pairs]` from phrase to phrase; `not_after` and `not_before` name words beside which they stay; none is replaced in a prompt that holds a pattern of `unless`. */
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
      unless: reader.patterns("unless", []),
    } satisfies Fields;
  },
  finder(fields) {
    const { pairs, notAfter, notBefore, unless = [] } = fields as Fields;
    const refused = unless.length === 0 ? null : compilePatterns(unless, "g");
    const index = indexPhrases(pairs);
    return (situation) => {
      const { text } = situation.prompt;
      const found = findPhrases(situation, index);
      if (found.length === 0 || (refused !== null && text.search(refused) >= 0)) return [];
      const fitting = found
        .filter(({ start, end }) =>
          !notAfter.includes(wordBefore(text, start)) && !notBefore.includes(wordAfter(text, end))
        )
        .filter(({ start }) => !isLabel(text, start))
        .map(({ start, end, value }) => ({ start, end, after: value }));
      return withoutMentioned(text, fitting).map(({ start, end, after }) => [
        { start, end, after: matchCase(text.slice(start, end), after) },
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
