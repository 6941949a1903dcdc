/**
 * What is added to a shipped model's weights: it follows decisions that hang on features, and nothing
 * else.
 *
 * @module
 */

import assert from "node:assert/strict";
import { sigmoid } from "../../lib/learn/experts.ts";
import { openRandom, shuffled } from "../../lib/learn/random.ts";
import { addedTo } from "../../lib/learn/added.ts";
import { refit, type RefitCase } from "../../lib/learn/refit.ts";

const WIDTH = 30;
const HUNG_ON = 4;

/** Decisions that hang on one feature, beside what the model says already and a habit. */
function decisions(count: number, seed: number, strength: number, habit = 0): RefitCase[] {
  const random = openRandom(seed);
  return Array.from({ length: count }, (_, at) => {
    const features = Array.from({ length: WIDTH }, () => random.uniform() < 0.3 ? 1 : 0);
    const base = random.normal() / 2;
    const truth = base + habit + strength * features[HUNG_ON]!;
    const isAccepted = random.uniform() < sigmoid(truth);
    return { prompt: String(at), base, features, isAccepted, weight: 1 };
  });
}

function withShuffledVerdicts(cases: readonly RefitCase[], seed: number): RefitCase[] {
  const verdicts = shuffled(cases.map(({ isAccepted }) => isAccepted), openRandom(seed));
  return cases.map((one, at) => ({ ...one, isAccepted: verdicts[at]! }));
}

Deno.test("refit() finds the feature that decisions hang on, and is promoted for it", () => {
  const { added, promotion, losses, trials } = refit({
    cases: decisions(600, 1, 3),
    active: [],
  });
  assert.ok(promotion.isPromoted, promotion.reasons.join());
  assert.ok(losses.candidate < losses.active);
  const others = added.filter((_, at) => at !== HUNG_ON).map(Math.abs);
  assert.ok(added[HUNG_ON]! > 1 && added[HUNG_ON]! > 2 * Math.max(...others));
  assert.ok(trials.length > 6);
  assert.equal(addedTo(added, new Float64Array(WIDTH)), 0);
});

Deno.test("refit() learns nothing from shuffled decisions, nor where there is nothing to learn", () => {
  let promoted = 0;
  for (let seed = 0; seed < 60; seed++) {
    const cases = decisions(600, seed, seed % 2 === 0 ? 3 : 0);
    const noise = withShuffledVerdicts(cases, seed + 1000);
    if (refit({ cases: noise, active: [], hasConstant: true }).promotion.isPromoted) promoted++;
  }
  assert.equal(promoted, 0);
});

Deno.test("refit() takes a habit for a habit where it is no merit of the model", () => {
  const cases = decisions(600, 7, 0, 2.5);
  assert.equal(refit({ cases, active: [], hasConstant: true }).promotion.isPromoted, false);
  const both = decisions(900, 7, -4, 2);
  const { added, promotion } = refit({ cases: both, active: [], hasConstant: true });
  assert.ok(promotion.isPromoted, promotion.reasons.join());
  assert.ok(added[HUNG_ON]! < -1);
});

Deno.test("refit() keeps what is in use where a new fit is no better, and repeats itself", () => {
  const cases = decisions(600, 3, 3);
  const first = refit({ cases, active: [] });
  const again = refit({ cases, active: first.added });
  assert.equal(again.promotion.isPromoted, false);
  assert.deepEqual(again.added, first.added);
  assert.ok(Math.abs(again.losses.active - first.losses.candidate) < 1e-3);
});

Deno.test("refit() holds back whole prompts, ends early when asked, and stands no decisions at all", () => {
  const pairs = decisions(400, 4, 3).map((one, at) => ({ ...one, prompt: String(at >> 1) }));
  const { promotion } = refit({ cases: pairs, active: [] });
  assert.equal(promotion.decisions % 2, 0);
  const cut = refit({ cases: pairs, active: [], expired: () => true });
  assert.deepEqual([cut.trials.length, cut.promotion.isPromoted], [0, false]);
  assert.equal(refit({ cases: [], active: [] }).promotion.isPromoted, false);
});
