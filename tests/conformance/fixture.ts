/**
 * A server with everything the official conformance suite asks for by name, on our transport.
 *
 * @module
 */

import { createRequestStateCodec, fromJsonSchema, McpServer } from "@modelcontextprotocol/server";
import { serveConnection } from "../../lib/mcp/connection.ts";
import { claimStdio } from "../../lib/mcp/stdout.ts";
import { addInputTools } from "./fixture_input.ts";
import { addPromptsAndResources, IMAGE } from "./fixture_lists.ts";
import { addLegacyTools } from "./fixture_legacy.ts";

const AUDIO = "UklGRiYAAABXQVZFZm10IBAAAAABAAEAQB8AAAB9AAACABAAZGF0YQIAAAAAAA==";

/** Signs what a client carries from one round to the next. */
const codec = createRequestStateCodec<{ step: string }>({
  key: crypto.getRandomValues(new Uint8Array(32)),
});

const pause = () => new Promise((resolve) => setTimeout(resolve, 50));
const text = (value: string) => ({ type: "text" as const, text: value });

function addContentTools(server: McpServer): void {
  const add = (name: string, content: Parameters<typeof reply>[0]) =>
    server.registerTool(name, { description: `Fixture ${name}` }, () => reply(content));
  add("test_simple_text", [text("This is a simple text response for testing.")]);
  add("test_image_content", [{ type: "image", data: IMAGE, mimeType: "image/png" }]);
  add("test_audio_content", [{ type: "audio", data: AUDIO, mimeType: "audio/wav" }]);
  add("test_embedded_resource", [{
    type: "resource",
    resource: {
      uri: "test://embedded-resource",
      mimeType: "text/plain",
      text: "This is an embedded resource content.",
    },
  }]);
  add("test_multiple_content_types", [
    text("Multiple content types test:"),
    { type: "image", data: IMAGE, mimeType: "image/png" },
    {
      type: "resource",
      resource: {
        uri: "test://mixed-content-resource",
        mimeType: "application/json",
        text: '{"test":"data","value":123}',
      },
    },
  ]);
  server.registerTool("test_error_handling", { description: "Fixture that fails" }, () => {
    throw new Error("This tool intentionally returns an error for testing");
  });
}

type Content =
  | { type: "text"; text: string }
  | { type: "image" | "audio"; data: string; mimeType: string }
  | { type: "resource"; resource: { uri: string; mimeType: string; text: string } };

function reply(content: Content[]) {
  return { content };
}

/** A schema whose every keyword must reach the client. */
const SCHEMA = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  type: "object",
  $defs: {
    address: {
      $anchor: "addressDef",
      type: "object",
      properties: { street: { type: "string" }, city: { type: "string" } },
    },
  },
  properties: {
    name: { type: "string" },
    address: { $ref: "#/$defs/address" },
    contactMethod: { type: "string", enum: ["phone", "email"] },
    phone: { type: "string" },
    email: { type: "string" },
  },
  allOf: [{ anyOf: [{ required: ["phone"] }, { required: ["email"] }] }],
  if: { properties: { contactMethod: { const: "phone" } }, required: ["contactMethod"] },
  then: { required: ["phone"] },
  else: { required: ["email"] },
  additionalProperties: false,
};

function addNotifyingTools(server: McpServer): void {
  server.registerTool("json_schema_2020_12_tool", {
    description: "Tool with JSON Schema 2020-12 features",
    inputSchema: fromJsonSchema(SCHEMA),
  }, () => reply([text("Valid")]));
  server.registerTool(
    "test_tool_with_progress",
    { description: "Fixture that tells its progress" },
    async (context) => {
      const progressToken = context.mcpReq._meta?.progressToken;
      for (const progress of [0, 50, 100]) {
        if (progressToken !== undefined) {
          await context.mcpReq.notify({
            method: "notifications/progress",
            params: { progressToken, progress, total: 100 },
          });
        }
        await pause();
      }
      return reply([text("Done")]);
    },
  );
  for (const name of ["test_tool_with_logging", "test_logging_tool"]) {
    server.registerTool(name, { description: "Fixture that logs" }, async (context) => {
      for (const line of ["started", "processing data", "completed"]) {
        await context.mcpReq.log("info", `Tool ${line}`);
        await pause();
      }
      return reply([text("Done")]);
    });
  }
  server.registerTool(
    "test_trigger_tool_change",
    { description: "Fixture that adds a tool" },
    () => {
      const name = `added_${crypto.randomUUID()}`;
      server.registerTool(name, { description: "Added" }, () => reply([])).remove();
      return reply([text("Changed")]);
    },
  );
  server.registerTool(
    "test_trigger_prompt_change",
    { description: "Fixture that adds a prompt" },
    () => {
      const name = `added_${crypto.randomUUID()}`;
      server.registerPrompt(name, { description: "Added" }, () => ({ messages: [] })).remove();
      return reply([text("Changed")]);
    },
  );
}

function makeServer(): McpServer {
  const server = new McpServer({ name: "conformance-fixture", version: "1.0.0" }, {
    capabilities: {
      tools: { listChanged: true },
      prompts: { listChanged: true },
      resources: { listChanged: false, subscribe: true },
      completions: {},
      logging: {},
    },
    requestState: { verify: codec.verify },
  });
  addContentTools(server);
  addNotifyingTools(server);
  addLegacyTools(server);
  addInputTools(server, codec);
  addPromptsAndResources(server);
  return server;
}

await serveConnection({
  stdio: claimStdio(),
  factory: makeServer,
  onError: () => {},
  tidyUp: () => Promise.resolve(),
});
