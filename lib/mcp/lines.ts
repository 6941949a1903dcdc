/**
 * Bytes to lines in linear time, with a bound on one line, so that a client that sends too much
 * gets an answer instead of a closed connection.
 *
 * @module
 */

/** Bytes kept from either end of a line that is too long: enough to find its request id. */
const END_BYTES = 512;

/** One line of input: its bytes, or both ends of it where it was too long to keep. */
export type Line =
  | { readonly kind: "whole"; readonly bytes: Uint8Array }
  | {
    readonly kind: "too_long";
    readonly head: Uint8Array;
    readonly tail: Uint8Array;
    /** Length of the line, in bytes. */
    readonly lengthBytes: number;
  };

/** Cuts a stream of bytes at its line feeds; each byte is copied at most twice. */
export class LineSplitter {
  readonly #lineBytesMax: number;
  #parts: Uint8Array[] = [];
  #partsBytes = 0;
  #dropped: { head: Uint8Array; tail: Uint8Array; lengthBytes: number } | null = null;

  /**
   * Starts with no bytes.
   *
   * @param lineBytesMax Longest line that is kept, in bytes.
   */
  constructor(lineBytesMax: number) {
    this.#lineBytesMax = lineBytesMax;
  }

  /**
   * Takes the next bytes. What is kept of them is copied, so the caller may reuse the buffer once
   * the lines have been consumed.
   *
   * @param chunk The bytes.
   * @returns The lines that end in them, without their line feeds.
   */
  *push(chunk: Uint8Array): Generator<Line> {
    let start = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, start)) {
      yield this.#finish(chunk.subarray(start, end));
      start = end + 1;
    }
    if (start < chunk.length) this.#keep(chunk.subarray(start));
  }

  /**
   * Takes the end of the input.
   *
   * @returns The last line where it had no line feed, or null.
   */
  end(): Line | null {
    const nothing = this.#partsBytes === 0 && this.#dropped === null;
    return nothing ? null : this.#finish(new Uint8Array(0));
  }

  #keep(part: Uint8Array): void {
    if (this.#dropped !== null) {
      this.#dropped.tail = lastBytes([this.#dropped.tail, part]);
      this.#dropped.lengthBytes += part.length;
      return;
    }
    this.#parts.push(part.slice());
    this.#partsBytes += part.length;
    if (this.#partsBytes <= this.#lineBytesMax) return;
    this.#dropped = {
      head: firstBytes(this.#parts),
      tail: lastBytes(this.#parts),
      lengthBytes: this.#partsBytes,
    };
    this.#parts = [];
    this.#partsBytes = 0;
  }

  #finish(last: Uint8Array): Line {
    if (this.#dropped === null && this.#partsBytes + last.length > this.#lineBytesMax) {
      this.#keep(last);
      last = new Uint8Array(0);
    }
    if (this.#dropped !== null) {
      if (last.length > 0) this.#keep(last);
      const line: Line = { kind: "too_long", ...this.#dropped };
      this.#dropped = null;
      return line;
    }
    if (this.#partsBytes === 0) return { kind: "whole", bytes: last };
    const bytes = joined([...this.#parts, last]);
    this.#parts = [];
    this.#partsBytes = 0;
    return { kind: "whole", bytes };
  }
}

/**
 * Joins byte arrays.
 *
 * @param parts The arrays.
 * @returns One array of all their bytes.
 */
export function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    bytes.set(part, offset);
    offset += part.length;
  }
  return bytes;
}

function firstBytes(parts: readonly Uint8Array[]): Uint8Array {
  const kept: Uint8Array[] = [];
  let length = 0;
  for (const part of parts) {
    kept.push(part);
    length += part.length;
    if (length >= END_BYTES) break;
  }
  return joined(kept).slice(0, END_BYTES);
}

function lastBytes(parts: readonly Uint8Array[]): Uint8Array {
  const kept: Uint8Array[] = [];
  let length = 0;
  for (const part of parts.toReversed()) {
    kept.unshift(part.subarray(Math.max(0, part.length - END_BYTES)));
    length += part.length;
    if (length >= END_BYTES) break;
  }
  return joined(kept).slice(-END_BYTES);
}

const ID = String.raw`"id"\s*:\s*("(?:[^"\\]|\\.)*"|-?\d+)`;
const OTHER = String.raw`"(?:jsonrpc|method)"\s*:\s*"[^"\\]*"`;
const ID_AT_HEAD = new RegExp(String.raw`^\s*\{\s*(?:${OTHER}\s*,\s*)*${ID}\s*[,}]`);
const ID_AT_TAIL = new RegExp(String.raw`[,{]\s*${ID}\s*(?:,\s*${OTHER}\s*)*\}\s*$`);

/**
 * Finds the id of a request that could not be read, where its text still tells: among the first or
 * the last members of the outermost object.
 *
 * @param head The line's first bytes.
 * @param tail The line's last bytes.
 * @returns The id, or undefined.
 */
export function findRequestId(head: Uint8Array, tail: Uint8Array): string | number | undefined {
  const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
  const found = ID_AT_HEAD.exec(text(head))?.[1] ?? ID_AT_TAIL.exec(text(tail))?.[1];
  if (found === undefined) return undefined;
  try {
    const id: unknown = JSON.parse(found);
    return typeof id === "string" || Number.isSafeInteger(id) ? id as string | number : undefined;
  } catch {
    return undefined;
  }
}
