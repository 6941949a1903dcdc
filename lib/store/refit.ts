/**
 * The shipped models fitted anew to questions that were answered or left open, and to rewrites that
 * the user found better or worse than the prompt.
 *
 * @module
 */

import { editLabels, questionLabels } from "../learn/labels.ts";
import type { LearnEvent } from "../learn/learner.ts";
import { foreseeQuestions } from "../learn/train.ts";
import { HOLDOUT_DECISIONS_MIN, isDecision, type Judged } from "../learn/promote.ts";
import { addedTo } from "../learn/added.ts";
import { judgeAdded, type Refit, refit, type RefitCase, type Refitting } from "../learn/refit.ts";
import { ASKED_FROM } from "../learn/score.ts";
import type { AcceptModel } from "../learn/state.ts";
import { outcomeOf } from "../learn/experiment.ts";
import { denseFeatures } from "../measure/features.ts";
import { qualityScore, type QualityWeights } from "../measure/quality.ts";
import { QUALITY_NAMES, qualityFeatures } from "../measure/quality_features.ts";
import { authoredPriors } from "./accept_file.ts";
import { guarded, openForReading } from "./database.ts";
import { layoutOf } from "./directory.ts";
import { readable } from "./insert.ts";
import type { RewriteRecord } from "./record.ts";
import { shippedWeights } from "./weights.ts";

/** Cases for either model, in the order of the store. */
interface RefitCases {
  /** One per question that was answered or left open. */
  readonly questions: readonly RefitCase[];
  /** One per rewrite that was judged; yes where it was better than the prompt. */
  readonly quality: readonly RefitCase[];
  /** Mean quality features of the prompts judged: where what is added leaves the middle. */
  readonly usual: readonly number[];
}

/** Rewrites whose texts are read, the latest: they are about the present, and reading takes time. */
const REWRITES_MAX = 5_000;

/** What must be common to all words on a rewrite, from 0, as many for as against, to 1. */
const AGREEMENT_MIN = 0.5;

/** What came of fitting the shipped models anew; null where there were too few decisions to try. */
export interface Refits {
  /** Whether questions are answered. */
  readonly questions: Refit | null;
  /** Whether a rewrite is found better than the prompt. */
  readonly quality: Refit | null;
}

/** Decisions from which a fit is tried: half of them for the test. */
const DECISIONS_MIN = 2 * HOLDOUT_DECISIONS_MIN;

/**
 * Fits the shipped models anew to what the user decided.
 *
 * @param dataDirectory The data directory.
 * @param events The learner's events, in the order of the store.
 * @param model The model in use.
 * @param expired Asked between steps; true ends the search early.
 * @returns What came of it.
 * @throws ImproverError `damaged_store` or `io_failure`.
 */
export async function refitShipped(
  dataDirectory: string,
  events: readonly LearnEvent[],
  model: AcceptModel,
  expired: () => boolean,
): Promise<Refits> {
  const { quality: weights } = await shippedWeights();
  const { questions, quality, usual } = readRefitCases(dataDirectory, events, model, weights);
  const fit = (cases: readonly RefitCase[], options: Omit<Refitting, "cases" | "expired">) =>
    cases.filter(isDecision).length < DECISIONS_MIN ? null : refit({ cases, expired, ...options });
  const judged = fit(quality, { active: model.quality.slice(0, -1), hasConstant: true });
  return {
    questions: fit(questions, { active: model.asking, appliedFrom: ASKED_FROM }),
    quality: judged === null || judged.added.length === 0
      ? judged
      : { ...judged, added: [...judged.added, addedTo(judged.added, usual)] },
  };
}

/**
 * Foresees what was decided since a promotion by what two models add to the shipped ones.
 *
 * @param dataDirectory The data directory.
 * @param events All of the learner's events, in the order of the store.
 * @param since Number of the last record before the promotion.
 * @param models The model in use and the one it replaced, as the candidate.
 * @returns Decisions on questions and on quality.
 * @throws ImproverError `damaged_store` or `io_failure`.
 */
