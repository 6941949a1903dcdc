/**
 * Adds one sentence of advice to the request, where the rule's conditions hold.
 *
 * @module
 */

import { compilePatterns } from "../pattern.ts";
import type { Situation } from "../rule.ts";
import type { Kind } from "./kind.ts";

interface Fields {
  readonly text: string;
  readonly needs: readonly string[];
  readonly unless: readonly string[];
  readonly spans: readonly string[];
  readonly charsMin: number;
  readonly after: boolean;
}

/** Several words and their mark: no heading, no number of an item. */
const SENTENCE = /^(?![#|>])\S+(?:\s+\S+){2}[^]*[.!?]$/;

/**
 * `text`: the sentence. It is added when one of the patterns `needs` and none of `unless` is found in
 * the user's own words, and a protected span of one of the kinds `spans` has at least `chars_min`
 * characters (any prompt does when `spans` is absent). With `where = "after_span"` the request must stand
 * below that span.
 */
export const addition: Kind = {
  check(reader) {
    return {
      text: reader.text("text"),
      needs: reader.patterns("needs", []),
      unless: reader.patterns("unless", []),
      spans: reader.words("spans", []),
      charsMin: reader.number("chars_min", 0, 1_000_000, 0),
      after: reader.choice("where", ["anywhere", "after_span"], "anywhere") === "after_span",
    } satisfies Fields;
  },
  finder(fields) {
    const { text, needs, unless, spans, charsMin, after } = fields as Fields;
    const needed = needs.length === 0 ? null : compilePatterns(needs, "g");
    const refused = unless.length === 0 ? null : compilePatterns(unless, "g");
    return (situation) => {
      const { prompt, sentences } = situation;
      const said = sentences.map(({ start, end }) => prompt.text.slice(start, end)).join("\n");
      if (prompt.text.includes(text) || (needed !== null && said.search(needed) < 0)) return [];
      if (refused !== null && said.search(refused) >= 0) return [];
      const last = sentences.findLast(({ start, end }) =>
        SENTENCE.test(prompt.text.slice(start, end))
      );
      if (last === undefined) return [];
      const reach = after ? last.start : prompt.text.length;
      if (spans.length > 0 && !hasSpan(situation, spans, charsMin, reach)) return [];
      return [[{ start: last.end, end: last.end, after: ` ${text}` }]];
    };
  },
};

function hasSpan(
  { prompt }: Situation,
  kinds: readonly string[],
  charsMin: number,
  reach: number,
): boolean {
  return prompt.spans.some(({ kind, start, end }) =>
    kinds.includes(kind) && end - start >= charsMin && end <= reach
  );
}
