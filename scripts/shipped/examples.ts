/**
 * Prompts as the asking model learns from them: with their signals, their labels and their fold.
 *
 * @module
 */

import { gapFeatures } from "../../lib/ask/gap_features.ts";
import { readSignals, type Signals } from "../../lib/ask/model.ts";
import { readPrompt } from "../../lib/ask/reading.ts";
import { countTopics } from "../../lib/ask/topics.ts";
import { openRandom, shuffled } from "../../lib/learn/random.ts";
import { parsePrompt } from "../../lib/text/prompt.ts";
import { OMISSIONS } from "./damage.ts";
import { readOwnSamples, readSamples, type Sample } from "./data.ts";
import { countSlotTypes } from "./slot_types.ts";
import { readThemed, type Themed } from "./topic_training.ts";

/** Parts that the data is split into; each is judged by models that have not seen it. */
export const FOLDS = 5;

/** Words of the longest prompt that the model of short texts learns from. */
const SHORT_WORDS_MAX = 40;

/** Share of the one-word remains that are kept, since they are too easy. */
const KEYWORD_SHARE = 0.2;

/** Sum of the importance of missing details from which a prompt counts as wholly vague. */
const VAGUE_IMPORTANCE = 8;

/** One prompt to learn from. */
export interface Example {
  /** Name of its set. */
  readonly set: string;
  /** What its set calls it; empty where it has no name. */
  readonly id: string;
  /** The prompt. */
  readonly text: string;
  /** What the models see of it. */
  readonly signals: Signals;
  /** What the gap model sees of it. */
  readonly gapFeatures: readonly number[];
  /** Words of each topic in it. */
  readonly topics: readonly number[];
  /** 1 when something is missing, else 0. */
  readonly label: number;
  /** How much is missing, 0 to 1. */
  readonly openness: number;
  /** Missing details by kind, in the order of SLOT_TYPES. */
  readonly slots: readonly number[];
  /** 0 to FOLDS - 1; a damaged copy is in the fold of its original. */
  readonly fold: number;
  /** Name of the damage done to it; empty for an original. */
  readonly damage: string;
}

/** All that the asking model learns from. */
export interface AskData {
  /** Everyday requests whose authors said what is missing. */
  readonly everyday: readonly Example[];
  /** Prompts of other sets, which count as complete. */
  readonly complete: readonly Example[];
  /** Our own prompts of all kinds. */
  readonly own: readonly Example[];
  /** Short complete prompts of all sets, and their damaged copies. */
  readonly short: readonly Example[];
  /** Prompts whose topic was named. */
  readonly themed: readonly Themed[];
}

/**
 * Reads and prepares the data.
 *
 * @param directory Folder with the data sets.
 * @param seed Decides folds and damage.
 * @returns Examples in a fixed order.
 */
export function readAskData(directory: string, seed: number): AskData {
  const everyday = split(readSamples(directory, "in3_train"), seed);
  const complete = split(
    ["ifeval_half", "arena_hard_half", "self_instruct_half"].flatMap((file) =>
      readSamples(directory, file)
    ),
    seed + 1,
  );
  const originals = [...complete, ...everyday.filter(({ label }) => label === 0)]
    .filter(({ signals }) => signals.tokens.length <= SHORT_WORDS_MAX && signals.kind !== "code");
  const own = split(readOwnSamples(), seed + 3);
  return {
    everyday,
    complete,
    own,
    themed: readThemed([...everyday, ...own]),
    short: [...originals, ...damagedCopies(originals, seed + 2)],
  };
}

/**
 * Types a prompt in haste: no capitals, no last stop.
 *
 * @param text A prompt.
 * @returns The same in lower case, without a stop at its end.
 */
export function typedInHaste(text: string): string {
  return text.toLowerCase().replace(/\.\s*$/, "");
}

function split(samples: readonly Sample[], seed: number): Example[] {
  const folds = new Int32Array(samples.length);
  const order = shuffled(samples.map((_, at) => at), openRandom(seed));
  order.forEach((at, position) => folds[at] = position % FOLDS);
  const signals = samples.map(({ text }) => readSignals(text));
  return samples.map((sample, at) => ({
    set: sample.set,
    id: sample.id,
    text: sample.text,
    signals: signals[at]!,
    gapFeatures: gapFeaturesOf(sample.text, signals[at]!),
    topics: countTopics(signals[at]!.tokens),
    label: sample.label ?? 0,
    openness: Math.min(1, sample.importance.reduce((sum, one) => sum + one, 0) / VAGUE_IMPORTANCE),
    slots: countSlotTypes(sample.slots),
    fold: folds[at]!,
    damage: "",
  }));
}

/**
 * Reads what the gap model sees of a prompt.
 *
 * @param text The prompt.
 * @param signals What the other models see of it.
 * @returns Hashes.
 */
export function gapFeaturesOf(text: string, { tokens, kind }: Signals): number[] {
  return gapFeatures(readPrompt(parsePrompt(text)), tokens, kind);
}

function damagedCopies(originals: readonly Example[], seed: number): Example[] {
  const random = openRandom(seed);
  const copies: Example[] = [];
  for (const original of originals) {
    for (const [damage, change] of Object.entries(OMISSIONS)) {
      const text = change(original.text, random);
      if (text === null || text === original.text) continue;
      if (damage === "keep_keyword" && random.uniform() > KEYWORD_SHARE) continue;
      const { set, fold } = original;
      const signals = readSignals(text);
      copies.push({
        set,
        id: "",
        text,
        signals,
        gapFeatures: gapFeaturesOf(text, signals),
        topics: [],
        label: 1,
        openness: 1,
        slots: [],
        fold,
        damage,
      });
    }
  }
  return copies;
}
