/**
 * Drives a server process by hand, line by line, so that tests see exactly what is on the wire.
 *
 * @module
 */

import assert from "node:assert/strict";
import { findRecord } from "../../lib/store/find.ts";
import type { RewriteRecord } from "../../lib/store/record.ts";

/** A JSON-RPC message as it came. */
// deno-lint-ignore no-explicit-any
export type Message = any;

const META = "io.modelcontextprotocol/";

/** The `_meta` of a request in the stateless protocol. */
export function modernMeta(version = "2026-07-28", capabilities: unknown = {}): Message {
  return {
    [`${META}protocolVersion`]: version,
    [`${META}clientCapabilities`]: capabilities,
    [`${META}clientInfo`]: { name: "driver", version: "1.0.0" },
  };
}

/** A server process and both ends of its pipes. */
export class Driver {
  /** Every line the server wrote on stdout. */
  readonly lines: string[] = [];
  /** Everything the server wrote on stderr. */
  stderr = "";
  /** The process. */
  readonly process: Deno.ChildProcess;
  readonly #writer: WritableStreamDefaultWriter<Uint8Array>;
  readonly #waiting = new Map<unknown, (message: Message) => void>();
  readonly #reading: Promise<unknown>;
  #lastId = 0;
  #seen: (() => void)[] = [];
  /** Answers requests of the server, such as elicitations; an error refuses, undefined leaves them open. */
  answer: (request: Message) => unknown = () => ({});

