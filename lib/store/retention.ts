/**
 * Keeps the journal within its limit of bytes: the oldest sealed segment goes first, with its
 * records, and never one that a remote has not got yet.
 *
 * @module
 */

import { transaction } from "./database.ts";
import { syncDirectory } from "./directory.ts";
import { cursorOf, sealedSegments, segmentPath } from "./journal.ts";
import type { Store } from "./merge_report.ts";

/**
 * Drops segments until the limit holds.
 *
 * @param store The store.
 * @param limitBytes Bytes that the journal may have.
 */
export function keepWithin(store: Store, limitBytes: number): void {
  const segments = sealedSegments(store);
  let bytes = segments.reduce((sum, segment) => sum + segment.bytes, cursorOf(store).offset);
  const safe = Number(
    store.prepare("SELECT coalesce(min(seq), 9007199254740991) AS n FROM remotes").get()!.n,
  );
  for (const { n, last_seq, bytes: size } of segments) {
    if (bytes <= limitBytes || last_seq > safe) return;
    removeFile(segmentPath(store.layout, n));
    syncDirectory(store.layout.journal);
    transaction(store.database, () => {
      store.prepare("DELETE FROM feedback_of WHERE seq <= ?").run(last_seq);
      store.prepare("DELETE FROM lessons WHERE seq <= ?").run(last_seq);
      store.prepare("DELETE FROM follows WHERE seq <= ?").run(last_seq);
      store.prepare("DELETE FROM sessions WHERE seq <= ?").run(last_seq);
      store.prepare("DELETE FROM records WHERE seq <= ?").run(last_seq);
      store.prepare("DELETE FROM segments WHERE n = ?").run(n);
    });
    bytes -= size;
    store.report.segments_dropped++;
  }
}

function removeFile(path: string): void {
  try {
    Deno.removeSync(path);
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
  }
}
