/**
 * A bag of words and word pairs as a baseline of the asking model.
 *
 * @module
 */

import { bucketsOf } from "../lib/ask/model.ts";
import { type Example, FOLDS } from "../scripts/shipped/examples.ts";
import { fitLogistic, type Row as Features, scoreRow } from "../scripts/shipped/linear.ts";

const BAG_BUCKETS = 1 << 14;

/**
 * Scores prompts by their words alone.
 *
 * @param examples Labelled prompts.
 * @returns A score each, by a model that has not seen the prompt.
 */
export function bagScores(examples: readonly Example[]): number[] {
  const rows = examples.map(bagRow);
  const scores = examples.map(() => 0);
  for (let fold = 0; fold < FOLDS; fold++) {
    const train = examples.flatMap((example, at) => example.fold === fold ? [] : [at]);
    const fit = fitBag(train.map((at) => examples[at]!), train.map((at) => rows[at]!));
    examples.forEach((example, at) => {
      if (example.fold === fold) scores[at] = scoreRow(fit, rows[at]!);
    });
  }
  return scores;
}

/** What a bag sees of a prompt. */
export function bagRow({ signals }: Example): Features {
  const buckets = bucketsOf(signals.hashes, BAG_BUCKETS);
  return {
    at: Int32Array.from(buckets),
    value: new Float64Array(buckets.length).fill(1 / Math.sqrt(Math.max(1, buckets.length))),
  };
}

/** Fits a bag to labelled prompts. */
export function fitBag(examples: readonly Example[], rows: readonly Features[]) {
  const positives = examples.filter(({ label }) => label === 1).length;
  const weight = [0.5 / (examples.length - positives), 0.5 / positives];
  return fitLogistic(
    rows,
    Float64Array.from(examples, ({ label }) => label),
    Float64Array.from(examples, ({ label }) => weight[label]!),
    BAG_BUCKETS,
    { penalty: 0.0003, rounds: 60 },
  );
}
