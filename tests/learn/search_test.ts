/**
 * The search finds good candidates within its budget and records what it tried.
 *
 * @module
 */

import assert from "node:assert/strict";
import { DEFAULT_SETTINGS } from "../../lib/learn/experts.ts";
import { openRandom } from "../../lib/learn/random.ts";
import { drawSettings, searchByHalving } from "../../lib/learn/search.ts";

Deno.test("searchByHalving() finds the best of many though each try is noisy", () => {
  const candidates = Array.from({ length: 16 }, (_, at) => at);
  const random = openRandom(1);
  const { best, trials } = searchByHalving(candidates, {
    passesMax: 10,
    lossOf: (candidate, share) => Math.abs(candidate - 11) + 0.3 * random.normal() / share ** 0.5,
  });
  assert.ok(Math.abs(best - 11) <= 1);
  const passes = trials.reduce((sum, { dataShare }) => sum + dataShare, 0);
  assert.ok(passes <= 10 + 2, `${passes} passes`);
  assert.equal(trials.filter(({ round }) => round === 0).length, 16);
  for (const { dataShare } of trials) assert.ok(dataShare > 0 && dataShare <= 1);
});

Deno.test("searchByHalving() keeps what is in use in every round, and prefers it when equal", () => {
  const { best, trials } = searchByHalving(["in use", "b", "c", "d", "e"], {
    passesMax: 4,
    lossOf: () => 1,
  });
  assert.equal(best, "in use");
  const rounds = Math.max(...trials.map(({ round }) => round));
  for (let round = 0; round <= rounds; round++) {
    assert.ok(trials.some((one) => one.round === round && one.candidate === "in use"));
  }
});

Deno.test("searchByHalving() ends when its time is over, with what it had", () => {
  let left = 3;
  const { best, trials } = searchByHalving([1, 2, 3, 4], {
    passesMax: 4,
    lossOf: (candidate) => candidate,
    expired: () => left-- <= 0,
  });
  assert.equal(trials.length, 3);
  assert.equal(best, 1);
  const alone = searchByHalving([7], { passesMax: 1, lossOf: () => 0 });
  assert.deepEqual([alone.best, alone.trials.length], [7, 1]);
});

Deno.test("drawSettings() repeats itself by seed, begins with what is in use and stays in range", () => {
  const drawn = drawSettings(DEFAULT_SETTINGS, 40, 9);
  assert.deepEqual(drawSettings(DEFAULT_SETTINGS, 40, 9), drawn);
  assert.equal(drawn[0], DEFAULT_SETTINGS);
  assert.equal(drawn.length, 40);
  for (const { varianceScale, keepSlow, keepFast, cautionLabels, sharing } of drawn) {
    assert.ok(varianceScale > 0 && cautionLabels > 0);
    assert.ok(keepFast > 0.9 && keepFast < keepSlow && keepSlow < 1);
    assert.ok(sharing > 0 && sharing < 0.1);
  }
});
