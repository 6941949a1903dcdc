/**
 * The list of records that were deleted for good. It is written before anything is deleted, so that
 * a deletion that was cut off is carried out by the next merge, and an old copy cannot come back.
 *
 * @module
 */

import { checkFile, FILE_MODE, type Layout, syncDirectory } from "./directory.ts";
import { isRecordId } from "./record.ts";
import { readLines } from "./spool_reader.ts";

/**
 * Reads ids from the list.
 *
 * @param layout Paths of the data directory.
 * @param from Offset to begin at.
 * @returns The ids; a line that was cut off is left out.
 */
export function forgottenIds(layout: Layout, from = 0): Set<string> {
  const ids = new Set<string>();
  const decoder = new TextDecoder();
  for (const { bytes } of readLines(layout.forgotten, from)) {
    const id = decoder.decode(bytes);
    if (isRecordId(id)) ids.add(id);
  }
  return ids;
}

/**
 * The list's size, which tells whether something of it is still to be carried out.
 *
 * @param layout Paths of the data directory.
 * @returns Bytes, 0 when nothing was ever forgotten.
 */
export function forgottenBytes(layout: Layout): number {
  return checkFile(layout.forgotten) ?? 0;
}

/**
 * Adds ids to the list, durably.
 *
 * @param layout Paths of the data directory.
 * @param ids Ids of records.
 */
export function noteForgotten(layout: Layout, ids: Iterable<string>): void {
  checkFile(layout.forgotten);
  using file = Deno.openSync(layout.forgotten, { create: true, append: true, mode: FILE_MODE });
  // A line feed first: an earlier list may end in the middle of an id.
  const bytes = new TextEncoder().encode(`\n${[...ids].join("\n")}\n`);
  for (let at = 0; at < bytes.length;) at += file.writeSync(bytes.subarray(at));
  file.syncSync();
  syncDirectory(layout.root);
}
