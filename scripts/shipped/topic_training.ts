/**
 * Trains the model of topics: first what cues are worth for any topic, then for each topic the words
 * that go with it.
 *
 * @module
 */

import { readSignals } from "../../lib/ask/model.ts";
import {
  type CueFeatures,
  cueFeatures,
  topicBuckets,
  topicNorm,
} from "../../lib/ask/topic_model.ts";
import { countTopics, TOPICS } from "../../lib/ask/topics.ts";
import { TOPIC_BUCKETS, type TopicModel } from "../../lib/ask/weights.ts";
import { type Example, FOLDS } from "./examples.ts";
import { fitLogistic, type Row } from "./linear.ts";

/** The topic of each prompt, or "none": those of the public set are named by their id, ours by their text. */
const LABELS = new URL("../../training_data/topics.jsonl", import.meta.url);
const CUE_PENALTY = 1e-6;
const WORD_PENALTY = 0.00001;
const ROUNDS = 25;
const CUES = 3;

/** A prompt with the topic whose questions make sense for it. */
export interface Themed {
  /** Its words. */
  readonly tokens: readonly string[];
  /** Words of each topic in it. */
  readonly counts: readonly number[];
  /** Position of its topic in TOPICS; -1 for none. */
  readonly topic: number;
  /** The same prompt among the examples that models are judged on; null where it is none of them. */
  readonly example: Example | null;
}

/**
 * Reads the prompts whose topic was named.
 *
 * @param examples Those that models are judged on.
 * @returns Prompts in the order of the file.
 */
export function readThemed(examples: readonly Example[]): Themed[] {
  const known = new Map<string, Example>();
  for (const example of examples) {
    known.set(example.text, example);
    if (example.id !== "") known.set(example.id, example);
  }
  const places = new Map(TOPICS.map(({ name }, at) => [name, at]));
  return Deno.readTextFileSync(LABELS).trim().split("\n").map((line) => {
    const { id, prompt, topic } = JSON.parse(line) as {
      id?: string;
      prompt?: string;
      topic: string;
    };
    const example = known.get(id ?? prompt!) ?? null;
    const tokens = example?.signals.tokens ?? readSignals(prompt!).tokens;
    return { tokens, counts: countTopics(tokens), topic: places.get(topic) ?? -1, example };
  });
}

/**
 * Trains the model.
 *
 * @param themed Prompts with their topics.
 * @returns The model.
 */
export function fitTopics(themed: readonly Themed[]): TopicModel {
  const cues = fitCues(themed);
  const read = themed.map(({ tokens }) => topicBuckets(tokens));
  const said = themed.map(({ counts }) => cueFeatures(counts));
  const model = { ...emptyTopics(), cues };
  const prior = new Float64Array(TOPIC_BUCKETS + 1);
  prior[TOPIC_BUCKETS] = 1;
  TOPICS.forEach((_, at) => {
    const fit = fitLogistic(
      read.map((buckets, row) => wordRow(buckets, cueScore(said[row]![at]!, cues))),
      Float64Array.from(themed, ({ topic }) => topic === at ? 1 : 0),
      new Float64Array(themed.length).fill(1),
      TOPIC_BUCKETS + 1,
      { penalty: WORD_PENALTY, prior, rounds: ROUNDS },
    );
    const words = fit.weights.subarray(0, TOPIC_BUCKETS);
    const most = words.reduce((max, weight) => Math.max(max, Math.abs(weight)), 1e-9);
    model.bias[at] = fit.bias;
    model.slope[at] = fit.weights[TOPIC_BUCKETS]!;
    model.scale[at] = most / 127;
    words.forEach((weight, bucket) => {
      model.buckets[bucket * TOPICS.length + at] = Math.round(weight / (most / 127));
    });
  });
  return model;
}

/**
 * Makes a model that knows nothing.
 *
 * @returns A model of zeros.
 */
export function emptyTopics(): TopicModel {
  return {
    cues: new Float32Array(CUES),
    bias: new Float32Array(TOPICS.length),
    slope: new Float32Array(TOPICS.length),
    scale: new Float32Array(TOPICS.length),
    buckets: new Int8Array(TOPIC_BUCKETS * TOPICS.length),
  };
}

/**
 * Trains a model for each fold, on the prompts of the others.
 *
 * @param themed Prompts with their topics; those that models are not judged on are in no fold.
 * @returns One model per fold.
 */
export function fitTopicsOutOfFold(themed: readonly Themed[]): TopicModel[] {
  return Array.from(
    { length: FOLDS },
    (_, fold) => fitTopics(themed.filter(({ example }) => example?.fold !== fold)),
  );
}

/** What cues are worth for any topic: each prompt is asked about each topic that has some, and of the others about its own. */
function fitCues(themed: readonly Themed[]): Float32Array {
  const rows: Row[] = [];
  const labels: number[] = [];
  const importance: number[] = [];
  for (const { counts, topic } of themed) {
    const said = cueFeatures(counts);
    const without = counts.filter((count) => count === 0).length;
    TOPICS.forEach((_, at) => {
      const isOwn = topic === at;
      if (counts[at] === 0 && !isOwn) return;
      rows.push(denseRow(said[at]!));
      labels.push(isOwn ? 1 : 0);
      importance.push(1);
    });
    // All topics without a cue look alike: one row stands for them.
    rows.push(denseRow([0, 0, 1]));
    labels.push(0);
    importance.push(without - (topic >= 0 && counts[topic] === 0 ? 1 : 0));
  }
  const { weights } = fitLogistic(
    rows,
    Float64Array.from(labels),
    Float64Array.from(importance),
    CUES,
    { penalty: CUE_PENALTY, rounds: 400 },
  );
  return Float32Array.from(weights);
}

function cueScore(said: CueFeatures, cues: Float32Array): number {
  return said.reduce((sum, value, which) => sum + value * cues[which]!, 0);
}

function denseRow(values: readonly number[]): Row {
  return { at: Int32Array.from(values.keys()), value: Float64Array.from(values) };
}

function wordRow(buckets: readonly number[], cue: number): Row {
  const norm = topicNorm(buckets.length);
  return {
    at: Int32Array.from([...buckets, TOPIC_BUCKETS]),
    value: Float64Array.from([...buckets.map(() => norm), cue]),
  };
}
