/**
 * Shortens runs of punctuation marks, and closes the gap before a mark.
 *
 * @module
 */

import { WORD_CHARACTERS } from "../letters.ts";
import type { Finding } from "../rule.ts";
import type { Kind } from "./kind.ts";

const FORMS = {
  /** Two and more of one mark after a word, before a blank or the end. */
  runs: new RegExp(
    `(?<=[${WORD_CHARACTERS})"'”’])(?:\\?{2,40}|!{2,40}|,{2,40}|;{2,40}|:{2}|[?!]{3,40})(?=\\s|$)`,
    "g",
  ),
  /** A blank before a mark that ends a line; dots and commas are paths and operators too often. */
  gaps: new RegExp(`(?<=[${WORD_CHARACTERS}]{2}) +[?!](?=\\s*$|\\n)`, "g"),
} as const;

type Form = keyof typeof FORMS;

interface Fields {
  readonly form: Form;
}

/** `form`: `runs` or `gaps`. */
export const punctuation: Kind = {
  check(reader) {
    return { form: reader.choice("form", Object.keys(FORMS) as Form[]) } satisfies Fields;
  },
  finder(fields) {
    const { form } = fields as Fields;
    return (situation) => {
      const findings: Finding[] = [];
      for (const { 0: marks, index: start } of situation.prompt.text.matchAll(FORMS[form])) {
        const end = start + marks.length;
        const after = marks.includes("?") ? "?" : marks.trim()[0]!;
        if (situation.isOpen(start, end)) findings.push([{ start, end, after }]);
      }
      return findings;
    };
  },
};
