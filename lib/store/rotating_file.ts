/**
 * An append-only text file that starts anew at a given size and keeps one older generation, shared
 * safely by several processes.
 *
 * @module
 */

/** A file that lines are appended to. */
export interface RotatingFile {
  /** Appends one line, without its newline. Never throws: a log that cannot be written is dropped and counted. */
  append(line: string): void;
  /** Lines that could not be written since the file was opened. */
  readonly dropped: number;
  /** Closes the file. */
  close(): void;
}

const encoder = new TextEncoder();

/**
 * Opens a file for appending, created with mode 0600.
 *
 * @param path The file.
 * @param bytesMax Size at which it is renamed to `<path>.1` and begun anew.
 * @returns The file; opening happens with the first line, so a quiet run leaves nothing behind.
 */
export function openRotatingFile(path: string, bytesMax: number): RotatingFile {
  let file: Deno.FsFile | null = null;
  let dropped = 0;

  const open = () => Deno.openSync(path, { append: true, create: true, mode: 0o600 });

  const rotateIfFull = (bytes: number) => {
    if (file === null || file.statSync().size + bytes <= bytesMax) return;
    // Only the process that gets the lock on the very file that stands at the path renames it;
    // the others find a new file there and go on with that one.
    if (file.tryLockSync(true)) {
      if (sameFile(file, path)) Deno.renameSync(path, `${path}.1`);
    }
    file.close();
    file = null;
    file = open();
  };

  return {
    append(line) {
      const bytes = encoder.encode(`${line}\n`);
      try {
        if (file !== null && !sameFile(file, path)) {
          file.close();
          file = null;
        }
        file ??= open();
        rotateIfFull(bytes.length);
        file.writeSync(bytes);
      } catch {
        dropped++;
      }
    },
    get dropped() {
      return dropped;
    },
    close() {
      file?.close();
      file = null;
    },
  };
}

function sameFile(file: Deno.FsFile, path: string): boolean {
  try {
    const [open, there] = [file.statSync(), Deno.lstatSync(path)];
    return open.ino === there.ino && open.dev === there.dev;
  } catch {
    return false;
  }
}
