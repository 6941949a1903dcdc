/**
 * Experiments with rules as the merge sees them: which conversations took part, what they came to,
 * and when the evidence suffices.
 *
 * A conversation's outcome is taken once, when enough others have begun since that feedback on it
 * is no longer to be expected; no clock has a say.
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
import { standingLabels } from "../learn/labels.ts";
import { feedbackOf, shownOf } from "./accept_file.ts";
import {
  armOf,
  type ExperimentStatus,
  readExperiments,
  type RuleExperiment,
  writeExperiments,
} from "./experiment_file.ts";
import { readable } from "./insert.ts";
import type { Store } from "./merge_report.ts";
import type { RewriteRecord } from "./record.ts";

/** Conversations that begin after one before its outcome is taken. */
const OPEN_MAX = 20;

/**
 * Begins an experiment.
 *
 * @param store The store, in the hands of the holder of the merge lock.
 * @param rule The rule.
 * @param share Share of conversations that have the rule, in (0, 1).
 * @param now When it is.
 * @throws ImproverError `usage` when there is one with this rule already.
 */
export function beginExperiment(store: Store, rule: string, share: number, now: Date): void {
  const experiments = readExperiments(store.layout);
  if (experiments.some((one) => one.rule === rule && one.status === "running")) {
    throw new ImproverError(
      "usage",
      `Cannot start an experiment with ${rule}: there is one already`,
      `Look at it with: improver experiment show ${rule}`,
    );
  }
  const last = Number(store.prepare("SELECT coalesce(max(seq), 0) AS n FROM records").get()!.n);
  writeExperiments(store.layout, [...experiments, {
    rule,
    started: now.toISOString(),
    status: "running",
    since: last,
    cursor: last,
    open: [],
    test: startExperiment(share),
  }]);
}

/**
 * Ends the last experiment with a rule; conversations that are open count as they are.
 *
 * @param store The store, in the hands of the holder of the merge lock.
 * @param rule The rule.
 * @param status What becomes of the rule: off when `dropped`, else on.
 * @throws ImproverError `unknown_name` when there was none.
 */
export function endExperiment(
  store: Store,
  rule: string,
  status: Exclude<ExperimentStatus, "running">,
): void {
  const experiments = readExperiments(store.layout);
  const last = experiments.findLast((one) => one.rule === rule);
  if (last === undefined) {
    throw new ImproverError(
      "unknown_name",
      `Cannot stop the experiment with ${JSON.stringify(rule)}: there is none`,
      "`improver experiment list` shows what there is",
    );
  }
  const test = structuredClone(last.test);
  if (last.status === "running") {
    for (const session of last.open) observeSession(store, last, test, session);
  }
  const ended = { ...last, status, test, open: [] };
  writeExperiments(store.layout, experiments.map((one) => one === last ? ended : one));
}

/**
 * Takes in what the merge brought. An experiment with enough evidence ends: the rule stays when its
 * arm was better, and is off from then on when the other one was.
 *
 * @param store The store, in the hands of the holder of the merge lock.
 */
export function runExperiments(store: Store): void {
  let experiments: readonly RuleExperiment[];
  try {
    experiments = readExperiments(store.layout);
  } catch (error) {
    if (!(error instanceof ImproverError)) throw error;
    store.report.problems.push(`${error.message}; no experiment runs`);
    return;
  }
  const next = experiments.map((one) => one.status === "running" ? advance(store, one) : one);
  if (next.some((one, at) => one !== experiments[at])) writeExperiments(store.layout, next);
}

function advance(store: Store, experiment: RuleExperiment): RuleExperiment {
  const begun = store.prepare(
    `SELECT first.seq AS seq, first.session_id AS session FROM sessions AS first
     WHERE first.seq > ? AND first.seq =
       (SELECT min(seq) FROM sessions AS any_of WHERE any_of.session_id = first.session_id)
     ORDER BY first.seq`,
  ).all(experiment.cursor) as { seq: number; session: string }[];
  if (begun.length === 0) return experiment;
  const open = [...experiment.open, ...begun.map(({ session }) => session)];
  const test = structuredClone(experiment.test);
  while (open.length > OPEN_MAX && test.winner === null) {
    observeSession(store, experiment, test, open.shift()!);
  }
  const status = test.winner === null ? "running" : test.winner === "b" ? "promoted" : "dropped";
  return { ...experiment, status, open, test, cursor: Number(begun.at(-1)!.seq) };
}

/** The mean over the prompts of a conversation; one without feedback is neither good nor bad. */
function observeSession(
  store: Store,
  experiment: RuleExperiment,
  test: Experiment,
  session: string,
): void {
  const bodies = store.prepare(
    "SELECT body FROM sessions JOIN records USING (seq) WHERE session_id = ? AND seq > ? ORDER BY seq",
  ).all(session, experiment.since);
  const outcomes = bodies.flatMap(({ body }) => {
    const rewrite = readable(String(body));
    return rewrite?.kind === "rewrite" ? [outcomeOfRewrite(store, rewrite)] : [];
  });
  if (outcomes.length === 0) return;
  const mean = outcomes.reduce((sum, outcome) => sum + outcome, 0) / outcomes.length;
  observeOutcome(test, armOf(experiment, session), mean);
}

function outcomeOfRewrite(store: Store, rewrite: RewriteRecord): number {
  const said = store.prepare(
    "SELECT body FROM records JOIN feedback_of USING (seq) WHERE record_id = ? ORDER BY seq",
  ).all(rewrite.id).map(({ body }) => readable(String(body)));
  const feedback = said.flatMap((one) => one?.kind === "feedback" ? [feedbackOf(one)] : []);
  const labels = standingLabels(shownOf(rewrite), feedback);
  const weigh = (isAccepted: boolean): number =>
    labels.reduce((sum, one) => one.isAccepted === isAccepted ? sum + one.weight : sum, 0);
  return outcomeOf(weigh(true), weigh(false));
}
