/**
 * Judges whether the writer of a prompt would find a question worth asking. Learned from readers who
 * graded questions about many prompts, one by one.
 *
 * @module
 */

import { bucketHash } from "../measure/hashing.ts";
import type { PromptKind } from "./kind.ts";
import { logistic } from "./model.ts";
import type { Topic, TopicQuestion } from "./topics/topic.ts";
import { WORTH_BUCKETS, type WorthLinear } from "./weights.ts";

/** What is seen of a question and its prompt in numbers, in the order of their weights. */
export const WORTH_NAMES = ["value", "weight", "words", "fit", "openness"] as const;

/** A question that could be asked. */
export interface Offer {
  /** The field that it belongs to. */
  readonly topic: Topic;
  /** The question. */
  readonly question: TopicQuestion;
  /** Cues of the field in the prompt, as cuesIn gives them. */
  readonly cues: readonly string[];
  /** Missing details that an answer is expected to give, weighed by the question's weight. */
  readonly value: number;
  /** The logit of the probability that questions of this topic make sense. */
  readonly fit: number;
}

/** What is seen of a prompt. */
export interface Asker {
  /** Its words, as modelTokens gives them. */
  readonly tokens: readonly string[];
  /** Which kind of text it is. */
  readonly kind: PromptKind;
  /** Probability in [0,1] that something is missing. */
  readonly needsClarification: number;
}

/** Values below this count as this, so that their logarithm stays in bounds. */
const VALUE_LEAST = 0.02;
/** Logits beyond which a topic fits no better or worse. */
const FIT_MOST = 3;

/**
 * Sees a question and its prompt in numbers.
 *
 * @param offer The question.
 * @param asker The prompt.
 * @returns One number per name in WORTH_NAMES, mostly within [-4, 5], and distinct buckets.
 */
export function worthFeatures(
  { topic, question, cues, value, fit }: Offer,
  { tokens, kind, needsClarification }: Asker,
): { readonly dense: readonly number[]; readonly buckets: readonly number[] } {
  const marks = [
    `?${topic.name}/${question.slot}`,
    `~${question.type}`,
    `#${topic.name}`,
    `@${kind}`,
    ...cues.map((cue) => `${topic.name}: ${cue}`),
  ];
  return {
    dense: [
      Math.log(Math.max(VALUE_LEAST, value)),
      question.weight,
      Math.log1p(tokens.length),
      Math.max(-FIT_MOST, Math.min(FIT_MOST, fit)),
      needsClarification,
    ],
    buckets: [...new Set(marks.map((mark) => bucketHash(mark) % WORTH_BUCKETS))],
  };
}

/**
 * Tells how much asking a question is worth.
 *
 * @param offer The question.
 * @param asker The prompt.
 * @param worth The model.
 * @returns The grade that readers would give, from 0, useless, to 1, decisive.
 */
export function worthOf(offer: Offer, asker: Asker, worth: WorthLinear): number {
  const { dense, buckets } = worthFeatures(offer, asker);
  let sum = 0;
  for (const bucket of buckets) sum += worth.buckets[bucket]!;
  let score = worth.bias + sum * worth.scale;
  dense.forEach((value, at) => score += value * worth.dense[at]!);
  return logistic(score);
}
