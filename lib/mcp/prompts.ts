/**
 * The server's prompts: what a client shows its user as commands.
 *
 * @module
 */

import {
  completable,
  type GetPromptResult,
  type McpServer,
  ProtocolError,
  ProtocolErrorCode,
} from "@modelcontextprotocol/server";
import * as z from "zod";
import type { Question } from "../ask/ask.ts";
import { ImproverError } from "../errors.ts";
import { clientOf } from "./client.ts";
import { faultText } from "./fault.ts";
import { PROMPT_DESCRIPTION } from "./guide.ts";
import { IMPROVE_INPUT } from "./schemas.ts";
import type { Desk } from "./desk.ts";

const PROFILES = IMPROVE_INPUT.shape.profile.unwrap();

/**
 * Adds the prompts to a server.
 *
 * @param server The server.
 * @param desk What its requests share.
 * @internal
 */
export function registerPrompts(server: McpServer, desk: Desk): void {
  const profile = completable(
    PROFILES.describe("Kind of model that will read it"),
    (typed) => PROFILES.options.filter((name) => name.startsWith(typed)),
  ).optional();
  server.registerPrompt("improve", {
    title: "Improve a prompt",
    description: PROMPT_DESCRIPTION,
    argsSchema: z.strictObject({
      prompt: z.string().describe("The prompt, word for word"),
      profile,
    }),
  }, async (input, context): Promise<GetPromptResult> => {
    const { improve } = await import("../improve.ts");
    const result = await improve({
      prompt: input.prompt,
      profile: input.profile,
      session_id: desk.sessions.use().id,
      client: clientOf(server, context).name,
    }, desk.app).catch(refuse);
    if (result.record_id !== null) desk.recordTaken(result.record_id);
    const texts = [result.improved, ...openQuestions(result.questions)];
    return {
      description: `${result.edits.length} edits, ${result.questions.length} open questions`,
      messages: texts.map((text) => ({ role: "user", content: { type: "text", text } })),
    };
  });
}

function refuse(error: unknown): never {
  if (!(error instanceof ImproverError)) throw error;
  throw new ProtocolError(ProtocolErrorCode.InvalidParams, faultText(error));
}

/** In a message of its own, since the user did not say it. */
function openQuestions(questions: readonly Question[]): string[] {
  if (questions.length === 0) return [];
  const list = questions.map(({ question, options }) =>
    `- ${question}${options.length === 0 ? "" : ` (${options.join(", ")})`}`
  );
  return [
    `Left open, unless our conversation says it. Ask me these, and no more, before you begin:\n${
      list.join("\n")
    }`,
  ];
}
