/**
 * Judges the asking model on prompts it has not seen, and sets its thresholds from nothing else.
 *
 * @module
 */

import {
  type Need,
  probabilityOf,
  readSignals,
  scoreNeed,
  scoreSlots,
} from "../../lib/ask/model.ts";
import { SLOT_TYPES } from "../../lib/ask/topics/topic.ts";
import type { AskWeights, Calibration } from "../../lib/ask/weights.ts";
import { trainAsk } from "./ask_training.ts";
import { type AskData, type Example, FOLDS, typedInHaste } from "./examples.ts";
import { fitLogistic } from "./linear.ts";
import { areaUnderCurve, type Bin, calibration, upperQuantile } from "./scores.ts";

/** Share of complete prompts of each set whose score may pass for open; most of them get no question, since none fits. */
const ASKED_SHARE_MAX: Readonly<Record<string, number>> = { ifeval: 0.09, arena_hard: 0.24 };
/** Share of complete prompts that may be asked more than one question. */
const VAGUE_SHARE_MAX = 0.08;

/** An example with the scores of models that have not seen it. */
export interface Judged {
  /** The example. */
  readonly example: Example;
  /** Its scores. */
  readonly need: Need;
  /** The scores of the same prompt typed in haste. */
  readonly haste: Need;
  /** Expected missing details by kind. */
  readonly slots: readonly number[];
}

/**
 * Scores every prompt by the model of the other folds.
 *
 * @param data All examples.
 * @returns Everyday requests, then complete prompts, each once.
 */
export function judgeOutOfFold(data: AskData): Judged[] {
  const judged: Judged[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = trainAsk(data, (example) => example.fold !== fold);
    for (const example of [...data.everyday, ...data.complete]) {
      if (example.fold === fold) judged.push(judge(example, weights));
    }
  }
  return judged;
}

function judge(example: Example, weights: AskWeights): Judged {
  return {
    example,
    need: scoreNeed(example.signals, weights),
    haste: scoreNeed(readSignals(typedInHaste(example.text)), weights),
    slots: scoreSlots(example.signals, example.topics, weights),
  };
}

/**
 * Sets slope, shift and thresholds from out-of-fold scores.
 *
 * @param judged What judgeOutOfFold gives.
 * @returns The calibration to ship.
 */
export function calibrate(judged: readonly Judged[]): Calibration {
  const known = judged.filter(isCalibrated);
  const fit = fitLogistic(
    known.map(({ need }) => ({ at: Int32Array.of(0), value: Float64Array.of(need.openness) })),
    Float64Array.from(known, ({ example }) => example.label),
    new Float64Array(known.length).fill(1),
    1,
    { penalty: 0, rounds: 400 },
  );
  const complete = (set: string) =>
    judged.filter(({ example }) => example.set === set).map(({ need }) => need.wording);
  const bar = (share: (set: string) => number) =>
    Math.max(
      ...Object.keys(ASKED_SHARE_MAX).map((set) => upperQuantile(complete(set), share(set))),
    );
  return {
    slope: Math.fround(fit.weights[0]!),
    shift: Math.fround(fit.bias),
    askFrom: Math.fround(bar((set) => ASKED_SHARE_MAX[set]!)),
    vagueFrom: Math.fround(bar(() => VAGUE_SHARE_MAX)),
  };
}

function isCalibrated({ example }: Judged): boolean {
  return example.signals.kind === "request" || example.signals.kind === "question";
}

/** Numbers about the asking model, all from out-of-fold scores. */
export interface AskReport {
  /** Area under the curve on everyday requests. */
  readonly auc: number;
  /** The same on the prompts typed in haste. */
  readonly aucInHaste: number;
  /** Share of vague everyday requests that are asked about. */
  readonly recall: number;
  /** The same on the prompts typed in haste. */
  readonly recallInHaste: number;
  /** Share of prompts asked about that should not be, by set. */
  readonly falseAlarms: Readonly<Record<string, number>>;
  /** Expected calibration error on requests and questions, the curve itself fitted out of fold. */
  readonly calibrationError: number;
  /** Reliability table behind it. */
  readonly bins: readonly Bin[];
  /** Share of missing details whose kind is among the first one, two and three. */
  readonly slotRecall: readonly number[];
  /** The same for always the three commonest kinds. */
  readonly slotRecallConstant: number;
}

/**
 * Sums up how well the model does.
 *
 * @param judged What judgeOutOfFold gives.
 * @param thresholds The calibration to judge by.
 * @returns The report.
 */
export function reportAsk(judged: readonly Judged[], thresholds: Calibration): AskReport {
  const everyday = judged.filter(({ example }) => example.set === "in3");
  const vague = everyday.filter(({ example }) => example.label === 1);
  const labels = everyday.map(({ example }) => example.label);
  const share = (scores: readonly number[]) =>
    scores.filter((score) => score > thresholds.askFrom).length / scores.length;
  const weights = { calibration: thresholds } as AskWeights;
  const probability = (example: Example, need: Need) =>
    probabilityOf(need, example.signals.kind, weights);
  const alarms: Record<string, number> = {};
  for (const set of ["in3", "ifeval", "arena_hard", "self_instruct"]) {
    const clear = judged.filter(({ example }) => example.set === set && example.label === 0);
    alarms[set] = share(clear.map(({ need }) => need.wording));
  }
  const { error, bins } = calibrationOutOfFold(judged);
  return {
    auc: areaUnderCurve(everyday.map(({ example, need }) => probability(example, need)), labels),
    aucInHaste: areaUnderCurve(
      everyday.map(({ example, haste }) => probability(example, haste)),
      labels,
    ),
    recall: share(vague.map(({ need }) => need.wording)),
    recallInHaste: share(vague.map(({ haste }) => haste.wording)),
    falseAlarms: alarms,
    calibrationError: error,
    bins,
    slotRecall: [1, 2, 3].map((questions) => slotRecall(vague, questions)),
    slotRecallConstant: constantRecall(vague),
  };
}

function calibrationOutOfFold(judged: readonly Judged[]): { error: number; bins: Bin[] } {
  const known = judged.filter(isCalibrated);
  const probabilities: number[] = [];
  const labels: number[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const calibrated = calibrate(judged.filter(({ example }) => example.fold !== fold));
    for (const { example, need } of known) {
      if (example.fold !== fold) continue;
      const weights = { calibration: calibrated } as AskWeights;
      probabilities.push(probabilityOf(need, example.signals.kind, weights));
      labels.push(example.label);
    }
  }
  return calibration(probabilities, labels);
}

function slotRecall(vague: readonly Judged[], questions: number): number {
  let found = 0;
  let all = 0;
  for (const { example, slots } of vague) {
    const order = slots.map((_, type) => type).sort((a, b) => slots[b]! - slots[a]!);
    order.forEach((type, rank) => {
      all += example.slots[type]!;
      if (rank < questions) found += example.slots[type]!;
    });
  }
  return found / all;
}

function constantRecall(vague: readonly Judged[]): number {
  const totals = SLOT_TYPES.map((_, type) =>
    vague.reduce((sum, { example }) => sum + example.slots[type]!, 0)
  );
  const all = totals.reduce((sum, total) => sum + total, 0);
  return totals.toSorted((a, b) => b - a).slice(0, 3).reduce((sum, total) => sum + total, 0) / all;
}
