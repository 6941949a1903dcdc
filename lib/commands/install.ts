/**
 * Sets a client up: what would change in which of its files, and the change itself.
 *
 * @module
 */

import { type Environment, processEnvironment } from "../config.ts";
import { ImproverError } from "../errors.ts";
import { nearestName } from "../nearest.ts";
import { removeClientFile, replaceClientFile } from "../store/client_file.ts";
import {
  type Client,
  CLIENTS,
  type HookPlace,
  type Scope,
  type Surroundings,
} from "./clients/clients.ts";
import {
  type HookLeft,
  hooksLeft,
  type Launch,
  withHook,
  withoutHook,
  withServer,
} from "./clients/entries.ts";
import { type Edit, type FileChange, planAddition, planRemoval } from "./clients/file_change.ts";
import { launchWords, type Process, shellLine, thisProcess } from "./clients/launch.ts";
import { type SwitchedOff, switchedOff } from "./clients/switches.ts";

/** What to set up. */
export interface InstallRequest {
  /** Name of the client. */
  readonly client: string;
  /** Whose configuration. */
  readonly scope: Scope;
  /** Also the hook; when removing, the hook alone. */
  readonly hook: boolean;
  /** Take out instead of adding. */
  readonly remove: boolean;
}

/** A command line that runs our hook, or may run it, and cannot be edited safely. */
export interface LeftLine extends HookLeft {
  /** The file that it stands in. */
  readonly path: string;
}

/** What is to be done. */
export interface InstallPlan {
  /** The client. */
  readonly client: Client;
  /** The files that change; none when all is as it should be. */
  readonly changes: readonly FileChange[];
  /** What goes on running our hook though it was to be taken out; for {@linkcode refuseLeft}. */
  readonly left: readonly LeftLine[];
  /** Settings of the user's own that keep the client from using what is added. */
  readonly off: readonly SwitchedOff[];
  /** Directories below which what we made may go. */
  readonly roots: readonly string[];
}

/** Where the program runs, for finding files and for naming itself. */
export interface Ground {
  /** What decides where files are. */
  readonly around: Surroundings;
  /** How clients start this program. */
  readonly launch: readonly string[];
}

/**
 * Looks at where this process runs.
 *
 * @param environment Reads an environment variable.
 * @param process How this process was started.
 * @returns Where it runs; null without a home directory, where no client keeps anything.
 */
export function groundOf(
  environment: Environment = processEnvironment,
  process: Process = thisProcess(),
): Ground | null {
  const home = environment("HOME") ?? environment("USERPROFILE");
  if (!home) return null;
  const around = {
    home,
    directory: Deno.cwd(),
    os: Deno.build.os,
    variable: (name: string) => environment(name) || undefined,
  };
  return { around, launch: launchWords(process, environment) };
}

/**
 * Finds out what would change. Nothing is written.
 *
 * @param request What to set up.
 * @param ground Where the program runs.
 * @returns The files that change.
 * @throws ImproverError `unknown_name` for a client that is not known, `usage` for what it does not
 * have, `bad_json` or `bad_toml` for a file that is broken, `unreadable` for one that cannot be read.
 */
export function planInstall(request: InstallRequest, ground: Ground): InstallPlan {
  const client = clientNamed(request.client);
  const server = client.server(request.scope, ground.around);
  const hook = client.hook(request.scope, ground.around);
  if (server === null) {
    throw new ImproverError(
      "usage",
      `Cannot set ${client.title} up for one project: it has settings of the user only`,
      "Leave out --scope",
    );
  }
  if (hook === null && request.hook) {
    throw new ImproverError(
      "usage",
      `Cannot set up a hook in ${client.title}: it has none that may add to a prompt`,
      "Leave out --hook; the server works without it",
    );
  }
  const launch = { words: ground.launch, os: ground.around.os };
  const edits: Edit[] = [{
    path: server.path,
    isWanted: !(request.remove && request.hook),
    set: (text) => withServer(text, server, ground.launch),
    cut: (text) => withServer(text, server, null),
  }];
  if (hook !== null) {
    const line = shellLine([...launch.words, "hook", hook.client], launch.os);
    edits.push({
      path: hook.path,
      isWanted: request.hook || request.remove,
      set: (text) => withHook(text, hook, launch, line),
      cut: (text) => withoutHook(text, hook, launch, line),
    });
  }
  const paths = new Set(edits.filter(({ isWanted }) => isWanted).map(({ path }) => path));
  const changes = [...paths].map((path) => {
    const own = edits.filter((edit) => edit.path === path);
    return request.remove ? planRemoval(path, own) : planAddition(path, own);
  });
  const { home, directory } = ground.around;
  return {
    client,
    changes: changes.filter(({ before, after }) => after !== before),
    left: request.remove && hook !== null ? leftIn(changes, hook, launch) : [],
    off: request.remove
      ? []
      : switchedOff(client, ground.around).filter(({ part }) => part === "server" || request.hook),
    roots: [home, directory],
  };
}

