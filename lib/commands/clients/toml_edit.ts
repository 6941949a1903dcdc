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

/** What becomes of a table. */
export interface TableChange {
  /** What its keys shall be. */
  readonly values: Values;
  /** Whether another key has to go; the others stay. */
  isStale(key: string, value: unknown): boolean;
}

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
 * @param change What its keys shall be, and which others go.
 * @param file The file's name, for the errors.
 * @returns The new text; the same one when all is there already.
 * @throws ImproverError `bad_toml` when the file is broken or writes the table in another form.
 */
export function setToml(
  text: string,
  table: readonly string[],
  { values, isStale }: TableChange,
  file: string,
): string {
  const before = parseToml(text, file);
  const there = tableAt(before, table);
  const kept = Object.entries(there ?? {}).filter(([key, value]) => !isStale(key, value));
  const wanted = { ...Object.fromEntries(kept), ...values };
  const isClean = kept.length === Object.keys(there ?? {}).length;
  if (there !== undefined && isClean && same(there, wanted)) return text;
  const newline = text.includes("\r\n") ? "\r\n" : "\n";
  const lines = (some: Values) => stringify(some).trimEnd().replaceAll("\n", newline) + newline;
  let edited: string;
  if (there === undefined) {
    const header = `[${table.map(keyOf).join(".")}]${newline}`;
    const gap = text === "" ? "" : text.endsWith("\n") ? newline : newline + newline;
    edited = text + gap + header + lines(values);
  } else {
    const statements = statementsOf(text);
    const own = statementsBelow(statements, table, "alone");
    const header = own.find(({ opens }) => opens !== null);
    if (header === undefined) throw otherForm(text, table, file);
    const isLeft = (key: string) => key in wanted && !(key in values);
    const below = Object.keys(there).filter((key) => !isLeft(key))
      .flatMap((key) => statementsBelow(statements, [...table, key], "and the tables below it"));
    const stale = statements.filter((one) =>
      below.includes(one) ||
      (own.includes(one) && one !== header && one.keys.some((key) => !isLeft(key)))
    );
    edited = text.slice(0, header.end) + lines(values) + cutAll(text, stale).slice(header.end);
  }
  if (!holds(edited, withTable(before, table, wanted))) throw otherForm(text, table, file);
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
  if (!holds(edited, withTable(before, table, undefined))) throw otherForm(text, table, file);
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
      `Cannot read ${JSON.stringify(file)}: ${parserFault(cause)}`,
      "Mend the file first",
      cause,
    );
  }
}

/** The table of a name; undefined where there is none. */
function tableAt(whole: Table, table: readonly string[]): Table | undefined {
  let inner: unknown = whole;
  for (const part of table) {
    if (typeof inner !== "object" || inner === null || !Object.hasOwn(inner, part)) {
      return undefined;
    }
    inner = (inner as Table)[part];
  }
  return inner as Table;
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

function holds(text: string, expected: Table): boolean {
  const after = parsed(text);
  return after !== null && same(after, expected);
}

/** Names the outermost table on the way that nothing can be added to, and what to write instead. */
function otherForm(text: string, table: readonly string[], file: string): ImproverError {
  const sealed = table.findIndex((_, at) => !isOpen(text, table.slice(0, at + 1)));
  const isOuter = sealed >= 0 && sealed < table.length - 1;
  const name = table.slice(0, isOuter ? sealed + 1 : table.length).join(".");
  return new ImproverError(
    "bad_toml",
    `Cannot edit ${JSON.stringify(file)}: ${name} is not written as ${
      isOuter ? "tables of their own" : "a table of its own"
    }`,
    isOuter
      ? `Write everything in it as tables [${name}.NAME], or take it out, then try again; ` +
        "the file was not touched"
      : `Write it as [${name}], or take it out, then try again; the file was not touched`,
  );
}

/** Whether a table below this one can be added at the end of a file. */
function isOpen(text: string, table: readonly string[]): boolean {
  const whole = parsed(text)!;
  const below = [...table, crypto.randomUUID()];
  const added = `${text}\n[${below.map(keyOf).join(".")}]\n`;
  return holds(added, withTable(whole, below, {}));
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
