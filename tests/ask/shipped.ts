/**
 * The shipped models, for tests that want to see what a user sees.
 *
 * @module
 */

import { type AskWeights, loadAskWeights } from "../../lib/ask/weights.ts";
import { loadQualityWeights, type QualityWeights } from "../../lib/measure/quality.ts";

/** The parsed file of shipped weights, a fresh copy each time. */
export function shippedFile(): Record<string, unknown> {
  return JSON.parse(Deno.readTextFileSync(new URL("../../weights/shipped.json", import.meta.url)));
}

/** The shipped asking model. */
export function shippedAsk(): AskWeights {
  return loadAskWeights(shippedFile());
}

/** The shipped quality model. */
export function shippedQuality(): QualityWeights {
  return loadQualityWeights(shippedFile());
}
