/**
 * Gives the records out, one line at a time, in a format that another program reads.
 *
 * @module
 */

import { ImproverError } from "../errors.ts";
import { type Database, databaseFailure, openForReading } from "./database.ts";
import { layoutOf } from "./directory.ts";
import { FORMATS } from "./formats.ts";
import { readable } from "./insert.ts";
import { judge } from "./judgement.ts";
import { encodeRecord, type FeedbackRecord, IN_ORDER_SAID, type Source } from "./record.ts";
import { redactor } from "./redact.ts";

/** Names of all formats. */
export const FORMAT_NAMES: readonly string[] = ["jsonl", ...FORMATS.map(({ name }) => name)];

/** What to export. */
export interface ExportOptions {
  /** One of `FORMAT_NAMES`; default `jsonl`. */
  readonly format?: string | undefined;
  /** Nothing before this time. */
  readonly since?: Date | undefined;
  /** Only prompts of this source; both when left out. */
  readonly source?: Source | undefined;
}

/** Rows read at a time, so that no read of the database stays open while a slow reader takes lines. */
const ROWS = 200;

/**
 * Exports merged records; merge before, if the newest are to be among them.
 *
 * @param directory The data directory; one that is missing holds nothing.
 * @param options What to export.
 * @returns Lines of JSON without line feeds, in the order of merging; every one is scanned for secrets again.
 * @throws ImproverError `unknown_name` for an unknown format, `damaged_store` or `io_failure`.
 */
export async function* exportRecords(
  directory: string,
  options: ExportOptions = {},
): AsyncGenerator<string> {
  const format = options.format ?? "jsonl";
  const made = FORMATS.find(({ name }) => name === format);
  if (made === undefined && format !== "jsonl") {
    throw new ImproverError(
      "unknown_name",
      `Cannot export as ${JSON.stringify(format)}: there is no such format`,
      `Use ${FORMAT_NAMES.join(", ")}`,
    );
  }
  const layout = layoutOf(directory);
  const database = openForReading(layout);
  if (database === null) return;
  const redact = redactor(directory);
  try {
    for (const json of selected(database, options, made !== undefined)) {
      const record = readable(json);
      if (record === null) continue;
      const clean = await redact(record);
      if (made === undefined) yield clean === record ? json : encodeRecord(clean);
      else if (clean.kind === "rewrite") {
        const feedback: FeedbackRecord[] = [];
        for (const one of feedbackOn(database, clean.id)) {
          feedback.push(await redact(one) as FeedbackRecord);
        }
        for (const row of made.rows(judge(clean, feedback))) yield JSON.stringify(row);
      }
    }
  } catch (error) {
    throw databaseFailure(layout, error);
  } finally {
    database.close();
  }
}

function* selected(
  database: Database,
  options: ExportOptions,
  rewritesOnly: boolean,
): Generator<string> {
  const next = database.prepare(
    `SELECT seq, body FROM records
     WHERE seq > :after AND ts >= :since AND source LIKE :source AND kind LIKE :kind
     ORDER BY seq LIMIT ${ROWS}`,
  );
  const since = options.since?.toISOString() ?? "";
  const [source, kind] = [options.source ?? "%", rewritesOnly ? "rewrite" : "%"];
  for (let after = 0;;) {
    const rows = next.all({ after, since, source, kind }) as { seq: number; body: string }[];
    for (const { body } of rows) yield body;
    if (rows.length < ROWS) return;
    after = rows.at(-1)!.seq;
  }
}

function feedbackOn(database: Database, id: string): FeedbackRecord[] {
  const rows = database.prepare(
    `SELECT body FROM records JOIN feedback_of USING (seq) WHERE record_id = ? ${IN_ORDER_SAID}`,
  ).all(id);
  return rows.map(({ body }) => readable(String(body)))
    .filter((record): record is FeedbackRecord => record?.kind === "feedback");
}
