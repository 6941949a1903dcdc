/**
 * `improver forget`: deletes records for good.
 *
 * @module
 */

import { sinceOf } from "../commands/stats.ts";
import { ImproverError } from "../errors.ts";
import { forget, type Forgettable } from "../store/forget_records.ts";
import { type Door, type SharedFlags, withApp } from "./door.ts";
import { stdout } from "./terminal.ts";

/** Flags of `improver forget`. */
export interface ForgetFlags extends SharedFlags {
  /** Everything before this date or age. */
  readonly before?: string;
  /** Print JSON. */
  readonly json: boolean;
}

/**
 * Runs the command.
 *
 * @param flags Its flags.
 * @param id The record, or `last`.
 */
export async function forgetCommand(this: Door, flags: ForgetFlags, id?: string): Promise<void> {
  if ((id === undefined) === (flags.before === undefined)) {
    throw new ImproverError(
      "usage",
      "Cannot forget: give either a record or a date",
      "For example: improver forget last, or improver forget --before 2026-01-01",
    );
  }
  const count = await withApp(flags, {}, (app) => {
    const what: Forgettable = id === undefined
      ? { before: sinceOf(flags.before!, app.now()) }
      : { id };
    return forget(app.config.dataDirectory, what, { waitMs: 10_000 });
  });
  stdout.write(flags.json ? `${JSON.stringify({ forgotten: count })}\n` : `${count} forgotten\n`);
}
