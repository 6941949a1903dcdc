/**
 * The stdio transport: JSON-RPC messages, one a line, in linear time, with back-pressure, and with
 * an end that answers what is still in flight.
 *
 * @module
 */

import {
  INVALID_REQUEST,
  isJSONRPCNotification,
  isJSONRPCRequest,
  type JSONRPCMessage,
  PARSE_ERROR,
  type RequestId,
  type Transport,
} from "@modelcontextprotocol/server";
import {
  IN_FLIGHT_BYTES_MAX,
  MESSAGE_BYTES_MAX,
  OUTGOING_BYTES_MAX,
  READ_BYTES,
  WRITE_BYTES,
} from "./bounds.ts";
import { findRequestId, joined, type Line, LineSplitter } from "./lines.ts";
import { withSchemaFaultInWords } from "./schema_fault.ts";
import { screen } from "./screening.ts";

/** The two streams a transport speaks on. */
export interface Stdio {
  /** Reads some bytes into the buffer; null at the end of the input. */
  read(buffer: Uint8Array): Promise<number | null>;
  /** Writes some of the bytes and says how many. */
  write(bytes: Uint8Array): Promise<number>;
}

/** Why a connection ended: the input's end, an output that nobody reads, or our own `close()`. */
export type Ending = "end_of_input" | "output_closed" | "closed";

/**
 * JSON-RPC over two streams.
 *
 * @internal
 */
export class StdioTransport implements Transport {
  /** Takes each message that is well formed. */
  onmessage?: (message: JSONRPCMessage) => void;
  /** Takes what went wrong with the connection; reporting only. */
  onerror?: (error: Error) => void;
  /** Called once, when the connection is closed. */
  onclose?: () => void;
  /** Why the connection ended, once it has. */
  readonly ended: Promise<Ending>;

  readonly #stdio: Stdio;
  readonly #lines = new LineSplitter(MESSAGE_BYTES_MAX);
  readonly #end = Promise.withResolvers<Ending>();
  readonly #inFlight = new Map<RequestId, number>();
  #inFlightBytes = 0;
  #outgoing: Uint8Array[] = [];
  #outgoingBytes = 0;
  #writtenBytes = 0;
  #writing: Promise<void> | null = null;
  #change: PromiseWithResolvers<void> | null = null;
  #reading = true;
  /** Whether lines were read that are not taken yet. */
  #isHolding = false;
  #open = true;
  #closed = false;

  /**
   * Makes a transport; `start()` begins to read.
   *
   * @param stdio The streams.
   */
  constructor(stdio: Stdio) {
    this.#stdio = stdio;
    this.ended = this.#end.promise;
  }

