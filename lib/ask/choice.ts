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
/** Weight of the first question at least; below it silence is better. */
const WEIGHT_MIN = 0.6;
/** Weight of a second or third question at least: whoever has answered one is not asked for trifles. */
const FOLLOW_UP_WEIGHT_MIN = 0.72;
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
  /** Whether it works on given code or text, which the questions of everyday life do not fit. */
  readonly isWork: boolean;
}

/**
 * Chooses questions.
 *
 * @param open What the choice is made from.
 * @param most How many at most.
 * @returns Questions, the most valuable first, each about another kind of detail.
 */
export function chooseQuestions(open: Open, most: number): Omit<Question, "id">[] {
  const main = mainTopic(open.topics);
  if (main === null && open.isWork) return [];
  const value = ({ type, weight }: TopicQuestion): number =>
    open.expected[SLOT_TYPES.indexOf(type)]! * weight;
  const written = main === null
    ? GENERAL.questions().map((question) => named(question, open.text))
    : main.topic.questions();
  const candidates = written.map((question) => ({ question, value: value(question) }))
    .filter((candidate) => candidate.value >= VALUE_MIN && candidate.question.weight >= WEIGHT_MIN)
    .sort((a, b) => b.value - a.value);
  const chosen: Omit<Question, "id">[] = [];
  const types = new Set<SlotType>();
  const slots = new Set(open.known);
  for (const { question, value } of candidates) {
    if (chosen.length === most || (chosen.length > 0 && main?.sure === false)) break;
    if (chosen.length > 0 && question.weight < FOLLOW_UP_WEIGHT_MIN) continue;
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
