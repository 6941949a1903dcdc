/**
 * Shortens runs of punctuation marks, and closes the gap before a mark.
 *
 * @module
 */

import { onDemand } from "../../text/hints.ts";
import { WORD_CHARACTERS } from "../letters.ts";
import type { Finding } from "../rule.ts";
import type { Kind } from "./kind.ts";

const FORMS = {
  /** Two and more of one mark after a word, before a blank or the end. */
  runs: new RegExp(
    `(?<=[${WORD_CHARACTERS})"'”’])(?:\\?{2,40}|!{2,40}|,{2,40}|;{2,40}|:{2}|[?!]{3,40})(?=\\s|$)`,
    "g",
  ),
  /** A blank before a mark; dots are paths and operators too often. */
  gaps: new RegExp(
    `(?<=[${WORD_CHARACTERS}]{2}) +(?:[?!](?=\\s*$|\\n| +[A-Za-z])|,(?= +[A-Za-z]))`,
    "g",
  ),
} as const;

/** A line with other signs is code or data, in which a blank may stand before any mark. */
const NO_PROSE = /[={}<>;|[\]`$\\]|\w\(|\bselect\b/i;
/** A text whose words were parted by a machine is material. */
const PARTED = / (?:n't|'s|'re|'ve|``|''|\.)(?:\s|$)/i;
/** Words before a mark that is spoken of. */
const NAMES_MARK =
  /\b(?:operators?|symbols?|signs?|characters?|chars?|marks?|keys?|prefix|suffix|and|or|with|use|uses|using|put|type|write|add|the|an?|of|in|is|does|do|like|by|between|means?)$/i;
/** How a question begins, and what may begin a sentence behind it. */
const ASKS =
  /^\W*(?:(?:so|and|but|also|hi|hello|ok),? )?(?:what|who|how|why|when|where|which|whose|is|are|was|were|do|does|did|can|could|would|will|should|has|have|am|may)\b/i;
const GOES_ON =
  /^ +(?:[A-Z]|(?:i|and|but|or|so|also|because|what|who|how|why|when|where|which|is|are|do|does|did|can|could|please|pls|if)\b)/;
/** Characters of a sentence that are looked at, and words before which a mark within a line closes none. */
const LOOK_CHARS = 300;
const WORDS_MIN = 4;

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
      const isParted = onDemand(() => PARTED.test(situation.prompt.text));
      for (const { 0: marks, index: start } of situation.prompt.text.matchAll(FORMS[form])) {
        const end = start + marks.length;
        const after = marks.includes("?") ? "?" : marks.trim()[0]!;
        if (!situation.isOpen(start, end)) continue;
        if (form === "gaps" && !closesProse(situation.prompt.text, start, end, isParted)) continue;
        findings.push([{ start, end, after }]);
      }
      return findings;
    };
  },
};

/** Whether a mark behind a blank ends its line, or a clause of prose within it. */
function closesProse(text: string, start: number, end: number, isParted: () => boolean): boolean {
  const rest = text.slice(end, end + LOOK_CHARS);
  if (/^\s*$|^\n/.test(rest)) return true;
  const before = text.slice(Math.max(0, start - LOOK_CHARS), start);
  const clause = before.slice(
    Math.max(...[..."\n.?!"].map((stop) => before.lastIndexOf(stop))) + 1,
  );
  const line = before.slice(before.lastIndexOf("\n") + 1) + rest.split("\n", 1)[0]!;
  if (NO_PROSE.test(line) || isParted()) return false;
  if (text[end - 1] === ",") return true;
  const isSentence = clause.trim().split(/\s+/).length >= WORDS_MIN && !NAMES_MARK.test(clause);
  const asks = text[end - 1] === "!" ? /^ +[A-Z]/.test(rest) : ASKS.test(clause);
  return isSentence && asks && GOES_ON.test(rest);
}
