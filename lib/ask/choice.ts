/**
 * Chooses what to ask about an open request: the details that are most likely missing, weighed by how
 * often knowing them changes the answer.
 *
 * @module
 */

import type { Question } from "./ask.ts";
import { ANY } from "./flag.ts";
import { objectOf } from "./object.ts";
import { isSaid } from "./said.ts";
import { mainTopic } from "./topics.ts";
import { GENERAL } from "./topics/general.ts";
import { SLOT_TYPES, type SlotType, type TopicQuestion } from "./topics/topic.ts";

/** A question is not worth asking when it is expected to uncover less than this. */
const VALUE_MIN = 0.1;
/** How strongly the hand-set weight counts against the learned expectation. */
const WEIGHT_POWER = 0.5;
/** Worth of a general question beside those written for the topic. */
const GENERAL_SHARE = 0.6;
/** Weight of the question after the kind of a thing that the prompt names. */
const NAMED_WEIGHT = 0.8;
const IMPORTANCE_MAX = 0.84;

/** What a choice is made from. */
export interface Open {
  /** The prompt and what else the caller told. */
  readonly text: string;
  /** Words of each topic, as countTopics gives them. */
  readonly topics: readonly number[];
  /** Expected missing details by kind, in the order of SLOT_TYPES. */
  readonly expected: readonly number[];
  /** Slots that need no question. */
  readonly known: ReadonlySet<string>;
}

/**
 * Chooses questions.
 *
 * @param open What the choice is made from.
 * @param most How many at most.
 * @returns Questions, the most valuable first, each about another kind of detail.
 */
export function chooseQuestions(open: Open, most: number): Omit<Question, "id">[] {
  const topic = mainTopic(open.topics);
  const covered = new Set(topic?.questions().map(({ type }) => type));
  const value = ({ type, weight }: TopicQuestion, share: number): number =>
    open.expected[SLOT_TYPES.indexOf(type)]! * weight ** WEIGHT_POWER * share;
  const candidates = [
    ...(topic?.questions() ?? []).map((question) => ({ question, value: value(question, 1) })),
    ...GENERAL.questions().filter(({ type }) => !covered.has(type)).map((plain) => {
      const question = named(plain, open.text);
      return { question, value: value(question, topic === null ? 1 : GENERAL_SHARE) };
    }),
  ].filter((candidate) => candidate.value >= VALUE_MIN).sort((a, b) => b.value - a.value);
  const chosen: Omit<Question, "id">[] = [];
  const types = new Set<SlotType>();
  const slots = new Set(open.known);
  for (const { question, value } of candidates) {
    if (chosen.length === most) break;
    if (types.has(question.type) || slots.has(question.slot) || isTold(question, open)) continue;
    types.add(question.type);
    slots.add(question.slot);
    chosen.push({
      slot: question.slot,
      question: question.question,
      options: [...question.options, ANY],
      importance: Math.round(100 * Math.min(IMPORTANCE_MAX, 0.35 + 0.5 * value)) / 100,
    });
  }
  return chosen;
}

function isTold({ type, said }: TopicQuestion, { text, known }: Open): boolean {
  return known.has(type) || (said === null ? isSaid(type, text) : said.test(text));
}

/** Puts the thing that a request is about into the general question after its kind. */
function named(question: TopicQuestion, text: string): TopicQuestion {
  if (question.type !== "subtype") return question;
  const object = objectOf(text);
  if (object === null) return question;
  return { ...question, weight: NAMED_WEIGHT, question: `Which kind of ${object} exactly?` };
}
