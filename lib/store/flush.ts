/**
 * One whole flush: everything merged, exported and, when asked, checked and sent to a remote; and
 * what it comes to for a shell.
 *
 * @module
 */

import { ImproverError } from "../errors.ts";
import { merge } from "./merge.ts";
import type { MergeOptions, MergeReport } from "./merge_report.ts";

/** Settings of a flush. */
export interface FlushOptions extends MergeOptions {
  /** Where to copy the records to: a `file:`, `http:` or `https:` address. */
  readonly to?: string | undefined;
}

/** What a flush did. */
export interface FlushReport extends MergeReport {
  /** Records that went to the remote. */
  readonly sent: number;
}

/**
 * Flushes a data directory.
 *
 * @param directory The data directory.
 * @param options Settings.
 * @returns What was done.
 * @throws ImproverError as `merge` does, `remote_failure` when the remote did not take the records, `bad_config` for an address that cannot be used.
 */
export async function flush(directory: string, options: FlushOptions = {}): Promise<FlushReport> {
  const { to, ...settings } = options;
  if (to === undefined) return { ...await merge(directory, settings), sent: 0 };
  const { openRemote } = await import("./remotes.ts");
  const remote = openRemote(to);
  const report = await merge(directory, settings);
  const { push } = await import("./push.ts");
  return { ...report, sent: await push(directory, remote, settings) };
}

/** Exit codes of a flush, after the names of sysexits.h. */
export const FLUSH_EXIT = {
  done: 0,
  repaired: 65,
  bug: 70,
  cannotWrite: 73,
  ioError: 74,
  tryAgain: 75,
  configuration: 78,
} as const;

/**
 * The exit code that a flush comes to.
 *
 * @param outcome Its report, or what it threw.
 * @returns 0 done, 65 done but something was repaired or put aside, 70 bug, 73 cannot write, 74 I/O error, 75 try again, 78 configuration.
 */
export function flushExitCode(outcome: unknown): number {
  if (isReport(outcome)) {
    if (outcome.problems.length > 0) return FLUSH_EXIT.ioError;
    if (outcome.stopped) return FLUSH_EXIT.tryAgain;
    const odd = outcome.quarantined > 0 || outcome.repaired.length > 0;
    return odd ? FLUSH_EXIT.repaired : FLUSH_EXIT.done;
  }
  if (!(outcome instanceof ImproverError)) return FLUSH_EXIT.bug;
  switch (outcome.code) {
    case "busy":
    case "disk_full":
    case "remote_failure":
      return FLUSH_EXIT.tryAgain;
    case "unwritable":
      return FLUSH_EXIT.cannotWrite;
    case "io_failure":
    case "damaged_store":
      return FLUSH_EXIT.ioError;
    case "bad_config":
    case "unsafe_directory":
    case "usage":
      return FLUSH_EXIT.configuration;
    default:
      return FLUSH_EXIT.bug;
  }
}

function isReport(outcome: unknown): outcome is MergeReport {
  return typeof outcome === "object" && outcome !== null && "repaired" in outcome &&
    "stopped" in outcome;
}
