/**
 * Trains the weights that are shipped, the same bytes every time:
 * `deno task train:shipped --data DIR [--out FILE] [--seed N]`.
 *
 * @module
 */

import { askArrays, packFile, qualityArrays } from "./shipped/packing.ts";
import { judgeOutOfFold, reportAsk } from "./shipped/ask_evaluation.ts";
import { trainAsk } from "./shipped/ask_training.ts";
import { calibrate, calibrated } from "./shipped/ask_calibration.ts";
import { readAskData } from "./shipped/examples.ts";
import { fitTopics, fitTopicsOutOfFold } from "./shipped/topic_training.ts";
import { fitWorth, gradedQuestions } from "./shipped/worth_training.ts";
import { openPacked } from "../lib/measure/packed.ts";
import { sha256Of } from "../lib/store/weights.ts";
import { readQualityPairs } from "./shipped/quality_pairs.ts";
import {
  collectWords,
  pairAccuracy,
  preferOutOfFold,
  trainQuality,
} from "./shipped/quality_training.ts";

/** Seed of folds, damage and draws of the shipped file. */
export const SHIPPED_SEED = 2026;

const OUT = new URL("../weights/shipped.safetensors", import.meta.url);
/** Folder of our own prompts. */
const OWN = new URL("../training_data", import.meta.url).pathname;
const SETS = [
  ["in3_train.jsonl", "Apache-2.0", "HBX-hbx/Mistral-Interact"],
  ["ifeval_half.jsonl", "Apache-2.0", "josejg/instruction_following_eval"],
  ["arena_hard_half.jsonl", "Apache-2.0", "lm-sys/arena-hard-auto"],
  ["self_instruct_half.jsonl", "Apache-2.0", "yizhongw/self-instruct"],
  ["awesome_prompts.jsonl", "CC0-1.0", "f/awesome-chatgpt-prompts"],
  ["promptbench_attacks.jsonl", "MIT", "microsoft/promptbench"],
  ["typos/english.csv", "MIT or Apache-2.0", "crate-ci/typos"],
  ["typos/words.csv", "MIT or Apache-2.0", "crate-ci/typos"],
] as const;

/**
 * Trains and packs the shipped weights.
 *
 * @param directory Folder with the data sets.
 * @param seed Seed of folds, damage and draws.
 * @returns The bytes of the file.
 */
export async function trainShipped(
  directory: string,
  seed: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const data = readAskData(directory, seed);
  const judged = judgeOutOfFold(data);
  const calibrations = calibrate(judged);
  const { bins: _, ...ask } = reportAsk(judged, calibrations);
  const weights = {
    ...calibrated(trainAsk(data, () => true), calibrations),
    topic: fitTopics(data.themed),
    worth: fitWorth(gradedQuestions(judged, calibrations, fitTopicsOutOfFold(data.themed))),
  };
  const words = collectWords(directory);
  const pairs = readQualityPairs(directory, words, seed);
  const quality = pairAccuracy(pairs, preferOutOfFold(pairs, words));
  const arrays = { ...askArrays(weights), ...qualityArrays(trainQuality(pairs, words)) };
  return await packFile(arrays, {
    seed,
    trained_on: await Promise.all([
      ...SETS.map(([name, licence, source]) => describe(directory, name, licence, source)),
      describe(OWN, "needs.jsonl", "MIT", "this project"),
      describe(OWN, "question_grades.jsonl", "MIT", "this project"),
      describe(OWN, "topics.jsonl", "MIT", "this project"),
    ]),
    metrics: rounded({ ask, quality }),
  });
}

async function describe(directory: string, name: string, licence: string, source: string) {
  const bytes = await Deno.readFile(`${directory}/${name}`);
  const sha256 = await sha256Of(bytes);
  const rows = new TextDecoder().decode(bytes).split("\n").filter((line) => line !== "").length;
  return { name, source, licence, rows, sha256 };
}

function rounded(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(
      value,
      (_, inner) => typeof inner === "number" ? Math.round(inner * 1e4) / 1e4 : inner,
    ),
  );
}

function option(name: string): string | undefined {
  const at = Deno.args.indexOf(`--${name}`);
  return at < 0 ? undefined : Deno.args[at + 1];
}

if (import.meta.main) {
  const directory = option("data");
  if (directory === undefined) {
    console.error("Usage: deno task train:shipped --data DIR [--out FILE] [--seed N]");
    Deno.exit(2);
  }
  const file = await trainShipped(directory, Number(option("seed") ?? SHIPPED_SEED));
  await Deno.writeFile(option("out") ?? OUT, file);
  const { model, metrics } = openPacked(file).metadata;
  console.log(`${model}: ${file.length} bytes`);
  console.log(JSON.stringify(JSON.parse(metrics), null, 2));
}
