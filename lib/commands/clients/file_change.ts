/**
 * How one file of a client changes when entries of ours come in or go.
 *
 * @module
 */

import { ImproverError } from "../../errors.ts";
import { isLink, readBackup, readClientFile } from "../../store/client_file.ts";

/** One file that changes. */
export interface FileChange {
  /** The file. */
  readonly path: string;
  /** Its text; null when there is no such file. */
  readonly before: string | null;
  /** Its text afterwards; null when the file, which we made, is removed. */
  readonly after: string | null;
  /** Whether the backup holds what was there before us already, and stays. */
  readonly keepsBackup?: boolean;
}

/** What becomes of a text. */
export type Change = (text: string) => string;

/** An entry of ours in a file. */
export interface Edit {
  /** The file. */
  readonly path: string;
  /** Whether one of both is to be done now. */
  readonly isWanted: boolean;
  /** Sets it. */
  readonly set: Change;
  /** Takes it out. */
  readonly cut: Change;
}

const setAll = (edits: readonly Edit[], text: string) => edits.reduce((t, { set }) => set(t), text);
const cutAll = (edits: readonly Edit[], text: string) => edits.reduce((t, { cut }) => cut(t), text);
const wanted = (edits: readonly Edit[]) => edits.filter(({ isWanted }) => isWanted);

/**
 * Plans a file's change when entries are set.
 *
 * @param path The file.
 * @param edits All entries of ours that may be in it.
 * @returns The change; one that changes nothing where all is set already.
 */
export function planAddition(path: string, edits: readonly Edit[]): FileChange {
  const before = readClientFile(path);
  const after = setAll(wanted(edits), before ?? "");
  const keepsBackup = before !== null && originOf(path, before, edits) !== null;
  return { path, before, after, keepsBackup };
}

/**
 * Plans a file's change when entries are taken out. What stood there before us comes back byte for byte
 * where the backup tells it; where nothing is left of a file that held ours alone from the start, the file
 * goes too.
 *
 * @param path The file.
 * @param edits All entries of ours that may be in it.
 * @returns The change; one that changes nothing where none is there.
 */
export function planRemoval(path: string, edits: readonly Edit[]): FileChange {
  const before = readClientFile(path);
  if (before === null) return { path, before, after: null };
  const origin = originOf(path, before, edits);
  const unwanted = edits.filter(({ isWanted }) => !isWanted);
  if (origin !== null) return { path, before, after: setAll(unwanted, origin) };
  const cuts = wanted(edits);
  const after = cutAll(cuts, before);
  if (after === before || !isBlank(after) || isLink(path)) return { path, before, after };
  const earlier = readBackup(path);
  return { path, before, after: earlier === null || isOurs(earlier, cuts) ? null : after };
}

/** What a file held before us: its backup, if that with our entries set is what it holds now. */
function originOf(path: string, text: string, edits: readonly Edit[]): string | null {
  try {
    const earlier = readBackup(path);
    if (earlier === null || cutAll(edits, earlier) !== earlier) return null;
    // The server may be there alone.
    const isOrigin = edits.some((_, at) => setAll(edits.slice(0, at + 1), earlier) === text);
    return isOrigin ? earlier : null;
  } catch (error) {
    // A backup that cannot be read, or set up, tells nothing.
    if (error instanceof ImproverError) return null;
    throw error;
  }
}

/** Whether a file holds our entries and nothing else, not even something that was added to them. */
function isOurs(text: string, edits: readonly Edit[]): boolean {
  if (isBlank(text) || !isBlank(cutAll(edits, text))) return false;
  const entries = edits.filter(({ cut }) => cut(text) !== text);
  return setAll(entries, text).trim() === setAll(entries, "").trim();
}

/** Whether a client's file says nothing. */
function isBlank(text: string): boolean {
  return /^\s*(?:\{\s*\})?\s*$/.test(text);
}
