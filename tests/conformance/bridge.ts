/**
 * Carries HTTP to a server on stdio, message by message and unchanged, so that the official
 * conformance suite, which speaks HTTP alone, can judge it. What only HTTP asks for (sessions,
 * status codes, headers, origins) is done here.
 *
 * @module
 */

// deno-lint-ignore no-explicit-any
type Message = any;

/** What a request's answer is given to: notifications on the way, and the last message. */
type Listener = (message: Message, isLast: boolean) => void;

const META = "io.modelcontextprotocol/";
const MODERN = "2026-07-28";
const LOCAL = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/;

/** A server process; the ids of concurrent HTTP requests are made unique on its one pipe. */
class StdioServer {
  readonly #process: Deno.ChildProcess;
  readonly #writer: WritableStreamDefaultWriter<Uint8Array>;
  readonly #pending = new Map<number, { message: Message; listener: Listener }>();
  #lastKey = 1000;

  constructor(command: readonly string[]) {
    this.#process = new Deno.Command(command[0]!, {
      args: command.slice(1),
      stdin: "piped",
      stdout: "piped",
      stderr: "inherit",
    }).spawn();
    this.#writer = this.#process.stdin.getWriter();
    this.#read();
  }

  send(message: Message): void {
    this.#writer.write(new TextEncoder().encode(`${JSON.stringify(message)}\n`)).catch(() => {});
  }

  request(message: Message, listener: Listener): number {
    const key = ++this.#lastKey;
    this.#pending.set(key, { message, listener });
    this.send({ ...message, id: key });
    return key;
  }

  cancel(key: number): void {
    if (!this.#pending.delete(key)) return;
    this.send({
      jsonrpc: "2.0",
      method: "notifications/cancelled",
      params: { requestId: key },
    });
  }

  async end(): Promise<void> {
    await this.#writer.close().catch(() => {});
    await this.#process.status;
  }

  async #read(): Promise<void> {
    let rest = "";
    for await (const text of this.#process.stdout.pipeThrough(new TextDecoderStream())) {
      const lines = (rest + text).split("\n");
      rest = lines.pop()!;
      for (const line of lines) this.#receive(JSON.parse(line));
    }
  }

  #receive(message: Message): void {
    if (message.method === undefined) {
      const pending = this.#pending.get(message.id);
      this.#pending.delete(message.id);
      pending?.listener({ ...message, id: pending.message.id }, true);
      return;
    }
    const subscription = message.params?._meta?.[`${META}subscriptionId`];
    const owner = subscription === undefined
      ? this.#ownerOf(message)
      : this.#pending.get(subscription);
    if (owner === undefined) return;
    if (subscription === undefined) return owner.listener(message, false);
    const _meta = { ...message.params._meta, [`${META}subscriptionId`]: owner.message.id };
    owner.listener({ ...message, params: { ...message.params, _meta } }, false);
  }

  /** On one pipe nothing says which request a message belongs to: its progress token, else the newest. */
  #ownerOf(message: Message) {
    const token = message.params?.progressToken;
    const all = [...this.#pending.values()];
    const byToken = all.find((one) =>
      token !== undefined && one.message.params?._meta?.progressToken === token
    );
    return byToken ?? all.findLast((one) => one.message.method !== "subscriptions/listen");
  }
}

/** A bridge that is open. */
export interface Bridge {
  /** Where the suite finds the server. */
  readonly url: string;
  /** Ends the bridge and its servers. */
  close(): Promise<void>;
}

/**
 * Opens a bridge on a free port of this machine.
 *
 * @param command Program and arguments of the server; one is started for each session.
 * @returns The bridge.
 */
