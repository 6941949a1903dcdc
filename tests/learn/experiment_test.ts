/**
 * Experiments assign stably, survive JSON and are not fooled by looking often.
 *
 * @module
 */

import assert from "node:assert/strict";
import {
  assignArm,
  effectOf,
  evidenceOf,
  observeOutcome,
  outcomeOf,
  startExperiment,
} from "../../lib/learn/experiment.ts";
import { openRandom } from "../../lib/learn/random.ts";

function run(seed: number, units: number, chance: { a: number; b: number }, share = 0.5) {
  const random = openRandom(seed);
  const experiment = startExperiment(share);
  for (let unit = 0; unit < units; unit++) {
    const arm = assignArm(`salt ${seed}`, `${unit}`, share);
    observeOutcome(experiment, arm, random.uniform() < chance[arm] ? 1 : 0);
  }
  return experiment;
}

Deno.test("assignArm() is stable, keeps its share and differs between experiments", () => {
  const units = Array.from({ length: 4000 }, (_, at) => `session ${at}`);
  const arms = units.map((unit) => assignArm("one", unit, 0.3));
  assert.deepEqual(units.map((unit) => assignArm("one", unit, 0.3)), arms);
  const share = arms.filter((arm) => arm === "b").length / units.length;
  assert.ok(Math.abs(share - 0.3) < 0.03, `${share}`);
  const other = units.filter((unit, at) => assignArm("two", unit, 0.3) === arms[at]).length;
  assert.ok(Math.abs(other / units.length - (0.3 * 0.3 + 0.7 * 0.7)) < 0.04);
});

Deno.test("outcomeOf() lies between all rejected and all accepted, and no feedback is in the middle", () => {
  assert.deepEqual([outcomeOf(0, 2), outcomeOf(1, 1), outcomeOf(0, 0), outcomeOf(3, 0)], [
    0,
    0.5,
    0.5,
    1,
  ]);
});

Deno.test("an experiment names the better arm, and keeps its word", () => {
  const experiment = run(1, 600, { a: 0.5, b: 0.9 });
  assert.equal(experiment.winner, "b");
  assert.ok(evidenceOf(experiment) > 20);
  const { mean, low, high } = effectOf(experiment);
  assert.ok(mean !== null && mean > 0.3 && low > 0 && low <= 0.4 && high >= 0.4);
  for (let unit = 0; unit < 400; unit++) observeOutcome(experiment, "b", 0);
  assert.equal(experiment.winner, "b");
  assert.equal(run(2, 600, { a: 0.9, b: 0.5 }).winner, "a");
});

Deno.test("an experiment without an effect names a winner at most as often as it says", () => {
  let named = 0;
  for (let seed = 0; seed < 200; seed++) {
    if (run(seed, 300, { a: 0.7, b: 0.7 }, seed % 2 === 0 ? 0.5 : 0.2).winner !== null) named++;
  }
  assert.ok(named <= 10, `${named} of 200`);
});

Deno.test("an experiment goes on after JSON as if it had never been saved", () => {
  const [first, random] = [run(3, 100, { a: 0.6, b: 0.7 }), openRandom(4)];
  const second = JSON.parse(JSON.stringify(first));
  for (let unit = 0; unit < 100; unit++) {
    const [arm, outcome] = [unit % 3 === 0 ? "a" as const : "b" as const, random.uniform()];
    observeOutcome(first, arm, outcome);
    observeOutcome(second, arm, outcome);
  }
  assert.equal(JSON.stringify(second), JSON.stringify(first));
});

Deno.test("an experiment that has only begun knows nothing", () => {
  assert.deepEqual(effectOf(startExperiment()), { mean: null, low: -1, high: 1 });
  assert.equal(evidenceOf(startExperiment()), 1);
  assert.throws(() => startExperiment(1));
  assert.throws(() => observeOutcome(startExperiment(), "a", 1.5));
});
