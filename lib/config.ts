/**
 * Settings from flags, environment, the user's file and defaults, read once, each knowing where it
 * came from, so that `improver config` can tell the whole truth.
 *
 * @module
 */

import { ImproverError } from "./errors.ts";
import { DEADLINE_MS } from "./limits.ts";
import { nearestName } from "./nearest.ts";

/** A setting's value: what the TOML file may hold for it. */
export type SettingValue = string | number | boolean | readonly string[];

/** Where a setting's value came from, strongest first. */
export type SettingOrigin = "flag" | "environment" | "file" | "default";

interface SettingSpecification {
  readonly fallback: SettingValue;
  readonly summary: string;
  readonly values?: readonly string[];
  /** Smallest number allowed. */
  readonly least?: number;
}

/** The settings' values by name. */
export interface Settings {
  /** Kind of model the prompt is for. */
  readonly "profile": string;
  /** How questions are given: `list`, `inline` or `off`. */
  readonly "ask": string;
  /** Time one prompt may take, in milliseconds. */
  readonly "deadline": number;
  /** Whether before/after pairs are stored. */
  readonly "store": boolean;
  /** Marks that leave a prompt alone when a letter follows directly. */
  readonly "bypass": readonly string[];
  /** Rules that never fire. */
  readonly "rules.disabled": readonly string[];
  /** Unmerged records that start a merge. */
  readonly "batch.size": number;
  /** Seconds after which a merge starts. */
  readonly "batch.timeout": number;
  /** Seconds an idle session is kept in memory. */
  readonly "session.ttl": number;
  /** Sessions kept in memory at once. */
  readonly "session.max": number;
  /** Bytes of journal kept; 0 keeps all. */
  readonly "retention.bytes": number;
  /** Whether e-mail addresses are redacted in records. */
  readonly "redact.email": boolean;
  /** Whether payment card numbers are redacted in records. */
  readonly "redact.card": boolean;
  /** Least level that is logged, or `off`. */
  readonly "log.level": string;
  /** Size at which the log file is rotated, in bytes. */
  readonly "log.bytes": number;
}

/** Name of a setting as it stands in the file: `batch.size`. */
export type SettingName = keyof Settings;

const SPECIFICATIONS: Readonly<Record<SettingName, SettingSpecification>> = {
  "profile": {
    fallback: "auto",
    summary: "Kind of model the prompt is for",
    values: ["auto", "reasoning", "chat", "claude", "gpt", "gemini"],
  },
  "ask": {
    fallback: "list",
    summary: "How questions are given: in the result, as one closing sentence, or not at all",
    values: ["list", "inline", "off"],
  },
  "deadline": {
    fallback: DEADLINE_MS,
    summary: "Time one prompt may take before it comes back as it was, in milliseconds",
    least: 1,
  },
  "store": { fallback: true, summary: "Whether before/after pairs are stored" },
  "bypass": {
    fallback: ["*", "/", "#"],
    summary: "A prompt that starts with one of these, directly followed by a letter, is left alone",
  },
  "rules.disabled": { fallback: [], summary: "Rules that never fire" },
  "batch.size": { fallback: 10, summary: "Unmerged records that start a merge", least: 1 },
  "batch.timeout": { fallback: 30, summary: "Seconds after which a merge starts", least: 1 },
  "session.ttl": {
    fallback: 1800,
    summary: "Seconds an idle session is kept in memory",
    least: 1,
  },
  "session.max": { fallback: 1000, summary: "Sessions kept in memory at once", least: 1 },
  "retention.bytes": {
    fallback: 0,
    summary: "Bytes of journal kept, oldest dropped first; 0 keeps all",
    least: 0,
  },
  "redact.email": { fallback: false, summary: "Whether e-mail addresses are redacted in records" },
  "redact.card": {
    fallback: true,
    summary: "Whether payment card numbers are redacted in records",
  },
  "log.level": {
    fallback: "info",
    summary: "Least level that is logged",
    values: ["debug", "info", "warning", "error", "off"],
  },
  "log.bytes": {
    fallback: 1_048_576,
    summary: "Size at which the log file is rotated",
    least: 4096,
  },
};

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
}

/** What the command line said about settings. */
export interface ConfigFlags {
  /** `--data-dir`. */
  readonly dataDirectory?: string | undefined;
  /** `--config`. */
  readonly file?: string | undefined;
  /** Settings given as flags, by name. */
  readonly settings?: Readonly<Partial<Record<SettingName, SettingValue>>>;
}

