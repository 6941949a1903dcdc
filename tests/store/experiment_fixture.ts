/**
 * What the tests of experiments share: a rule, a prompt that it fires on, and the program.
 *
 * @module
 */

import { type App, openApp } from "../../lib/app.ts";
import { readConfig } from "../../lib/config.ts";
import { computeImprovement } from "../../lib/improve.ts";

/** The rule on trial. */
export const RULE = "tone/greeting";
/** A prompt that it fires on. */
export const PROMPT = "Hello, write a haiku about the sea in autumn.";

/** Opens the program on a data directory and closes it afterwards. */
export async function withApp(
  dataDirectory: string,
  body: (app: App) => Promise<void>,
): Promise<void> {
  const settings = { deadline: 60_000 };
  const app = openApp(await readConfig({ dataDirectory, settings }, () => undefined));
  try {
    await body(app);
  } finally {
    await app.close();
  }
}

/** Whether the rule fires on the prompt, in a conversation or outside of any. */
export async function isRuleUsed(app: App, session_id: string | null): Promise<boolean> {
  const { result } = await computeImprovement({ prompt: PROMPT, session_id, store: false }, app);
  return result.edits.some(({ rule }) => rule === RULE);
}
