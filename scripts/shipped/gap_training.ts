/**
 * Trains the gap model: logistic regression on the words and the shape of prompts of all sets.
 *
 * @module
 */

import { BUCKET_NORM, bucketsOf } from "../../lib/ask/model.ts";
import { GAP_BUCKETS, type GapLinear } from "../../lib/ask/weights.ts";
import type { Example } from "./examples.ts";
import { fitLogistic, type Row } from "./linear.ts";

const PENALTY = 0.0003;
const ROUNDS = 60;
/** Weight of one prompt by its set: everyday requests of one style would drown the others. */
const IMPORTANCE: Readonly<Record<string, number>> = { own: 0.8, in3: 0.5 };
const COMPLETE_IMPORTANCE = 0.5;
/** What a phrase was cut from is open in a way of its own: it teaches a little, and too much of it drowns the rest. */
const DAMAGED_IMPORTANCE = 0.04;

/**
 * Trains the gap model.
 *
 * @param examples Prompts of all sets.
 * @returns A model whose threshold is still out of reach.
 */
export function fitGap(examples: readonly Example[]): GapLinear {
  const fit = fitLogistic(
    examples.map(rowOf),
    Float64Array.from(examples, ({ label }) => label),
    Float64Array.from(
      examples,
      ({ set, damage }) =>
        damage === "" ? IMPORTANCE[set] ?? COMPLETE_IMPORTANCE : DAMAGED_IMPORTANCE,
    ),
    GAP_BUCKETS,
    { penalty: PENALTY, rounds: ROUNDS },
  );
  const most = fit.weights.reduce((max, weight) => Math.max(max, Math.abs(weight)), 1e-9);
  const step = most / 127;
  return {
    bias: Math.fround(fit.bias),
    scale: Math.fround(step),
    buckets: Int8Array.from(fit.weights, (weight) => Math.round(weight / step)),
    askFrom: Infinity,
  };
}

function rowOf({ gapFeatures }: Example): Row {
  const at = Int32Array.from(bucketsOf(gapFeatures, GAP_BUCKETS));
  const value = new Float64Array(at.length).fill(BUCKET_NORM / Math.sqrt(Math.max(1, at.length)));
  return { at, value };
}
