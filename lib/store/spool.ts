/**
 * The way in: takes records, writes them to a spool of this process, and says `durable` only once
 * they are. Light enough for a command that appends one record and ends.
 *
 * @module
 */

import { ImproverError, invariant } from "../errors.ts";
import { within } from "./deadline.ts";
import { layoutOf, storageFailure } from "./directory.ts";
import { encodeLine } from "./line.ts";
import type { Source, StoredRecord } from "./record.ts";
import { recordFault } from "./record_check.ts";
import { redactor } from "./redact.ts";
import type { SecretOptions } from "./secrets.ts";
import { SpoolFile } from "./spool_file.ts";

/** Memory for records that are not durable yet, in bytes: two of the longest prompts with their rewrites. */
export const QUEUE_BYTES_MAX = 16 * 1024 * 1024;
/** One record, in bytes: the longest prompt, its rewrite and its edits, escaped. */
export const RECORD_BYTES_MAX = 64 * 1024 * 1024;
/** Bytes written in one go, so that one write does not hold the event loop. */
const GROUP_BYTES = 1024 * 1024;
/** Size at which a spool is handed to the merger and a new one begun. */
const SPOOL_BYTES_MAX = 8 * 1024 * 1024;
/** First and longest pause after a failure, in milliseconds, before the jitter. */
const BACKOFF_MS = { first: 50, max: 5_000 };
/** Time to wait for the disk at the end, in milliseconds. */
const DRAIN_MS = 2_000;

/** What became of a record within the time it was given. */
export type Stored = "durable" | "pending" | "rejected";

/** Counters of one sink since it was opened. */
export interface SinkHealth {
  /** Records in memory, on their way to the disk. */
  readonly queued: number;
  /** Size of those that wait or are being written. */
  readonly queued_bytes: number;
  /** Records that survive a power cut. */
  readonly durable: number;
  /** Records that were refused or given up, by reason. */
  readonly refused: Readonly<Record<Refusal, number>>;
  /** The last failure, or null when the last write went well. */
  readonly last_error: ImproverError | null;
}

/** Why a record was not stored: no memory left, too long, the directory cannot be used, evicted for a real one, or the end came first. */
export type Refusal = "full" | "too_long" | "unusable" | "evicted" | "ended";

/** A place to put records. */
export interface Sink {
  /**
   * Stores a record, after taking its secrets out.
   *
   * @param record What to store.
   * @param withinMs Longest time to wait for the disk, in milliseconds.
   * @returns `durable` once it survives a power cut, `pending` when that takes longer, `rejected` when it will not be stored.
   */
  append(record: StoredRecord, withinMs: number): Promise<Stored>;
  /**
   * Waits for what is queued, then gives the spools up.
   *
   * @param drainMs Longest time to wait, in milliseconds.
   * @returns How many records were not stored.
   */
  close(drainMs?: number): Promise<{ readonly lost: number }>;
  /** Counters, as they stand now. */
  readonly health: SinkHealth;
}

/** Settings of a sink. */
export interface SinkOptions {
  /** Also redact e-mail addresses and card numbers. */
  readonly redact?: SecretOptions;
  /** Called after each group of records became durable, with their number. */
  readonly onDurable?: (count: number) => void;
  /** Memory for records that are not durable yet, in bytes; default `QUEUE_BYTES_MAX`. */
  readonly queueBytesMax?: number;
}

/**
 * Opens the way into a data directory. Nothing is touched before the first record.
 *
 * @param directory The data directory; it is made when it is missing.
 * @param options Settings.
 * @returns The sink; close it, or what is pending is lost.
 */
export function openSink(directory: string, options: SinkOptions = {}): Sink {
  return new SpoolSink(directory, options);
}

interface Entry {
  readonly line: Uint8Array;
  readonly settle: (outcome: Stored) => void;
}

class SpoolSink implements Sink {
  readonly #layout;
  readonly #redact;
  readonly #options: SinkOptions;
  readonly #queues: Record<Source, Entry[]> = { user: [], synthetic: [] };
  readonly #files: Record<Source, SpoolFile | null> = { user: null, synthetic: null };
  readonly #refused = { full: 0, too_long: 0, unusable: 0, evicted: 0, ended: 0 };
  #queued = 0;
  #bytes = 0;
  #durable = 0;
  #failures = 0;
  #lastError: ImproverError | null = null;
  #writing: Promise<void> | null = null;
  readonly #redacting = new Set<Promise<unknown>>();
  #isEnding = false;
  #isClosed = false;
  #wake: () => void = () => {};

  constructor(directory: string, options: SinkOptions) {
    this.#layout = layoutOf(directory);
    this.#redact = redactor(directory, options.redact);
    this.#options = options;
  }

