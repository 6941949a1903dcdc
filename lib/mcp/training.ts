/**
 * When the server trains: once the feedback has doubled since the last time, beside all requests.
 *
 * @module
 */

import type { App } from "../app.ts";
import { ImproverError } from "../errors.ts";
import { layoutOf } from "../store/directory.ts";
import type { TrainReport } from "../store/train.ts";
import type { Task } from "./background.ts";
import { TRAINING_PAUSE_MS } from "./bounds.ts";

/**
 * Makes the training task. It looks whether it is time, and trains in a thread of its own.
 *
 * @param app The running program.
 * @param mlflow Address of an MLflow server that is told of every run, if there is one.
 * @returns The task.
 */
export function trainingOf(app: App, mlflow?: string): Task {
  const { dataDirectory } = app.config;
  const stopping = new AbortController();
  return {
    name: "train",
    everyMs: null,
    async run() {
      const state = app.hasLearnt() ? (await app.accept()).state() : null;
      const [{ feedbackMass }, { isDueToTrain }, { readExperimentsIfWhole }] = await Promise.all([
        import("../learn/state.ts"),
        import("../store/models.ts"),
        import("../store/experiment_file.ts"),
      ]);
      const layout = layoutOf(dataDirectory);
      if (!isDueToTrain(layout, state === null ? 0 : feedbackMass(state))) return;
      // A new model would end the comparison of two others; whoever wants one can still train.
      const isComparing = readExperimentsIfWhole(layout)
        .some(({ status, control }) => status === "running" && control !== null);
      if (isComparing) return;
      const { trainInThread } = await import("../store/merge_worker.ts");
      try {
        const options = { now: app.now(), signal: stopping.signal };
        const report = await trainInThread(dataDirectory, options);
        if (report !== null && mlflow) await tell(report, mlflow, app);
      } catch (error) {
        // Whoever merges now will be done by then.
        if (error instanceof ImproverError && error.code === "busy") return TRAINING_PAUSE_MS;
        throw error;
      }
    },
    stop: () => stopping.abort(),
  };
}

async function tell(report: TrainReport, mlflow: string, app: App): Promise<void> {
  const [{ logRun }, log] = await Promise.all([import("../commands/train.ts"), app.log()]);
  const { mlflow_run, warnings } = await logRun(report, mlflow, app);
  if (mlflow_run !== null) log.write("info", "run_logged", { mlflow_run });
  for (const warning of warnings) log.write("warning", "run_not_logged", { warning });
}
