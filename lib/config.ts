/**
 * Settings from flags, environment, the user's file and defaults, read once, each knowing where it
 * came from, so that `improver config` can tell the whole truth.
 *
 * @module
 */

import { ImproverError, parserFault } from "./errors.ts";
import { nearestName } from "./nearest.ts";
import {
  checkSetting,
  parseSetting,
  SETTING_NAMES,
  type SettingName,
  type Settings,
  type SettingValue,
  SPECIFICATIONS,
  variableOf,
} from "./settings.ts";

/** Where a setting's value came from, strongest first. */
export type SettingOrigin = "flag" | "environment" | "file" | "default";

/** One setting as `improver config` shows it. */
export interface SettingReport {
  /** Name in the file, such as `batch.size`. */
  readonly name: string;
  /** The value in force. */
  readonly value: SettingValue;
  /** Where the value came from. */
  readonly origin: SettingOrigin;
  /** The environment variable that sets it. */
  readonly variable: string;
  /** What it does. */
  readonly summary: string;
}

/** Everything the program was told before it started work. */
export interface Config {
  /** The data directory, absolute. */
  readonly dataDirectory: string;
  /** Where the data directory came from. */
  readonly dataDirectoryOrigin: SettingOrigin;
  /** The settings file that was read, or null when there was none. */
  readonly file: string | null;
  /** The settings' values. */
  readonly settings: Settings;
  /** The same values with their origins, in a fixed order. */
  readonly report: readonly SettingReport[];
  /** What every result should tell its caller. */
  readonly warnings: readonly string[];
}

/** What the command line said about settings. */
export interface ConfigFlags {
  /** `--data-dir`. */
  readonly dataDirectory?: string | undefined;
  /** Go on, storing nothing, where no data directory can be chosen. */
  readonly isDirectoryOptional?: boolean | undefined;
  /** `--config`. */
  readonly file?: string | undefined;
  /** Settings given as flags, by name. */
  readonly settings?: Readonly<Partial<Record<SettingName, SettingValue>>>;
}

/** Reads one environment variable; undefined where it is not set or may not be read. */
export type Environment = (name: string) => string | undefined;

/**
 * Reads the settings once.
 *
 * @param flags What the command line said.
 * @param environment Reads an environment variable.
 * @returns The settings, frozen.
 * @throws ImproverError `bad_config` for an unknown key or a value out of range, naming the nearest
 * known key, and where a data directory is needed and none can be chosen; `unreadable` when a file named with `--config` cannot be read.
 */
export async function readConfig(flags: ConfigFlags, environment: Environment): Promise<Config> {
  const chosen = chooseDataDirectory(flags, environment);
  if (chosen === null && !flags.isDirectoryOptional) {
    throw new ImproverError("bad_config", `Cannot choose a data directory: ${NO_HOME}`, NAME_ONE);
  }
  const [dataDirectory, dataDirectoryOrigin] = chosen ?? [NOWHERE, "default"];
  const path = flags.file ?? environment("IMPROVER_CONFIG") ?? `${dataDirectory}/config.toml`;
  const explicit = flags.file !== undefined || environment("IMPROVER_CONFIG") !== undefined;
  const text = chosen === null && !explicit ? null : readFileIfThere(path, explicit);
  const fromFile = text === null ? {} : await parseFile(text, path);
  const settings: Record<string, SettingValue> = {};
  const report: SettingReport[] = [];
  for (const name of SETTING_NAMES) {
    const variable = variableOf(name);
    const flag = flags.settings?.[name];
    const variableText = environment(variable);
    let value: SettingValue = SPECIFICATIONS[name].fallback;
    let origin: SettingOrigin = "default";
    if (flag !== undefined) {
      [value, origin] = [checkSetting(name, flag, `--${name}`), "flag"];
    } else if (variableText !== undefined && variableText !== "") {
      [value, origin] = [parseSetting(name, variableText, variable), "environment"];
    } else if (fromFile[name] !== undefined) {
      [value, origin] = [checkSetting(name, fromFile[name], path), "file"];
    }
    settings[name] = value;
    report.push({ name, value, origin, variable, summary: SPECIFICATIONS[name].summary });
  }
  const isUnwanted = chosen !== null || settings["store"] === false;
  if (chosen === null) settings["store"] = false;
  return Object.freeze({
    dataDirectory,
    dataDirectoryOrigin,
    file: text === null ? null : path,
    settings: Object.freeze(settings) as unknown as Settings,
    report,
    warnings: isUnwanted ? [] : [`The pair was not stored: ${NO_HOME}. ${NAME_ONE}`],
  });
}

const NO_HOME = "neither HOME nor IMPROVER_DATA_DIR is set";
const NAME_ONE = "Set IMPROVER_DATA_DIR or pass --data-dir";

/** A directory that cannot be there, since what is above it is none. */
const NOWHERE = Deno.build.os === "windows" ? "NUL\\improver" : "/dev/null/improver";

/**
 * Reads one variable of this process's environment; one that may not be read counts as not set.
 *
 * @param name The variable.
 * @returns Its value, or undefined.
 */
export function processEnvironment(name: string): string | undefined {
  try {
    // The portable executable hides the home directory from the runtime, which would read npm's
    // settings there and stop at the first it cannot resolve.
    return (name === "HOME" ? Deno.env.get("IMPROVER_HOME") : undefined) ?? Deno.env.get(name);
  } catch {
    return undefined;
  }
}

