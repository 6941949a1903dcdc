/**
 * The model files: those that come with the program.
 *
 * @module
 */

import { type AskWeights, loadAskWeights } from "../ask/weights.ts";
import { ImproverError } from "../errors.ts";
import { badWeights, openPacked, type Packed } from "../measure/packed.ts";
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

/** Where the models are, below the program's root. */
export const SHIPPED_WEIGHTS = "weights/shipped.safetensors";

/**
 * Loads the models that come with the program. A damaged file is refused, and the rules and the
 * precise flags go on without it.
 *
 * @returns The models.
 */
export async function shippedWeights(): Promise<ShippedWeights> {
  const none = { ask: null, quality: null };
  try {
    const bytes = readAsset(SHIPPED_WEIGHTS);
    if (bytes === null) return { ...none, warnings: ["The shipped model is missing"] };
    const packed = openPacked(bytes);
    // The parts are read while the sum is worked out.
    const [, models] = await Promise.all([checkSum(packed), loadModels(packed)]);
    return { ...models, warnings: [] };
  } catch (error) {
    if (!(error instanceof ImproverError)) throw error;
    return { ...none, warnings: [`The shipped model was refused: ${error.message}`] };
  }
}

/**
 * Opens a file of weights whose numbers are as they were written.
 *
 * @param bytes The bytes of the file.
 * @returns The open file.
 * @throws ImproverError `bad_weights` when it is damaged, or has another layout or version.
 */
export async function openWhole(bytes: Uint8Array<ArrayBuffer>): Promise<Packed> {
  const packed = openPacked(bytes);
  await checkSum(packed);
  return packed;
}

// deno-lint-ignore require-await
async function loadModels(packed: Packed): Promise<Omit<ShippedWeights, "warnings">> {
  return { ask: loadAskWeights(packed), quality: loadQualityWeights(packed) };
}

async function checkSum({ data, metadata }: Packed): Promise<void> {
  if (await sha256Of(data) === metadata.sha256) return;
  throw badWeights("their checksum does not match");
}

/**
 * Sums up bytes so that damage shows.
 *
 * @param bytes Any bytes.
 * @returns Their SHA-256, 64 hexadecimal digits.
 */
export async function sha256Of(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)).toHex();
}
