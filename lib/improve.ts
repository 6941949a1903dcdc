/**
 * The use of it all: one prompt in, one result out, and the pair stored.
 *
 * @module
 */

import type { App, Engine } from "./app.ts";
import { ask, type Asked, type Question } from "./ask/ask.ts";
import { asksFor } from "./ask/asks_for.ts";
import { ImproverError } from "./errors.ts";
import type { Scoring } from "./learn/score.ts";
import { PROMPT_CHARS_MAX, WARM_UP_MS } from "./limits.ts";
import { withAdded } from "./measure/quality.ts";
import { metricsOf, type ResultMetrics } from "./metrics.ts";
import { asksToBeLeftAlone } from "./rewrite/bypass.ts";
import { warnOfUnsaid } from "./rewrite/details.ts";
import type { Edit } from "./rewrite/edit.ts";
import { profileOfClient } from "./rewrite/client_profile.ts";
import { mendedPrompt } from "./rewrite/mended.ts";
import { type Rewrite, rewrite } from "./rewrite/rewrite.ts";
import type { Context, Profile } from "./rewrite/rule.ts";
import { leftUnread } from "./rewrite/unread.ts";
import { recordOf } from "./rewrite_record.ts";
import { newRecordId, type RewriteRecord } from "./store/record.ts";
import type { Prompt } from "./text/prompt.ts";

/** What a caller asks for. */
export interface ImproveRequest {
  /** The prompt, any string. */
  readonly prompt: string;
  /** Facts the caller knows, woven in where the prompt lacks them. */
  readonly context?: Context | undefined;
  /** Answers to earlier questions, slot to text. */
  readonly answers?: Readonly<Record<string, string>> | undefined;
  /** Kind of model the prompt is for; the setting when left out. */
  readonly profile?: Profile | undefined;
  /** Groups the prompts of one conversation. */
  readonly session_id?: string | null | undefined;
  /** The record whose questions this call answers. */
  readonly parent_id?: string | null | undefined;
  /** Whether a person wrote the prompt; `user` when left out. */
  readonly source?: "user" | "synthetic" | undefined;
  /** Time the call may take, in milliseconds; the setting when left out. */
  readonly deadline_ms?: number | undefined;
  /** How questions are given; the setting when left out. */
  readonly ask?: "list" | "inline" | "off" | undefined;
  /** Whether the pair is stored; the setting when left out. */
  readonly store?: boolean | undefined;
  /** Name of the program that asks, such as `cli` or `claude-code`. */
  readonly client?: string | undefined;
  /** Id that ties log lines, record and answer together; made when left out. */
  readonly correlation_id?: string | undefined;
}

/** The result of an improvement: the same shape on every way out. */
export interface ImproveResult {
  /** Id of the stored pair; null when nothing was stored. */
  readonly record_id: string | null;
  /** Whether anything was changed; `fallback` when the original came back for want of time or by a failure. */
  readonly status: "improved" | "unchanged" | "fallback";
  /** Whether the pair is on disk, on its way there, refused, or was not to be stored. */
  readonly stored: "durable" | "pending" | "rejected" | "off";
  /** The prompt as it came. */
  readonly original: string;
  /** The prompt to use. */
  readonly improved: string;
  /** Edits that lead from the original to the improved prompt. */
  readonly edits: readonly Edit[];
  /** Edits that were not applied, because they need consent. */
  readonly suggestions: readonly Edit[];
  /** What to ask the writer, most important first. */
  readonly questions: readonly Question[];
  /** Scores before and after. */
  readonly metrics: ResultMetrics;
  /** What the prompt asks for. */
  readonly task: string;
  /** Language of the prompt, or `und`. */
  readonly language: string;
  /** What chose: the weights or `rules-only`, and `+accept-v1` where the learner's model `v1` did too. */
  readonly model: string;
  /** The conversation, where the caller named one. */
  readonly session_id: string | null;
  /** Id that ties log lines, record and answer together. */
  readonly correlation_id: string;
  /** What the caller should know. */
  readonly warnings: readonly string[];
}

/** Whether this process has rewritten before. */
let isWarm = false;

/** A result that is not stored yet, so that a door may answer first. */
export interface Improvement {
  /** The result, its `stored` still open. */
  readonly result: ImproveResult;
  /** The original in clean words, taken apart. */
  readonly prompt: Prompt;
  /** What it lacks. */
  readonly asked: Asked;
  /** What to store; null when nothing is to be stored. */
  readonly record: RewriteRecord | null;
  /** Time left for the disk, in milliseconds. */
  readonly storeWithinMs: number;
}

/**
 * Improves one prompt and stores the pair.
 *
 * @param request What the caller asks for.
 * @param app The running program.
 * @returns The result; a failed store never costs the caller the answer, `stored` tells.
 * @throws ImproverError `empty_prompt` when there is nothing to improve.
 */
export async function improve(request: ImproveRequest, app: App): Promise<ImproveResult> {
  return await storeImprovement(await computeImprovement(request, app), app);
}

/**
 * Improves one prompt without storing it.
 *
 * @param request What the caller asks for.
 * @param app The running program.
 * @returns The result and the record that is to be stored.
 * @throws ImproverError `empty_prompt` when there is nothing to improve.
 */
