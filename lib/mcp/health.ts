/**
 * How this server is: its memory and speed, its queue to the disk, its tasks, and what failed.
 *
 * @module
 */

import { type QueueHealth, queueHealth } from "../store/health.ts";
import { VERSION } from "../version.ts";
import type { Background, TaskReport } from "./background.ts";
import type { Desk } from "./desk.ts";

/** The state of a running server. */
export interface Health {
  /** The program's version. */
  readonly version: string;
  /** The server's process. */
  readonly pid: number;
  /** Time since the server started, in seconds. */
  readonly uptime_s: number;
  /** Resident memory of the process, in bytes. */
  readonly memory_bytes: number;
  /** The longest that anything waited for the event loop, in milliseconds. */
  readonly event_loop_delay_ms_max: number;
  /** The model that chooses edits, or `rules-only`. */
  readonly model: string;
  /** Rules in force. */
  readonly rules: number;
  /** Sessions in memory. */
  readonly sessions: number;
  /** This process's records: on their way to the disk, there, refused by reason, and the last failure. */
  readonly queue: {
    readonly queued: number;
    readonly queued_bytes: number;
    readonly durable: number;
    readonly refused: Readonly<Record<string, number>>;
    readonly last_error: string | null;
  };
  /** The data directory, whoever writes to it; what is wrong with it where it cannot be read. */
  readonly store: QueueHealth | { readonly error: string };
  /** Tasks beside answering. */
  readonly tasks: readonly TaskReport[];
  /** Failures since the start, by kind. */
  readonly failures: Readonly<Record<string, number>>;
}

/**
 * Takes the server's pulse.
 *
 * @param desk What its requests share.
 * @param background Its tasks.
 * @returns Its state now.
 */
export async function takePulse(desk: Desk, background: Background): Promise<Health> {
  const { app } = desk;
  const { last_error, ...queue } = app.sink().health;
  const { model, rules } = await app.engine();
  return {
    version: VERSION,
    pid: Deno.pid,
    uptime_s: Math.round(app.nowMs() / 1000),
    memory_bytes: Deno.memoryUsage().rss,
    event_loop_delay_ms_max: Math.round(background.lateMsMax),
    model,
    rules: rules.length,
    sessions: desk.sessions.count,
    queue: { ...queue, last_error: last_error?.message ?? null },
    store: await queueHealth(app.config.dataDirectory).catch(({ message }: Error) => ({
      error: message,
    })),
    tasks: background.reports,
    failures: Object.fromEntries((await app.log()).failureCounts),
  };
}
