/**
 * What a tool takes or gives, as the protocol wants it: a lean JSON Schema, and faults said so that
 * the calling model can mend them.
 *
 * @module
 */

import type { StandardSchemaV1, StandardSchemaWithJSON } from "@modelcontextprotocol/server";
import * as z from "zod";
import { nearestName } from "../nearest.ts";

type Json = Record<string, unknown>;

type Contract<S extends z.ZodObject> = StandardSchemaWithJSON<z.input<S>, z.output<S>>;

/**
 * Makes a contract of what a tool takes.
 *
 * @param schema The schema.
 * @returns The contract, for `registerTool`.
 * @internal
 */
export function inputContract<S extends z.ZodObject>(schema: S): Contract<S> {
  return contract(schema, (value) => {
    const parsed = schema.safeParse(value);
    if (parsed.success) return { value: parsed.data };
    const known = Object.keys(schema.shape);
    return { issues: parsed.error.issues.flatMap((issue) => faultsOf(issue, known)) };
  });
}

/**
 * Makes a contract of what a tool gives. The value is our own, so it is checked by tests, not with
 * every answer.
 *
 * @param schema The schema.
 * @returns The contract, for `registerTool`.
 * @internal
 */
export function outputContract<S extends z.ZodObject>(schema: S): Contract<S> {
  return contract(schema, (value) => ({ value: value as z.output<S> }));
}

/** The JSON Schema is made once, when it is first asked for. */
function contract<S extends z.ZodObject>(
  schema: S,
  validate: (value: unknown) => StandardSchemaV1.Result<z.output<S>>,
): Contract<S> {
  let json: Json | null = null;
  const render = () => json ??= lean(z.toJSONSchema(schema, { io: "input" })) as Json;
  const jsonSchema = { input: render, output: render };
  return { "~standard": { version: 1, vendor: "improver", validate, jsonSchema } };
}

/** Leaves out what goes without saying: the dialect, integers' bounds, that names are texts. */
function lean(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(lean);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(([key, member]) =>
    key !== "$schema" && key !== "propertyNames" &&
    !(key === "additionalProperties" && JSON.stringify(member) === "{}") &&
    !(typeof member === "number" && Math.abs(member) === Number.MAX_SAFE_INTEGER)
  );
  return Object.fromEntries(entries.map(([key, member]) => [key, lean(member)]));
}

function faultsOf(issue: z.core.$ZodIssue, known: readonly string[]): { message: string }[] {
  const where = issue.path.map(String).join(".");
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({ message: unknownArgument(key, where, known) }));
  }
  if (issue.path.length === 1 && issue.message.endsWith("received undefined")) {
    return [{ message: `the argument "${where}" is missing` }];
  }
  const text = issue.message.replace(/^Invalid (?:input|option): /, "");
  return [{ message: where === "" ? text : `"${where}": ${text}` }];
}

function unknownArgument(key: string, where: string, known: readonly string[]): string {
  const nearest = nearestName(key, known);
  const hint = nearest === null ? `it takes ${known.join(", ")}` : `did you mean "${nearest}"?`;
  return `there is no argument "${where === "" ? key : `${where}.${key}`}"; ${hint}`;
}
