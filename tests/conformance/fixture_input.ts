/**
 * Tools of the conformance fixture that need input before they have a result.
 *
 * @module
 */

import {
  acceptedContent,
  type ElicitRequestFormParams,
  inputRequired,
  inputResponse,
  type McpServer,
  type RequestStateCodec,
} from "@modelcontextprotocol/server";
import * as z from "zod";

/** What a client carries from one round to the next. */
export interface State {
  /** The round it is for. */
  readonly step: string;
}

const text = (value: string) => ({ content: [{ type: "text" as const, text: value }] });

type Field = ElicitRequestFormParams["requestedSchema"]["properties"][string];

const ask = (message: string, field: string, type: "string" | "boolean") =>
  inputRequired.elicit({
    message,
    requestedSchema: {
      type: "object",
      properties: { [field]: { type } as Field },
      required: [field],
    },
  });

const sample = (question: string, maxTokens: number) =>
  inputRequired.createMessage({
    messages: [{ role: "user", content: { type: "text", text: question } }],
    maxTokens,
  });

/**
 * Adds the tools.
 *
 * @param server The server.
 * @param codec Signs and checks what the client carries.
 */
export function addInputTools(server: McpServer, codec: RequestStateCodec<State>): void {
  addOneRound(server);
  addStateful(server, codec);
}

function addOneRound(server: McpServer): void {
  const fixture = { description: "Fixture" };
  server.registerTool("test_input_required_result_elicitation", fixture, (context) => {
    const answer = acceptedContent(
      context.mcpReq.inputResponses,
      "user_name",
      z.object({ name: z.string() }),
    );
    if (answer !== undefined) return text(`Hello, ${answer.name}!`);
    return inputRequired({
      inputRequests: { user_name: ask("What is your name?", "name", "string") },
    });
  });
  server.registerTool("test_streaming_elicitation", fixture, (context) => {
    const answer = inputResponse(context.mcpReq.inputResponses, "confirm");
    if (answer.kind === "elicit") return text(`Action: ${answer.action}`);
    return inputRequired({ inputRequests: { confirm: ask("Please confirm", "ok", "boolean") } });
  });
  for (
    const name of [
      "test_input_required_result_sampling",
      "test_missing_capability",
      "test_input_required_result_capabilities",
    ]
  ) {
    server.registerTool(name, fixture, (context) => {
      const answer = inputResponse(context.mcpReq.inputResponses, "capital_question");
      if (answer.kind === "sampling") return text(JSON.stringify(answer.result.content));
      return inputRequired({
        inputRequests: { capital_question: sample("What is the capital of France?", 100) },
      });
    });
  }
  server.registerTool("test_input_required_result_list_roots", fixture, (context) => {
    const answer = inputResponse(context.mcpReq.inputResponses, "client_roots");
    if (answer.kind === "roots") return text(`Roots: ${JSON.stringify(answer.roots)}`);
    return inputRequired({ inputRequests: { client_roots: inputRequired.listRoots() } });
  });
}

function addStateful(server: McpServer, codec: RequestStateCodec<State>): void {
  const fixture = { description: "Fixture" };
  for (
    const name of [
      "test_input_required_result_request_state",
      "test_input_required_result_tampered_state",
    ]
  ) {
    server.registerTool(name, fixture, async (context) => {
      const answer = inputResponse(context.mcpReq.inputResponses, "confirm");
      const state = context.mcpReq.requestState<State>();
      if (answer.kind === "elicit" && state?.step === "confirm") return text("state-ok");
      return inputRequired({
        inputRequests: { confirm: ask("Please confirm", "ok", "boolean") },
        requestState: await codec.mint({ step: "confirm" }),
      });
    });
  }
  server.registerTool("test_input_required_result_multiple_inputs", fixture, async (context) => {
    const responses = context.mcpReq.inputResponses;
    const kinds = ["user_name", "greeting", "client_roots"].map((key) =>
      inputResponse(responses, key).kind
    );
    if (!kinds.includes("missing")) return text(`Received ${kinds.join(", ")}`);
    return inputRequired({
      inputRequests: {
        user_name: ask("What is your name?", "name", "string"),
        greeting: sample("Generate a greeting", 50),
        client_roots: inputRequired.listRoots(),
      },
      requestState: await codec.mint({ step: "multiple" }),
    });
  });
  server.registerTool("test_input_required_result_multi_round", fixture, async (context) => {
    const responses = context.mcpReq.inputResponses;
    const state = context.mcpReq.requestState<State>();
    if (state?.step === "color" && inputResponse(responses, "step2").kind === "elicit") {
      return text("Both steps are done");
    }
    const isSecond = state?.step === "name" && inputResponse(responses, "step1").kind === "elicit";
    return inputRequired({
      inputRequests: isSecond
        ? { step2: ask("Step 2: What is your favorite color?", "color", "string") }
        : { step1: ask("Step 1: What is your name?", "name", "string") },
      requestState: await codec.mint({ step: isSecond ? "color" : "name" }),
    });
  });
}
