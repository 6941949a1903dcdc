/**
 * Finds code that stands on the line of the request itself: "can you shorten this? for x in y: f(x)".
 *
 * @module
 */

import { judgeLine } from "./code_lines.ts";
import type { Line } from "./lines.ts";
import type { Span } from "./span.ts";

/** Where a request may end on its line, before the code it is about. */
const MARK = /[:?.!] +(?=\S)/g;
/** Such places that are looked at: a line with more of them is a paragraph. */
const MARKS_MAX = 8;
/** What code has and most sentences lack; without it nothing needs to be judged. */
const SIGN = /[=()[\]{}<>;*]|^(?:for|while|if) .*: /;
/** A request of at least two words, in no language of code. */
const REQUEST =
  /^(?!(?:for|if|else|elif|while|with|case|default|try|except|class|def|lambda|public|private|protected|return|set|get|let|const|var|struct|enum|interface|trait|impl|fn|func?|fun|function|type|val|module|object|data|static|final|extension|protocol)\b)[a-zA-Z][\w'’,.!?:-]*(?: [\w'’,.!?:()-]+){1,60} ?$/;
/** What the writer says behind closed code: it has no sign, and begins as no code goes on. */
const PROSE =
  /(?<=[)\]};"'\d]) (?=(?:i|why|what|how|where|can|could|please|pls|but|and|it|this|my|thanks) [a-z'’]{1,20}[ ,][a-z'’, ]{1,200}[.?!]*$)/i;
/** From so many plain words, and such a share of them, what judges code is a sentence. */
const SENTENCE_WORDS_MIN = 6;
const SENTENCE_SHARE = 0.7;
/** A longer one is a paragraph. */
const REQUEST_CHARS_MAX = 300;

/**
 * Finds the code behind a request. Behind a stop it is code only where it goes on in small letters, as a
 * sentence would not; what stands behind it in turn is found by the stop between.
 *
 * @param line A line.
 * @returns Its span, from the mark to the end of the code; undefined where there is none.
 */
export function trailingCode(line: Line): Span | undefined {
  const { text } = line;
  if (!SIGN.test(text) && !text.includes(": ")) return undefined;
  const marks = [...text.matchAll(MARK)].slice(0, MARKS_MAX);
  for (const { 0: mark, index } of marks) {
    if (index > REQUEST_CHARS_MAX) return undefined;
    const start = index + mark.length;
    const behind = text.slice(start);
    const follows = mark[0] === ":" || (/^(?:[a-z#@]|\$\w)/.test(behind) && SIGN.test(behind));
    if (!follows || !REQUEST.test(text.slice(0, index))) continue;
    const ends = [text.length, ...marks.map((one) => one.index).filter((end) => end > start)];
    const end = ends.find((one) => isCode(text.slice(start, one)));
    if (end !== undefined) {
      const prose = text.slice(start, end).search(PROSE);
      const isSplit = prose > 0 && isCode(text.slice(start, start + prose));
      const last = isSplit ? start + prose : end;
      return { start: line.from + start, end: line.from + last, kind: "code" };
    }
  }
  return undefined;
}

/** What judges code, but for a sentence that holds some: "return type of f() is int but that is wrong". */
function isCode(behind: string): boolean {
  if (judgeLine(behind) !== 2) return false;
  const tokens = behind.slice(0, REQUEST_CHARS_MAX).split(/\s+/);
  const words = tokens.filter((token) => /^[A-Za-z][a-z]*[,.;:!?]?$/.test(token)).length;
  return words < SENTENCE_WORDS_MIN || words / tokens.length < SENTENCE_SHARE;
}
