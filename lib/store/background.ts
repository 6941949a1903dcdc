/**
 * Merges beside a running server: when enough records have come in, or after a while, and again
 * later when it could not be done.
 *
 * @module
 */

import { ImproverError } from "../errors.ts";
import type { MergeReport } from "./merge_report.ts";

/** First and longest pause after a failed merge, in milliseconds, before the jitter. */
const RETRY_MS = { first: 500, max: 60_000 };

/** Settings of the merging beside a server. */
export interface BackgroundOptions {
  /** Records that start a merge. */
  readonly batchSize: number;
  /** Time after which a merge starts with fewer, in milliseconds. */
  readonly batchTimeoutMs: number;
  /** Limit of the journal in bytes; none when left out. */
  readonly retentionBytes?: number | undefined;
  /** Told what each merge did. */
  readonly onReport?: ((report: MergeReport) => void) | undefined;
  /** Told why a merge failed; it is tried again unless that cannot help. */
  readonly onFailure?: ((error: unknown) => void) | undefined;
}

/** Merging beside a server. */
export interface Background {
  /** Tells that records became durable. */
  note(count: number): void;
  /** Ends it; a merge that runs stops after its batch. Nothing is lost: the spools stay. */
  close(): Promise<void>;
}

/**
 * Starts merging beside a server; nothing runs before the first record.
 *
 * @param directory The data directory.
 * @param options Settings.
 * @returns What to tell about records; close it at the end.
 */
export function mergeInBackground(directory: string, options: BackgroundOptions): Background {
  return new BackgroundMerging(directory, options);
}

class BackgroundMerging implements Background {
  readonly #directory: string;
  readonly #options: BackgroundOptions;
  readonly #ending = new AbortController();
  #waiting = 0;
  #failures = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> | null = null;

  constructor(directory: string, options: BackgroundOptions) {
    this.#directory = directory;
    this.#options = options;
  }

  note(count: number): void {
    this.#waiting += count;
    this.#schedule();
  }

  async close(): Promise<void> {
    this.#ending.abort();
    clearTimeout(this.#timer);
    await this.#running;
  }

  #schedule(): void {
    if (this.#ending.signal.aborted || this.#running !== null || this.#waiting === 0) return;
    const enough = this.#waiting >= this.#options.batchSize && this.#failures === 0;
    if (enough) this.#start();
    else this.#timer ??= this.#later();
  }

  /** Full jitter after a failure, so that several servers do not meet again at the same lock. */
  #later(): ReturnType<typeof setTimeout> {
    const longest = Math.min(RETRY_MS.max, RETRY_MS.first * 2 ** this.#failures);
    const ms = this.#failures > 0 ? Math.random() * longest : this.#options.batchTimeoutMs;
    const timer = setTimeout(() => this.#start(), ms);
    Deno.unrefTimer(timer);
    return timer;
  }

  #start(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#running = this.#merge().finally(() => {
      this.#running = null;
      this.#schedule();
    });
  }

  async #merge(): Promise<void> {
    const taken = this.#waiting;
    this.#waiting = 0;
    try {
      const { mergeInThread } = await import("./merge_worker.ts");
      const { retentionBytes } = this.#options;
      const report = await mergeInThread(this.#directory, {
        retentionBytes,
        signal: this.#ending.signal,
      });
      this.#failures = 0;
      this.#options.onReport?.(report);
    } catch (error) {
      if (isWorthRetrying(error)) {
        this.#failures++;
        this.#waiting += taken;
      }
      this.#options.onFailure?.(error);
    }
  }
}

/** What time alone may mend; the rest waits for the next records or for somebody to act. */
function isWorthRetrying(error: unknown): boolean {
  return error instanceof ImproverError &&
    (error.code === "busy" || error.code === "disk_full" || error.code === "io_failure");
}
