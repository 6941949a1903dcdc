/**
 * Experiments on disk: read by everyone who improves, written by the holder of the merge lock.
 *
 * @module
 */

import { ImproverError } from "../errors.ts";
import { type Arm, assignArm, type Experiment } from "../learn/experiment.ts";
import { type Layout, layoutOf } from "./directory.ts";
import { replaceFile } from "./replace_file.ts";
import { readSealed, seal } from "./sealed.ts";

/** How an experiment stands; a rule whose last one is `dropped` is off for everybody. */
export type ExperimentStatus = "running" | "promoted" | "dropped" | "stopped";

/**
 * One experiment. Arm `b` has its subject and arm `a` has not: the rule is off there, or the model
 * that was in use stays so. A case is a conversation, or a prompt outside of any.
 */
export interface StoredExperiment {
  /** Id of a rule, or version of a model. */
  readonly subject: string;
  /** For a model, the version that was in use when it began; null for a rule. */
  readonly control: string | null;
  /** When it began, ISO 8601; with the subject it tells the experiment from others. */
  readonly started: string;
  /** How it stands. */
  readonly status: ExperimentStatus;
  /** Number of the last record before it. */
  readonly since: number;
  /** Number of the last record that was looked at. */
  readonly cursor: number;
  /** Cases whose outcome is still open, oldest first. */
  readonly open: readonly string[];
  /** The test so far. */
  readonly test: Experiment;
}

/** Where a case stands in the experiments. */
export interface Placement {
  /** Its arm in the one that runs, whose memory chooses for it; null for none. */
  readonly arm: Arm | null;
  /** Rules that are off for it. */
  readonly off: ReadonlySet<string>;
}

const NAME = "experiments.json";
const FORMAT = "improver-experiments";

/** Time for which a look at the file is good, in milliseconds: other processes begin and end them. */
const LOOK_MS = 1_000;

/**
 * Reads all experiments.
 *
 * @param layout Paths of the data directory.
 * @returns The experiments, oldest first; one runs at most.
 * @throws ImproverError `bad_weights` when the file is damaged.
 */
export function readExperiments(layout: Layout): readonly StoredExperiment[] {
  const body = readSealed(layout.experiments, FORMAT);
  // Older versions of the program tried rules only, and said so in another member.
  return ((body?.experiments ?? []) as readonly (StoredExperiment & { readonly rule?: string })[])
    .map(({ rule, ...one }) => rule === undefined ? one : { ...one, subject: rule, control: null });
}

/**
 * Replaces all experiments.
 *
 * @param layout Paths of the data directory, in the hands of the holder of the merge lock.
 * @param experiments The experiments, oldest first.
 */
export function writeExperiments(layout: Layout, experiments: readonly StoredExperiment[]): void {
  replaceFile(layout.models, NAME, seal({ format: FORMAT, experiments }));
}

/**
 * The arm of a case.
 *
 * @param experiment The experiment.
 * @param unit Id of the conversation, or of the prompt outside of any.
 * @returns The same arm every time.
 */
export function armOf({ subject, started, test }: StoredExperiment, unit: string): Arm {
  return assignArm(`${subject} ${started}`, unit, test.share);
}

/**
 * The rules that experiments turned off.
 *
 * @param experiments All experiments, oldest first.
 * @returns By rule, the experiment that dropped it.
 */
export function droppedRules(
  experiments: readonly StoredExperiment[],
): Map<string, StoredExperiment> {
  const latest = new Map(experiments.map((one) => [one.subject, one]));
  return new Map(
    [...latest].filter(([, { status, control }]) => status === "dropped" && control === null),
  );
}

/**
 * Opens the experiments for whoever improves prompts. With a damaged file there are none.
 *
 * @param dataDirectory The data directory.
 * @param nowMs A clock that never goes back, in milliseconds.
 * @returns Tells where a case stands; null stands for a prompt that takes part in nothing.
 */
export function openExperiments(
  dataDirectory: string,
  nowMs: () => number,
): (unit: string | null) => Placement {
  const layout = layoutOf(dataDirectory);
  let running: StoredExperiment | undefined;
  let dropped: readonly string[] = [];
  let lookedMs = -Infinity;
  return (unit) => {
    if (nowMs() - lookedMs >= LOOK_MS) {
      lookedMs = nowMs();
      const all = readExperimentsIfWhole(layout);
      running = all.find(({ status }) => status === "running");
      dropped = [...droppedRules(all).keys()];
    }
    if (running === undefined || unit === null) return { arm: null, off: new Set(dropped) };
    const arm = armOf(running, unit);
    const isWithout = running.control === null && arm === "a";
    return { arm, off: new Set(isWithout ? [...dropped, running.subject] : dropped) };
  };
}

/**
 * Reads all experiments, where they can be read.
 *
 * @param layout Paths of the data directory.
 * @returns The experiments, oldest first; none with a damaged file.
 */
export function readExperimentsIfWhole(layout: Layout): readonly StoredExperiment[] {
  try {
    return readExperiments(layout);
  } catch (error) {
    if (error instanceof ImproverError) return [];
    throw error;
  }
}
