/**
 * The tool `improve_prompt`: one call, and how a second one goes on from it.
 *
 * @module
 */

import type { InputRequiredResult, McpServer, ServerContext } from "@modelcontextprotocol/server";
import type * as z from "zod";
import { ImproverError } from "../errors.ts";
import type { ImproveRequest, ImproveResult } from "../improve.ts";
import { clientOf } from "./client.ts";
import type { Desk } from "./desk.ts";
import { askUser, askUserNow, type Reply, replyOf } from "./elicitation.ts";
import { fallbackOf } from "./fallback.ts";
import type { IMPROVE_INPUT } from "./schemas.ts";
import { rememberAsked, type Session } from "./sessions.ts";

/**
 * What a call comes with beside its arguments.
 *
 * @internal
 */
export interface Call {
  /** The server that was called. */
  readonly server: McpServer;
  /** The request's context. */
  readonly context: ServerContext;
  /** What requests share. */
  readonly desk: Desk;
  /** Id that ties log lines, record and answer together. */
  readonly correlationId: string;
}

/**
 * Improves a prompt; where the client can show a form, the user is asked before there is a result.
 *
 * @param input The arguments.
 * @param call What they came with.
 * @returns The result, or the form.
 * @throws ImproverError `empty_prompt` when there is nothing to improve.
 * @internal
 */
export async function improvePrompt(
  input: z.output<typeof IMPROVE_INPUT>,
  call: Call,
): Promise<ImproveResult | InputRequiredResult> {
  const { server, context } = call;
  const client = clientOf(server, context);
  await tellProgress(context, 1, "Improving");
  const reply = replyOf(context.mcpReq.inputResponses);
  const first = await takeStep(input, call, reply);
  let { result } = first;
  if (!first.isSecond && client.asksItsUser && result.questions.length > 0) {
    if (client.isStateless) return askUser(result.questions);
    const reply = await askUserNow(result.questions, context, call.desk.ending);
    if (reply.kind !== "none") ({ result } = await takeStep(input, call, reply));
  }
  await tellProgress(context, 2, "Improved");
  return result;
}

/** One improvement: the first of a prompt, or the second with what was answered since. */
async function takeStep(
  input: z.output<typeof IMPROVE_INPUT>,
  { server, context, desk, correlationId }: Call,
  reply: Reply,
): Promise<{ readonly result: ImproveResult; readonly isSecond: boolean }> {
  const session = desk.sessions.use(input.session_id);
  const { answers: given = {}, ...facts } = input.context ?? {};
  const news = reply.kind === "answered" ? { ...given, ...reply.answers } : given;
  const isSecond = reply.kind !== "none" || Object.keys(news).length > 0;
  const earlier = isSecond ? session.asked.get(await digestOf(input.prompt)) : undefined;
  const answers = { ...earlier?.answers, ...news };
  // Nobody reads the answer to a cancelled call, and its prompt was perhaps not meant to be kept.
  context.mcpReq.signal.throwIfAborted();
  const result = await improveOrGiveBack(desk, session, {
    prompt: input.prompt,
    context: facts as Record<string, string | string[]>,
    answers,
    profile: input.profile,
    session_id: session.id,
    parent_id: earlier?.recordId,
    // What a form leaves empty has been asked, so it is not asked again.
    ask: reply.kind === "none" ? undefined : "off",
    client: clientOf(server, context).name,
    correlation_id: correlationId,
  });
  if (result.questions.length > 0) {
    const recordId = result.record_id;
    rememberAsked(session, await digestOf(input.prompt), { recordId, answers });
  }
  return { result, isSecond };
}

async function improveOrGiveBack(
  desk: Desk,
  session: Session,
  request: ImproveRequest & { correlation_id: string },
): Promise<ImproveResult> {
  try {
    const { improve } = await import("../improve.ts");
    const result = await improve(request, desk.app);
    if (result.record_id !== null) desk.recordTaken(result.record_id);
    await logResult(desk, result);
    return result;
  } catch (error) {
    if (error instanceof ImproverError) throw error;
    await desk.app.reportFailure("improve_failed", error);
    const { prompt, correlation_id: correlationId } = request;
    return fallbackOf({ prompt, sessionId: session.id, correlationId });
  }
}

async function logResult(desk: Desk, result: ImproveResult): Promise<void> {
  const { status, stored } = result;
  const log = await desk.app.log();
  const counts = {
    edits: result.edits.length,
    questions: result.questions.length,
    duration_ms: result.metrics.duration_ms,
  };
  // Written once the answer is on its way.
  setTimeout(() => log.write("info", "improved", { status, stored, ...counts }));
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
