/**
 * Experiments: a rule or a model for some conversations and not for others, and what came of it.
 *
 * @module
 */

import type { App } from "../app.ts";
import { ImproverError } from "../errors.ts";
import { effectOf, evidenceOf } from "../learn/experiment.ts";
import { layoutOf } from "../store/directory.ts";
import {
  type ExperimentStatus,
  readExperiments,
  type StoredExperiment,
} from "../store/experiment_file.ts";
import { learnFromStore } from "../store/accept_learn.ts";
import { beginExperiment, endExperiment } from "../store/experiment_run.ts";
import { merge, withStore } from "../store/merge.ts";
import { showRule } from "./rules.ts";

/** How an experiment stands. */
export interface ExperimentView {
  /** The rule, or the version of the model. */
  readonly subject: string;
  /** Which of both it is. */
  readonly kind: "rule" | "model";
  /** For a model, the version it is compared with; null for a rule. */
  readonly control: string | null;
  /** `running`; `promoted` or `dropped` once the evidence sufficed; `stopped` by hand. */
  readonly status: ExperimentStatus;
  /** When it began, ISO 8601. */
  readonly started: string;
  /** Share of cases with it; a case is a conversation, or a prompt outside of any. */
  readonly share: number;
  /** Cases with and without it whose outcome was taken. */
  readonly cases: { readonly with: number; readonly without: number };
  /** Cases whose outcome is still open. */
  readonly open: number;
  /** Mean outcome with and without, 0 all rejected to 1 all accepted; null before the first. */
  readonly outcome: { readonly with: number | null; readonly without: number | null };
  /** Outcome with it minus without; the interval holds at every look together, at 95 %. */
  readonly effect: { readonly mean: number | null; readonly low: number; readonly high: number };
  /** Evidence against no effect; at 20 the experiment ends. */
  readonly evidence: number;
}

/** Longest time to wait for a merge, in milliseconds. */
const WAIT_MS = 10_000;

/**
 * Begins an experiment. Each of its arms learns from its own cases alone while it runs.
 *
 * @param name Id of a rule, or version of a model.
 * @param share Share of cases that have it, in (0, 1).
 * @param app The running program.
 * @returns How it stands.
 * @throws ImproverError `unknown_rule` or `unknown_name` when there is no such rule or model, `usage`
 * when the share is none, the rule is switched off, the model is in use, or another one runs.
 */
export async function startExperiment(
  name: string,
  share: number,
  app: App,
): Promise<ExperimentView> {
  const kind = /^v\d+$/.test(name) ? "model" : "rule";
  if (kind === "rule") await refuseSwitchedOff(name, app);
  if (!(share > 0 && share < 1)) {
    throw new ImproverError(
      "usage",
      `Cannot start an experiment: ${share} is no share`,
      "Give a number between 0 and 1, such as 0.5",
    );
  }
  await withMerged(app, (store) => beginExperiment(store, { name, kind }, share, app.now()));
  return showExperiment(name, app);
}

/** A rule that an experiment dropped may be tried again; one that the settings switch off would do nothing. */
async function refuseSwitchedOff(rule: string, app: App): Promise<void> {
  await showRule(rule, app);
  if (!app.config.settings["rules.disabled"].includes(rule)) return;
  throw new ImproverError(
    "usage",
    `Cannot start an experiment with ${rule}: it is switched off`,
    `Switch it on with: improver rules enable ${rule}`,
  );
}

/**
 * Ends the experiment with a rule or model by hand.
 *
 * @param subject The rule, or the version.
 * @param status Whether a rule is off from now on (`dropped`) or on; a model comes into use when
 * `promoted`.
 * @param app The running program.
 * @returns How it stood.
 * @throws ImproverError `unknown_name` when there was none.
 */
export async function stopExperiment(
  subject: string,
  status: Exclude<ExperimentStatus, "running">,
  app: App,
): Promise<ExperimentView> {
  await withMerged(app, (store) => endExperiment(store, subject, status));
  return showExperiment(subject, app);
}

/**
 * Lists all experiments, oldest first.
 *
 * @param app The running program.
 * @returns How they stand.
 * @throws ImproverError `bad_weights` when their file is damaged.
 */
export function listExperiments(app: App): ExperimentView[] {
  return readExperiments(layoutOf(app.config.dataDirectory)).map(viewOf);
}

/**
 * Shows the last experiment with a rule or model.
 *
 * @param subject The rule, or the version.
 * @param app The running program.
 * @returns How it stands.
 * @throws ImproverError `unknown_name` when there was none.
 */
export function showExperiment(subject: string, app: App): ExperimentView {
  const last = listExperiments(app).findLast((one) => one.subject === subject);
  if (last !== undefined) return last;
  throw new ImproverError(
    "unknown_name",
    `Cannot show the experiment with ${JSON.stringify(subject)}: there is none`,
    "`improver experiment list` shows what there is",
  );
}

/** What is stored up to now counts as before; afterwards the memories are made that the change asks for. */
async function withMerged(
  app: App,
  change: (store: Parameters<Parameters<typeof withStore>[2]>[0]) => void,
): Promise<void> {
  const { dataDirectory } = app.config;
  await merge(dataDirectory, { waitMs: WAIT_MS });
  await withStore(dataDirectory, { waitMs: WAIT_MS }, async (store) => {
    change(store);
    await learnFromStore(store, () => Promise.resolve(false));
  });
}

function viewOf(experiment: StoredExperiment): ExperimentView {
  const { subject, control, status, started, open, test } = experiment;
  const { units, sums, share } = test;
  const meanOf = (arm: "a" | "b") => units[arm] === 0 ? null : sums[arm] / units[arm];
  return {
    subject,
    kind: control === null ? "rule" : "model",
    control,
    status,
    started,
    share,
    cases: { with: units.b, without: units.a },
    open: open.length,
    outcome: { with: meanOf("b"), without: meanOf("a") },
    effect: effectOf(test),
    evidence: evidenceOf(test),
  };
}
