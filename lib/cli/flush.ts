/**
 * `improver flush`: merges the spools, for cron and for hands.
 *
 * @module
 */

import { flush, flushExitCode, type FlushReport } from "../store/flush.ts";
import type { MergeProgress } from "../store/merge_report.ts";
import { describeError, type Door, note, type SharedFlags, withApp } from "./door.ts";
import { stderr, stdout } from "./terminal.ts";

/** Flags of `improver flush`. */
export interface FlushFlags extends SharedFlags {
  /** Longest time to wait for another merge, in seconds. */
  readonly wait: number;
  /** Read everything again and compare checksums. */
  readonly check: boolean;
  /** Where to copy the records to. */
  readonly to?: string;
  /** Print JSON. */
  readonly json: boolean;
}

/**
 * Runs the command. It ends with the exit codes of `flushExitCode`.
 *
 * @param flags Its flags.
 */
export async function flushCommand(this: Door, flags: FlushFlags): Promise<void> {
  const onProgress = stderr.isTerminal ? showProgress : undefined;
  try {
    const report = await withApp(flags, {}, ({ config }) =>
      flush(config.dataDirectory, {
        waitMs: flags.wait * 1000,
        check: flags.check,
        to: flags.to,
        retentionBytes: config.settings["retention.bytes"] || undefined,
        onProgress,
      }));
    if (onProgress !== undefined) stderr.write("\r\x1b[K");
    this.exitCode = flushExitCode(report);
    if (flags.json) stdout.write(`${JSON.stringify({ ...report, exit_code: this.exitCode })}\n`);
    else tell(report);
  } catch (error) {
    this.exitCode = flushExitCode(error);
    stderr.write(`${describeError(error)}\n`);
  }
}

function showProgress({ phase, done, total }: MergeProgress): void {
  const share = total === 0 ? 100 : Math.floor((done / total) * 100);
  stderr.write(`\r\x1b[K${phase} ${share} %`);
}

function tell(report: FlushReport): void {
  for (const sentence of [...report.repaired, ...report.problems]) note(sentence);
  if (report.quarantined > 0) {
    note(`${report.quarantined} damaged lines were put aside in quarantine/`);
  }
  const sent = report.sent > 0 ? `, ${report.sent} sent` : "";
  stdout.write(`${report.merged} merged, ${report.exported} exported${sent}\n`);
}