/** What all of our variables begin with. */
const PREFIX = "IMPROVER_";

/** Those that are no setting's: the first two are for users, the others come from the portable executable. */
const OTHER_VARIABLES = ["DATA_DIR", "CONFIG", "EXECUTABLE", "HOME", "NAMES"];

/**
 * Finds a variable of ours that sets nothing, as a misspelt one does.
 *
 * @param names Names of the environment's variables, others than ours too.
 * @returns What is wrong with the first, naming the nearest known one; null when there is none.
 */
export function variableFault(names: readonly string[]): ImproverError | null {
  const known = [...SETTING_NAMES.map(variableOf), ...OTHER_VARIABLES.map((name) => PREFIX + name)];
  const wrong = names.find((name) => name.startsWith(PREFIX) && !known.includes(name));
  if (wrong === undefined) return null;
  const bare = (name: string) => name.slice(PREFIX.length);
  const nearest = nearestName(bare(wrong), known.map(bare));
  return new ImproverError(
    "bad_config",
    `Cannot read the settings in the environment: ${JSON.stringify(wrong)} is not a setting`,
    nearest === null
      ? "Run `improver config` for the settings there are, or unset it"
      : `Did you mean ${JSON.stringify(PREFIX + nearest)}?`,
  );
}

/**
 * Names the variables of this process's environment, as far as that may be known: a program that may
 * not read them all is told their names by the portable executable, or not at all.
 *
 * @returns The names.
 */
export function variableNames(): readonly string[] {
  const told = processEnvironment(`${PREFIX}NAMES`);
  if (told !== undefined) return told.split(" ");
  try {
    return Object.keys(Deno.env.toObject());
  } catch {
    return [];
  }
}

function chooseDataDirectory(
  flags: ConfigFlags,
  environment: Environment,
): [string, SettingOrigin] | null {
  if (flags.dataDirectory !== undefined) return [absolute(flags.dataDirectory), "flag"];
  const named = environment("IMPROVER_DATA_DIR");
  if (named) return [absolute(named), "environment"];
  const home = environment("HOME") ?? environment("USERPROFILE");
  if (Deno.build.os === "windows") {
    const local = environment("LOCALAPPDATA") ?? (home && `${home}\\AppData\\Local`);
    if (local) return [`${local}\\improver`, "default"];
  } else if (Deno.build.os === "darwin") {
    if (home) return [`${home}/Library/Application Support/improver`, "default"];
  } else {
    const shared = environment("XDG_DATA_HOME");
    if (shared?.startsWith("/")) return [`${shared}/improver`, "default"];
    if (home) return [`${home}/.local/share/improver`, "default"];
  }
  return null;
}

function absolute(path: string): string {
  if (/^(?:\/|[A-Za-z]:[\\/]|\\\\)/.test(path)) return trimEnd(path);
  return trimEnd(`${Deno.cwd()}/${path}`);
}

function trimEnd(path: string): string {
  return path.length > 1 ? path.replace(/[\\/]+$/, "") || "/" : path;
}

function readFileIfThere(path: string, explicit: boolean): string | null {
  try {
    return Deno.readTextFileSync(path);
  } catch (cause) {
    if (
      !explicit &&
      (cause instanceof Deno.errors.NotFound || cause instanceof Deno.errors.NotADirectory)
    ) {
      return null;
    }
    throw new ImproverError(
      "unreadable",
      `Cannot read the settings file: ${JSON.stringify(path)}`,
      explicit ? "Check the path given with --config" : "Check the file's permissions",
      cause,
    );
  }
}

async function parseFile(text: string, path: string): Promise<Record<string, SettingValue>> {
  const { parse } = await import("smol-toml");
  let parsed: Record<string, unknown>;
  try {
    parsed = parse(text);
  } catch (cause) {
    throw new ImproverError(
      "bad_config",
      `Cannot read the settings in ${JSON.stringify(path)}: ${parserFault(cause)}`,
      "Mend the file's TOML, or move it away",
      cause,
    );
  }
  const flat: Record<string, SettingValue> = {};
  flatten(parsed, "", (name, value) => {
    if (!Object.hasOwn(SPECIFICATIONS, name)) throw unknownSetting(name, path);
    flat[name] = value as SettingValue;
  });
  return flat;
}

function flatten(
  table: Readonly<Record<string, unknown>>,
  prefix: string,
  found: (name: string, value: unknown) => void,
): void {
  for (const [key, value] of Object.entries(table)) {
    const isTable = typeof value === "object" && value !== null && !Array.isArray(value) &&
      !(value instanceof Date);
    if (isTable) flatten(value as Record<string, unknown>, `${prefix}${key}.`, found);
    else found(prefix + key, value);
  }
}

function unknownSetting(name: string, where: string): ImproverError {
  const nearest = nearestName(name, SETTING_NAMES);
  return new ImproverError(
    "bad_config",
    `Cannot read the settings in ${JSON.stringify(where)}: ${
      JSON.stringify(name)
    } is not a setting`,
    nearest === null
      ? "Run `improver config` for the settings there are"
      : `Did you mean ${JSON.stringify(nearest)}?`,
  );
}
