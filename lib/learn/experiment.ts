/**
 * A comparison of two arms on acceptance that may be looked at after every prompt and stopped at
 * any time without fooling oneself.
 *
 * The test bets against "no effect". A unit's outcome minus the mean of earlier outcomes, signed by
 * the arm that chance gave it, is worth nothing on average when the arms do not differ, whatever
 * drifts; so wealth won by betting on it is evidence, and by Ville's inequality it reaches 1/alpha
 * with probability alpha at most (Waudby-Smith and Ramdas, Estimating means of bounded random
 * variables by betting, JRSS-B 2024, for the bets and the interval).
 *
 * @module
 */

import { invariant } from "../errors.ts";
import { hashText } from "./hash.ts";

/** The arm a unit is in: `a` as before, `b` with the change. */
export type Arm = "a" | "b";

const TWO_TO_32 = 4294967296;

/**
 * Gives a unit its arm: the same every time, and unrelated between experiments of different salt.
 * The unit that is assigned must be the unit whose outcome is observed: where sessions are
 * assigned, observe a session once, by the mean of its prompts.
 *
 * @param salt Id of the experiment.
 * @param unit Id of the prompt or session.
 * @param share Probability of arm `b`, in (0, 1).
 */
export function assignArm(salt: string, unit: string, share: number): Arm {
  return hashText(`${salt}\n${unit}`) / TWO_TO_32 < share ? "b" : "a";
}

/** What one unit came to, from 0, all rejected, through 0.5, no feedback, to 1, all accepted. */
export function outcomeOf(accepted: number, rejected: number): number {
  const decided = accepted + rejected;
  return decided === 0 ? 0.5 : (1 + (accepted - rejected) / decided) / 2;
}

/** A running experiment: plain numbers that survive JSON, the same size however long it runs. */
export interface Experiment {
  /** Probability of arm `b`, in (0, 1). */
  readonly share: number;
  /** Probability of a false winner that is accepted, in (0, 1). */
  readonly alpha: number;
  /** Units in each arm. */
  readonly units: { a: number; b: number };
  /** Sum of the outcomes of each arm. */
  readonly sums: { a: number; b: number };
  /** Log wealth of each bet that `b` is better, then of each that `a` is. */
  readonly logWealth: number[];
  /** The arm that was better when the evidence first sufficed, or null while it does not. */
  winner: Arm | null;
  /** Running sums of the confidence interval over signed steps, moved into [0, 1]. */
  readonly interval: {
    /** Sum of stakes, and of stake times step. */
    stakes: number;
    staked: number;
    /** What the width costs beyond chance. */
    cost: number;
    /** Sum of steps, and of their squared distances from the mean so far. */
    sum: number;
    squares: number;
  };
}

/** How boldly each bet stakes; several, as the size of the effect is not known. */
const STAKES = [0.05, 0.1, 0.2, 0.35, 0.5, 0.7];

/** Largest stake of the interval: beyond it one surprise costs too much. */
const INTERVAL_STAKE_MAX = 0.5;

/**
 * Starts an experiment without outcomes.
 *
 * @param share Probability of arm `b`, in (0, 1).
 * @param alpha Probability of a false winner that is accepted, in (0, 1).
 */
export function startExperiment(share = 0.5, alpha = 0.05): Experiment {
  invariant(share > 0 && share < 1, "an arm without units cannot be compared");
  invariant(alpha > 0 && alpha < 1, "an experiment is never certain and never pointless");
  return {
    share,
    alpha,
    units: { a: 0, b: 0 },
    sums: { a: 0, b: 0 },
    logWealth: [...STAKES, ...STAKES].map(() => 0),
    winner: null,
    interval: { stakes: 0, staked: 0, cost: 0, sum: 0, squares: 0 },
  };
}

/**
 * Takes in one unit's outcome, in place, once its time for feedback is over.
 *
 * @param outcome In [0, 1]; see {@linkcode outcomeOf}.
 */
export function observeOutcome(experiment: Experiment, arm: Arm, outcome: number): void {
  invariant(outcome >= 0 && outcome <= 1, "an outcome lies between 0 and 1");
  const { share, units, sums, logWealth } = experiment;
  const expected = (sums.a + sums.b + 1) / (units.a + units.b + 2);
  const sign = ((arm === "b" ? 1 : 0) - share) / Math.max(share, 1 - share);
  const step = sign * (outcome - expected);
  logWealth.forEach((wealth, at) => {
    const stake = STAKES[at % STAKES.length] as number;
    logWealth[at] = wealth + Math.log1p(at < STAKES.length ? stake * step : -stake * step);
  });
  units[arm]++;
  sums[arm] += outcome;
  narrowInterval(experiment, (1 + step) / 2);
  if (experiment.winner === null && evidenceOf(experiment) >= 1 / experiment.alpha) {
    experiment.winner = logMean(logWealth.slice(0, STAKES.length)) >=
        logMean(logWealth.slice(STAKES.length))
      ? "b"
      : "a";
  }
}

/** Evidence against "no effect" now: the wealth that bets of 1 in all have become. */
export function evidenceOf(experiment: Experiment): number {
  return Math.exp(logMean(experiment.logWealth));
}

/**
 * The effect: mean outcome of `b` minus that of `a`, in [-1, 1], and where a constant effect lies
 * at all looks together with probability 1 - alpha at least.
 *
 * @returns A null mean until both arms have units.
 */
export function effectOf(
  experiment: Experiment,
): { readonly mean: number | null; readonly low: number; readonly high: number } {
  const { share, alpha, units, sums, interval } = experiment;
  const mean = units.a > 0 && units.b > 0 ? sums.b / units.b - sums.a / units.a : null;
  if (interval.stakes === 0) return { mean, low: -1, high: 1 };
  const centre = interval.staked / interval.stakes;
  const width = (Math.log(2 / alpha) + interval.cost) / interval.stakes;
  const perStep = Math.max(share, 1 - share) / (share * (1 - share));
  const effect = (step: number): number => Math.min(Math.max((2 * step - 1) * perStep, -1), 1);
  return { mean, low: effect(centre - width), high: effect(centre + width) };
}

/** One step of the empirical-Bernstein confidence sequence whose stakes look only backwards. */
function narrowInterval({ alpha, units, interval }: Experiment, step: number): void {
  const unit = units.a + units.b;
  const variance = (0.25 + interval.squares) / unit;
  const before = (0.5 + interval.sum) / unit;
  const boldness = Math.sqrt(2 * Math.log(2 / alpha) / (variance * unit * Math.log1p(unit)));
  const stake = Math.min(boldness, INTERVAL_STAKE_MAX);
  interval.stakes += stake;
  interval.staked += stake * step;
  interval.cost += (step - before) ** 2 * (-Math.log1p(-stake) - stake);
  interval.sum += step;
  interval.squares += (step - (0.5 + interval.sum) / (unit + 1)) ** 2;
}

function logMean(logs: readonly number[]): number {
  const top = Math.max(...logs);
  return top + Math.log(logs.reduce((sum, log) => sum + Math.exp(log - top), 0) / logs.length);
}
