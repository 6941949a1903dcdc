/**
 * What the last merge came to, kept for statistics and health checks of other processes.
 *
 * @module
 */

import { ImproverError } from "../errors.ts";
import { checkFile, FILE_MODE, type Layout } from "./directory.ts";
import type { MergeReport } from "./merge_report.ts";

/** The last merge. */
export interface MergeStatus {
  /** When it ended, ISO 8601. */
  readonly finished: string;
  /** What it did. */
  readonly report: MergeReport;
  /** Why it failed, or null. */
  readonly error: {
    /** Code of the failure. */
    readonly code: string;
    /** What could not be done. */
    readonly message: string;
    /** What to try. */
    readonly hint: string;
  } | null;
}

/**
 * Writes down how a merge ended. It is a help, not a truth: failing to write it is no failure.
 *
 * @param layout Paths of the data directory.
 * @param report What was done.
 * @param error Why it failed, or null.
 */
export function noteMerge(layout: Layout, report: MergeReport, error: ImproverError | null): void {
  const status: MergeStatus = {
    finished: new Date().toISOString(),
    report,
    error: error && { code: error.code, message: error.message, hint: error.hint },
  };
  const path = `${layout.mergeStatus}.${crypto.randomUUID()}.new`;
  try {
    Deno.writeTextFileSync(path, JSON.stringify(status), { mode: FILE_MODE, createNew: true });
    Deno.renameSync(path, layout.mergeStatus);
  } catch {
    try {
      Deno.removeSync(path);
    } catch {
      // It was never made.
    }
  }
}

/**
 * Reads how the last merge ended.
 *
 * @param layout Paths of the data directory.
 * @returns The status, or null when there was none or it cannot be read.
 */
export function lastMerge(layout: Layout): MergeStatus | null {
  try {
    if (checkFile(layout.mergeStatus) === null) return null;
    const status: unknown = JSON.parse(Deno.readTextFileSync(layout.mergeStatus));
    return typeof status === "object" && status !== null && "finished" in status
      ? status as MergeStatus
      : null;
  } catch {
    return null;
  }
}
