/**
 * The one schema of a stored record: its shape, how it is checked, and its line of JSON.
 *
 * What is checked of it stands in `record_check.ts`.
 *
 * @module
 */

import { ImproverError } from "../errors.ts";
import { recordFault } from "./record_check.ts";

/** Version of the record's shape; a record of a newer version is kept as it is and never rewritten. */
export const RECORD_SCHEMA = 1;

/** Where a prompt came from: a person, or a generator. Real ones go before synthetic ones everywhere. */
export type Source = "user" | "synthetic";

/** A verdict on a whole rewrite or on one of its edits. */
export type Verdict = "accept" | "reject";

/** An edit as it is stored: UTF-16 offsets in `original`, end excluded. */
export interface StoredEdit {
  /** Unique across the edits and suggestions of one rewrite. */
  readonly id: number;
  /** Id of the rule: `clarity/wordy_phrase`. */
  readonly rule: string;
  /** First UTF-16 unit in `original`. */
  readonly start: number;
  /** UTF-16 unit in `original` after the last one. */
  readonly end: number;
  /** The text that stood there. */
  readonly before: string;
  /** The text that replaces it. */
  readonly after: string;
  /** The reason, in one sentence to the user. */
  readonly why: string;
  /** That this user accepts the edit, 0 to 1. */
  readonly probability: number;
}

/** A question as it is stored. */
export interface StoredQuestion {
  /** Number of the question in its rewrite. */
  readonly id: number;
  /** What is missing: `audience`. */
  readonly slot: string;
  /** The question as it is put. */
  readonly question: string;
  /** Answers to choose from. */
  readonly options: readonly string[];
  /** 0 to 1. */
  readonly importance: number;
}

/** What every record holds, whatever its kind. */
export interface RecordBase {
  /** UUIDv7; one record is one id, forever. */
  readonly id: string;
  /** Version of this shape. */
  readonly schema: number;
  /** Who wrote the prompt. */
  readonly source: Source;
  /** ISO 8601 in UTC with milliseconds. */
  readonly timestamp: string;
  /** Prompts of one conversation share it. */
  readonly session_id: string | null;
  /** Found again in the log. */
  readonly correlation_id: string | null;
  /** Who called: `cli`, `hook-` and a client, or the name of an MCP client. */
  readonly client: string | null;
  /** Secrets replaced before this record was written. */
  readonly redactions: number;
}

/** One improved prompt. */
export interface RewriteRecord extends RecordBase {
  /** Tells this from other records. */
  readonly kind: "rewrite";
  /** The prompt as it came, without its secrets. */
  readonly original: string;
  /** The prompt as it was given back, without its secrets. */
  readonly improved: string;
  /** What was changed. */
  readonly edits: readonly StoredEdit[];
  /** What was proposed and not changed. */
  readonly suggestions: readonly StoredEdit[];
  /** What was asked. */
  readonly questions: readonly StoredQuestion[];
  /** Scores and the time it took, by name. */
  readonly metrics: Readonly<Record<string, number | null>>;
  /** Kind of task the prompt sets. */
  readonly task: string;
  /** BCP 47 primary tag, or `und`. */
  readonly language: string;
  /** Version of the weights, or `rules-only`; `+accept-v1` where the learner's model `v1` chose too. */
  readonly model: string;
  /** How it ended. */
  readonly status: "improved" | "unchanged" | "fallback";
  /** The record whose questions this rewrite answers, or null. */
  readonly parent_id: string | null;
  /**
   * Rules that fired and were not shown, and questions, `?/audience`, that were not asked, since this
   * user rejects them or does not answer; absent when there were none.
   */
  readonly hidden?: readonly string[];
  /** Slots of earlier questions that it came with answers for; absent when there were none. */
  readonly answered?: readonly string[];
  /** Hidden rules that were shown all the same, as their turn had come; absent when there were none. */
  readonly resurfaced?: readonly string[];
}

