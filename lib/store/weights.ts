/**
 * The model files: those that come with the program.
 *
 * @module
 */

import { type AskWeights, loadAskWeights } from "../ask/weights.ts";
import { ImproverError } from "../errors.ts";
import { readAsset } from "./assets.ts";

/** The models in use, and what was wrong with a file that was refused. */
export interface ShippedWeights {
  /** Weights of the asking model; null when there are none that can be used. */
  readonly ask: AskWeights | null;
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
  if (bytes === null) return { ask: null, warnings: ["The shipped model is missing"] };
  try {
    return { ask: loadAskWeights(JSON.parse(new TextDecoder().decode(bytes))), warnings: [] };
  } catch (error) {
    const reason = error instanceof ImproverError ? error.message : "it is not JSON";
    return { ask: null, warnings: [`The shipped model was refused: ${reason}`] };
  }
}
