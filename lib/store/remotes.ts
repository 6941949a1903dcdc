/**
 * Places that records are copied to. Each takes the same batch twice without harm, so that a copy
 * that was cut off is simply made again.
 *
 * @module
 */

import { ImproverError } from "../errors.ts";
import { openDirectoryRemote } from "./remotes/directory.ts";
import { openHttpRemote } from "./remotes/http.ts";

/** Records on their way to a remote. */
export interface RemoteBatch {
  /** Number of the first record. */
  readonly first: number;
  /** Number of the last record. */
  readonly last: number;
  /** The records as lines of JSON. */
  readonly lines: Uint8Array<ArrayBuffer>;
}

/** A place that records are copied to. */
export interface Remote {
  /** What it is called in the database: its address without a password. */
  readonly name: string;
  /**
   * Takes a batch; when it returns, the batch is safe there.
   *
   * @param batch The batch; one that is there already is taken again.
   */
  put(batch: RemoteBatch): Promise<void>;
}

/**
 * Opens a remote.
 *
 * @param address `file:///…`, `http://…` or `https://…`.
 * @returns The remote; nothing is sent yet.
 * @throws ImproverError `bad_config` for any other address.
 */
export function openRemote(address: string): Remote {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url?.protocol === "file:") return openDirectoryRemote(url);
  if (url?.protocol === "http:" || url?.protocol === "https:") return openHttpRemote(url);
  throw new ImproverError(
    "bad_config",
    `Cannot send records to ${JSON.stringify(address)}: it is no file:, http: or https: address`,
    "Use file:///path/to/directory or https://host/path",
  );
}
