/**
 * The topics that questions are written for, and which of them a prompt is about.
 *
 * @module
 */

import { COMPUTING } from "./topics/computing.ts";
import { HOME } from "./topics/home.ts";
import { LIVING } from "./topics/living.ts";
import { PLANS } from "./topics/plans.ts";
import type { Topic } from "./topics/topic.ts";
import { WORK } from "./topics/work.ts";

/** Every topic; where two fit a prompt equally, the earlier one counts. */
export const TOPICS: readonly Topic[] = [
  ...COMPUTING,
  ...LIVING,
  ...HOME,
  ...PLANS,
  ...WORK,
];

/** Words of a prompt in which topics are looked for. */
const TOPIC_WORDS_READ = 300;

/** What each `!` of a strong cue adds to the worth of its words. */
const STRONG_WORTH = 2;

/** Topics that a cue speaks for, each with how much. */
let index: Map<string, [topic: number, worth: number][]> | undefined;

/**
 * Counts each topic's words in a prompt; a pair counts like two words, each `!` like two more.
 *
 * @param tokens The words of the prompt, as modelTokens gives them.
 * @returns One count per topic, in the order of TOPICS.
 */
export function countTopics(tokens: readonly string[]): number[] {
  index ??= buildIndex();
  const counts = TOPICS.map(() => 0);
  const end = Math.min(tokens.length, TOPIC_WORDS_READ);
  for (let at = 0; at < end; at++) {
    const token = tokens[at]!;
    const found = index.get(token) ?? index.get(token.replace(/s$/, ""));
    for (const [topic, worth] of found ?? []) counts[topic]! += worth;
    const pair = `${tokens[at]} ${tokens[at + 1]}`;
    for (const [topic, worth] of index.get(pair) ?? []) counts[topic]! += worth;
  }
  return counts;
}

/** What a prompt is about. */
export interface MainTopic {
  /** The topic. */
  readonly topic: Topic;
  /** False when one weak word alone speaks for it. */
  readonly sure: boolean;
}

/**
 * Chooses the topic that a prompt is about.
 *
 * @param counts What countTopics gives.
 * @returns The topic with most words; null when there is none.
 */
export function mainTopic(counts: readonly number[]): MainTopic | null {
  let best = -1;
  counts.forEach((count, at) => {
    if (count > 0 && (best < 0 || count > counts[best]!)) best = at;
  });
  const topic = TOPICS[best];
  return topic === undefined ? null : { topic, sure: counts[best]! > 1 };
}

function buildIndex(): NonNullable<typeof index> {
  const built: NonNullable<typeof index> = new Map();
  TOPICS.forEach((one, topic) => {
    for (const cue of new Set(one.cues())) {
      const words = cue.replace(/!+$/, "");
      const marks = cue.length - words.length;
      const worth = (words.includes(" ") ? 2 : 1) + marks * STRONG_WORTH;
      const found = built.get(words);
      if (found === undefined) built.set(words, [[topic, worth]]);
      else found.push([topic, worth]);
    }
  });
  return built;
}
