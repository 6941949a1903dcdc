/**
 * Opens a file of weights: checks that it is whole and of a known version, and hands out its parts
 * as views, without copying them.
 *
 * @module
 */

import { ImproverError } from "../errors.ts";

/** Version of the file's layout and of the features that its weights belong to. */
export const WEIGHTS_VERSION = 1;

/** Bytes of numbers that one file may hold. */
export const WEIGHTS_BYTES_MAX = 1024 * 1024;

/** Where one array of numbers lies in the data, and what it is made of. */
export interface Part {
  /** `f32`: floats; `i8`: whole numbers to be scaled; `u8`: bits. */
  readonly type: "f32" | "i8" | "u8";
  /** First byte; a multiple of 4. */
  readonly offset: number;
  /** Number of entries. */
  readonly length: number;
}

/** A file of weights as it lies on disk. */
export interface PackedFile {
  /** Always `improver-weights`. */
  readonly format: string;
  /** WEIGHTS_VERSION of the program that wrote it. */
  readonly version: number;
  /** Name of the model: date and checksum. */
  readonly model: string;
  /** Seed of the training. */
  readonly seed: number;
  /** What it was trained on. */
  readonly trained_on: unknown;
  /** How well it did, out of fold. */
  readonly metrics: unknown;
  /** Arrays by name. */
  readonly parts: Readonly<Record<string, Part>>;
  /** Checksum of the data. */
  readonly checksum: number;
  /** All arrays, little-endian, in base64. */
  readonly data: string;
}

/** An open file of weights. */
export interface Packed {
  /** Name of the model. */
  readonly model: string;
  /** The floats of one part. Throws ImproverError `bad_weights` when there is no such part of that length. */
  floats(name: string, length: number): Float32Array;
  /** The whole numbers of one part. Throws ImproverError `bad_weights` when there is no such part of that length. */
  bytes(name: string, length: number): Int8Array;
  /** The bits of one part, eight a byte. Throws ImproverError `bad_weights` when there is no such part of that length. */
  bits(name: string, length: number): Uint8Array;
}

/**
 * Opens a file of weights.
 *
 * @param file The parsed JSON of the file.
 * @returns Its parts.
 * @throws ImproverError `bad_weights` when it is damaged or of another version.
 */
export function openPacked(file: unknown): Packed {
  const known = opened.get(file as object);
  if (known !== undefined) return known;
  const packed = openChecked(checkedShape(file));
  opened.set(file as object, packed);
  return packed;
}

/** Two models lie in one file, which is checked once. */
const opened = new WeakMap<object, Packed>();

function openChecked(file: PackedFile): Packed {
  const { version, model, parts, checksum, data } = file;
  if (version !== WEIGHTS_VERSION) {
    throw refused(`they have version ${version}, this program reads version ${WEIGHTS_VERSION}`);
  }
  if (data.length > WEIGHTS_BYTES_MAX * 4 / 3 + 4) throw refused("they are too large");
  let buffer: ArrayBuffer;
  try {
    const bytes = Uint8Array.fromBase64(data);
    buffer = bytes.buffer as ArrayBuffer;
  } catch (cause) {
    throw refused("their numbers are not base64", cause);
  }
  if (buffer.byteLength % 4 !== 0 || checksumOf(buffer) !== checksum) {
    throw refused("their checksum does not match");
  }
  const part = (name: string, type: Part["type"], length: number): number => {
    const found = Object.hasOwn(parts, name) ? parts[name] : undefined;
    const size = type === "f32" ? 4 : 1;
    if (
      found === undefined || found.type !== type || found.length !== length ||
      !Number.isInteger(found.offset) || found.offset % 4 !== 0 || found.offset < 0 ||
      found.offset + length * size > buffer.byteLength
    ) throw refused(`part "${name}" is missing or has another shape`);
    return found.offset;
  };
  return {
    model,
    floats: (name, length) => {
      const floats = new Float32Array(buffer, part(name, "f32", length), length);
      if (!floats.every(Number.isFinite)) throw refused(`part "${name}" holds no finite numbers`);
      return floats;
    },
    bytes: (name, length) => new Int8Array(buffer, part(name, "i8", length), length),
    bits: (name, length) => new Uint8Array(buffer, part(name, "u8", length), length),
  };
}

/**
 * Sums up numbers so that damage shows.
 *
 * @param buffer Bytes, a multiple of 4 of them.
 * @returns A whole number in [0, 2^32).
 */
export function checksumOf(buffer: ArrayBuffer): number {
  const words = new Uint32Array(buffer);
  let hash = 0x811c9dc5;
  for (let at = 0; at < words.length; at++) hash = Math.imul(hash ^ words[at]!, 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

function checkedShape(file: unknown): PackedFile {
  if (typeof file !== "object" || file === null) throw refused("they are not an object");
  const { format, version, model, parts, checksum, data } = file as Partial<PackedFile>;
  if (
    format !== "improver-weights" || typeof version !== "number" || typeof model !== "string" ||
    typeof parts !== "object" || parts === null || typeof checksum !== "number" ||
    typeof data !== "string"
  ) throw refused("they are not in the format improver-weights");
  return file as PackedFile;
}

function refused(reason: string, cause?: unknown): ImproverError {
  return new ImproverError(
    "bad_weights",
    `Cannot use these weights: ${reason}`,
    "Train again, or remove the file to go on with the rules alone",
    cause,
  );
}
