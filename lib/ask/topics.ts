/**
 * The topics that questions are written for, and which of them a prompt is about.
 *
 * @module
 */

import { HOME } from "./topics/home.ts";
import { LIVING } from "./topics/living.ts";
import { PLANS } from "./topics/plans.ts";
import type { Topic } from "./topics/topic.ts";
import { WORK } from "./topics/work.ts";

/** Every topic; where two fit a prompt equally, the earlier one counts. */
export const TOPICS: readonly Topic[] = [...LIVING, ...HOME, ...PLANS, ...WORK];

/** Words of a prompt in which topics are looked for. */
const TOPIC_WORDS_READ = 300;

let index: Map<string, number[]> | undefined;

/**
 * Counts each topic's words in a prompt; a pair counts like two words.
 *
 * @param tokens The words of the prompt, as modelTokens gives them.
 * @returns One count per topic, in the order of TOPICS.
 */
export function countTopics(tokens: readonly string[]): number[] {
  index ??= buildIndex();
  const counts = TOPICS.map(() => 0);
  const end = Math.min(tokens.length, TOPIC_WORDS_READ);
  for (let at = 0; at < end; at++) {
    for (const topic of index.get(tokens[at]!) ?? []) counts[topic]!++;
    for (const topic of index.get(`${tokens[at]} ${tokens[at + 1]}`) ?? []) counts[topic]! += 2;
  }
  return counts;
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

function buildIndex(): Map<string, number[]> {
  const built = new Map<string, number[]>();
  TOPICS.forEach(({ cues }, topic) => {
    for (const cue of cues) {
      const found = built.get(cue);
      if (found === undefined) built.set(cue, [topic]);
      else if (!found.includes(topic)) found.push(topic);
    }
  });
  return built;
}
