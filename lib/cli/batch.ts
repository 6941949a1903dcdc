/**
 * Batch mode: a line in, a line out, in order, in constant memory, while the disk keeps up in
 * groups.
 *
 * @module
 */

import type { App } from "../app.ts";
import { ImproverError } from "../errors.ts";
import { improve } from "../improve.ts";
import { INPUT_BYTES_MAX } from "../limits.ts";
import { note } from "./door.ts";
import { requestOfLine, type RequestTemplate } from "./request.ts";
import { decodePrompt, stdout } from "./terminal.ts";

/** Results under way at once: enough for the disk to take them in groups. */
const IN_FLIGHT_MAX = 64;

/**
 * Improves one prompt per line of standard input; lines of white space are passed over.
 *
 * @param template What holds for every line that does not say otherwise.
 * @param app The running program.
 * @returns How many lines failed; each gave an error object in its place.
 */
export async function improveBatch(template: RequestTemplate, app: App): Promise<number> {
  let failures = 0;
  let prompts = 0;
  let number = 0;
  const inFlight: Promise<void>[] = [];
  let printed: Promise<void> = Promise.resolve();
  for await (const bytes of linesOf(Deno.stdin.readable, INPUT_BYTES_MAX)) {
    number++;
    if (bytes?.every(isBlank)) continue;
    prompts++;
    const answer = answerLine(bytes, number, template, app);
    printed = printed.then(async () => {
      const { failed, line } = await answer;
      if (failed) failures++;
      stdout.write(`${line}\n`);
    });
    // A failure surfaces where the oldest line is awaited; the lines after it fail with it.
    printed.catch(() => {});
    inFlight.push(printed);
    if (inFlight.length >= IN_FLIGHT_MAX) await inFlight.shift();
  }
  await printed;
  if (failures > 0) {
    note(`${failures} of ${prompts} lines failed; each has an "error" in its place`);
  }
  return failures;
}

async function answerLine(
  bytes: Uint8Array | null,
  number: number,
  template: RequestTemplate,
  app: App,
): Promise<{ failed: boolean; line: string }> {
  try {
    if (bytes === null) throw tooLong();
    const request = requestOfLine(decodePrompt(bytes, `line ${number}`), template);
    return { failed: false, line: JSON.stringify(await improve(request, app)) };
  } catch (error) {
    if (!(error instanceof ImproverError)) throw error;
    const { code, message, hint } = error;
    return { failed: true, line: JSON.stringify({ error: { code, message, hint }, line: number }) };
  }
}

/** As JSON knows white space. */
function isBlank(byte: number): boolean {
  return byte === 0x20 || byte === 0x09 || byte === 0x0d;
}

function tooLong(): ImproverError {
  return new ImproverError(
    "prompt_too_large",
    `Cannot read the line: it is larger than ${INPUT_BYTES_MAX / 1024 / 1024} MiB`,
    "Give the instruction alone, without the data it is about",
  );
}

/**
 * Cuts a stream of bytes into lines.
 *
 * @param stream The bytes.
 * @param bytesMax Longest line that is kept, in bytes.
 * @returns The lines without their ends; null for one that was too long to keep.
 */
export async function* linesOf(
  stream: ReadableStream<Uint8Array>,
  bytesMax: number,
): AsyncGenerator<Uint8Array | null> {
  let parts: Uint8Array[] = [];
  let bytes = 0;
  const take = () => {
    const line = bytes > bytesMax ? null : joined(parts);
    [parts, bytes] = [[], 0];
    return line;
  };
  const keep = (part: Uint8Array) => {
    bytes += part.length;
    if (bytes > bytesMax) parts = [];
    else parts.push(part);
  };
  let isOpen = false;
  for await (const chunk of stream) {
    let start = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, start)) {
      keep(chunk.subarray(start, end));
      yield take();
      start = end + 1;
    }
    isOpen = start < chunk.length || (isOpen && start === 0);
    if (start < chunk.length) keep(chunk.slice(start));
  }
  if (isOpen) yield take();
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  if (parts.length === 1) return parts[0]!;
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}