function leftIn(changes: readonly FileChange[], hook: HookPlace, launch: Launch): LeftLine[] {
  const after = changes.find(({ path }) => path === hook.path)?.after ?? "";
  return hooksLeft(after, hook, launch).map((one) => ({ path: hook.path, ...one }));
}

/**
 * Writes what was planned: each file whole or not at all, with what it held kept beside it; a file
 * that held nothing but ours is removed.
 *
 * @param plan What is to be done.
 * @returns The backups that were written.
 * @throws ImproverError `unwritable` when a file cannot be written, or was changed in the meantime.
 */
export function applyInstall(plan: InstallPlan): string[] {
  const done: string[] = [];
  const backups: string[] = [];
  for (const { path, before, after, keepsBackup } of plan.changes) {
    try {
      if (after === null) removeClientFile(path, before!, plan.roots);
      const backup = after === null
        ? null
        : replaceClientFile(path, before, after, keepsBackup ? "the backup" : "nothing");
      if (backup !== null) backups.push(backup);
    } catch (error) {
      if (!(error instanceof ImproverError) || done.length === 0) throw error;
      const kept = backups.length === 0 ? "" : `, what was there kept in ${backups.join(", ")}`;
      const hint = `${error.hint}. ${done.join(", ")} is changed already${kept}`;
      throw new ImproverError(error.code, error.message, hint, error);
    }
    done.push(path);
  }
  return backups;
}

/**
 * Fails where a hook was to be taken out and is not, so that nobody takes it for gone.
 *
 * @param plan What was to be done.
 * @throws ImproverError `unwritable` that quotes each line that still runs our hook, or may.
 */
export function refuseLeft({ client, left }: InstallPlan): void {
  if (left.length === 0) return;
  throw new ImproverError(
    "unwritable",
    `Cannot take the hook out of ${client.title}: ${reasonsOf(left).join("; ")}`,
    `Take it out of ${left[0]!.path} by hand`,
  );
}

function reasonsOf(left: readonly LeftLine[]): string[] {
  const certain = left.filter(({ isCertain }) => isCertain);
  const lines = certain.map(({ line }) => JSON.stringify(line)).join(" and ");
  const reason =
    `${lines} still ${certain.length === 1 ? "runs" : "run"} it, and what else stands ` +
    "there might not work as before without it";
  const others = left.filter(({ isCertain }) => !isCertain);
  return [
    ...(certain.length > 0 ? [reason] : []),
    ...others.map(({ line }) => `may still run it: ${JSON.stringify(line)}`),
  ];
}

/**
 * Finds a client by its name.
 *
 * @param name The name.
 * @returns The client.
 * @throws ImproverError `unknown_name` that names the nearest one.
 */
function clientNamed(name: string): Client {
  const client = CLIENTS.find((one) => one.name === name);
  if (client !== undefined) return client;
  const names = CLIENTS.map((one) => one.name);
  const nearest = nearestName(name, names);
  throw new ImproverError(
    "unknown_name",
    `Cannot set ${JSON.stringify(name)} up: no such client is known`,
    nearest === null ? `Name one of ${names.join(", ")}` : `Did you mean ${nearest}?`,
  );
}
