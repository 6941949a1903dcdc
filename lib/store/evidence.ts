/**
 * All that was said about a rewrite, in so many words or by what was typed next, as the learner
 * takes it.
 *
 * @module
 */

import type { Feedback, ShownRewrite } from "../learn/labels.ts";
import { readNextPrompt } from "../learn/next_prompt.ts";
import { readable } from "./insert.ts";
import type { Store } from "./merge_report.ts";
import {
  type FeedbackRecord,
  HOOK_CLIENT,
  IN_ORDER_SAID,
  type RewriteRecord,
  type StoredRecord,
} from "./record.ts";

/**
 * A stored rewrite as the learner sees it.
 *
 * @param record The record.
 * @returns Its prompt, task, edits, suggestions and questions.
 */
export function shownOf(record: RewriteRecord): ShownRewrite {
  const { original, task, edits, suggestions, questions } = record;
  return { original, task, edits, suggestions, questions };
}

/**
 * Stored feedback as the learner sees it.
 *
 * @param record The record.
 * @returns What was said.
 */
export function feedbackOf(record: FeedbackRecord): Feedback {
  const { verdict, accept, reject, edited_text, rating, answers } = record;
  return {
    accept,
    reject,
    answers,
    ...(verdict === null ? {} : { verdict }),
    ...(edited_text === null ? {} : { editedText: edited_text }),
    ...(rating === null ? {} : { rating }),
  };
}

/**
 * What feedback on a rewrite says of it, or the prompt that followed it.
 *
 * @param rewrite The rewrite.
 * @param record The feedback or the prompt.
 * @returns What the learner makes of it.
 */
export function wordOf(rewrite: RewriteRecord, record: StoredRecord): Feedback {
  if (record.kind === "feedback") return feedbackOf(record);
  // A hook changes nothing and asks nothing, so that going on says nothing of it.
  if (rewrite.client?.startsWith(HOOK_CLIENT) === true) return {};
  return readNextPrompt(rewrite, {
    text: record.original,
    answered: record.answered ?? [],
    isReply: record.parent_id === rewrite.id,
  });
}

/**
 * Everything that was stored about a rewrite: feedback, and the prompts that followed it.
 *
 * @param rewrite The rewrite.
 * @param prepare Gives a statement on the database.
 * @param until Number of the last record that counts; all when left out.
 * @returns The records, in the order they were made in.
 */
export function recordsAbout(
  rewrite: RewriteRecord,
  prepare: Store["prepare"],
  until = Number.MAX_SAFE_INTEGER,
): StoredRecord[] {
  const rows = prepare(
    `SELECT body FROM records WHERE seq IN (
       SELECT seq FROM feedback_of WHERE record_id = :id AND seq <= :until
       UNION ALL SELECT seq FROM follows WHERE record_id = :id AND seq <= :until
     ) ${IN_ORDER_SAID}`,
  ).all({ id: rewrite.id, until });
  return rows.flatMap(({ body }) => {
    const record = readable(String(body));
    return record === null ? [] : [record];
  });
}

/**
 * Everything that was said about a rewrite.
 *
 * @param rewrite The rewrite.
 * @param prepare Gives a statement on the database.
 * @param until Number of the last record that counts; all when left out.
 * @returns What was said, in that order.
 */
export function saidAbout(
  rewrite: RewriteRecord,
  prepare: Store["prepare"],
  until?: number,
): Feedback[] {
  return recordsAbout(rewrite, prepare, until).map((record) => wordOf(rewrite, record));
}
