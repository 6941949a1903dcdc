/**
 * Reads spools, line by line, from wherever an earlier reader stopped.
 *
 * @module
 */

import { decodeLine, type Line } from "./line.ts";
import { checkFile, type Layout, storageFailure } from "./directory.ts";
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
  /** The bytes themselves, without the line feed; they stay only until the next line is read. */
  readonly bytes: Uint8Array;
  /** False for a last line that has no line feed yet. */
  readonly whole: boolean;
}

/**
 * Names the spools of a data directory, those with real records first.
 *
 * @param layout Paths of the data directory.
 * @returns File names, in a stable order; links and other strangers are left out.
 */
export function spoolNames(layout: Layout): string[] {
  const rank = (name: string) => (name.endsWith(SPOOL_SUFFIX.synthetic) ? "1" : "0") + name;
  return spoolEntries(layout).filter(({ isFile }) => isFile).map(({ name }) => name)
    .sort((a, b) => rank(a) < rank(b) ? -1 : 1);
}

/**
 * Names what is called a spool and is no plain file: nobody of ours made it.
 *
 * @param layout Paths of the data directory.
 * @returns File names.
 */
export function strangeSpools(layout: Layout): string[] {
  return spoolEntries(layout).filter(({ isFile }) => !isFile).map(({ name }) => name).sort();
}

function spoolEntries(layout: Layout): Deno.DirEntry[] {
  try {
    return [...Deno.readDirSync(layout.spool)].filter(({ name }) =>
      name.endsWith(SPOOL_SUFFIX.user)
    );
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return [];
    throw storageFailure(`list "${layout.spool}"`, error);
  }
}

/**
 * Reads the lines of a spool.
 *
 * @param path The file.
 * @param from Offset to begin at.
 * @param checksum How to compute a CRC-32, as for `decodeLine`.
 * @returns Lines in order, up to the size the file had at the start; none when the file is gone.
 * @throws ImproverError `unsafe_directory` when it is a link or a special file.
 */
export function* readSpool(
  path: string,
  from: number,
  checksum?: (bytes: Uint8Array) => number,
): Generator<SpoolLine> {
  for (const { bytes, start, whole } of readLines(path, from)) {
    const end = start + bytes.length + (whole ? 1 : 0);
    yield { line: decodeLine(bytes, checksum), start, end, bytes, whole };
  }
}

/**
 * Reads any file line by line.
 *
 * @param path The file.
 * @param from Offset to begin at.
 * @returns The bytes of each line without its line feed, which stay only until the next one is read, its offset, and whether it had a line feed; none when the file is gone.
 * @throws ImproverError `unsafe_directory` for a link or a special file, `io_failure` when it cannot be read.
 */
export function* readLines(
  path: string,
  from: number,
): Generator<{ readonly bytes: Uint8Array; readonly start: number; readonly whole: boolean }> {
  const size = checkFile(path);
  if (size === null || size <= from) return;
  using file = reading(path, () => Deno.openSync(path, { read: true }));
  if (file === null) return;
  file.seekSync(from, Deno.SeekMode.Start);
  let buffer = new Uint8Array(CHUNK_BYTES);
  let base = from;
  let filled = 0;
  while (base + filled < size) {
    if (filled === buffer.length) buffer = grown(buffer);
    const free = buffer.subarray(
      filled,
      filled + Math.min(buffer.length - filled, size - base - filled),
    );
    const read = reading(path, () => file.readSync(free));
    if (read === null || read === 0) break;
    let start = 0;
    for (let at = filled; (at = buffer.subarray(0, filled + read).indexOf(0x0a, at)) >= 0; at++) {
      yield { bytes: buffer.subarray(start, at), start: base + start, whole: true };
      start = at + 1;
    }
    filled += read;
    buffer.copyWithin(0, start, filled);
    filled -= start;
    base += start;
  }
  if (filled > 0) yield { bytes: buffer.subarray(0, filled), start: base, whole: false };
}

/** A merger may remove a spool that somebody is about to read: all of it is in the database then. */
function reading<T>(path: string, read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return null;
    throw storageFailure(`read "${path}"`, error);
  }
}

function grown(buffer: Uint8Array): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(buffer.length * 2);
  larger.set(buffer);
  return larger;
}
