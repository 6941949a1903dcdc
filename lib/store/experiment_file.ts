/**
 * Experiments with rules on disk: read by everyone who improves, written by the holder of the merge
 * lock.
 *
 * @module
 */

import { ImproverError } from "../errors.ts";
import { assignArm, type Experiment } from "../learn/experiment.ts";
import { type Layout, layoutOf } from "./directory.ts";
import { replaceFile } from "./replace_file.ts";
import { readSealed, seal } from "./sealed.ts";

/** How an experiment stands; a rule whose last one is `dropped` is off for everybody. */
export type ExperimentStatus = "running" | "promoted" | "dropped" | "stopped";

/** One experiment: arm `a` is without the rule, arm `b` with it. */
export interface RuleExperiment {
  /** The rule. */
  readonly rule: string;
  /** When it began, ISO 8601; with the rule it tells the experiment from others. */
  readonly started: string;
  /** How it stands. */
  readonly status: ExperimentStatus;
  /** Number of the last record before it. */
  readonly since: number;
  /** Number of the last record that was looked at. */
  readonly cursor: number;
  /** Conversations whose outcome is still open, oldest first. */
  readonly open: readonly string[];
  /** The test so far. */
  readonly test: Experiment;
}

const NAME = "experiments.json";
const FORMAT = "improver-experiments";

/** Time for which a look at the file is good, in milliseconds: other processes begin and end them. */
const LOOK_MS = 1_000;

/**
 * Reads all experiments.
 *
 * @param layout Paths of the data directory.
 * @returns The experiments, oldest first.
 * @throws ImproverError `bad_weights` when the file is damaged.
 */
export function readExperiments(layout: Layout): readonly RuleExperiment[] {
  const body = readSealed(layout.experiments, FORMAT);
  return (body?.experiments ?? []) as readonly RuleExperiment[];
}

/**
 * Replaces all experiments.
 *
 * @param layout Paths of the data directory, in the hands of the holder of the merge lock.
 * @param experiments The experiments, oldest first.
 */
export function writeExperiments(layout: Layout, experiments: readonly RuleExperiment[]): void {
  replaceFile(layout.models, NAME, seal({ format: FORMAT, experiments }));
}

/**
 * The arm of a conversation.
 *
 * @param experiment The experiment.
 * @param session Id of the conversation.
 * @returns The same arm every time.
 */
export function armOf({ rule, started, test }: RuleExperiment, session: string): "a" | "b" {
  return assignArm(`${rule} ${started}`, session, test.share);
}

/**
 * Opens the experiments for whoever improves prompts. With a damaged file there are none.
 *
 * @param dataDirectory The data directory.
 * @param nowMs A clock that never goes back, in milliseconds.
 * @returns Tells which rules are off for a conversation, or for a prompt outside of any.
 */
export function openExperiments(
  dataDirectory: string,
  nowMs: () => number,
): (session: string | null) => ReadonlySet<string> {
  const layout = layoutOf(dataDirectory);
  let latest: readonly RuleExperiment[] = [];
  let lookedMs = -Infinity;
  return (session) => {
    if (nowMs() - lookedMs >= LOOK_MS) {
      lookedMs = nowMs();
      latest = latestOfEachRule(layout);
    }
    const isOff = (experiment: RuleExperiment): boolean =>
      experiment.status === "dropped" ||
      (experiment.status === "running" && session !== null && armOf(experiment, session) === "a");
    return new Set(latest.filter(isOff).map(({ rule }) => rule));
  };
}

function latestOfEachRule(layout: Layout): readonly RuleExperiment[] {
  try {
    return [...new Map(readExperiments(layout).map((one) => [one.rule, one])).values()];
  } catch (error) {
    if (error instanceof ImproverError) return [];
    throw error;
  }
}
