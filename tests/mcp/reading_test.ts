/**
 * The transport on streams of our own: what was read is answered, however late the answers are read.
 *
 * @module
 */

import assert from "node:assert/strict";
import type { JSONRPCMessage } from "@modelcontextprotocol/server";
import { Driver, FIXTURE } from "./driver.ts";
import { OUTGOING_BYTES_MAX, WRITE_BYTES } from "../../lib/mcp/bounds.ts";
import { type Ending, type Stdio, StdioTransport } from "../../lib/mcp/transport.ts";

const ping = (id: number) => `{"jsonrpc":"2.0","id":${id},"method":"ping"}\n`;

/** Streams with some parts to read, on which nothing can be written before `open` resolves. */
function streamsOf(parts: readonly string[], open: Promise<void>): Stdio & { written: string } {
  const left = parts.map((part) => new TextEncoder().encode(part));
  return {
    written: "",
    read(buffer) {
      const part = left.shift();
      if (part !== undefined) buffer.set(part);
      return Promise.resolve(part?.length ?? null);
    },
    async write(bytes) {
      await open;
      this.written += new TextDecoder().decode(bytes);
      return bytes.length;
    },
  };
}

/** Answers every request with a text of some length. */
function answering(stdio: Stdio, length: number): StdioTransport {
  const transport = new StdioTransport(stdio);
  transport.onmessage = (message: JSONRPCMessage) => {
    const { id } = message as { id: number };
    transport.send({ jsonrpc: "2.0", id, result: { text: "y".repeat(length) } });
  };
  return transport;
}

const idsIn = (text: string) => [...text.matchAll(/"id":(\d+)/g)].map(([, id]) => Number(id));

Deno.test("at the input's end what was read while the output was full is answered", async () => {
  const { promise: open, resolve: read } = Promise.withResolvers<void>();
  const stdio = streamsOf([ping(1), ping(2) + ping(3), ping(4).trim()], open);
  const transport = answering(stdio, OUTGOING_BYTES_MAX + 1);
  await transport.start();
  const ended: Promise<Ending> = transport.ended.then((ending) => {
    transport.stopReading();
    return ending;
  });
  read();
  assert.equal(await ended, "end_of_input");
  await transport.idle();
  assert.deepEqual(idsIn(stdio.written), [1, 2, 3, 4]);
});

Deno.test("whoever stops reading still has what was read answered", async () => {
  const { promise: open, resolve: read } = Promise.withResolvers<void>();
  const stdio = streamsOf([ping(1), ping(2), ping(3)], open);
  const transport = answering(stdio, OUTGOING_BYTES_MAX + 1);
  await transport.start();
  await new Promise((resolve) => setTimeout(resolve, 0));
  transport.stopReading();
  const idle = transport.idle();
  read();
  await idle;
  assert.deepEqual(idsIn(stdio.written), [1, 2]);
});

Deno.test("the end of the input is seen while nobody reads", async () => {
  const stdio = streamsOf([ping(1), ping(2)], new Promise(() => {}));
  const transport = answering(stdio, OUTGOING_BYTES_MAX + 1);
  await transport.start();
  assert.equal(await transport.ended, "end_of_input");
  assert.equal(stdio.written, "");
});

Deno.test("a long answer is written piece by piece, so that a slow client is seen to read", async () => {
  const stdio = streamsOf([ping(1)], Promise.resolve());
  const sizes: number[] = [];
  const { write } = stdio;
  stdio.write = (bytes) => {
    sizes.push(bytes.length);
    return write.call(stdio, bytes);
  };
  const transport = answering(stdio, 1_000_000);
  await transport.start();
  await transport.ended;
  await transport.idle();
  assert.ok(Math.max(...sizes) <= WRITE_BYTES, String(sizes));
  assert.equal(transport.writtenBytes, stdio.written.length);
});

Deno.test("after the input's end a client that reads slowly gets the whole answer", async () => {
  const driver = new Driver(FIXTURE, { isReading: false });
  driver.initialize().catch(() => {});
  driver.call("echo", { text: "y".repeat(4_000_000) }).catch(() => {});
  await driver.endInput();
  let read = 0;
  for await (const bytes of driver.process.stdout) {
    read += bytes.length;
    // All of it takes longer than a server has to end when nobody reads.
    await new Promise((resolve) => setTimeout(resolve, bytes.length / 1_500));
  }
  assert.ok(read > 4_000_000, String(read));
  assert.equal((await driver.process.status).code, 0);
});
