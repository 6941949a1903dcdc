/**
 * Opens a file of weights in the safetensors layout (huggingface.co/docs/safetensors): the header's
 * length in eight bytes, the header in JSON, then all numbers, little-endian, without a gap. Parts
 * are handed out as views, nothing is copied.
 *
 * @module
 */

import { ImproverError } from "../errors.ts";

/** Version of the names and shapes of the parts and of the features that the weights belong to. */
export const WEIGHTS_VERSION = 4;

/** Bytes that one file may have. */
export const WEIGHTS_BYTES_MAX = 1024 * 1024;

/** What a file of weights tells of itself: text only, as the layout wants it. */
export interface WeightsMetadata {
  /** Always `improver-weights`. */
  readonly format: string;
  /** WEIGHTS_VERSION of the program that wrote it. */
  readonly version: string;
  /** Name of the model. */
  readonly model: string;
  /** SHA-256 of the numbers, in hexadecimal digits. */
  readonly sha256: string;
  /** Seed of the training. */
  readonly seed: string;
  /** What it was trained on, as JSON. */
  readonly trained_on: string;
  /** How well it did, out of fold, as JSON. */
  readonly metrics: string;
}

/** What an array is made of: `F32` floats; `I8` whole numbers to be scaled; `U8` bits. */
export type PartType = "F32" | "I8" | "U8";

/** Where one array lies. */
export interface Part {
  /** What it is made of. */
  readonly dtype: PartType;
  /** Its length. */
  readonly shape: readonly [number];
  /** First byte and the one after the last, in the numbers. */
  readonly data_offsets: readonly [number, number];
}

/** An open file of weights. */
export interface Packed {
  /** What it tells of itself. */
  readonly metadata: WeightsMetadata;
  /** All its numbers. Whoever read the file compares their sum with `metadata.sha256`. */
  readonly data: Uint8Array<ArrayBuffer>;
  /** The floats of one part. Throws ImproverError `bad_weights` when there is no such part of that length. */
  floats(name: string, length: number): Float32Array;
  /** The whole numbers of one part. Throws ImproverError `bad_weights` when there is no such part of that length. */
  bytes(name: string, length: number): Int8Array;
  /** The bits of one part, eight a byte. Throws ImproverError `bad_weights` when there is no such part of that length. */
  bits(name: string, length: number): Uint8Array;
}

/** Bytes that tell how long the header is. */
const LENGTH_BYTES = 8;

/** Bytes of one number. */
const SIZES: Readonly<Record<PartType, number>> = { F32: 4, I8: 1, U8: 1 };

/**
 * Opens a file of weights.
 *
 * @param file The bytes of the file.
 * @returns Its parts.
 * @throws ImproverError `bad_weights` when it has another layout or version.
 */
export function openPacked(file: Uint8Array<ArrayBuffer>): Packed {
  if (file.length > WEIGHTS_BYTES_MAX) throw badWeights("they are too large");
  // Views on floats must begin at a multiple of four bytes.
  const whole = file.byteOffset % 4 === 0 ? file : file.slice();
  const start = startOfNumbers(whole);
  const { __metadata__: metadata, ...parts } = readHeader(whole.subarray(LENGTH_BYTES, start));
  if (metadata?.format !== "improver-weights") throw badWeights(NO_WEIGHTS);
  if (metadata.version !== String(WEIGHTS_VERSION)) {
    throw badWeights(
      `they have version ${metadata.version}, this program reads version ${WEIGHTS_VERSION}`,
    );
  }
  const data = whole.subarray(start);
  checkParts(parts, data.length);
  const offsetOf = (name: string, dtype: PartType, length: number): number => {
    const part = Object.hasOwn(parts, name) ? parts[name] : undefined;
    if (part?.dtype !== dtype || part.shape[0] !== length) {
      throw badWeights(`part "${name}" is missing or has another shape`);
    }
    return data.byteOffset + part.data_offsets[0];
  };
  return {
    metadata,
    data,
    floats: (name, length) => {
      const floats = new Float32Array(data.buffer, offsetOf(name, "F32", length), length);
      // What the runtime searches for itself takes a hundredth of a loop that runs for the first time.
      if ([NaN, Infinity, -Infinity].some((value) => floats.includes(value))) {
        throw badWeights(`part "${name}" holds no finite numbers`);
      }
      return floats;
    },
    bytes: (name, length) => new Int8Array(data.buffer, offsetOf(name, "I8", length), length),
    bits: (name, length) => new Uint8Array(data.buffer, offsetOf(name, "U8", length), length),
  };
}

/**
 * Makes the error of weights that cannot be used.
 *
 * @param reason What is wrong with them.
 * @param cause What led to it.
 * @returns An ImproverError `bad_weights`.
 */
export function badWeights(reason: string, cause?: unknown): ImproverError {
  return new ImproverError(
    "bad_weights",
    `Cannot use these weights: ${reason}`,
    "Train again, or remove the file to go on with the rules alone",
    cause,
  );
}

const NO_WEIGHTS = "they are not in the format improver-weights";

interface Header {
  readonly __metadata__?: WeightsMetadata;
}

function startOfNumbers(file: Uint8Array<ArrayBuffer>): number {
  if (file.length < LENGTH_BYTES) throw badWeights(NO_WEIGHTS);
  const length = new DataView(file.buffer, file.byteOffset).getBigUint64(0, true);
  if (length > BigInt(file.length - LENGTH_BYTES) || length % 4n !== 0n) {
    throw badWeights(NO_WEIGHTS);
  }
  return LENGTH_BYTES + Number(length);
}

function readHeader(bytes: Uint8Array): Header & Record<string, Part> {
  let header: unknown;
  try {
    header = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (cause) {
    throw badWeights(NO_WEIGHTS, cause);
  }
  if (typeof header !== "object" || header === null) throw badWeights(NO_WEIGHTS);
  return header as Header & Record<string, Part>;
}

/** Parts lie one behind the other: a damaged offset or length cannot hide. */
function checkParts(parts: Readonly<Record<string, Part>>, size: number): void {
  let at = 0;
  for (const [name, part] of Object.entries(parts)) {
    const bytes = SIZES[part?.dtype] * part?.shape?.[0];
    if (part?.data_offsets?.[0] !== at || part.data_offsets[1] !== at + bytes) {
      throw badWeights(`part "${name}" does not lie where it should`);
    }
    if (at % SIZES[part.dtype] !== 0) throw badWeights(`part "${name}" is not aligned`);
    at += bytes;
  }
  if (at !== size) throw badWeights("their numbers are cut short, or others follow");
}
