/**
 * Files that come with the program and are read at run time: beside the sources in a checkout,
 * beside the bundle in an executable.
 *
 * @module
 */

/** Where the program's root is, seen from a bundle and from this file. */
const ROOTS = ["./", "../../"];

/**
 * Reads a file of the program's own.
 *
 * @param path Its path below the program's root.
 * @returns Its bytes, or null when it is not there.
 */
export function readAsset(path: string): Uint8Array | null {
  for (const root of ROOTS) {
    try {
      return Deno.readFileSync(new URL(`${root}${path}`, import.meta.url));
    } catch (error) {
      const missing = error instanceof Deno.errors.NotFound ||
        error instanceof Deno.errors.NotCapable;
      if (!missing) throw error;
    }
  }
  return null;
}
