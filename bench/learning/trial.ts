/**
 * Lets a user teach a learner, and measures what the learner has got of it.
 *
 * @module
 */

import type { EditFeatures } from "../../lib/learn/features.ts";
import { RESURFACE_EVERY } from "../../lib/learn/learner.ts";
import { APPLY_PROBABILITY_MIN, SUGGEST_PROBABILITY_MIN } from "../../lib/rewrite/rewrite.ts";
import { type Cell, CHANGE_AT, type SimulatedUser } from "./simulated_user.ts";

/** A method under test: it predicts, and is told decisions. */
export interface Method {
  predict(edit: EditFeatures): number;
  /** Decisions about one prompt; `credit` says how sure it is that the label is about this edit. */
  learn(decisions: readonly Decision[]): void;
}

/** One decision. */
export interface Decision {
  readonly edit: EditFeatures;
  readonly isAccepted: boolean;
  readonly weight: number;
}

/** What is measured of a frozen learner, over all kinds of edits by their frequency. */
export interface Score {
  /** Expected accepts minus rejects per edit that fires. */
  readonly value: number;
  /** The same, if every rule's prior were believed. */
  readonly priorValue: number;
  /** The same, if the taste were known. */
  readonly oracleValue: number;
  /** Share of edits that are applied. */
  readonly applied: number;
  /** Share of edits that are applied and accepted. */
  readonly accepted: number;
  /** The same two, if the taste were known. */
  readonly oracle: { readonly applied: number; readonly accepted: number };
  /** Log loss above that of one who knows the taste, in nats. */
  readonly excessLoss: number;
  /** Predicted minus true acceptance, summed within each of ten bins of predicted acceptance. */
  readonly biases: readonly number[];
}

const PROMPTS_MAX = 4000;

/** Measures a frozen learner exactly: by the frequency of each kind of edit, without drawing any. */
export function scoreMethod(method: Method, user: SimulatedUser): Score {
  const sums = { value: 0, priorValue: 0, oracleValue: 0, applied: 0, accepted: 0, excessLoss: 0 };
  const oracle = { applied: 0, accepted: 0 };
  const biases = Array.from({ length: 10 }, () => 0);
  for (const { features, frequency, acceptance } of user.cells) {
    const gain = frequency * (2 * acceptance - 1);
    const p = method.predict(features);
    if (p >= APPLY_PROBABILITY_MIN) {
      sums.value += gain;
      sums.applied += frequency;
      sums.accepted += frequency * acceptance;
    }
    if (user.priors[features.rule]! >= APPLY_PROBABILITY_MIN) sums.priorValue += gain;
    sums.oracleValue += Math.max(gain, 0);
    if (gain > 0) {
      oracle.applied += frequency;
      oracle.accepted += frequency * acceptance;
    }
    sums.excessLoss += frequency * divergence(acceptance, p);
    biases[Math.min(9, Math.floor(p * 10))]! += frequency * (p - acceptance);
  }
  return { ...sums, oracle, biases };
}

function divergence(truth: number, p: number): number {
  const part = (t: number, q: number): number => t === 0 ? 0 : t * Math.log(t / Math.max(q, 1e-12));
  return part(truth, p) + part(1 - truth, 1 - p);
}

/** What a user decided about one prompt. */
export interface Verdict {
  /** What the method is told. */
  readonly told: readonly Decision[];
  /** How many times the user had to decide: once for a whole prompt. */
  readonly decisions: number;
}

/** Shows one prompt to the user, as the method would have it, and hears as much as that kind tells. */
export function showPrompt(
  method: Method,
  user: SimulatedUser,
  isTurnOf: (rule: string) => boolean,
): Verdict {
  const fired = user.nextPrompt().map((cell) => ({ cell, p: method.predict(cell.features) }));
  const applied = fired.filter(({ p }) => p >= APPLY_PROBABILITY_MIN);
  const suggested = fired.filter(({ cell, p }) =>
    p < APPLY_PROBABILITY_MIN &&
    (p >= SUGGEST_PROBABILITY_MIN || isTurnOf(cell.features.rule))
  );
  const tell = ({ cell }: { cell: Cell }, isAccepted: boolean, weight: number): Decision => ({
    edit: cell.features,
    isAccepted,
    weight,
  });
  if (user.kind === "h") {
    const adopted = suggested.map(({ cell }) =>
      user.random.uniform() < ATTENTION && user.accepts(cell)
    );
    const told = [
      ...applied.map((edit) => tell(edit, user.accepts(edit.cell), 0.7)),
      ...suggested.map((edit, at) => tell(edit, adopted[at]!, adopted[at] ? 0.7 : 0.15)),
    ];
    return { told, decisions: applied.length + adopted.filter(Boolean).length };
  }
  const answered = suggested.filter(() => user.random.uniform() < ATTENTION)
    .map((edit) => tell(edit, user.accepts(edit.cell), 1));
  if (user.kind !== "g") {
    const told = [...applied.map((edit) => tell(edit, user.accepts(edit.cell), 1)), ...answered];
    return { told, decisions: told.length };
  }
  const isAccepted = applied.map(({ cell }) => user.accepts(cell)).every(Boolean);
  const anyWrong = 1 - applied.reduce((product, { p }) => product * p, 1);
  const whole = applied.map((edit) =>
    tell(edit, isAccepted, isAccepted ? 1 : (1 - edit.p) / anyWrong)
  );
  return {
    told: [...whole, ...answered],
    decisions: Math.min(whole.length, 1) + answered.length,
  };
}

/** Share of suggestions that a user looks at. */
const ATTENTION = 0.3;

/** Counts the firings of hidden rules: every tenth is shown. */
export function countTurns(): (rule: string) => boolean {
  const firings = new Map<string, number>();
  return (rule) => {
    const count = ((firings.get(rule) ?? 0) + 1) % RESURFACE_EVERY;
    firings.set(rule, count);
    return count === 0;
  };
}

/**
 * Lets the user decide until each of the given numbers of decisions is reached, and measures there.
 *
 * @returns One score per checkpoint; the last one again where the user stops deciding before.
 */
export function runTrial(
  method: Method,
  user: SimulatedUser,
  checkpoints: readonly number[],
): Score[] {
  const scores: Score[] = [];
  const isTurnOf = countTurns();
  let decisions = 0;
  let hasChanged = false;
  for (let prompt = 0; prompt < PROMPTS_MAX && scores.length < checkpoints.length; prompt++) {
    const verdict = showPrompt(method, user, isTurnOf);
    method.learn(verdict.told);
    decisions += verdict.decisions;
    while (scores.length < checkpoints.length && decisions >= checkpoints[scores.length]!) {
      scores.push(scoreMethod(method, user));
    }
    if (user.kind === "d" && !hasChanged && decisions >= CHANGE_AT) {
      user.changeTaste();
      hasChanged = true;
    }
  }
  while (scores.length < checkpoints.length) scores.push(scoreMethod(method, user));
  return scores;
}
