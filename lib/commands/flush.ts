/**
 * Merging what was stored, with an exit code that cron can act on (sysexits.h).
 *
 * @module
 */

import type { App } from "../app.ts";
import { type ErrorCode, ImproverError } from "../errors.ts";
import type { MergeProgress, MergeReport } from "../store/merge_report.ts";

/** What to do. */
export interface FlushInput {
  /** Longest time to wait for another merge, in seconds. */
  readonly wait: number;
  /** Read everything again and compare checksums. */
  readonly check: boolean;
  /** Told how far it has come. */
  readonly onProgress?: ((progress: MergeProgress) => void) | undefined;
}

/** How it ended. */
export interface FlushResult {
  /** 0 done, 65 done but something was repaired or quarantined, 75 try again. */
  readonly exit_code: number;
  /** What was done. */
  readonly report: MergeReport;
}

/**
 * Merges the spools into the database and the journal.
 *
 * @param input What to do.
 * @param app The running program.
 * @returns What was done and how it ended.
 * @throws ImproverError when it could not be done; `flushExitCode` gives the exit code.
 */
export async function flush(input: FlushInput, app: App): Promise<FlushResult> {
  const { merge } = await import("../store/merge.ts");
  const retention = app.config.settings["retention.bytes"];
  const report = await merge(app.config.dataDirectory, {
    waitMs: input.wait * 1000,
    check: input.check,
    retentionBytes: retention === 0 ? undefined : retention,
    onProgress: input.onProgress,
  });
  const mended = report.repaired.length + report.quarantined > 0;
  const exit_code = report.problems.length > 0 || report.stopped ? 75 : mended ? 65 : 0;
  return { exit_code, report };
}

const EXIT_CODES: Readonly<Partial<Record<ErrorCode, number>>> = {
  busy: 75,
  disk_full: 75,
  remote_failure: 75,
  unwritable: 73,
  unsafe_directory: 73,
  io_failure: 74,
  damaged_store: 74,
  bad_config: 78,
  unreadable: 78,
  usage: 2,
};

/**
 * Chooses the exit code of a flush that failed.
 *
 * @param error What was thrown.
 * @returns 75 try again, 73 cannot write, 74 input/output error, 78 configuration, 2 usage, 70 bug.
 */
export function flushExitCode(error: unknown): number {
  return error instanceof ImproverError ? EXIT_CODES[error.code] ?? 70 : 70;
}
