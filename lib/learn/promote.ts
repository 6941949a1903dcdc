/**
 * Whether a new model may replace the old one: only when it is measured to be better for this user.
 *
 * @module
 */

import { APPLY_PROBABILITY_MIN } from "../rewrite/rewrite.ts";
import { bootstrapBound, type Group, logLikelihood } from "./evaluate.ts";

/** One decision that neither model was trained on, and what both frozen models had predicted. */
export interface Judged {
  /** Id of the prompt: decisions about one prompt are drawn together. */
  readonly prompt: string;
  /** Whether the user accepted the edit. */
  readonly isAccepted: boolean;
  /** How much the decision counts, above 0. */
  readonly weight: number;
  /** Probability by the model in use. */
  readonly active: number;
  /** Probability by the model that would replace it. */
  readonly candidate: number;
}

/** The verdict on a candidate, with the numbers it rests on. */
export interface Promotion {
  /** Whether it may replace the model in use. */
  readonly isPromoted: boolean;
  /** Why, one sentence per condition. */
  readonly reasons: readonly string[];
  /** Decisions judged. */
  readonly decisions: number;
  /** Mean gain in log-likelihood per decision, in nats. */
  readonly gainMean: number;
  /** Its 5th percentile. */
  readonly gainLow: number;
  /** Mean gain in accepts minus rejects per decision. */
  readonly valueMean: number;
  /** Its 5th percentile. */
  readonly valueLow: number;
}

/** Least weight of a label that counts as a decision: less is a hint, which counts by its weight alone. */
const DECISION_WEIGHT_MIN = 0.25;

/** Whether a label is a decision, and not just a hint such as the prompt that came next. */
export function isDecision({ weight }: { readonly weight: number }): boolean {
  return weight >= DECISION_WEIGHT_MIN;
}

/** With fewer decisions even a model trained on shuffled labels slips through now and then. */
export const HOLDOUT_DECISIONS_MIN = 100;

/** Decisions for which a replaced model is kept in the shadow of the new one. */
export const SHADOW_DECISIONS = 100;

/** A gain below this, in nats per decision, is not worth a change. */
const GAIN_MIN = 0.005;

/** Most that the choice of edits may lose at the 5th percentile. */
const VALUE_LOSS_MAX = 0.03;

const BOOTSTRAP = { draws: 1000, percentile: 0.05, seed: 20_240_501 };

/** Probability from which an edit is applied. */
export const APPLIED_FROM: number = APPLY_PROBABILITY_MIN;

/**
 * Judges a candidate on decisions made after both models were frozen. It must predict better beyond
 * doubt (bootstrap over prompts), by enough to matter, and must not choose worse edits.
 *
 * @param judged The decisions.
 * @param appliedFrom Probability from which a prediction is acted on, in (0, 1). It says what a no
 * costs beside what a yes is worth: as much at 0.5, less below.
 */
export function judgePromotion(
  judged: readonly Judged[],
  appliedFrom = APPLIED_FROM,
): Promotion {
  const costOfNo = appliedFrom / (1 - appliedFrom);
  const actsOn = (probability: number): number => probability >= appliedFrom ? 1 : 0;
  const gains = groupsOf(
    judged,
    ({ candidate, active, isAccepted }) =>
      logLikelihood(candidate, isAccepted) - logLikelihood(active, isAccepted),
  );
  const values = groupsOf(
    judged,
    ({ candidate, active, isAccepted }) =>
      (actsOn(candidate) - actsOn(active)) * (isAccepted ? 1 : -costOfNo),
  );
  const gainMean = meanOf(gains);
  const gainLow = bootstrapBound(gains, BOOTSTRAP);
  const valueMean = meanOf(values);
  const valueLow = bootstrapBound(values, BOOTSTRAP);
  const decisions = judged.filter(isDecision).length;
  const conditions: [boolean, string][] = [
    [
      decisions >= HOLDOUT_DECISIONS_MIN,
      `${decisions} decisions held out, ${HOLDOUT_DECISIONS_MIN} needed`,
    ],
    [
      gainLow > 0,
      `log-likelihood gain per decision at the 5th percentile ${show(gainLow)}, must be above 0`,
    ],
    [gainMean > GAIN_MIN, `mean log-likelihood gain ${show(gainMean)}, must be above ${GAIN_MIN}`],
    [
      valueMean >= 0,
      `mean gain in accepted minus rejected ${show(valueMean)}, must be 0 or more`,
    ],
    [
      valueLow >= -VALUE_LOSS_MAX,
      `the same at the 5th percentile ${show(valueLow)}, must be ${-VALUE_LOSS_MAX} or more`,
    ],
  ];
  return {
    isPromoted: conditions.every(([holds]) => holds),
    reasons: conditions.map(([holds, text]) => `${holds ? "met" : "missed"}: ${text}`),
    decisions,
    gainMean,
    gainLow,
    valueMean,
    valueLow,
  };
}

/**
 * Judges whether the model before should come back: the same test with the roles exchanged, so the
 * new model goes only when the old one, in its shadow, is measured to be better.
 *
 * @param judged Decisions since the promotion: `active` by the new model, `candidate` by the old.
 * @param appliedFrom See {@linkcode judgePromotion}.
 * @returns `keep` while it is open, `rollback` when the old one is better, `settled` when the shadow
 * has run its length without that.
 */
export function judgeShadow(
  judged: readonly Judged[],
  appliedFrom = APPLIED_FROM,
): { readonly verdict: "keep" | "rollback" | "settled"; readonly promotion: Promotion } {
  const promotion = judgePromotion(judged, appliedFrom);
  if (promotion.decisions < SHADOW_DECISIONS) return { verdict: "keep", promotion };
  return { verdict: promotion.isPromoted ? "rollback" : "settled", promotion };
}

/**
 * Whether it is time for another attempt at promotion. Each attempt is one more chance for luck, so
 * there is one per doubling of the feedback and not one per day.
 *
 * @param decisions Decisions so far.
 * @param decisionsAtLastTest Decisions at the last attempt; 0 before the first.
 */
export function isTrainingDue(decisions: number, decisionsAtLastTest: number): boolean {
  return decisions >= Math.max(2 * decisionsAtLastTest, 2 * HOLDOUT_DECISIONS_MIN);
}

function groupsOf(judged: readonly Judged[], score: (one: Judged) => number): Group[] {
  const groups = new Map<string, { sum: number; weight: number }>();
  for (const one of judged) {
    const group = groups.get(one.prompt) ?? { sum: 0, weight: 0 };
    group.sum += one.weight * score(one);
    group.weight += one.weight;
    groups.set(one.prompt, group);
  }
  return [...groups.values()];
}

function meanOf(groups: readonly Group[]): number {
  const weight = groups.reduce((sum, group) => sum + group.weight, 0);
  return weight === 0 ? 0 : groups.reduce((sum, group) => sum + group.sum, 0) / weight;
}

function show(value: number): string {
  return Number.isFinite(value) ? value.toFixed(4) : "unknown";
}
