/**
 * Trains the asking model: small linear experts, each on the data that can teach it.
 *
 * @module
 */

import { DENSE_NAMES } from "../../lib/measure/features.ts";
import { BUCKET_NORM, bucketsOf, pairBuckets } from "../../lib/ask/model.ts";
import { TOPICS } from "../../lib/ask/topics.ts";
import { SLOT_TYPES } from "../../lib/ask/topics/topic.ts";
import {
  type AskWeights,
  COVERAGE_BUCKETS,
  type Linear,
  NEED_BUCKETS,
  SLOT_BUCKETS,
  type SlotLinear,
  TOPIC_WORDS_MAX,
  WORTH_BUCKETS,
  WORTH_DENSE,
} from "../../lib/ask/weights.ts";
import type { AskData, Example } from "./examples.ts";
import { fitGap } from "./gap_training.ts";
import { emptyTopics } from "./topic_training.ts";
import { type Fit, fitLogistic, fitRidge, type Row } from "./linear.ts";

/** Scale of the standardised dense features beside the buckets. */
const DENSE_SCALE = 0.1;
const NEED_PENALTY = 2;
const SLOT_PENALTY = 8;
const SLOT_DENSE_SCALE = 0.05;
/** Scale of the topics beside the buckets. */
const SLOT_TOPIC_SCALE = 0.6;
/** Total weight of complete prompts of other sets, as a share of that of everyday requests. */
const COMPLETE_WEIGHT = 0.2;
/** Added to every deviation, so that a rare feature cannot grow large. */
const DEVIATION_MIN = 0.05;
const PINNING_PENALTY = 0.03;
const PINNING_PRIOR = 0.08;
const LENGTH_PRIOR = 3 * PINNING_PRIOR;
/** A word pair counts as seen when this many training prompts hold it. */
const SEEN_COUNT = 2;

/** Features that can only leave a prompt more open. */
const OPENING =
  "has_vague_quantifier rate_vague_quantifier has_vague_noun rate_vague_noun rate_vague_adjective has_pronoun rate_pronoun words_to_3 words_to_6 words_to_9 core_to_1 core_to_2 core_to_3 core_to_5 open_make has_plan_verb rate_hedge has_alternative a_given etc around_me unsure";
/** Features that can only pin a prompt down. */
const PINNING =
  "year amount digits digits_many quoted url code_block inline_code relative_clause such_as so_that constraint colon_body comma_list sentence_count_2 log_words log_core has_preposition_in has_preposition_for has_preposition_of has_preposition_with has_preposition_from has_preposition_by has_preposition_on has_time has_number_word has_limit has_format bracketed audience";

/**
 * Trains on examples.
 *
 * @param data What to learn from.
 * @param keep Tells which examples may be used.
 * @returns A model whose calibration is still empty: slope 1, no thresholds; to it all topics are alike,
 * and all questions are worth the same.
 */
export function trainAsk(data: AskData, keep: (example: Example) => boolean): AskWeights {
  const everyday = data.everyday.filter(keep);
  const damaged = data.short.filter(({ damage }) => damage !== "");
  const norm = standardisation(everyday);
  const wording = fitWording(everyday, data.complete.filter(keep), norm);
  const pinning = fitPinning(data.short.filter(keep), everyday);
  return {
    model: "",
    wording,
    pinning,
    gap: fitGap([...data.own, ...data.complete, ...data.everyday, ...damaged].filter(keep)),
    coverage: seenPairs(everyday),
    calibration: { slope: 1, shift: 0, askFrom: Infinity, vagueFrom: Infinity },
    slots: fitSlots(everyday.filter(({ label }) => label === 1), norm),
    topic: emptyTopics(),
    worth: {
      bias: 0,
      scale: 0,
      dense: new Float32Array(WORTH_DENSE),
      buckets: new Int8Array(WORTH_BUCKETS),
    },
  };
}

interface Standardisation {
  readonly mean: Float64Array;
  readonly deviation: Float64Array;
}

function standardisation(examples: readonly Example[]): Standardisation {
  const features = DENSE_NAMES.length;
  const mean = new Float64Array(features);
  const deviation = new Float64Array(features);
  for (const { signals } of examples) {
    for (let j = 0; j < features; j++) mean[j]! += signals.dense[j]! / examples.length;
  }
  for (const { signals } of examples) {
    for (let j = 0; j < features; j++) {
      deviation[j]! += (signals.dense[j]! - mean[j]!) ** 2 / examples.length;
    }
  }
  for (let j = 0; j < features; j++) deviation[j] = Math.sqrt(deviation[j]!) + DEVIATION_MIN;
  return { mean, deviation };
}

function fitWording(
  everyday: readonly Example[],
  complete: readonly Example[],
  norm: Standardisation,
): Linear {
  const examples = [...everyday, ...complete];
  const vague = everyday.filter(({ label }) => label === 1).length;
  const classWeight = [
    0.5 * everyday.length / (everyday.length - vague),
    0.5 * everyday.length / vague,
  ];
  const importance = Float64Array.from(
    examples,
    ({ label }, at) =>
      at < everyday.length
        ? classWeight[label]!
        : COMPLETE_WEIGHT * everyday.length / complete.length,
  );
  const rows = examples.map((example) => rowOf(example, norm, DENSE_SCALE, NEED_BUCKETS));
  const targets = Float64Array.from(examples, ({ openness }) => openness);
  const fit = fitRidge(rows, targets, importance, DENSE_NAMES.length + NEED_BUCKETS, NEED_PENALTY);
  const scores = rows.slice(0, everyday.length).map((row) =>
    row.at.reduce((sum, at, k) => sum + fit.weights[at]! * row.value[k]!, fit.bias)
  );
  return linearOf(fit, norm, DENSE_SCALE, NEED_BUCKETS, standardScore(scores));
}

