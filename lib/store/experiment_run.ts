/**
 * Experiments as the merge sees them: which cases took part, what they came to, and when the
 * evidence suffices.
 *
 * A case is a conversation, or a prompt outside of any: what chance gave an arm as one is counted as
 * one. Its outcome is taken once, when enough others have begun since that feedback on it is no
 * longer to be expected; no clock has a say.
 *
 * @module
 */

import { ImproverError } from "../errors.ts";
import {
  type Experiment,
  observeOutcome,
  outcomeOf,
  startExperiment,
} from "../learn/experiment.ts";
import { isQuestion } from "../learn/features.ts";
import { standingLabels } from "../learn/labels.ts";
import { feedbackOf, shownOf } from "./evidence.ts";
import {
  armOf,
  type ExperimentStatus,
  readExperiments,
  type StoredExperiment,
  writeExperiments,
} from "./experiment_file.ts";
import { feedbackOn, lastSeq, readable } from "./insert.ts";
import type { Store } from "./merge_report.ts";
import { useVersion } from "./model_change.ts";
import { modelOf, readModels } from "./models.ts";
import type { RewriteRecord } from "./record.ts";

/** Cases that begin after one before its outcome is taken. */
const OPEN_MAX = 20;

/** What an experiment is about: a rule, or a version of the model. */
export interface Subject {
  /** Id of the rule, or the version. */
  readonly name: string;
  /** What it is. */
  readonly kind: "rule" | "model";
}

/**
 * Begins an experiment. One runs at a time: each has a memory of its own for either arm.
 *
 * @param store The store, in the hands of the holder of the merge lock.
 * @param subject The rule or model.
 * @param share Share of cases that have it, in (0, 1).
 * @param now When it is.
 * @throws ImproverError `usage` when one runs already or the model is in use, `unknown_name` or
 * `bad_weights` for a model that cannot be used.
 */
export function beginExperiment(store: Store, subject: Subject, share: number, now: Date): void {
  const { name, kind } = subject;
  const experiments = readExperiments(store.layout);
  const running = experiments.find(({ status }) => status === "running");
  const refuse = (why: string, hint: string): ImproverError =>
    new ImproverError("usage", `Cannot start an experiment with ${name}: ${why}`, hint);
  if (running !== undefined) {
    throw refuse(
      `one with ${running.subject} runs`,
      `Look at it with: improver experiment show ${running.subject}`,
    );
  }
  const { active } = readModels(store.layout);
  if (kind === "model") modelOf(store.layout, name);
  if (kind === "model" && name === active) {
    throw refuse("it is in use", "Name another of the versions that `improver models` lists");
  }
  const last = lastSeq(store);
  writeExperiments(store.layout, [...experiments, {
    subject: name,
    control: kind === "model" ? active : null,
    started: now.toISOString(),
    status: "running",
    since: last,
    cursor: last,
    open: [],
    test: startExperiment(share),
  }]);
}

/**
 * Ends the last experiment with a rule or model; cases that are open count as they are.
 *
 * @param store The store, in the hands of the holder of the merge lock.
 * @param subject The rule, or the version.
 * @param status What becomes of it: a rule is off when `dropped`, else on; a model comes into use
 * when `promoted`.
 * @throws ImproverError `unknown_name` when there was none.
 */
export function endExperiment(
  store: Store,
  subject: string,
  status: Exclude<ExperimentStatus, "running">,
): void {
  const experiments = readExperiments(store.layout);
  const last = experiments.findLast((one) => one.subject === subject);
  if (last === undefined) {
    throw new ImproverError(
      "unknown_name",
      `Cannot stop the experiment with ${JSON.stringify(subject)}: there is none`,
      "`improver experiment list` shows what there is",
    );
  }
  const test = structuredClone(last.test);
  if (last.status === "running") {
    for (const unit of last.open) observeCase(store, last, test, unit);
  }
  const ended = { ...last, status, test, open: [] };
  carryOut(store, ended);
  writeExperiments(store.layout, experiments.map((one) => one === last ? ended : one));
}

/** What came of the experiments. */
export interface ExperimentsRun {
  /** The experiment that runs now; null for none. */
  readonly running: StoredExperiment | null;
  /** Whether one that ended put its model in use. */
  readonly hasChangedModel: boolean;
}

