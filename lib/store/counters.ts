/**
 * What one record adds to the statistics: named sums, so that merging adds them, forgetting takes
 * them away, and statistics never read the records again.
 *
 * @module
 */

import type { FeedbackRecord, RewriteRecord, StoredRecord } from "./record.ts";

/** Ratio between the edges of neighbouring latency buckets: percentiles are right within 2.5 %. */
export const LATENCY_STEP = 1.05;

/** Metrics whose mean gain is told: name, and its metrics after and before. */
export const GAINS: readonly (readonly [name: string, after: string, before: string])[] = [
  ["clarity", "clarity_after", "clarity_before"],
  ["specificity", "specificity_after", "specificity_before"],
  ["quality", "quality_after", "quality_before"],
];

/**
 * What a record adds.
 *
 * @param record Any record; one of a newer schema adds nothing.
 * @returns Names and numbers to add.
 */
export function contributions(record: StoredRecord): [name: string, number: number][] {
  const sums: [string, number][] = [];
  const add = (name: string, number = 1) => {
    if (number !== 0) sums.push([`${record.source}/${name}`, number]);
  };
  if (record.kind === "rewrite") addRewrite(record, add);
  else if (record.kind === "feedback") addFeedback(record, add);
  return sums;
}

type Add = (name: string, number?: number) => void;

function addRewrite(record: RewriteRecord, add: Add): void {
  const { edits, suggestions, questions, metrics } = record;
  add("rewrites");
  add(`status/${record.status}`);
  add(`task/${record.task}`);
  add("edits", edits.length);
  add("suggestions", suggestions.length);
  add("asked", questions.length > 0 ? 1 : 0);
  add("questions", questions.length);
  add("answered", record.parent_id === null ? 0 : 1);
  add("redactions", record.redactions);
  for (const { rule } of edits) add(`applied/${rule}`);
  for (const { rule } of suggestions) add(`suggested/${rule}`);
  const duration = metrics.duration_ms;
  if (typeof duration === "number") add(`latency/${latencyBucket(duration)}`);
  for (const [name, after, before] of GAINS) {
    const gain = difference(metrics[after], metrics[before]);
    if (gain === null) continue;
    add(`gain/${name}`, gain);
    add(`gains/${name}`);
  }
  if (typeof metrics.length_ratio === "number") {
    add("gain/length_ratio", metrics.length_ratio);
    add("gains/length_ratio");
  }
}

function addFeedback(record: FeedbackRecord, add: Add): void {
  add("feedback");
  add("redactions", record.redactions);
  if (record.verdict !== null) add(`verdict/${record.verdict}`);
  if (record.rating !== null) add(`rating/${record.rating}`);
  add("answers", Object.keys(record.answers).length);
  for (const { rule, verdict } of record.decisions) {
    add(verdict === "accept" ? "accepted" : "rejected");
    add(`${verdict === "accept" ? "accepted" : "rejected"}/${rule}`);
  }
}

function difference(after: unknown, before: unknown): number | null {
  return typeof after === "number" && typeof before === "number" ? after - before : null;
}

/**
 * The bucket of a latency.
 *
 * @param ms Milliseconds, 0 or more.
 * @returns A whole number; one more is 5 % longer.
 */
export function latencyBucket(ms: number): number {
  return Math.round(Math.log(Math.max(ms, 0.001)) / Math.log(LATENCY_STEP));
}

/**
 * The middle of a latency bucket.
 *
 * @param bucket A bucket of `latencyBucket`.
 * @returns Milliseconds.
 */
export function bucketLatency(bucket: number): number {
  return LATENCY_STEP ** bucket;
}

/** Sums to add to the counters, by bucket and name. */
export class Sums {
  /** Keys are bucket and name with a tab between; a name holds none. */
  readonly byKey: Map<string, number> = new Map();

  /**
   * Adds a record's contributions to its hour and its day.
   *
   * @param record The record.
   * @param sign 1 to add it, -1 to take it away.
   */
  add(record: StoredRecord, sign: 1 | -1): void {
    const hour = record.timestamp.slice(0, 13);
    const day = record.timestamp.slice(0, 10);
    for (const [name, number] of contributions(record)) {
      this.#put(`${hour}\t${name}`, sign * number);
      this.#put(`${day}\t${name}`, sign * number);
    }
  }

  #put(key: string, number: number): void {
    this.byKey.set(key, (this.byKey.get(key) ?? 0) + number);
  }
}
