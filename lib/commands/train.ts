/**
 * Training on what the user decided.
 *
 * @module
 */

import type { App } from "../app.ts";
import type { TrainReport } from "../store/train.ts";

/** What to train. */
export interface TrainInput {
  /** Whether to judge only and change nothing. */
  readonly dry_run: boolean;
  /** Seed of the search; the same one gives the same model. */
  readonly seed?: number | undefined;
  /** Told how many settings were tried. */
  readonly onProgress?: ((tried: number) => void) | undefined;
}

/** What came of it, and of telling others. */
export type TrainResult = TrainReport & {
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
  return { ...report, warnings: [] };
}
