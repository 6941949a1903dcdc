/**
 * Records to store and directories to store them in.
 *
 * @module
 */

import {
  type FeedbackRecord,
  newRecordId,
  RECORD_SCHEMA,
  type RewriteRecord,
} from "../../lib/store/record.ts";
import { openSink } from "../../lib/store/spool.ts";
import type { StoredRecord } from "../../lib/store/record.ts";

/** Runs a test in a new data directory, which is gone afterwards. */
export async function inDirectory(run: (directory: string) => Promise<void> | void): Promise<void> {
  const parent = Deno.makeTempDirSync({ prefix: "improver-store-" });
  try {
    await run(`${parent}/data`);
  } finally {
    Deno.removeSync(parent, { recursive: true });
  }
}

/** A rewrite of a prompt that a person might type. */
export function rewriteRecord(parts: Partial<RewriteRecord> = {}): RewriteRecord {
  return {
    id: newRecordId(),
    schema: RECORD_SCHEMA,
    kind: "rewrite",
    source: "user",
    timestamp: new Date().toISOString(),
    session_id: "s-1",
    correlation_id: null,
    client: "test",
    redactions: 0,
    original: "pls fix the login bug in order to ship",
    improved: "Please fix the login bug to ship",
    edits: [
      edit(1, "clarity/chat_speak", 0, 3, "pls", "Please"),
      edit(2, "clarity/wordy_phrase", 22, 33, "in order to", "to"),
    ],
    suggestions: [edit(3, "structure/goal", 38, 38, "", " by Friday")],
    questions: [{
      id: 1,
      slot: "symptom",
      question: "What happens when you log in?",
      options: ["An error is shown", "Nothing happens"],
      importance: 0.8,
    }],
    metrics: { clarity_before: 0.4, clarity_after: 0.6, duration_ms: 1.5, length_ratio: 0.9 },
    task: "debugging",
    language: "en",
    model: "rules-only",
    status: "improved",
    parent_id: null,
    ...parts,
  };
}

function edit(id: number, rule: string, start: number, end: number, before: string, after: string) {
  return { id, rule, start, end, before, after, why: "It reads better", probability: 0.9 };
}

/** Feedback on a rewrite. */
export function feedbackRecord(
  on: RewriteRecord,
  parts: Partial<FeedbackRecord> = {},
): FeedbackRecord {
  return {
    id: newRecordId(),
    schema: RECORD_SCHEMA,
    kind: "feedback",
    source: "user",
    timestamp: new Date().toISOString(),
    session_id: on.session_id,
    correlation_id: null,
    client: "test",
    redactions: 0,
    record_id: on.id,
    verdict: "accept",
    accept: [],
    reject: [],
    decisions: [],
    edited_text: null,
    answers: {},
    rating: null,
    ...parts,
  };
}

/** Appends records through a sink of its own, as a command does, and expects every one to be durable. */
export async function append(directory: string, ...records: StoredRecord[]): Promise<void> {
  const sink = openSink(directory);
  const outcomes = await Promise.all(records.map((record) => sink.append(record, 10_000)));
  await sink.close();
  const bad = outcomes.filter((outcome) => outcome !== "durable");
  if (bad.length > 0) throw new Error(`not durable: ${bad}: ${sink.health.last_error?.message}`);
}

/** The lines of every segment of the journal, in order. */
export function journalLines(directory: string): string[] {
  const folder = `${directory}/training_data`;
  return [...Deno.readDirSync(folder)].map(({ name }) => name).filter((name) =>
    /\.jsonl$/.test(name)
  )
    .sort().flatMap((name) => Deno.readTextFileSync(`${folder}/${name}`).split("\n").slice(0, -1));
}

/** The ids in the journal, in order. */
export function journalIds(directory: string): string[] {
  return journalLines(directory).map((line) => JSON.parse(line).id);
}

/** Names of the spools. */
export function spools(directory: string): string[] {
  return [...Deno.readDirSync(`${directory}/spool`)].map(({ name }) => name).sort();
}
