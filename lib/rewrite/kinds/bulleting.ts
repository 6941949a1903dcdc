/**
 * Turns clauses that were strung together in one sentence into a list, words unchanged.
 *
 * @module
 */

import { compilePatterns } from "../pattern.ts";
import type { Finding, Situation } from "../rule.ts";
import type { Kind } from "./kind.ts";

interface Fields {
  readonly clauses: readonly string[];
  readonly clausesMin: number;
  readonly wordsMin: number;
}

/** `clauses`: how every clause begins; `clauses_min` of them, of `words_min` words each, make a list. */
export const bulleting: Kind = {
  check(reader) {
    return {
      clauses: reader.patterns("clauses"),
      clausesMin: reader.number("clauses_min", 2, 20, 3),
      wordsMin: reader.number("words_min", 1, 50, 3),
    } satisfies Fields;
  },
  finder(fields) {
    const { clauses, clausesMin, wordsMin } = fields as Fields;
    const clause = compilePatterns(clauses, "y");
    return (situation) =>
      situation.sentences.flatMap(({ start, end }): Finding[] => {
        const { text } = situation.prompt;
        const sentence = text.slice(start, end);
        const colon = sentence.indexOf(": ");
        if (colon < 0 || sentence.includes("\n")) return [];
        const parts = partsOf(sentence, colon + 2);
        const parallel = parts.length >= clausesMin && parts.every(({ from, to }) => {
          clause.lastIndex = start + from;
          return clause.test(text) && sentence.slice(from, to).split(/\s+/).length >= wordsMin;
        });
        if (!parallel || !standsAlone(situation, start, end)) return [];
        const breaks = parts.map(({ from, gap }, i) => ({
          start: start + from - gap,
          end: start + from,
          after: i === 0 ? "\n- " : `${sentence[from - gap] === ";" ? ";" : ""}\n- `,
        }));
        return breaks.every((one) => situation.isOpen(one.start, one.end)) ? [breaks] : [];
      });
  },
};

/** The clauses after the colon, parted by semicolons; `gap`: characters of the separator before each. */
function partsOf(sentence: string, from: number): { from: number; to: number; gap: number }[] {
  const parts: { from: number; to: number; gap: number }[] = [];
  let at = from;
  let gap = 1;
  for (const { 0: separator, index } of sentence.matchAll(/; /g)) {
    if (index < from) continue;
    parts.push({ from: at, to: index, gap });
    at = index + separator.length;
    gap = separator.length;
  }
  parts.push({ from: at, to: sentence.length, gap });
  return parts;
}

/** A list must not swallow what follows it in the same line. */
function standsAlone({ prompt: { text } }: Situation, start: number, end: number): boolean {
  return /^[ \t]*(?:\r?\n|$)/.test(text.slice(end, end + 8)) && text[start] !== "-";
}