/**
 * Takes in what the merge brought. An experiment with enough evidence ends: a rule stays when its
 * arm was better and is off from then on when the other one was; a model comes into use, or does not.
 *
 * @param store The store, in the hands of the holder of the merge lock.
 * @returns What came of them.
 */
export function runExperiments(store: Store): ExperimentsRun {
  let experiments: readonly StoredExperiment[];
  try {
    experiments = readExperiments(store.layout);
  } catch (error) {
    if (!(error instanceof ImproverError)) throw error;
    store.report.problems.push(`${error.message}; no experiment runs`);
    return { running: null, hasChangedModel: false };
  }
  const running = experiments.find(({ status }) => status === "running");
  if (running === undefined) return { running: null, hasChangedModel: false };
  const next = advance(store, running);
  // First what follows from it: were this cut off in between, the next merge would find it changed.
  const hasChangedModel = next.status !== "running" && carryOut(store, next);
  if (next !== running) {
    writeExperiments(store.layout, experiments.map((one) => one === running ? next : one));
  }
  return { running: next.status === "running" ? next : null, hasChangedModel };
}

/** Puts a model in use that proved better; what becomes of a rule is read off the experiment itself. */
function carryOut(store: Store, { subject, control, status }: StoredExperiment): boolean {
  if (control === null || status !== "promoted") return false;
  const index = readModels(store.layout);
  if (index.active === subject) return false;
  useVersion(store, index, subject, "shadow");
  return true;
}

function advance(store: Store, experiment: StoredExperiment): StoredExperiment {
  const { control, subject } = experiment;
  const { active } = readModels(store.layout);
  if (control !== null && active !== control) {
    return { ...experiment, status: active === subject ? "promoted" : "stopped", open: [] };
  }
  const begun = store.prepare(
    `SELECT records.seq AS seq, coalesce(session_id, id) AS unit
     FROM records LEFT JOIN sessions USING (seq)
     WHERE records.seq > ? AND kind = 'rewrite' AND source = 'user' AND NOT EXISTS
       (SELECT 1 FROM sessions AS before
        WHERE before.session_id = sessions.session_id AND before.seq < records.seq)
     ORDER BY records.seq`,
  ).all(experiment.cursor) as { seq: number; unit: string }[];
  if (begun.length === 0) return experiment;
  const open = [...experiment.open, ...begun.map(({ unit }) => unit)];
  const test = structuredClone(experiment.test);
  while (open.length > OPEN_MAX && test.winner === null) {
    observeCase(store, experiment, test, open.shift()!);
  }
  const status = test.winner === null ? "running" : test.winner === "b" ? "promoted" : "dropped";
  return { ...experiment, status, open, test, cursor: Number(begun.at(-1)!.seq) };
}

/** The mean over the prompts of a case; one without feedback is neither good nor bad. */
function observeCase(
  store: Store,
  experiment: StoredExperiment,
  test: Experiment,
  unit: string,
): void {
  const bodies = store.prepare(
    `SELECT seq, body FROM sessions JOIN records USING (seq) WHERE session_id = :unit AND seq > :since
     UNION SELECT seq, body FROM records WHERE id = :unit ORDER BY seq`,
  ).all({ unit, since: experiment.since });
  const outcomes = bodies.flatMap(({ body }) => {
    const rewrite = readable(String(body));
    return rewrite?.kind === "rewrite" ? [outcomeOfRewrite(store, rewrite)] : [];
  });
  if (outcomes.length === 0) return;
  const mean = outcomes.reduce((sum, outcome) => sum + outcome, 0) / outcomes.length;
  observeOutcome(test, armOf(experiment, unit), mean);
}

function outcomeOfRewrite(store: Store, rewrite: RewriteRecord): number {
  const feedback = feedbackOn(store.prepare, rewrite.id).map(feedbackOf);
  const labels = standingLabels(shownOf(rewrite), feedback)
    .filter(({ features }) => !isQuestion(features.rule));
  const weigh = (isAccepted: boolean): number =>
    labels.reduce((sum, one) => one.isAccepted === isAccepted ? sum + one.weight : sum, 0);
  return outcomeOf(weigh(true), weigh(false));
}
