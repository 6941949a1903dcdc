/**
 * The standard streams, read and written without loss: whole writes, quiet ends when a reader goes
 * away, colours only where they are wanted.
 *
 * @module
 */

import { ImproverError } from "../errors.ts";
import { INPUT_BYTES_MAX } from "../limits.ts";

/** Thrown when whoever read our output has gone: a normal end for a pipe. */
export class ReaderGone extends Error {
  /** Names the class for logs. */
  override readonly name = "ReaderGone";
}

/** Something that text is written to. */
export interface Output {
  /** Writes text; lone surrogates become U+FFFD, since UTF-8 has no form for them. */
  write(text: string): void;
  /** Whether a person looks at it. */
  readonly isTerminal: boolean;
}

const encoder = new TextEncoder();

/** The answer goes here, and nothing else. */
export const stdout: Output = outputTo(Deno.stdout);

/** Everything but the answer goes here. */
export const stderr: Output = outputTo(Deno.stderr);

/**
 * Tells whether colours are wanted on an output.
 *
 * @param output Where the colours would go.
 * @returns True on a terminal, unless NO_COLOR is set to anything.
 */
export function wantsColour(output: Output): boolean {
  return output.isTerminal && !Deno.env.get("NO_COLOR");
}

/**
 * Reads standard input to its end, synchronously, since that starts fastest.
 *
 * @returns The bytes.
 * @throws ImproverError `prompt_too_large` when there is more than the program takes.
 */
export function readStdin(): Uint8Array {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  const buffer = new Uint8Array(65536);
  for (let count = Deno.stdin.readSync(buffer); count !== null;) {
    parts.push(buffer.slice(0, count));
    bytes += count;
    refuseTooLarge(bytes, "standard input");
    count = Deno.stdin.readSync(buffer);
  }
  const whole = new Uint8Array(bytes);
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}

/**
 * Refuses input that would not fit in memory several times over.
 *
 * @param bytes Its size so far.
 * @param name What it is called in the message.
 * @throws ImproverError `prompt_too_large` beyond the limit.
 */
export function refuseTooLarge(bytes: number, name: string): void {
  if (bytes <= INPUT_BYTES_MAX) return;
  throw new ImproverError(
    "prompt_too_large",
    `Cannot read ${name}: it is larger than ${INPUT_BYTES_MAX / 1024 / 1024} MiB`,
    "Give the instruction alone, without the data it is about",
  );
}

/**
 * Decodes a prompt, exactly: nothing is replaced, and a byte order mark is kept for the rules to see.
 *
 * @param bytes The input.
 * @param name What it is called in the message.
 * @returns The text.
 * @throws ImproverError `not_text` when it is not UTF-8, or holds so many control characters that
 * it can only be a binary file.
 */
export function decodePrompt(bytes: Uint8Array, name: string): string {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw new ImproverError(
      "not_text",
      `Cannot read ${name}: it is not UTF-8 text`,
      "Convert it first, for example: iconv -f latin1 -t utf-8 FILE | improver improve",
      cause,
    );
  }
  // deno-lint-ignore no-control-regex
  const controls = text.match(/[\x00-\x08\x0e-\x1a\x1c-\x1f]/g)?.length ?? 0;
  if (controls > 8 && controls > text.length / 20) {
    throw new ImproverError(
      "not_text",
      `Cannot read ${name}: it looks like a binary file`,
      "Give a text file that holds a prompt",
    );
  }
  return text;
}

function outputTo(stream: typeof Deno.stdout): Output {
  return {
    write(text) {
      let bytes = encoder.encode(text);
      while (bytes.length > 0) {
        try {
          bytes = bytes.subarray(stream.writeSync(bytes));
        } catch (error) {
          if (error instanceof Deno.errors.BrokenPipe) throw new ReaderGone();
          // A pipe that another process set to non-blocking is full for the moment.
          if (!(error instanceof Deno.errors.WouldBlock)) throw unwritten(error);
          Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);
        }
      }
    },
    isTerminal: stream.isTerminal(),
  };
}

/** A full disk or a failing one below a redirected stream; anything else is a bug. */
function unwritten(error: unknown): unknown {
  const isSystem = error instanceof Error && /\(os error \d+\)/.test(error.message);
  return isSystem
    ? new ImproverError(
      "unwritable",
      `Cannot write the output: ${error.message}`,
      "Make room there, or send it elsewhere",
      error,
    )
    : error;
}

/** Somebody to talk to. */
export interface Conversation {
  /** Shows text. */
  say(text: string): void;
  /** Asks for a line; null when the person has gone. */
  ask(question: string): string | null;
  /** Ends it. */
  close(): void;
}

/** What lines are read from. */
interface Keyboard {
  readSync(buffer: Uint8Array): number | null;
  close(): void;
}

/**
 * Finds the person at the terminal, also when the prompt came through a pipe or the answer goes into
 * one. They are asked on standard error, since the runtime lets no program of few permissions write
 * to the terminal by its name.
 *
 * @returns The person at the terminal.
 * @throws ImproverError `usage` when there is no terminal.
 */
export function openTerminal(): Conversation {
  if (!stderr.isTerminal) throw noTerminal();
  const keyboard = openKeyboard();
  return {
    say: (text) => stderr.write(text),
    ask(question) {
      stderr.write(question);
      return readLine(keyboard);
    },
    close: () => keyboard.close(),
  };
}

function openKeyboard(): Keyboard {
  if (Deno.stdin.isTerminal()) {
    return { readSync: (buffer) => Deno.stdin.readSync(buffer), close: () => {} };
  }
  try {
    return Deno.openSync(Deno.build.os === "windows" ? "CONIN$" : "/dev/tty", { read: true });
  } catch (cause) {
    throw noTerminal(cause);
  }
}

function noTerminal(cause?: unknown): ImproverError {
  return new ImproverError(
    "usage",
    "Cannot ask: there is no terminal, or standard error does not go there",
    "Leave out --interactive, or run it in a terminal",
    cause,
  );
}

/** A terminal gives whole lines; a longer one comes in parts. */
function readLine(keyboard: Keyboard): string | null {
  const decoder = new TextDecoder();
  const buffer = new Uint8Array(4096);
  let line = "";
  for (;;) {
    const count = keyboard.readSync(buffer);
    if (count === null) return line === "" ? null : line;
    line += decoder.decode(buffer.subarray(0, count), { stream: true });
    if (line.endsWith("\n")) return line.replace(/\r?\n$/, "");
  }
}
