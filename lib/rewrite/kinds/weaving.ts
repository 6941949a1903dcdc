/**
 * Weaves the caller's facts and answers into the prompt as a short labelled list, in their own words.
 *
 * @module
 */

import { capitalise } from "../casing.ts";
import { DETAILS_HEADING, detailsStart } from "../details.ts";
import { WORD_CHARACTERS } from "../letters.ts";
import type { Situation } from "../rule.ts";
import type { Kind } from "./kind.ts";

const JOINING = new RegExp(`[${WORD_CHARACTERS}]`);

/** A longer key is no label. */
const LABEL_CHARS_MAX = 60;

interface Fields {
  readonly labels: readonly (readonly [string, string])[];
}

/** `[labels]` from a slot or key to its label; others are labelled by their own name. */
export const weaving: Kind = {
  licences: ["bring_answers"],
  check(reader) {
    return { labels: reader.pairs("labels", {}) } satisfies Fields;
  },
  finder(fields) {
    const labels = new Map((fields as Fields).labels);
    return (situation) => {
      const { text } = situation.prompt;
      const lines = detailLines(situation, labels);
      if (lines.length === 0) return [];
      const body = text.trimEnd();
      const listed = detailsStart(text) < text.length;
      const list = (listed ? "\n" : `\n\n${DETAILS_HEADING}\n`) + lines.join("\n");
      const after = body === "" ? list.trimStart() : list;
      return [[{ start: body.length, end: body.length, after }]];
    };
  },
};

/** A line for each fact that the prompt does not hold yet; an answer stands for a fact of the same name. */
function detailLines(situation: Situation, labels: ReadonlyMap<string, string>): string[] {
  const said = plain(situation.prompt.text);
  const lines: string[] = [];
  const { answers, context } = situation;
  const given = { ...answers, ...context, ...answers };
  for (const [key, value] of Object.entries(given)) {
    if (key === "answers") continue;
    const items = (typeof value === "string" ? [value] : value).map((item) => item.trim())
      .filter((item) => item !== "");
    const fresh = items.filter((item) => !holds(said, plain(item)));
    if (fresh.length === 0) continue;
    const label = labels.get(key) ?? capitalise(key.replace(/[_\s:-]+/g, " ").trim());
    lines.push(
      `- ${label.slice(0, LABEL_CHARS_MAX) || "Detail"}: ${
        fresh.join(", ").replace(/\s*\n\s*/g, "\n  ")
      }`,
    );
  }
  return lines;
}

function plain(text: string): string {
  return text.toLowerCase().replace(/\s+/g, " ").trim();
}

/** Whether a text holds words as whole words. */
function holds(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const before = text[at - 1] ?? " ";
    const after = text[at + words.length] ?? " ";
    if (!JOINING.test(before) && !JOINING.test(after)) return true;
  }
  return false;
}
