/**
 * Replaces a small file whole: readers see the old one or the new one, and so does a restart.
 *
 * @module
 */

import { ensureDirectory, FILE_MODE, storageFailure, syncDirectory } from "./directory.ts";

/**
 * Writes beside the file, syncs, then renames over it. One process at a time: the merge lock's holder.
 *
 * @param directory Its directory, made when it is missing.
 * @param name Its name there.
 * @param text What it shall hold.
 * @throws ImproverError `unwritable`, `disk_full` or `io_failure`; the old file then stays.
 */
export function replaceFile(directory: string, name: string, text: string): void {
  const path = `${directory}/${name}`;
  try {
    ensureDirectory(directory);
    {
      using file = Deno.openSync(`${path}.new`, {
        write: true,
        create: true,
        truncate: true,
        mode: FILE_MODE,
      });
      let bytes = new TextEncoder().encode(text);
      while (bytes.length > 0) bytes = bytes.subarray(file.writeSync(bytes));
      file.syncDataSync();
    }
    Deno.renameSync(`${path}.new`, path);
    syncDirectory(directory);
  } catch (error) {
    throw storageFailure(`write "${path}"`, error);
  }
}
