/**
 * Our entries in a client's file: the server and the hook, found, set and taken out.
 *
 * @module
 */

import type { HookPlace, ServerPlace } from "./clients.ts";
import {
  findHookCall,
  hidesHookCall,
  type HookCall,
  mentionsHookCall,
  type Reader,
  withCallRenewed,
} from "./hook_call.ts";
import { withoutHookCalls } from "./hook_removal.ts";
import { type Json, readJson, removeJson, setJson } from "./json_edit.ts";
import { isInTheWay } from "./server_entry.ts";
import { parseToml, removeToml, setToml, type Table } from "./toml_edit.ts";

type JsonObject = Readonly<Record<string, Json>>;

/** How this program is started, and by which system's shell. */
export interface Launch {
  /** Its words. */
  readonly words: readonly string[];
  /** The operating system, as Deno calls it. */
  readonly os: string;
}

/**
 * Gives the entry of the server.
 *
 * @param text The file's text.
 * @param place Where the server is listed.
 * @returns What it holds; undefined when the server is not listed.
 * @throws ImproverError `bad_json` or `bad_toml` when the file is broken.
 */
export function serverEntry(text: string, place: ServerPlace): Table | undefined {
  const { path, entry, format } = place;
  const whole = format === "toml" ? parseToml(text, path) : readJson(text, path);
  return entryAt(whole as JsonObject, entry);
}

/** A call of our hook, and the command line that it stands in. */
export interface HookFound extends HookCall {
  /** The line. */
  readonly line: string;
}

/**
 * Finds the calls of our hook among a client's hooks.
 *
 * @param text The file's text.
 * @param place Where hooks are listed.
 * @param launch How this program is started.
 * @returns One for each line that calls it; none when none of the hooks is ours.
 * @throws ImproverError `bad_json` when the file is broken.
 */
export function hookCalls(text: string, place: HookPlace, launch: Launch): HookFound[] {
  return hooksIn(text, place).flatMap(({ command: line }) => {
    const call = findHookCall(line, readerOf(place, launch));
    return call === null ? [] : [{ ...call, line }];
  });
}

/** A command line of a hook that {@linkcode withoutHook} leaves alone though it runs our hook. */
export interface HookLeft {
  /** The line. */
  readonly line: string;
  /** Whether it is known to run our hook; otherwise it might. */
  readonly isCertain: boolean;
}

/**
 * Lists the command lines that run our hook, or may run it, in a way that {@linkcode withoutHook}
 * leaves alone.
 *
 * @param text The file's text, after that.
 * @param place Where hooks are listed.
 * @param launch How the program is started.
 * @returns The command lines; none when no hook is ours any more.
 * @throws ImproverError `bad_json` when the file is broken.
 */
export function hooksLeft(text: string, place: HookPlace, launch: Launch): HookLeft[] {
  const reader = readerOf(place, launch);
  return hooksIn(text, place).flatMap(({ command: line }) => {
    const isCertain = findHookCall(line, reader) !== null || hidesHookCall(line, reader);
    return isCertain || mentionsHookCall(line, reader) ? [{ line, isCertain }] : [];
  });
}

/**
 * Lists the server, or takes it out; what else its entry holds stays, unless it would keep the client
 * from starting the server.
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
  if (format === "toml") return setToml(text, entry, { values, isStale: isInTheWay }, path);
  const there = Object.entries(entryAt(readJson(text, path), entry) ?? {});
  const kept = Object.fromEntries(there.filter(([key, value]) => !isInTheWay(key, value)));
  return setJson(text, entry, { ...(typed ? { type: "stdio" } : {}), ...kept, ...values }, path);
}

/**
 * Lists the hook once: an older one is renewed, or goes where the new one is there already. One that is
 * hidden in another program's line runs as well, and is left as it is.
 *
 * @param text The file's text.
 * @param place Where hooks are listed.
 * @param launch How the program is started.
 * @param line The command line of the hook.
 * @returns The new text.
 * @throws ImproverError `bad_json` when the file cannot be edited safely.
 */
export function withHook(text: string, place: HookPlace, launch: Launch, line: string): string {
  const { path, event, client, timeout } = place;
  const reader = readerOf(place, launch);
  const hooks = hooksIn(text, place);
  if (hooks.some(({ command }) => command === line)) {
    return withoutCalls(
      text,
      place,
      (command) => command === line ? command : withoutHookCalls(command, reader),
    );
  }
  for (const { path: inner, command } of hooks) {
    const call = findHookCall(command, reader);
    if (call === null) continue;
    return setJson(text, [...inner, "command"], withCallRenewed(command, call, line), path);
  }
  if (hooks.some(({ command }) => hidesHookCall(command, reader))) return text;
  const name = client === "gemini" ? { name: "improver" } : {};
  const value = { hooks: [{ ...name, type: "command", command: line, timeout }] };
  return setJson(text, ["hooks", event, groupsIn(text, place).length], value, path);
}

/**
 * Takes every hook of ours out. What else its line runs stays, and so does a line from which it cannot
 * be cut out safely.
 *
 * @param text The file's text.
 * @param place Where hooks are listed.
 * @param launch How the program is started.
 * @param line The command line of the hook as this program writes it.
 * @returns The new text.
 * @throws ImproverError `bad_json` when the file cannot be edited safely.
 */
export function withoutHook(text: string, place: HookPlace, launch: Launch, line: string): string {
  const reader = readerOf(place, launch);
  return withoutCalls(
    text,
    place,
    (command) => command === line ? null : withoutHookCalls(command, reader),
  );
}

/** Leaves of every hook's command line what a function leaves of it; null takes the hook out. */
function withoutCalls(
  text: string,
  place: HookPlace,
  leftOf: (command: string) => string | null,
): string {
  // From the last one on, since an entry that goes moves those behind it.
  return hooksIn(text, place).reduceRight((text, hook) => {
    const { path, command } = hook;
    const left = leftOf(command);
    if (left === null) return withoutEntry(text, hook, place);
    return left === command ? text : setJson(text, [...path, "command"], left, place.path);
  }, text);
}

/** Takes a hook out; its group goes with the last one, since clients refuse a group without hooks. */
function withoutEntry(text: string, { group, at }: Hook, place: HookPlace): string {
  const path = ["hooks", place.event, group];
  const hooks = (groupsIn(text, place)[group] as JsonObject | null)?.hooks;
  const whole = listOf(hooks).length === 1 ? path : [...path, "hooks", at];
  return removeJson(text, whole, place.path);
}

/** A hook of a client, ours or not. */
interface Hook {
  /** Index of the group that it stands in. */
  readonly group: number;
  /** Its own index in the group. */
  readonly at: number;
  /** Where it stands in the file. */
  readonly path: readonly (string | number)[];
  /** Its command line. */
  readonly command: string;
}

function hooksIn(text: string, place: HookPlace): Hook[] {
  return groupsIn(text, place).flatMap((inner, group) =>
    listOf((inner as JsonObject | null)?.hooks).flatMap((hook, at): Hook[] => {
      const command = (hook as JsonObject | null)?.command;
      if (typeof command !== "string") return [];
      return [{ group, at, path: ["hooks", place.event, group, "hooks", at], command }];
    })
  );
}

function groupsIn(text: string, { path, event }: HookPlace): readonly Json[] {
  return listOf(entryAt(readJson(text, path), ["hooks"])?.[event]);
}

function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : [];
}

function readerOf({ client }: HookPlace, { words, os }: Launch): Reader {
  return { client, os, own: words.at(-1) };
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
