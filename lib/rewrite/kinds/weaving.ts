/**
 * Weaves the caller's facts and answers into the prompt as a short labelled list, in their own words.
 *
 * @module
 */

import { capitalise } from "../casing.ts";
import { DETAILS_HEADING, detailsIn, detailsStart, itemsOf, Said } from "../details.ts";
import type { Situation } from "../rule.ts";
import type { Kind } from "./kind.ts";

/** A longer key is no label. */
const LABEL_CHARS_MAX = 60;

interface Fields {
  readonly labels: readonly (readonly [string, string])[];
}

/** `[labels]` from a slot or key to its label; others are labelled by their own name. */
export const weaving: Kind = {
  // A fact of several lines is set in under its label.
  licences: ["bring_answers", "change_indentation"],
  check(reader) {
    return { labels: reader.pairs("labels", {}) } satisfies Fields;
  },
  finder(fields) {
    const labels = new Map((fields as Fields).labels);
    return (situation) => {
      const { text } = situation.prompt;
      const lines = detailLines(situation, labels);
      if (lines.length === 0) return [];
      const end = text.trimEnd().length;
      // Text that was given to work on may own the blanks behind it.
      const at = situation.isOpen(end, end) ? end : text.length;
      const listed = detailsStart(text) < text.length;
      const breaks = (listed ? 1 : 2) - text.slice(end, at).split("\n").length + 1;
      const lead = at === 0 ? "" : "\n".repeat(Math.max(0, breaks));
      const heading = listed ? "" : `${DETAILS_HEADING}\n`;
      const tail = at > end ? "\n" : "";
      return [[{ start: at, end: at, after: lead + heading + lines.join("\n") + tail }]];
    };
  },
};

/**
 * A line for each fact that the prompt does not tell yet; what it leaves open it does not tell, whatever
 * words turn up in it. An answer stands for a fact of the same name.
 */
function detailLines(situation: Situation, labels: ReadonlyMap<string, string>): string[] {
  const { text } = situation.prompt;
  const said = new Said(text.slice(0, detailsStart(text)));
  const details = detailsIn(text);
  const lines: string[] = [];
  const { answers, context } = situation;
  const given = { ...answers, ...context, ...answers };
  for (const [key, value] of Object.entries(given)) {
    if (key === "answers") continue;
    const named = labels.get(key) ?? capitalise(key.replace(/[_\s:-]+/g, " ").trim());
    const label = named.slice(0, LABEL_CHARS_MAX) || "Detail";
    const listed = details.get(label);
    const isTold = (item: string) =>
      listed?.has(item) ||
      (said.tells(item) && !(Object.hasOwn(answers, key) && situation.leavesOpen(key)));
    const fresh = itemsOf(value).filter((item) => !isTold(item));
    if (fresh.length === 0) continue;
    lines.push(`- ${label}: ${fresh.join(", ").replace(/\s*\n\s*/g, "\n  ")}`);
  }
  return lines;
}
