/**
 * Scores how much a prompt leaves open: which kind of text it is decides which small model is asked.
 *
 * @module
 */

import { bucketHash, MODEL_CHARS_MAX, modelTokens } from "../measure/hashing.ts";
import { bugOpenness } from "./bug_openness.ts";
import { codeOpenness } from "./code_openness.ts";
import { denseFeatures } from "../measure/features.ts";
import { findRequest } from "./courtesy.ts";
import { type PromptKind, promptKind } from "./kind.ts";
import {
  type AskWeights,
  COVERAGE_BUCKETS,
  GAP_BUCKETS,
  type Linear,
  NEED_BUCKETS,
  SLOT_BUCKETS,
  TOPIC_WORDS_MAX,
} from "./weights.ts";

/** Words of a prompt whose wording is judged; what is wanted stands first. */
const WORDING_WORDS_MAX = 60;
/** Keeps the buckets of word pairs for coverage apart from those for wording. */
const COVERAGE_SEED = 5;
/** Share of a prompt's word pairs that training must have seen for its wording to be judged at all. */
const COVERAGE_MIDDLE = 0.12;
const COVERAGE_WIDTH = 0.05;
/** Share of the wording in the ranking at most, so that what is pinned down always has a voice. */
const WORDING_SHARE_MAX = 0.9;
/** Search queries are short by nature, so a short one tells less than a short request. */
const QUERY_SHIFT = -0.35;
/** Share of the score that knows everyday requests, where training has seen the wording; the rest is the gap model's. */
const NEED_SHARE = 0.6;
/** Outside requests and questions a score only ranks: its probability stays near the middle. */
const UNSURE_SLOPE = 0.5;
const UNSURE_REACH = 0.7;

/** Length of the vector that a prompt's buckets make up, so that long prompts weigh no more than short ones. */
export const BUCKET_NORM = 2;

/** What the models see of a prompt. */
export interface Signals {
  /** Its first MODEL_CHARS_MAX code units, without courtesies. */
  readonly text: string;
  /** Which kind of text it is. */
  readonly kind: PromptKind;
  /** Its words, as modelTokens gives them. */
  readonly tokens: readonly string[];
  /** Its dense features. */
  readonly dense: Float64Array;
  /** Distinct 32-bit hashes of its first words and word pairs. */
  readonly hashes: readonly number[];
}

/**
 * Reads the signals of a prompt.
 *
 * @param text The prompt.
 * @returns What the models see.
 */
export function readSignals(text: string): Signals {
  const read = text.slice(0, MODEL_CHARS_MAX);
  const { start, end } = findRequest(read);
  const head = read.slice(start, end);
  const tokens = modelTokens(head);
  const hashes = new Set<number>();
  const words = Math.min(tokens.length, WORDING_WORDS_MAX);
  for (const mark of ends(tokens)) hashes.add(bucketHash(mark));
  for (let at = 0; at < words; at++) {
    hashes.add(bucketHash(tokens[at]!));
    if (at + 1 < words) hashes.add(bucketHash(`${tokens[at]} ${tokens[at + 1]}`));
  }
  return {
    text: head,
    kind: promptKind(head, tokens),
    tokens,
    dense: denseFeatures(head),
    hashes: [...hashes],
  };
}

/** The first three words and the last two, marked as such: how a request opens tells what it is. */
function ends(tokens: readonly string[]): string[] {
  if (tokens.length === 0) return [];
  const marks = [1, 2, 3].map((words) => `^${tokens.slice(0, words).join(" ")}`);
  return [...marks, `$${tokens.at(-1)}`, `$${tokens.slice(-2).join(" ")}`];
}

/**
 * Folds hashes into the buckets of a model, each bucket once.
 *
 * @param hashes 32-bit hashes.
 * @param buckets Number of buckets.
 * @returns Distinct buckets; the weight of each is 2 / sqrt(their number).
 */
export function bucketsOf(hashes: readonly number[], buckets: number): readonly number[] {
  return [...new Set(hashes.map((hash) => hash % buckets))];
}

/**
 * The buckets of a prompt's word pairs, for coverage.
 *
 * @param tokens The words of a prompt.
 * @returns One bucket per pair.
 */
export function pairBuckets(tokens: readonly string[]): number[] {
  const buckets: number[] = [];
  for (let at = 0; at + 1 < tokens.length; at++) {
    buckets.push(bucketHash(`${tokens[at]} ${tokens[at + 1]}`, COVERAGE_SEED) % COVERAGE_BUCKETS);
  }
  return buckets;
}

/** How much a prompt leaves open, and how well that is known. */
export interface Need {
  /** Ranks prompts of any kind. */
  readonly openness: number;
  /** How much like it training has seen, in [0,1]; 0 for questions for a fact, which look alike whether open or not. */
  readonly seen: number;
  /** Judges the wording alone and is sure of little that training has not seen: what is asked hangs on it. */
  readonly wording: number;
}

/**
 * Scores what a prompt leaves open.
 *
 * @param signals What the models see of it.
 * @param weights The asking model.
 * @returns Scores; higher means that more is open.
 */
