/**
 * What every part of the store's bench needs: a record of ordinary size, a directory that is gone
 * afterwards, and verdicts.
 *
 * @module
 */

import { newRecordId, RECORD_SCHEMA, type RewriteRecord } from "../../lib/store/record.ts";

const PROMPT =
  "pls have a look at the login form in order to find out why it fails on the second try, " +
  "it works the first time and then it just says invalid session, i use firefox and a vpn. ";

/**
 * Makes a record as an ordinary prompt leaves it, about 1.2 KB long.
 *
 * @param parts What is different.
 * @returns The record.
 */
export function sampleRecord(parts: Partial<RewriteRecord> = {}): RewriteRecord {
  return {
    id: newRecordId(),
    schema: RECORD_SCHEMA,
    kind: "rewrite",
    source: "user",
    timestamp: new Date().toISOString(),
    session_id: null,
    correlation_id: newRecordId(),
    client: "bench",
    redactions: 0,
    original: PROMPT,
    improved: PROMPT.replace("pls", "Please").replace("in order to", "to"),
    edits: [0, 27].map((start, index) => ({
      id: index + 1,
      rule: index === 0 ? "clean/chat_spellings" : "tighten/wordy_phrase",
      start,
      end: start + 3,
      before: "pls",
      after: "Please",
      why: "Writes chat spellings as words.",
      probability: 0.9,
    })),
    suggestions: [],
    questions: [],
    metrics: { clarity_before: 0.5, clarity_after: 0.6, duration_ms: 1.25, length_ratio: 0.98 },
    task: "debugging",
    language: "en",
    model: "rules-only",
    status: "improved",
    parent_id: null,
    ...parts,
  };
}

/**
 * Runs something in a new directory, which is gone afterwards.
 *
 * @param run What to run.
 * @returns What it gives.
 */
export async function inDirectory<T>(run: (directory: string) => Promise<T>): Promise<T> {
  const parent = await Deno.makeTempDir({ prefix: "improver-bench-" });
  try {
    return await run(`${parent}/data`);
  } finally {
    await Deno.remove(parent, { recursive: true });
  }
}

/**
 * Says whether a figure keeps its bar.
 *
 * @param holds Whether it does.
 * @param bar The bar in words.
 * @returns The bar with the verdict.
 */
export function verdict(holds: boolean, bar: string): string {
  return `${bar} ${holds ? "ok" : "MISSED"}`;
}
