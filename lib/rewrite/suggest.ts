/**
 * Offers what needs consent: likely enough to ask about, not enough to do.
 *
 * @module
 */

import type { Prompt } from "../text/prompt.ts";
import { type Change, type Edit, nameEdits, withoutOverlaps } from "./edit.ts";
import { APPLY_PROBABILITY_MIN, propose, type Run } from "./passes.ts";

/** Probability from which an edit is suggested. */
export const SUGGEST_PROBABILITY_MIN = 0.15;

/**
 * Finds what is worth asking about in the original, clear of what was changed.
 *
 * @param prompt The original, taken apart.
 * @param changes What was changed in it, sorted and disjoint.
 * @param run The rewrite.
 * @param first The number of the first suggestion.
 * @returns Suggestions with offsets in the original, sorted and disjoint.
 */
export function suggest(
  prompt: Prompt,
  changes: readonly Change[],
  run: Run,
  first: number,
): Edit[] {
  const situation = run.situationOf(prompt);
  const likely = (probability: number) =>
    probability >= SUGGEST_PROBABILITY_MIN && probability < APPLY_PROBABILITY_MIN;
  const proposals = run.options.rules.flatMap((rule) => propose(rule, situation, run, likely));
  const free = withoutOverlaps(proposals).filter((proposal) =>
    proposal.every(({ start, end }) =>
      !changes.some((change) => start <= change.end && end >= change.start)
    )
  );
  return nameEdits(prompt.text, free.flat().sort((a, b) => a.start - b.start), first);
}
