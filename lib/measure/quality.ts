/**
 * How good a prompt is, learned from pairs of prompts of which one is known to be the better.
 *
 * @module
 */

import type { Prompt } from "../text/prompt.ts";
import type { Packed } from "./packed.ts";
import { QUALITY_NAMES, qualityFeatures } from "./quality_features.ts";
import { SPELLING_BITS } from "./spelling.ts";

/** The quality model. */
export interface QualityWeights {
  /** One weight per name in QUALITY_NAMES. */
  readonly weights: Float32Array;
  /** Score of the median prompt that people really wrote. */
  readonly middle: number;
  /** Spread of such scores. */
  readonly spread: number;
  /** Bits of the known words. */
  readonly words: Uint8Array;
}

/**
 * Reads the quality model from a file of weights.
 *
 * @param packed An open file of weights.
 * @returns The model; its arrays are views on one buffer.
 * @throws ImproverError `bad_weights` when a part is missing.
 */
export function loadQualityWeights(packed: Packed): QualityWeights {
  const scalars = packed.floats("quality_scalars", 2);
  return {
    weights: packed.floats("quality_weights", QUALITY_NAMES.length),
    middle: scalars[0]!,
    spread: scalars[1]!,
    words: packed.bits("quality_words", SPELLING_BITS / 8),
  };
}

/**
 * Adds to the weights what one user's decisions say.
 *
 * @param model The shipped model.
 * @param added One number per name in QUALITY_NAMES, then what the median of such prompts moves by;
 * empty for nothing.
 * @returns The user's own model.
 */
export function withAdded(model: QualityWeights, added: readonly number[]): QualityWeights {
  if (added.length !== QUALITY_NAMES.length + 1) return model;
  return {
    ...model,
    weights: model.weights.map((weight, at) => weight + added[at]!),
    middle: model.middle + added.at(-1)!,
  };
}

/**
 * Scores a prompt. It ranks two versions of one prompt; how far apart prompts of different aims are
 * says little. Trained on attacked prompts of PromptBench and on our own damage of complete prompts,
 * padded and trimmed copies among them; English only, other languages come out near the middle.
 *
 * @param prompt A prompt taken apart.
 * @param weights The quality model.
 * @returns Between 0 and 1, higher is better; 0.5 is the median of prompts that people really wrote.
 */
export function qualityOf(prompt: Prompt, weights: QualityWeights): number {
  if (prompt.words.length === 0) return 0.5;
  const score =
    (qualityScore(qualityFeatures(prompt.text, weights.words), weights) - weights.middle) /
    weights.spread;
  return 1 / (1 + Math.exp(-score));
}

/**
 * The plain score behind qualityOf.
 *
 * @param features What qualityFeatures gives.
 * @param weights The quality model.
 * @returns Any number; differences are log odds that a person or a model would agree.
 */
export function qualityScore(features: Float64Array, weights: QualityWeights): number {
  let score = 0;
  for (let at = 0; at < features.length; at++) score += weights.weights[at]! * features[at]!;
  return score;
}
