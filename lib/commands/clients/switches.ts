/**
 * Settings of a client with which its user switched servers or hooks off, so that what is set up is
 * not used. They are the user's word, and left alone.
 *
 * @module
 */

import { ImproverError } from "../../errors.ts";
import { readClientFile } from "../../store/client_file.ts";
import type { Client, Scope, Surroundings } from "./clients.ts";
import { readJson } from "./json_edit.ts";
import { parseToml } from "./toml_edit.ts";

/** What can be set up of ours. */
export type Part = "server" | "hook";

/** A setting that keeps a client from using us. */
export interface SwitchedOff {
  /** What it keeps from being used. */
  readonly part: Part;
  /** The file that it stands in. */
  readonly path: string;
  /** Its name, and what it says. */
  readonly setting: string;
}

interface Switch {
  readonly client: string;
  readonly part: Part;
  /** Which of the client's files it stands in. */
  readonly file: Part;
  /** The path to it in the file. */
  path(around: Surroundings): readonly string[];
  isOff(value: unknown): boolean;
}

/** The name that the server and the hook have in settings. */
const NAME = "improver";

const namesUs = (value: unknown) => Array.isArray(value) && value.includes(NAME);
const namesOthers = (value: unknown) => Array.isArray(value) && !value.includes(NAME);

const SWITCHES: readonly Switch[] = [
  {
    client: "claude",
    part: "server",
    file: "server",
    path: ({ directory }) => ["projects", directory, "disabledMcpServers"],
    isOff: namesUs,
  },
  {
    client: "claude",
    part: "hook",
    file: "hook",
    path: () => ["disableAllHooks"],
    isOff: (value) => value === true,
  },
  {
    client: "codex",
    part: "hook",
    file: "server",
    path: () => ["features", "hooks"],
    isOff: (value) => value === false,
  },
  {
    client: "gemini",
    part: "server",
    file: "server",
    path: () => ["mcp", "excluded"],
    isOff: namesUs,
  },
  {
    client: "gemini",
    part: "server",
    file: "server",
    path: () => ["mcp", "allowed"],
    isOff: namesOthers,
  },
  {
    client: "gemini",
    part: "hook",
    file: "hook",
    path: () => ["hooksConfig", "enabled"],
    isOff: (value) => value === false,
  },
  {
    client: "gemini",
    part: "hook",
    file: "hook",
    path: () => ["hooksConfig", "disabled"],
    isOff: namesUs,
  },
];

/**
 * Finds what keeps a client from using what is set up.
 *
 * @param client The client.
 * @param around Where files are.
 * @returns The settings, of both scopes; those of broken files are left out.
 */
export function switchedOff(client: Client, around: Surroundings): SwitchedOff[] {
  const scopes: readonly Scope[] = ["user", "project"];
  const switches = SWITCHES.filter((one) => one.client === client.name);
  return scopes.flatMap((scope) =>
    switches.flatMap(({ part, file, path: pathIn, isOff }) => {
      const path = client[file](scope, around)?.path;
      const keys = pathIn(around);
      const value = path === undefined ? undefined : settingIn(path, keys);
      return path !== undefined && isOff(value)
        ? [{ part, path, setting: settingOf(keys, value) }]
        : [];
    })
  );
}

type Inner = Readonly<Record<string, unknown>> | null | undefined;

function settingIn(path: string, keys: readonly string[]): unknown {
  try {
    const text = readClientFile(path) ?? "";
    const whole = path.endsWith(".toml") ? parseToml(text, path) : readJson(text, path);
    return keys.reduce<unknown>((inner, key) => (inner as Inner)?.[key], whole);
  } catch (error) {
    if (error instanceof ImproverError) return undefined;
    throw error;
  }
}

function settingOf(keys: readonly string[], value: unknown): string {
  return Array.isArray(value) ? keys.at(-1)! : `${keys.join(".")} = ${value}`;
}
