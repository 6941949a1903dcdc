/**
 * The user's own files: read whole, and replaced so that no crash can leave half a prompt.
 *
 * @module
 */

import { ImproverError } from "../errors.ts";

/** Names of open files, which a program of few permissions may not use: `<(command)` gives one too. */
const DESCRIPTOR = /^\/(?:dev\/(?:std(?:in|out|err)|fd\/\d+|tty)|proc\/[^/]+\/fd\/\d+)$/;

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
      : DESCRIPTOR.test(path)
      ? ["the program may not open what is open already by its name", "Pipe it in and use -"]
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
 * Replaces a file's text: written beside it, synced, then renamed over it; its mode and its owner are
 * kept, and a link is followed to the file it names. A file that may not be written to is left alone.
 *
 * @param path The file.
 * @param text Its new text.
 * @param backup Where the old text is kept, whatever is there already; nowhere when left out.
 * @throws ImproverError `unwritable`; the file, and what is at `backup`, are then as they were.
 */
export function replacePromptFile(path: string, text: string, backup?: string): void {
  const temporary: string[] = [];
  const write = (target: string, bytes: Uint8Array, like: Deno.FileInfo) => {
    temporary.push(`${target}.${crypto.randomUUID()}.tmp`);
    writeLike(temporary.at(-1)!, bytes, like);
  };
  try {
    const target = Deno.realPathSync(path);
    const there = Deno.statSync(target);
    // A rename asks the directory alone, so the file's own word is asked for here.
    if (there.mode !== null && (there.mode & 0o222) === 0) throw new Error("it is write-protected");
    Deno.openSync(target, { write: true }).close();
    write(target, new TextEncoder().encode(text), there);
    if (backup !== undefined) {
      write(backup, Deno.readFileSync(target), there);
      Deno.renameSync(temporary[1]!, backup);
    }
    Deno.renameSync(temporary[0]!, target);
  } catch (cause) {
    temporary.forEach(removeIfThere);
    throw new ImproverError(
      "unwritable",
      `Cannot replace ${JSON.stringify(path)}: ${cause instanceof Error ? cause.message : cause}`,
      "Check the permissions of the file and its directory; the file is as it was",
      cause,
    );
  }
}

/** Writes a new file with the mode and the owner of another one. */
function writeLike(path: string, content: Uint8Array, like: Deno.FileInfo): void {
  const file = Deno.openSync(path, { write: true, createNew: true, mode: 0o600 });
  try {
    let bytes = content;
    while (bytes.length > 0) bytes = bytes.subarray(file.writeSync(bytes));
    file.syncSync();
  } finally {
    file.close();
  }
  keepOwner(path, like);
  if (like.mode !== null) Deno.chmodSync(path, like.mode & 0o777);
}

function keepOwner(path: string, { uid, gid, mode }: Deno.FileInfo): void {
  const own = Deno.statSync(path);
  if (uid === null || gid === null || (own.uid === uid && own.gid === gid)) return;
  try {
    Deno.chownSync(path, uid, gid);
  } catch (cause) {
    // A group that may do nothing loses nothing.
    if (own.uid === uid && ((mode ?? 0) & 0o070) === 0) return;
    throw new Error("it belongs to another user or group, and that cannot be kept", { cause });
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
