/**
 * Judges the asking model on prompts it has not seen, and sets its thresholds from nothing else.
 *
 * @module
 */

import { readSignals, scoreGap, scoreNeed, scoreSlots } from "../../lib/ask/model.ts";
import { SLOT_TYPES } from "../../lib/ask/topics/topic.ts";
import type { AskWeights } from "../../lib/ask/weights.ts";
import {
  believed,
  calibrate,
  type Calibrations,
  isCalibrated,
  isPublic,
  type Scored,
} from "./ask_calibration.ts";
import { trainAsk } from "./ask_training.ts";
import { type AskData, type Example, FOLDS, gapFeaturesOf, typedInHaste } from "./examples.ts";
import { areaUnderCurve, type Bin, calibration } from "./scores.ts";

/** An example with the scores of models that have not seen it. */
export interface Judged extends Scored {
  /** The same of the prompt typed in haste. */
  readonly haste: Pick<Scored, "need" | "gap">;
  /** Expected missing details by kind. */
  readonly slots: readonly number[];
}

/**
 * Scores every prompt by the model of the other folds.
 *
 * @param data All examples.
 * @returns Everyday requests, complete prompts and our own, each once.
 */
export function judgeOutOfFold(data: AskData): Judged[] {
  const judged: Judged[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = trainAsk(data, (example) => example.fold !== fold);
    for (const example of [...data.everyday, ...data.complete, ...data.own]) {
      if (example.fold === fold) judged.push(judge(example, weights));
    }
  }
  return judged;
}

function judge(example: Example, weights: AskWeights): Judged {
  const hastily = typedInHaste(example.text);
  const hasteSignals = readSignals(hastily);
  return {
    example,
    need: scoreNeed(example.signals, weights),
    gap: scoreGap(example.gapFeatures, weights),
    haste: {
      need: scoreNeed(hasteSignals, weights),
      gap: scoreGap(gapFeaturesOf(hastily, hasteSignals), weights),
    },
    slots: scoreSlots(example.signals, example.topics, weights),
  };
}

/** Numbers about the asking model, all from out-of-fold scores. */
export interface AskReport {
  /** Area under the curve on everyday requests. */
  readonly auc: number;
  /** The same on the prompts typed in haste. */
  readonly aucInHaste: number;
  /** Area under the curve on our own prompts. */
  readonly aucOwn: number;
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
 * @param calibrations The calibrations to judge by.
 * @returns The report.
 */
export function reportAsk(judged: readonly Judged[], calibrations: Calibrations): AskReport {
  const everyday = judged.filter(({ example }) => example.set === "in3");
  const vague = everyday.filter(({ example }) => example.label === 1);
  const labels = everyday.map(({ example }) => example.label);
  const share = (scores: readonly number[]) =>
    scores.filter((score) => score > calibrations.need.askFrom).length / scores.length;
  const probability = (one: Judged) => believed(one.example.signals.kind, one, calibrations);
  const own = judged.filter(({ example }) => example.set === "own");
  const alarms: Record<string, number> = {};
  for (const set of ["in3", "ifeval", "arena_hard", "self_instruct"]) {
    const clear = judged.filter(({ example }) => example.set === set && example.label === 0);
    alarms[set] = share(clear.map(({ need }) => need.wording));
  }
  const { error, bins } = calibrationOutOfFold(judged);
  return {
    auc: areaUnderCurve(everyday.map(probability), labels),
    aucInHaste: areaUnderCurve(
      everyday.map(({ example, haste }) => believed(example.signals.kind, haste, calibrations)),
      labels,
    ),
    aucOwn: areaUnderCurve(
      own.map(probability),
      own.map(({ example }) => example.label),
    ),
    recall: share(vague.map(({ need }) => need.wording)),
    recallInHaste: share(vague.map(({ haste }) => haste.need.wording)),
    falseAlarms: alarms,
    calibrationError: error,
    bins,
    slotRecall: [1, 2, 3].map((questions) => slotRecall(vague, questions)),
    slotRecallConstant: constantRecall(vague),
  };
}

function calibrationOutOfFold(judged: readonly Judged[]): { error: number; bins: Bin[] } {
  const known = judged.filter(isCalibrated).filter(isPublic);
  const probabilities: number[] = [];
  const labels: number[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const calibrations = calibrate(judged.filter(({ example }) => example.fold !== fold));
    for (const one of known) {
      if (one.example.fold !== fold) continue;
      probabilities.push(believed(one.example.signals.kind, one, calibrations));
      labels.push(one.example.label);
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
