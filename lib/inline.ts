/**
 * The closing sentence as one more edit of a rewrite, for callers who cannot be asked.
 *
 * @module
 */

import type { Asked } from "./ask/ask.ts";
import { closingSentence } from "./ask/closing.ts";
import { applyChanges, type Edit } from "./rewrite/edit.ts";
import type { Rewrite } from "./rewrite/rewrite.ts";
import { parsePrompt, type Prompt } from "./text/prompt.ts";

/** Name of the edit, in the place of a rule's. */
export const CLOSING_RULE = "ask/closing_sentence";

/** The user asked for it with `--ask inline`; what is left is the gate's own doubt. */
const PROBABILITY = 0.85;

/**
 * Adds the sentence at the end, on a line of its own.
 *
 * @param rewritten A rewrite of a prompt that may be changed: no fallback, and no mark that asks for none.
 * @param prompt The original in clean words.
 * @param asked What it lacks.
 * @param again Rewrites a text by the same rules.
 * @returns The rewrite with one more edit; the same one where the gate stays shut, where another edit
 * reaches over the end, or where the rules would touch the sentence again.
 */
export function withClosing(
  rewritten: Rewrite,
  prompt: Prompt,
  asked: Asked,
  again: (text: string) => Rewrite,
): Rewrite {
  const sentence = closingSentence(prompt, asked);
  if (sentence === null) return rewritten;
  const original = rewritten.prompt.text;
  const { at, after } = placeFor(sentence, original, rewritten.edits);
  const before = rewritten.edits.filter((edit) => edit.end <= at);
  const behind = rewritten.edits.filter((edit) => edit.start >= at && edit.end > at);
  if (before.length + behind.length < rewritten.edits.length) return rewritten;
  const edit: Edit = {
    id: 1 + Math.max(0, ...[...rewritten.edits, ...rewritten.suggestions].map(({ id }) => id)),
    rule: CLOSING_RULE,
    start: at,
    end: at,
    before: "",
    after,
    why: "Nobody can be asked, so what is missing is named and left to a stated choice.",
    probability: PROBABILITY,
  };
  const edits = [...before, edit, ...behind];
  const improved = applyChanges(original, edits);
  if (again(improved).status !== "unchanged") return rewritten;
  return {
    ...rewritten,
    status: "improved",
    improved,
    edits,
    improvedPrompt: parsePrompt(improved),
  };
}

/** Before the blanks at the end, but after an edit that puts words or a full stop in their place. */
function placeFor(
  sentence: string,
  original: string,
  edits: readonly Edit[],
): { readonly at: number; readonly after: string } {
  const end = original.trimEnd().length;
  const last = edits.find((edit) => edit.start === end && edit.end > end);
  if (last === undefined || last.after.trim() === "") return { at: end, after: `\n${sentence}` };
  const endsLine = last.after.endsWith("\n");
  return { at: last.end, after: endsLine ? `${sentence}\n` : `\n${sentence}` };
}