  get health(): SinkHealth {
    return {
      queued: this.#queued,
      queued_bytes: this.#bytes,
      durable: this.#durable,
      refused: { ...this.#refused },
      last_error: this.#lastError,
    };
  }

  append(record: StoredRecord, withinMs: number): Promise<Stored> {
    const fault = recordFault(record);
    invariant(fault === null, `a record to store is none: ${fault}`);
    if (this.#isEnding) return Promise.resolve(this.#refuse("ended"));
    this.#queued++;
    const stored = this.#store(record).finally(() => this.#queued--);
    return within<Stored>(stored, withinMs, "pending");
  }

  async close(drainMs: number = DRAIN_MS): Promise<{ lost: number }> {
    this.#isEnding = true;
    this.#wake();
    await within(this.#drain(), drainMs, undefined);
    this.#isClosed = true;
    this.#wake();
    let lost = 0;
    for (const source of ["user", "synthetic"] as const) {
      for (const entry of this.#queues[source].splice(0)) {
        this.#drop(entry, "ended");
        lost++;
      }
      this.#files[source]?.close();
      this.#files[source] = null;
    }
    return { lost };
  }

  async #drain(): Promise<void> {
    await Promise.allSettled(this.#redacting);
    await this.#writing;
  }

  async #store(record: StoredRecord): Promise<Stored> {
    const redacting = this.#redact(record);
    this.#redacting.add(redacting);
    let line: Uint8Array;
    try {
      line = encodeLine(await redacting);
    } catch (error) {
      return this.#refuse("unusable", storageFailure("store the record", error));
    } finally {
      this.#redacting.delete(redacting);
    }
    if (line.length > RECORD_BYTES_MAX) return this.#refuse("too_long");
    if (!this.#makeRoom(line.length, record.source)) return this.#refuse("full");
    return new Promise((settle) => {
      this.#queues[record.source].push({ line, settle });
      this.#bytes += line.length;
      this.#writing ??= this.#write();
    });
  }

  #refuse(reason: Refusal, error?: ImproverError): Stored {
    this.#refused[reason]++;
    if (error !== undefined) this.#lastError = error;
    return "rejected";
  }

  /** Synthetic records that wait give way to a real one; a record alone always fits. */
  #makeRoom(bytes: number, source: Source): boolean {
    const room = this.#options.queueBytesMax ?? QUEUE_BYTES_MAX;
    const waiting = this.#queues.synthetic;
    while (source === "user" && this.#bytes > 0 && this.#bytes + bytes > room) {
      const evicted = waiting.pop();
      if (evicted === undefined) break;
      this.#drop(evicted, "evicted");
    }
    return this.#bytes === 0 || this.#bytes + bytes <= room;
  }

  #drop(entry: Entry, reason: Refusal): void {
    this.#bytes -= entry.line.length;
    this.#refused[reason]++;
    entry.settle("rejected");
  }

  /**
   * Groups whatever has come in since the last sync; real records before synthetic ones. At the end
   * a disk that fails gets one more try.
   */
  async #write(): Promise<void> {
    await Promise.resolve();
    while (!this.#isClosed && !(this.#isEnding && this.#failures > 1)) {
      const source = this.#queues.user.length > 0 ? "user" : "synthetic";
      const group = takeGroup(this.#queues[source]);
      if (group.length === 0) break;
      try {
        await this.#commit(source, group);
      } catch (error) {
        await this.#recover(source, group, error);
      }
    }
    this.#writing = null;
  }

  async #commit(source: Source, group: readonly Entry[]): Promise<void> {
    if (this.#files[source]?.isGone) this.#abandon(source);
    const file = this.#files[source] ??= SpoolFile.open(this.#layout, source);
    file.write(group.map((entry) => entry.line));
    await file.sync();
    if (file.isGone) throw new Deno.errors.NotFound(`"${file.path}" was removed`);
    this.#failures = 0;
    this.#lastError = null;
    this.#durable += group.length;
    for (const entry of group) {
      this.#bytes -= entry.line.length;
      entry.settle("durable");
    }
    if (file.bytes > SPOOL_BYTES_MAX) this.#abandon(source);
    this.#options.onDurable?.(group.length);
  }

  /** A full disk is waited for; any other failure, and any of a sync, costs the file its trust; an unusable directory is said at once. */
  async #recover(source: Source, group: readonly Entry[], error: unknown): Promise<void> {
    const failure = storageFailure(`write to "${this.#layout.spool}"`, error);
    this.#lastError = failure;
    this.#failures++;
    const distrusted = this.#files[source]?.isDistrusted === true;
    if (distrusted || failure.code !== "disk_full") this.#abandon(source);
    if (failure.code === "unwritable" || failure.code === "unsafe_directory") {
      for (const entry of group) this.#drop(entry, "unusable");
      return;
    }
    this.#queues[source].unshift(...group);
    if (!this.#isEnding) await this.#pause();
  }

  #abandon(source: Source): void {
    this.#files[source]?.close();
    this.#files[source] = null;
  }

  /** Full jitter, so that many processes on one full disk do not all come back at once. */
  #pause(): Promise<void> {
    const longest = Math.min(BACKOFF_MS.max, BACKOFF_MS.first * 2 ** this.#failures);
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, Math.random() * longest);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

function takeGroup(queue: Entry[]): Entry[] {
  let bytes = 0;
  let count = 0;
  while (count < queue.length && (count === 0 || bytes < GROUP_BYTES)) {
    bytes += queue[count++]!.line.length;
  }
  return queue.splice(0, count);
}
