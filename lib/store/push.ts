/**
 * Copies records to a remote, from where the last copy ended.
 *
 * @module
 */

import { withStore } from "./merge.ts";
import type { MergeOptions, Store } from "./merge_report.ts";
import type { Remote } from "./remotes.ts";
import { redactedAgain } from "./rescan.ts";

/** Bytes of one batch. */
const BATCH_BYTES = 1024 * 1024;

/**
 * Copies what a remote has not got yet.
 *
 * @param directory The data directory.
 * @param remote The remote.
 * @param options Settings of the merge that opens the store.
 * @returns How many records were copied.
 * @throws ImproverError `remote_failure` when the remote did not take them; what it took is not sent again.
 */
export async function push(
  directory: string,
  remote: Remote,
  options: MergeOptions,
): Promise<number> {
  let sent = 0;
  await withStore(directory, options, async (store) => {
    store.prepare("INSERT OR IGNORE INTO remotes (name, seq) VALUES (?, 0)").run(remote.name);
    for (
      let batch = await nextBatch(store, remote);
      batch;
      batch = await nextBatch(store, remote)
    ) {
      await remote.put(batch);
      store.prepare("UPDATE remotes SET seq = ? WHERE name = ?").run(batch.last, remote.name);
      sent += batch.count;
    }
  });
  return sent;
}

async function nextBatch(store: Store, remote: Remote) {
  const rows = store.database.prepare(
    "SELECT seq, body FROM records WHERE seq > (SELECT seq FROM remotes WHERE name = ?) ORDER BY seq",
  ).iterate(remote.name) as Iterable<{ seq: number; body: string }>;
  const taken: { seq: number; body: string }[] = [];
  let chars = 0;
  for (const row of rows) {
    taken.push(row);
    chars += row.body.length;
    if (chars >= BATCH_BYTES) break;
  }
  if (taken.length === 0) return null;
  const scan = redactedAgain(store.layout.root);
  const lines: string[] = [];
  for (const { body } of taken) lines.push(await scan(body), "\n");
  return {
    first: taken[0]!.seq,
    last: taken.at(-1)!.seq,
    count: taken.length,
    lines: new TextEncoder().encode(lines.join("")),
  };
}
