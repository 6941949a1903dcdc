/**
 * How often the quality score prefers the better of two prompts, by kind of pair, beside length, chance
 * and a bag of words. `deno run -A eval/quality_eval.ts [--data DIR]`.
 *
 * @module
 */

import { openRandom } from "../lib/learn/random.ts";
import { readAsset } from "../lib/store/assets.ts";
import { SHIPPED_WEIGHTS } from "../lib/store/weights.ts";
import { readQualityPairs } from "../scripts/shipped/quality_pairs.ts";
import {
  collectWords,
  pairAccuracy,
  preferByBag,
  preferOutOfFold,
} from "../scripts/shipped/quality_training.ts";
import { SHIPPED_SEED, trainShipped } from "../scripts/train_shipped.ts";
import { dataDirectory, formatTable, type Row } from "./table.ts";

/**
 * Measures the quality score.
 *
 * @param directory Folder with the data sets.
 * @returns One row per kind of pair, and their mean.
 */
export function evaluateQuality(directory: string): Row[] {
  const words = collectWords(directory);
  const pairs = readQualityPairs(directory, words, SHIPPED_SEED);
  const random = openRandom(SHIPPED_SEED);
  const ours = pairAccuracy(pairs, preferOutOfFold(pairs, words));
  const unseen = pairAccuracy(pairs, preferOutOfFold(pairs, words, true));
  const length = pairAccuracy(
    pairs,
    pairs.map(({ better, worse }) => better.length - worse.length),
  );
  const chance = pairAccuracy(pairs, pairs.map(() => random.uniform() - 0.5));
  const bag = pairAccuracy(pairs, preferByBag(pairs));
  return Object.keys(ours).map((kind) => ({
    measure: kind === "mean" ? "mean over kinds" : `${kind} (worse one ${lengthOf(length[kind]!)})`,
    value: ours[kind]!,
    bar: kind === "mean" ? ">= 0.90" : "",
    baselines: {
      "kind unseen": unseen[kind]!,
      length: length[kind]!,
      random: chance[kind]!,
      bag: bag[kind]!,
    },
  }));
}

function lengthOf(accuracy: number): string {
  return accuracy > 0.9 ? "shorter" : accuracy < 0.1 ? "longer" : "of either length";
}

if (import.meta.main) {
  const directory = dataDirectory();
  if (directory !== null) {
    console.log(formatTable("Quality, pairwise, out of fold", evaluateQuality(directory)));
    const shipped = readAsset(SHIPPED_WEIGHTS);
    const again = await trainShipped(directory, SHIPPED_SEED);
    const isSame = again.toHex() === shipped?.toHex();
    console.log(`Shipped weights trained again: ${isSame ? "the same bytes" : "OTHER BYTES"}`);
  }
}
