/**
 * Asks the user directly, where the client can show a form.
 *
 * @module
 */

import {
  inputRequired,
  type InputRequiredResult,
  inputResponse,
  ProtocolError,
  SdkError,
  type ServerContext,
} from "@modelcontextprotocol/server";
import * as z from "zod";
import type { Question } from "../ask/ask.ts";
import { FORM_MS_MAX } from "./bounds.ts";

/** The form's name among the requests of one call. */
const FORM = "questions";

/** What a client answers to a form: the SDK's own reading throws all answers away for an odd one among them. */
const ANSWER = z.looseObject({
  action: z.string(),
  content: z.record(z.string(), z.unknown()).nullish(),
});

/** What the user did with the form: nothing yet, answered it, or put it away. */
export type Reply =
  | { readonly kind: "none" }
  | { readonly kind: "declined" }
  | { readonly kind: "answered"; readonly answers: Readonly<Record<string, string>> };

/**
 * Makes the form: one optional field a question, so that any of them may be left open.
 *
 * @param questions The questions.
 * @returns What the tool returns instead of a result; the client calls again with the reply.
 * @internal
 */
export function askUser(questions: readonly Question[]): InputRequiredResult {
  return inputRequired({ inputRequests: { [FORM]: inputRequired.elicit(formOf(questions)) } });
}

/**
 * Shows the form at once, as the protocol with a handshake has it, and waits for the reply.
 *
 * @param questions The questions.
 * @param context The request's context.
 * @param ending Aborted when the connection ends.
 * @returns The reply; `none` when the form could not be shown, or was left open for too long or until
 * the end.
 * @internal
 */
export async function askUserNow(
  questions: readonly Question[],
  { mcpReq }: ServerContext,
  ending: AbortSignal,
): Promise<Reply> {
  const signal = AbortSignal.any([mcpReq.signal, ending]);
  const options = { timeout: FORM_MS_MAX, signal };
  try {
    const params = { mode: "form", ...formOf(questions) };
    const { action, content } = await mcpReq.send(
      { method: "elicitation/create", params },
      ANSWER,
      options,
    );
    const slots = questions.map(({ slot }) => slot);
    return action === "accept" ? answersIn(content ?? {}, slots) : { kind: "declined" };
  } catch (error) {
    mcpReq.signal.throwIfAborted();
    // The questions then come with the result, and the calling model asks them.
    if (ending.aborted || error instanceof SdkError || error instanceof ProtocolError) {
      return { kind: "none" };
    }
    throw error;
  }
}

function formOf(questions: readonly Question[]) {
  const fields = questions.map(({ slot, question, options }) => [slot, {
    type: "string" as const,
    title: question,
    ...(options.length === 0 ? {} : { description: `For example: ${options.join(", ")}` }),
  }]);
  return {
    message: questions.length === 1
      ? "One detail would help. Leave it empty if it does not matter."
      : "A few details would help. Leave empty what does not matter.",
    requestedSchema: { type: "object" as const, properties: Object.fromEntries(fields) },
  };
}

/**
 * Reads what the user did with the form.
 *
 * @param responses The call's responses, as they came.
 * @param slots The slots that were asked after; null where that is not known any more.
 * @returns The reply; fields that were left empty or not asked are not answers.
 */
export function replyOf(
  responses: Readonly<Record<string, unknown>> | undefined,
  slots: readonly string[] | null,
): Reply {
  const response = inputResponse(responses, FORM);
  if (response.kind !== "elicit") return { kind: "none" };
  return response.action === "accept"
    ? answersIn(response.content ?? {}, slots)
    : { kind: "declined" };
}

function answersIn(
  content: Readonly<Record<string, unknown>>,
  slots: readonly string[] | null,
): Reply {
  const answers = Object.entries(content)
    .filter(([slot]) => slots?.includes(slot) ?? SLOT.test(slot))
    .map(([slot, answer]): [string, string] => [slot, textOf(answer)])
    .filter(([, answer]) => answer.trim() !== "");
  return answers.length === 0
    ? { kind: "declined" }
    : { kind: "answered", answers: Object.fromEntries(answers) };
}

const SLOT = /^[a-z_]{1,40}$/;

/** A client may take "3" for a number, whatever the form says; what is no answer at all counts as left empty. */
function textOf(answer: unknown): string {
  if (Array.isArray(answer)) return answer.map(textOf).filter((one) => one !== "").join(", ");
  return ["string", "number", "boolean"].includes(typeof answer) ? String(answer) : "";
}
