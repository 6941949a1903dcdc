/**
 * Training on what the user decided.
 *
 * @module
 */

import type { App } from "../app.ts";
import { ImproverError } from "../errors.ts";
import type { TrainReport } from "../store/train.ts";

/** What to train. */
export interface TrainInput {
  /** Whether to judge only and change nothing. */
  readonly dry_run: boolean;
  /** Seed of the search; the same one gives the same model. */
  readonly seed?: number | undefined;
  /** Address of an MLflow server that is told of the run; nobody is when left out. */
  readonly mlflow?: string | undefined;
  /** Told how many settings were tried. */
  readonly onProgress?: ((tried: number) => void) | undefined;
}

/** What came of it, and of telling others. */
export type TrainResult = TrainReport & {
  /** Id of the run on the MLflow server; null when it was not logged. */
  readonly mlflow_run: string | null;
  /** What the caller should know. */
  readonly warnings: readonly string[];
};

/**
 * Trains on the user's decisions and puts the result in use when it is measured to be better.
 *
 * @param input What to train.
 * @param app The running program.
 * @returns What came of it, with the reasons.
 * @throws ImproverError as the store does.
 */
export async function runTraining(input: TrainInput, app: App): Promise<TrainResult> {
  const { train } = await import("../store/train.ts");
  const report = await train(app.config.dataDirectory, {
    now: app.now(),
    dryRun: input.dry_run,
    seed: input.seed,
    onProgress: input.onProgress,
  });
  return { ...report, ...await logRun(report, input.mlflow, app) };
}

/**
 * Tells an MLflow server of a run. A server that is down, or a network that is not allowed, costs
 * nobody the training.
 *
 * @param report What came of the run.
 * @param address Address of the server; nobody is told when there is none.
 * @param app The running program.
 * @returns Id of the run there, and what could not be told.
 */
export async function logRun(
  report: TrainReport,
  address: string | undefined,
  app: App,
): Promise<Pick<TrainResult, "mlflow_run" | "warnings">> {
  if (!address || report.model === null || report.version === null) {
    return { mlflow_run: null, warnings: [] };
  }
  const { logToMlflow } = await import("../store/mlflow.ts");
  try {
    const { run_id, warnings } = await logToMlflow(
      address,
      report.model,
      app.now().getTime(),
      report.duration_ms,
    );
    return { mlflow_run: run_id, warnings };
  } catch (error) {
    if (!(error instanceof ImproverError)) throw error;
    return {
      mlflow_run: null,
      warnings: [`The run was not logged: ${error.message}. ${error.hint}`],
    };
  }
}
