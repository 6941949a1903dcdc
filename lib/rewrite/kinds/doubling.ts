/**
 * Drops the second of two equal words that nobody doubles on purpose.
 *
 * @module
 */

import type { Finding } from "../rule.ts";
import type { Kind } from "./kind.ts";

interface Fields {
  readonly words: readonly string[];
  readonly notBefore: readonly string[];
}

/** `words`: those that are never doubled on purpose, but before one of `not_before`. */
export const doubling: Kind = {
  check(reader) {
    return {
      words: reader.words("words"),
      notBefore: reader.words("not_before", []),
    } satisfies Fields;
  },
  finder(fields) {
    const doubled = new Set((fields as Fields).words);
    const named = new Set((fields as Fields).notBefore);
    return ({ words, lower, prompt: { text }, isOpen }) => {
      const findings: Finding[] = [];
      for (let i = 1; i < words.length; i++) {
        const word = lower[i]!;
        if (word !== lower[i - 1] || !doubled.has(word)) continue;
        // Three and more are meant; so are doubles in capitals ("THE THE").
        if (lower[i + 1] === word || lower[i - 2] === word) continue;
        if (named.has(lower[i + 1] ?? "")) continue;
        const { start, end } = words[i]!;
        const first = words[i - 1]!;
        if (!/^[ \n]$/.test(text.slice(first.end, start)) || words[i]!.text !== word) continue;
        if (isOpen(first.start, end)) {
          findings.push([{ start: first.start, end, after: first.text }]);
        }
      }
      return findings;
    };
  },
};
