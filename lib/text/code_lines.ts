/**
 * Tells lines of code from lines of prose by their shape, in any common language, without parsing.
 *
 * @module
 */

import { CODE_NEIGHBOUR, hasCodeShape } from "./code_shapes.ts";

/** How much a line looks like code: 2 surely, 1 where its neighbours are, 0 unclear, -1 prose. */
export type Codeness = 2 | 1 | 0 | -1;

/** Longer lines are judged by their beginning and end. */
const JUDGED_CHARS = 300;

const CODE_END = /[;{]$|\)\s*=>$|[({[]$|\}[;,)]+$|[\\^]$/;
const OPERATOR = /=>|(?<!-)->|::|:=|&&|\|\||[!=]==?|<=|>=|[-+*/|]=|\+\+|--;|\?\.|\$\{/;
const CODE_CHAR = /[=()[\]{}<>_$"\\]|\w[.:*&|+-]\w|^\w+(?:\s+\w+)?;$/;
const PLAIN_WORD = /(?:^|[\s("'*])[A-Za-z][a-z]*(?:'[a-z]+)?(?=[\s,.;:!?)"'*]|$)/g;

/** A request or a question, which holds a piece of code at most; no language has such lines. */
const REQUEST =
  /^(?:(?:and|but|so|then|also|now) )*(?:[Ee]xplain|[Ww]hat|[Ww]hy|[Hh]ow|[Tt]ell|[Dd]escribe|[Dd]oes|[Ii]s|[Aa]re|[Cc]an|[Cc]ould|[Ss]hould|[Ww]ould|[Pp]lease) [\w$`'"(&<=>-]/;

/** This many plain words make a line without code marks prose. */
const PROSE_WORDS = 5;
/** An operator or a semicolon between more plain words than this stands in prose. */
const CODE_WORDS_MAX = 4;

/**
 * Judges one line.
 *
 * @param line The line without surrounding blanks, not empty.
 * @returns How much it looks like code.
 */
export function judgeLine(line: string): Codeness {
  const head = line.length <= JUDGED_CHARS
    ? line
    : line.slice(0, JUDGED_CHARS / 2) + line.slice(-JUDGED_CHARS / 2);
  if (hasCodeShape(head)) return readsLikeSentence(head) ? 0 : 2;
  if (head.endsWith("{")) return 2;
  const words = head.match(PLAIN_WORD)?.length ?? 0;
  if (REQUEST.test(head)) return words >= PROSE_WORDS ? -1 : 0;
  if (CODE_END.test(head) && CODE_CHAR.test(head) && words <= CODE_WORDS_MAX) return 2;
  if (OPERATOR.test(head) && words <= CODE_WORDS_MAX && !/^[-*•]\s/.test(head)) return 2;
  if (/^-{3,} [^-]{1,80} -{3,}$/.test(head)) return 0;
  if ((words < PROSE_WORDS || !/^[a-z]/i.test(head)) && CODE_NEIGHBOUR.test(head)) return 1;
  return words >= PROSE_WORDS ? -1 : 0;
}

/** Prose that happens to begin like code: many plain words, closed like a sentence, no code in between. */
function readsLikeSentence(line: string): boolean {
  if (/^(?:\/\/|\/\*|\*\/|<|#|@|"""|''')/.test(line)) return false;
  const words = line.match(PLAIN_WORD)?.length ?? 0;
  if (words < PROSE_WORDS) return false;
  const tokens = line.split(/\s+/).length;
  return words / tokens > 0.8 && !/[;{}=]|\w\(|\)$/.test(line);
}
