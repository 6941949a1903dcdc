/**
 * Sees to it that one process merges at a time, and one sends, by locks that end with their holder.
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
  return await lock(layout.mergeLock, waitMs, signal, [
    `merge into "${layout.root}"`,
    "merging",
  ]);
}

/**
 * Waits for the right to send records to remotes; local merging goes on meanwhile.
 *
 * @param layout Paths of the data directory.
 * @param waitMs Longest time to wait, in milliseconds.
 * @param signal Ends the wait early.
 * @returns The lock; dispose of it when done.
 * @throws ImproverError `busy` when another process holds it all that time.
 */
export async function lockSending(
  layout: Layout,
  waitMs: number,
  signal?: AbortSignal,
): Promise<Disposable> {
  return await lock(layout.sendLock, waitMs, signal, [
    `send records of "${layout.root}"`,
    "sending",
  ]);
}

async function lock(
  path: string,
  waitMs: number,
  signal: AbortSignal | undefined,
  words: readonly [string, string],
): Promise<Disposable> {
  checkFile(path);
  const file = Deno.openSync(path, { create: true, write: true, mode: FILE_MODE });
  const since = performance.now();
  const patienceMs = Math.max(waitMs, GRACE_MS);
  try {
    while (!file.tryLockSync(true)) {
      if (signal?.aborted || performance.now() - since >= patienceMs) throw busy(words, waitMs);
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

function busy([wanted, doing]: readonly [string, string], waitMs: number): ImproverError {
  const waited = waitMs > 0 ? ` for more than ${Math.round(waitMs / 100) / 10} s` : "";
  return new ImproverError(
    "busy",
    `Cannot ${wanted}: another process is ${doing}${waited}`,
    "Try again in a moment, or wait longer with --wait",
  );
}
