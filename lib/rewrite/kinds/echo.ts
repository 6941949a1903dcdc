/**
 * Repeats the request below long material, in the user's own words: nothing is moved, so that "this"
 * and "above" stay true.
 *
 * @module
 */

import type { Situation } from "../rule.ts";
import type { Kind } from "./kind.ts";

interface Fields {
  readonly spans: readonly string[];
  readonly charsMin: number;
}

/** A longer request is no one thing to be reminded of. */
const REQUEST_CHARS_MAX = 240;
/** Words that would be false below what they point at. */
const POINTS_AHEAD = /\b(?:following|follows|below|next|here|attached|underneath)\b/i;

/**
 * `spans`: the kinds of spans that count as material when they close the prompt and have at least
 * `chars_min` characters. The line above them is repeated, if it points at nothing ahead.
 */
export const echo: Kind = {
  check(reader) {
    return {
      spans: reader.words("spans"),
      charsMin: reader.number("chars_min", 1, 1_000_000),
    } satisfies Fields;
  },
  finder(fields) {
    const { spans, charsMin } = fields as Fields;
    return ({ prompt }: Situation) => {
      const end = prompt.text.trimEnd().length;
      const last = prompt.spans.at(-1);
      if (last === undefined || last.end < end || !spans.includes(last.kind)) return [];
      if (last.end - last.start < charsMin) return [];
      const above = prompt.text.slice(0, last.start).trimEnd();
      const line = above.slice(above.lastIndexOf("\n") + 1).trim();
      const request = line.replace(/\s?:$/, ".");
      if (line.length > REQUEST_CHARS_MAX || POINTS_AHEAD.test(line)) return [];
      if (!/^[A-Z].*[.?!]$/.test(request) || prompt.text.slice(0, end).endsWith(request)) return [];
      return [[{ start: end, end, after: `\n\n${request}` }]];
    };
  },
};
