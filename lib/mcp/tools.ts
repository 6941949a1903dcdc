/**
 * The server's tools.
 *
 * @module
 */

import type { CallToolResult, InputRequiredResult, McpServer } from "@modelcontextprotocol/server";
import { ImproverError } from "../errors.ts";
import { newRecordId } from "../store/record.ts";
import { clientOf } from "./client.ts";
import { type Desk, ownRecordIds } from "./desk.ts";
import { inputContract, outputContract } from "./contract.ts";
import { faultText } from "./fault.ts";
import { FEEDBACK_DESCRIPTION, IMPROVE_DESCRIPTION, STATS_DESCRIPTION } from "./guide.ts";
import { improvePrompt } from "./improve_prompt.ts";
import {
  FEEDBACK_INPUT,
  FEEDBACK_OUTPUT,
  IMPROVE_INPUT,
  IMPROVE_OUTPUT,
  STATS_INPUT,
  STATS_OUTPUT,
} from "./schemas.ts";

/** Nothing outside of the data directory is touched; there, records are added. */
const ADDS_RECORDS = { readOnlyHint: false, destructiveHint: false, openWorldHint: false };

/** The contracts are the same for every connection, so their JSON Schemas are made once. */
const CONTRACTS = {
  improveInput: inputContract(IMPROVE_INPUT),
  improveOutput: outputContract(IMPROVE_OUTPUT),
  feedbackInput: inputContract(FEEDBACK_INPUT),
  feedbackOutput: outputContract(FEEDBACK_OUTPUT),
  statsInput: inputContract(STATS_INPUT),
  statsOutput: outputContract(STATS_OUTPUT),
};

/**
 * Adds the tools to a server, always in the same order.
 *
 * @param server The server.
 * @param desk What its requests share.
 * @internal
 */
export function registerTools(server: McpServer, desk: Desk): void {
  server.registerTool(
    "improve_prompt",
    {
      title: "Improve a prompt",
      description: IMPROVE_DESCRIPTION,
      inputSchema: CONTRACTS.improveInput,
      outputSchema: CONTRACTS.improveOutput,
      annotations: ADDS_RECORDS,
      _meta: { "anthropic/alwaysLoad": true },
    },
    (input, context) =>
      answer(
        desk,
        "improve_prompt",
        (correlationId) => improvePrompt(input, { server, context, desk, correlationId }),
        context.mcpReq.signal,
      ),
  );

  server.registerTool("give_feedback", {
    title: "Give feedback on an improvement",
    description: FEEDBACK_DESCRIPTION,
    inputSchema: CONTRACTS.feedbackInput,
    outputSchema: CONTRACTS.feedbackOutput,
    annotations: ADDS_RECORDS,
  }, (input, context) =>
    answer(desk, "give_feedback", async () => {
      const client = clientOf(server, context).name;
      // Where this server has none, the store's newest counts.
      const record_id = input.record_id === "last"
        ? (await ownRecordIds(desk))[0] ?? "last"
        : input.record_id;
      const { giveFeedback } = await import("../commands/feedback.ts");
      const result = await giveFeedback({ ...input, record_id, client }, desk.app);
      desk.feedbackTaken();
      return result;
    }));

  server.registerTool("get_stats", {
    title: "Show statistics",
    description: STATS_DESCRIPTION,
    inputSchema: CONTRACTS.statsInput,
    outputSchema: CONTRACTS.statsOutput,
    annotations: { readOnlyHint: true, openWorldHint: false },
  }, (input) =>
    answer(desk, "get_stats", async () => {
      const { showStats } = await import("../commands/stats.ts");
      return await showStats(input, desk.app);
    }));
}

/** An expected failure is a result that the model can act on; a bug is logged before it is told. */
async function answer(
  desk: Desk,
  tool: string,
  run: (correlationId: string) => Promise<object>,
  signal?: AbortSignal,
): Promise<CallToolResult | InputRequiredResult> {
  const correlationId = newRecordId();
  const log = await desk.app.log();
  return await log.correlate(correlationId, async () => {
    try {
      const value = await run(correlationId);
      if ("resultType" in value) return value as InputRequiredResult;
      return {
        content: [{ type: "text", text: JSON.stringify(value) }],
        structuredContent: value as Record<string, unknown>,
      };
    } catch (error) {
      // The call was cancelled: that is no failure, and nobody waits for the answer.
      if (signal?.aborted) throw error;
      log.failure("tool_failed", error, { tool });
      const text = error instanceof ImproverError
        ? faultText(error)
        : `Cannot run ${tool}: an unexpected failure (${correlationId}). Go on without it, and tell the user to run \`improver doctor\``;
      return { content: [{ type: "text", text }], isError: true };
    }
  });
}
