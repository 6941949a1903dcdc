/**
 * The topics that questions are written for, and which of them a prompt is about.
 *
 * @module
 */

import { LIVING } from "./topics/living.ts";
import { PLANS } from "./topics/plans.ts";
import type { Topic } from "./topics/topic.ts";
import { WORK } from "./topics/work.ts";

/** Every topic; where two fit a prompt equally, the earlier one counts. */
export const TOPICS: readonly Topic[] = [...LIVING, ...PLANS, ...WORK];

/** Code units in which a topic's words are counted. */
const TOPIC_CHARS_MAX = 2_000;

/**
 * Counts each topic's words in a prompt.
 *
 * @param text The prompt.
 * @returns One count per topic, in the order of TOPICS.
 */
export function countTopics(text: string): number[] {
  const head = text.slice(0, TOPIC_CHARS_MAX);
  return TOPICS.map(({ cue }) => head.match(cue)?.length ?? 0);
}

/**
 * Chooses the topic that a prompt is about.
 *
 * @param counts What countTopics gives.
 * @returns The topic with most words; null when there is none.
 */
export function mainTopic(counts: readonly number[]): Topic | null {
  let best = -1;
  counts.forEach((count, at) => {
    if (count > 0 && (best < 0 || count > counts[best]!)) best = at;
  });
  return TOPICS[best] ?? null;
}