  /** Begins to read. */
  start(): Promise<void> {
    this.#readAll().catch((error) => {
      this.onerror?.(error);
      this.#finish("end_of_input");
    });
    return Promise.resolve();
  }

  /**
   * Sends a message.
   *
   * @param message The message.
   * @returns Resolves when it was written, or when nobody reads any more.
   */
  send(message: JSONRPCMessage): Promise<void> {
    if (!("method" in message) && message.id !== undefined) this.#settle(message.id);
    if (!this.#open) return Promise.resolve();
    const line = JSON.stringify(withSchemaFaultInWords(message)) + "\n";
    const bytes = new TextEncoder().encode(line);
    this.#outgoing.push(bytes);
    this.#outgoingBytes += bytes.length;
    this.#writing ??= this.#writeAll();
    return this.#writing;
  }

  /** Takes no more messages; what was sent is still written. */
  close(): Promise<void> {
    this.stopReading();
    this.#finish("closed");
    if (!this.#closed) {
      this.#closed = true;
      this.onclose?.();
    }
    return Promise.resolve();
  }

  /** Reads no more; what was read is still answered. */
  stopReading(): void {
    this.#reading = false;
  }

  /** Resolves when every request has its answer and every answer is written. */
  idle(): Promise<void> {
    return this.#until(() =>
      !this.#isHolding && this.#inFlight.size === 0 && this.#outgoingBytes === 0
    );
  }

  /** Resolves when everything sent is written. */
  flushed(): Promise<void> {
    return this.#until(() => this.#outgoingBytes === 0);
  }

  /** Bytes that the client has taken so far. */
  get writtenBytes(): number {
    return this.#writtenBytes;
  }

  /** Requests that have no answer yet. */
  get inFlightCount(): number {
    return this.#inFlight.size;
  }

  async #readAll(): Promise<void> {
    // One buffer is read ahead of the other, so that the end is seen while a client that reads no
    // answers is waited for.
    const buffers = [new Uint8Array(READ_BYTES), new Uint8Array(READ_BYTES)];
    let ahead = this.#stdio.read(buffers[0]!);
    for (let turn = 0;; turn = 1 - turn) {
      const count = await ahead;
      if (!this.#reading) return;
      if (count === null) break;
      ahead = this.#stdio.read(buffers[1 - turn]!);
      this.#isHolding = true;
      if (this.#isFull()) await this.#untilRoomOrEnd(ahead);
      for (const line of this.#lines.push(buffers[turn]!.subarray(0, count))) this.#receive(line);
      this.#isHolding = false;
      this.#changed();
    }
    const last = this.#lines.end();
    if (last !== null) this.#receive(last);
    this.#finish("end_of_input");
  }

  /** Waits for the client to read. One that will send no more gives us no more to hold. */
  async #untilRoomOrEnd(ahead: Promise<number | null>): Promise<void> {
    const room = this.#until(() => !this.#isFull());
    const isEnd = await Promise.race([
      room.then(() => false),
      ahead.then((count) => count === null, () => false),
    ]);
    if (!isEnd) await room;
  }

  /** A client that does not read its answers is not read from either, so memory stays bounded. */
  #isFull(): boolean {
    if (!this.#open) return false;
    return this.#outgoingBytes > OUTGOING_BYTES_MAX || this.#inFlightBytes > IN_FLIGHT_BYTES_MAX;
  }

  #receive(line: Line): void {
    if (line.kind === "too_long") {
      const id = findRequestId(line.head, line.tail);
      const text = `Cannot read the message: it has ${line.lengthBytes} bytes, ` +
        `${MESSAGE_BYTES_MAX} are allowed. Send a shorter prompt`;
      return this.#refuse(id, INVALID_REQUEST, text);
    }
    if (line.bytes.every(isBlank)) return;
    let message: unknown;
    try {
      message = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(line.bytes));
    } catch {
      const id = findRequestId(line.bytes.subarray(0, 512), line.bytes.subarray(-512));
      const text = "Cannot read the message: it is not JSON in UTF-8. Send one message a line";
      return this.#refuse(id, PARSE_ERROR, text);
    }
    this.#deliver(message, line.bytes.length);
  }

  #deliver(value: unknown, lengthBytes: number): void {
    const screened = screen(value);
    if (screened.kind === "refused") {
      const { id, code, text, data } = screened;
      return this.#refuse(id, code, text, data);
    }
    const { message } = screened;
    if (isJSONRPCRequest(message)) {
      // A subscription is open until the connection ends, so nobody waits for its answer.
      if (message.method !== "subscriptions/listen") this.#begin(message.id, lengthBytes);
    } else if (isJSONRPCNotification(message) && message.method === "notifications/cancelled") {
      const cancelled = message.params?.requestId;
      if (cancelled !== undefined) this.#settle(cancelled as RequestId);
    }
    this.onmessage?.(message);
  }

  #refuse(id: RequestId | undefined, code: number, message: string, data?: unknown): void {
    this.onerror?.(new Error(message));
    this.send({
      jsonrpc: "2.0",
      ...(id === undefined ? {} : { id }),
      error: { code, message, ...(data === undefined ? {} : { data }) },
    });
  }

  #begin(id: RequestId, lengthBytes: number): void {
    this.#inFlightBytes += lengthBytes - (this.#inFlight.get(id) ?? 0);
    this.#inFlight.set(id, lengthBytes);
  }

  #settle(id: RequestId): void {
    this.#inFlightBytes -= this.#inFlight.get(id) ?? 0;
    this.#inFlight.delete(id);
    this.#changed();
  }

  async #writeAll(): Promise<void> {
    // One turn later, the answers to all requests of one read go out in one write.
    await Promise.resolve();
    try {
      while (this.#outgoing.length > 0) {
        const bytes = this.#outgoing.length === 1 ? this.#outgoing[0]! : joined(this.#outgoing);
        this.#outgoing = [];
        for (let start = 0; start < bytes.length;) {
          const count = await this.#stdio.write(bytes.subarray(start, start + WRITE_BYTES));
          this.#writtenBytes += count;
          start += count;
        }
        this.#outgoingBytes -= bytes.length;
        this.#changed();
      }
    } catch (error) {
      if (!(error instanceof Deno.errors.BrokenPipe)) this.onerror?.(error as Error);
      this.#open = false;
      this.#outgoing = [];
      this.#outgoingBytes = 0;
      this.#inFlight.clear();
      this.#inFlightBytes = 0;
      this.#finish("output_closed");
      this.#changed();
    } finally {
      this.#writing = null;
    }
  }

  #finish(ending: Ending): void {
    this.#end.resolve(ending);
  }

  async #until(holds: () => boolean): Promise<void> {
    while (!holds()) {
      this.#change ??= Promise.withResolvers();
      await this.#change.promise;
    }
  }

  #changed(): void {
    this.#change?.resolve();
    this.#change = null;
  }
}

function isBlank(byte: number): boolean {
  return byte === 0x20 || byte === 0x09 || byte === 0x0d;
}
