/**
 * The update rule of the experts is exact and never overshoots.
 *
 * @module
 */

import assert from "node:assert/strict";
import fc from "fast-check";
import { INITIAL_TRUST, logit, mapStep, sigmoid } from "../../lib/learn/experts.ts";

const MEANS = fc.double({ min: -8, max: 8, noNaN: true });
const VARIANCES = fc.double({ min: 0, max: 50, noNaN: true });
const WEIGHTS = fc.double({ min: 0, max: 3, noNaN: true });
const LABEL = fc.constantFrom<0 | 1>(0, 1);

Deno.test("mapStep() satisfies its own equation", () => {
  fc.assert(
    fc.property(MEANS, VARIANCES, LABEL, WEIGHTS, (mean, variance, label, weight) => {
      const z = mapStep(mean, variance, label, weight);
      const right = mean + weight * variance * (label - sigmoid(z));
      assert.ok(Math.abs(z - right) < 1e-9, `${z} is not ${right}`);
    }),
    { seed: 1, numRuns: 2000 },
  );
});

Deno.test("mapStep() is the top of the posterior, not merely a flat place", () => {
  const posterior = (z: number): number => -((z - 1) ** 2) / (2 * 4) + Math.log(sigmoid(-z));
  const z = mapStep(1, 4, 0, 1);
  for (const other of [z - 0.01, z + 0.01]) assert.ok(posterior(other) < posterior(z));
});

Deno.test("mapStep() moves towards the label and never past certainty of it", () => {
  fc.assert(
    fc.property(MEANS, VARIANCES, LABEL, WEIGHTS, (mean, variance, label, weight) => {
      const moved = mapStep(mean, variance, label, weight) - mean;
      const most = weight * variance * Math.abs(label - sigmoid(mean));
      assert.ok(label === 1 ? moved >= -1e-12 : moved <= 1e-12);
      assert.ok(Math.abs(moved) <= most + 1e-9, "further than one full gradient step");
    }),
    { seed: 2, numRuns: 2000 },
  );
});

Deno.test("logit() undoes sigmoid(), and trust at first is shared out whole", () => {
  for (const p of [0.02, 0.5, 0.98]) assert.ok(Math.abs(sigmoid(logit(p)) - p) < 1e-12);
  assert.ok(Math.abs(INITIAL_TRUST.reduce((sum, share) => sum + share, 0) - 1) < 1e-12);
});
