/**
 * Files that come with the program and are read at run time: beside the sources in a checkout,
 * beside the bundle in an executable.
 *
 * @module
 */

/** Where the program's root is, seen from a bundle and from this file. */
const ROOTS = [".", "../.."];

/**
 * Reads a file of the program's own.
 *
 * @param path Its path below the program's root.
 * @returns Its bytes, or null when it is not there.
 */
export function readAsset(path: string): Uint8Array<ArrayBuffer> | null {
  return find(path, Deno.readFileSync);
}

/**
 * Opens a file of the program's own, to read parts of it.
 *
 * @param path Its path below the program's root.
 * @returns The open file, or null when it is not there.
 */
export function openAsset(path: string): Deno.FsFile | null {
  return find(path, Deno.openSync);
}

/** By path: the first address that a process turns into one costs more than all that is read here. */
function find<T>(path: string, read: (place: string) => T): T | null {
  for (const root of ROOTS) {
    try {
      return read(`${import.meta.dirname}/${root}/${path}`);
    } catch (error) {
      const missing = error instanceof Deno.errors.NotFound ||
        error instanceof Deno.errors.NotCapable;
      if (!missing) throw error;
    }
  }
  return null;
}
