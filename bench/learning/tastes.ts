/**
 * How fast the learner finds out what different users like, beside a counter per rule.
 *
 * @module
 */

import { hashText } from "../../lib/learn/hash.ts";
import type { Priors } from "../../lib/learn/learner.ts";
import { printTable } from "../figures.ts";
import { atLeast, atMost, type Gate } from "./gates.ts";
import { counterMethod, learnerMethod, priorMethod } from "./methods.ts";
import { simulateUser, USER_KINDS, type UserKind } from "./simulated_user.ts";
import { type Method, runTrial, type Score } from "./trial.ts";

const USERS = 80;
const CHECKPOINTS = [50, 200, 1000];
/** Where users whose taste changes at 500 are measured as well. */
const CHANGE_CHECKPOINTS = [50, 200, 500, 550, 600, 700, 1000];
const KINDS = Object.keys(USER_KINDS) as UserKind[];

/** What share of the way from the prior to knowing the taste must be gone after 200 decisions. */
const BARS_AT_200: Partial<Record<UserKind, number>> = {
  a: 85,
  a2: 68,
  b: 88,
  c: 52,
  c2: 70,
  f: 75,
  g: 85,
  h: 82,
};

/** What a method did with all users of a kind: scores by checkpoint, then by user. */
type Scores = readonly (readonly Score[])[];

/** Measures how users' tastes are learnt; prints tables, gives gates. */
export function benchTastes(seeds: string): Gate[] {
  const learner = runKinds(seeds, learnerMethod, CHECKPOINTS, CHANGE_CHECKPOINTS);
  const counter = runKinds(seeds, counterMethod, CHECKPOINTS, CHANGE_CHECKPOINTS);
  const prior = runKinds(seeds, priorMethod, [0, 0, 0], [0, 0, 0, 0, 0, 0, 0]);
  printGaps(learner, counter);
  printAcceptance(learner, counter, prior);
  printQuality({ learner, counter, prior });
  return [...gapGates(learner), ...recoveryGates(learner, counter), ...safetyGates(learner)];
}

function runKinds(
  seeds: string,
  make: (priors: Priors) => Method,
  checkpoints: readonly number[],
  changeCheckpoints: readonly number[],
): Record<UserKind, Scores> {
  const run = (kind: UserKind): Scores => {
    const points = kind === "d" ? changeCheckpoints : checkpoints;
    const byUser = Array.from({ length: USERS }, (_, number) => {
      const user = simulateUser(kind, hashText(`${seeds} ${kind} ${number}`));
      return runTrial(make(user.priors), user, points);
    });
    return points.map((_, at) => byUser.map((scores) => scores[at]!));
  };
  return Object.fromEntries(KINDS.map((kind) => [kind, run(kind)])) as Record<UserKind, Scores>;
}

/** Percent of the way from believing the priors to knowing the taste, over all users of a kind. */
export function gapOf(scores: readonly Score[]): number {
  const gone = sumOf(scores, ({ value, priorValue }) => value - priorValue);
  return 100 * gone / sumOf(scores, ({ oracleValue, priorValue }) => oracleValue - priorValue);
}

