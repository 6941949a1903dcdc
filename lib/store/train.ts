/**
 * Training on the user's own decisions: a candidate is made, tested, kept with all that is known of
 * it, and put in use only when it passed.
 *
 * @module
 */

import { ImproverError } from "../errors.ts";
import type { Promotion } from "../learn/promote.ts";
import type { Refit } from "../learn/refit.ts";
import { type AcceptModel, feedbackMass } from "../learn/state.ts";
import { trainAccept, type TrainingResult } from "../learn/train.ts";
import { hashOfEvents, readLessons } from "./accept_events.ts";
import { authoredPriors, readIfWhole } from "./accept_file.ts";
import { learnFromStore } from "./accept_learn.ts";
import { layoutOf } from "./directory.ts";
import { merge, withStore } from "./merge.ts";
import type { Store } from "./merge_report.ts";
import { useVersion } from "./model_change.ts";
import {
  modelOf,
  type ModelVersion,
  nextVersion,
  readModels,
  type RefitReport,
  writeModels,
  writeVersion,
} from "./models.ts";
import { type Refits, refitShipped } from "./refit.ts";

/** Settings of a training run. */
export interface TrainOptions {
  /** When it is, for the record. */
  readonly now: Date;
  /** Seed of the search; default 1. */
  readonly seed?: number | undefined;
  /** Whether to judge only and change nothing; default false. */
  readonly dryRun?: boolean | undefined;
  /** Longest time to wait for another merge, in milliseconds; default 10 s. */
  readonly waitMs?: number | undefined;
  /** Told how many settings were tried. */
  readonly onProgress?: ((tried: number) => void) | undefined;
  /** Ends the run early; what was found until then is judged. */
  readonly signal?: AbortSignal | undefined;
}

/** What a training run came to. */
export interface TrainReport {
  /** `unchanged` when there is nothing new since the last run. */
  readonly outcome: "promoted" | "refused" | "unchanged";
  /** The version it is kept as; null when nothing was kept. */
  readonly version: string | null;
  /** The version in use when it began. */
  readonly parent: string;
  /** The user's decisions it rests on. */
  readonly decisions: number;
  /** SHA-256 of those decisions. */
  readonly data_hash: string;
  /** Why, one sentence per condition. */
  readonly reasons: readonly string[];
  /** What was made and tested; null when there was nothing new. */
  readonly model: ModelVersion | null;
  /** How long it took, in milliseconds. */
  readonly duration_ms: number;
}

/** Time the search may take, in milliseconds: 100,000 decisions are done in less. */
const SEARCH_MS_MAX = 20_000;

const WAIT_MS = 10_000;
const SEED = 1;

/**
 * Trains on what was decided, and puts the result in use when it passes the test.
 *
 * @param directory The data directory.
 * @param options Settings.
 * @returns What came of it, with the reasons.
 * @throws ImproverError `bad_weights` when the list of models or the model in use is damaged; as `merge` does.
 */
export async function train(directory: string, options: TrainOptions): Promise<TrainReport> {
  const startedMs = performance.now();
  const layout = layoutOf(directory);
  const waitMs = options.waitMs ?? WAIT_MS;
  await merge(directory, { waitMs, signal: options.signal });
  const { events, decisions } = readLessons(directory);
  const index = readModels(layout);
  const basis = { parent: index.active, decisions, data_hash: await hashOfEvents(events) };
  if (basis.data_hash === index.trained_hash && options.dryRun !== true) {
    return {
      outcome: "unchanged",
      version: null,
      ...basis,
      reasons: [`nothing was decided since the last training, on ${decisions} decisions`],
      model: null,
      duration_ms: performance.now() - startedMs,
    };
  }
  const seed = options.seed ?? SEED;
  let tried = 0;
  const expired = () => {
    options.onProgress?.(tried++);
    return options.signal?.aborted === true || performance.now() - startedMs > SEARCH_MS_MAX;
  };
  const active = modelOf(layout, index.active);
  const result = trainAccept({ events, active, authored: authoredPriors(), seed, expired });
  const base = result.promotion.isPromoted ? result.candidate : active;
  const refits = await refitShipped(directory, events, base, expired);
  const created = options.now.toISOString();
  const made = versionOf(active, result, refits, { ...basis, seed, created });
  let model: ModelVersion = made;
  const isCutShort = options.signal?.aborted === true;
  const isKept = options.dryRun !== true && events.length > 0 && !isCutShort;
  if (isKept) {
    await withStore(directory, { waitMs }, async (store) => {
      model = await keep(store, made);
    });
  }
  return {
    outcome: made.outcome === "promoted" ? "promoted" : "refused",
    version: isKept ? model.version : null,
    ...basis,
    reasons: reasonsOf(made),
    model,
    duration_ms: performance.now() - startedMs,
  };
}

/** A version takes over what passed its test; one of which nothing passed keeps all, for comparison. */
function versionOf(
  active: AcceptModel,
  { candidate, promotion, losses, trials, hasFittedPriors }: TrainingResult,
  { questions, quality }: Refits,
  basis: Pick<ModelVersion, "parent" | "decisions" | "data_hash" | "seed" | "created">,
): ModelVersion {
  const tests = [promotion, questions?.promotion, quality?.promotion];
  const isPromoted = tests.some((test) => test?.isPromoted === true);
  const isKept = (test: Promotion | undefined) => !isPromoted || test?.isPromoted === true;
  const edits = isKept(promotion) ? candidate : active;
  const partOf = (made: Refit | null, before: readonly number[]) =>
    made !== null && isKept(made.promotion) ? made.added : before;
  return {
    version: "",
    ...basis,
    outcome: isPromoted ? "promoted" : "refused",
    settings: edits.settings,
    shifts: Object.fromEntries(edits.shifts),
    fitted_priors: hasFittedPriors && isKept(promotion),
    asking: partOf(questions, active.asking),
    quality: partOf(quality, active.quality),
    losses,
    promotion,
    refits: { questions: reportOf(questions), quality: reportOf(quality) },
    trials,
  };
}

function reportOf(refit: Refit | null): RefitReport | null {
  if (refit === null) return null;
  const { added: _, ...report } = refit;
  return report;
}

function reasonsOf({ promotion, refits }: ModelVersion): string[] {
  const named = Object.entries(refits).flatMap(([name, refit]) =>
    refit === null ? [] : refit.promotion.reasons.map((reason) => `${name}, ${reason}`)
  );
  return [...promotion.reasons.map((reason) => `edits, ${reason}`), ...named];
}

/** First the version, then the list, which makes it count, then the memory, which follows from both. */
async function keep(store: Store, made: ModelVersion): Promise<ModelVersion> {
  const { layout } = store;
  const index = readModels(layout);
  if (index.active !== made.parent) {
    throw new ImproverError(
      "busy",
      `Cannot keep the new model: ${index.active} came into use meanwhile`,
      "Run improver train again",
    );
  }
  const model = { ...made, version: nextVersion(layout, index) };
  writeVersion(layout, model);
  const { version, created, outcome } = model;
  const known = readIfWhole(layout.accept);
  const listed = {
    ...index,
    trained_mass: known === null ? 0 : feedbackMass(known),
    trained_hash: model.data_hash,
    versions: [...index.versions, { version, created, outcome }],
  };
  if (outcome !== "promoted") writeModels(layout, listed);
  else {
    useVersion(store, listed, version, "shadow");
    await learnFromStore(store, () => Promise.resolve(false));
  }
  return model;
}
