/**
 * A model is replaced by a better one only.
 *
 * @module
 */

import assert from "node:assert/strict";
import {
  HOLDOUT_DECISIONS_MIN,
  isTrainingDue,
  type Judged,
  judgePromotion,
  judgeShadow,
} from "../../lib/learn/promote.ts";
import { openRandom } from "../../lib/learn/random.ts";

/** Decisions that come out as `truth` says, in prompts of two. */
function judge(
  decisions: number,
  of: (truth: number, random: () => number) => { active: number; candidate: number },
  seed = 1,
): Judged[] {
  const random = openRandom(seed);
  return Array.from({ length: decisions }, (_, at) => {
    const truth = random.uniform() < 0.6 ? 0.9 : 0.2;
    const { active, candidate } = of(truth, random.uniform);
    const isAccepted = random.uniform() < truth;
    return { prompt: `${at >> 1}`, isAccepted, weight: 1, active, candidate };
  });
}

Deno.test("judgePromotion() lets a clearly better model in, and says why", () => {
  const verdict = judgePromotion(judge(400, (truth) => ({ active: 0.62, candidate: truth })));
  assert.equal(verdict.isPromoted, true);
  assert.ok(verdict.gainLow > 0 && verdict.gainMean > verdict.gainLow && verdict.valueMean > 0);
  assert.equal(verdict.reasons.length, 5);
  assert.ok(verdict.reasons.every((reason) => reason.startsWith("met: ")));
});

Deno.test("judgePromotion() keeps a model that is as good, and one too little tested", () => {
  const same = judgePromotion(judge(400, (truth) => ({ active: truth, candidate: truth })));
  assert.equal(same.isPromoted, false);
  assert.ok(same.reasons.some((reason) => reason.startsWith("missed: mean log-likelihood gain")));
  const few = judgePromotion(
    judge(HOLDOUT_DECISIONS_MIN - 1, (truth) => ({ active: 0.62, candidate: truth })),
  );
  assert.equal(few.isPromoted, false);
  assert.match(few.reasons[0]!, /^missed: 99 decisions held out, 100 needed$/);
  assert.equal(judgePromotion([]).isPromoted, false);
});

Deno.test("judgePromotion() refuses a model that predicts better but chooses worse", () => {
  // Better odds for what is sure, but one kind of edit that is liked is no longer applied.
  const judged = judge(600, (truth, random) => {
    const isLost = truth > 0.5 && random() < 0.2;
    return { active: truth > 0.5 ? 0.55 : 0.45, candidate: isLost ? 0.49 : truth };
  });
  const verdict = judgePromotion(judged);
  assert.ok(verdict.gainLow > 0);
  assert.equal(verdict.isPromoted, false);
});

Deno.test("judgePromotion() refuses worse models, whatever the seed", () => {
  for (let seed = 0; seed < 50; seed++) {
    const worse = judge(200, (truth, random) => ({
      active: truth,
      candidate: Math.min(Math.max(truth + 0.6 * (random() - 0.5), 0.05), 0.95),
    }), seed);
    assert.equal(judgePromotion(worse).isPromoted, false);
  }
});

Deno.test("judgeShadow() rolls back when the old model is better, and settles otherwise", () => {
  const better = judge(300, (truth) => ({ active: 0.62, candidate: truth }));
  assert.equal(judgeShadow(better).verdict, "rollback");
  assert.equal(judgeShadow(better.slice(0, 99)).verdict, "keep");
  const worse = judge(300, (truth) => ({ active: truth, candidate: 0.62 }));
  assert.equal(judgeShadow(worse).verdict, "settled");
});

Deno.test("isTrainingDue() asks for the feedback to have doubled", () => {
  assert.deepEqual(
    [[199, 0], [200, 0], [399, 200], [400, 200]].map(([now, last]) => isTrainingDue(now!, last!)),
    [false, true, false, true],
  );
});
