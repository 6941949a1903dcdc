/**
 * Takes the secrets out of a record before anything of it reaches the disk.
 *
 * Each becomes `[REDACTED:<kind>:<hash>]`; the hash is keyed, so that equal secrets stay linkable in
 * one data directory and nobody can guess one from its hash.
 *
 * @module
 */

import {
  checkFile,
  ensureDirectory,
  FILE_MODE,
  layoutOf,
  storageFailure,
  syncDirectory,
} from "./directory.ts";
import { knownSecrets } from "./known_secrets.ts";
import { isRecordId, type RewriteRecord, type StoredEdit, type StoredRecord } from "./record.ts";
import { findSecrets, readings, type Secret, type SecretOptions } from "./secrets.ts";

/** Bytes of the key; as long as the hash it keys. */
const KEY_BYTES = 32;
/** Hexadecimal digits of the hash that are kept: 48 bits tell the secrets of one user apart. */
const HASH_DIGITS = 12;

/**
 * Makes the function that takes the secrets out of records of one data directory.
 *
 * @param directory The data directory; its key file is made when the first secret turns up.
 * @param options What to look for beyond secrets.
 * @returns A function that gives the record without secrets, and their count in `redactions`; it throws ImproverError when the key can be neither read nor made.
 */
export function redactor(
  directory: string,
  options: SecretOptions = {},
): (record: StoredRecord) => Promise<StoredRecord> {
  let key: Promise<CryptoKey> | null = null;
  return async (record) => {
    const secrets = secretsOf(record, options);
    if (secrets.length === 0) return record;
    key ??= readKey(directory).catch((error) => {
      key = null;
      throw error;
    });
    const marks: Marks = new Map();
    for (const { kind, value } of secrets) {
      if (marks.has(value)) continue;
      marks.set(value, `[REDACTED:${kind}:${await hash(await key, value)}]`);
    }
    const known = knownSecrets(secrets);
    return redactRecord(record, (text) => findSecrets(text, options, known), marks);
  };
}

/** What stands in the place of a secret, by the secret. */
type Marks = Map<string, string>;

/** The secrets of every text in a record in every reading, repeated where they repeat. */
function secretsOf(record: StoredRecord, options: SecretOptions): Secret[] {
  const found: Secret[] = [];
  const { id: _id, timestamp: _timestamp, ...rest } = record;
  visitTexts(rest, (text) => {
    for (const secret of readings(text, options)) found.push(secret);
  });
  return found;
}

/** Replaces the secrets of a record, and moves the offsets of its edits along. */
function redactRecord(
  record: StoredRecord,
  find: (text: string) => Secret[],
  marks: Marks,
): StoredRecord {
  const replaced = new Set<string>();
  const redacted = mapRecord(record, (text) => {
    const secrets = find(text);
    for (const { value } of secrets) replaced.add(value);
    return replace(text, secrets, marks);
  });
  const moved = record.kind === "rewrite"
    ? moveEdits(record, redacted as RewriteRecord, find(record.original), marks)
    : redacted;
  return { ...moved, redactions: record.redactions + replaced.size };
}

/** Edits are cut anew from the redacted text, so that a secret's part cannot stay in `before`. */
function moveEdits(
  record: RewriteRecord,
  redacted: RewriteRecord,
  secrets: readonly Secret[],
  marks: Marks,
): RewriteRecord {
  const move = (edit: StoredEdit, index: number, list: readonly StoredEdit[]): StoredEdit => {
    const start = movedOffset(edit.start, secrets, marks, "start");
    const end = movedOffset(edit.end, secrets, marks, "end");
    return { ...list[index]!, start, end, before: redacted.original.slice(start, end) };
  };
  return {
    ...redacted,
    edits: record.edits.map((edit, index) => move(edit, index, redacted.edits)),
    suggestions: record.suggestions.map((edit, index) => move(edit, index, redacted.suggestions)),
  };
}

function movedOffset(
  offset: number,
  secrets: readonly Secret[],
  marks: Marks,
  side: "start" | "end",
): number {
  let shift = 0;
  for (const secret of secrets) {
    const length = marks.get(secret.value)!.length;
    if (secret.end <= offset) shift += length - (secret.end - secret.start);
    else if (secret.start < offset) {
      return secret.start + shift + (side === "start" ? 0 : length);
    } else break;
  }
  return offset + shift;
}

function replace(text: string, secrets: readonly Secret[], marks: Marks): string {
  let result = "";
  let at = 0;
  for (const secret of secrets) {
    result += text.slice(at, secret.start) + marks.get(secret.value)!;
    at = secret.end;
  }
  return at === 0 ? text : result + text.slice(at);
}

/** As short as the shortest secret that is known from elsewhere. */
const SECRET_CHARS_MIN = 6;
/** Length of a record id, which looks like a key to a scanner and is none. */
const ID_CHARS = 36;

/** The record's own id and time look like keys to a scanner, and are none. */
function mapRecord(record: StoredRecord, change: (text: string) => string): StoredRecord {
  const { id, timestamp, ...rest } = record;
  return { id, timestamp, ...mapTexts(rest, change) as Record<string, unknown> } as StoredRecord;
}

/** Names are texts too: callers choose those of answers and metrics. */
function visitTexts(value: unknown, visit: (text: string) => void): void {
  if (typeof value === "string") {
    if (mayHoldSecret(value)) visit(value);
  } else if (Array.isArray(value)) { for (const item of value) visitTexts(item, visit); }
  else if (typeof value === "object" && value !== null) {
    for (const name in value) {
      if (mayHoldSecret(name)) visit(name);
      visitTexts((value as Record<string, unknown>)[name], visit);
    }
  }
}

function mayHoldSecret(text: string): boolean {
  return text.length >= SECRET_CHARS_MIN && !(text.length === ID_CHARS && isRecordId(text));
}

function mapTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === "string") return mayHoldSecret(value) ? change(value) : value;
  if (Array.isArray(value)) return value.map((item) => mapTexts(item, change));
  if (typeof value !== "object" || value === null) return value;
  const mapped: Record<string, unknown> = {};
  for (const [name, item] of Object.entries(value)) {
    mapped[mapTexts(name, change) as string] = mapTexts(item, change);
  }
  return mapped;
}

async function hash(key: CryptoKey, value: string): Promise<string> {
  const digest = await crypto.subtle.sign("HMAC", key, new TextEncoder().encode(value));
  let hex = "";
  for (const byte of new Uint8Array(digest)) hex += byte.toString(16).padStart(2, "0");
  return hex.slice(0, HASH_DIGITS);
}

async function readKey(directory: string): Promise<CryptoKey> {
  const layout = layoutOf(directory);
  try {
    ensureDirectory(layout.root);
    const known = checkFile(layout.redactionKey);
    using file = Deno.openSync(layout.redactionKey, {
      read: true,
      write: true,
      create: true,
      mode: FILE_MODE,
    });
    if (known === null || known < KEY_BYTES) {
      // Two first secrets at once must end with one key.
      await file.lock(true);
      if (file.statSync().size < KEY_BYTES) {
        file.writeSync(crypto.getRandomValues(new Uint8Array(KEY_BYTES)));
        file.syncDataSync();
        syncDirectory(layout.root);
      }
      file.seekSync(0, Deno.SeekMode.Start);
    }
    const bytes = new Uint8Array(KEY_BYTES);
    file.readSync(bytes);
    return await crypto.subtle.importKey("raw", bytes, { name: "HMAC", hash: "SHA-256" }, false, [
      "sign",
    ]);
  } catch (error) {
    throw storageFailure(`read "${layout.redactionKey}"`, error);
  }
}
