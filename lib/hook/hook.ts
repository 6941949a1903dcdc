/**
 * Answers one submitted prompt: a line of context when something fires, nothing at all otherwise.
 * Whatever goes wrong, the prompt goes on as it was.
 *
 * @module
 */

import { openApp } from "../app.ts";
import { hookLine } from "../ask/closing.ts";
import { type ConfigFlags, processEnvironment, readConfig } from "../config.ts";
import { computeImprovement, type Improvement, storeImprovement } from "../improve.ts";
import { asksToBeLeftAlone } from "../rewrite/bypass.ts";
import { HOOK_CLIENT } from "../store/record.ts";
import { type HookClient, readSubmission, writeContext } from "./dialects.ts";

/** Characters of context at most: about 80 tokens. */
const CONTEXT_CHARS_MAX = 320;

/** Longest prompt that is read, in UTF-16 units: a hook keeps its user waiting. */
const PROMPT_CHARS_MAX = 100_000;

/** Gaps whose question belongs to a warning: whether there is a way back, and what goes first. */
const WARNED_SLOTS: ReadonlySet<string> = new Set(["backup", "priority"]);

/**
 * Answers one submitted prompt and stores it.
 *
 * @param client Whose hook it is.
 * @param flags Where the data and the settings are.
 * @param value The JSON value that the client wrote.
 * @param print Takes the answer, before anything is stored.
 * @throws ImproverError `bad_config` where the settings cannot be read.
 */
export async function answerHook(
  client: HookClient,
  flags: ConfigFlags,
  value: unknown,
  print: (line: string) => void,
): Promise<void> {
  const submission = readSubmission(value);
  if (submission === null || !submission.byPerson) return;
  const { prompt, sessionId } = submission;
  if (prompt.trim() === "" || prompt.length > PROMPT_CHARS_MAX) return;
  const app = openApp(
    await readConfig({ ...flags, isDirectoryOptional: true }, processEnvironment),
  );
  try {
    if (asksToBeLeftAlone(prompt, app.config.settings.bypass)) return;
    const improvement = await computeImprovement({
      prompt,
      session_id: sessionId,
      client: `${HOOK_CLIENT}${client}`,
      // A hook cannot change the prompt, and the gate below is its own.
      ask: "list",
    }, app);
    const context = contextOf(improvement);
    if (context !== "") print(writeContext(client, context));
    await storeImprovement(unasked(improvement), app);
  } catch (error) {
    await app.reportFailure("hook_failed", error);
  } finally {
    await app.close();
  }
}

/** The user is asked nothing, whatever the model is told. */
function unasked(improvement: Improvement): Improvement {
  const { record } = improvement;
  return record === null ? improvement : { ...improvement, record: { ...record, questions: [] } };
}

/** Whole lines only, the most important first, as many as fit. */
function contextOf({ prompt, asked }: Improvement): string {
  const lines = asked.warnings.map((warning) => `Check of this prompt: ${warning}.`);
  if (lines.length > 0) {
    const question = asked.questions.find(({ slot }) => WARNED_SLOTS.has(slot));
    if (question !== undefined) lines.push(`Ask the user first: ${question.question}`);
  }
  const gaps = hookLine(prompt, asked);
  if (gaps !== null) lines.push(gaps);
  let context = "";
  for (const line of lines) {
    const longer = context === "" ? line : `${context}\n${line}`;
    if (longer.length <= CONTEXT_CHARS_MAX) context = longer;
  }
  return context;
}
