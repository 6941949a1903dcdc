/**
 * Shows the shape of the JSON that is asked for, from the fields that the user named and no others.
 *
 * @module
 */

import { compilePatterns } from "../pattern.ts";
import type { Finding } from "../rule.ts";
import type { Kind } from "./kind.ts";

interface Fields {
  readonly introductions: readonly string[];
}

/** One field needs no picture. */
const FIELDS_MIN = 2;
const FIELDS_MAX = 12;
/** A name of a field: one word, quoted or not. */
const FIELD = /^["'`]?([A-Za-z_][\w-]{0,40})["'`]?$/;

/** `introductions`: patterns after which a sentence lists nothing but the names of the fields. */
export const skeleton: Kind = {
  licences: ["change_indentation"],
  check(reader) {
    return { introductions: reader.patterns("introductions") } satisfies Fields;
  },
  finder(fields) {
    const introduction = compilePatterns((fields as Fields).introductions, "g");
    return ({ sentences, prompt: { text } }) => {
      if (!/\bjson\b/i.test(text) || /[{}]/.test(text)) return [];
      return sentences.flatMap(({ start, end }): Finding[] => {
        introduction.lastIndex = 0;
        const sentence = text.slice(start, end);
        const match = introduction.exec(sentence);
        if (match === null) return [];
        const list = sentence.slice(match.index + match[0].length).replace(/[.!]$/, "");
        const names = list.split(/,\s*(?:and\s+|or\s+)?|\s+and\s+/).map((name) =>
          FIELD.exec(name.trim())?.[1]
        );
        const known = names.filter((name) => name !== undefined);
        if (
          known.length !== names.length || known.length < FIELDS_MIN || known.length > FIELDS_MAX
        ) {
          return [];
        }
        const shape = known.map((name) => `  "${name}": …`).join(",\n");
        return [[{ start: end, end, after: `\n\n{\n${shape}\n}` }]];
      }).slice(0, 1);
    };
  },
};
