/**
 * The experts the learner mixes, and the one update rule they share.
 *
 * @module
 */

import { FEATURE_KINDS } from "./features.ts";

/** What may be tuned about the learner; it travels with the state, so that resuming equals continuing. */
export interface LearnerSettings {
  /** Factor on every prior variance of the experts, above 0: how far from the rule's prior tastes lie. */
  readonly varianceScale: number;
  /** What a slow expert keeps of a weight per real label, in (0, 1]. */
  readonly keepSlow: number;
  /** What a fast expert keeps of a weight per real label, in (0, 1]. */
  readonly keepFast: number;
  /** Real labels after which the learner is trusted as much as the prior of a rule it knows nothing of; 0 or more. */
  readonly cautionLabels: number;
  /** Share of trust handed back to the first mix after each label, in [0, 1). */
  readonly sharing: number;
}

/** Settings of a new learner, chosen on simulated users whose seeds no gate uses. */
export const DEFAULT_SETTINGS: LearnerSettings = {
  varianceScale: 1,
  keepSlow: 0.9999,
  keepFast: 0.998,
  cautionLabels: 20,
  sharing: 0.003,
};

/** One expert: a Gaussian over the weights of the coordinates it reads, each on its own. */
export interface Expert {
  /** What it reads, for a reader of the state. */
  readonly name: string;
  /** Whether it forgets at the fast pace. */
  readonly isFast: boolean;
  /** Prior variance per kind of coordinate; 0 where the expert does not read it. */
  readonly variances: readonly number[];
  /** Share of the first mix. */
  readonly trust: number;
}

const RULE_VARIANCES = [0.24, 0.6, 4.2, 0, 0, 0, 0, 0, 0];
const CONTEXT_VARIANCES = [0.24, 0.6, 3.0, 0.06, 0.06, 0.3, 0.6, 0.3, 0.24];
const TASK_VARIANCES = [0.24, 1.5, 0.9, 0.12, 0, 1.2, 0.18, 0, 0];

/**
 * The experts that learn, beside the rule's prior. Several structures, since tastes may hang on the
 * rule, on its family or on the kind of prompt; two paces, since a taste may change.
 */
export const EXPERTS: readonly Expert[] = [
  { name: "rule", isFast: false, variances: RULE_VARIANCES, trust: 0.35 },
  { name: "context", isFast: false, variances: CONTEXT_VARIANCES, trust: 0.15 },
  { name: "family and task", isFast: false, variances: TASK_VARIANCES, trust: 0.15 },
  { name: "rule, fast", isFast: true, variances: RULE_VARIANCES, trust: 0.1 },
  { name: "context, fast", isFast: true, variances: CONTEXT_VARIANCES, trust: 0.05 },
];

/** Trust at first: in the rule's prior, then in each of {@linkcode EXPERTS}; sums to 1. */
export const INITIAL_TRUST: readonly number[] = [0.2, ...EXPERTS.map((expert) => expert.trust)];

/** The experts that read each kind of coordinate, by number, in the order a stored row holds them. */
export const SEATS: readonly (readonly number[])[] = FEATURE_KINDS.map((_, kind) =>
  EXPERTS.flatMap((expert, number) => (expert.variances[kind] as number) > 0 ? [number] : [])
);

/** The logistic function: log-odds to a probability. */
export function sigmoid(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}

/** The log-odds of a probability strictly between 0 and 1. */
export function logit(probability: number): number {
  return Math.log(probability / (1 - probability));
}

const STEP_TOLERANCE = 1e-12;
const STEP_ROUNDS_MAX = 60;

/**
 * Finds the log-odds an expert holds after one more label: the maximum of its Gaussian belief times
 * the likelihood of the label, which is the root z of `z = mean + weight variance (label - sigmoid(z))`.
 * It lies between the belief and the label, so a step can never overshoot. Newton's method inside
 * the bracket that the equation itself gives, with bisection where Newton would leave it.
 *
 * @param mean Log-odds before the label.
 * @param variance Variance of those log-odds, 0 or more.
 * @param label 1 for accepted, 0 for rejected.
 * @param weight How much the label counts, 0 or more.
 */
export function mapStep(mean: number, variance: number, label: 0 | 1, weight: number): number {
  const gain = weight * variance;
  let low = label === 1 ? mean : mean - gain;
  let high = label === 1 ? mean + gain : mean;
  let z = mean;
  for (let round = 0; round < STEP_ROUNDS_MAX; round++) {
    const p = sigmoid(z);
    const excess = z - mean - gain * (label - p);
    if (excess > 0) high = z;
    else low = z;
    let next = z - excess / (1 + gain * p * (1 - p));
    if (!(next >= low && next <= high)) next = (low + high) / 2;
    const moved = Math.abs(next - z);
    z = next;
    if (moved < STEP_TOLERANCE) break;
  }
  return z;
}
