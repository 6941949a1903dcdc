/**
 * Turns the asking model's scores into probabilities and thresholds, from out-of-fold scores alone.
 *
 * @module
 */

import type { PromptKind } from "../../lib/ask/kind.ts";
import { logitOf, type Need, probabilityOf } from "../../lib/ask/model.ts";
import type { AskWeights, Calibration, GapLinear } from "../../lib/ask/weights.ts";
import type { Example } from "./examples.ts";
import { fitLogistic } from "./linear.ts";
import { upperQuantile } from "./scores.ts";

/** Share of complete prompts of each set whose wording may pass for open; most of them get no question, since none fits. */
const OPEN_SHARE_MAX: Readonly<Record<string, number>> = { ifeval: 0.2, arena_hard: 0.4 };
/** Share of complete prompts that may be asked more than one question. */
const VAGUE_SHARE_MAX = 0.08;
/** Share of complete prompts of each set in which a gap may be found. */
const GAP_SHARE_MAX: Readonly<Record<string, number>> = { own: 0.05, arena_hard: 0.075 };
/** Weight of one of our own prompts where both models are fitted to each other. */
const OWN_IMPORTANCE = 0.15;

/** An example with the scores of models that have not seen it. */
export interface Scored {
  /** The example. */
  readonly example: Example;
  /** What scoreNeed gives. */
  readonly need: Need;
  /** What scoreGap gives. */
  readonly gap: number;
}

/** What turns scores into logits that can be believed, and from which one asks. */
export interface Calibrations {
  /** Of the need model. */
  readonly need: Calibration;
  /** Of the gap model. */
  readonly gap: Line & { readonly askFrom: number };
}

interface Line {
  readonly slope: number;
  readonly shift: number;
}

/**
 * Sets slopes, shifts and thresholds.
 *
 * @param scored Examples with their scores.
 * @returns The calibrations to ship.
 */
export function calibrate(scored: readonly Scored[]): Calibrations {
  const requests = scored.filter(isCalibrated);
  const need = fitLine(requests.filter(isPublic), ({ need }) => need.openness);
  const gap = fitLine(scored.filter(({ example }) => example.set !== "in3"), (one) => one.gap);
  // Both together are believed a little more or less than each alone.
  const both = fitLine(requests, (one) => logitOf(one.need, on(gap, one.gap), need));
  const [needLine, gapLine] = [after(both, need), after(both, gap)];
  const wording = (set: string) => of(scored, set).map(({ need }) => need.wording);
  const bar = (share: (set: string) => number) =>
    Math.max(...Object.keys(OPEN_SHARE_MAX).map((set) => upperQuantile(wording(set), share(set))));
  const gaps = (set: string) =>
    of(scored, set).filter(({ example }) => example.label === 0)
      .map((one) => on(gapLine, one.gap));
  return {
    need: {
      slope: Math.fround(needLine.slope),
      shift: Math.fround(needLine.shift),
      askFrom: Math.fround(bar((set) => OPEN_SHARE_MAX[set]!)),
      vagueFrom: Math.fround(bar(() => VAGUE_SHARE_MAX)),
    },
    gap: {
      ...gapLine,
      askFrom: Math.max(
        ...Object.entries(GAP_SHARE_MAX).map(([set, share]) => upperQuantile(gaps(set), share)),
      ),
    },
  };
}

/**
 * The probability that calibrated models give.
 *
 * @param kind Kind of the prompt.
 * @param scores Its scores.
 * @param calibrations The calibrations.
 * @returns What probabilityOf gives.
 */
export function believed(
  kind: PromptKind,
  { need, gap }: Pick<Scored, "need" | "gap">,
  calibrations: Calibrations,
): number {
  const weights = { calibration: calibrations.need } as AskWeights;
  return probabilityOf(need, on(calibrations.gap, gap), kind, weights);
}

/**
 * Puts calibrations into a model.
 *
 * @param weights A model as it was trained.
 * @param calibrations Its calibrations.
 * @returns The model to use.
 */
export function calibrated(weights: AskWeights, { need, gap }: Calibrations): AskWeights {
  const { bias, scale, buckets } = weights.gap;
  const line: GapLinear = {
    bias: Math.fround(on(gap, bias)),
    scale: Math.fround(gap.slope * scale),
    buckets,
    askFrom: Math.fround(gap.askFrom),
  };
  return { ...weights, calibration: need, gap: line };
}

/**
 * Tells whether an example's probability is calibrated: that of a request or a question.
 *
 * @param one The example.
 * @returns True when it is.
 */
export function isCalibrated({ example }: Pick<Scored, "example">): boolean {
  return example.signals.kind === "request" || example.signals.kind === "question";
}

/**
 * Tells whether an example is of a public set.
 *
 * @param one The example.
 * @returns False for our own prompts.
 */
export function isPublic({ example }: Pick<Scored, "example">): boolean {
  return example.set !== "own";
}

function of(scored: readonly Scored[], set: string): Scored[] {
  return scored.filter(({ example }) => example.set === set);
}

function fitLine(scored: readonly Scored[], scoreOf: (one: Scored) => number): Line {
  const fit = fitLogistic(
    scored.map((one) => ({ at: Int32Array.of(0), value: Float64Array.of(scoreOf(one)) })),
    Float64Array.from(scored, ({ example }) => example.label),
    Float64Array.from(scored, (one) => isPublic(one) ? 1 : OWN_IMPORTANCE),
    1,
    { penalty: 0, rounds: 400 },
  );
  return { slope: fit.weights[0]!, shift: fit.bias };
}

function on({ slope, shift }: Line, score: number): number {
  return slope * score + shift;
}

/** One line after another. */
function after(outer: Line, inner: Line): Line {
  return { slope: outer.slope * inner.slope, shift: on(outer, inner.shift) };
}
