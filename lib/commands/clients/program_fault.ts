/**
 * What keeps a client from starting the program that its settings name.
 *
 * @module
 */

import type { Token } from "./command_line.ts";
import { findOwnProgram } from "./hook_call.ts";
import type { Surroundings } from "./clients.ts";
import { isOfAddress, isOff } from "./server_entry.ts";
import type { Table } from "./toml_edit.ts";

/** What is found in an entry that is not as it should be. */
export interface Fault {
  /**
   * `dead` cannot start, `off` is switched off, `strange` may be another program than ours, `remote`
   * is somebody else's server.
   */
  readonly kind: "dead" | "off" | "strange" | "remote";
  /** The same in words, behind `set up`. */
  readonly said: string;
}

/** What a program is looked for by. */
export interface Look {
  /** Where files are. */
  readonly around: Surroundings;
  /** The file of the program that looks. */
  readonly own: string | undefined;
}

/**
 * Examines a server's entry.
 *
 * @param entry The entry.
 * @param look What the program is looked for by.
 * @returns What is wrong with it; null when nothing is.
 */
export function serverFault(entry: Table, look: Look): Fault | null {
  const { command, args = [], env } = entry;
  const keys = Object.entries(entry);
  const address = keys.find(([key, value]) => isOfAddress(key, value))?.[0];
  if (command === undefined && address !== undefined) {
    return { kind: "remote", said: `its entry "improver" names a server by ${address}` };
  }
  if (address !== undefined) return dead(`in an entry that also has ${JSON.stringify(address)}`);
  if (typeof command !== "string" || command === "") return dead("in an entry without a command");
  if (!Array.isArray(args) || args.some((word) => typeof word !== "string")) {
    return dead("in an entry whose args are no list of words");
  }
  const off = keys.find(([key, value]) => isOff(key, value));
  if (off !== undefined) return { kind: "off", said: `switched off by ${off[0]} = ${off[1]}` };
  return commandFault([command, ...args], String((env as Table | undefined)?.PATH ?? ""), look);
}

function dead(said: string): Fault {
  return { kind: "dead", said };
}

/** What keeps words from starting the server. */
function commandFault(words: readonly string[], path: string, look: Look): Fault | null {
  const { around, own } = look;
  const tokens = words.map((value): Token => ({ kind: "word", start: 0, end: 0, value }));
  const program = findOwnProgram(tokens, { os: around.os, own });
  const named = [0, ...(program === null ? [] : [program.at])];
  for (const at of new Set(named)) {
    // What comes behind a runner that reads it is a file, not a command.
    const isExecuted = at === 0 || at === program?.from;
    const said = programFault(words[at]!, { around, isExecuted, path });
    if (said !== null) return dead(`with ${said}`);
  }
  if (program === null) {
    if (words.some((word) => /improver/i.test(word))) return null;
    return {
      kind: "strange",
      said: `with ${JSON.stringify(words[0])}, which may be another program`,
    };
  }
  const [first] = words.slice(program.at + 1);
  return first === undefined || first === "mcp"
    ? null
    : dead(`with ${JSON.stringify(`improver ${first}`)}, which is no server`);
}

/**
 * Looks whether a program can be started.
 *
 * @param program Its path or its name.
 * @param look Where it is looked for, and how it is run.
 * @returns What is wrong, with the program's name before it; null when nothing is, or nobody but the
 * client can tell.
 */
export function programFault(
  program: string,
  look: {
    readonly around: Surroundings;
    /** Whether the system runs it itself. */
    readonly isExecuted: boolean;
    /** Directories that come before those of `PATH`. */
    readonly path?: string;
  },
): string | null {
  const name = JSON.stringify(program);
  if (/^(?:\/|[A-Za-z]:[\\/])[^$`~*?]*$/.test(program)) {
    const reason = fileFault(program, look.isExecuted);
    return reason === null ? null : `${name}, which ${reason}`;
  }
  const { os, variable } = look.around;
  const places = [look.path, variable("PATH")].filter(Boolean).join(os === "windows" ? ";" : ":");
  if (places === "" || /[\\/~$`%]/.test(program) || /[$%]/.test(look.path ?? "")) return null;
  const endings = os === "windows" ? ["", ".exe", ".cmd", ".bat"] : [""];
  const isFound = places.split(os === "windows" ? ";" : ":").some((place) =>
    endings.some((ending) => fileFault(`${place || "."}/${program}${ending}`, true) === null)
  );
  return isFound ? null : `${name}, which is not on your PATH`;
}

function fileFault(path: string, isExecuted: boolean): string | null {
  try {
    const { isFile, mode } = Deno.statSync(path);
    if (!isFile) return "is no file";
    return isExecuted && mode !== null && (mode & 0o111) === 0 ? "may not be executed" : null;
  } catch (error) {
    const isGone = error instanceof Deno.errors.NotFound ||
      error instanceof Deno.errors.NotADirectory;
    // What may not be looked at may be there.
    return isGone ? "is not there any more" : null;
  }
}
