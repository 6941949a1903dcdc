/**
 * `improver flush`: merges the spools, for cron and for hands.
 *
 * @module
 */

import { flush, flushExitCode, type FlushResult } from "../commands/flush.ts";
import { describeError, type Door, note, type SharedFlags, withApp } from "./door.ts";
import { stderr, stdout } from "./terminal.ts";

/**
 * Runs the command. It ends with the exit codes of `flushExitCode`.
 *
 * @param flags Its flags.
 */
export async function flushCommand(
  this: Door,
  flags: SharedFlags & { readonly wait: number; readonly check: boolean; readonly json: boolean },
): Promise<void> {
  const progress = stderr.isTerminal ? showProgress : undefined;
  try {
    const result = await withApp(
      flags,
      {},
      (app) => flush({ wait: flags.wait, check: flags.check, onProgress: progress }, app),
    );
    if (progress !== undefined) stderr.write("\r\x1b[K");
    this.exitCode = result.exit_code;
    if (flags.json) stdout.write(`${JSON.stringify(result)}\n`);
    else tell(result);
  } catch (error) {
    this.exitCode = flushExitCode(error);
    stderr.write(`${describeError(error)}\n`);
  }
}

function showProgress({ phase, done, total }: { phase: string; done: number; total: number }) {
  const share = total === 0 ? 100 : Math.floor((done / total) * 100);
  stderr.write(`\r\x1b[K${phase} ${share} %`);
}

function tell({ report }: FlushResult): void {
  for (const sentence of [...report.repaired, ...report.problems]) note(sentence);
  if (report.quarantined > 0) {
    note(`${report.quarantined} damaged lines were put aside in quarantine/`);
  }
  stdout.write(`${report.merged} merged, ${report.exported} exported\n`);
}
