/**
 * Judges which topic's questions make sense for a prompt: a topic's cues speak for it, and the words
 * around tell whether they mean it.
 *
 * @module
 */

import { bucketHash } from "../measure/hashing.ts";
import { BUCKET_NORM } from "./model.ts";
import { TOPICS } from "./topics.ts";
import type { Topic } from "./topics/topic.ts";
import { TOPIC_BUCKETS, type TopicModel } from "./weights.ts";

/** First words that are read; what is wanted stands first. */
const WORDS_READ = 60;
/** Fewer words than this say little for sure. */
const BUCKETS_LEAST = 10;
/** A topic without a cue that fits no better than this is not thought of, and none in so few words. */
const FIT_LEAST = 0;
const CUELESS_WORDS_MIN = 7;
/** Words by which a topic leads clearly. */
const LEAD_WORDS = 3;

/** A topic that a prompt may be about. */
export interface LikelyTopic {
  /** The topic. */
  readonly topic: Topic;
  /** The logit of the probability that its questions make sense. */
  readonly fit: number;
}

/**
 * The buckets of a prompt's words.
 *
 * @param tokens Its words, as modelTokens gives them.
 * @returns Distinct buckets.
 */
export function topicBuckets(tokens: readonly string[]): number[] {
  const words = tokens.slice(0, WORDS_READ).map((word) => word.replace(/s$/, ""));
  const marks = [...words, `^${words[0]}`, `^${words[0]} ${words[1]}`];
  return [...new Set(marks.map((mark) => bucketHash(mark) % TOPIC_BUCKETS))];
}

/**
 * The weight of each bucket of a prompt: the more there are, the less each counts.
 *
 * @param buckets How many there are.
 * @returns A number in (0, 1).
 */
export function topicNorm(buckets: number): number {
  return BUCKET_NORM / Math.sqrt(Math.max(BUCKETS_LEAST, buckets));
}

/** What cues say of one topic. */
export type CueFeatures = readonly [count: number, lead: number, none: number];

/**
 * What the cues say of every topic.
 *
 * @param counts What countTopics gives.
 * @returns Three numbers per topic, in [0, about 5], [-1,1] and 0 or 1: how many cues there are, how
 * clearly they lead, and whether there are none.
 */
export function cueFeatures(counts: readonly number[]): CueFeatures[] {
  const [most = 0, second = 0] = counts.toSorted((a, b) => b - a);
  return counts.map((count) => {
    if (count === 0) return [0, 0, 1];
    const others = count === most ? second : most;
    return [Math.log1p(count), Math.tanh((count - others) / LEAD_WORDS), 0];
  });
}

/**
 * Scores every topic.
 *
 * @param tokens The words of a prompt, as modelTokens gives them.
 * @param counts What countTopics gives.
 * @param model The model.
 * @returns One logit per topic, in the order of TOPICS.
 */
export function scoreTopics(
  tokens: readonly string[],
  counts: readonly number[],
  { cues, bias, slope, scale, buckets }: TopicModel,
): number[] {
  const read = topicBuckets(tokens);
  const norm = topicNorm(read.length);
  const sums = new Int32Array(TOPICS.length);
  for (const bucket of read) {
    const start = bucket * TOPICS.length;
    for (let at = 0; at < sums.length; at++) sums[at]! += buckets[start + at]!;
  }
  return cueFeatures(counts).map(([count, lead, none], at) => {
    const cue = cues[0]! * count + cues[1]! * lead + cues[2]! * none;
    return bias[at]! + slope[at]! * cue + norm * scale[at]! * sums[at]!;
  });
}

/**
 * Chooses the topics that a prompt may be about.
 *
 * @param scores What scoreTopics gives.
 * @param counts What countTopics gives; without a cue only a topic that many words speak for is chosen.
 * @param words Number of words of the prompt.
 * @param most How many at most.
 * @returns The likeliest, the first one first.
 */
export function likelyTopics(
  scores: readonly number[],
  counts: readonly number[],
  words: number,
  most: number,
): LikelyTopic[] {
  const least = words < CUELESS_WORDS_MIN ? Infinity : FIT_LEAST;
  return [...scores.keys()].filter((at) => counts[at]! > 0 || scores[at]! > least)
    .sort((a, b) => scores[b]! - scores[a]! || a - b).slice(0, most)
    .map((at) => ({ topic: TOPICS[at]!, fit: scores[at]! }));
}
