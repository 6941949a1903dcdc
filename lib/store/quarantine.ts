/**
 * Puts aside what is damaged, so that nothing is thrown away and nothing stands in the way.
 *
 * @module
 */

import { ensureDirectory, FILE_MODE, type Layout, syncDirectory } from "./directory.ts";

/** Ends of the three files of a database. */
const DATABASE_FILES = ["", "-wal", "-shm"];

/**
 * Keeps a damaged line.
 *
 * @param layout Paths of the data directory.
 * @param origin Name of the file it was found in.
 * @param bytes The line.
 */
export function quarantineLine(layout: Layout, origin: string, bytes: Uint8Array): void {
  ensureDirectory(layout.quarantine);
  const path = `${layout.quarantine}/${origin}.lines`;
  using file = Deno.openSync(path, { create: true, append: true, mode: FILE_MODE });
  const line = new Uint8Array(bytes.length + 1);
  line.set(bytes);
  line[bytes.length] = 0x0a;
  for (let at = 0; at < line.length;) at += file.writeSync(line.subarray(at));
  file.syncDataSync();
  syncDirectory(layout.quarantine);
}

/**
 * Moves a damaged database away; no connection to it may be open.
 *
 * @param layout Paths of the data directory.
 * @returns The directory it is in now.
 */
export function quarantineDatabase(layout: Layout): string {
  ensureDirectory(layout.quarantine);
  const directory = `${layout.quarantine}/database-${crypto.randomUUID()}`;
  ensureDirectory(directory);
  for (const end of DATABASE_FILES) {
    try {
      Deno.renameSync(layout.database + end, `${directory}/store.db${end}`);
      closeToOthers(`${directory}/store.db${end}`);
    } catch (error) {
      if (!(error instanceof Deno.errors.NotFound)) throw error;
    }
  }
  syncDirectory(directory);
  syncDirectory(layout.root);
  return directory;
}

/**
 * Moves a damaged file away.
 *
 * @param layout Paths of the data directory.
 * @param path The file.
 */
export function setAside(layout: Layout, path: string): void {
  ensureDirectory(layout.quarantine);
  const name = path.slice(path.lastIndexOf("/") + 1);
  const place = `${layout.quarantine}/${crypto.randomUUID()}-${name}`;
  Deno.renameSync(path, place);
  closeToOthers(place);
  syncDirectory(layout.quarantine);
}

/** What came from a directory that its user may share, or was put back by hand, may be open to others. */
function closeToOthers(path: string): void {
  if (Deno.build.os !== "windows") Deno.chmodSync(path, FILE_MODE);
}

/**
 * Names what lies in quarantine.
 *
 * @param layout Paths of the data directory.
 * @returns Names of files and directories, sorted.
 */
export function quarantined(layout: Layout): string[] {
  try {
    return [...Deno.readDirSync(layout.quarantine)].map(({ name }) => name).sort();
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return [];
    throw error;
  }
}
