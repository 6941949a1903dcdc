/**
 * One spool file: append-only, owned by the process that holds its lock, durable once synced.
 *
 * @module
 */

import { checkOwner, ensureDirectory, FILE_MODE, type Layout } from "./directory.ts";
import { FENCE } from "./line.ts";
import type { Source } from "./record.ts";

/** Tries to make a file that a merger may tidy away between two calls. */
const OPEN_TRIES = 5;

/** Ends of a spool's name, by what is in it; the merge reads real ones first. */
export const SPOOL_SUFFIX: Readonly<Record<Source, string>> = {
  user: ".spool",
  synthetic: ".synthetic.spool",
};

/** An open spool file; nobody else writes to it. */
export class SpoolFile {
  /** Path of the file. */
  readonly path: string;
  /** Bytes that were written, torn ones included. */
  bytes = 0;
  /** True once a sync has failed: what the kernel could not write it may have forgotten. */
  isDistrusted = false;
  readonly #file: Deno.FsFile;
  readonly #directory: string;
  #entrySynced = false;
  #torn = false;

  private constructor(file: Deno.FsFile, path: string, directory: string) {
    this.#file = file;
    this.path = path;
    this.#directory = directory;
  }

  /**
   * Makes a new spool file. It gets its final name only under its lock, so that a merger never takes
   * a file for ownerless that is about to be used.
   *
   * @param layout Paths of the data directory, which is made where it is missing.
   * @param source Whose records go in.
   * @returns The open file.
   * @throws ImproverError `unsafe_directory` or `unwritable`; other errors of the file system as they are.
   */
  static open(layout: Layout, source: Source): SpoolFile {
    const owner = ensureDirectory(layout.root);
    ensureDirectory(layout.spool);
    for (let attempt = 1;; attempt++) {
      const path = `${layout.spool}/${crypto.randomUUID()}${SPOOL_SUFFIX[source]}`;
      const file = Deno.openSync(`${path}.new`, {
        createNew: true,
        append: true,
        read: true,
        mode: FILE_MODE,
      });
      try {
        checkOwner(layout.root, owner, file.statSync().uid);
        if (!file.tryLockSync(true)) throw new Deno.errors.NotFound("tidied away");
        Deno.renameSync(`${path}.new`, path);
        return new SpoolFile(file, path, layout.spool);
      } catch (error) {
        file.close();
        removeQuietly(`${path}.new`);
        if (!(error instanceof Deno.errors.NotFound) || attempt === OPEN_TRIES) throw error;
      }
    }
  }

  /**
   * Appends lines, after a fence when an earlier write was cut off.
   *
   * @param lines Whole lines with their line feeds.
   * @throws Errors of the file system; the file is then torn, and the next write is fenced.
   */
  write(lines: readonly Uint8Array[]): void {
    if (this.#torn) {
      this.#writeAll(FENCE);
      this.#torn = false;
    }
    this.#writeAll(lines.length === 1 ? lines[0]! : concatenate(lines));
  }

  /**
   * Makes everything written so far durable, and the first time the file's name with it.
   *
   * @throws Errors of the file system; the file is then distrusted and must be abandoned.
   */
  async sync(): Promise<void> {
    try {
      await (this.#entrySynced ? this.#file.syncData() : this.#syncWithEntry());
      this.#entrySynced = true;
    } catch (error) {
      this.isDistrusted = true;
      throw error;
    }
  }

  /** Whether somebody removed the file: what is written to it then is lost with this process. */
  get isGone(): boolean {
    return this.#file.statSync().nlink === 0;
  }

  /** Gives the file up; the lock goes with it. */
  close(): void {
    this.#file.close();
  }

  /** Both at once, since a journalling file system then writes its journal once. */
  async #syncWithEntry(): Promise<void> {
    if (Deno.build.os === "windows") return await this.#file.syncData();
    using directory = Deno.openSync(this.#directory, { read: true });
    const entry = directory.sync();
    try {
      await this.#file.syncData();
    } finally {
      await entry;
    }
  }

  #writeAll(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length;) {
      let written = 0;
      try {
        written = this.#file.writeSync(at === 0 ? bytes : bytes.subarray(at));
      } finally {
        this.bytes += written;
        if (written === 0) this.#torn ||= this.bytes > 0;
      }
      at += written;
    }
  }
}

function concatenate(lines: readonly Uint8Array[]): Uint8Array {
  let length = 0;
  for (const line of lines) length += line.length;
  const whole = new Uint8Array(length);
  let at = 0;
  for (const line of lines) {
    whole.set(line, at);
    at += line.length;
  }
  return whole;
}

function removeQuietly(path: string): void {
  try {
    Deno.removeSync(path);
  } catch {
    // Somebody else tidied it away.
  }
}