export function scoreNeed(signals: Signals, weights: AskWeights): Need {
  const { kind, tokens, dense } = signals;
  const wording = scoreLinear(
    weights.wording,
    dense,
    bucketsOf(signals.hashes, NEED_BUCKETS),
  );
  if (kind === "code") {
    return { openness: codeOpenness(signals.text), wording: -Infinity, seen: 1 };
  }
  if (kind === "bug") return { openness: bugOpenness(signals.text), wording: -Infinity, seen: 1 };
  const pinning = weights.pinning.bias + dotProduct(weights.pinning.dense, dense);
  if (kind === "query") return { openness: pinning + QUERY_SHIFT, wording, seen: 1 };
  // Open or not, they look alike: the gap model alone is asked.
  if (kind === "fact") return { openness: pinning, wording, seen: 0 };
  const coverage = coverageOf(tokens, weights.coverage);
  const seen = logistic((coverage - COVERAGE_MIDDLE) / COVERAGE_WIDTH);
  const trust = WORDING_SHARE_MAX * seen;
  return { openness: trust * wording + (1 - trust) * pinning, wording, seen };
}

/**
 * Judges whether a request lacks something, by its words and its shape.
 *
 * @param features What gapFeatures gives.
 * @param weights The asking model.
 * @returns The logit of a probability, calibrated on prompts of all sets.
 */
export function scoreGap(features: readonly number[], { gap }: AskWeights): number {
  const buckets = bucketsOf(features, GAP_BUCKETS);
  let sum = 0;
  for (const bucket of buckets) sum += gap.buckets[bucket]!;
  return gap.bias + sum * gap.scale * BUCKET_NORM / Math.sqrt(Math.max(1, buckets.length));
}

/**
 * Turns scores into a probability.
 *
 * @param need What scoreNeed gives.
 * @param gap What scoreGap gives.
 * @param kind Kind of the prompt.
 * @param weights The asking model.
 * @returns Between 0 and 1; calibrated for requests and questions; of a search query, of code and of a
 * bug report drawn towards 0.5, since there it only ranks. The less training has seen of the wording,
 * the more the gap model is believed.
 */
export function probabilityOf(
  need: Pick<Need, "openness" | "seen">,
  gap: number,
  kind: PromptKind,
  weights: AskWeights,
): number {
  if (kind === "request" || kind === "question" || kind === "fact") {
    return logistic(logitOf(need, gap, weights.calibration));
  }
  const { slope, shift } = weights.calibration;
  const score = slope * need.openness + shift;
  return 0.5 + UNSURE_REACH * (logistic(UNSURE_SLOPE * score) - 0.5);
}

/**
 * Joins both models' scores.
 *
 * @param need What scoreNeed gives.
 * @param gap What scoreGap gives.
 * @param calibration Slope and shift of the first.
 * @returns The logit of the probability for a request or a question.
 */
export function logitOf(
  { openness, seen }: Pick<Need, "openness" | "seen">,
  gap: number,
  { slope, shift }: Pick<AskWeights["calibration"], "slope" | "shift">,
): number {
  const share = NEED_SHARE * seen;
  return share * (slope * openness + shift) + (1 - share) * gap;
}

/**
 * Expects how many details of each kind are missing.
 *
 * @param signals What the models see of a prompt.
 * @param topics Words of each topic in it, as countTopics gives them.
 * @param weights The asking model.
 * @returns One number per kind, in the order of SLOT_TYPES, mostly between 0 and 2.
 */
export function scoreSlots(
  signals: Signals,
  topics: readonly number[],
  weights: AskWeights,
): number[] {
  const buckets = bucketsOf(signals.hashes, SLOT_BUCKETS);
  const heard = [...topics.entries()].filter(([, count]) => count > 0);
  return weights.slots.map((slot) => {
    let score = scoreLinear(slot, signals.dense, buckets);
    for (const [at, count] of heard) score += slot.topics[at]! * Math.min(TOPIC_WORDS_MAX, count);
    return score;
  });
}

/**
 * The share of word pairs that training has seen.
 *
 * @param tokens The words of a prompt.
 * @param seen Bits of the pairs, eight a byte.
 * @returns Between 0 and 1; 0 for a single word.
 */
function coverageOf(tokens: readonly string[], seen: Uint8Array): number {
  const buckets = pairBuckets(tokens);
  if (buckets.length === 0) return 0;
  let known = 0;
  for (const bucket of buckets) known += (seen[bucket >> 3]! >> (bucket & 7)) & 1;
  return known / buckets.length;
}

function scoreLinear(linear: Linear, dense: Float64Array, buckets: readonly number[]): number {
  let sum = 0;
  for (const bucket of buckets) sum += linear.buckets[bucket]!;
  const share = BUCKET_NORM / Math.sqrt(Math.max(1, buckets.length));
  return linear.bias + dotProduct(linear.dense, dense) + sum * linear.scale * share;
}

function dotProduct(weights: Float32Array, values: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < weights.length; at++) sum += weights[at]! * values[at]!;
  return sum;
}

/**
 * The logistic function.
 *
 * @param score Any number.
 * @returns A number in [0,1].
 */
export function logistic(score: number): number {
  return 1 / (1 + Math.exp(-score));
}
