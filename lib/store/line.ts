/**
 * One line of a spool: a checksum, what the record is, and its JSON, so that a torn or damaged line
 * is seen before anything is made of it.
 *
 * `J1 <crc32> <id> <kind> <source> <timestamp> <json>`, ended by a line feed; a fence line `T1` after a torn one.
 *
 * @module
 */

import { onDemand } from "../text/hints.ts";
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
    /** Where the JSON begins in the line, in bytes. */
    readonly jsonStart: number;
    readonly crc: number;
  }
  | { readonly status: "fence" }
  | { readonly status: "forgotten" }
  | { readonly status: "bad"; readonly why: string };

const decoder = onDemand(() => new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }));

/** What is written after a torn line, so that the next one starts afresh. */
export const FENCE: Uint8Array = Uint8Array.from("\nT1\n", (letter) => letter.charCodeAt(0));

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
 * @param checksum How to compute a CRC-32; there is a faster one where start-up time does not count.
 * @returns Its parts; `bad` when it is neither a record nor a mark.
 */
export function decodeLine(
  bytes: Uint8Array,
  checksum: (bytes: Uint8Array) => number = crc32,
): Line {
  if (bytes.length === 2 && bytes[0] === 0x54 && bytes[1] === 0x31) return { status: "fence" };
  if (bytes[0] === 0x46 && bytes[1] === 0x31) return { status: "forgotten" };
  let line: string;
  try {
    line = decoder().decode(bytes);
  } catch {
    return { status: "bad", why: "not UTF-8" };
  }
  const header = HEADER.exec(line);
  if (header === null) return { status: "bad", why: "no header" };
  const [whole, digits, id, kind, source, timestamp] = header as unknown as string[];
  const crc = parseInt(digits!, 16);
  if (crc !== checksum(bytes.subarray(PREFIX_BYTES))) {
    return { status: "bad", why: "wrong checksum" };
  }
  if (!isRecordId(id!)) return { status: "bad", why: "no record id" };
  return {
    status: "record",
    id: id!,
    kind: kind!,
    source: source!,
    timestamp: timestamp!,
    json: line.slice(whole!.length),
    jsonStart: whole!.length,
    crc,
  };
}

/**
 * The checksum of a record, as its spool line has it and the database keeps it.
 *
 * @param head Id, kind, source and timestamp.
 * @param json The record's JSON.
 * @returns A CRC-32.
 */
export function recordChecksum(
  head: Readonly<Record<"id" | "kind" | "source" | "timestamp", string>>,
  json: string,
): number {
  const { id, kind, source, timestamp } = head;
  return crc32(new TextEncoder().encode(`${id} ${kind} ${source} ${timestamp} ${json}`));
}

let tables: readonly Uint32Array[] | null = null;

/**
 * The CRC-32 of some bytes (IEEE 802.3, as in zip and PNG), four bytes at a time.
 *
 * @param bytes Any bytes.
 * @returns An unsigned 32-bit integer.
 */
export function crc32(bytes: Uint8Array): number {
  const [first, second, third, fourth] = tables ??= makeTables();
  const quads = bytes.length & ~3;
  let crc = 0xffffffff;
  let at = 0;
  for (; at < quads; at += 4) {
    crc ^= bytes[at]! | bytes[at + 1]! << 8 | bytes[at + 2]! << 16 | bytes[at + 3]! << 24;
    crc = fourth![crc & 0xff]! ^ third![(crc >>> 8) & 0xff]! ^ second![(crc >>> 16) & 0xff]! ^
      first![crc >>> 24]!;
  }
  for (; at < bytes.length; at++) crc = first![(crc ^ bytes[at]!) & 0xff]! ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

/** The table of one byte, and those of a byte that is followed by one, two and three others. */
function makeTables(): Uint32Array[] {
  const made = Array.from({ length: 4 }, () => new Uint32Array(256));
  for (let index = 0; index < 256; index++) {
    let value = index;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
    made[0]![index] = value;
  }
  for (let index = 0; index < 256; index++) {
    for (let step = 1; step < 4; step++) {
      const before = made[step - 1]![index]!;
      made[step]![index] = (before >>> 8) ^ made[0]![before & 0xff]!;
    }
  }
  return made;
}
