/**
 * One line of a spool: a checksum, what the record is, and its JSON, so that a torn or damaged line
 * is seen before anything is made of it.
 *
 * `J1 <crc32> <id> <kind> <source> <timestamp> <json>`, ended by a line feed; a fence line `T1` after a torn one.
 *
 * @module
 */

import { encodeRecord, isRecordId, type StoredRecord } from "./record.ts";

/** A line as it was read: its parts, or why it is none. */
export type Line =
  | {
    readonly status: "record";
    readonly id: string;
    readonly kind: string;
    readonly source: string;
    readonly timestamp: string;
    readonly json: string;
    readonly crc: number;
  }
  | { readonly status: "fence" }
  | { readonly status: "forgotten" }
  | { readonly status: "bad"; readonly why: string };

/** What is written after a torn line, so that the next one starts afresh. */
export const FENCE: Uint8Array = new TextEncoder().encode("\nT1\n");

/** Bytes that a line has before its checksummed part: `J1 01234567 `. */
const PREFIX_BYTES = 12;

/**
 * Writes a record as a spool line.
 *
 * @param record The record, already redacted.
 * @returns The bytes of the line with its line feed.
 */
export function encodeLine(record: StoredRecord): Uint8Array {
  const { id, kind, source, timestamp } = record;
  const line = `J1 00000000 ${id} ${kind} ${source} ${timestamp} ${encodeRecord(record)}\n`;
  const bytes = new TextEncoder().encode(line);
  const crc = crc32(bytes.subarray(PREFIX_BYTES, bytes.length - 1));
  const digits = crc.toString(16).padStart(8, "0");
  for (let index = 0; index < 8; index++) bytes[3 + index] = digits.charCodeAt(index);
  return bytes;
}

const HEADER =
  /^J1 ([0-9a-f]{8}) (\S{36}) ([a-z_]{1,32}) ([a-z]{1,16}) (\d{4}-\d\d-\d\dT[\d:.]{5,15}Z) /;

/**
 * Reads a spool line.
 *
 * @param bytes The line without its line feed.
 * @returns Its parts; `bad` when it is neither a record nor a mark.
 */
export function decodeLine(bytes: Uint8Array): Line {
  if (bytes.length === 2 && bytes[0] === 0x54 && bytes[1] === 0x31) return { status: "fence" };
  if (bytes[0] === 0x46 && bytes[1] === 0x31) return { status: "forgotten" };
  let line: string;
  try {
    line = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return { status: "bad", why: "not UTF-8" };
  }
  const header = HEADER.exec(line);
  if (header === null) return { status: "bad", why: "no header" };
  const [whole, digits, id, kind, source, timestamp] = header as unknown as string[];
  const crc = parseInt(digits!, 16);
  if (crc !== crc32(bytes.subarray(PREFIX_BYTES))) return { status: "bad", why: "wrong checksum" };
  if (!isRecordId(id!)) return { status: "bad", why: "no record id" };
  return {
    status: "record",
    id: id!,
    kind: kind!,
    source: source!,
    timestamp: timestamp!,
    json: line.slice(whole!.length),
    crc,
  };
}

let table: Uint32Array | null = null;

/**
 * The CRC-32 of some bytes (IEEE 802.3, as in zip and PNG).
 *
 * @param bytes Any bytes.
 * @returns An unsigned 32-bit integer.
 */
export function crc32(bytes: Uint8Array): number {
  table ??= makeTable();
  let crc = 0xffffffff;
  for (let index = 0; index < bytes.length; index++) {
    crc = table[(crc ^ bytes[index]!) & 0xff]! ^ (crc >>> 8);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

function makeTable(): Uint32Array {
  const made = new Uint32Array(256);
  for (let index = 0; index < 256; index++) {
    let value = index;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
    made[index] = value;
  }
  return made;
}
