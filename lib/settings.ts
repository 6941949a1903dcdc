/**
 * The settings there are: their names, defaults, bounds and meaning, and how a value is checked.
 *
 * @module
 */

import { ImproverError } from "./errors.ts";
import { DEADLINE_MS } from "./limits.ts";

/** A setting's value: what the TOML file may hold for it. */
export type SettingValue = string | number | boolean | readonly string[];

/** What a setting may be. */
export interface SettingSpecification {
  /** Value when nothing else says otherwise; its type is the setting's. */
  readonly fallback: SettingValue;
  /** What the setting does. */
  readonly summary: string;
  /** The only values allowed, where they can be listed. */
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
  /** Whether e-mail addresses and card numbers are redacted in records. */
  readonly "redact.personal": boolean;
  /** Least level that is logged, or `off`. */
  readonly "log.level": string;
  /** Size at which the log file is rotated, in bytes. */
  readonly "log.bytes": number;
}

/** Name of a setting as it stands in the file: `batch.size`. */
export type SettingName = keyof Settings;

/** Every setting, in the order they are shown. */
export const SPECIFICATIONS: Readonly<Record<SettingName, SettingSpecification>> = {
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
  "redact.personal": {
    fallback: false,
    summary: "Whether e-mail addresses and card numbers are redacted in records",
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

/** Names of all settings, in the order they are shown. */
export const SETTING_NAMES: readonly SettingName[] = Object.keys(SPECIFICATIONS) as SettingName[];

/**
 * Gives the environment variable that sets a setting: `batch.size` is `IMPROVER_BATCH_SIZE`.
 *
 * @param name The setting.
 * @returns The variable's name.
 */
export function variableOf(name: SettingName): string {
  return `IMPROVER_${name.toUpperCase().replaceAll(".", "_")}`;
}

/**
 * Reads a setting's value from text, as an environment variable holds it.
 *
 * @param name The setting.
 * @param text The text.
 * @param where Where it stood, for the error.
 * @returns The value.
 * @throws ImproverError `bad_config` when it is not a value of the setting.
 */
export function parseSetting(name: SettingName, text: string, where: string): SettingValue {
  const { fallback } = SPECIFICATIONS[name] as SettingSpecification;
  if (typeof fallback === "boolean") {
    if (/^(?:1|true|yes|on)$/i.test(text)) return true;
    if (/^(?:0|false|no|off)$/i.test(text)) return false;
    throw badValue(name, text, where, "true or false");
  }
  if (typeof fallback === "number") {
    const number = Number(text);
    if (Number.isNaN(number)) throw badValue(name, text, where, "a number");
    return checkSetting(name, number, where);
  }
  if (typeof fallback === "object") {
    return text.split(",").map((part) => part.trim()).filter((part) => part !== "");
  }
  return checkSetting(name, text, where);
}

/**
 * Checks a value of the right kind and range.
 *
 * @param name The setting.
 * @param value The value.
 * @param where Where it stood, for the error.
 * @returns The same value.
 * @throws ImproverError `bad_config` when it is not a value of the setting.
 */
export function checkSetting(name: SettingName, value: SettingValue, where: string): SettingValue {
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
