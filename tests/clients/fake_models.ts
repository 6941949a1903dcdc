/**
 * Small stand-ins for the models of three makers: each calls the tool `improve_prompt` when it is
 * offered and has not answered yet, says a word otherwise, and remembers what it was sent.
 *
 * @module
 */

/** One request to a model. */
export interface ModelRequest {
  /** The path it came to. */
  readonly path: string;
  /** What it held, as text. */
  readonly text: string;
}

/** A stand-in for all models. */
export interface FakeModels {
  /** Where it listens, without a slash at the end. */
  readonly address: string;
  /** What it was sent, in order. */
  readonly requests: readonly ModelRequest[];
  /** Ends it. */
  close(): Promise<void>;
}

const TOOL = "improve_prompt";

/** What the model says once it has the tool's answer. */
export const LAST_WORD = "The improved prompt is ready.";

type Json = Record<string, unknown>;

/**
 * Starts the stand-in on loopback.
 *
 * @param prompt What it gives the tool.
 * @returns The stand-in.
 */
export function startModels(prompt: string): FakeModels {
  const requests: ModelRequest[] = [];
  const serve = async (request: Request): Promise<Response> => {
    const path = new URL(request.url).pathname;
    const text = await request.text();
    if (request.method !== "POST") return Response.json({ data: [], models: [] });
    requests.push({ path, text });
    const body = JSON.parse(text || "{}") as Json;
    if (path.endsWith("/count_tokens")) return Response.json({ input_tokens: 1 });
    if (path.endsWith("/messages")) return anthropic(body, prompt);
    if (path.endsWith("/responses")) return openai(body, prompt);
    if (/:(?:streamG|g)enerateContent$/.test(path)) return gemini(body, prompt, path);
    return Response.json({});
  };
  const server = Deno.serve({ port: 0, hostname: "127.0.0.1", onListen: () => {} }, serve);
  const { port } = server.addr as Deno.NetAddr;
  return { address: `http://127.0.0.1:${port}`, requests, close: () => server.shutdown() };
}

function anthropic(body: Json, prompt: string): Response {
  const name = toolName(body.tools);
  const answered = JSON.stringify(body.messages).includes('"tool_result"');
  const usage = { input_tokens: 1, output_tokens: 1 };
  const head = { id: "msg_1", type: "message", role: "assistant", model: body.model, usage };
  const calls = name !== null && !answered;
  const stop = { stop_reason: calls ? "tool_use" : "end_turn", stop_sequence: null };
  const block = calls
    ? { type: "tool_use", id: "toolu_1", name, input: { prompt } }
    : { type: "text", text: LAST_WORD };
  if (body.stream !== true) return Response.json({ ...head, ...stop, content: [block] });
  const delta = calls
    ? { type: "input_json_delta", partial_json: JSON.stringify({ prompt }) }
    : { type: "text_delta", text: LAST_WORD };
  const empty = calls ? { ...block, input: {} } : { type: "text", text: "" };
  const events: Json[] = [
    { type: "message_start", message: { ...head, content: [], stop_reason: null } },
    { type: "content_block_start", index: 0, content_block: empty },
    { type: "content_block_delta", index: 0, delta },
    { type: "content_block_stop", index: 0 },
    { type: "message_delta", delta: stop, usage: { output_tokens: 1 } },
    { type: "message_stop" },
  ];
  return eventStream(events.map((event) => `event: ${event.type}\n${dataLine(event)}`));
}

function openai(body: Json, prompt: string): Response {
  const found = functionOf(body.tools);
  const answered = JSON.stringify(body.input).includes('"function_call_output"');
  const item = found !== null && !answered
    ? {
      type: "function_call",
      id: "fc_1",
      call_id: "call_1",
      ...found,
      arguments: JSON.stringify({ prompt }),
    }
    : {
      type: "message",
      id: "msg_1",
      role: "assistant",
      content: [{ type: "output_text", text: LAST_WORD, annotations: [] }],
    };
  const usage = { input_tokens: 1, output_tokens: 1, total_tokens: 2 };
  const events: Json[] = [
    { type: "response.created", response: { id: "resp_1" } },
    { type: "response.output_item.done", output_index: 0, item },
    { type: "response.completed", response: { id: "resp_1", output: [item], usage } },
  ];
  return eventStream(events.map((event) => `event: ${event.type}\n${dataLine(event)}`));
}

function gemini(body: Json, prompt: string, path: string): Response {
  const name = toolName(body.tools);
  const answered = JSON.stringify(body.contents).includes('"functionResponse"');
  const part = name !== null && !answered
    ? { functionCall: { name, args: { prompt } } }
    : { text: LAST_WORD };
  const answer = {
    candidates: [{ content: { role: "model", parts: [part] }, finishReason: "STOP", index: 0 }],
    usageMetadata: { promptTokenCount: 1, candidatesTokenCount: 1, totalTokenCount: 2 },
  };
  return path.includes("stream") ? eventStream([dataLine(answer)]) : Response.json(answer);
}

/** The tool's name as this client offers it; null when it does not. */
function toolName(tools: unknown): string | null {
  const pattern = new RegExp(`"name":"([^"]*${TOOL})"`);
  return pattern.exec(JSON.stringify(tools) ?? "")?.[1] ?? null;
}

/** The same for a client that may group tools by server. */
function functionOf(tools: unknown): { readonly name: string; readonly namespace?: string } | null {
  for (const tool of Array.isArray(tools) ? tools as Json[] : []) {
    const name = toolName(tool.type === "namespace" ? tool.tools : [tool]);
    if (name === null) continue;
    return tool.type === "namespace" ? { name, namespace: String(tool.name) } : { name };
  }
  return null;
}

function dataLine(value: unknown): string {
  return `data: ${JSON.stringify(value)}\n\n`;
}

function eventStream(events: readonly string[]): Response {
  return new Response(events.join(""), { headers: { "content-type": "text/event-stream" } });
}
