/**
 * Edits of TOML files: one table is set or taken out, every other byte stays where it is, and the
 * parser has the last word on whether it did.
 *
 * @module
 */

import { parse, stringify } from "smol-toml";
import { ImproverError, parserFault } from "../../errors.ts";

/** Integers that JavaScript's numbers cannot hold are no fault of the file. */
const EXACT = { integersAsBigInt: "asNeeded" } as const;

/** What a file or one of its tables holds. */
export type Table = Readonly<Record<string, unknown>>;

/** A table's own keys. */
export type Values = Readonly<Record<string, string | readonly string[]>>;

/** Some lines of a file that mean something only together. */
interface Statement {
  /** UTF-16 offset of its first line. */
  readonly start: number;
  /** UTF-16 offset after its last line. */
  readonly end: number;
  /** The table it opens; null when it opens none. */
  readonly opens: readonly string[] | null;
  /** The keys it sets; empty for blank lines and comments. */
  readonly keys: readonly string[];
}

/**
 * Sets keys of a table, which is added at the end of the file when it is not there.
 *
 * @param text The file's text.
 * @param table The table's name, part by part.
 * @param values What its keys shall be; its other keys stay.
 * @param file The file's name, for the errors.
 * @returns The new text; the same one when all is there already.
 * @throws ImproverError `bad_toml` when the file is broken or writes the table in another form.
 */
export function setToml(
  text: string,
  table: readonly string[],
  values: Values,
  file: string,
): string {
  const before = parseToml(text, file);
  const there = tableAt(before, table);
  const wanted = { ...there, ...values };
  if (there !== undefined && same(there, wanted)) return text;
  const newline = text.includes("\r\n") ? "\r\n" : "\n";
  const lines = (some: Values) => stringify(some).trimEnd().replaceAll("\n", newline) + newline;
  let edited: string;
  if (there === undefined) {
    const header = `[${table.map(keyOf).join(".")}]${newline}`;
    const gap = text === "" ? "" : text.endsWith("\n") ? newline : newline + newline;
    edited = text + gap + header + lines(values);
  } else {
    const own = ownStatements(text, table);
    const header = own.find(({ opens }) => opens !== null);
    if (header === undefined) throw otherForm(table, file);
    const stale = own.filter(({ keys }) => keys.some((key) => key in values));
    edited = text.slice(0, header.end) + lines(values) + cutAll(text, stale).slice(header.end);
  }
  verify(edited, withTable(before, table, wanted), table, file);
  return edited;
}

/**
 * Takes a table out, with the tables below it.
 *
 * @param text The file's text.
 * @param table The table's name, part by part.
 * @param file The file's name, for the errors.
 * @returns The new text; the same one when the table is not there.
 * @throws ImproverError `bad_toml` when the file is broken or writes the table in another form.
 */
export function removeToml(text: string, table: readonly string[], file: string): string {
  const before = parseToml(text, file);
  if (tableAt(before, table) === undefined) return text;
  const statements = statementsOf(text);
  const below = statementsBelow(statements, table, "and the tables below it");
  // The blank line before the header came with it.
  const blank = statements[statements.indexOf(below[0]!) - 1];
  const isBlank = blank !== undefined && text.slice(blank.start, blank.end).trim() === "";
  const edited = cutAll(text, isBlank ? [blank, ...below] : below);
  verify(edited, withTable(before, table, undefined), table, file);
  return edited;
}

/**
 * Reads a file's value.
 *
 * @param text The file's text.
 * @param file Its name, for the error.
 * @returns The value.
 * @throws ImproverError `bad_toml` when it is broken.
 */
export function parseToml(text: string, file: string): Table {
  try {
    return parse(text, EXACT);
  } catch (cause) {
    throw new ImproverError(
      "bad_toml",
      `Cannot edit ${JSON.stringify(file)}: ${parserFault(cause)}`,
      "Mend the file first; it was not touched",
      cause,
    );
  }
}

