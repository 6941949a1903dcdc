/**
 * Pairs of prompts of which one is known to be the better: attacked prompts, and our own damage.
 *
 * @module
 */

import { openRandom } from "../../lib/learn/random.ts";
import { qualityFeatures } from "../../lib/measure/quality_features.ts";
import { bucketHash } from "../../lib/measure/hashing.ts";
import { type Damage, OMISSIONS } from "./damage.ts";
import { type Pair, readPairs, readSamples } from "./data.ts";
import { FOLDS } from "./examples.ts";
import { PADDING, padding, SPOILINGS } from "./worsening.ts";

/** Characters of the longest prompt that is damaged, to keep training quick. */
const CHARS_MAX = 1_500;
/** Prompts with as many words as this lose something when words go. */
const WORDS_MIN = 6;

/** A pair with its features. */
export interface QualityPair extends Pair {
  /** Features of the better one. */
  readonly good: Float64Array;
  /** Features of the worse one. */
  readonly bad: Float64Array;
  /** 0 to FOLDS - 1, by the better prompt. */
  readonly fold: number;
}

/**
 * Reads and makes all pairs.
 *
 * @param directory Folder with the data sets.
 * @param filter Bits of the known words.
 * @param seed Decides the damage.
 * @returns Pairs of all kinds, in a fixed order.
 */
export function readQualityPairs(
  directory: string,
  filter: Uint8Array,
  seed: number,
): QualityPair[] {
  const random = openRandom(seed);
  const pairs: Pair[] = readPairs(directory);
  const fair = PADDING.filter((_, at) => at % 2 === 0);
  const kept = PADDING.filter((_, at) => at % 2 === 1);
  for (const text of realPrompts(directory)) {
    const add = (kind: string, damage: Damage): void => {
      const worse = damage(text, random);
      if (worse !== null && worse.trim() !== text.trim()) pairs.push({ kind, better: text, worse });
    };
    const judged = foldOf(text) === 0;
    add("padding", padding(judged ? kept : fair));
    const omissions = Object.values(OMISSIONS);
    for (let turn = 0; turn < 3; turn++) {
      add("omission", omissions[random.below(omissions.length)]!);
    }
    for (const [kind, damage] of Object.entries(SPOILINGS)) add(kind, damage);
  }
  const known = new Map<string, Float64Array>();
  const features = (text: string): Float64Array => {
    let found = known.get(text);
    if (found === undefined) known.set(text, found = qualityFeatures(text, filter));
    return found;
  };
  return pairs.map((pair) => ({
    ...pair,
    good: features(pair.better),
    bad: features(pair.worse),
    fold: foldOf(pair.better),
  }));
}

function realPrompts(directory: string): string[] {
  const files = [
    "in3_train",
    "ifeval_half",
    "arena_hard_half",
    "self_instruct_half",
    "awesome_prompts",
  ];
  return files.flatMap((file) => readSamples(directory, file))
    .map(({ text }) => text.trim())
    .filter((text, at) =>
      text.length <= CHARS_MAX && text.split(/\s+/).length >= WORDS_MIN && at % 2 === 0
    );
}

function foldOf(text: string): number {
  return bucketHash(text, 77) % FOLDS;
}
