/**
 * Sees to it that one process merges at a time, by a lock that ends with its holder.
 *
 * @module
 */

import { ImproverError } from "../errors.ts";
import { checkFile, FILE_MODE, type Layout } from "./directory.ts";

/** Longest pause between two tries, in milliseconds, before the jitter. */
const RETRY_MS = 100;

/**
 * Shortest time to wait, in milliseconds: a process that is just being started holds a copy of every
 * open file of its parent, locks included, until it runs its own program.
 */
const GRACE_MS = 100;

/**
 * Waits for the right to merge.
 *
 * @param layout Paths of the data directory.
 * @param waitMs Longest time to wait, in milliseconds.
 * @param signal Ends the wait early.
 * @returns The lock; dispose of it when done.
 * @throws ImproverError `busy` when another process holds it all that time.
 */
export async function lockMerge(
  layout: Layout,
  waitMs: number,
  signal?: AbortSignal,
): Promise<Disposable> {
  checkFile(layout.mergeLock);
  const file = Deno.openSync(layout.mergeLock, { create: true, write: true, mode: FILE_MODE });
  const since = performance.now();
  const patienceMs = Math.max(waitMs, GRACE_MS);
  try {
    while (!file.tryLockSync(true)) {
      if (signal?.aborted || performance.now() - since >= patienceMs) throw busy(layout, waitMs);
      await new Promise((resolve) =>
        setTimeout(resolve, 1 + Math.random() * Math.min(RETRY_MS, patienceMs / 4))
      );
    }
  } catch (error) {
    file.close();
    throw error;
  }
  return { [Symbol.dispose]: () => file.close() };
}

function busy(layout: Layout, waitMs: number): ImproverError {
  const waited = waitMs > 0 ? ` for more than ${Math.round(waitMs / 100) / 10} s` : "";
  return new ImproverError(
    "busy",
    `Cannot merge into "${layout.root}": another process is merging${waited}`,
    "Try again in a moment, or wait longer with --wait",
  );
}
