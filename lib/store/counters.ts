/**
 * What one record adds to the statistics: named sums, so that merging adds them, forgetting takes
 * them away, and statistics never read the records again.
 *
 * @module
 */

import {
  type FeedbackRecord,
  HOOK_CLIENT,
  type RewriteRecord,
  type StoredRecord,
} from "./record.ts";

/** Ratio between the edges of neighbouring latency buckets: percentiles are right within 2.5 %. */
export const LATENCY_STEP = 1.05;

/** Metrics whose mean gain is told: name, and its metrics after and before. */
export const GAINS: readonly (readonly [name: string, after: string, before: string])[] = [
  ["clarity", "clarity_after", "clarity_before"],
  ["specificity", "specificity_after", "specificity_before"],
  ["quality", "quality_after", "quality_before"],
];

/**
 * Tells what a record adds.
 *
 * @param record Any record; one of a newer schema adds nothing.
 * @param add Called with each name and number.
 */
export function contribute(record: StoredRecord, add: Add): void {
  if (record.kind === "rewrite") addRewrite(record, add);
  else if (record.kind === "feedback") addFeedback(record, add);
}

/** Takes a name, a part of it or nothing, and a number to add. */
export type Add = (name: string, part: string, number: number) => void;

function addRewrite(record: RewriteRecord, add: Add): void {
  const { edits, suggestions, questions, metrics } = record;
  add("redactions", "", record.redactions);
  // A hook changes and asks nothing, whatever an improvement would have been.
  if (record.client?.startsWith(HOOK_CLIENT)) return add("hooked", "", 1);
  add("rewrites", "", 1);
  add("status", record.status, 1);
  add("task", record.task, 1);
  add("edits", "", edits.length);
  add("suggestions", "", suggestions.length);
  add("asked", "", questions.length > 0 ? 1 : 0);
  add("questions", "", questions.length);
  add("answered", "", (record.answered ?? []).length > 0 ? 1 : 0);
  for (const { rule } of edits) add("applied", rule, 1);
  for (const { rule } of suggestions) add("suggested", rule, 1);
  const duration = metrics.duration_ms;
  if (typeof duration === "number") add("latency", String(latencyBucket(duration)), 1);
  for (const [name, after, before] of GAINS) {
    const gain = difference(metrics[after], metrics[before]);
    if (gain === null) continue;
    add("gain", name, gain);
    add("gains", name, 1);
  }
  if (typeof metrics.length_ratio === "number") {
    add("gain", "length_ratio", metrics.length_ratio);
    add("gains", "length_ratio", 1);
  }
}

/** Its history; what it decides stands only until somebody says otherwise, see `Sums.addStanding`. */
function addFeedback(record: FeedbackRecord, add: Add): void {
  add("feedback", "", 1);
  add("redactions", "", record.redactions);
}

/** What one feedback decides: what it is about, so that a later one can replace it, and what it adds. */
function* decisionsOf(
  record: FeedbackRecord,
): Generator<[about: string, adds: readonly (readonly [name: string, part: string])[]]> {
  const { verdict, rating, answers, decisions } = record;
  if (verdict !== null) yield ["verdict", [["verdict", verdict]]];
  if (rating !== null) yield ["rating", [["rating", String(rating)]]];
  for (const slot of Object.keys(answers)) {
    yield [`answer ${slot}`, answers[slot] === "" ? [] : [["answers", ""]]];
  }
  for (const { edit, rule, verdict } of decisions) {
    const name = verdict === "accept" ? "accepted" : "rejected";
    yield [`edit ${edit}`, [[name, ""], [name, rule]]];
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

/** Sums to add to the counters, for every hour and every day. */
export class Sums {
  /** By hour and source, by name, by part: names are joined only once for all records of a batch. */
  readonly #hours = new Map<string, Map<string, Map<string, number>>>();

  /**
   * Adds a record's contributions to its hour and its day.
   *
   * @param record The record.
   * @param sign 1 to add it, -1 to take it away.
   */
  add(record: StoredRecord, sign: 1 | -1): void {
    contribute(record, this.#adding(record, sign));
  }

  /**
   * Adds what stands of all feedback on one rewrite, the latest word on each thing, to the hours
   * and days it was said in.
   *
   * @param feedback The feedback on one rewrite, oldest first.
   * @param sign 1 to add it, -1 to take it away.
   */
  addStanding(feedback: readonly FeedbackRecord[], sign: 1 | -1): void {
    const standing = new Map<string, () => void>();
    for (const record of feedback) {
      const add = this.#adding(record, sign);
      for (const [about, adds] of decisionsOf(record)) {
        standing.set(about, () => adds.forEach(([name, part]) => add(name, part, 1)));
      }
    }
    for (const say of standing.values()) say();
  }

  #adding({ timestamp, source }: StoredRecord, sign: 1 | -1): Add {
    const sums = inner(this.#hours, `${timestamp.slice(0, 13)} ${source}`);
    return (name, part, number) => {
      if (number === 0) return;
      const parts = inner(sums, name);
      parts.set(part, (parts.get(part) ?? 0) + sign * number);
    };
  }

  /**
   * The sums.
   *
   * @returns Bucket, name and number; a bucket is an hour, `h2026-02-03T04`, or a day, `d2026-02-03`.
   */
  *all(): Generator<[bucket: string, name: string, number: number]> {
    const days = new Map<string, Map<string, number>>();
    for (const [hourAndSource, names] of this.#hours) {
      const [hour, source] = hourAndSource.split(" ") as [string, string];
      const day = inner(days, `d${hour.slice(0, 10)}`);
      for (const [bare, parts] of names) {
        for (const [part, number] of parts) {
          const name = part === "" ? `${source}/${bare}` : `${source}/${bare}/${part}`;
          yield [`h${hour}`, name, number];
          day.set(name, (day.get(name) ?? 0) + number);
        }
      }
    }
    for (const [day, names] of days) {
      for (const [name, number] of names) yield [day, name, number];
    }
  }
}

function inner<K, V>(outer: Map<string, Map<K, V>>, key: string): Map<K, V> {
  let map = outer.get(key);
  if (map === undefined) outer.set(key, map = new Map<K, V>());
  return map;
}
