/**
 * What lies under a data directory: refuses file systems on which locks and shared memory do not
 * hold between machines, and tells how much room is left.
 *
 * @module
 */

import { statfsSync } from "node:fs";
import { ImproverError } from "../errors.ts";

/** Network file systems by the number Linux gives them. */
const NETWORK: ReadonlyMap<number, string> = new Map([
  [0x6969, "NFS"],
  [0x517b, "SMB"],
  [0xff534d42, "CIFS"],
  [0xfe534d42, "SMB2"],
  [0x5346414f, "AFS"],
  [0x6b414653, "AFS"],
  [0x73757245, "Coda"],
  [0x00c36400, "Ceph"],
  [0x0bd00bd0, "Lustre"],
  [0x47504653, "GPFS"],
  [0x19830326, "BeeGFS"],
  [0x564c, "NCP"],
]);

/** What is known of a file system. */
export interface FileSystem {
  /** The number Linux gives to its kind; 0 elsewhere. */
  readonly type: number;
  /** Bytes that this user may still write. */
  readonly freeBytes: number;
}

/**
 * Looks at the file system under a directory.
 *
 * @param path The directory.
 * @returns What is known of it.
 */
export function fileSystemOf(path: string): FileSystem {
  const { type, bavail, bsize } = statfsSync(path);
  return { type: type >>> 0, freeBytes: bavail * bsize };
}

/**
 * Refuses a directory on another machine.
 *
 * @param path The directory, for the message.
 * @param fileSystem What lies under it.
 * @throws ImproverError `unsafe_directory` for a network file system.
 */
export function refuseNetwork(path: string, fileSystem: FileSystem): void {
  const name = Deno.build.os === "linux" ? NETWORK.get(fileSystem.type) : undefined;
  if (name === undefined) return;
  throw new ImproverError(
    "unsafe_directory",
    `Cannot use "${path}": it lies on ${name}, a network file system`,
    "Use a data directory on a local disk; `improver flush --to` copies records elsewhere",
  );
}
