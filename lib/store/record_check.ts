/**
 * Tells a record from anything else, field by field and by hand, since a schema library would cost
 * more at start-up than the whole append. `training_data/record.schema.json` says the same to others.
 *
 * @module
 */

import { isRecordId, RECORD_SCHEMA } from "./record.ts";

/**
 * Says what is wrong with a would-be record.
 *
 * @param value Anything.
 * @returns The first fault as a short clause, or null when it is a record.
 */
export function recordFault(value: unknown): string | null {
  if (!isObject(value)) return "it is not an object";
  if (typeof value.id !== "string" || !isRecordId(value.id)) return "id is not a record id";
  if (!Number.isInteger(value.schema) || (value.schema as number) < 1) return "schema is missing";
  if (typeof value.timestamp !== "string" || !TIMESTAMP.test(value.timestamp)) {
    return "timestamp is not a time in UTC";
  }
  if (typeof value.kind !== "string" || !KIND.test(value.kind)) return "kind is missing";
  if (value.source !== "user" && value.source !== "synthetic") return "source is wrong";
  if ((value.schema as number) > RECORD_SCHEMA) return null;
  return fieldFault(value, BASE) ??
    (value.kind === "rewrite"
      ? fieldFault(value, REWRITE)
      : value.kind === "feedback"
      ? fieldFault(value, FEEDBACK)
      : `kind "${value.kind}" is unknown`);
}

const KIND = /^[a-z_]{1,32}$/;
const TIMESTAMP = /^\d{4}-[01]\d-[0-3]\dT[0-2]\d:[0-5]\d:[0-6]\d(?:\.\d{1,6})?Z$/;

type Check = (value: unknown) => boolean;
type Fields = readonly (readonly [string, Check])[];

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const text: Check = (value) => typeof value === "string";
const textOrNull: Check = (value) => value === null || typeof value === "string";
const count: Check = (value) => Number.isInteger(value) && (value as number) >= 0;
const oneOf = (...names: unknown[]): Check => (value) => names.includes(value);
const listOf = (check: Check): Check => (value) => Array.isArray(value) && value.every(check);
const mapOf = (check: Check): Check => (value) => {
  if (!isObject(value)) return false;
  for (const name in value) if (!check(value[name])) return false;
  return true;
};
const idOrNull: Check = (value) =>
  value === null || (typeof value === "string" && isRecordId(value));
const finite: Check = Number.isFinite;
const numberOrNull: Check = (value) => value === null || Number.isFinite(value);

const textsOrAbsent: Check = (value) => value === undefined || listOf(text)(value);

/** The three below are met several times in every record, and are spelt out for speed. */
const edit: Check = (value) =>
  isObject(value) && count(value.id) && text(value.rule) && count(value.start) &&
  count(value.end) && text(value.before) && text(value.after) && text(value.why) &&
  finite(value.probability);

const question: Check = (value) =>
  isObject(value) && count(value.id) && text(value.slot) && text(value.question) &&
  listOf(text)(value.options) && finite(value.importance);

const decision: Check = (value) =>
  isObject(value) && count(value.edit) && text(value.rule) &&
  (value.verdict === "accept" || value.verdict === "reject") &&
  typeof value.inferred === "boolean";

const BASE: Fields = [
  ["session_id", textOrNull],
  ["correlation_id", textOrNull],
  ["client", textOrNull],
  ["redactions", count],
];

const REWRITE: Fields = [
  ["original", text],
  ["improved", text],
  ["edits", listOf(edit)],
  ["suggestions", listOf(edit)],
  ["questions", listOf(question)],
  ["metrics", mapOf(numberOrNull)],
  ["task", text],
  ["language", text],
  ["model", text],
  ["status", oneOf("improved", "unchanged", "fallback")],
  ["parent_id", idOrNull],
  ["answered", textsOrAbsent],
  ["hidden", textsOrAbsent],
  ["resurfaced", textsOrAbsent],
];

const FEEDBACK: Fields = [
  ["record_id", (value) => typeof value === "string" && isRecordId(value)],
  ["verdict", oneOf("accept", "reject", null)],
  ["accept", listOf(count)],
  ["reject", listOf(count)],
  ["decisions", listOf(decision)],
  ["edited_text", textOrNull],
  ["answers", mapOf(text)],
  ["rating", oneOf(1, 2, 3, 4, 5, null)],
];

function fieldFault(value: Record<string, unknown>, fields: Fields): string | null {
  for (let index = 0; index < fields.length; index++) {
    const field = fields[index]!;
    const name = field[0];
    if (!field[1](value[name])) return name in value ? `${name} is wrong` : `${name} is missing`;
  }
  return null;
}
