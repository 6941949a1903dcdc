/**
 * Changes to the user's settings file that leave everything else in it as it was.
 *
 * @module
 */

import { parse } from "smol-toml";
import { ImproverError } from "../errors.ts";
import { replaceFile } from "./replace_file.ts";

/** The rules that are switched off, where they stand as a list of one table. */
const DISABLED = /^([ \t]*(?:rules\.)?disabled[ \t]*=[ \t]*)\[[^\]]*\]/m;
const TABLE = /^[ \t]*\[[ \t]*rules[ \t]*\][ \t]*(?:#.*)?$/m;

/**
 * Writes which rules are switched off.
 *
 * @param dataDirectory Where `config.toml` is, or will be.
 * @param rules Ids of the rules.
 * @throws ImproverError `bad_config` when the file is broken or written in a way that cannot be
 * changed safely; the file then is as it was.
 */
export function writeDisabledRules(dataDirectory: string, rules: readonly string[]): void {
  const before = readText(`${dataDirectory}/config.toml`);
  const after = withDisabled(before, JSON.stringify(rules));
  const wanted = readTable(before);
  wanted.rules = { ...wanted.rules as object, disabled: [...rules] };
  const got = readTable(after);
  if (canonical(got) !== canonical(wanted)) throw refusal("it is written in an unusual way");
  replaceFile(dataDirectory, "config.toml", after);
}

function withDisabled(text: string, list: string): string {
  if (DISABLED.test(text)) return text.replace(DISABLED, (_, head) => `${head}${list}`);
  if (TABLE.test(text)) return text.replace(TABLE, (line) => `${line}\ndisabled = ${list}`);
  const gap = text === "" || text.endsWith("\n") ? "" : "\n";
  return `${text}${gap}\n[rules]\ndisabled = ${list}\n`.replace(/^\n/, "");
}

function readText(path: string): string {
  try {
    return Deno.readTextFileSync(path);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return "";
    throw error;
  }
}

function readTable(text: string): Record<string, unknown> {
  try {
    return parse(text);
  } catch {
    throw refusal("it is not TOML");
  }
}

/** Order of keys does not matter in TOML. */
function canonical(value: unknown): string {
  return JSON.stringify(
    value,
    (_, member) =>
      typeof member === "object" && member !== null && !Array.isArray(member)
        ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => a < b ? -1 : 1))
        : member,
  );
}

function refusal(reason: string): ImproverError {
  return new ImproverError(
    "bad_config",
    `Cannot change config.toml: ${reason}`,
    'Mend it, or write rules.disabled = ["family/rule"] by hand',
  );
}