/** Reads one environment variable; undefined where it is not set or may not be read. */
export type Environment = (name: string) => string | undefined;

/** Names of all settings, in the order they are shown. */
export const SETTING_NAMES: readonly SettingName[] = Object.keys(SPECIFICATIONS) as SettingName[];

/**
 * Reads the settings once.
 *
 * @param flags What the command line said.
 * @param environment Reads an environment variable.
 * @returns The settings, frozen.
 * @throws ImproverError `bad_config` for an unknown key or a value out of range, naming the nearest
 * known key; `unreadable` when a file named with `--config` cannot be read.
 */
export async function readConfig(flags: ConfigFlags, environment: Environment): Promise<Config> {
  const [dataDirectory, dataDirectoryOrigin] = chooseDataDirectory(flags, environment);
  const path = flags.file ?? environment("IMPROVER_CONFIG") ?? `${dataDirectory}/config.toml`;
  const explicit = flags.file !== undefined || environment("IMPROVER_CONFIG") !== undefined;
  const text = readFileIfThere(path, explicit);
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
      [value, origin] = [checkValue(name, flag, `--${name}`), "flag"];
    } else if (variableText !== undefined && variableText !== "") {
      [value, origin] = [parseText(name, variableText, variable), "environment"];
    } else if (fromFile[name] !== undefined) {
      [value, origin] = [checkValue(name, fromFile[name], path), "file"];
    }
    settings[name] = value;
    report.push({ name, value, origin, variable, summary: SPECIFICATIONS[name].summary });
  }
  return Object.freeze({
    dataDirectory,
    dataDirectoryOrigin,
    file: text === null ? null : path,
    settings: Object.freeze(settings) as unknown as Settings,
    report,
  });
}

/**
 * Gives the environment variable that sets a setting: `batch.size` is `IMPROVER_BATCH_SIZE`.
 *
 * @param name The setting.
 * @returns The variable's name.
 */
export function variableOf(name: SettingName): string {
  return `IMPROVER_${name.toUpperCase().replaceAll(".", "_")}`;
}

function chooseDataDirectory(
  flags: ConfigFlags,
  environment: Environment,
): [string, SettingOrigin] {
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
  throw new ImproverError(
    "bad_config",
    "Cannot choose a data directory: neither HOME nor IMPROVER_DATA_DIR is set",
    "Set IMPROVER_DATA_DIR or pass --data-dir",
  );
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
    const reason = cause instanceof Error ? cause.message.split("\n")[0] : String(cause);
    throw new ImproverError(
      "bad_config",
      `Cannot read the settings in ${JSON.stringify(path)}: ${reason}`,
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

function parseText(name: SettingName, text: string, where: string): SettingValue {
  const { fallback } = SPECIFICATIONS[name] as SettingSpecification;
  if (typeof fallback === "boolean") {
    if (/^(?:1|true|yes|on)$/i.test(text)) return true;
    if (/^(?:0|false|no|off)$/i.test(text)) return false;
    throw badValue(name, text, where, "true or false");
  }
  if (typeof fallback === "number") return checkValue(name, Number(text), where);
  if (typeof fallback === "object") {
    return text.split(",").map((part) => part.trim()).filter((part) => part !== "");
  }
  return checkValue(name, text, where);
}

function checkValue(name: SettingName, value: SettingValue, where: string): SettingValue {
  const { fallback, values, least } = SPECIFICATIONS[name] as SettingSpecification;
  if (typeof fallback === "object") {
    if (Array.isArray(value) && value.every((item) => typeof item === "string")) return value;
    throw badValue(name, value, where, "a list of strings");
  }
  if (typeof value !== typeof fallback) throw badValue(name, value, where, `a ${typeof fallback}`);
  if (values !== undefined && !values.includes(value as string)) {
    throw badValue(name, value, where, `one of ${values.join(", ")}`);
  }
  if (least !== undefined && !((value as number) >= least && Number.isFinite(value))) {
    throw badValue(name, value, where, `a number of at least ${least}`);
  }
  return value;
}

function badValue(name: string, value: unknown, where: string, wanted: string): ImproverError {
  return new ImproverError(
    "bad_config",
    `Cannot use the setting ${JSON.stringify(name)} from ${where}: it is ${JSON.stringify(value)}`,
    `Give ${wanted}`,
  );
}
