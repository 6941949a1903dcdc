/**
 * Reads spools, line by line, from wherever an earlier reader stopped.
 *
 * @module
 */

import { decodeLine, type Line } from "./line.ts";
import { checkFile, type Layout } from "./directory.ts";
import { SPOOL_SUFFIX } from "./spool_file.ts";

/** Bytes read at a time; a longer line grows the buffer. */
const CHUNK_BYTES = 256 * 1024;

/** A line and where it stands. */
export interface SpoolLine {
  /** What was read. */
  readonly line: Line;
  /** Offset of its first byte. */
  readonly start: number;
  /** Offset after its line feed. */
  readonly end: number;
  /** The bytes themselves, without the line feed. */
  readonly bytes: Uint8Array;
  /** False for a last line that has no line feed yet. */
  readonly whole: boolean;
}

/**
 * Names the spools of a data directory, those with real records first.
 *
 * @param layout Paths of the data directory.
 * @returns File names, in a stable order.
 */
export function spoolNames(layout: Layout): string[] {
  const names: string[] = [];
  try {
    for (const entry of Deno.readDirSync(layout.spool)) {
      if (entry.name.endsWith(SPOOL_SUFFIX.user)) names.push(entry.name);
    }
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
  }
  const rank = (name: string) => name.endsWith(SPOOL_SUFFIX.synthetic) ? "1" : "0";
  return names.sort((a, b) => (rank(a) + a < rank(b) + b ? -1 : 1));
}

/**
 * Reads the lines of a spool.
 *
 * @param path The file.
 * @param from Offset to begin at.
 * @returns Lines in order, up to the size the file had at the start; none when the file is gone.
 * @throws ImproverError `unsafe_directory` when it is a link or a special file.
 */
export function* readSpool(path: string, from: number): Generator<SpoolLine> {
  for (const { bytes, start, whole } of readLines(path, from)) {
    const end = start + bytes.length + (whole ? 1 : 0);
    yield { line: decodeLine(bytes), start, end, bytes, whole };
  }
}

/**
 * Reads any file line by line.
 *
 * @param path The file.
 * @param from Offset to begin at.
 * @returns The bytes of each line without its line feed, its offset, and whether it had a line feed.
 */
export function* readLines(
  path: string,
  from: number,
): Generator<{ readonly bytes: Uint8Array; readonly start: number; readonly whole: boolean }> {
  const size = checkFile(path);
  if (size === null || size <= from) return;
  using file = Deno.openSync(path, { read: true });
  file.seekSync(from, Deno.SeekMode.Start);
  let buffer = new Uint8Array(CHUNK_BYTES);
  let base = from;
  let filled = 0;
  while (base + filled < size) {
    if (filled === buffer.length) buffer = grown(buffer);
    const read = file.readSync(
      buffer.subarray(filled, filled + Math.min(buffer.length - filled, size - base - filled)),
    );
    if (read === null || read === 0) break;
    let start = 0;
    for (let at = filled; (at = buffer.subarray(0, filled + read).indexOf(0x0a, at)) >= 0; at++) {
      yield { bytes: buffer.slice(start, at), start: base + start, whole: true };
      start = at + 1;
    }
    filled += read;
    buffer.copyWithin(0, start, filled);
    filled -= start;
    base += start;
  }
  if (filled > 0) yield { bytes: buffer.slice(0, filled), start: base, whole: false };
}

function grown(buffer: Uint8Array): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(buffer.length * 2);
  larger.set(buffer);
  return larger;
}
