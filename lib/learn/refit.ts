/**
 * Fits a shipped linear model anew to one user's own decisions: what is added to its weights, drawn
 * towards nothing, put to the same test as every other model.
 *
 * @module
 */

import { lossMean } from "./evaluate.ts";
import { addedTo } from "./added.ts";
import { sigmoid } from "./experts.ts";
import {
  APPLIED_FROM,
  HOLDOUT_DECISIONS_MIN,
  isDecision,
  type Judged,
  judgePromotion,
  type Promotion,
} from "./promote.ts";
import { searchByHalving, type SearchTrial } from "./search.ts";

/** One decision that a linear model foresees. */
export interface RefitCase {
  /** Id of the prompt: decisions about one prompt belong together. */
  readonly prompt: string;
  /** Log-odds of a yes as they come without anything added. */
  readonly base: number;
  /** What the weights are multiplied with. */
  readonly features: ArrayLike<number>;
  /** Whether it was a yes. */
  readonly isAccepted: boolean;
  /** How much it counts, above 0. */
  readonly weight: number;
}

/** A fit to be made. */
export interface Refitting {
  /** Decisions in the order of the store. */
  readonly cases: readonly RefitCase[];
  /** What is added to the weights now; empty for nothing. */
  readonly active: readonly number[];
  /** Probability from which a yes is acted on, in (0, 1). */
  readonly appliedFrom?: number;
  /**
   * Whether yes is more frequent by itself, which is no merit of a model: both that are compared then
   * get the same help, a constant fitted to the same decisions.
   */
  readonly hasConstant?: boolean;
  /** Asked between steps; true ends the search early. */
  readonly expired?: () => boolean;
}

/** What came of a fit. */
export interface Refit {
  /** What would be added to the weights; worth using only if it is promoted. */
  readonly added: readonly number[];
  /** The verdict, by decisions that were held out. */
  readonly promotion: Promotion;
  /** Log loss on those, in nats. */
  readonly losses: { readonly active: number; readonly candidate: number };
  /** Every deviation that was tried. */
  readonly trials: readonly SearchTrial<number>[];
}

/** Usual sizes of what is added to one weight that are tried; the first adds nothing. */
const DEVIATIONS = [0, 0.03, 0.06, 0.12, 0.25, 0.5];

/** Deviation of the constant: a habit of any strength. */
const CONSTANT_DEVIATION = 3;

/** Share of the decisions held out for the test, the latest. */
const HOLDOUT_SHARE = 0.3;

/** Share of the others that a deviation is fitted on before it is tried on the rest. */
const FITTED_SHARE = 0.7;

/** Passes over the decisions that the search may take. */
const PASSES_MAX = 12;

const ROUNDS_MAX = 40;
const TOLERANCE = 1e-5;

/** What is kept of a weight: far finer than any decision depends on. */
const KEPT_PARTS = 1e5;

/**
 * Fits what is added to a model's weights, and judges it: the latest decisions, whole prompts, are
 * held out; how far it may move is searched on the others.
 */
export function refit(refitting: Refitting): Refit {
  const { cases, active, hasConstant = false, expired = () => false } = refitting;
  const { known, heldOut } = splitByTime(cases, HOLDOUT_SHARE, HOLDOUT_DECISIONS_MIN);
  const { best, trials } = searchByHalving(DEVIATIONS, {
    passesMax: PASSES_MAX,
    expired,
    lossOf: (deviation, share) => {
      const part = known.slice(known.length - Math.ceil(known.length * share));
      const { known: earlier, heldOut: later } = splitByTime(part, 1 - FITTED_SHARE, 0);
      const added = fitAdded(earlier, deviation, hasConstant);
      return lossMean(later.map((one) => ({ ...one, probability: foreseen(one, added) })));
    },
  });
  const added = fitAdded(known, best, hasConstant).weights
    .map((value) => Math.round(value * KEPT_PARTS) / KEPT_PARTS);
  const judged = judgeAdded({ known, heldOut, active, candidate: added, hasConstant });
  const loss = (of: "active" | "candidate"): number =>
    lossMean(judged.map((one) => ({ ...one, probability: one[of] })));
  return {
    added,
    promotion: judgePromotion(judged, refitting.appliedFrom ?? APPLIED_FROM),
    losses: { active: loss("active"), candidate: loss("candidate") },
    trials,
  };
}

/**
 * Foresees decisions by two ways of adding to a model's weights.
 *
 * @param comparison Decisions before, to which constants are fitted where there are any, those to
 * foresee, and what either way adds.
 */
