/**
 * The registry of the user's models: a file for each version, and the list that says which is in use.
 *
 * Version `v0` is the program as it comes and has no file. The list is what counts: a model is in
 * use once the list says so, and the learner's memory is made again wherever it does not agree.
 *
 * @module
 */

import { ImproverError } from "../errors.ts";
import type { LearnerSettings } from "../learn/experts.ts";
import { isTrainingDue, type Promotion } from "../learn/promote.ts";
import type { Refit } from "../learn/refit.ts";
import type { SearchTrial } from "../learn/search.ts";
import { type AcceptModel, DEFAULT_MODEL } from "../learn/state.ts";
import { nearestName } from "../nearest.ts";
import type { Layout } from "./directory.ts";
import { replaceFile } from "./replace_file.ts";
import { readSealed, seal } from "./sealed.ts";

/** The program as it comes. */
export const FIRST_VERSION: string = DEFAULT_MODEL.version;

/** What came of a training run; a promoted model may do worse than the one before and be rolled back. */
export type TrainingOutcome = "promoted" | "refused" | "rolled_back";

/** One trained model with all there is to know of it. */
export interface ModelVersion {
  /** `v1`, `v2`, … */
  readonly version: string;
  /** The model that was in use when it was trained. */
  readonly parent: string;
  /** When, ISO 8601. */
  readonly created: string;
  /** Whether it passed the test. */
  readonly outcome: TrainingOutcome;
  /** The user's decisions it was trained and tested on. */
  readonly decisions: number;
  /** SHA-256 of those decisions. */
  readonly data_hash: string;
  /** Seed of the search. */
  readonly seed: number;
  /** How it learns. */
  readonly settings: LearnerSettings;
  /** What is added to the log-odds of each rule's prior. */
  readonly shifts: Readonly<Record<string, number>>;
  /** Whether the shifts were fitted anew. */
  readonly fitted_priors: boolean;
  /** Log loss on the decisions held out, in nats. */
  readonly losses: { readonly active: number; readonly candidate: number };
  /** What is added to the shipped models' weights, for questions and for quality; empty for nothing. */
  readonly asking: readonly number[];
  /** See {@linkcode AcceptModel}. */
  readonly quality: readonly number[];
  /** How the shipped models were fitted anew; null where there were too few decisions. */
  readonly refits: {
    /** Whether questions are answered. */
    readonly questions: RefitReport | null;
    /** Whether a rewrite is found better than the prompt. */
    readonly quality: RefitReport | null;
  };
  /** The test and its reasons. */
  readonly promotion: Promotion;
  /** Every setting that was tried. */
  readonly trials: readonly SearchTrial<LearnerSettings>[];
}

/** How one shipped model was fitted anew. */
export type RefitReport = Omit<Refit, "added">;

/** What a version may be better in, each judged by decisions of its own kind. */
export type ModelPart = "edits" | "questions" | "quality";

/** A version in the list. */
export interface ListedModel {
  /** `v1`, `v2`, … */
  readonly version: string;
  /** When it was trained, ISO 8601. */
  readonly created: string;
  /** What came of it. */
  readonly outcome: TrainingOutcome;
}

/** The list of models. */
export interface ModelIndex {
  /** The version in use. */
  readonly active: string;
  /** The version before, which a rollback brings back; null where there was none. */
  readonly previous: string | null;
  /** The replaced version while it is kept beside the new one; null when that is over. */
  readonly shadow: {
    /** The replaced version. */
    readonly version: string;
    /** Number of the last record before the change. */
    readonly since: number;
    /** What is settled of it already: it was found no better than the new one. */
    readonly settled: readonly ModelPart[];
  } | null;
  /** Mass of feedback at the last training; 0 before the first. */
  readonly trained_mass: number;
  /** SHA-256 of the decisions of the last training; empty before the first. */
  readonly trained_hash: string;
  /** All trained versions, oldest first. */
  readonly versions: readonly ListedModel[];
}

const INDEX = "index.json";
const INDEX_FORMAT = "improver-models";
const VERSION_FORMAT = "improver-model";

const EMPTY: ModelIndex = {
  active: FIRST_VERSION,
  previous: null,
  shadow: null,
  trained_mass: 0,
  trained_hash: "",
  versions: [],
};

/**
 * Reads the list of models.
 *
 * @param layout Paths of the data directory.
 * @returns The list; an empty one where nothing was trained yet.
 * @throws ImproverError `bad_weights` when it is damaged.
 */
export function readModels(layout: Layout): ModelIndex {
  const body = readSealed(`${layout.models}/${INDEX}`, INDEX_FORMAT);
  if (body === null) return EMPTY;
  const { format: _, ...index } = body as Partial<ModelIndex> & { readonly format: string };
  // Older versions of the program settled all parts of a model at once.
  const shadow = index.shadow ? { ...index.shadow, settled: index.shadow.settled ?? [] } : null;
  return { ...EMPTY, ...index, shadow };
}

/**
 * Replaces the list of models: the moment at which a change counts.
 *
 * @param layout Paths of the data directory, in the hands of the holder of the merge lock.
 * @param index The list.
 */
