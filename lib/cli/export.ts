/**
 * `improver export`: training data for other pipelines, a line each.
 *
 * @module
 */

import { sinceOf } from "../commands/stats.ts";
import { exportRecords } from "../store/export.ts";
import { flush } from "../store/flush.ts";
import { type Door, type SharedFlags, withApp } from "./door.ts";
import { stdout } from "./terminal.ts";

/** Flags of `improver export`. */
export interface ExportFlags extends SharedFlags {
  /** Name of the format. */
  readonly format: "jsonl" | "sft" | "dpo" | "kto" | "openai";
  /** Only this far back. */
  readonly since?: string;
  /** Only prompts of this source. */
  readonly source?: "user" | "synthetic";
}

/**
 * Runs the command: merges first, so that the newest records are among the exported ones.
 *
 * @param flags Its flags.
 */
export async function exportCommand(this: Door, flags: ExportFlags): Promise<void> {
  await withApp(flags, {}, async (app) => {
    const { dataDirectory } = app.config;
    const { format, source } = flags;
    const since = flags.since === undefined ? undefined : sinceOf(flags.since, app.now());
    await flush(dataDirectory, { waitMs: 10_000 });
    for await (const line of exportRecords(dataDirectory, { format, since, source })) {
      stdout.write(`${line}\n`);
    }
  });
}
