/**
 * Packs arrays of numbers into one file of weights, and writes it down the same way every time.
 *
 * @module
 */

import { SLOT_TYPES } from "../../lib/ask/topics/topic.ts";
import type { AskWeights } from "../../lib/ask/weights.ts";
import type { QualityWeights } from "../../lib/measure/quality.ts";
import {
  type Part,
  type PartType,
  WEIGHTS_VERSION,
  type WeightsMetadata,
} from "../../lib/measure/packed.ts";
import { sha256Of } from "../../lib/store/weights.ts";

/** Arrays by name; floats, whole numbers and bits are told apart by their type. */
export type Arrays = Readonly<Record<string, Float32Array | Int8Array | Uint8Array>>;

/**
 * Names the arrays of an asking model.
 *
 * @param weights The model.
 * @returns Its arrays, as loadAskWeights expects them.
 */
export function askArrays(weights: AskWeights): Arrays {
  const { wording, pinning, calibration, slots, gap, topic, worth } = weights;
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
    gap_scalars: Float32Array.of(gap.bias, gap.scale, gap.askFrom),
    topic_cues: topic.cues,
    topic_bias: topic.bias,
    topic_slope: topic.slope,
    topic_scale: topic.scale,
    worth_scalars: Float32Array.of(worth.bias, worth.scale),
    worth_dense: worth.dense,
    wording_dense: wording.dense,
    pinning_dense: pinning.dense,
    slot_scalars: Float32Array.of(...slots.flatMap(({ bias, scale }) => [bias, scale])),
    slot_dense: Float32Array.of(...slots.flatMap(({ dense }) => [...dense])),
    slot_topics: Float32Array.of(...SLOT_TYPES.flatMap((_, type) => [...slots[type]!.topics])),
    wording_buckets: wording.buckets,
    gap_buckets: gap.buckets,
    topic_buckets: topic.buckets,
    worth_buckets: worth.buckets,
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

/** What a file tells of its making. */
export interface Making {
  /** Seed of folds, damage and draws. */
  readonly seed: number;
  /** What it was trained on. */
  readonly trained_on: unknown;
  /** How well it did, out of fold. */
  readonly metrics: unknown;
}

/**
 * Packs arrays into a file of weights.
 *
 * @param arrays What the file holds.
 * @param making What the file tells of its making.
 * @returns The bytes of the file, its model named after the checksum of its numbers.
 */
export async function packFile(
  arrays: Arrays,
  making: Making,
): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Record<string, Part> = {};
  const views: Uint8Array[] = [];
  let size = 0;
  // Floats first, so that all of them begin at a multiple of four.
  const sorted = Object.entries(arrays).sort(([, a], [, b]) =>
    b.BYTES_PER_ELEMENT - a.BYTES_PER_ELEMENT
  );
  for (const [name, array] of sorted) {
    const end = size + array.byteLength;
    parts[name] = { dtype: typeOf(array), shape: [array.length], data_offsets: [size, end] };
    views.push(new Uint8Array(array.buffer, array.byteOffset, array.byteLength));
    size = end;
  }
  const data = await new Blob(views as Uint8Array<ArrayBuffer>[]).bytes();
  const sha256 = await sha256Of(data);
  const metadata: WeightsMetadata = {
    format: "improver-weights",
    version: String(WEIGHTS_VERSION),
    model: `shipped-${WEIGHTS_VERSION}-${sha256.slice(0, 8)}`,
    sha256,
    seed: String(making.seed),
    trained_on: JSON.stringify(making.trained_on),
    metrics: JSON.stringify(making.metrics),
  };
  const header = new TextEncoder().encode(JSON.stringify({ __metadata__: metadata, ...parts }));
  // The numbers begin at a multiple of eight; the layout pads its header with blanks.
  const padded = new Uint8Array(8 * Math.ceil(header.length / 8)).fill(" ".charCodeAt(0));
  padded.set(header);
  const length = new DataView(new ArrayBuffer(8));
  length.setBigUint64(0, BigInt(padded.length), true);
  return await new Blob([length, padded, data]).bytes();
}

function typeOf(array: Arrays[string]): PartType {
  return array instanceof Float32Array ? "F32" : array instanceof Int8Array ? "I8" : "U8";
}
