/**
 * Tools of the conformance fixture that ask the client in the handshake protocol's way.
 *
 * @module
 */

import type { ElicitRequestFormParams, McpServer } from "@modelcontextprotocol/server";
import * as z from "zod";

const text = (value: string) => ({ content: [{ type: "text" as const, text: value }] });

type Fields = ElicitRequestFormParams["requestedSchema"]["properties"];

const DEFAULTS: Fields = {
  name: { type: "string", default: "John Doe" },
  age: { type: "integer", default: 30 },
  score: { type: "number", default: 95.5 },
  status: { type: "string", enum: ["active", "inactive", "pending"], default: "active" },
  verified: { type: "boolean", default: true },
};

const OPTIONS = ["option1", "option2", "option3"];
const titled = (noun: string) =>
  ["First", "Second", "Third"].map((rank, index) => ({
    const: `value${index + 1}`,
    title: `${rank} ${noun}`,
  }));

const ENUMS: Fields = {
  untitledSingle: { type: "string", enum: OPTIONS },
  titledSingle: { type: "string", oneOf: titled("Option") },
  legacyEnum: {
    type: "string",
    enum: ["opt1", "opt2", "opt3"],
    enumNames: ["Option One", "Option Two", "Option Three"],
  },
  untitledMulti: { type: "array", items: { type: "string", enum: OPTIONS } },
  titledMulti: { type: "array", items: { anyOf: titled("Choice") } },
};

/**
 * Adds the tools.
 *
 * @param server The server.
 */
export function addLegacyTools(server: McpServer): void {
  server.registerTool("test_sampling", {
    description: "Fixture",
    inputSchema: z.object({ prompt: z.string() }),
  }, async ({ prompt }, context) => {
    const answer = await context.mcpReq.requestSampling({
      messages: [{ role: "user", content: { type: "text", text: prompt } }],
      maxTokens: 100,
    });
    return text(`LLM response: ${JSON.stringify(answer.content)}`);
  });
  server.registerTool("test_elicitation", {
    description: "Fixture",
    inputSchema: z.object({ message: z.string() }),
  }, async ({ message }, context) => {
    const answer = await context.mcpReq.elicitInput({
      mode: "form",
      message,
      requestedSchema: {
        type: "object",
        properties: {
          username: { type: "string", description: "User's response" },
          email: { type: "string", description: "User's email address" },
        },
        required: ["username", "email"],
      },
    });
    return text(`User response: ${JSON.stringify(answer)}`);
  });
  const complete = (name: string, properties: Fields) =>
    server.registerTool(name, { description: "Fixture" }, async (context) => {
      const { action, content } = await context.mcpReq.elicitInput({
        mode: "form",
        message: "Please fill in the form",
        requestedSchema: { type: "object", properties, required: [] },
      });
      return text(`Elicitation completed: action=${action}, content=${JSON.stringify(content)}`);
    });
  complete("test_elicitation_sep1034_defaults", DEFAULTS);
  complete("test_elicitation_sep1330_enums", ENUMS);
}
