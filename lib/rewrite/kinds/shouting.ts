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

/**
 * `words`: those that are shouted, in lower case; nothing else in capitals is touched, nor one of them
 * beside another word in capitals: there the whole sentence is meant so.
 */
export const shouting: Kind = {
  check(reader) {
    return { words: reader.words("words") } satisfies Fields;
  },
  finder(fields) {
    const shouted = new Set((fields as Fields).words);
    return ({ words, lower, sentences }) => {
      const openings = new Set(sentences.map(({ start }) => start));
      const findings: Finding[] = [];
      for (let i = 0; i < words.length;) {
        let past = i;
        while (past < words.length && isShouted(words[past]!.text)) past++;
        const listed = lower.slice(i, past).every((word) => shouted.has(word));
        for (const { text, start, end } of listed ? words.slice(i, past) : []) {
          const plain = text.toLowerCase();
          const after = openings.has(start) ? capitalise(plain) : plain;
          findings.push([{ start, end, after }]);
        }
        i = past + 1;
      }
      return findings;
    };
  },
};

function isShouted(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase();
}
