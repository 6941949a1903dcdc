/**
 * How good predictions of acceptance are, and how sure one can be of it.
 *
 * @module
 */

import { openRandom } from "./random.ts";

/** A prediction and what came of it. */
export interface Outcome {
  /** Predicted probability of acceptance, in [0, 1]. */
  readonly probability: number;
  /** Whether the edit was accepted. */
  readonly isAccepted: boolean;
  /** How much the decision counts, above 0; see `Label.weight`. */
  readonly weight: number;
}

/** Likelihoods stay this far from 0 and 1, so that a single surprise cannot decide a comparison. */
const LIKELIHOOD_FLOOR = 0.01;

/** Log-likelihood of what came, in nats: at most log 0.99, at least log 0.01. */
export function logLikelihood(probability: number, isAccepted: boolean): number {
  const p = isAccepted ? probability : 1 - probability;
  return Math.log(Math.min(Math.max(p, LIKELIHOOD_FLOOR), 1 - LIKELIHOOD_FLOOR));
}

/** Weighted mean log loss in nats, 0 or more and lower is better; 0 without outcomes. */
export function lossMean(outcomes: readonly Outcome[]): number {
  let loss = 0;
  let total = 0;
  for (const { probability, isAccepted, weight } of outcomes) {
    loss -= weight * logLikelihood(probability, isAccepted);
    total += weight;
  }
  return total === 0 ? 0 : loss / total;
}

const CALIBRATION_BINS = 10;

/**
 * Expected calibration error in [0, 1], lower is better: how far predicted from observed acceptance
 * lies, on average over ten equal bins of predicted probability.
 */
export function calibrationError(outcomes: readonly Outcome[]): number {
  const bins = Array.from({ length: CALIBRATION_BINS }, () => 0);
  let total = 0;
  for (const { probability, isAccepted, weight } of outcomes) {
    const bin = Math.min(CALIBRATION_BINS - 1, Math.floor(probability * CALIBRATION_BINS));
    bins[bin] = (bins[bin] as number) + weight * (probability - (isAccepted ? 1 : 0));
    total += weight;
  }
  return total === 0 ? 0 : bins.reduce((sum, bias) => sum + Math.abs(bias), 0) / total;
}

/** A group of values that belong together, such as those of one prompt: its sum and its weight. */
export interface Group {
  /** Sum of the values, each times its weight. */
  readonly sum: number;
  /** Sum of the weights. */
  readonly weight: number;
}

/**
 * Lower bound of a mean by the percentile bootstrap over groups, so that values of one prompt, which
 * go up and down together, do not count as independent.
 *
 * @param groups Values summed within each group, and their weights.
 * @param options `draws` resamples; `percentile` in [0, 1] of the bound, such as 0.05; `seed`.
 * @returns Minus infinity without groups.
 */
export function bootstrapBound(
  groups: readonly Group[],
  options: { readonly draws: number; readonly percentile: number; readonly seed: number },
): number {
  if (groups.length === 0) return -Infinity;
  const random = openRandom(options.seed);
  const means = Float64Array.from({ length: options.draws }, () => {
    let sum = 0;
    let weight = 0;
    for (let draw = 0; draw < groups.length; draw++) {
      const group = groups[random.below(groups.length)] as Group;
      sum += group.sum;
      weight += group.weight;
    }
    return sum / weight;
  }).sort();
  return means[Math.floor(options.percentile * (options.draws - 1))] as number;
}