/**
 * Gives the table of a name.
 *
 * @param whole The file's value.
 * @param table The table's name, part by part.
 * @returns The table, or undefined where there is none.
 */
export function tableAt(whole: Table, table: readonly string[]): Table | undefined {
  let inner: unknown = whole;
  for (const part of table) {
    if (typeof inner !== "object" || inner === null || !Object.hasOwn(inner, part)) {
      return undefined;
    }
    inner = (inner as Table)[part];
  }
  return inner as Table;
}

function ownStatements(text: string, table: readonly string[]): readonly Statement[] {
  return statementsBelow(statementsOf(text), table, "alone");
}

/** The header of a table and what it sets, without comments and blank lines behind it. */
function statementsBelow(
  statements: readonly Statement[],
  table: readonly string[],
  which: "alone" | "and the tables below it",
): readonly Statement[] {
  let inside = false;
  return statements.filter(({ opens, keys }) => {
    if (opens !== null) {
      inside = table.every((part, index) => opens[index] === part) &&
        (which !== "alone" || opens.length === table.length);
      return inside;
    }
    return inside && keys.length > 0;
  });
}

/**
 * Splits a valid file: a statement ends with the first line at which the parser takes it whole, since
 * no beginning of a longer one is valid.
 */
function statementsOf(text: string): Statement[] {
  const statements: Statement[] = [];
  const lines = text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  let start = 0;
  let end = 0;
  for (const line of lines) {
    end += line.length;
    const value = parsed(text.slice(start, end));
    if (value === null) continue;
    const isHeader = text.slice(start, end).trimStart().startsWith("[");
    const keys = Object.keys(value);
    statements.push({ start, end, opens: isHeader ? pathOf(value) : null, keys });
    start = end;
  }
  return statements;
}

function parsed(text: string): Table | null {
  try {
    return parse(text, EXACT);
  } catch {
    return null;
  }
}

/** The one path in what a header alone makes. */
function pathOf(value: Table): string[] {
  const path: string[] = [];
  let inner: unknown = value;
  for (;;) {
    const [key] = Object.keys(inner as Table);
    if (key === undefined) return path;
    path.push(key);
    const next = (inner as Table)[key];
    inner = Array.isArray(next) ? next[0] : next;
  }
}

function cutAll(text: string, statements: readonly Statement[]): string {
  return statements.toReversed().reduce(
    (left, { start, end }) => left.slice(0, start) + left.slice(end),
    text,
  );
}

function verify(text: string, expected: Table, table: readonly string[], file: string): void {
  const after = parsed(text);
  if (after === null || !same(after, expected)) throw otherForm(table, file);
}

function otherForm(table: readonly string[], file: string): ImproverError {
  const name = table.join(".");
  return new ImproverError(
    "bad_toml",
    `Cannot edit ${JSON.stringify(file)}: ${name} is not written as a table of its own`,
    `Write it as [${name}], or take it out, then try again; the file was not touched`,
  );
}

/** The value with a table set, or taken out. */
function withTable(
  whole: Table,
  [key, ...rest]: readonly string[],
  values: Readonly<Record<string, unknown>> | undefined,
): Table {
  const inner = rest.length === 0
    ? (values ?? {}) as Table
    : withTable((whole[key!] ?? {}) as Table, rest, values);
  return { ...whole, [key!]: inner };
}

/** Keys in any order, since a table may move; empty tables aside, since its last entry may go. */
function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(ordered(one)) === JSON.stringify(ordered(other));
}

function ordered(value: unknown): unknown {
  if (typeof value === "bigint") return `${value}n`;
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== "object" || value === null || value instanceof Date) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, ordered(inner)] as const)
    .filter(([, inner]) => JSON.stringify(inner) !== "{}");
  return Object.fromEntries(entries.sort(([a], [b]) => a < b ? -1 : 1));
}

function keyOf(part: string): string {
  return /^[\w-]+$/.test(part) ? part : JSON.stringify(part);
}
