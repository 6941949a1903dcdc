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
const VALUE_MIN = 0.05;
/** How strongly the hand-set weight counts against the learned expectation. */
const WEIGHT_POWER = 0.5;
/** A question written for the topic is preferred to a general one about the same kind of detail. */
const GENERAL_SHARE = 0.8;
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
  const candidates = [
    ...(topic?.questions() ?? []).map((question) => valued(question, open, 1)),
    ...GENERAL.questions().map((question) =>
      valued(named(question, open.text), open, GENERAL_SHARE)
    ),
  ].filter(({ value }) => value >= VALUE_MIN).sort((a, b) => b.value - a.value);
  const chosen: Omit<Question, "id">[] = [];
  const types = new Set<SlotType>();
  const slots = new Set(open.known);
  for (const { question, value } of candidates) {
    if (chosen.length === most) break;
    if (types.has(question.type) || slots.has(question.slot)) continue;
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

function valued(
  question: TopicQuestion,
  { text, expected, known }: Open,
  share: number,
): { readonly question: TopicQuestion; readonly value: number } {
  const said = known.has(question.slot) || known.has(question.type) ||
    (question.said?.test(text) ?? false) || isSaid(question.type, text);
  const missing = expected[SLOT_TYPES.indexOf(question.type)]!;
  return { question, value: said ? 0 : missing * question.weight ** WEIGHT_POWER * share };
}

/** Puts the thing that a request is about into the general question after its kind. */
function named(question: TopicQuestion, text: string): TopicQuestion {
  if (question.type !== "subtype") return question;
  const object = objectOf(text);
  return object === null ? question : { ...question, question: `Which kind of ${object} exactly?` };
}
