/**
 * Edits of JSON files that may hold comments: one entry is set or taken out, and every other byte
 * stays where it is.
 *
 * @module
 */

import {
  createScanner,
  findNodeAtLocation,
  getNodeValue,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from "jsonc-parser";
import { ImproverError, invariant } from "../../errors.ts";
import { NESTING_MAX } from "../../limits.ts";

/** Keys and indices from the outermost value inwards; an index after the last one appends. */
export type Path = readonly (string | number)[];

/** A value that JSON can hold. */
export type Json = string | number | boolean | null | readonly Json[] | {
  readonly [key: string]: Json;
};

const OPTIONS = { allowTrailingComma: true, disallowComments: false };

/**
 * Reads a file's value.
 *
 * @param text The file's text; blank text stands for an empty object.
 * @param file Its name, for the error.
 * @returns The value: an object.
 * @throws ImproverError `bad_json` when it is no JSON object, comments and trailing commas aside.
 */
export function readJson(text: string, file: string): { readonly [key: string]: Json } {
  return getNodeValue(treeOf(text, file));
}

/**
 * Sets the value at a path, making what is missing on the way.
 *
 * @param text The file's text.
 * @param path Where.
 * @param value What.
 * @param file The file's name, for the errors.
 * @returns The new text; the same one when the value is there already.
 * @throws ImproverError `bad_json` when the file is broken, names something twice, or holds something
 * else on the way.
 */
export function setJson(text: string, path: Path, value: Json, file: string): string {
  const source = text.trim() === "" ? "{}\n" : text;
  const tree = treeOf(source, file);
  const there = findNodeAtLocation(tree, [...path]);
  if (there !== undefined && same(getNodeValue(there), value)) return text;
  const edited = there === undefined
    ? insert(source, tree, path, value, file)
    : splice(source, there.offset, there.offset + there.length, render(source, there, value));
  const whole = getNodeValue(treeOf(edited, file));
  const kept = same(without(whole, path), without(getNodeValue(tree), path));
  // Of a key that stands there twice, the last one counts.
  if (!kept || !same(valueAt(whole, path), value)) {
    throw new ImproverError(
      "bad_json",
      `Cannot edit ${JSON.stringify(file)}: it names ${path.join(".")} in more than one place`,
      "Leave one of them in the file, then try again",
    );
  }
  return edited;
}

/**
 * Takes the value at a path out, and with it what it alone was in.
 *
 * @param text The file's text.
 * @param path Where.
 * @param file The file's name, for the error.
 * @returns The new text; the same one when nothing is there.
 * @throws ImproverError `bad_json` when the file is broken.
 */
export function removeJson(text: string, path: Path, file: string): string {
  const tree = treeOf(text, file);
  const node = findNodeAtLocation(tree, [...path]);
  if (node === undefined) return text;
  const entry = node.parent?.type === "property" ? node.parent : node;
  const edited = cut(text, entry);
  const outer = path.slice(0, -1);
  if (outer.length === 0) return edited;
  const container = findNodeAtLocation(treeOf(edited, file), [...outer]);
  invariant(container !== undefined, "the container of an entry went with it");
  const inside = edited.slice(container.offset + 1, container.offset + container.length - 1);
  return inside.trim() === "" ? removeJson(edited, outer, file) : edited;
}

function treeOf(text: string, file: string): Node {
  const source = text.trim() === "" ? "{}" : blankMark(text);
  if (isTooDeep(source)) {
    throw new ImproverError(
      "bad_json",
      `Cannot read ${JSON.stringify(file)}: it is nested more than ${NESTING_MAX} deep`,
      "Mend the file first",
    );
  }
  const errors: ParseError[] = [];
  const tree = parseTree(source, errors, OPTIONS);
  const [error] = errors;
  if (error !== undefined || tree?.type !== "object") {
    const line = source.slice(0, error?.offset ?? 0).split("\n").length;
    const what = error === undefined
      ? "it holds no JSON object"
      : `line ${line} is broken (${printParseErrorCode(error.error)})`;
    throw new ImproverError(
      "bad_json",
      `Cannot read ${JSON.stringify(file)}: ${what}`,
      "Mend the file first",
    );
  }
  return tree;
}

/** Whether reading a text would go deeper than the stack may. */
function isTooDeep(text: string): boolean {
  const scanner = createScanner(text, true);
  let depth = 0;
  for (;;) {
    scanner.scan();
    const start = text[scanner.getTokenOffset()];
    if (start === undefined) return false;
    if (start === "{" || start === "[") depth++;
    else if (start === "}" || start === "]") depth--;
    if (depth > NESTING_MAX) return true;
  }
}

/** A byte order mark is no JSON, but some editors write it. */
function blankMark(text: string): string {
  return text.startsWith("\uFEFF") ? ` ${text.slice(1)}` : text;
}

function insert(text: string, tree: Node, path: Path, value: Json, file: string): string {
  let container = tree;
  let depth = 0;
  for (; depth < path.length; depth++) {
    const next = findNodeAtLocation(tree, path.slice(0, depth + 1));
    if (next === undefined) break;
    container = next;
  }
  const key = path[depth]!;
  if (container.type !== (typeof key === "string" ? "object" : "array")) {
    throw new ImproverError(
      "bad_json",
      `Cannot edit ${JSON.stringify(file)}: ${path.slice(0, depth).join(".")} is no ${
        typeof key === "string" ? "object" : "list"
      }`,
      "Mend the file first; it was not touched",
    );
  }
  const nested = path.slice(depth + 1).reduceRight<Json>(
    (inner, part) => typeof part === "string" ? { [part]: inner } : [inner],
    value,
  );
  return place(text, container, key, nested);
}

/** Puts an entry after the last one of a container, behind its comments. */
function place(text: string, container: Node, key: string | number, value: Json): string {
  const close = container.offset + container.length - 1;
  const last = container.children?.at(-1);
  const lastEnd = last === undefined ? null : last.offset + last.length;
  const name = typeof key === "string" ? `${JSON.stringify(key)}: ` : "";
  if (lastEnd !== null && !text.slice(container.offset, close).includes("\n")) {
    return splice(text, lastEnd, lastEnd, `, ${name}${JSON.stringify(value)}`);
  }
  const newline = newlineOf(text);
  const outer = lineIndent(text, container.offset);
  const indent = last === undefined ? outer + unitOf(text) : lineIndent(text, last.offset);
  const end = text.slice(0, close).trimEnd().length;
  const closing = text.slice(end, close).includes("\n") ? "" : newline + outer;
  const hasComma = lastEnd !== null && commaAfter(text, lastEnd, close) !== null;
  const entry = `${newline}${indent}${name}${layOut(text, value, indent)}${hasComma ? "," : ""}`;
  const placed = splice(text, end, closing === "" ? end : close, entry + closing);
  return lastEnd === null || hasComma ? placed : splice(placed, lastEnd, lastEnd, ",");
}

/** Takes an entry, one comma and, where it has lines of its own, those lines out. */
function cut(text: string, entry: Node): string {
  const container = entry.parent!;
  const siblings = container.children!;
  const index = siblings.indexOf(entry);
  const [open, close] = [container.offset + 1, container.offset + container.length - 1];
  let end = entry.offset + entry.length;
  const next = commaAfter(text, end, siblings[index + 1]?.offset ?? close);
  const before = siblings[index - 1];
  const previous = before === undefined || next !== null
    ? null
    : commaAfter(text, before.offset + before.length, entry.offset);
  if (next !== null) end = next + 1;
  let start = text.slice(0, entry.offset).trimEnd().length;
  const ownLine = text.slice(start, entry.offset).includes("\n");
  if (ownLine && !/^[ \t]*(?:\r?\n|$)/.test(text.slice(end))) {
    // What follows on the line must not end up behind a comment of the line before.
    start = text.lastIndexOf("\n", entry.offset) + 1;
  } else if (!ownLine && next !== null) {
    start = entry.offset;
    end += /^[ \t]*/.exec(text.slice(end))![0].length;
  }
  const inside = text.slice(open, start) + text.slice(end, close);
  if (inside.trim() === "") return splice(text, open, close, "");
  const shortened = splice(text, start, end, "");
  return previous === null ? shortened : splice(shortened, previous, previous + 1, "");
}

/** Where the comma between two offsets stands, comments aside; null when there is none. */
function commaAfter(text: string, from: number, to: number): number | null {
  for (let at = from; at < to; at++) {
    if (text.startsWith("//", at)) {
      const end = text.indexOf("\n", at);
      at = end < 0 ? to : end;
    } else if (text.startsWith("/*", at)) {
      const end = text.indexOf("*/", at + 2);
      at = end < 0 ? to : end + 1;
    } else if (text[at] === ",") return at;
  }
  return null;
}

function render(text: string, node: Node, value: Json): string {
  const old = text.slice(node.offset, node.offset + node.length);
  const compact = !old.includes("\n") && typeof value === "object" && node.type === "object";
  return compact ? JSON.stringify(value) : layOut(text, value, lineIndent(text, node.offset));
}

function layOut(text: string, value: Json, indent: string): string {
  const lines = JSON.stringify(value, null, unitOf(text)).split("\n");
  return lines.join(newlineOf(text) + indent);
}

function lineIndent(text: string, offset: number): string {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  return /^[ \t]*/.exec(text.slice(start, offset))![0];
}

/** What one level is indented by: what the first indented line begins with. */
function unitOf(text: string): string {
  return /\n([ \t]+)["\]}[{]/.exec(text)?.[1]?.replace(/^(\t).*/, "$1") ?? "  ";
}

function newlineOf(text: string): string {
  return text.includes("\r\n") ? "\r\n" : "\n";
}

function splice(text: string, start: number, end: number, inserted: string): string {
  return text.slice(0, start) + inserted + text.slice(end);
}

function valueAt(value: Json | undefined, path: Path): Json | undefined {
  return path.reduce<Json | undefined>(
    (inner, key) => (inner as Record<string | number, Json> | null | undefined)?.[key],
    value,
  );
}

function without(value: Json, path: Path): Json {
  const [key, ...rest] = path;
  if (key === undefined || typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) {
    return value.flatMap((item, index) =>
      index !== key ? [item] : rest.length === 0 ? [] : [without(item, rest)]
    );
  }
  const entries = Object.entries(value).flatMap(([name, item]): [string, Json][] => {
    if (name !== key) return [[name, item]];
    if (rest.length === 0) return [];
    const inner = without(item, rest);
    return isEmpty(inner) ? [] : [[name, inner]];
  });
  return Object.fromEntries(entries);
}

function isEmpty(value: Json): boolean {
  return typeof value === "object" && value !== null && Object.keys(value).length === 0;
}

function same(one: Json | undefined, other: Json | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
