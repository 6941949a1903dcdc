/**
 * The tool `improve_prompt`: one call, and how a second one goes on from it.
 *
 * @module
 */

import type { InputRequiredResult, McpServer, ServerContext } from "@modelcontextprotocol/server";
import type * as z from "zod";
import { ImproverError } from "../errors.ts";
import type { ImproveRequest, ImproveResult } from "../improve.ts";
import { onDemand } from "../text/hints.ts";
import { clientOf } from "./client.ts";
import type { Desk } from "./desk.ts";
import { askUser, askUserNow, type Reply, replyOf } from "./elicitation.ts";
import { fallbackOf } from "./fallback.ts";
import type { IMPROVE_INPUT } from "./schemas.ts";
import { rememberAsked, type Session } from "./sessions.ts";

/** Longest name of a session, in characters. */
const SESSION_ID_CHARS_MAX = 256;

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
  const first = await takeStep(input, call, null);
  let { result } = first;
  if (!first.isSecond && client.asksItsUser && result.questions.length > 0) {
    if (client.isStateless) return askUser(result.questions);
    const reply = await askUserNow(result.questions, context, call.desk.ending);
    if (reply.kind !== "none") ({ result } = await takeStep(input, call, reply));
  }
  await tellProgress(context, 2, "Improved");
  return result;
}

/**
 * One improvement: the first of a prompt, or one with what was answered since, in a form that was shown
 * at once, one that the call brings the reply to, or the context.
 */
async function takeStep(
  input: z.output<typeof IMPROVE_INPUT>,
  { server, context, desk, correlationId }: Call,
  shown: Reply | null,
): Promise<{ readonly result: ImproveResult; readonly isSecond: boolean }> {
  const session = sessionOf(input, desk);
  const { answers: given = {}, ...facts } = input.context ?? {};
  const { inputResponses } = context.mcpReq;
  const hasNews = shown !== null || inputResponses !== undefined || Object.keys(given).length > 0;
  const digest = onDemand(() => digestOf(input.prompt));
  const known = hasNews ? session.asked.get(await digest()) : undefined;
  const reply = shown ?? replyOf(inputResponses, known?.slots ?? null);
  const news = reply.kind === "answered" ? { ...given, ...reply.answers } : given;
  const isSecond = reply.kind !== "none" || Object.keys(news).length > 0;
  const earlier = isSecond ? known : undefined;
  // Whoever puts a form away gives no answer, not even an earlier one.
  const isDeclined = reply.kind === "declined" && Object.keys(given).length === 0;
  const answers = isDeclined ? {} : { ...earlier?.answers, ...news };
  await desk.turns.next();
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
  // Also when nothing is left to ask: whoever changes one answer later keeps the others.
  if (isSecond || result.questions.length > 0) {
    const slots = result.questions.map(({ slot }) => slot);
    rememberAsked(session, await digest(), { recordId: result.record_id, slots, answers });
  }
  return { result, isSecond };
}

/** A session is kept in memory under its name, and named twice in every result. */
function sessionOf({ session_id: name }: z.output<typeof IMPROVE_INPUT>, desk: Desk): Session {
  if (name === undefined || name.length <= SESSION_ID_CHARS_MAX) return desk.sessions.use(name);
  throw new ImproverError(
    "usage",
    `Cannot use the "session_id": it has ${name.length} characters, ${SESSION_ID_CHARS_MAX} are allowed`,
    "Give the one of an earlier result, or none",
  );
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
