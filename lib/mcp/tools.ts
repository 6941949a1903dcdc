/**
 * The server's tools.
 *
 * @module
 */

import type {
  CallToolResult,
  InputRequiredResult,
  McpServer,
  ServerContext,
} from "@modelcontextprotocol/server";
import type * as z from "zod";
import type { App } from "../app.ts";
import { ImproverError } from "../errors.ts";
import type { ImproveResult } from "../improve.ts";
import { newRecordId } from "../store/record.ts";
import { clientOf } from "./client.ts";
import { inputContract, outputContract } from "./contract.ts";
import { askUser, replyOf } from "./elicitation.ts";
import { FEEDBACK_DESCRIPTION, IMPROVE_DESCRIPTION, STATS_DESCRIPTION } from "./guide.ts";
import {
  FEEDBACK_INPUT,
  FEEDBACK_OUTPUT,
  IMPROVE_INPUT,
  IMPROVE_OUTPUT,
  STATS_INPUT,
  STATS_OUTPUT,
} from "./schemas.ts";
import { rememberAsked, type Session, type Sessions } from "./sessions.ts";

/** What all requests of one process share. */
export interface Desk {
  /** The running program. */
  readonly app: App;
  /** The conversations. */
  readonly sessions: Sessions;
  /** Told of every record that was taken, so that a merge can follow. */
  readonly recordTaken: () => void;
  /** The newest record of this process, once there is one. */
  lastRecordId: string | null;
}

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
        (correlationId) => improvePrompt(input, server, context, desk, correlationId),
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
      const record_id = input.record_id === "last" && desk.lastRecordId !== null
        ? desk.lastRecordId
        : input.record_id;
      const client = clientOf(server, context).name;
      const { giveFeedback } = await import("../commands/feedback.ts");
      const result = await giveFeedback({ ...input, record_id, client }, desk.app);
      desk.recordTaken();
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
      log.failure("tool_failed", error, { tool });
      const text = error instanceof ImproverError
        ? `${error.message}. ${error.hint}`
        : `Cannot run ${tool}: an unexpected failure (${correlationId}). Run: improver doctor`;
      return { content: [{ type: "text", text }], isError: true };
    }
  });
}

async function improvePrompt(
  input: z.output<typeof IMPROVE_INPUT>,
  server: McpServer,
  context: ServerContext,
  desk: Desk,
  correlationId: string,
): Promise<ImproveResult | InputRequiredResult> {
  const client = clientOf(server, context);
  const session = desk.sessions.use(input.session_id);
  const { answers: given = {}, ...facts } = input.context ?? {};
  const reply = replyOf(context.mcpReq.inputResponses);
  const news = reply.kind === "answered" ? { ...given, ...reply.answers } : given;
  const isSecondStep = reply.kind !== "none" || Object.keys(news).length > 0;
  const earlier = isSecondStep ? session.asked.get(await digestOf(input.prompt)) : undefined;
  const answers = { ...earlier?.answers, ...news };

  await tellProgress(context, 1, "Improving");
  const { improve } = await import("../improve.ts");
  const result = await improve({
    prompt: input.prompt,
    context: facts as Record<string, string | string[]>,
    answers,
    profile: input.profile,
    session_id: session.id,
    parent_id: earlier?.recordId,
    // What a form leaves empty has been asked, so it is not asked again.
    ask: reply.kind === "none" ? undefined : "off",
    client: client.name,
    correlation_id: correlationId,
  }, desk.app);
  await note(desk, session, result, answers);
  await tellProgress(context, 2, "Improved");
  const mayAsk = client.asksItsUser && !isSecondStep && result.questions.length > 0;
  return mayAsk ? askUser(result.questions) : result;
}

async function note(
  desk: Desk,
  session: Session,
  result: ImproveResult,
  answers: Readonly<Record<string, string>>,
): Promise<void> {
  const { record_id: recordId, questions, status, stored, metrics } = result;
  if (questions.length > 0) {
    rememberAsked(session, await digestOf(result.original), { recordId, answers });
  }
  if (recordId !== null) {
    desk.lastRecordId = recordId;
    desk.recordTaken();
  }
  const log = await desk.app.log();
  const edits = result.edits.length;
  const { duration_ms } = metrics;
  // Written once the answer is on its way.
  setTimeout(() => {
    log.write("info", "improved", {
      status,
      stored,
      edits,
      questions: questions.length,
      duration_ms,
    });
  });
}

/** A prompt may be long, so a session remembers its digest. */
async function digestOf(prompt: string): Promise<string> {
  const bytes = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(prompt));
  return new Uint8Array(bytes).toBase64();
}

async function tellProgress(context: ServerContext, step: number, message: string): Promise<void> {
  const progressToken = context.mcpReq._meta?.progressToken;
  if (progressToken === undefined) return;
  await context.mcpReq.notify({
    method: "notifications/progress",
    params: { progressToken, progress: step, total: 2, message },
  });
}
