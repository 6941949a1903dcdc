/**
 * Trains the model of what a question is worth: logistic regression on the grades that readers gave to
 * single questions about prompts.
 *
 * @module
 */

import { offersFor } from "../../lib/ask/choice.ts";
import { bucketHash } from "../../lib/measure/hashing.ts";
import { readPrompt } from "../../lib/ask/reading.ts";
import { scoreTopics } from "../../lib/ask/topic_model.ts";
import { TOPICS } from "../../lib/ask/topics.ts";
import {
  type TopicModel,
  WORTH_BUCKETS,
  WORTH_DENSE,
  type WorthLinear,
} from "../../lib/ask/weights.ts";
import { type Asker, type Offer, worthFeatures } from "../../lib/ask/worth.ts";
import { parsePrompt } from "../../lib/text/prompt.ts";
import { believed, type Calibrations } from "./ask_calibration.ts";
import type { Judged } from "./ask_evaluation.ts";
import type { Example } from "./examples.ts";
import { fitLogistic, type Row } from "./linear.ts";

/** Grades by prompt: those of the public set are named by their id, ours by their text. */
const GRADES = new URL("../../training_data/question_grades.jsonl", import.meta.url);
/** What a grade counts: 0 useless, 1 minor, 2 matters, 3 decisive. */
const GRADE_WORTH = [0, 0.15, 0.65, 1] as const;
const PENALTY = 0.0004;
const ROUNDS = 200;
/** Scale of the dense numbers beside the buckets, so that the penalty hardly holds them back. */
const DENSE_SCALE = 2;

/** The grades of questions about one prompt, by `topic/slot`: as they are asked, and before they were widened. */
interface Grades {
  readonly grades?: Readonly<Record<string, number>>;
  readonly narrow?: Readonly<Record<string, number>>;
}

/** A question about a prompt, and the grade it was given. */
export interface Graded {
  /** The question. */
  readonly offer: Offer;
  /** Its prompt. */
  readonly asker: Asker;
  /** From 0, useless, to 3, decisive. */
  readonly grade: number;
  /** Whether the grade was given before the question was widened. */
  readonly isNarrow: boolean;
  /** The prompt as an example. */
  readonly example: Example;
}

/**
 * Collects the questions that were graded, with their prompts as models judge them that have not seen
 * them.
 *
 * @param judged Examples with scores of such models.
 * @param calibrations What makes probabilities of the scores.
 * @param topicModels For each fold one that has not seen its prompts.
 * @returns The questions in the order of the examples.
 */
export function gradedQuestions(
  judged: readonly Judged[],
  calibrations: Calibrations,
  topicModels: readonly TopicModel[],
): Graded[] {
  const grades = readGrades();
  return judged.flatMap((one) => {
    const { example, slots } = one;
    const { grades: wide = {}, narrow = {} } = grades.get(example.id) ??
      grades.get(example.text) ?? {};
    const given = { ...narrow, ...wide };
    const names = Object.keys(given);
    if (names.length === 0) return [];
    const { tokens, kind } = example.signals;
    const asker = { tokens, kind, needsClarification: believed(kind, one, calibrations) };
    const fits = scoreTopics(tokens, example.topics, topicModels[example.fold]!);
    const offers = offersFor({
      ...asker,
      text: readPrompt(parsePrompt(example.text)).request,
      // All that were graded, also those of topics that would not be chosen any more.
      topics: TOPICS.map((topic, at) => ({ topic, fit: fits[at]! })).filter(({ topic }) =>
        names.some((name) => name.startsWith(`${topic.name}/`))
      ),
      expected: slots,
      namesCode: false,
      isDoubtful: false,
      known: new Set(),
      answered: new Set(),
      wants: () => true,
    });
    return offers.flatMap((offer) => {
      const name = `${offer.topic.name}/${offer.question.slot}`;
      const grade = given[name];
      if (grade === undefined) return [];
      return [{ offer, asker, grade, isNarrow: wide[name] === undefined, example }];
    });
  });
}

function readGrades(): ReadonlyMap<string, Grades> {
  const lines = Deno.readTextFileSync(GRADES).trim().split("\n");
  return new Map(lines.map((line) => {
    const { id, prompt, ...grades } = JSON.parse(line) as Grades & { id?: string; prompt?: string };
    return [id ?? prompt!, grades];
  }));
}

/**
 * Trains the model.
 *
 * @param graded Questions with their grades.
 * @returns The model.
 */
export function fitWorth(graded: readonly Graded[]): WorthLinear {
  const fit = fitLogistic(
    graded.map(rowOf),
    Float64Array.from(graded, ({ grade }) => GRADE_WORTH[grade]!),
    new Float64Array(graded.length).fill(1),
    WORTH_DENSE + WORTH_BUCKETS,
    { penalty: PENALTY, rounds: ROUNDS },
  );
  const buckets = fit.weights.subarray(WORTH_DENSE);
  const most = buckets.reduce((max, weight) => Math.max(max, Math.abs(weight)), 1e-9);
  const step = most / 127;
  return {
    bias: Math.fround(fit.bias),
    scale: Math.fround(step),
    dense: Float32Array.from(
      fit.weights.subarray(0, WORTH_DENSE),
      (weight) => weight * DENSE_SCALE,
    ),
    buckets: Int8Array.from(buckets, (weight) => Math.round(weight / step)),
  };
}

/** What a question was worth before it was widened teaches in which prompts it belongs, not its worth. */
function rowOf({ offer, asker, isNarrow }: Graded): Row {
  const { dense, buckets: seen } = worthFeatures(offer, asker);
  const buckets = isNarrow ? [...new Set([...seen, ...narrowMarks(offer)])] : seen;
  return {
    at: Int32Array.from([...dense.keys(), ...buckets.map((bucket) => WORTH_DENSE + bucket)]),
    value: Float64Array.from([
      ...dense.map((value) => value * DENSE_SCALE),
      ...buckets.map(() => 1),
    ]),
  };
}

function narrowMarks({ question }: Offer): number[] {
  return ["narrow", `narrow ~${question.type}`].map((mark) => bucketHash(mark) % WORTH_BUCKETS);
}
