/**
 * What a merge works with and what it has to say afterwards.
 *
 * @module
 */

import type { StatementSync } from "node:sqlite";
import type { Database } from "./database.ts";
import type { Layout } from "./directory.ts";
import { Fresh } from "./fresh.ts";

/** What a merge did. */
export interface MergeReport {
  /** Records that went from spools, or back from the journal, into the database. */
  merged: number;
  /** Records that were there already. */
  duplicates: number;
  /** Records that were written to the journal. */
  exported: number;
  /** Records that were deleted for good. */
  forgotten: number;
  /** Damaged lines that were put aside in `quarantine/`. */
  quarantined: number;
  /** What was damaged or missing and is whole again, one sentence each. */
  readonly repaired: string[];
  /** Spools that were read to their end, exported and removed. */
  spools_removed: number;
  /** What could not be read or done now and is tried again by the next merge, one sentence each. */
  readonly problems: string[];
  /** Sealed segments that were dropped to keep within the limit of bytes. */
  segments_dropped: number;
  /** True when it was told to stop before it was done. */
  stopped: boolean;
}

/** How far a merge has come. */
export interface MergeProgress {
  /** What it is doing. */
  readonly phase: "merge" | "export";
  /** Bytes of spools read, or records exported. */
  readonly done: number;
  /** Of how many. */
  readonly total: number;
}

/** Settings of a merge. */
export interface MergeOptions {
  /** Longest time to wait while another process merges, in milliseconds; default 0. */
  readonly waitMs?: number | undefined;
  /** Limit of the journal in bytes; the oldest sealed segments go first. No limit when left out. */
  readonly retentionBytes?: number | undefined;
  /** Size at which a segment of the journal is sealed, in bytes; default `SEGMENT_BYTES_MAX`. */
  readonly segmentBytes?: number | undefined;
  /** Whether to read everything again and compare checksums; default false. */
  readonly check?: boolean | undefined;
  /** Told between batches how far it has come. */
  readonly onProgress?: ((progress: MergeProgress) => void) | undefined;
  /** Stops the merge after the batch it is at. */
  readonly signal?: AbortSignal | undefined;
}

/** An open store in the hands of the holder of the merge lock. */
export interface Store {
  /** Paths of the data directory. */
  readonly layout: Layout;
  /** The open database. */
  readonly database: Database;
  /** What was done so far. */
  readonly report: MergeReport;
  /** Settings of the merge. */
  readonly options: MergeOptions;
  /** Ids that were deleted for good. */
  readonly forgotten: ReadonlySet<string>;
  /** Records that were inserted and are not exported yet, to spare reading them again. */
  readonly fresh: Fresh;
  /** Gives a statement, prepared once. */
  readonly prepare: (sql: string) => StatementSync;
}

/**
 * A report of nothing.
 *
 * @returns All zeros.
 */
export function emptyReport(): MergeReport {
  return {
    merged: 0,
    duplicates: 0,
    exported: 0,
    forgotten: 0,
    quarantined: 0,
    repaired: [],
    spools_removed: 0,
    problems: [],
    segments_dropped: 0,
    stopped: false,
  };
}

/**
 * Makes a store of an open database.
 *
 * @param parts Everything but the statements.
 * @returns The store.
 */
export function storeOf(parts: Omit<Store, "prepare" | "fresh">): Store {
  const statements = new Map<string, StatementSync>();
  return {
    ...parts,
    fresh: new Fresh(),
    prepare: (sql) => {
      let statement = statements.get(sql);
      if (statement === undefined) {
        statement = parts.database.prepare(sql);
        statements.set(sql, statement);
      }
      return statement;
    },
  };
}
