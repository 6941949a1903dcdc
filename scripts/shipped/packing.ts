/**
 * Packs arrays of numbers into one file of weights, and writes it down the same way every time.
 *
 * @module
 */

import { SLOT_TYPES } from "../../lib/ask/topics/topic.ts";
import type { AskWeights } from "../../lib/ask/weights.ts";
import type { QualityWeights } from "../../lib/measure/quality.ts";
import {
  checksumOf,
  type PackedFile,
  type Part,
  WEIGHTS_VERSION,
} from "../../lib/measure/packed.ts";

/** Arrays by name; floats, whole numbers and bits are told apart by their type. */
export type Arrays = Readonly<Record<string, Float32Array | Int8Array | Uint8Array>>;

/**
 * Names the arrays of an asking model.
 *
 * @param weights The model.
 * @returns Its arrays, as loadAskWeights expects them.
 */
export function askArrays(weights: AskWeights): Arrays {
  const { wording, pinning, calibration, slots } = weights;
  return {
    need_scalars: Float32Array.of(
      wording.bias,
      wording.scale,
      pinning.bias,
      calibration.slope,
      calibration.shift,
      calibration.askFrom,
      calibration.vagueFrom,
    ),
    wording_dense: wording.dense,
    pinning_dense: pinning.dense,
    slot_scalars: Float32Array.of(...slots.flatMap(({ bias, scale }) => [bias, scale])),
    slot_dense: Float32Array.of(...slots.flatMap(({ dense }) => [...dense])),
    slot_topics: Float32Array.of(...SLOT_TYPES.flatMap((_, type) => [...slots[type]!.topics])),
    wording_buckets: wording.buckets,
    slot_buckets: Int8Array.from(slots.flatMap(({ buckets }) => [...buckets])),
    coverage: weights.coverage,
  };
}

/**
 * Names the arrays of a quality model.
 *
 * @param weights The model.
 * @returns Its arrays, as loadQualityWeights expects them.
 */
export function qualityArrays(weights: QualityWeights): Arrays {
  return {
    quality_scalars: Float32Array.of(weights.middle, weights.spread),
    quality_weights: weights.weights,
    quality_words: weights.words,
  };
}

/**
 * Packs arrays into a file.
 *
 * @param arrays What the file holds.
 * @param about What the file tells of itself.
 * @returns The file, its model named after its checksum.
 */
export function packFile(
  arrays: Arrays,
  about: Pick<PackedFile, "seed" | "trained_on" | "metrics">,
): PackedFile {
  const parts: Record<string, Part> = {};
  let size = 0;
  for (const [name, array] of Object.entries(arrays)) {
    const type = array instanceof Float32Array ? "f32" : array instanceof Int8Array ? "i8" : "u8";
    parts[name] = { type, offset: size, length: array.length };
    size += 4 * Math.ceil(array.byteLength / 4);
  }
  const bytes = new Uint8Array(size);
  for (const [name, array] of Object.entries(arrays)) {
    const view = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
    bytes.set(view, parts[name]!.offset);
  }
  const checksum = checksumOf(bytes.buffer);
  return {
    format: "improver-weights",
    version: WEIGHTS_VERSION,
    model: `shipped-${WEIGHTS_VERSION}-${checksum.toString(16).padStart(8, "0")}`,
    ...about,
    parts,
    checksum,
    data: bytes.toBase64(),
  };
}