export async function foreseeSince(
  dataDirectory: string,
  events: readonly LearnEvent[],
  since: number,
  { active, replaced }: { readonly active: AcceptModel; readonly replaced: AcceptModel },
): Promise<{ readonly questions: readonly Judged[]; readonly quality: readonly Judged[] }> {
  const { quality: weights } = await shippedWeights();
  const { questions, quality } = readRefitCases(dataDirectory, events, active, weights);
  const after = new Set(events.filter(({ sequence }) => sequence! > since).map(({ id }) => id));
  const split = (cases: readonly RefitCase[]) => ({
    known: cases.filter(({ prompt }) => !after.has(prompt)),
    heldOut: cases.filter(({ prompt }) => after.has(prompt)),
  });
  return {
    questions: judgeAdded({
      ...split(questions),
      active: active.asking,
      candidate: replaced.asking,
      hasConstant: false,
    }),
    quality: judgeAdded({
      ...split(quality),
      active: active.quality.slice(0, -1),
      candidate: replaced.quality.slice(0, -1),
      hasConstant: true,
    }),
  };
}

/** Reads the cases from the database, beside whoever merges. */
function readRefitCases(
  dataDirectory: string,
  events: readonly LearnEvent[],
  model: AcceptModel,
  weights: QualityWeights | null,
): RefitCases {
  const layout = layoutOf(dataDirectory);
  const database = openForReading(layout);
  const questions: RefitCase[] = [];
  const quality: RefitCase[] = [];
  const usual = QUALITY_NAMES.map(() => 0);
  if (database === null) return { questions, quality, usual };
  try {
    return guarded(layout, () => {
      const bases = foreseeQuestions(events, model, authoredPriors());
      const bodyOf = database.prepare("SELECT body FROM records WHERE id = ?");
      const own = events.filter(({ source }) => source === "user").slice(-REWRITES_MAX);
      for (const event of own) {
        const rewrite = readable(String(bodyOf.get(event.id)?.body));
        if (rewrite?.kind !== "rewrite") continue;
        questions.push(...questionCases(rewrite, event, bases.get(event.id) ?? []));
        const judged = weights === null ? null : qualityCase(rewrite, event, weights);
        if (judged === null) continue;
        quality.push(judged.one);
        judged.before.forEach((value, at) => usual[at]! += value);
      }
      const count = Math.max(1, quality.length);
      return { questions, quality, usual: usual.map((sum) => sum / count) };
    });
  } finally {
    database.close();
  }
}

function questionCases(
  { original }: RewriteRecord,
  { id, labels }: LearnEvent,
  bases: readonly number[],
): RefitCase[] {
  const asked = questionLabels(labels);
  if (asked.length === 0) return [];
  const features = denseFeatures(original);
  return asked.map(({ isAccepted, weight }, at) => ({
    prompt: id,
    base: bases[at]!,
    features,
    isAccepted,
    weight,
  }));
}

/** All that was said of a rewrite's edits as one word on the whole; nothing where it was this and that. */
function qualityCase(
  { original, improved }: RewriteRecord,
  { id, labels }: LearnEvent,
  weights: QualityWeights,
): { readonly one: RefitCase; readonly before: Float64Array } | null {
  if (original === improved) return null;
  const said = editLabels(labels);
  const weigh = (isYes: boolean): number =>
    said.reduce((sum, one) => one.isAccepted === isYes ? sum + one.weight : sum, 0);
  const [yes, no] = [weigh(true), weigh(false)];
  const outcome = outcomeOf(yes, no);
  const agreement = Math.abs(2 * outcome - 1);
  if (agreement < AGREEMENT_MIN) return null;
  const before = qualityFeatures(original, weights.words);
  const after = qualityFeatures(improved, weights.words);
  const one = {
    prompt: id,
    base: qualityScore(after, weights) - qualityScore(before, weights),
    features: after.map((value, at) => value - before[at]!),
    isAccepted: outcome > 0.5,
    weight: agreement * Math.min(1, yes + no),
  };
  return { one, before };
}