/** One standardised row: dense features, then buckets. */
function rowOf(example: Example, norm: Standardisation, scale: number, buckets: number): Row {
  const { signals } = example;
  const dense = DENSE_NAMES.length;
  const found = bucketsOf(signals.hashes, buckets);
  const at = new Int32Array(dense + found.length);
  const value = new Float64Array(at.length).fill(
    BUCKET_NORM / Math.sqrt(Math.max(1, found.length)),
  );
  for (let j = 0; j < dense; j++) {
    at[j] = j;
    value[j] = scale * (signals.dense[j]! - norm.mean[j]!) / norm.deviation[j]!;
  }
  found.forEach((bucket, k) => at[dense + k] = dense + bucket);
  return { at, value };
}

/** Folds standardisation of features and scores into the weights, and rounds the buckets to bytes. */
function linearOf(
  fit: Fit,
  norm: Standardisation,
  scale: number,
  buckets: number,
  score: { readonly mean: number; readonly deviation: number },
): Linear {
  const features = DENSE_NAMES.length;
  const dense = new Float32Array(features);
  let bias = fit.bias - score.mean;
  for (let j = 0; j < features; j++) {
    const weight = scale * fit.weights[j]! / norm.deviation[j]!;
    bias -= weight * norm.mean[j]!;
    dense[j] = weight / score.deviation;
  }
  const most = fit.weights.subarray(features).reduce((max, w) => Math.max(max, Math.abs(w)), 1e-9);
  const step = most / 127;
  const bytes = Int8Array.from(
    { length: buckets },
    (_, at) => Math.round(fit.weights[features + at]! / step),
  );
  return {
    bias: Math.fround(bias / score.deviation),
    dense,
    buckets: bytes,
    scale: Math.fround(step / score.deviation),
  };
}

/** The score stays as it was fitted. */
const UNCHANGED = { mean: 0, deviation: 1 };

function standardScore(scores: readonly number[]): { mean: number; deviation: number } {
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  const variance = scores.reduce((sum, score) => sum + (score - mean) ** 2, 0) / scores.length;
  return { mean, deviation: Math.sqrt(variance) };
}

function fitPinning(
  short: readonly Example[],
  everyday: readonly Example[],
): AskWeights["pinning"] {
  const opening = new Set(OPENING.split(" "));
  const pinning = new Set(PINNING.split(" "));
  const features = DENSE_NAMES.map((name, at) => ({ name, at }))
    .filter(({ name }) => opening.has(name) || pinning.has(name));
  const signs = Int8Array.from(features, ({ name }) => opening.has(name) ? 1 : -1);
  const prior = Float64Array.from(
    features,
    ({ name }, k) =>
      signs[k]! * (/^(?:words_to|core_to|log)_/.test(name) ? LENGTH_PRIOR : PINNING_PRIOR),
  );
  const counts = new Map<string, number>();
  for (const { set, label } of short) {
    counts.set(`${set}${label}`, (counts.get(`${set}${label}`) ?? 0) + 1);
  }
  const fit = fitLogistic(
    short.map(({ signals }) => ({
      at: Int32Array.from(features, (_, k) => k),
      value: Float64Array.from(features, ({ at }) => signals.dense[at]!),
    })),
    Float64Array.from(short, ({ label }) => label),
    Float64Array.from(short, ({ set, label }) => 1 / counts.get(`${set}${label}`)!),
    features.length,
    { penalty: PINNING_PENALTY, prior, signs },
  );
  const dense = new Float32Array(DENSE_NAMES.length);
  const scores = everyday.map(({ signals }) =>
    features.reduce((sum, { at }, k) => sum + fit.weights[k]! * signals.dense[at]!, 0)
  );
  const { mean, deviation } = standardScore(scores);
  features.forEach(({ at }, k) => dense[at] = fit.weights[k]! / deviation);
  return { bias: Math.fround(-mean / deviation), dense };
}

function seenPairs(everyday: readonly Example[]): Uint8Array {
  const counts = new Uint16Array(COVERAGE_BUCKETS);
  for (const { signals } of everyday) {
    for (const bucket of new Set(pairBuckets(signals.tokens))) counts[bucket]!++;
  }
  const bits = new Uint8Array(COVERAGE_BUCKETS / 8);
  counts.forEach((count, bucket) => {
    if (count >= SEEN_COUNT) bits[bucket >> 3]! |= 1 << (bucket & 7);
  });
  return bits;
}

function fitSlots(vague: readonly Example[], norm: Standardisation): SlotLinear[] {
  const plain = DENSE_NAMES.length + SLOT_BUCKETS;
  const rows = vague.map((example) => {
    const { at, value } = rowOf(example, norm, SLOT_DENSE_SCALE, SLOT_BUCKETS);
    const counts = example.topics.map((count) =>
      SLOT_TOPIC_SCALE * Math.min(TOPIC_WORDS_MAX, count)
    );
    return {
      at: Int32Array.of(...at, ...counts.keys().map((topic) => plain + topic)),
      value: Float64Array.of(...value, ...counts),
    };
  });
  const importance = new Float64Array(vague.length).fill(1);
  return SLOT_TYPES.map((_, type) => {
    const targets = Float64Array.from(vague, ({ slots }) => slots[type]!);
    const fit = fitRidge(rows, targets, importance, plain + TOPICS.length, SLOT_PENALTY, 60);
    const wording = { weights: fit.weights.subarray(0, plain), bias: fit.bias };
    const topics = Float32Array.from(fit.weights.subarray(plain), (w) => SLOT_TOPIC_SCALE * w);
    return { ...linearOf(wording, norm, SLOT_DENSE_SCALE, SLOT_BUCKETS, UNCHANGED), topics };
  });
}
