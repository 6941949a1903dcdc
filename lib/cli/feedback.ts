/**
 * `improver feedback`: a verdict from the shell.
 *
 * @module
 */

import type { App } from "../app.ts";
import { giveFeedback } from "../commands/feedback.ts";
import { ImproverError } from "../errors.ts";
import { type Door, EXIT, note, type SharedFlags, withApp } from "./door.ts";
import { readInput } from "./input.ts";
import { stdout } from "./terminal.ts";

/** Flags of `improver feedback`. */
export interface FeedbackFlags extends SharedFlags {
  /** Edits that were right. */
  readonly accept?: readonly number[];
  /** Edits that were wrong. */
  readonly reject?: readonly number[];
  /** File with what was really sent. */
  readonly edited?: string;
  /** Answers to questions. */
  readonly answer?: readonly (readonly [string, string])[];
  /** 1 to 5. */
  readonly rating?: number;
  /** Print JSON. */
  readonly json: boolean;
}

/**
 * Runs the command.
 *
 * @param flags Its flags.
 * @param id The improvement, or `last`.
 * @param verdict On the whole improvement.
 */
export async function feedbackCommand(
  this: Door,
  flags: FeedbackFlags,
  id: string,
  verdict?: "accept" | "reject",
): Promise<void> {
  const edited = flags.edited === undefined ? undefined : readInput(flags.edited);
  const result = await withApp(flags, {}, async (app) => {
    const given = await giveFeedback({
      record_id: id,
      verdict,
      accept: flags.accept,
      reject: flags.reject,
      edited_text: edited,
      answers: flags.answer === undefined ? undefined : Object.fromEntries(flags.answer),
      rating: flags.rating,
      client: "cli",
    }, app);
    await learnNow(app);
    return given;
  });
  for (const warning of result.warnings) note(warning);
  if (result.stored === "rejected") this.exitCode = EXIT.failure;
  if (flags.json) stdout.write(`${JSON.stringify(result)}\n`);
  else if (result.stored !== "rejected") stdout.write(`Noted for ${result.record_id}.\n`);
}

/** Merges, so that servers hear of the feedback; whoever holds the lock does it otherwise. */
async function learnNow(app: App): Promise<void> {
  const { merge } = await import("../store/merge.ts");
  try {
    await merge(app.config.dataDirectory);
  } catch (error) {
    if (!(error instanceof ImproverError)) throw error;
    if (error.code !== "busy") note(`The feedback is safe, but not merged yet: ${error.message}`);
  }
}
