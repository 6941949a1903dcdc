/**
 * The learned numbers behind the questions, and how they are read from a file of weights.
 *
 * @module
 */

import type { Packed } from "../measure/packed.ts";
import { DENSE_NAMES } from "../measure/features.ts";
import { TOPICS } from "./topics.ts";
import { SLOT_TYPES } from "./topics/topic.ts";

/** Buckets for the words of a prompt, where need is judged. */
export const NEED_BUCKETS = 1 << 14;

/** Buckets for the words of a prompt, where slots are ranked. */
export const SLOT_BUCKETS = 1 << 13;

/** Buckets that remember which word pairs were seen in training. */
export const COVERAGE_BUCKETS = 1 << 16;

/** Buckets for what the gap model sees. */
export const GAP_BUCKETS = 1 << 13;

/** Buckets for the words by which topics are told. */
export const TOPIC_BUCKETS = 1 << 11;

/** Buckets for what the worth of a question is judged by. */
export const WORTH_BUCKETS = 1 << 12;

/** Numbers that the worth of a question is judged by, beside the buckets. */
export const WORTH_DENSE = 5;

/** A linear function of dense features and buckets. */
export interface Linear {
  /** What is added. */
  readonly bias: number;
  /** One weight per dense feature. */
  readonly dense: Float32Array;
  /** One weight per bucket, to be multiplied by `scale`. */
  readonly buckets: Int8Array;
  /** Step of the bucket weights. */
  readonly scale: number;
}

/** A linear function that also hears of topics. */
export interface SlotLinear extends Linear {
  /** One weight per topic, for each of its first TOPIC_WORDS_MAX words in a prompt. */
  readonly topics: Float32Array;
}

/** Words of one topic that count. */
export const TOPIC_WORDS_MAX = 2;

/** Numbers that turn scores into decisions. */
export interface Calibration {
  /** Slope of the logistic curve from a score to a probability. */
  readonly slope: number;
  /** What is added to the scaled score before the curve. */
  readonly shift: number;
  /** Score of the wording from which one question is asked. */
  readonly askFrom: number;
  /** Score of the wording from which up to three questions are asked. */
  readonly vagueFrom: number;
}

/** Judges any request by its words and its shape: the logit of a probability. */
export interface GapLinear {
  /** What is added. */
  readonly bias: number;
  /** One weight per bucket, to be multiplied by `scale`. */
  readonly buckets: Int8Array;
  /** Step of the bucket weights. */
  readonly scale: number;
  /** Score from which a question is asked that fits any field. */
  readonly askFrom: number;
}

/** Judges which topic a prompt is about: one linear function per topic, in the order of TOPICS. */
export interface TopicModel {
  /** Weights of what cueFeatures gives, the same for all topics. */
  readonly cues: Float32Array;
  /** What is added, one number per topic. */
  readonly bias: Float32Array;
  /** Factor of what the cues say, one number per topic. */
  readonly slope: Float32Array;
  /** Step of the bucket weights, one number per topic. */
  readonly scale: Float32Array;
  /** Weights of a bucket for all topics, then those of the next bucket. */
  readonly buckets: Int8Array;
}

/** Judges whether a question is worth asking: the logit of a grade. */
export interface WorthLinear {
  /** What is added. */
  readonly bias: number;
  /** One weight per name in WORTH_NAMES. */
  readonly dense: Float32Array;
  /** One weight per bucket, to be multiplied by `scale`. */
  readonly buckets: Int8Array;
  /** Step of the bucket weights. */
  readonly scale: number;
}

/** The asking model. */
export interface AskWeights {
  /** Name of the model. */
  readonly model: string;
  /** Judges everyday requests by their wording. */
  readonly wording: Linear;
  /** Judges any short text by what it pins down: one weight per dense feature. */
  readonly pinning: { readonly bias: number; readonly dense: Float32Array };
  /** Judges any request, also such as everyday requests are not. */
  readonly gap: GapLinear;
  /** Bits of the word pairs that training has seen. */
  readonly coverage: Uint8Array;
  /** From scores to decisions. */
  readonly calibration: Calibration;
  /** Expected number of missing details, one function per kind of detail, in the order of SLOT_TYPES. */
  readonly slots: readonly SlotLinear[];
  /** Judges which topic a prompt is about. */
  readonly topic: TopicModel;
  /** Judges single questions. */
  readonly worth: WorthLinear;
}

/**
 * Reads the asking model from a file of weights.
 *
 * @param packed An open file of weights.
 * @returns The model; its arrays are views on one buffer.
 * @throws ImproverError `bad_weights` when a part is missing.
 */
export function loadAskWeights(packed: Packed): AskWeights {
  const dense = DENSE_NAMES.length;
  const needScalars = packed.floats("need_scalars", 7);
  const gapScalars = packed.floats("gap_scalars", 3);
  const worthScalars = packed.floats("worth_scalars", 2);
  const slotScalars = packed.floats("slot_scalars", 2 * SLOT_TYPES.length);
  const slotDense = packed.floats("slot_dense", dense * SLOT_TYPES.length);
  const slotTopics = packed.floats("slot_topics", TOPICS.length * SLOT_TYPES.length);
  const slotBuckets = packed.bytes("slot_buckets", SLOT_BUCKETS * SLOT_TYPES.length);
  return {
    model: packed.metadata.model,
    wording: {
      bias: needScalars[0]!,
      scale: needScalars[1]!,
      dense: packed.floats("wording_dense", dense),
      buckets: packed.bytes("wording_buckets", NEED_BUCKETS),
    },
    pinning: { bias: needScalars[2]!, dense: packed.floats("pinning_dense", dense) },
    gap: {
      bias: gapScalars[0]!,
      scale: gapScalars[1]!,
      buckets: packed.bytes("gap_buckets", GAP_BUCKETS),
      askFrom: gapScalars[2]!,
    },
    coverage: packed.bits("coverage", COVERAGE_BUCKETS / 8),
    calibration: {
      slope: needScalars[3]!,
      shift: needScalars[4]!,
      askFrom: needScalars[5]!,
      vagueFrom: needScalars[6]!,
    },
    slots: SLOT_TYPES.map((_, at) => ({
      bias: slotScalars[2 * at]!,
      scale: slotScalars[2 * at + 1]!,
      dense: slotDense.subarray(at * dense, (at + 1) * dense),
      topics: slotTopics.subarray(at * TOPICS.length, (at + 1) * TOPICS.length),
      buckets: slotBuckets.subarray(at * SLOT_BUCKETS, (at + 1) * SLOT_BUCKETS),
    })),
    topic: {
      cues: packed.floats("topic_cues", 3),
      bias: packed.floats("topic_bias", TOPICS.length),
      slope: packed.floats("topic_slope", TOPICS.length),
      scale: packed.floats("topic_scale", TOPICS.length),
      buckets: packed.bytes("topic_buckets", TOPIC_BUCKETS * TOPICS.length),
    },
    worth: {
      bias: worthScalars[0]!,
      scale: worthScalars[1]!,
      dense: packed.floats("worth_dense", WORTH_DENSE),
      buckets: packed.bytes("worth_buckets", WORTH_BUCKETS),
    },
  };
}
