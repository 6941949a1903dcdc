/**
 * The user's own files: read whole, and replaced so that no crash can leave half a prompt.
 *
 * @module
 */

import { ImproverError } from "../errors.ts";

/**
 * Reads a file the user named.
 *
 * @param path The file.
 * @returns Its bytes.
 * @throws ImproverError `unreadable`, with what to check.
 */
export function readPromptFile(path: string): Uint8Array {
  try {
    return Deno.readFileSync(path);
  } catch (cause) {
    const [reason, hint] = cause instanceof Deno.errors.NotFound
      ? ["there is no such file", "Check the path"]
      : cause instanceof Deno.errors.IsADirectory || isDirectory(path)
      ? ["it is a directory", "Name the files in it"]
      : ["it may not be read", "Check the file's permissions"];
    throw new ImproverError(
      "unreadable",
      `Cannot read ${JSON.stringify(path)}: ${reason}`,
      hint,
      cause,
    );
  }
}

/**
 * Replaces a file's text: written beside it, synced, then renamed over it; its mode is kept, and a
 * link is followed to the file it names. A file that may not be written to is left alone.
 *
 * @param path The file.
 * @param text Its new text.
 * @throws ImproverError `unwritable`; the file is then as it was.
 */
export function replacePromptFile(path: string, text: string): void {
  let temporary: string | null = null;
  try {
    const target = Deno.realPathSync(path);
    const mode = Deno.statSync(target).mode;
    // A rename asks the directory alone, so the file's own word is asked for here.
    if (mode !== null && (mode & 0o222) === 0) throw new Error("it is write-protected");
    Deno.openSync(target, { write: true }).close();
    temporary = `${target}.${crypto.randomUUID()}.tmp`;
    const file = Deno.openSync(temporary, { write: true, createNew: true, mode: 0o600 });
    try {
      let bytes = new TextEncoder().encode(text);
      while (bytes.length > 0) bytes = bytes.subarray(file.writeSync(bytes));
      file.syncSync();
    } finally {
      file.close();
    }
    if (mode !== null) Deno.chmodSync(temporary, mode & 0o777);
    Deno.renameSync(temporary, target);
  } catch (cause) {
    if (temporary !== null) removeIfThere(temporary);
    throw new ImproverError(
      "unwritable",
      `Cannot replace ${JSON.stringify(path)}: ${cause instanceof Error ? cause.message : cause}`,
      "Check the permissions of the file and its directory; the file is as it was",
      cause,
    );
  }
}

function isDirectory(path: string): boolean {
  try {
    return Deno.statSync(path).isDirectory;
  } catch {
    return false;
  }
}

/**
 * Removes a file that failed to become what it should be, as far as that can be done.
 *
 * @param path The file.
 */
export function removeIfThere(path: string): void {
  try {
    Deno.removeSync(path);
  } catch {
    // It was never made.
  }
}