function sumOf(scores: readonly Score[], of: (score: Score) => number): number {
  return scores.reduce((sum, score) => sum + of(score), 0);
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Scores at 50, 200 or 1000 decisions, whatever else was measured of that kind. */
function scoresAt(scores: Scores, decisions: number): readonly Score[] {
  const points = scores.length === CHECKPOINTS.length ? CHECKPOINTS : CHANGE_CHECKPOINTS;
  return scores[points.indexOf(decisions)]!;
}

/** Kinds of users whose taste can be learnt and stands still up to a number of decisions. */
function steadyKinds(decisions: number): UserKind[] {
  return KINDS.filter((kind) => kind !== "e" && (kind !== "d" || decisions <= 500));
}

function gapMean(all: Record<UserKind, Scores>, decisions: number): number {
  return meanOf(steadyKinds(decisions).map((kind) => gapOf(scoresAt(all[kind], decisions))));
}

function printGaps(learner: Record<UserKind, Scores>, counter: Record<UserKind, Scores>): void {
  const gaps = (scores: Scores) => CHECKPOINTS.map((n) => gapOf(scoresAt(scores, n)).toFixed(0));
  const means = (all: Record<UserKind, Scores>) =>
    CHECKPOINTS.map((n) => gapMean(all, n).toFixed(1));
  printTable(
    `Way from the prior (0) to knowing the taste (100), after 50, 200 and 1000 decisions of ${USERS} users`,
    ["taste", "50", "200", "1000", "counter 50", "200", "1000"],
    [
      ...KINDS.filter((kind) => kind !== "e").map((kind) => [
        `${kind.padEnd(2)} ${USER_KINDS[kind]}`,
        ...gaps(learner[kind]),
        ...gaps(counter[kind]),
      ]),
      ["mean of steady tastes", ...means(learner), ...means(counter)],
    ],
  );
}

/** Percent of applied edits that are accepted, over all users. */
export function percentOf(
  scores: readonly { readonly applied: number; readonly accepted: number }[],
): number {
  const [accepted, applied] = scores.reduce(
    (sums, one) => [sums[0] + one.accepted, sums[1] + one.applied],
    [0, 0],
  );
  return 100 * accepted / applied;
}

function printAcceptance(
  learner: Record<UserKind, Scores>,
  counter: Record<UserKind, Scores>,
  prior: Record<UserKind, Scores>,
): void {
  const rate = (scores: readonly { readonly applied: number; readonly accepted: number }[]) =>
    percentOf(scores).toFixed(0);
  printTable(
    "Percent of applied edits that are accepted, before feedback and after",
    ["taste", "before", "50", "200", "1000", "counter 50", "200", "1000", "oracle"],
    KINDS.map((kind) => [
      `${kind.padEnd(2)} ${USER_KINDS[kind]}`,
      rate(prior[kind][0]!),
      ...CHECKPOINTS.map((n) => rate(scoresAt(learner[kind], n))),
      ...CHECKPOINTS.map((n) => rate(scoresAt(counter[kind], n))),
      rate(scoresAt(learner[kind], 1000).map(({ oracle }) => oracle)),
    ]),
  );
}

function printQuality(methods: Record<string, Record<UserKind, Scores>>): void {
  printTable(
    "Predictions after 200 decisions",
    [
      "method",
      "excess log loss",
      "calibration error",
      "% harmed at 50",
      "% harmed at 200",
      "worst at 200",
    ],
    Object.entries(methods).map(([name, all]) => [
      name,
      excessLossOf(all).toFixed(3),
      calibrationErrorOf(all).toFixed(3),
      harmedOf(all, 50).toFixed(1),
      harmedOf(all, 200).toFixed(1),
      worstOf(all, 200).toFixed(3),
    ]),
  );
}

/** Log loss at 200 decisions above that of one who knows the taste: mean over users, in nats. */
function excessLossOf(all: Record<UserKind, Scores>): number {
  return meanOf(
    steadyKinds(200).flatMap((kind) =>
      scoresAt(all[kind], 200).map(({ excessLoss }) => excessLoss)
    ),
  );
}

/** Calibration error at 200 decisions over all predictions for users of a kind: mean over kinds. */
function calibrationErrorOf(all: Record<UserKind, Scores>): number {
  return meanOf(
    steadyKinds(200).map((kind) => {
      const scores = scoresAt(all[kind], 200);
      const bins = scores[0]!.biases.map((_, bin) => sumOf(scores, ({ biases }) => biases[bin]!));
      return bins.reduce((sum, bias) => sum + Math.abs(bias), 0) / scores.length;
    }),
  );
}

/** Percent of users who would be better off with the priors. */
function harmedOf(all: Record<UserKind, Scores>, decisions: number): number {
  const everyone = KINDS.flatMap((kind) => scoresAt(all[kind], decisions));
  const harmed = everyone.filter(({ value, priorValue }) => value < priorValue - 0.005);
  return 100 * harmed.length / everyone.length;
}

/** How much the worst-served user gains over the priors. */
function worstOf(all: Record<UserKind, Scores>, decisions: number): number {
  return Math.min(
    ...KINDS.flatMap((kind) =>
      scoresAt(all[kind], decisions).map(({ value, priorValue }) => value - priorValue)
    ),
  );
}

function gapGates(learner: Record<UserKind, Scores>): Gate[] {
  return [
    ...[[50, 55], [200, 80], [1000, 90]].map(([n, bar]) =>
      atLeast(`mean way after ${n} decisions, %`, gapMean(learner, n!), bar!)
    ),
    ...Object.entries(BARS_AT_200).map(([kind, bar]) =>
      atLeast(
        `way after 200, ${USER_KINDS[kind as UserKind]}, %`,
        gapOf(scoresAt(learner[kind as UserKind], 200)),
        bar,
      )
    ),
  ];
}

function recoveryGates(
  learner: Record<UserKind, Scores>,
  counter: Record<UserKind, Scores>,
): Gate[] {
  const way = (all: Record<UserKind, Scores>) =>
    [550, 600, 700, 1000].map((n) => gapOf(scoresAt(all.d, n)));
  const rows = Object.entries({ learner, counter }).map(([name, all]) => [
    name,
    ...way(all).map((gap) => gap.toFixed(0)),
  ]);
  printTable(
    "Way back after the taste of 35 % of the rules changed",
    ["method", "+50", "+100", "+200", "+500"],
    rows,
  );
  return [atLeast("way 200 decisions after a change of taste, %", way(learner)[2]!, 75)];
}

function safetyGates(learner: Record<UserKind, Scores>): Gate[] {
  const acceptAll = CHECKPOINTS.flatMap((n) => scoresAt(learner.e, n));
  const leastMean = Math.min(
    ...KINDS.flatMap((kind) =>
      learner[kind].map((scores) => meanOf(scores.map((one) => one.value - one.priorValue)))
    ),
  );
  return [
    atMost("excess log loss after 200, nats", excessLossOf(learner), 0.13),
    atMost("calibration error after 200", calibrationErrorOf(learner), 0.08),
    atMost("users harmed after 50, %", harmedOf(learner, 50), 6),
    atMost("users harmed after 200, %", harmedOf(learner, 200), 2),
    atLeast("gain of the worst-served user after 200", worstOf(learner, 200), -0.1),
    atLeast("least mean gain of any kind of user at any time", leastMean, 0),
    atLeast(
      "edits kept for a user who accepts all, %",
      100 * Math.min(...acceptAll.map(({ applied }) => applied)),
      100 - 1e-9,
    ),
  ];
}
