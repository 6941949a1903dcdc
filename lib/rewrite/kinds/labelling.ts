/**
 * Puts a label above each part of a long prompt that mixes several kinds of parts, words unchanged.
 *
 * @module
 */

import { matcherOf } from "../pattern.ts";
import type { Replacement, Situation } from "../rule.ts";
import type { Kind } from "./kind.ts";

interface Fields {
  readonly labels: readonly (readonly [string, string])[];
  readonly wordsMin: number;
  readonly partsMin: number;
}

/** Signs that the writer has given it a structure already. */
const STRUCTURED = /^\s{0,3}(?:#{1,6} |<[a-z]|[*_]{2}\w|(?:\w+ ){0,3}\w+:(?:\s|$))/im;

/**
 * `[labels]` from label to the pattern with which its part begins; they are put only where at least
 * `parts_min` different ones occur in a prompt of at least `words_min` words, each paragraph being one.
 */
export const labelling: Kind = {
  check(reader) {
    const labels = reader.pairs("labels");
    for (const [, pattern] of labels) reader.pattern("labels", pattern);
    return {
      labels,
      wordsMin: reader.number("words_min", 1, 10_000),
      partsMin: reader.number("parts_min", 2, 10),
    } satisfies Fields;
  },
  finder(fields) {
    const { labels, wordsMin, partsMin } = fields as Fields;
    const signs = labels.map(([label, pattern]) => [label, matcherOf([pattern], null)] as const);
    return (situation) => {
      const { prompt: { text }, words } = situation;
      if (words.length < wordsMin || STRUCTURED.test(text)) return [];
      const parts = paragraphsOf(situation).map((start): Replacement | null => {
        const label = signs.find(([, sign]) => sign(text, start) >= 0)?.[0];
        return label === undefined ? null : { start, end: start, after: `${label}:\n` };
      });
      const labelled = parts.filter((part) => part !== null);
      const kinds = new Set(labelled.map((part) => part.after));
      const plain = labelled.length < parts.length || kinds.size < labelled.length;
      return plain || kinds.size < partsMin ? [] : [labelled];
    };
  },
};

/** Where the paragraphs start that may be labelled; code and data between them belong to the one above. */
function paragraphsOf({ prompt: { text }, isOpen }: Situation): number[] {
  return [...text.matchAll(/(?:^|\n[ \t]*\r?\n)(?=\S)/g)]
    .map(({ 0: gap, index }) => index + gap.length)
    .filter((start) => isOpen(start, start + 1));
}
