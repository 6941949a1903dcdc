/**
 * When the server trains: once the feedback has doubled since the last time, beside all requests.
 *
 * @module
 */

import type { App } from "../app.ts";
import { ImproverError } from "../errors.ts";
import type { Task } from "./background.ts";
import { TRAINING_PAUSE_MS } from "./bounds.ts";

/**
 * Makes the training task. It looks whether it is time, and trains in a thread of its own.
 *
 * @param app The running program.
 * @returns The task.
 */
export function trainingOf(app: App): Task {
  const { dataDirectory } = app.config;
  const stopping = new AbortController();
  return {
    name: "train",
    everyMs: null,
    async run() {
      const mass = app.hasLearnt() ? (await app.accept()).state()?.realMass ?? 0 : 0;
      const [{ isDueToTrain }, { layoutOf }] = await Promise.all([
        import("../store/models.ts"),
        import("../store/directory.ts"),
      ]);
      if (!isDueToTrain(layoutOf(dataDirectory), mass)) return;
      const { trainInThread } = await import("../store/merge_worker.ts");
      try {
        await trainInThread(dataDirectory, { now: app.now(), signal: stopping.signal });
      } catch (error) {
        // Whoever merges now will be done by then.
        if (error instanceof ImproverError && error.code === "busy") return TRAINING_PAUSE_MS;
        throw error;
      }
    },
    stop: () => stopping.abort(),
  };
}
