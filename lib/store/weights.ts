/**
 * The model files: those that come with the program.
 *
 * @module
 */

import { type AskWeights, loadAskWeights } from "../ask/weights.ts";
import { ImproverError } from "../errors.ts";
import { loadQualityWeights, type QualityWeights } from "../measure/quality.ts";
import { readAsset } from "./assets.ts";

/** The models in use, and what was wrong with a file that was refused. */
export interface ShippedWeights {
  /** Weights of the asking model; null when there are none that can be used. */
  readonly ask: AskWeights | null;
  /** Weights of the quality score; null when there are none that can be used. */
  readonly quality: QualityWeights | null;
  /** One sentence when a file was refused. */
  readonly warnings: readonly string[];
}

/**
 * Loads the models that come with the program. A damaged file is refused, and the rules and the
 * precise flags go on without it.
 *
 * @returns The models.
 */
export function shippedWeights(): ShippedWeights {
  const bytes = readAsset("weights/shipped.json");
  const none = { ask: null, quality: null };
  if (bytes === null) return { ...none, warnings: ["The shipped model is missing"] };
  try {
    const file = JSON.parse(new TextDecoder().decode(bytes));
    return { ask: loadAskWeights(file), quality: loadQualityWeights(file), warnings: [] };
  } catch (error) {
    const reason = error instanceof ImproverError ? error.message : "it is not JSON";
    return { ...none, warnings: [`The shipped model was refused: ${reason}`] };
  }
}
