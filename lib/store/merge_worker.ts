/**
 * Merges and trains in a thread of its own, so that a server never waits for SQLite or arithmetic.
 *
 * This module is the thread's program too: it is only ever imported when it is needed, so that every
 * way of building the program leaves it a file of its own, which it names by `import.meta.url`.
 *
 * @module
 */

import { ImproverError } from "../errors.ts";
import {
  emptyReport,
  type MergeOptions,
  type MergeProgress,
  type MergeReport,
} from "./merge_report.ts";
import type { TrainOptions, TrainReport } from "./train.ts";

/** Name of the thread, by which this module knows that it runs in it. */
const THREAD = "improver-merge";
/** Time a thread that was told to stop has to end its batch, in milliseconds. */
const STOP_MS = 1_000;

type Order =
  | { readonly work: "merge"; readonly directory: string; readonly options: MergeOptions }
  | { readonly work: "train"; readonly directory: string; readonly options: TrainOptions }
  | "stop";

type Answer =
  | { readonly progress: MergeProgress }
  | { readonly report: unknown }
  | { readonly failure: Pick<ImproverError, "code" | "message" | "hint"> }
  | { readonly bug: string };

/**
 * Merges in a thread.
 *
 * @param directory The data directory.
 * @param options Settings; the signal ends the thread, within a second even in the middle of a batch.
 * @returns What was done; `stopped` when the signal came first.
 * @throws ImproverError as `merge` does.
 */
export async function mergeInThread(
  directory: string,
  options: MergeOptions = {},
): Promise<MergeReport> {
  const { signal, onProgress, ...plain } = options;
  const order: Order = { work: "merge", directory, options: plain };
  const report = await inThread(order, signal, onProgress);
  return (report ?? { ...emptyReport(), stopped: true }) as MergeReport;
}

/**
 * Trains in a thread.
 *
 * @param directory The data directory.
 * @param options Settings; the signal ends the thread within a second.
 * @returns What came of it; null when the signal came first.
 * @throws ImproverError as `train` does.
 */
export async function trainInThread(
  directory: string,
  options: TrainOptions,
): Promise<TrainReport | null> {
  const { signal, onProgress: _, ...plain } = options;
  const report = await inThread({ work: "train", directory, options: plain }, signal);
  return report as TrainReport | null;
}

/** Gives the report, or null when the thread had to be ended. */
async function inThread(
  order: Order,
  signal?: AbortSignal,
  onProgress?: (progress: MergeProgress) => void,
): Promise<unknown> {
  const thread = new Worker(import.meta.url, { type: "module", name: THREAD });
  const { promise, resolve, reject } = Promise.withResolvers<unknown>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = () => {
    thread.postMessage("stop" satisfies Order);
    timer = setTimeout(() => resolve(null), STOP_MS);
  };
  thread.onmessage = ({ data }: MessageEvent<Answer>) => {
    if ("progress" in data) onProgress?.(data.progress);
    else if ("report" in data) resolve(data.report);
    else if ("failure" in data) reject(failureOf(data.failure));
    else reject(new Error(data.bug));
  };
  thread.onerror = (event) => {
    event.preventDefault();
    reject(new Error(`Bug: the merge thread failed: ${event.message}`));
  };
  signal?.addEventListener("abort", stop, { once: true });
  thread.postMessage(order);
  try {
    return await promise;
  } finally {
    signal?.removeEventListener("abort", stop);
    clearTimeout(timer);
    thread.terminate();
  }
}

function failureOf(failure: Pick<ImproverError, "code" | "message" | "hint">): ImproverError {
  return new ImproverError(failure.code, failure.message, failure.hint);
}

interface Thread {
  readonly name?: string;
  onmessage: ((event: MessageEvent<Order>) => void) | null;
  postMessage(answer: Answer): void;
}

function serve(thread: Thread): void {
  const stopping = new AbortController();
  thread.onmessage = async ({ data }) => {
    if (data === "stop") return stopping.abort();
    try {
      thread.postMessage({ report: await carryOut(data, thread, stopping.signal) });
    } catch (error) {
      thread.postMessage(answerTo(error));
    }
  };
}

async function carryOut(
  { work, directory, options }: Exclude<Order, "stop">,
  thread: Thread,
  signal: AbortSignal,
): Promise<unknown> {
  if (work === "train") {
    const { train } = await import("./train.ts");
    return await train(directory, { ...options, signal });
  }
  const { merge } = await import("./merge.ts");
  const onProgress = (progress: MergeProgress) => thread.postMessage({ progress });
  return await merge(directory, { ...options, onProgress, signal });
}

function answerTo(error: unknown): Answer {
  if (error instanceof ImproverError) {
    const { code, message, hint } = error;
    return { failure: { code, message, hint } };
  }
  return { bug: error instanceof Error ? error.stack ?? error.message : String(error) };
}

const thread = globalThis as unknown as Thread;
if (thread.name === THREAD) serve(thread);
