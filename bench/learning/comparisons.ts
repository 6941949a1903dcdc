/**
 * How often an experiment that is looked at after every prompt names a winner, rightly or wrongly.
 *
 * @module
 */

import {
  assignArm,
  effectOf,
  observeOutcome,
  outcomeOf,
  startExperiment,
} from "../../lib/learn/experiment.ts";
import { hashText } from "../../lib/learn/hash.ts";
import { openRandom } from "../../lib/learn/random.ts";
import { printTable } from "../figures.ts";
import { atLeast, atMost, type Gate } from "./gates.ts";

const RUNS = 400;
const UNITS = 600;

interface Scenario {
  readonly name: string;
  /** Acceptance of an edit in either arm, after some share of the run. */
  readonly a: (progress: number) => number;
  readonly b: (progress: number) => number;
  readonly share: number;
}

const SCENARIOS: readonly Scenario[] = [
  { name: "no effect", a: () => 0.8, b: () => 0.8, share: 0.5 },
  { name: "no effect, drifting", a: (at) => 0.5 + 0.4 * at, b: (at) => 0.5 + 0.4 * at, share: 0.5 },
  { name: "no effect, one in five", a: () => 0.8, b: () => 0.8, share: 0.2 },
  { name: "0.75 against 0.85", a: () => 0.75, b: () => 0.85, share: 0.5 },
  { name: "0.60 against 0.85", a: () => 0.6, b: () => 0.85, share: 0.5 },
];

/** Measures wins, false wins and intervals; prints a table, gives gates. */
export function benchComparisons(seeds: string): Gate[] {
  const results = SCENARIOS.map((scenario) => ({ scenario, ...run(scenario, seeds) }));
  printTable(
    `Experiments of ${UNITS} prompts, looked at after each, % of ${RUNS}`,
    ["acceptance", "b wins", "a wins", "interval ever wrong", "prompts to a win"],
    results.map(({ scenario, wins, missed, unitsMedian }) => [
      scenario.name,
      percent(wins.b),
      percent(wins.a),
      percent(missed),
      unitsMedian === null ? "-" : String(unitsMedian),
    ]),
  );
  const isNull = ({ name }: Scenario) => name.startsWith("no effect");
  return [
    ...results.filter(({ scenario }) => isNull(scenario)).map(({ scenario, wins }) =>
      atMost(`winners named, ${scenario.name}, %`, 100 * (wins.a + wins.b) / RUNS, 5)
    ),
    ...results.map(({ scenario, missed }) =>
      atMost(`intervals ever wrong, ${scenario.name}, %`, 100 * missed / RUNS, 5)
    ),
    atLeast("winners found, 0.75 against 0.85, %", 100 * results[3]!.wins.b / RUNS, 80),
  ];
}

function percent(count: number): string {
  return (100 * count / RUNS).toFixed(1);
}

function run({ name, a, b, share }: Scenario, seeds: string) {
  const wins = { a: 0, b: 0 };
  const unitsToWin: number[] = [];
  let missed = 0;
  for (let number = 0; number < RUNS; number++) {
    const random = openRandom(hashText(`${seeds} ${name} ${number}`));
    const experiment = startExperiment(share);
    let isEverWrong = false;
    for (let unit = 0; unit < UNITS; unit++) {
      const arm = assignArm(`${seeds} ${name} ${number}`, String(unit), share);
      const acceptance = (arm === "a" ? a : b)(unit / UNITS);
      const edits = 1 + random.below(4);
      let accepted = 0;
      for (let edit = 0; edit < edits; edit++) if (random.uniform() < acceptance) accepted++;
      const wasOpen = experiment.winner === null;
      observeOutcome(experiment, arm, outcomeOf(accepted, edits - accepted));
      if (wasOpen && experiment.winner !== null) unitsToWin.push(unit + 1);
      const truth = b(unit / UNITS) - a(unit / UNITS);
      const { low, high } = effectOf(experiment);
      if (truth < low || truth > high) isEverWrong = true;
    }
    if (experiment.winner !== null) wins[experiment.winner]++;
    if (isEverWrong) missed++;
  }
  unitsToWin.sort((one, two) => one - two);
  return { wins, missed, unitsMedian: unitsToWin[unitsToWin.length >> 1] ?? null };
}
