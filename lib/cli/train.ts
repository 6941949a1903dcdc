/**
 * `improver train`: learns what single decisions do not teach, and says why the result is used or not.
 *
 * @module
 */

import { runTraining, type TrainResult } from "../commands/train.ts";
import { processEnvironment } from "../config.ts";
import { type Door, note, type SharedFlags, withApp } from "./door.ts";
import { stderr, stdout } from "./terminal.ts";

/** Flags of `improver train`. */
export interface TrainFlags extends SharedFlags {
  /** Judge only. */
  readonly dryRun: boolean;
  /** Seed of the search. */
  readonly seed?: number;
  /** Print JSON. */
  readonly json: boolean;
}

/**
 * Runs the command.
 *
 * @param flags Its flags.
 */
export async function trainCommand(this: Door, flags: TrainFlags): Promise<void> {
  const onProgress = stderr.isTerminal
    ? (tried: number) => stderr.write(`\r\x1b[K${tried} settings tried`)
    : undefined;
  const result = await withApp(
    flags,
    {},
    (app) =>
      runTraining({
        dry_run: flags.dryRun,
        seed: flags.seed,
        mlflow: processEnvironment("MLFLOW_TRACKING_URI"),
        onProgress,
      }, app),
  );
  if (onProgress !== undefined) stderr.write("\r\x1b[K");
  for (const warning of result.warnings) note(warning);
  stdout.write(flags.json ? `${JSON.stringify(result)}\n` : pageOf(result, flags.dryRun));
}

function pageOf(result: TrainResult, isDryRun: boolean): string {
  const { model, version, parent, decisions, reasons } = result;
  const why = reasons.map((reason) => `  ${reason}\n`).join("");
  if (model === null) return `Nothing to train: ${parent} stays in use.\n${why}`;
  const { losses, trials, refits } = model;
  const refitted = Object.entries(refits).map(([name, refit]) =>
    refit === null ? "" : `  of ${name} ${lossesOf(refit.losses, parent, version)}\n`
  );
  return [
    `${headOf(result, isDryRun)}\n`,
    why,
    `  log loss on the decisions held out ${lossesOf(losses, parent, version)}\n`,
    ...refitted,
    `  ${decisions} decisions, ${trials.length} trials, ${
      (result.duration_ms / 1000).toFixed(1)
    } s\n`,
    result.mlflow_run === null ? "" : `  logged to MLflow as run ${result.mlflow_run}\n`,
  ].join("");
}

function lossesOf(
  { active, candidate }: { readonly active: number; readonly candidate: number },
  parent: string,
  version: string | null,
): string {
  return `${active.toFixed(4)} with ${parent}, ${candidate.toFixed(4)} with ${
    version ?? "the candidate"
  }`;
}

function headOf({ outcome, version, parent }: TrainResult, isDryRun: boolean): string {
  if (outcome === "promoted") {
    return isDryRun
      ? `It would be promoted over ${parent}; nothing was changed.`
      : `Promoted: ${version} is in use, ${parent} is kept beside it.`;
  }
  const kept = version === null ? "" : ` ${version} is kept for comparison.`;
  return `Refused: ${parent} stays in use.${kept}`;
}
