/**
 * A directory as a remote: one file a batch, whole or not there at all.
 *
 * @module
 */

import { ImproverError } from "../../errors.ts";
import { ensureDirectory, FILE_MODE, storageFailure, syncDirectory } from "../directory.ts";
import type { Remote, RemoteBatch } from "../remotes.ts";

/**
 * Opens a directory as a remote.
 *
 * @param url Its `file:` address; the directory is made when it is missing.
 * @returns The remote.
 */
export function openDirectoryRemote(url: URL): Remote {
  const path = decodeURIComponent(url.pathname).replace(/(.)\/+$/, "$1");
  return {
    name: `file://${path}`,
    put: (batch) => {
      try {
        putFile(path, batch);
      } catch (error) {
        const { message, hint } = storageFailure(`copy records to "${path}"`, error);
        return Promise.reject(new ImproverError("remote_failure", message, hint, error));
      }
      return Promise.resolve();
    },
  };
}

function putFile(directory: string, batch: RemoteBatch): void {
  ensureDirectory(directory);
  const digits = (seq: number) => String(seq).padStart(12, "0");
  const path = `${directory}/${digits(batch.first)}-${digits(batch.last)}.jsonl`;
  {
    using file = Deno.openSync(`${path}.new`, {
      create: true,
      truncate: true,
      write: true,
      mode: FILE_MODE,
    });
    const { lines } = batch;
    for (let at = 0; at < lines.length;) at += file.writeSync(lines.subarray(at));
    file.syncSync();
  }
  Deno.renameSync(`${path}.new`, path);
  syncDirectory(directory);
}
