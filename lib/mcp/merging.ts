/**
 * When the server merges what it stored: after so many records, or so long after the first.
 *
 * @module
 */

import type { App } from "../app.ts";
import { ImproverError } from "../errors.ts";
import type { Task } from "./background.ts";
import { MERGE_PAUSE_MS } from "./bounds.ts";

/** The merging task, and when it is due. */
export interface Merging extends Task {
  /**
   * Takes note of one more record.
   *
   * @returns Time until a merge is due, in milliseconds.
   */
  recordTaken(): number;
}

/**
 * Makes the merging task. It runs in a thread of its own, so that no answer waits for it.
 *
 * @param app The running program.
 * @returns The task.
 */
export function mergingOf(app: App): Merging {
  const { settings, dataDirectory } = app.config;
  const timeoutMs = settings["batch.timeout"] * 1000;
  const stopping = new AbortController();
  let unmerged = 0;
  let endedMs = -MERGE_PAUSE_MS;
  return {
    name: "merge",
    everyMs: null,
    recordTaken() {
      unmerged++;
      if (unmerged < settings["batch.size"]) return timeoutMs;
      return Math.max(0, endedMs + MERGE_PAUSE_MS - app.nowMs());
    },
    async run() {
      unmerged = 0;
      const { mergeInThread } = await import("../store/merge_worker.ts");
      try {
        await mergeInThread(dataDirectory, {
          retentionBytes: settings["retention.bytes"] || undefined,
          signal: stopping.signal,
        });
      } catch (error) {
        // Whoever merges now may have passed our newest records already.
        if (error instanceof ImproverError && error.code === "busy") return timeoutMs;
        throw error;
      }
      endedMs = app.nowMs();
    },
    stop: () => stopping.abort(),
  };
}
