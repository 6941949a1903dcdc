/**
 * The server under clients that we did not write: both generations of the official SDK.
 *
 * @module
 */

import assert from "node:assert/strict";
import { Client } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { Client as OldClient } from "@modelcontextprotocol/sdk/client";
import { StdioClientTransport as OldTransport } from "@modelcontextprotocol/sdk/client/stdio";
import { improverOn, withDirectory } from "./driver.ts";

const PROMPT = "pls help me fix teh bug in order to make `foo()` work";
const VAGUE = "make my code better";
const INFO = { name: "test-client", version: "1.0.0" };

const commandFor = (directory: string) => {
  const [command, ...args] = improverOn(directory);
  // A busy machine must not turn results into fallbacks.
  const env = { IMPROVER_DEADLINE: "60000" };
  return { command: command!, args, env, stderr: "inherit" as const };
};

/** What all clients have in common, as far as a test needs it. */
interface AnyClient {
  // deno-lint-ignore no-explicit-any
  callTool(params: { name: string; arguments: Record<string, unknown> }): Promise<any>;
  // deno-lint-ignore no-explicit-any
  listTools(): Promise<any>;
  // deno-lint-ignore no-explicit-any
  listPrompts(): Promise<any>;
  // deno-lint-ignore no-explicit-any
  getPrompt(params: { name: string; arguments: Record<string, string> }): Promise<any>;
  // deno-lint-ignore no-explicit-any
  complete(params: any): Promise<any>;
  // deno-lint-ignore no-explicit-any
  listResources(): Promise<any>;
  // deno-lint-ignore no-explicit-any
  listResourceTemplates(): Promise<any>;
  // deno-lint-ignore no-explicit-any
  readResource(params: { uri: string }): Promise<any>;
  close(): Promise<void>;
}

const CLIENTS: readonly [string, (directory: string) => Promise<AnyClient>][] = [
  ["client 2.x with a handshake", async (directory) => {
    const client = new Client(INFO);
    await client.connect(new StdioClientTransport(commandFor(directory)));
    return client;
  }],
  ["client 2.x without one", async (directory) => {
    const client = new Client(INFO, { versionNegotiation: { mode: { pin: "2026-07-28" } } });
    await client.connect(new StdioClientTransport(commandFor(directory)));
    return client;
  }],
  ["sdk 1.x", async (directory) => {
    const client = new OldClient(INFO);
    await client.connect(new OldTransport(commandFor(directory)));
    return client;
  }],
];

for (const [name, connect] of CLIENTS) {
  // The clients' own close() leaves a timer behind that ends later, on purpose.
  Deno.test(
    `${name} is served`,
    { sanitizeOps: false, sanitizeResources: false },
    (t) =>
      withDirectory(async (directory) => {
        const client = await connect(directory);
        await t.step("tools", () => checkTools(client));
        await t.step("prompts", () => checkPrompts(client));
        await t.step("resources", () => checkResources(client));
        await client.close();
      }),
  );
}

async function checkTools(client: AnyClient): Promise<void> {
  const { tools } = await client.listTools();
  assert.deepEqual(tools.map((tool: { name: string }) => tool.name), [
    "improve_prompt",
    "give_feedback",
    "get_stats",
  ]);
  const answer = await client.callTool({ name: "improve_prompt", arguments: { prompt: PROMPT } });
  const result = answer.structuredContent;
  assert.deepEqual(JSON.parse(answer.content[0].text), result);
  assert.equal(result.stored, "durable");
  assert.equal(result.original, PROMPT);
  assert.match(result.improved, /fix the bug to make `foo\(\)` work/);
  const feedback = await client.callTool({
    name: "give_feedback",
    arguments: { record_id: result.record_id, accept: [result.edits[0].id], rating: 5 },
  });
  assert.equal(feedback.structuredContent.stored, "durable");
  const stats = await client.callTool({ name: "get_stats", arguments: { since: "1h" } });
  assert.equal(stats.structuredContent.prompts.total, 1);
  assert.equal(stats.structuredContent.feedback, 1);
  const faults: [string, Record<string, unknown>, RegExp][] = [
    ["improve_prompt", { promt: "x" }, /did you mean "prompt"\?/],
    [
      "improve_prompt",
      { prompt: " \n" },
      /only white space\. Give the text of the user's prompt in "prompt"$/,
    ],
    [
      "give_feedback",
      { record_id: "nothing", rating: 1 },
      /no such improvement\. Give as "record_id"/,
    ],
    [
      "give_feedback",
      { record_id: result.record_id },
      /says nothing\. Give a verdict \(accept or reject\)/,
    ],
    ["give_feedback", { record_id: result.record_id, accept: [99] }, /no edit 99\. It has 1, 2/],
    ["get_stats", { since: "yesterday" }, /neither an age nor a date/],
  ];
  for (const [tool, args, message] of faults) {
    const fault = await client.callTool({ name: tool, arguments: args });
    assert.equal(fault.isError, true);
    assert.match(fault.content[0].text, message);
    assert.doesNotMatch(
      fault.content[0].text,
      /--|improver improve/,
      "the model has no command line",
    );
  }
}

async function checkPrompts(client: AnyClient): Promise<void> {
  const { prompts } = await client.listPrompts();
  assert.deepEqual(prompts.map((prompt: { name: string }) => prompt.name), ["improve"]);
  const { completion } = await client.complete({
    ref: { type: "ref/prompt", name: "improve" },
    argument: { name: "profile", value: "g" },
  });
  assert.deepEqual(completion.values, ["gpt", "gemini"]);
  const clear = await client.getPrompt({ name: "improve", arguments: { prompt: PROMPT } });
  assert.match(clear.messages[0].content.text, /fix the bug/);
  const vague = await client.getPrompt({ name: "improve", arguments: { prompt: VAGUE } });
  assert.equal(vague.messages.length, 2, "what was not said by the user stands apart");
  await assert.rejects(client.getPrompt({ name: "improve", arguments: {} }));
  await assert.rejects(
    client.getPrompt({ name: "improve", arguments: { prompt: "x", profile: "none" } }),
    /profile/,
  );
  await assert.rejects(
    client.getPrompt({ name: "improve", arguments: { prompt: " " } }),
    /only white space/,
  );
}

async function checkResources(client: AnyClient): Promise<void> {
  const { resources } = await client.listResources();
  assert.deepEqual(resources.map((resource: { uri: string }) => resource.uri), [
    "improver://guide",
    "improver://rules",
    "improver://stats",
    "improver://health",
  ]);
  const { resourceTemplates } = await client.listResourceTemplates();
  assert.equal(resourceTemplates[0].uriTemplate, "improver://record/{id}");
  const read = async (name: string) =>
    (await client.readResource({ uri: `improver://${name}` })).contents[0].text;
  assert.match(await read("guide"), /^# improver/);
  assert(JSON.parse(await read("rules")).length > 10);
  assert.equal(JSON.parse(await read("stats")).prompts.total, 3);
  const health = JSON.parse(await read("health"));
  assert.deepEqual(health.tasks.map((task: { name: string }) => task.name), [
    "merge",
    "train",
    "sessions",
  ]);
  assert.equal(health.queue.durable, 4);
  const { completion } = await client.complete({
    ref: { type: "ref/resource", uri: "improver://record/{id}" },
    argument: { name: "id", value: "" },
  });
  const record = JSON.parse(await read(`record/${completion.values[0]}`));
  assert.equal(record.original, VAGUE);
  await assert.rejects(
    client.readResource({ uri: `improver://record/${crypto.randomUUID()}` }),
    /not found/i,
  );
}