  /**
   * Starts a server.
   *
   * @param command Program and arguments.
   * @param options Environment, whether it is all there is, and whether stdout is read at all.
   */
  constructor(
    command: readonly string[],
    options: { env?: Record<string, string>; clearEnv?: boolean; isReading?: boolean } = {},
  ) {
    this.process = new Deno.Command(command[0]!, {
      args: command.slice(1),
      stdin: "piped",
      stdout: "piped",
      stderr: "piped",
      // A busy machine must not turn results into fallbacks.
      env: { IMPROVER_DEADLINE: "60000", ...options.env },
      clearEnv: options.clearEnv ?? false,
    }).spawn();
    this.#writer = this.process.stdin.getWriter();
    this.#reading = Promise.all([
      options.isReading === false ? Promise.resolve() : this.readStdout(),
      this.#readStderr(),
    ]);
  }

  /** Reads stdout to its end; called by the constructor unless told otherwise. */
  async readStdout(): Promise<void> {
    const rest: string[] = [];
    for await (const text of this.process.stdout.pipeThrough(new TextDecoderStream())) {
      const [first, ...others] = text.split("\n");
      rest.push(first!);
      for (const next of others) {
        this.#take(rest.splice(0).join(""));
        rest.push(next);
      }
    }
    if (rest.join("") !== "") this.#take(rest.join(""));
  }

  async #readStderr(): Promise<void> {
    for await (const text of this.process.stderr.pipeThrough(new TextDecoderStream())) {
      this.stderr += text;
      this.#wake();
    }
  }

  #take(line: string): void {
    this.lines.push(line);
    let message: Message;
    try {
      message = JSON.parse(line);
    } catch {
      return;
    }
    if (message.method !== undefined && message.id !== undefined) {
      const answer = this.answer(message);
      if (answer === undefined) return this.#wake();
      const outcome = answer instanceof Error
        ? { error: { code: -32603, message: answer.message } }
        : { result: answer };
      this.send({ jsonrpc: "2.0", id: message.id, ...outcome });
    } else if (message.method === undefined) {
      this.#waiting.get(message.id)?.(message);
      this.#waiting.delete(message.id);
    }
    this.#wake();
  }

  #wake(): void {
    for (const wake of this.#seen.splice(0)) wake();
  }

  /** Everything on stdout, parsed; fails where a line is not JSON-RPC. */
  get messages(): Message[] {
    return this.lines.map((line) => {
      const message = JSON.parse(line);
      assert(message.jsonrpc === "2.0", `not JSON-RPC: ${line.slice(0, 200)}`);
      return message;
    });
  }

  /** Resolves with the first message on stdout that fits, now or later. */
  async waitFor(fits: (message: Message) => boolean): Promise<Message> {
    for (;;) {
      const found = this.messages.find(fits);
      if (found !== undefined) return found;
      await new Promise<void>((resolve) => this.#seen.push(resolve));
    }
  }

  /** Resolves when stderr holds something that fits, now or later. */
  async waitForStderr(pattern: RegExp): Promise<void> {
    while (!pattern.test(this.stderr)) {
      await new Promise<void>((resolve) => this.#seen.push(resolve));
    }
  }

  /** Writes raw text or bytes. */
  write(text: string | Uint8Array): Promise<void> {
    return this.#writer.write(typeof text === "string" ? new TextEncoder().encode(text) : text);
  }

  /** Writes one message. */
  send(message: Message): Promise<void> {
    return this.write(JSON.stringify(message) + "\n");
  }

  /** Sends a request and resolves with the whole answer. */
  request(method: string, params: Message = {}): Promise<Message> {
    const id = ++this.#lastId;
    const answer = new Promise<Message>((resolve) => this.#waiting.set(id, resolve));
    this.send({ jsonrpc: "2.0", id, method, params }).catch(() => {});
    return answer;
  }

  /** Opens a connection with the handshake of 2025. */
  async initialize(version = "2025-11-25", capabilities: unknown = {}): Promise<Message> {
    const answer = await this.request("initialize", {
      protocolVersion: version,
      capabilities,
      clientInfo: { name: "driver", version: "1.0.0" },
    });
    await this.send({ jsonrpc: "2.0", method: "notifications/initialized" });
    return answer;
  }

  /** Calls a tool in the handshake protocol. */
  call(name: string, args: Message, meta?: Message): Promise<Message> {
    return this.request("tools/call", {
      name,
      arguments: args,
      ...(meta === undefined ? {} : { _meta: meta }),
    });
  }

  /** Ends the server's input. */
  async endInput(): Promise<void> {
    await this.#writer.close().catch(() => {});
  }

  /** Waits for the process's end. */
  async status(): Promise<Deno.CommandStatus> {
    await this.#reading;
    return await this.process.status;
  }

  /** Ends the input and waits for the process's end. */
  async close(): Promise<Deno.CommandStatus> {
    await this.endInput();
    return await this.status();
  }
}

/** Program and arguments of the fixture server. */
export const FIXTURE: readonly string[] = [
  Deno.execPath(),
  "run",
  "--quiet",
  "-A",
  new URL("./fixture_server.ts", import.meta.url).pathname,
];

/** Program and arguments of the product on a data directory. */
export function improverOn(directory: string, ...args: readonly string[]): string[] {
  const main = new URL("../../main.ts", import.meta.url).pathname;
  return [Deno.execPath(), "run", "--quiet", "-A", main, "mcp", "--data-dir", directory, ...args];
}

/** Lends a data directory that is removed afterwards. */
export async function withDirectory<T>(body: (directory: string) => Promise<T>): Promise<T> {
  const directory = await Deno.makeTempDir({ prefix: "improver-test-" });
  try {
    return await body(directory);
  } finally {
    await Deno.remove(directory, { recursive: true });
  }
}

/** Reads a stored improvement; fails where there is none. */
export async function recordOf(directory: string, id: string): Promise<RewriteRecord> {
  const record = await findRecord(directory, id);
  assert(record !== null, `${id} is not stored`);
  return record;
}

/** Calls `improve_prompt` and gives its result; fails where that is an error. */
export async function improve(driver: Driver, args: Message, meta?: Message): Promise<Message> {
  const answer = await driver.call("improve_prompt", args, meta);
  assert.equal(answer.result?.isError, undefined, JSON.stringify(answer));
  return answer.result.structuredContent;
}
