/**
 * The data directory: where everything lies in it, how it is made, and when it is refused.
 *
 * @module
 */

import { ImproverError } from "../errors.ts";

/** Paths inside a data directory. */
export interface Layout {
  /** The data directory itself. */
  readonly root: string;
  /** One append-only file per process that writes. */
  readonly spool: string;
  /** JSONL journal, in numbered segments. */
  readonly journal: string;
  /** Whatever was damaged, kept for a look. */
  readonly quarantine: string;
  /** SQLite. */
  readonly database: string;
  /** Locked by whoever merges. */
  readonly mergeLock: string;
  /** Locked by whoever sends records to a remote. */
  readonly sendLock: string;
  /** The user's models: a file for each version, and the list of them. */
  readonly models: string;
  /** Experiments with rules and models. */
  readonly experiments: string;
  /** What the learner remembers. */
  readonly accept: string;
  /** The same of each arm of the experiment that runs, so that neither learns from the other. */
  readonly acceptOf: { readonly a: string; readonly b: string };
  /** Key of the hashes that stand for secrets. */
  readonly redactionKey: string;
  /** Ids of records that were deleted for good, one a line. */
  readonly forgotten: string;
  /** How the last merge ended. */
  readonly mergeStatus: string;
}

/** Mode of every directory: its owner alone. */
export const DIRECTORY_MODE = 0o700;

/** Mode of every file: its owner alone. */
export const FILE_MODE = 0o600;

/**
 * Names the paths inside a data directory.
 *
 * @param directory The data directory.
 * @returns Its paths; nothing is touched.
 */
export function layoutOf(directory: string): Layout {
  const root = directory.length > 1 ? directory.replace(/[/\\]+$/, "") : directory;
  return {
    root,
    spool: `${root}/spool`,
    journal: `${root}/training_data`,
    quarantine: `${root}/quarantine`,
    database: `${root}/store.db`,
    mergeLock: `${root}/merge.lock`,
    sendLock: `${root}/send.lock`,
    models: `${root}/models`,
    experiments: `${root}/models/experiments.json`,
    accept: `${root}/models/accept.json`,
    acceptOf: { a: `${root}/models/accept-a.json`, b: `${root}/models/accept-b.json` },
    redactionKey: `${root}/redaction.key`,
    forgotten: `${root}/forgotten`,
    mergeStatus: `${root}/merge.json`,
  };
}

/**
 * Makes a directory for its owner alone, or checks the one that is there.
 *
 * @param path The directory; missing parents are made too.
 * @returns Its owner's user id, or null where the system has none.
 * @throws ImproverError `unsafe_directory` when it is a link, no directory, or open to other writers;
 * `unwritable` when it cannot be made; `disk_full` when there is no room.
 */
export function ensureDirectory(path: string): number | null {
  const found = lstat(path);
  if (found === null) {
    makeDirectory(path);
    return ensureDirectory(path);
  }
  if (found.isSymlink) throw unsafe(path, "it is a link", "Name the directory it points to");
  if (!found.isDirectory) throw unsafe(path, "it is not a directory", "Name another directory");
  if (found.mode !== null && (found.mode & 0o022) !== 0) {
    throw unsafe(path, "others can write to it", `Run: chmod 700 "${path}"`);
  }
  return found.uid;
}

/**
 * Refuses a directory that belongs to another user than the file we have just made in it.
 *
 * @param path The directory, for the message.
 * @param owner Its owner.
 * @param ours Owner of a file that this process made.
 * @throws ImproverError `unsafe_directory` when they differ.
 */
export function checkOwner(path: string, owner: number | null, ours: number | null): void {
  if (owner === null || ours === null || owner === ours) return;
  throw unsafe(path, "it belongs to another user", "Use a data directory of your own");
}

/**
 * Checks a file before it is opened: a link or anything but a plain file is refused.
 *
 * @param path The file.
 * @returns Its size in bytes, or null when it is not there.
 * @throws ImproverError `unsafe_directory` for a link or a special file.
 */
export function checkFile(path: string): number | null {
  const found = lstat(path);
  if (found === null) return null;
  if (!found.isFile) {
    throw unsafe(path, "it is not a plain file", "Remove it, or use another data directory");
  }
  return found.size;
}

/**
 * Makes a directory's entries durable.
 *
 * @param path The directory.
 */
export function syncDirectory(path: string): void {
  if (Deno.build.os === "windows") return;
  using directory = Deno.openSync(path, { read: true });
  directory.syncSync();
}

/**
 * Turns a failure of the file system into one that a user can act on.
 *
 * @param doing What could not be done: `write "…/spool"`.
 * @param error What was thrown.
 * @returns An expected failure; one that is already expected is returned as it is.
 */
export function storageFailure(doing: string, error: unknown): ImproverError {
  if (error instanceof ImproverError) return error;
  const code = errorCode(error);
  const fault = error instanceof Error ? error.message : String(error);
  const message = `Cannot ${doing}: ${fault}`;
  if (code === "ENOSPC" || code === "EDQUOT" || code === "EFBIG") {
    return new ImproverError("disk_full", message, "Free some space and try again", error);
  }
  if (UNWRITABLE.has(code) || error instanceof Deno.errors.NotCapable) {
    const hint = "Check the directory's permissions, or name another one with --data-dir";
    return new ImproverError("unwritable", message, hint, error);
  }
  return new ImproverError("io_failure", message, "Check the disk, then try again", error);
}

const UNWRITABLE = new Set(["EACCES", "EPERM", "EROFS", "ENOENT", "ENOTDIR", "ELOOP", "EISDIR"]);

/**
 * The system's name of an error, such as `ENOSPC`.
 *
 * @param error What was thrown.
 * @returns The name, or an empty text.
 */
export function errorCode(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === "string" ? code : "";
}

function lstat(path: string): Deno.FileInfo | null {
  try {
    return Deno.lstatSync(path);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return null;
    throw storageFailure(`look at "${path}"`, error);
  }
}

function makeDirectory(path: string): void {
  const parent = path.replace(/[/\\][^/\\]*$/, "");
  const hasParent = parent !== "" && parent !== path && !/^[A-Za-z]:$/.test(parent);
  if (hasParent && lstat(parent) === null) makeDirectory(parent);
  try {
    Deno.mkdirSync(path, { mode: DIRECTORY_MODE });
    if (hasParent) syncDirectory(parent);
  } catch (error) {
    if (error instanceof Deno.errors.AlreadyExists) return;
    throw storageFailure(`create "${path}"`, error);
  }
}

function unsafe(path: string, why: string, hint: string): ImproverError {
  return new ImproverError("unsafe_directory", `Cannot use "${path}": ${why}`, hint);
}
