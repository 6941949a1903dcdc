/**
 * How a client starts this very program, wherever it was put.
 *
 * @module
 */

import type { Environment } from "../../config.ts";

/** What tells how this process was started. */
export interface Process {
  /** Whether the program is a compiled executable. */
  readonly standalone: boolean;
  /** The running executable. */
  readonly executable: string;
  /** Address of the first module. */
  readonly mainModule: string;
}

/**
 * Reads how this process was started.
 *
 * @returns What tells it.
 */
export function thisProcess(): Process {
  return {
    standalone: Deno.build.standalone,
    executable: readable(() => Deno.execPath()),
    mainModule: readable(() => Deno.mainModule),
  };
}

/**
 * Gives the words of a command line that starts this program, to which its own are added.
 *
 * @param process How this process was started.
 * @param environment Reads an environment variable.
 * @returns At least one word: an absolute path, or the bare name where the path is not known.
 */
export function launchWords(process: Process, environment: Environment): readonly string[] {
  const portable = environment("IMPROVER_EXECUTABLE");
  if (portable) return [normal(portable)];
  if (process.standalone && process.executable !== "") return [process.executable];
  if (process.executable === "" || !process.mainModule.startsWith("file:")) return ["improver"];
  const permissions = ["read", "write", "env", "sys"].map((name) => `--allow-${name}`);
  return [process.executable, "run", "--quiet", ...permissions, pathOf(process.mainModule)];
}

/**
 * Writes words as one line for the shell that a client runs hooks with.
 *
 * @param words The words.
 * @param os The operating system, as Deno calls it.
 * @returns The line.
 */
export function shellLine(words: readonly string[], os: string): string {
  return words.map((word) => {
    if (/^[\w@%+=:,./-]+$/.test(word)) return word;
    return os === "windows" ? `"${word}"` : `'${word.replaceAll("'", `'\\''`)}'`;
  }).join(" ");
}

/** A path without `/./` and `/x/../`, as a shell leaves them in. */
function normal(path: string): string {
  const parts: string[] = [];
  for (const part of path.split("/")) {
    if (part === ".." && parts.length > 1) parts.pop();
    else if (part !== "." && (part !== "" || parts.length === 0)) parts.push(part);
  }
  return parts.join("/");
}

function pathOf(address: string): string {
  const path = decodeURIComponent(new URL(address).pathname);
  return /^\/[A-Za-z]:/.test(path) ? path.slice(1).replaceAll("/", "\\") : path;
}

/** Empty where it may not be read. */
function readable(read: () => string): string {
  try {
    return read();
  } catch {
    return "";
  }
}
