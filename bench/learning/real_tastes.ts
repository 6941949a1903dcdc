/**
 * Simulated users on the edits that the rules really make on real prompts: what is accepted of what
 * is applied, before feedback and after, beside a counter per rule and one who knows the taste.
 *
 * @module
 */

import { hashText } from "../../lib/learn/hash.ts";
import type { Priors } from "../../lib/learn/learner.ts";
import { printTable } from "../figures.ts";
import { atLeast, type Gate } from "./gates.ts";
import { counterMethod, learnerMethod, priorMethod } from "./methods.ts";
import { simulateUser, USER_KINDS, type UserKind, type World } from "./simulated_user.ts";
import { gapOf, percentOf } from "./tastes.ts";
import { type Method, runTrial, type Score } from "./trial.ts";

const USERS = 40;
const CHECKPOINTS = [50, 200, 1000];
const KINDS: readonly UserKind[] = ["a", "b", "c", "c2", "d", "e"];

/** Measures how users' tastes are learnt on the edits of real prompts; prints tables, gives gates. */
export function benchRealTastes(seeds: string, world: World): Gate[] {
  const run = (kind: UserKind, make: (priors: Priors) => Method): Score[][] => {
    const byUser = Array.from({ length: USERS }, (_, number) => {
      const user = simulateUser(kind, hashText(`${seeds} real ${kind} ${number}`), world);
      return runTrial(make(user.priors), user, CHECKPOINTS);
    });
    return CHECKPOINTS.map((_, at) => byUser.map((scores) => scores[at]!));
  };
  const results = KINDS.map((kind) => ({
    kind,
    before: run(kind, priorMethod)[0]!,
    learner: run(kind, learnerMethod),
    counter: run(kind, counterMethod),
  }));
  const rate = (scores: Parameters<typeof percentOf>[0]) => percentOf(scores).toFixed(1);
  printTable(
    `Percent of applied edits that are accepted, ${USERS} users of each kind on the edits of ${world.prompts.length} real prompts`,
    ["taste", "before", "50", "200", "1000", "counter 50", "200", "1000", "oracle"],
    results.map(({ kind, before, learner, counter }) => [
      USER_KINDS[kind],
      rate(before),
      ...learner.map(rate),
      ...counter.map(rate),
      rate(learner.at(-1)!.map(({ oracle }) => oracle)),
    ]),
  );
  const steady = results.filter(({ kind }) => kind !== "d" && kind !== "e");
  const meanWay = (of: "learner" | "counter", at: number) =>
    steady.reduce((sum, one) => sum + gapOf(one[of][at]!), 0) / steady.length;
  printTable(
    "Way from the priors (0) to knowing the taste (100), mean of steady tastes",
    [
      "method",
      ...CHECKPOINTS.map(String),
    ],
    (["learner", "counter"] as const).map((of) => [
      of,
      ...CHECKPOINTS.map((_, at) => meanWay(of, at).toFixed(1)),
    ]),
  );
  const acceptAll = results.find(({ kind }) => kind === "e")!;
  const kept = acceptAll.learner.flatMap((scores) =>
    scores.map((score, at) => score.applied - acceptAll.before[at]!.applied)
  );
  return [
    ...CHECKPOINTS.map((decisions, at) =>
      atLeast(
        `way after ${decisions} decisions on real prompts, above a counter's, %`,
        meanWay("learner", at) - meanWay("counter", at),
        0,
      )
    ),
    atLeast(
      "edits kept for who accepts all, on real prompts, least change",
      Math.min(...kept),
      -1e-9,
    ),
  ];
}