export function openBridge(command: readonly string[]): Bridge {
  const sessions = new Map<string, StdioServer>();
  let stateless: Promise<StdioServer> | null = null;

  async function take(request: Request): Promise<Response> {
    const origin = request.headers.get("origin");
    const isLocal = LOCAL.test(request.headers.get("host") ?? "") &&
      (origin === null || LOCAL.test(new URL(origin).host));
    if (!isLocal) return new Response("forbidden", { status: 403 });
    const sessionId = request.headers.get("mcp-session-id") ?? "";
    if (request.method === "DELETE") return await endSession(sessionId);
    if (request.method !== "POST") return new Response(null, { status: 405 });
    let message: Message;
    try {
      message = await request.json();
    } catch {
      return refusal(400, undefined, -32700, "Parse error");
    }
    const header = request.headers.get("mcp-protocol-version");
    const claimed = message.params?._meta?.[`${META}protocolVersion`];
    if (claimed !== undefined || header === MODERN) {
      if (typeof claimed === "string" && header !== null && header !== claimed) {
        return refusal(400, message.id, -32020, "Header mismatch: MCP-Protocol-Version");
      }
      return await forward(await (stateless ??= startStateless(command)), message, {}, true);
    }
    if (message.method === "initialize") {
      const id = crypto.randomUUID();
      sessions.set(id, new StdioServer(command));
      return await forward(sessions.get(id)!, message, { "mcp-session-id": id }, false);
    }
    const server = sessions.get(sessionId);
    if (server !== undefined) return await forward(server, message, {}, false);
    return refusal(sessionId === "" ? 400 : 404, message.id, -32001, "Session not found");
  }

  async function endSession(id: string): Promise<Response> {
    const server = sessions.get(id);
    sessions.delete(id);
    await server?.end();
    return new Response(null, { status: server === undefined ? 404 : 200 });
  }

  const http = Deno.serve({ port: 0, hostname: "127.0.0.1", onListen() {} }, take);
  return {
    url: `http://127.0.0.1:${http.addr.port}/mcp`,
    async close() {
      await Promise.all([...sessions.values()].map((server) => server.end()));
      if (stateless !== null) await (await stateless).end();
      await http.shutdown();
    },
  };
}

/** The first message decides a connection's protocol, and the suite begins with broken ones. */
async function startStateless(command: readonly string[]): Promise<StdioServer> {
  const server = new StdioServer(command);
  const _meta = { [`${META}protocolVersion`]: MODERN, [`${META}clientCapabilities`]: {} };
  const message = { jsonrpc: "2.0", id: 0, method: "tools/list", params: { _meta } };
  await new Promise<void>((resolve) => server.request(message, () => resolve()));
  return server;
}

function forward(
  server: StdioServer,
  message: Message,
  headers: Record<string, string>,
  isModern: boolean,
): Promise<Response> {
  if (message.method === undefined || message.id === undefined) {
    server.send(message);
    return Promise.resolve(new Response(null, { status: 202 }));
  }
  const { promise, resolve } = Promise.withResolvers<Response>();
  let stream: ReadableStreamDefaultController<Uint8Array> | null = null;
  const key = server.request(message, (answer, isLast) => {
    if (stream === null && isLast) {
      return resolve(Response.json(answer, { status: statusOf(answer, isModern), headers }));
    }
    if (stream === null) {
      const body = new ReadableStream<Uint8Array>({
        start: (controller) => void (stream = controller),
        cancel: () => server.cancel(key),
      });
      resolve(new Response(body, { headers: { ...headers, "content-type": "text/event-stream" } }));
    }
    const event = `event: message\ndata: ${JSON.stringify(answer)}\n\n`;
    try {
      stream!.enqueue(new TextEncoder().encode(event));
      if (isLast) stream!.close();
    } catch {
      // The client has gone; its stream's cancel() has told the server.
    }
  });
  return promise;
}

function statusOf(answer: Message, isModern: boolean): number {
  const code = answer.error?.code;
  if (!isModern || code === undefined) return 200;
  if (code === -32601) return 404;
  return [-32020, -32021, -32022, -32602].includes(code) ? 400 : 200;
}

function refusal(status: number, id: Message, code: number, message: string): Response {
  return Response.json({ jsonrpc: "2.0", id: id ?? null, error: { code, message } }, { status });
}
