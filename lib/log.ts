/**
 * Structured logs: JSON lines in the data directory, each with the correlation id of the request
 * it belongs to, and never a word of a prompt. The one place that knows the logging library.
 *
 * @module
 */

import { AsyncLocalStorage } from "node:async_hooks";
import { configureSync, getLogger, type LogRecord, resetSync, withContext } from "@logtape/logtape";
import { openRotatingFile } from "./store/rotating_file.ts";

/** Level of a log line, least first. */
export type LogLevel = "debug" | "info" | "warning" | "error";

/** What a log line may hold beside its event: counts, names and times, never text of a prompt. */
export type LogProperties = Readonly<Record<string, string | number | boolean | null>>;

/** The program's log. */
export interface Log {
  /** Writes one line. */
  write(level: LogLevel, event: string, properties?: LogProperties): void;
  /** Writes a failure by its kind and counts it; a bug's stack is kept, since it holds code only. */
  failure(event: string, error: unknown, properties?: LogProperties): void;
  /** Runs a body whose log lines, through every await, carry a correlation id. */
  correlate<T>(correlationId: string, body: () => T): T;
  /** Failures since the log was opened, by kind. */
  readonly failureCounts: ReadonlyMap<string, number>;
  /** Closes the file. */
  close(): void;
}

/** Where and how much to log. */
export interface LogOptions {
  /** File the lines go to. */
  readonly path: string;
  /** Least level that is written, or "off". */
  readonly level: LogLevel | "off";
  /** Size at which the file is rotated, in bytes. */
  readonly bytesMax: number;
}

/**
 * Opens the log. There is one per process: a second call replaces the first.
 *
 * @param options Where and how much to log.
 * @returns The log.
 */
export function openLog(options: LogOptions): Log {
  const file = openRotatingFile(options.path, options.bytesMax);
  const failureCounts = new Map<string, number>();
  configureSync({
    reset: true,
    contextLocalStorage: new AsyncLocalStorage(),
    sinks: { file: (record: LogRecord) => file.append(lineOf(record)) },
    loggers: [
      {
        category: ["improver"],
        lowestLevel: options.level === "off" ? null : options.level,
        sinks: ["file"],
      },
      { category: ["logtape", "meta"], lowestLevel: null, sinks: [] },
    ],
  });
  const logger = getLogger(["improver"]);
  const write = (level: LogLevel, event: string, properties: LogProperties = {}) => {
    logger[level](event, properties);
  };
  return {
    write,
    failure(event, error, properties = {}) {
      const kind = kindOf(error);
      failureCounts.set(kind, (failureCounts.get(kind) ?? 0) + 1);
      write("error", event, { ...properties, kind, stack: stackOf(error) });
    },
    correlate: (correlationId, body) => withContext({ correlation_id: correlationId }, body),
    failureCounts,
    close() {
      resetSync();
      file.close();
    },
  };
}

function lineOf(record: LogRecord): string {
  return JSON.stringify({
    time: new Date(record.timestamp).toISOString(),
    level: record.level,
    event: record.rawMessage,
    pid: Deno.pid,
    ...record.properties,
  });
}

function kindOf(error: unknown): string {
  if (error instanceof Error) {
    const code = (error as { code?: unknown }).code;
    return typeof code === "string" ? code : error.name;
  }
  return typeof error;
}

/** A message may quote what a user wrote, a stack's frames never do: so the frames alone are kept. */
function stackOf(error: unknown): string | null {
  if (!(error instanceof Error) || error.stack === undefined) return null;
  return error.stack.split("\n").filter((line) => /^\s+at /.test(line)).slice(0, 12).join("\n");
}
