/**
 * What the server does beside answering: named tasks that are started again after a failure, ever
 * later while it lasts, counted, and stopped in order.
 *
 * @module
 */

import { BACKOFF_MS_MAX } from "./bounds.ts";

/** Something to do now and then. */
export interface Task {
  /** Its name in reports. */
  readonly name: string;
  /** Pause between two runs, in milliseconds; null runs it only when it is asked for. */
  readonly everyMs: number | null;
  /** Does it once; gives the pause until it is to run again where it knows, in milliseconds. */
  run(): Promise<number | void> | number | void;
  /** Ends what a run may have left open. */
  stop?(): void;
}

/** How one task fares. */
export interface TaskReport {
  /** Its name. */
  readonly name: string;
  /** Runs that ended well. */
  readonly runs: number;
  /** Runs that failed. */
  readonly failures: number;
  /** Failures since the last run that ended well. */
  readonly failures_in_a_row: number;
}

/** A task that has been started. */
export interface RunningTask {
  /**
   * Runs the task soon; a run that is due earlier stays.
   *
   * @param withinMs Pause until then, in milliseconds.
   */
  soon(withinMs: number): void;
}

/** The tasks of one process. */
export class Background {
  readonly #onFailure: (task: string, error: unknown) => void;
  readonly #tasks: Supervised[] = [];
  #lateMsMax = 0;

  /**
   * Starts with no tasks.
   *
   * @param onFailure Told of every failure.
   */
  constructor(onFailure: (task: string, error: unknown) => void) {
    this.#onFailure = onFailure;
  }

  /**
   * Starts a task.
   *
   * @param task What to do.
   * @returns The running task.
   */
  start(task: Task): RunningTask {
    const supervised = new Supervised(task, this.#onFailure, (lateMs) => {
      this.#lateMsMax = Math.max(this.#lateMsMax, lateMs);
    });
    this.#tasks.push(supervised);
    if (task.everyMs !== null) supervised.soon(task.everyMs);
    return supervised;
  }

  /** Stops all tasks, the last one first; a run that has begun is not waited for. */
  stop(): void {
    for (const task of this.#tasks.toReversed()) task.stop();
  }

  /** How the tasks fare, in the order they were started. */
  get reports(): TaskReport[] {
    return this.#tasks.map((task) => task.report);
  }

  /** The longest that the event loop kept a task waiting, in milliseconds. */
  get lateMsMax(): number {
    return this.#lateMsMax;
  }
}

class Supervised implements RunningTask {
  readonly #task: Task;
  readonly #onFailure: (task: string, error: unknown) => void;
  readonly #onLate: (lateMs: number) => void;
  #runs = 0;
  #failures = 0;
  #failuresInARow = 0;
  #dueMs = Infinity;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isRunning = false;
  #isStopped = false;

  constructor(
    task: Task,
    onFailure: (task: string, error: unknown) => void,
    onLate: (lateMs: number) => void,
  ) {
    this.#task = task;
    this.#onFailure = onFailure;
    this.#onLate = onLate;
  }

  get report(): TaskReport {
    return {
      name: this.#task.name,
      runs: this.#runs,
      failures: this.#failures,
      failures_in_a_row: this.#failuresInARow,
    };
  }

  soon(withinMs: number): void {
    const dueMs = performance.now() + withinMs;
    if (this.#isStopped || dueMs >= this.#dueMs) return;
    this.#dueMs = dueMs;
    if (this.#isRunning) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#run(), withinMs);
  }

  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#timer);
    this.#task.stop?.();
  }

  async #run(): Promise<void> {
    this.#onLate(performance.now() - this.#dueMs);
    this.#dueMs = Infinity;
    this.#isRunning = true;
    let pauseMs = this.#task.everyMs ?? Infinity;
    try {
      pauseMs = await this.#task.run() ?? pauseMs;
      this.#runs++;
      this.#failuresInARow = 0;
    } catch (error) {
      if (this.#isStopped) return;
      this.#failures++;
      this.#failuresInARow++;
      this.#onFailure(this.#task.name, error);
    }
    this.#isRunning = false;
    const askedForMs = Math.max(0, this.#dueMs - performance.now());
    this.#dueMs = Infinity;
    pauseMs = this.#failuresInARow > 0 ? this.#backoffMs() : Math.min(askedForMs, pauseMs);
    if (pauseMs < Infinity) this.soon(pauseMs);
  }

  /** Half of it is left to chance, so that many servers on one directory do not all come back at once. */
  #backoffMs(): number {
    const longestMs = Math.min(BACKOFF_MS_MAX, 1000 * 2 ** this.#failuresInARow);
    return longestMs * (0.5 + Math.random() / 2);
  }
}
