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
    return redactRecord(record, {
      inTexts: (text) => findSecrets(text, options, known),
      inOurs: (text) => findSecrets(text, options),
    }, marks);
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

/** How secrets are found in what a person wrote, and in values of our own. */
interface Finders {
  readonly inTexts: (text: string) => Secret[];
  readonly inOurs: (text: string) => Secret[];
}

/** Replaces the secrets of a record, and moves the offsets of its edits along. */
function redactRecord(record: StoredRecord, find: Finders, marks: Marks): StoredRecord {
  const replaced = new Set<string>();
  const replacing = (finder: (text: string) => Secret[]) => (text: string) => {
    const secrets = finder(text);
    for (const { value } of secrets) replaced.add(value);
    return replace(text, secrets, marks);
  };
  const redacted = mapRecord(record, replacing(find.inTexts), replacing(find.inOurs));
  const moved = record.kind === "rewrite"
    ? moveEdits(record, redacted as RewriteRecord, find.inTexts(record.original), marks)
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
  const moved = offsetMover(secrets, marks);
  const move = (edit: StoredEdit, index: number, list: readonly StoredEdit[]): StoredEdit => {
    const [start, end] = [moved(edit.start, "start"), moved(edit.end, "end")];
    return { ...list[index]!, start, end, before: redacted.original.slice(start, end) };
  };
  return {
    ...redacted,
    edits: record.edits.map((edit, index) => move(edit, index, redacted.edits)),
    suggestions: record.suggestions.map((edit, index) => move(edit, index, redacted.suggestions)),
  };
}

/** Tells where an offset goes when marks take the places of secrets; one inside goes to its side. */
function offsetMover(
  secrets: readonly Secret[],
  marks: Marks,
): (offset: number, side: "start" | "end") => number {
  const lengthOf = ({ value }: Secret) => marks.get(value)!.length;
  /** By how much the text behind the first so many secrets moves. */
  const shifts = [0];
  for (const secret of secrets) {
    shifts.push(shifts.at(-1)! + lengthOf(secret) - (secret.end - secret.start));
  }
  return (offset, side) => {
    let [low, high] = [0, secrets.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (secrets[middle]!.end <= offset) low = middle + 1;
      else high = middle;
    }
    const next = secrets[low];
    if (next === undefined || next.start >= offset) return offset + shifts[low]!;
    return next.start + shifts[low]! + (side === "start" ? 0 : lengthOf(next));
  };
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

/** Fields that hold what a person wrote, or quote it. */
const TEXTS: ReadonlySet<string> = new Set([
  "original",
  "improved",
  "edits",
  "suggestions",
  "questions",
  "answers",
  "edited_text",
]);

/**
 * The record's own id and time look like keys to a scanner, and are none. Somebody's password may be a
 * word that our fields are called or filled with: those stay what they are.
 */
function mapRecord(
  record: StoredRecord,
  change: (text: string) => string,
  changeOurs: (text: string) => string,
): StoredRecord {
  const { id, timestamp, ...rest } = record;
  const mapped: Record<string, unknown> = { id, timestamp };
  for (const [name, value] of Object.entries(rest)) {
    mapped[name] = mapTexts(
      value,
      TEXTS.has(name) ? change : changeOurs,
      name === NAMED_BY_CALLERS,
    );
  }
  return mapped as unknown as StoredRecord;
}

/** The field whose names are texts too, since callers choose them. */
const NAMED_BY_CALLERS = "answers";

function visitTexts(value: unknown, visit: (text: string) => void, visitsNames = false): void {
  if (typeof value === "string") {
    if (mayHoldSecret(value)) visit(value);
  } else if (Array.isArray(value)) { for (const item of value) visitTexts(item, visit); }
  else if (typeof value === "object" && value !== null) {
    for (const [name, item] of Object.entries(value)) {
      if (visitsNames && mayHoldSecret(name)) visit(name);
      visitTexts(item, visit, name === NAMED_BY_CALLERS);
    }
  }
}

function mayHoldSecret(text: string): boolean {
  return text.length >= SECRET_CHARS_MIN && !(text.length === ID_CHARS && isRecordId(text));
}

function mapTexts(
  value: unknown,
  change: (text: string) => string,
  changesNames: boolean,
): unknown {
  if (typeof value === "string") return mayHoldSecret(value) ? change(value) : value;
  if (Array.isArray(value)) return value.map((item) => mapTexts(item, change, changesNames));
  if (typeof value !== "object" || value === null) return value;
  const mapped: Record<string, unknown> = {};
  for (const [name, item] of Object.entries(value)) {
    const isChanged = changesNames && mayHoldSecret(name);
    mapped[isChanged ? change(name) : name] = mapTexts(item, change, changesNames);
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
