/**
 * Prompts, resources and completions of the conformance fixture.
 *
 * @module
 */

import {
  completable,
  inputRequired,
  inputResponse,
  type McpServer,
  ResourceTemplate,
} from "@modelcontextprotocol/server";
import * as z from "zod";

/** A red pixel. */
export const IMAGE =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==";

const user = (
  content: { type: "text"; text: string } | {
    type: "image";
    data: string;
    mimeType: string;
  } | { type: "resource"; resource: { uri: string; mimeType: string; text: string } },
) => ({
  role: "user" as const,
  content,
});

/**
 * Adds the fixture's prompts and resources.
 *
 * @param server The server.
 */
export function addPromptsAndResources(server: McpServer): void {
  addPrompts(server);
  addResources(server);
}

function addPrompts(server: McpServer): void {
  server.registerPrompt("test_simple_prompt", { description: "Fixture" }, () => ({
    messages: [user({ type: "text", text: "This is a simple prompt for testing." })],
  }));
  const places = (typed: string) =>
    ["paris", "park", "party"].filter((place) => place.startsWith(typed));
  server.registerPrompt("test_prompt_with_arguments", {
    description: "Fixture",
    argsSchema: z.object({ arg1: completable(z.string(), places), arg2: z.string() }),
  }, ({ arg1, arg2 }) => ({
    messages: [
      user({ type: "text", text: `Prompt with arguments: arg1='${arg1}', arg2='${arg2}'` }),
    ],
  }));
  server.registerPrompt("test_prompt_with_embedded_resource", {
    description: "Fixture",
    argsSchema: z.object({ resourceUri: z.string() }),
  }, ({ resourceUri }) => ({
    messages: [
      user({
        type: "resource",
        resource: {
          uri: resourceUri,
          mimeType: "text/plain",
          text: "Embedded resource content for testing.",
        },
      }),
      user({ type: "text", text: "Please process the embedded resource above." }),
    ],
  }));
  server.registerPrompt("test_prompt_with_image", { description: "Fixture" }, () => ({
    messages: [
      user({ type: "image", data: IMAGE, mimeType: "image/png" }),
      user({ type: "text", text: "Please analyze the image above." }),
    ],
  }));
  server.registerPrompt(
    "test_input_required_result_prompt",
    { description: "Fixture" },
    (context) => {
      const response = inputResponse(context.mcpReq.inputResponses, "user_context");
      if (response.kind !== "elicit") {
        return inputRequired({
          inputRequests: {
            user_context: inputRequired.elicit({
              message: "What context should the prompt use?",
              requestedSchema: {
                type: "object",
                properties: { context: { type: "string" } },
                required: ["context"],
              },
            }),
          },
        });
      }
      const text = `Context: ${JSON.stringify(response.content?.["context"])}`;
      return { messages: [user({ type: "text", text })] };
    },
  );
}

function addResources(server: McpServer): void {
  server.registerResource("static-text", "test://static-text", {
    description: "Fixture",
    mimeType: "text/plain",
  }, (uri) => ({
    contents: [{
      uri: uri.href,
      mimeType: "text/plain",
      text: "This is the content of the static text resource.",
    }],
  }));
  server.registerResource("static-binary", "test://static-binary", {
    description: "Fixture",
    mimeType: "image/png",
  }, (uri) => ({ contents: [{ uri: uri.href, mimeType: "image/png", blob: IMAGE }] }));
  server.registerResource("watched", "test://watched-resource", {
    description: "Fixture",
    mimeType: "text/plain",
  }, (uri) => ({ contents: [{ uri: uri.href, mimeType: "text/plain", text: "Watched" }] }));
  server.registerResource(
    "template",
    new ResourceTemplate("test://template/{id}/data", { list: undefined }),
    { description: "Fixture", mimeType: "application/json" },
    (uri, { id }) => ({
      contents: [{
        uri: uri.href,
        mimeType: "application/json",
        text: JSON.stringify({ id, templateTest: true, data: `Data for ID: ${id}` }),
      }],
    }),
  );
  server.server.setRequestHandler("resources/subscribe", () => ({}));
  server.server.setRequestHandler("resources/unsubscribe", () => ({}));
}
