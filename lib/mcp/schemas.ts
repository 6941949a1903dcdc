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
    .describe("Known facts: audience, language, format, files, constraints, …"),
  session_id: z.string().optional().describe("From an earlier result"),
  profile: z.enum(["auto", "reasoning", "chat", "claude", "gpt", "gemini"]).optional()
    .describe("Kind of model that will read it"),
});

const edit = z.object({
  id: z.int(),
  rule: z.string(),
  start: z.int(),
  end: z.int(),
  before: z.string(),
  after: z.string(),
  why: z.string(),
  probability: z.number(),
}).meta({ id: "edit" });

const numberOrNull = z.number().nullable();

const metrics = z.record(
  z.enum([
    "clarity_before",
    "clarity_after",
    "clarity_gain",
    "specificity_before",
    "specificity_after",
    "specificity_gain",
    "readability_score",
    "readability_grade",
    "quality_before",
    "quality_after",
    "needs_clarification",
    "length_ratio",
    "duration_ms",
  ]),
  numberOrNull,
);

const question = z.object({
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
  metrics,
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
  reject: ids.optional(),
  edited_text: z.string().optional().describe("What the user really sent"),
  answers: answers.optional(),
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
  decisions: z.array(z.object({
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

const table = z.record(z.string(), z.unknown());

/**
 * Result of `get_stats`.
 *
 * @internal
 */
export const STATS_OUTPUT = z.strictObject({
  since: z.string().nullable(),
  prompts: table,
  edits: table,
  verdicts: table,
  questions: table,
  feedback: z.int(),
  rating_mean: numberOrNull,
  latency_ms: table,
  gains: table,
  rules: z.array(table),
  tasks: table,
  acceptance_by_day: z.array(table),
  redactions: z.int(),
  unmerged: z.int(),
  store: table,
});
