/**
 * Configuration files of other programs: read as they are, and replaced so that neither a crash nor
 * the program itself, writing at the same time, can lose what they hold.
 *
 * @module
 */

import { ImproverError } from "../errors.ts";
import { removeIfThere, replacePromptFile } from "./prompt_file.ts";

/** Added to a file's name for what it held before the last change. */
const BACKUP_SUFFIX = ".before-improver";

/** Mode of directories that we make. */
const DIRECTORY_MODE = 0o700;

/**
 * Reads a client's file.
 *
 * @param path The file.
 * @returns Its text; null when there is no such file.
 * @throws ImproverError `unreadable`, with what to check.
 */
export function readClientFile(path: string): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(
      Deno.readFileSync(path),
    );
  } catch (cause) {
    if (cause instanceof Deno.errors.NotFound || cause instanceof Deno.errors.NotADirectory) {
      return null;
    }
    const isText = !(cause instanceof TypeError);
    throw new ImproverError(
      "unreadable",
      `Cannot read ${JSON.stringify(path)}: ${isText ? "it may not be read" : "it is not UTF-8"}`,
      isText ? "Check the file's permissions" : "Mend the file first",
      cause,
    );
  }
}

/**
 * Tells whether there is something at a path.
 *
 * @param path A file or directory.
 * @returns True when there is, or when it may not be looked at; false when there surely is nothing.
 */
export function isThere(path: string): boolean {
  try {
    Deno.statSync(path);
    return true;
  } catch (error) {
    return !(error instanceof Deno.errors.NotFound || error instanceof Deno.errors.NotADirectory);
  }
}

/**
 * Tells whether a path is a link, which we never make.
 *
 * @param path The path.
 * @returns True for a link.
 */
export function isLink(path: string): boolean {
  return Deno.lstatSync(path).isSymlink;
}

/**
 * Reads what a client's file held before our last change.
 *
 * @param path The file, not its backup.
 * @returns Its text then; null when there was no file, or no change.
 * @throws ImproverError `unreadable`, with what to check.
 */
export function readBackup(path: string): string | null {
  return readClientFile(path + BACKUP_SUFFIX);
}

/**
 * Removes a client's file that we made, its backup, and directories that hold nothing any more and are
 * as we make them.
 *
 * @param path The file.
 * @param before What it must still hold.
 * @param roots Directories below which directories may go.
 * @throws ImproverError `unwritable` when it cannot be removed, or holds something else by now.
 */
export function removeClientFile(path: string, before: string, roots: readonly string[]): void {
  refuseChanged(path, before);
  try {
    Deno.removeSync(path);
    if (isThere(path + BACKUP_SUFFIX)) Deno.removeSync(path + BACKUP_SUFFIX);
  } catch (cause) {
    throw new ImproverError(
      "unwritable",
      `Cannot remove ${JSON.stringify(path)}: ${cause instanceof Error ? cause.message : cause}`,
      "Check the permissions of its directory",
      cause,
    );
  }
  const isBelow = (directory: string) =>
    !roots.includes(directory) && roots.some((root) => directory.startsWith(`${root}/`));
  for (let directory = parentOf(path); isBelow(directory); directory = parentOf(directory)) {
    if (!removeOwnDirectory(directory)) break;
  }
}

/** Whether a directory was as we make them, held nothing, and is gone. */
function removeOwnDirectory(path: string): boolean {
  try {
    const { isDirectory, mode } = Deno.lstatSync(path);
    if (!isDirectory || mode === null || (mode & 0o777) !== DIRECTORY_MODE) return false;
    Deno.removeSync(path);
    return true;
  } catch {
    return false;
  }
}

/**
 * Replaces a client's file, what it held kept beside it with the same permissions.
 *
 * @param path The file; it is made, readable by its user alone, when there is none.
 * @param before What it must still hold; null when it must not exist.
 * @param after Its new text.
 * @param keeps Whether the backup that is there already stays as it is.
 * @returns The backup that was written; null when there was nothing to keep.
 * @throws ImproverError `unwritable` when it cannot be written, or holds something else by now.
 */
export function replaceClientFile(
  path: string,
  before: string | null,
  after: string,
  keeps: "the backup" | "nothing" = "nothing",
): string | null {
  refuseChanged(path, before);
  if (before !== null) {
    const backup = keeps === "nothing" ? path + BACKUP_SUFFIX : undefined;
    replacePromptFile(path, after, backup);
    return backup ?? null;
  }
  try {
    makeFile(path);
  } catch (cause) {
    throw new ImproverError(
      "unwritable",
      `Cannot make ${JSON.stringify(path)}: ${cause instanceof Error ? cause.message : cause}`,
      "Check what is there, and the permissions of its directory",
      cause,
    );
  }
  try {
    replacePromptFile(path, after);
  } catch (error) {
    // An empty file is worse for its client than none.
    removeIfThere(path);
    throw error;
  }
  return null;
}

/**
 * Writes a file that is all ours, whole or not at all.
 *
 * @param path The file; its directory is made when there is none.
 * @param text Its text.
 * @throws ImproverError `unwritable`, with what to check.
 */
export function writeOwnFile(path: string, text: string): void {
  try {
    if (readClientFile(path) === null) makeFile(path);
  } catch (cause) {
    if (cause instanceof ImproverError) throw cause;
    throw new ImproverError(
      "unwritable",
      `Cannot write ${JSON.stringify(path)}: ${cause instanceof Error ? cause.message : cause}`,
      "Check the permissions of its directory",
      cause,
    );
  }
  replacePromptFile(path, text);
}

function refuseChanged(path: string, before: string | null): void {
  if (readClientFile(path) === before) return;
  throw new ImproverError(
    "unwritable",
    `Cannot replace ${JSON.stringify(path)}: it was changed in the meantime`,
    "Close the program it belongs to, then try again",
  );
}

function makeFile(path: string): void {
  const directory = parentOf(path);
  makeDirectory(directory);
  try {
    Deno.openSync(path, { write: true, createNew: true, mode: 0o600 }).close();
  } catch (cause) {
    if (!(cause instanceof Deno.errors.AlreadyExists)) throw cause;
    const reason = isLink(path) ? "it is a link to a file that is not there" : "it is there by now";
    throw new Error(reason, { cause });
  }
  giveAway(path, directory);
}

function makeDirectory(path: string): void {
  if (isThere(path)) return;
  const parent = parentOf(path);
  if (parent !== path) makeDirectory(parent);
  Deno.mkdirSync(path, { recursive: true, mode: DIRECTORY_MODE });
  giveAway(path, parent);
}

/** What root makes in somebody's directory is for that one, whose client could not read it otherwise. */
function giveAway(path: string, directory: string): void {
  const { uid, gid } = Deno.statSync(directory);
  if (Deno.statSync(path).uid !== 0 || !uid || gid === null) return;
  Deno.chownSync(path, uid, gid);
}

function parentOf(path: string): string {
  return path.replace(/[\\/][^\\/]*$/, "");
}