export async function computeImprovement(request: ImproveRequest, app: App): Promise<Improvement> {
  refuseEmpty(request.prompt);
  const { settings } = app.config;
  const warmUpMs = isWarm ? 0 : WARM_UP_MS;
  isWarm = true;
  const deadlineMs = request.deadline_ms ?? settings.deadline + warmUpMs;
  const recordId = (request.store ?? settings.store) ? newRecordId() : null;
  const engine = await app.engine(request.session_id ?? recordId);
  const scoring = await engine.openScoring();
  // The clock starts once the program is ready: loading it is not the prompt's fault.
  const startedMs = app.nowMs();
  const untilMs = startedMs + deadlineMs;
  const known = { context: request.context ?? {}, answers: request.answers ?? {} };
  const leavesOpen = (slot: string) => asksFor(slot, request.prompt, known, engine.askWeights);
  const rewriteText = (text: string) =>
    rewriteUntil({ ...request, prompt: text }, app, engine, { scoring, untilMs, leavesOpen });
  let rewritten = rewriteText(request.prompt);
  const isLeftAlone = asksToBeLeftAlone(request.prompt, settings.bypass);
  const manner = isLeftAlone ? "off" : request.ask ?? settings.ask;
  const prompt = mendedPrompt(rewritten);
  const asked = manner === "off" || rewritten.status === "fallback" ? NOTHING_ASKED : ask(
    prompt,
    known,
    engine.askWeights,
    // As the memory has learnt it: from prompts as they came.
    (slot) => scoring.wants(slot, rewritten.prompt),
  );
  if (manner === "inline") {
    const { withClosing } = await import("./inline.ts");
    rewritten = withClosing(rewritten, prompt, asked, rewriteText);
  }
  const { qualityWeights: shipped } = engine;
  const quality = shipped && withAdded(shipped, scoring.quality);
  const metrics = metricsOf(rewritten, asked, () => app.nowMs() - startedMs, quality);
  const isFallback = rewritten.status === "fallback";
  const unsaid = warnOfUnsaid(
    rewritten.improved,
    known.context,
    known.answers,
    leavesOpen,
    isFallback,
  );
  const result: ImproveResult = {
    record_id: recordId,
    status: rewritten.status,
    stored: "off",
    original: request.prompt,
    improved: rewritten.improved,
    edits: rewritten.edits,
    suggestions: rewritten.suggestions,
    questions: asked.questions,
    metrics,
    task: prompt.task,
    language: prompt.language,
    model: scoring.version === null ? engine.model : `${engine.model}+accept-${scoring.version}`,
    session_id: request.session_id ?? null,
    correlation_id: request.correlation_id ?? newRecordId(),
    warnings: [
      ...(request.store === false ? [] : app.config.warnings),
      ...app.warnings,
      ...rewritten.warnings,
      ...unsaid,
      ...asked.warnings,
    ],
  };
  return {
    result,
    prompt,
    asked,
    // What is named in the prompt itself was not asked, so that nobody leaves it open.
    record: recordOf(
      manner === "inline" ? { ...result, questions: [] } : result,
      request,
      scoring,
      app,
    ),
    storeWithinMs: Math.max(1, deadlineMs - metrics.duration_ms),
  };
}

/**
 * Stores what an improvement left to store.
 *
 * @param improvement A result that is not stored yet.
 * @param app The running program.
 * @returns The result with its `stored` filled in; a refused record's id is null.
 */
export async function storeImprovement(
  improvement: Improvement,
  app: App,
): Promise<ImproveResult> {
  const { result, record, storeWithinMs } = improvement;
  if (record === null) return result;
  try {
    const sink = app.sink();
    const stored = await sink.append(record, storeWithinMs);
    if (stored !== "rejected") return { ...result, stored };
    return refused(result, sink.health.last_error);
  } catch (error) {
    await app.reportFailure("store_failed", error);
    return refused(result, error);
  }
}

function refused(result: ImproveResult, error: unknown): ImproveResult {
  const reason = error instanceof ImproverError
    ? `${error.message}. ${error.hint}`
    : error === null
    ? "the queue to the disk is full. Run `improver doctor`"
    : "an unexpected failure. Run `improver doctor`";
  const warnings = [...result.warnings, `The pair was not stored: ${reason}`];
  return { ...result, record_id: null, stored: "rejected", warnings };
}

function refuseEmpty(prompt: string): void {
  if (prompt.trim() !== "") return;
  throw new ImproverError(
    "empty_prompt",
    `Cannot improve the prompt: it is ${prompt === "" ? "empty" : "only white space"}`,
    "Give the text of a prompt, for example: echo 'pls fix teh bug' | improver improve",
  );
}

function rewriteUntil(
  request: ImproveRequest,
  app: App,
  engine: Engine,
  { scoring, untilMs, leavesOpen }: {
    readonly scoring: Scoring;
    readonly untilMs: number;
    readonly leavesOpen: (slot: string) => boolean;
  },
): Rewrite {
  if (request.prompt.length > PROMPT_CHARS_MAX) return leftUnread(request.prompt);
  return rewrite(request.prompt, {
    rules: engine.rules,
    profile: profileFor(request, app),
    context: request.context ?? {},
    answers: request.answers ?? {},
    leavesOpen,
    score: scoring.score,
    wordList: engine.wordList,
    bypassMarks: app.config.settings.bypass,
    expired: () => app.nowMs() > untilMs,
  });
}

function profileFor(request: ImproveRequest, app: App): Profile {
  const profile = request.profile ?? app.config.settings.profile as Profile;
  return profile === "auto" ? profileOfClient(request.client) : profile;
}

const NOTHING_ASKED: Asked = { needsClarification: null, questions: [], warnings: [] };