export function writeModels(layout: Layout, index: ModelIndex): void {
  replaceFile(layout.models, INDEX, seal({ format: INDEX_FORMAT, ...index }));
}

/**
 * Reads one version.
 *
 * @param layout Paths of the data directory.
 * @param version `v1`, `v2`, …
 * @returns The version.
 * @throws ImproverError `unknown_name` when there is none, `bad_weights` when its file is damaged.
 */
export function readVersion(layout: Layout, version: string): ModelVersion {
  const isName = /^v[1-9]\d{0,8}$/.test(version);
  const body = isName ? readSealed(`${layout.models}/${version}.json`, VERSION_FORMAT) : null;
  if (body !== null) {
    const { format: _, ...model } = body;
    return model as unknown as ModelVersion;
  }
  const names = [FIRST_VERSION, ...readModels(layout).versions.map((one) => one.version)];
  const nearest = nearestName(version, names);
  throw new ImproverError(
    "unknown_name",
    `Cannot find the model ${JSON.stringify(version)}`,
    nearest === null ? `There are ${names.join(", ")}` : `Did you mean ${nearest}?`,
  );
}

/**
 * Writes one version; it is not in use before the list says so.
 *
 * @param layout Paths of the data directory, in the hands of the holder of the merge lock.
 * @param model The version.
 */
export function writeVersion(layout: Layout, model: ModelVersion): void {
  replaceFile(
    layout.models,
    `${model.version}.json`,
    seal({ format: VERSION_FORMAT, ...model }),
  );
}

/**
 * Names the next version: above every listed one and every file, so that nothing is overwritten.
 *
 * @param layout Paths of the data directory.
 * @param index The list.
 * @returns Its name.
 */
export function nextVersion(layout: Layout, index: ModelIndex): string {
  const listed = index.versions.map(({ version }) => version);
  const numbers = [...listed, ...versionFiles(layout)].map((name) => Number(name.slice(1)));
  return `v${Math.max(0, ...numbers) + 1}`;
}

/**
 * The model that a version is.
 *
 * @param layout Paths of the data directory.
 * @param version A version, or `v0`.
 * @returns What the learner is before it learns.
 * @throws ImproverError as {@linkcode readVersion}.
 */
export function modelOf(layout: Layout, version: string): AcceptModel {
  if (version === FIRST_VERSION) return DEFAULT_MODEL;
  return acceptModelOf(readVersion(layout, version));
}

function acceptModelOf(model: ModelVersion): AcceptModel {
  // Files of the first versions have no fits of the shipped models.
  const { version, settings, shifts, asking = [], quality = [] } = model;
  return { version, settings, shifts: new Map(Object.entries(shifts)), asking, quality };
}

/**
 * Tells whether two models are the same.
 *
 * @param one A model.
 * @param two Another.
 * @returns True when they learn alike from the same priors.
 */
export function isSameModel(one: AcceptModel, two: AcceptModel): boolean {
  return textOf(one) === textOf(two);
}

/**
 * Tells whether the feedback has doubled since the last training.
 *
 * @param layout Paths of the data directory.
 * @param mass Mass of the user's feedback so far; see `AcceptState.realMass`.
 * @returns Whether another attempt is worth its chance of luck; false where the list is damaged.
 */
export function isDueToTrain(layout: Layout, mass: number): boolean {
  try {
    return isTrainingDue(mass, readModels(layout).trained_mass);
  } catch (error) {
    if (error instanceof ImproverError) return false;
    throw error;
  }
}

/**
 * Makes a list anew from the model files.
 *
 * @param layout Paths of the data directory.
 * @param inUse The model in use, as the learner's memory has it.
 * @returns The list; the version in use is the one that is this model, else `v0`.
 */
export function rebuiltModels(layout: Layout, inUse: AcceptModel): ModelIndex {
  const versions = versionFiles(layout).flatMap((name) => {
    try {
      return [readVersion(layout, name)];
    } catch (error) {
      if (error instanceof ImproverError) return [];
      throw error;
    }
  });
  const active = versions.findLast((one) => isSameModel(inUse, acceptModelOf(one)));
  return {
    ...EMPTY,
    active: active?.version ?? FIRST_VERSION,
    versions: versions.map(({ version, created, outcome }) => ({ version, created, outcome })),
  };
}

function versionFiles(layout: Layout): string[] {
  try {
    return [...Deno.readDirSync(layout.models)]
      .map(({ name }) => /^(v[1-9]\d{0,8})\.json$/.exec(name)?.[1])
      .filter((name) => name !== undefined)
      .sort((one, two) => Number(one.slice(1)) - Number(two.slice(1)));
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return [];
    throw error;
  }
}

function textOf({ version, settings, shifts, asking, quality }: AcceptModel): string {
  const sorted = [...shifts].sort(([one], [two]) => one < two ? -1 : 1);
  const { varianceScale, keepSlow, keepFast, cautionLabels, sharing } = settings;
  return JSON.stringify([
    version,
    varianceScale,
    keepSlow,
    keepFast,
    cautionLabels,
    sharing,
    sorted,
    asking,
    quality,
  ]);
}