/** What became of one edit; the rule is repeated here so that it can be counted without a look-up. */
export interface Decision {
  /** Id of the edit or suggestion. */
  readonly edit: number;
  /** Id of the rule that made the edit. */
  readonly rule: string;
  /** What was decided. */
  readonly verdict: Verdict;
  /** True when it was read off the text that was sent, false when somebody said it. */
  readonly inferred: boolean;
}

/** What a person thought of one rewrite. */
export interface FeedbackRecord extends RecordBase {
  /** Tells this from other records. */
  readonly kind: "feedback";
  /** The rewrite this is about. */
  readonly record_id: string;
  /** On the whole rewrite, or null. */
  readonly verdict: Verdict | null;
  /** Ids of edits and suggestions that were accepted. */
  readonly accept: readonly number[];
  /** Ids of edits and suggestions that were rejected. */
  readonly reject: readonly number[];
  /** Every edit that was decided on, said or inferred. */
  readonly decisions: readonly Decision[];
  /** What was really sent, or null. */
  readonly edited_text: string | null;
  /** Answers to the questions, by slot; an empty one for a question that was passed over. */
  readonly answers: Readonly<Record<string, string>>;
  /** 1 to 5, or null. */
  readonly rating: number | null;
}

/** How the name of a hook begins where a record names who called. */
export const HOOK_CLIENT = "hook-";

/** Anything the store keeps. */
export type StoredRecord = RewriteRecord | FeedbackRecord;

/**
 * What a record belongs to when cases are compared.
 *
 * @param record Any record.
 * @returns Id of the conversation; outside of any, of the prompt.
 */
export function unitOf(record: StoredRecord): string {
  return record.session_id ?? (record.kind === "feedback" ? record.record_id : record.id);
}

/** Characters of a record id that tell when it was made, to the millisecond. */
const ID_TIME_CHARS = 13;

/** SQL that puts what several processes said in the order in which they said it. */
export const IN_ORDER_SAID = `ORDER BY substr(id, 1, ${ID_TIME_CHARS}), seq`;

/**
 * Puts records into the order they were made in; spools of several processes are merged in any order.
 *
 * @param records The records.
 * @returns The same, oldest first; those of one millisecond stay as they are.
 */
export function inOrderSaid<T extends { readonly id: string }>(records: readonly T[]): T[] {
  const time = ({ id }: T) => id.slice(0, ID_TIME_CHARS);
  return records.toSorted((a, b) => time(a) < time(b) ? -1 : time(a) > time(b) ? 1 : 0);
}

/**
 * Makes a new record id: a UUID version 7, which sorts by the time it was made.
 *
 * @returns 36 characters in lower case.
 */
export function newRecordId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  let now = Date.now();
  for (let index = 5; index >= 0; index--) {
    bytes[index] = now % 256;
    now = Math.floor(now / 256);
  }
  bytes[6] = 0x70 | (bytes[6]! & 0x0f);
  bytes[8] = 0x80 | (bytes[8]! & 0x3f);
  const hex = bytes.toHex();
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${
    hex.slice(20)
  }`;
}

const RECORD_ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * Tells whether a text is a record id.
 *
 * @param text Any text.
 * @returns True for 36 characters of a UUID in lower case.
 */
export function isRecordId(text: string): boolean {
  return RECORD_ID.test(text);
}

/**
 * Writes a record as one line of JSON, without the line's end.
 *
 * @param record A record that holds what its type says.
 * @returns JSON; it never contains a line break.
 */
export function encodeRecord(record: StoredRecord): string {
  return JSON.stringify(record);
}

/**
 * Reads a record from its line of JSON. A record of a newer schema is returned as it stands.
 *
 * @param json One line of JSON.
 * @returns The record.
 * @throws ImproverError `damaged_store` when it is not a record.
 */
export function decodeRecord(json: string): StoredRecord {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    throw refusal("it is not JSON", error);
  }
  const fault = recordFault(value);
  if (fault !== null) throw refusal(fault);
  return value as StoredRecord;
}

function refusal(fault: string, cause?: unknown): ImproverError {
  return new ImproverError(
    "damaged_store",
    `Cannot read a record: ${fault}`,
    "Run `improver flush --check` to see what else is damaged",
    cause,
  );
}
