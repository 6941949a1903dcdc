/**
 * Trains and judges the quality score on pairs: the better prompt has to come out above the worse.
 *
 * @module
 */

import { qualityScore, type QualityWeights } from "../../lib/measure/quality.ts";
import { QUALITY_NAMES } from "../../lib/measure/quality_features.ts";
import { bucketHash, modelTokens } from "../../lib/measure/hashing.ts";
import { SPELLING_BITS, spellingBits } from "../../lib/measure/spelling.ts";
import { FOLDS } from "./examples.ts";
import { fitLogistic, type Row, scoreRow } from "./linear.ts";
import type { QualityPair } from "./quality_pairs.ts";
import { readSamples } from "./data.ts";

const PENALTY = 0.002;
/** Times that a word must stand in real prompts to count as spelled right. */
const SEEN_MIN = 3;
const BAG_BUCKETS = 1 << 14;
const BAG_PENALTY = 0.0005;

/**
 * Collects the words that count as spelled right.
 *
 * @param directory Folder with the data sets.
 * @returns Bits for isKnownWord.
 */
export function collectWords(directory: string): Uint8Array {
  const filter = new Uint8Array(SPELLING_BITS / 8);
  const put = (word: string): void => {
    for (const bit of spellingBits(word)) filter[bit >> 3]! |= 1 << (bit & 7);
  };
  const lines = (file: string) => Deno.readTextFileSync(`${directory}/typos/${file}`).split("\n");
  for (const line of lines("english.csv")) {
    if (/^[a-zA-Z]+$/.test(line.trim())) put(line.trim().toLowerCase());
  }
  for (const line of lines("words.csv")) {
    const [, correction, other] = line.trim().split(",");
    if (correction !== undefined && other === undefined) put(correction.toLowerCase());
  }
  const counts = new Map<string, number>();
  for (
    const file of [
      "in3_train",
      "ifeval_half",
      "arena_hard_half",
      "self_instruct_half",
      "awesome_prompts",
    ]
  ) {
    for (const { text } of readSamples(directory, file)) {
      for (const token of new Set(modelTokens(text))) {
        if (/^[a-z]+$/.test(token)) counts.set(token, (counts.get(token) ?? 0) + 1);
      }
    }
  }
  for (const [word, count] of counts) if (count >= SEEN_MIN) put(word);
  return filter;
}

/**
 * Trains on pairs, every kind with the same total weight.
 *
 * @param pairs What to learn from.
 * @param words Bits of the known words.
 * @returns The model.
 */
export function trainQuality(pairs: readonly QualityPair[], words: Uint8Array): QualityWeights {
  const rows = pairs.map(({ good, bad }) => difference(good, bad));
  const { weights } = fitPairs(pairs, rows, QUALITY_NAMES.length, PENALTY, 150);
  const model = { weights: Float32Array.from(weights), middle: 0, spread: 1, words };
  const scores = [
    ...new Map(pairs.map(({ better, good }) => [better, qualityScore(good, model)])).values(),
  ]
    .sort((a, b) => a - b);
  const at = (share: number): number => scores[Math.floor(share * (scores.length - 1))] ?? 0;
  return {
    ...model,
    middle: Math.fround(at(0.5)),
    spread: Math.fround(Math.max(0.1, (at(0.84) - at(0.16)) / 2)),
  };
}

/** Half of the rows are turned round, since a bias must not learn that the first is the better. */
function fitPairs(
  pairs: readonly QualityPair[],
  rows: readonly Row[],
  features: number,
  penalty: number,
  rounds: number,
) {
  const counts = new Map<string, number>();
  for (const { kind } of pairs) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const turned = rows.map(({ at, value }, k) => ({
    at,
    value: k % 2 === 0 ? value : value.map((x) => -x),
  }));
  return fitLogistic(
    turned,
    Float64Array.from(rows, (_, k) => k % 2 === 0 ? 1 : 0),
    Float64Array.from(pairs, ({ kind }) => 1 / counts.get(kind)!),
    features,
    { penalty, rounds },
  );
}

function difference(good: Float64Array, bad: Float64Array): Row {
  const at: number[] = [];
  const value: number[] = [];
  good.forEach((x, j) => {
    if (x === bad[j]) return;
    at.push(j);
    value.push(x - bad[j]!);
  });
  return { at: Int32Array.from(at), value: Float64Array.from(value) };
}

/** Share of pairs ranked rightly, by kind of pair, for one way of scoring. */
export type PairAccuracy = Readonly<Record<string, number>>;

/**
 * Judges scores on pairs; equal scores count half.
 *
 * @param pairs Pairs in any order.
 * @param prefers Difference of scores of each pair: positive when the better one is preferred.
 * @returns Accuracy by kind, and their mean under `mean`.
 */
export function pairAccuracy(
  pairs: readonly QualityPair[],
  prefers: readonly number[],
): PairAccuracy {
  const sums = new Map<string, { right: number; all: number }>();
  pairs.forEach(({ kind }, at) => {
    const sum = sums.get(kind) ?? { right: 0, all: 0 };
    sum.right += prefers[at]! > 0 ? 1 : prefers[at] === 0 ? 0.5 : 0;
    sum.all++;
    sums.set(kind, sum);
  });
  const accuracy = Object.fromEntries(
    [...sums].map(([kind, { right, all }]) => [kind, right / all]),
  );
  const values = Object.values(accuracy);
  return { ...accuracy, mean: values.reduce((a, b) => a + b, 0) / values.length };
}

/**
 * Prefers by models that have not seen the pair's better prompt.
 *
 * @param pairs All pairs.
 * @param words Bits of the known words.
 * @param withoutKind When true, the model has not seen the kind of pair either.
 * @returns One difference per pair.
 */
export function preferOutOfFold(
  pairs: readonly QualityPair[],
  words: Uint8Array,
  withoutKind = false,
): number[] {
  const prefers = pairs.map(() => 0);
  const judge = (held: (pair: QualityPair) => boolean): void => {
    const model = trainQuality(pairs.filter((pair) => !held(pair)), words);
    pairs.forEach((pair, at) => {
      if (held(pair)) prefers[at] = qualityScore(pair.good, model) - qualityScore(pair.bad, model);
    });
  };
  if (withoutKind) {
    for (const kind of new Set(pairs.map((pair) => pair.kind))) judge((pair) => pair.kind === kind);
  } else {
    for (let fold = 0; fold < FOLDS; fold++) judge((pair) => pair.fold === fold);
  }
  return prefers;
}

/**
 * The baseline: a hashed bag of words, trained and judged the same way.
 *
 * @param pairs All pairs.
 * @returns One difference per pair.
 */
export function preferByBag(pairs: readonly QualityPair[]): number[] {
  const bag = (text: string): Float64Array => {
    const values = new Float64Array(BAG_BUCKETS);
    for (const token of modelTokens(text)) values[bucketHash(token) % BAG_BUCKETS]!++;
    return values;
  };
  const rows = pairs.map(({ better, worse }) => difference(bag(better), bag(worse)));
  const prefers = pairs.map(() => 0);
  for (let fold = 0; fold < FOLDS; fold++) {
    const train = pairs.flatMap((pair, at) => pair.fold === fold ? [] : [at]);
    const fit = fitPairs(
      train.map((at) => pairs[at]!),
      train.map((at) => rows[at]!),
      BAG_BUCKETS,
      BAG_PENALTY,
      30,
    );
    pairs.forEach((pair, at) => {
      if (pair.fold === fold) prefers[at] = scoreRow({ ...fit, bias: 0 }, rows[at]!);
    });
  }
  return prefers;
}
