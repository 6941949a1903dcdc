/**
 * What every command of the command line shares: its context, its settings flags, its errors.
 *
 * @module
 */

import type { Application, Command, CommandContext, RouteMap } from "@stricli/core";
import { type App, openApp } from "../app.ts";
import {
  type ConfigFlags,
  processEnvironment,
  readConfig,
  variableFault,
  variableNames,
} from "../config.ts";
import { ImproverError } from "../errors.ts";
import type { SettingName, SettingValue } from "../settings.ts";
import { ReaderGone, stderr, wantsColour } from "./terminal.ts";

/** Exit codes: done, expected failure, wrong usage, bug. */
export const EXIT = { done: 0, failure: 1, usage: 2, bug: 70 } as const;

/**
 * The context of a command.
 *
 * @internal
 */
export interface Door extends CommandContext {
  /** Set by a command that ends with another code than 0 without having failed. */
  exitCode: number;
  /** Runs the MCP server until its client leaves; gives its exit code. */
  serveMcp(flags: SharedFlags): Promise<number>;
  /** Answers a client's prompt-submit hook; gives its exit code, if it comes back at all. */
  runHook(client: string, flags: SharedFlags): Promise<number>;
}

/**
 * A command as its file declares it.
 *
 * @internal
 */
export type Route = Command<Door>;

/**
 * Several commands under one name.
 *
 * @internal
 */
export type Routes = RouteMap<Door>;

/**
 * The whole command line.
 *
 * @internal
 */
export type CommandLine = Application<Door>;

/** Flags that every command takes. */
export interface SharedFlags {
  /** `--data-dir`. */
  readonly dataDir?: string;
  /** `--config`. */
  readonly config?: string;
}

/**
 * Opens the program for one command and closes it afterwards, whatever happens.
 *
 * @param flags The shared flags.
 * @param settings Settings that were given as flags.
 * @param body The command.
 * @param needs Whether it can do without a data directory; it needs one when left out.
 * @returns What the body returned.
 */
export async function withApp<T>(
  flags: SharedFlags,
  settings: Partial<Record<SettingName, SettingValue | undefined>>,
  body: (app: App) => Promise<T>,
  needs: Pick<ConfigFlags, "isDirectoryOptional"> = {},
): Promise<T> {
  const fault = variableFault(variableNames());
  if (fault !== null) throw fault;
  const given = Object.entries(settings).filter(([, value]) => value !== undefined);
  const app = openApp(
    await readConfig({
      ...needs,
      dataDirectory: flags.dataDir,
      file: flags.config,
      settings: Object.fromEntries(given) as Partial<Record<SettingName, SettingValue>>,
    }, processEnvironment),
  );
  try {
    return await body(app);
  } catch (error) {
    if (!isExpected(error)) await app.reportFailure("command_failed", error).catch(() => {});
    throw error;
  } finally {
    await app.close();
  }
}

/**
 * Writes a note for the person at the terminal.
 *
 * @param text One or more lines, without the last newline.
 */
export function note(text: string): void {
  stderr.write(`improver: ${text}\n`);
}

/**
 * Says in words what went wrong.
 *
 * @param error Whatever was thrown.
 * @returns The message, and the hint on a line of its own; a bug is told apart from a failure.
 */
export function describeError(error: unknown): string {
  if (error instanceof ImproverError) return `improver: ${error.message}\n  ${error.hint}`;
  const text = error instanceof Error ? error.stack ?? error.message : String(error);
  return `improver: this is a bug\n${text}`;
}

/**
 * Chooses the exit code for an error.
 *
 * @param error Whatever was thrown.
 * @returns 0 for a reader that has gone, 1 for an expected failure, 2 for wrong usage, 70 for a bug.
 */
export function exitCodeOf(error: unknown): number {
  if (error instanceof ReaderGone) return EXIT.done;
  if (!(error instanceof ImproverError)) return EXIT.bug;
  return error.code === "usage" ? EXIT.usage : EXIT.failure;
}

/**
 * Writes text in bold where colours are wanted on standard error.
 *
 * @param text The text.
 * @returns The same text, with escape codes or without.
 */
export function bold(text: string): string {
  return wantsColour(stderr) ? `\x1b[1m${text}\x1b[22m` : text;
}

function isExpected(error: unknown): boolean {
  return error instanceof ImproverError || error instanceof ReaderGone;
}
