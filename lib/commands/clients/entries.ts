/**
 * Our entries in a client's file: the server and the hook, found, set and taken out.
 *
 * @module
 */

import type { HookPlace, ServerPlace } from "./clients.ts";
import { findHookCall, type HookCall } from "./hook_call.ts";
import { type Json, readJson, removeJson, setJson } from "./json_edit.ts";
import { parseToml, removeToml, setToml, tableAt } from "./toml_edit.ts";

type JsonObject = Readonly<Record<string, Json>>;

/** How this program is started, and by which system's shell. */
export interface Launch {
  /** Its words. */
  readonly words: readonly string[];
  /** The operating system, as Deno calls it. */
  readonly os: string;
}

/**
 * Finds the command that a client starts the server with.
 *
 * @param text The file's text.
 * @param place Where the server is listed.
 * @returns The command; null when the server is not listed.
 * @throws ImproverError `bad_json` or `bad_toml` when the file is broken.
 */
export function serverCommand(text: string, place: ServerPlace): string | null {
  const { path, entry, format } = place;
  const there = format === "toml"
    ? tableAt(parseToml(text, path), entry)
    : entryAt(readJson(text, path), entry);
  return there === undefined ? null : String(there.command ?? "");
}

/**
 * Finds the program that a client runs as our hook.
 *
 * @param text The file's text.
 * @param place Where hooks are listed.
 * @param launch How this program is started.
 * @returns The program; null when none of the hooks is ours.
 * @throws ImproverError `bad_json` when the file is broken.
 */
export function hookProgram(
  text: string,
  place: HookPlace,
  launch: Launch,
): string | null {
  const groups = entryAt(readJson(text, place.path), ["hooks"])?.[place.event];
  if (!Array.isArray(groups)) return null;
  return findHook(groups, { client: place.client, launch, line: null })?.call.program ?? null;
}

/**
 * Lists the server, or takes it out; what else its entry holds stays.
 *
 * @param text The file's text.
 * @param place Where the server is listed.
 * @param launch The words that start the program; null takes the server out.
 * @returns The new text.
 * @throws ImproverError `bad_json` or `bad_toml` when the file cannot be edited safely.
 */
export function withServer(
  text: string,
  place: ServerPlace,
  launch: readonly string[] | null,
): string {
  const { path, entry, format, typed } = place;
  if (launch === null) {
    return format === "toml" ? removeToml(text, entry, path) : removeJson(text, entry, path);
  }
  const [command, ...before] = launch;
  const values = { command: command!, args: [...before, "mcp"] };
  if (format === "toml") return setToml(text, entry, values, path);
  const there = entryAt(readJson(text, path), entry);
  return setJson(text, entry, { ...(typed ? { type: "stdio" } : {}), ...there, ...values }, path);
}

/**
 * Lists the hook once, or takes it out.
 *
 * @param text The file's text.
 * @param place Where hooks are listed.
 * @param launch How the program is started.
 * @param line The command line of the hook.
 * @param wanted Whether it shall be there.
 * @returns The new text.
 * @throws ImproverError `bad_json` when the file cannot be edited safely.
 */
export function withHook(
  text: string,
  place: HookPlace,
  launch: Launch,
  line: string,
  wanted: boolean,
): string {
  const { path, event, client, timeout } = place;
  const groups = entryAt(readJson(text, path), ["hooks"])?.[event] ?? [];
  const found = Array.isArray(groups) ? findHook(groups, { client, launch, line }) : null;
  if (!wanted) {
    return found === null ? text : removeJson(text, ["hooks", event, ...found.path], path);
  }
  const name = client === "gemini" ? { name: "improver" } : {};
  if (found !== null) {
    const { call: { start, end }, command } = found;
    const value = { ...found.value, command: command.slice(0, start) + line + command.slice(end) };
    return setJson(text, ["hooks", event, ...found.path], value, path);
  }
  const value = { hooks: [{ ...name, type: "command", command: line, timeout }] };
  const end = Array.isArray(groups) ? groups.length : 0;
  return setJson(text, ["hooks", event, end], value, path);
}

/** Our hook among others. */
interface FoundHook {
  /** Where it stands among the groups. */
  readonly path: readonly (string | number)[];
  /** Its entry. */
  readonly value: JsonObject;
  /** Its command line. */
  readonly command: string;
  /** Where in that the program is called. */
  readonly call: HookCall;
}

/** How our hook is told. */
interface Ours {
  readonly client: string;
  readonly launch: Launch;
  /** The line this program writes; null where nothing is to be written. */
  readonly line: string | null;
}

function findHook(groups: readonly Json[], { client, launch, line }: Ours): FoundHook | null {
  for (const [index, group] of groups.entries()) {
    const hooks = (group as JsonObject | null)?.hooks;
    if (!Array.isArray(hooks)) continue;
    for (const [at, value] of hooks.entries()) {
      const command = String((value as JsonObject | null)?.command);
      const call = command === line
        ? { start: 0, end: command.length, program: command }
        : findHookCall(command, { client, os: launch.os, sources: launch.words.at(-1) });
      if (call !== null) return { path: [index, "hooks", at], value, command, call };
    }
  }
  return null;
}

/** The object at a path; undefined where there is none. */
function entryAt(whole: JsonObject, path: readonly string[]): JsonObject | undefined {
  let inner: Json = whole;
  for (const key of path) {
    if (typeof inner !== "object" || inner === null || Array.isArray(inner)) return undefined;
    inner = (inner as JsonObject)[key] ?? null;
  }
  return typeof inner === "object" && inner !== null && !Array.isArray(inner)
    ? inner as JsonObject
    : undefined;
}
