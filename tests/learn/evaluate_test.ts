/**
 * Predictions are measured as the formulae say.
 *
 * @module
 */

import assert from "node:assert/strict";
import { bootstrapBound, calibrationError, lossMean } from "../../lib/learn/evaluate.ts";
import { openRandom } from "../../lib/learn/random.ts";

const one = (probability: number, isAccepted: boolean, weight = 1) => ({
  probability,
  isAccepted,
  weight,
});

Deno.test("lossMean() is the weighted mean of log losses, with surprises bounded", () => {
  assert.equal(lossMean([]), 0);
  assert.ok(Math.abs(lossMean([one(0.8, true), one(0.8, false)]) - 0.9162907) < 1e-6);
  assert.ok(Math.abs(lossMean([one(0.8, true, 3), one(0.8, false)]) - 0.5697171) < 1e-6);
  assert.ok(Math.abs(lossMean([one(1, false)]) - Math.log(100)) < 1e-9);
});

Deno.test("calibrationError() is the bias within bins, weighted by how full they are", () => {
  assert.equal(calibrationError([]), 0);
  const fair = [one(0.75, true), one(0.75, true), one(0.75, true), one(0.75, false)];
  assert.ok(calibrationError(fair) < 1e-12);
  assert.ok(Math.abs(calibrationError([one(0.95, false), one(1, true)]) - 0.475) < 1e-12);
  assert.ok(Math.abs(calibrationError([one(0.1, true), one(0.9, false)]) - 0.9) < 1e-12);
});

Deno.test("bootstrapBound() repeats itself, brackets the mean and counts groups, not values", () => {
  const random = openRandom(3);
  const groups = Array.from({ length: 200 }, () => ({ sum: random.normal(), weight: 1 }));
  const bound = (percentile: number, list = groups) =>
    bootstrapBound(list, { draws: 800, percentile, seed: 1 });
  assert.equal(bound(0.05), bound(0.05));
  const mean = groups.reduce((sum, group) => sum + group.sum, 0) / 200;
  assert.ok(bound(0.05) < mean && mean < bound(0.95));
  // The deviation of a mean of 200 is 1/sqrt(200), of which 3.29 lie between the two bounds.
  assert.ok(Math.abs(bound(0.95) - bound(0.05) - 3.29 / Math.sqrt(200)) < 0.06);
  const clumped = Array.from({ length: 20 }, (_, at) => ({
    sum: groups.slice(10 * at, 10 * at + 10).reduce((sum, group) => sum + group.sum, 0),
    weight: 10,
  }));
  assert.ok(Math.abs(bound(0.05, clumped) - bound(0.05)) < 0.1);
  assert.equal(bootstrapBound([], { draws: 10, percentile: 0.05, seed: 1 }), -Infinity);
});
