/**
 * Copies records to a remote, from where the last copy ended.
 *
 * @module
 */

import { layoutOf } from "./directory.ts";
import { withStore } from "./merge.ts";
import { lockSending } from "./merge_lock.ts";
import type { MergeOptions, Store } from "./merge_report.ts";
import type { Remote, RemoteBatch } from "./remotes.ts";
import { redactedAgain } from "./rescan.ts";

/** Bytes of one batch. */
const BATCH_BYTES = 1024 * 1024;

/**
 * Copies what a remote has not got yet. Merging goes on meanwhile, since a remote may be slow: the
 * store is held to take a batch from it and to note that it has arrived, never while it is on its way.
 *
 * @param directory The data directory.
 * @param remote The remote.
 * @param options Settings of the merges that open the store.
 * @returns How many records were copied.
 * @throws ImproverError `remote_failure` when the remote did not take them; what it took is not sent again. `busy` when another process sends all the time.
 */
export async function push(
  directory: string,
  remote: Remote,
  options: MergeOptions,
): Promise<number> {
  const settings = { ...options, check: false };
  // Whoever sends holds this lock, so that no other sender takes what is on its way.
  using _lock = await lockSending(layoutOf(directory), options.waitMs ?? 0, options.signal);
  const next = async (arrived: Batch | null): Promise<Batch | null> => {
    let batch: Batch | null = null;
    await withStore(directory, settings, async (store) => {
      if (arrived !== null) noteArrival(store, remote, arrived);
      batch = await nextBatch(store, remote);
    });
    return batch;
  };
  let sent = 0;
  for (let batch = await next(null); batch !== null; batch = await next(batch)) {
    await remote.put(batch);
    sent += batch.count;
  }
  return sent;
}

interface Batch extends RemoteBatch {
  readonly count: number;
  /** How far the remote had got before. */
  readonly after: number;
}

/** A database that was rebuilt meanwhile has other numbers and knows nothing of the remote. */
function noteArrival(store: Store, remote: Remote, { after, last }: Batch): void {
  store.prepare("UPDATE remotes SET seq = ? WHERE name = ? AND seq = ?")
    .run(last, remote.name, after);
}

async function nextBatch(store: Store, remote: Remote): Promise<Batch | null> {
  store.prepare("INSERT OR IGNORE INTO remotes (name, seq) VALUES (?, 0)").run(remote.name);
  const known = store.prepare("SELECT seq FROM remotes WHERE name = ?").get(remote.name);
  const after = Number(known!.seq);
  const rows = store.database.prepare(
    "SELECT seq, body FROM records WHERE seq > ? ORDER BY seq",
  ).iterate(after) as Iterable<{ seq: number; body: string }>;
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
    after,
    first: taken[0]!.seq,
    last: taken.at(-1)!.seq,
    count: taken.length,
    lines: new TextEncoder().encode(lines.join("")),
  };
}
