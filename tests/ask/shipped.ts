/**
 * The shipped models, for tests that want to see what a user sees.
 *
 * @module
 */

import { type AskWeights, loadAskWeights } from "../../lib/ask/weights.ts";
import { openPacked, type Packed } from "../../lib/measure/packed.ts";
import { loadQualityWeights, type QualityWeights } from "../../lib/measure/quality.ts";

/** The bytes of the file of shipped weights, a fresh copy each time. */
export function shippedFile(): Uint8Array<ArrayBuffer> {
  return Deno.readFileSync(new URL("../../weights/shipped.safetensors", import.meta.url));
}

/** The open file of shipped weights. */
export function shippedPacked(): Packed {
  return openPacked(shippedFile());
}

/** The shipped asking model. */
export function shippedAsk(): AskWeights {
  return loadAskWeights(shippedPacked());
}

/** The shipped quality model. */
export function shippedQuality(): QualityWeights {
  return loadQualityWeights(shippedPacked());
}
