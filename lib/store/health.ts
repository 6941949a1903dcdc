/**
 * How the queue and the store are: sizes, ages, and how the last merge went.
 *
 * @module
 */

import { guarded, openForReading, RECORDS_VERSION } from "./database.ts";
import { checkFile, type Layout, layoutOf } from "./directory.ts";
import { mergedOffsets } from "./find.ts";
import { journalSize } from "./journal.ts";
import { lastMerge, type MergeStatus } from "./merge_status.ts";
import { quarantined } from "./quarantine.ts";
import { readSpool, spoolNames } from "./spool_reader.ts";

/** How the queue and the store are. */
export interface QueueHealth {
  /** Spool files on disk. */
  readonly spools: number;
  /** Their size. */
  readonly spool_bytes: number;
  /** Records in them that are not merged yet. */
  readonly unmerged: number;
  /** Their size. */
  readonly unmerged_bytes: number;
  /** When the oldest of them was made, ISO 8601, or null. */
  readonly oldest_unmerged: string | null;
  /** Damaged lines among them. */
  readonly damaged_lines: number;
  /** Records in the database. */
  readonly records: number;
  /** Records that are not in the journal yet. */
  readonly unexported: number;
  /** Size of the database with its log. */
  readonly database_bytes: number;
  /** Segments of the journal. */
  readonly segments: number;
  /** Their size. */
  readonly journal_bytes: number;
  /** What lies in quarantine, by name. */
  readonly quarantine: readonly string[];
  /** How far each remote has got: number of records it lacks. */
  readonly remotes: Readonly<Record<string, number>>;
  /** The last merge, or null when there was none. */
  readonly last_merge: MergeStatus | null;
}

/**
 * Tells how the queue and the store are, without changing anything.
 *
 * @param directory The data directory; one that is missing is empty.
 * @returns The numbers.
 * @throws ImproverError `damaged_store` or `io_failure`.
 */
export async function queueHealth(directory: string): Promise<QueueHealth> {
  const layout = layoutOf(directory);
  const database = databaseHealth(layout);
  const journal = journalSize(layout);
  const files = ["", "-wal"].map((end) => checkFile(layout.database + end) ?? 0);
  return await Promise.resolve({
    ...spoolHealth(layout, database.offsets),
    records: database.records,
    unexported: database.unexported,
    database_bytes: files[0]! + files[1]!,
    segments: journal.segments,
    journal_bytes: journal.bytes,
    quarantine: quarantined(layout),
    remotes: database.remotes,
    last_merge: lastMerge(layout),
  });
}

function spoolHealth(layout: Layout, offsets: ReadonlyMap<string, number>) {
  const names = spoolNames(layout);
  let [spool_bytes, unmerged, unmerged_bytes, damaged_lines] = [0, 0, 0, 0];
  let oldest_unmerged: string | null = null;
  for (const name of names) {
    const path = `${layout.spool}/${name}`;
    const from = offsets.get(name) ?? 0;
    spool_bytes += checkFile(path) ?? 0;
    for (const { line, start, end } of readSpool(path, from)) {
      if (line.status === "bad") damaged_lines++;
      if (line.status !== "record") continue;
      unmerged++;
      unmerged_bytes += end - start;
      if (oldest_unmerged === null || line.timestamp < oldest_unmerged) {
        oldest_unmerged = line.timestamp;
      }
    }
  }
  return {
    spools: names.length,
    spool_bytes,
    unmerged,
    unmerged_bytes,
    oldest_unmerged,
    damaged_lines,
  };
}

interface DatabaseHealth {
  readonly offsets: ReadonlyMap<string, number>;
  readonly records: number;
  readonly unexported: number;
  readonly remotes: Record<string, number>;
}

function databaseHealth(layout: Layout): DatabaseHealth {
  const database = openForReading(layout, RECORDS_VERSION);
  if (database === null) return { offsets: new Map(), records: 0, unexported: 0, remotes: {} };
  try {
    return guarded(layout, () => {
      const count = database.prepare("SELECT count(*) AS n FROM records WHERE seq > ?");
      const after = (seq: unknown) => Number(count.get(Number(seq))!.n);
      const remotes = database.prepare("SELECT name, seq FROM remotes").all();
      return {
        offsets: mergedOffsets(database),
        records: Number(database.prepare("SELECT count(*) AS n FROM records").get()!.n),
        unexported: after(database.prepare("SELECT seq FROM export").get()!.seq),
        remotes: Object.fromEntries(remotes.map(({ name, seq }) => [String(name), after(seq)])),
      };
    });
  } finally {
    database.close();
  }
}
