/**
 * Writes words in capitals as plain words.
 *
 * @module
 */

import { capitalise } from "../casing.ts";
import type { Finding } from "../rule.ts";
import type { Kind } from "./kind.ts";

interface Fields {
  readonly words: readonly string[];
}

/** `words`: those that are shouted, in lower case; nothing else in capitals is touched. */
export const shouting: Kind = {
  check(reader) {
    return { words: reader.words("words") } satisfies Fields;
  },
  finder(fields) {
    const shouted = new Set((fields as Fields).words);
    return ({ words, lower, sentences }) => {
      const openings = new Set(sentences.map(({ start }) => start));
      return words.flatMap(({ text, start, end }, i): Finding[] => {
        if (text.length < 2 || text !== text.toUpperCase() || !shouted.has(lower[i]!)) return [];
        const plain = text.toLowerCase();
        return [[{ start, end, after: openings.has(start) ? capitalise(plain) : plain }]];
      });
    };
  },
};
