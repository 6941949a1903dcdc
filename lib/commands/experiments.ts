/**
 * Experiments: a rule for some conversations and not for others, and what came of it.
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
  type RuleExperiment,
} from "../store/experiment_file.ts";
import { beginExperiment, endExperiment } from "../store/experiment_run.ts";
import { merge, withStore } from "../store/merge.ts";
import { showRule } from "./rules.ts";

/** How an experiment stands. */
export interface ExperimentView {
  /** The rule. */
  readonly rule: string;
  /** `running`; `promoted` or `dropped` once the evidence sufficed; `stopped` by hand. */
  readonly status: ExperimentStatus;
  /** When it began, ISO 8601. */
  readonly started: string;
  /** Share of conversations with the rule. */
  readonly share: number;
  /** Conversations with and without the rule whose outcome was taken. */
  readonly conversations: { readonly with: number; readonly without: number };
  /** Conversations whose outcome is still open. */
  readonly open: number;
  /** Mean outcome with and without, 0 all rejected to 1 all accepted; null before the first. */
  readonly outcome: { readonly with: number | null; readonly without: number | null };
  /** Outcome with the rule minus without; the interval holds at every look together, at 95 %. */
  readonly effect: { readonly mean: number | null; readonly low: number; readonly high: number };
  /** Evidence against no effect; at 20 the experiment ends. */
  readonly evidence: number;
}

/** Longest time to wait for a merge, in milliseconds. */
const WAIT_MS = 10_000;

/**
 * Begins an experiment with a rule.
 *
 * @param rule The rule.
 * @param share Share of conversations that have the rule, in (0, 1).
 * @param app The running program.
 * @returns How it stands.
 * @throws ImproverError `unknown_rule` when there is no such rule in force, `usage` when the share is
 * none or the rule is in one already.
 */
export async function startWithRule(
  rule: string,
  share: number,
  app: App,
): Promise<ExperimentView> {
  await showRule(rule, app);
  if (!(share > 0 && share < 1)) {
    throw new ImproverError(
      "usage",
      `Cannot start an experiment: ${share} is no share`,
      "Give a number between 0 and 1, such as 0.5",
    );
  }
  await withMerged(app, (store) => beginExperiment(store, rule, share, app.now()));
  return showExperiment(rule, app);
}

/**
 * Ends the experiment with a rule by hand.
 *
 * @param rule The rule.
 * @param status Whether the rule is off from now on (`dropped`) or on.
 * @param app The running program.
 * @returns How it stood.
 * @throws ImproverError `unknown_name` when there was none.
 */
export async function stopExperiment(
  rule: string,
  status: Exclude<ExperimentStatus, "running">,
  app: App,
): Promise<ExperimentView> {
  await withMerged(app, (store) => endExperiment(store, rule, status));
  return showExperiment(rule, app);
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
 * Shows the last experiment with a rule.
 *
 * @param rule The rule.
 * @param app The running program.
 * @returns How it stands.
 * @throws ImproverError `unknown_name` when there was none.
 */
export function showExperiment(rule: string, app: App): ExperimentView {
  const last = listExperiments(app).findLast((one) => one.rule === rule);
  if (last !== undefined) return last;
  throw new ImproverError(
    "unknown_name",
    `Cannot show the experiment with ${JSON.stringify(rule)}: there is none`,
    "`improver experiment list` shows what there is",
  );
}

/** What is stored up to now counts as before. */
async function withMerged(
  app: App,
  change: (store: Parameters<Parameters<typeof withStore>[2]>[0]) => void,
): Promise<void> {
  const { dataDirectory } = app.config;
  await merge(dataDirectory, { waitMs: WAIT_MS });
  await withStore(dataDirectory, { waitMs: WAIT_MS }, (store) => Promise.resolve(change(store)));
}

function viewOf({ rule, status, started, open, test }: RuleExperiment): ExperimentView {
  const { units, sums, share } = test;
  const meanOf = (arm: "a" | "b") => units[arm] === 0 ? null : sums[arm] / units[arm];
  return {
    rule,
    status,
    started,
    share,
    conversations: { with: units.b, without: units.a },
    open: open.length,
    outcome: { with: meanOf("b"), without: meanOf("a") },
    effect: effectOf(test),
    evidence: evidenceOf(test),
  };
}