export function judgeAdded(comparison: {
  readonly known: readonly RefitCase[];
  readonly heldOut: readonly RefitCase[];
  readonly active: readonly number[];
  readonly candidate: readonly number[];
  readonly hasConstant: boolean;
}): Judged[] {
  const { known, heldOut, hasConstant } = comparison;
  const settle = (weights: readonly number[]): Added => ({
    weights,
    constant: hasConstant ? fitConstant(known, weights) : 0,
  });
  const [active, candidate] = [settle(comparison.active), settle(comparison.candidate)];
  return heldOut.map((one): Judged => ({
    prompt: one.prompt,
    isAccepted: one.isAccepted,
    weight: one.weight,
    active: foreseen(one, active),
    candidate: foreseen(one, candidate),
  }));
}

interface Added {
  readonly weights: readonly number[];
  readonly constant: number;
}

function foreseen({ base, features }: RefitCase, { weights, constant }: Added): number {
  return sigmoid(base + addedTo(weights, features) + constant);
}

/** Holds out the latest decisions, by whole prompts. */
function splitByTime(
  cases: readonly RefitCase[],
  share: number,
  least: number,
): { readonly known: readonly RefitCase[]; readonly heldOut: readonly RefitCase[] } {
  const wanted = Math.max(Math.ceil(cases.filter(isDecision).length * share), least);
  let first = cases.length;
  for (let found = 0; first > 0; first--) {
    const { prompt } = cases[first - 1] as RefitCase;
    if (found >= wanted && prompt !== cases[first]?.prompt) break;
    if (isDecision(cases[first - 1] as RefitCase)) found++;
  }
  return { known: cases.slice(0, first), heldOut: cases.slice(first) };
}

/** The largest posterior of a logistic model whose weights are normal around 0, one weight at a time. */
function fitAdded(
  cases: readonly RefitCase[],
  deviation: number,
  hasConstant: boolean,
): Added {
  const width = cases[0]?.features.length ?? 0;
  if (deviation === 0) {
    return { weights: [], constant: hasConstant ? fitConstant(cases, []) : 0 };
  }
  const columns = Array.from(
    { length: width },
    (_, at) => columnOf(cases, ({ features }) => features[at] as number, deviation),
  );
  if (hasConstant) columns.push(columnOf(cases, () => 1, CONSTANT_DEVIATION));
  const values = climb(cases, columns, cases.map(({ base }) => base));
  return {
    weights: values.slice(0, width),
    constant: hasConstant ? values[width] as number : 0,
  };
}

function fitConstant(cases: readonly RefitCase[], weights: readonly number[]): number {
  const column = columnOf(cases, () => 1, CONSTANT_DEVIATION);
  const start = cases.map(({ base, features }) => base + addedTo(weights, features));
  return climb(cases, [column], start)[0] as number;
}

/** The cases in which a feature is not 0. */
interface Column {
  readonly deviation: number;
  readonly places: readonly number[];
  readonly values: readonly number[];
}

function columnOf(
  cases: readonly RefitCase[],
  valueOf: (one: RefitCase) => number,
  deviation: number,
): Column {
  const places: number[] = [];
  const values: number[] = [];
  cases.forEach((one, place) => {
    const value = valueOf(one);
    if (value === 0) return;
    places.push(place);
    values.push(value);
  });
  return { deviation, places, values };
}

function climb(
  cases: readonly RefitCase[],
  columns: readonly Column[],
  start: readonly number[],
): number[] {
  const logOdds = Float64Array.from(start);
  const found = columns.map(() => 0);
  for (let round = 0; round < ROUNDS_MAX; round++) {
    let moved = 0;
    columns.forEach(({ deviation, places, values }, column) => {
      const precision = 1 / (deviation * deviation);
      let slope = -(found[column] as number) * precision;
      let curvature = precision;
      places.forEach((place, at) => {
        const { isAccepted, weight } = cases[place] as RefitCase;
        const value = values[at] as number;
        const p = sigmoid(logOdds[place] as number);
        slope += weight * ((isAccepted ? 1 : 0) - p) * value;
        curvature += weight * p * (1 - p) * value * value;
      });
      const step = Math.min(Math.max(slope / curvature, -1), 1);
      found[column] = (found[column] as number) + step;
      places.forEach((place, at) => {
        logOdds[place] = (logOdds[place] as number) + step * (values[at] as number);
      });
      moved = Math.max(moved, Math.abs(step));
    });
    if (moved < TOLERANCE) break;
  }
  return found;
}
