/**
 * The user's models: listed, shown, and exchanged.
 *
 * @module
 */

import type { App } from "../app.ts";
import { ImproverError } from "../errors.ts";
import { DEFAULT_MODEL } from "../learn/state.ts";
import { learnFromStore } from "../store/accept_learn.ts";
import { layoutOf } from "../store/directory.ts";
import { withStore } from "../store/merge.ts";
import { useVersion } from "../store/model_change.ts";
import {
  FIRST_VERSION,
  type ListedModel,
  type ModelIndex,
  type ModelVersion,
  readModels,
  readVersion,
} from "../store/models.ts";

/** A model in the list. */
export interface ModelSummary extends Omit<ListedModel, "created" | "outcome"> {
  /** When it was trained, ISO 8601; null for the program as it comes. */
  readonly created: string | null;
  /** What came of it; null for the program as it comes. */
  readonly outcome: ListedModel["outcome"] | null;
  /** Whether it is in use. */
  readonly is_active: boolean;
  /** Whether it was replaced and is watched beside the new one. */
  readonly is_shadow: boolean;
}

/** Which model is in use after a change. */
export interface ModelChange {
  /** The version in use. */
  readonly active: string;
  /** The version before. */
  readonly previous: string | null;
}

/** Longest time to wait for a merge, in milliseconds. */
const WAIT_MS = 10_000;

/**
 * Lists the models, oldest first.
 *
 * @param app The running program.
 * @returns The models; the first is the program as it comes.
 * @throws ImproverError `bad_weights` when the list is damaged.
 */
export function listModels(app: App): ModelSummary[] {
  const { active, shadow, versions } = readModels(layoutOf(app.config.dataDirectory));
  return [{ version: FIRST_VERSION, created: null, outcome: null }, ...versions].map((one) => ({
    ...one,
    is_active: one.version === active,
    is_shadow: one.version === shadow?.version,
  }));
}

/**
 * Shows one model: parameters, metrics, what it was trained on and which one it came from.
 *
 * @param version `v0`, `v1`, …
 * @param app The running program.
 * @returns The model; of the program as it comes, its settings.
 * @throws ImproverError `unknown_name` when there is none, `bad_weights` when its file is damaged.
 */
export function showModel(
  version: string,
  app: App,
): ModelVersion | Pick<ModelVersion, "version" | "settings" | "shifts" | "asking" | "quality"> {
  if (version === FIRST_VERSION) {
    const { settings, asking, quality } = DEFAULT_MODEL;
    return { version, settings, shifts: {}, asking, quality };
  }
  return readVersion(layoutOf(app.config.dataDirectory), version);
}

/**
 * Puts a model in use.
 *
 * @param version `v0`, `v1`, …
 * @param app The running program.
 * @returns What is in use now.
 * @throws ImproverError `unknown_name` when there is none, `bad_weights` when its file is damaged.
 */
export async function activateModel(version: string, app: App): Promise<ModelChange> {
  return await change(app, () => version);
}

/**
 * Brings back the model that was in use before.
 *
 * @param app The running program.
 * @returns What is in use now.
 * @throws ImproverError `not_found` when there was none.
 */
export async function rollBackModel(app: App): Promise<ModelChange> {
  return await change(app, ({ previous, active }) => {
    if (previous !== null) return previous;
    throw new ImproverError(
      "not_found",
      `Cannot roll back: there was no model before ${active}`,
      "`improver models list` shows what there is",
    );
  });
}

async function change(app: App, choose: (index: ModelIndex) => string): Promise<ModelChange> {
  const { dataDirectory } = app.config;
  await withStore(dataDirectory, { waitMs: WAIT_MS }, async (store) => {
    const index = readModels(store.layout);
    useVersion(store, index, choose(index), "no shadow");
    await learnFromStore(store, () => Promise.resolve(false));
  });
  const { active, previous } = readModels(layoutOf(dataDirectory));
  return { active, previous };
}
