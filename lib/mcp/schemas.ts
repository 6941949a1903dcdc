/**
 * What the tools take and give, exactly: an argument or member that is not here is a fault.
 *
 * @module
 */

import * as z from "zod";

const verdict = z.enum(["accept", "reject"]);
const ids = z.array(z.int().positive());
const answers = z.record(z.string(), z.string());

/**
 * Arguments of `improve_prompt`.
 *
 * @internal
 */
export const IMPROVE_INPUT = z.strictObject({
  prompt: z.string().describe("The user's prompt, word for word"),
  context: z.object({ answers: answers.optional().describe("Slot to answer") })
    .catchall(z.union([z.string(), z.array(z.string())], "expected a text or a list of texts"))
    .optional()
    .describe("Known facts, such as audience, language, format, files, constraints"),
  session_id: z.string().min(1).max(200).optional().describe("From an earlier result"),
  profile: z.enum(["auto", "reasoning", "chat", "claude", "gpt", "gemini"]).optional()
    .describe("Kind of model that will read it"),
});

const edit = z.strictObject({
  id: z.int(),
  rule: z.string(),
  start: z.int(),
  end: z.int(),
  before: z.string(),
  after: z.string(),
  why: z.string(),
  probability: z.number(),
});

const question = z.strictObject({
  id: z.int(),
  slot: z.string(),
  question: z.string(),
  options: z.array(z.string()),
  importance: z.number(),
});

/**
 * Result of `improve_prompt`.
 *
 * @internal
 */
export const IMPROVE_OUTPUT = z.strictObject({
  record_id: z.string().nullable(),
  status: z.enum(["improved", "unchanged", "fallback"]),
  stored: z.enum(["durable", "pending", "rejected", "off"]),
  original: z.string(),
  improved: z.string(),
  edits: z.array(edit),
  suggestions: z.array(edit),
  questions: z.array(question),
  metrics: z.strictObject({
    clarity_before: z.number(),
    clarity_after: z.number(),
    clarity_gain: z.number(),
    specificity_before: z.number(),
    specificity_after: z.number(),
    specificity_gain: z.number(),
    readability_score: z.number(),
    readability_grade: z.number(),
    quality_before: z.number(),
    quality_after: z.number(),
    needs_clarification: z.number().nullable(),
    length_ratio: z.number(),
    duration_ms: z.number(),
  }),
  task: z.string(),
  language: z.string(),
  model: z.string(),
  session_id: z.string().nullable(),
  correlation_id: z.string(),
  warnings: z.array(z.string()),
});

/**
 * Arguments of `give_feedback`.
 *
 * @internal
 */
export const FEEDBACK_INPUT = z.strictObject({
  record_id: z.string().describe("record_id of a result, or last"),
  verdict: verdict.optional().describe("On the whole rewrite"),
  accept: ids.optional().describe("Ids of edits or suggestions"),
  reject: ids.optional().describe("Ids of edits or suggestions"),
  edited_text: z.string().optional().describe("What the user really sent"),
  answers: answers.optional().describe("Slot to answer"),
  rating: z.int().min(1).max(5).optional(),
});

/**
 * Result of `give_feedback`.
 *
 * @internal
 */
export const FEEDBACK_OUTPUT = z.strictObject({
  feedback_id: z.string().nullable(),
  record_id: z.string(),
  stored: z.enum(["durable", "pending", "rejected"]),
  decisions: z.array(z.strictObject({
    edit: z.int(),
    rule: z.string(),
    verdict,
    inferred: z.boolean(),
  })),
  warnings: z.array(z.string()),
});

/**
 * Arguments of `get_stats`.
 *
 * @internal
 */
export const STATS_INPUT = z.strictObject({
  since: z.string().optional().describe("Such as 24h, 7d or 2026-11-01"),
});
