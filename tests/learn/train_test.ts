/**
 * Training holds decisions back, judges by them, and repeats itself.
 *
 * @module
 */

import assert from "node:assert/strict";
import type { LearnEvent } from "../../lib/learn/learner.ts";
import { openRandom } from "../../lib/learn/random.ts";
import { DEFAULT_MODEL, newAcceptState } from "../../lib/learn/state.ts";
import { encodeAcceptState } from "../../lib/learn/state_file.ts";
import { foresee, replay, trainAccept } from "../../lib/learn/train.ts";

const RULES = Array.from({ length: 40 }, (_, at) => `family${at % 4}/rule_${at}`);
const AUTHORED = Object.fromEntries(RULES.map((rule) => [rule, 0.9]));

/** A user for whom the authors were too hopeful, each rule rarely seen: priors are worth fitting. */
function eventsOf(count: number, acceptance: (rule: string) => number, seed = 1): LearnEvent[] {
  const random = openRandom(seed);
  return Array.from({ length: count }, (_, at) => ({
    id: `prompt ${at}`,
    sequence: at + 1,
    source: "user" as const,
    labels: [0, 1].map(() => {
      const rule = RULES[random.below(RULES.length)]!;
      return {
        features: { rule, task: "code", length: "short" as const },
        isAccepted: random.uniform() < acceptance(rule),
        weight: 1,
      };
    }),
  }));
}

function train(events: readonly LearnEvent[], active = DEFAULT_MODEL) {
  return trainAccept({ events, active, authored: AUTHORED, seed: 1, candidatesMax: 5 });
}

const HARSH = eventsOf(400, () => 0.35);

Deno.test("trainAccept() promotes fitted priors where the authors were wrong, and says why", () => {
  const misled = { ...DEFAULT_MODEL, shifts: new Map(RULES.map((rule) => [rule, 2])) };
  const { candidate, promotion, losses, trials, hasFittedPriors } = train(HARSH, misled);
  assert.equal(hasFittedPriors, true);
  assert.equal(promotion.isPromoted, true);
  assert.ok(losses.candidate < losses.active);
  assert.ok([...candidate.shifts.values()].every((shift) => shift < 0));
  assert.ok(trials.length >= 6);
  assert.equal(promotion.decisions, 200);
});

Deno.test("trainAccept() repeats itself", () => {
  assert.deepEqual(train(HARSH), train(HARSH));
});

Deno.test("trainAccept() does not learn from what it holds back", () => {
  const flipped = HARSH.map((event, at) =>
    at < 300 ? event : {
      ...event,
      labels: event.labels.map((label) => ({ ...label, isAccepted: !label.isAccepted })),
    }
  );
  assert.deepEqual(train(flipped).candidate, train(HARSH).candidate);
  assert.notDeepEqual(train(flipped).losses, train(HARSH).losses);
});

Deno.test("trainAccept() promotes nothing on little feedback, nor on none", () => {
  assert.equal(train(HARSH.slice(0, 40)).promotion.isPromoted, false);
  const empty = train([]);
  assert.equal(empty.promotion.isPromoted, false);
  assert.deepEqual(empty.candidate.shifts, DEFAULT_MODEL.shifts);
});

Deno.test("trainAccept() ends early when asked, with the model in use", () => {
  const { candidate, promotion } = trainAccept({
    events: HARSH,
    active: DEFAULT_MODEL,
    authored: AUTHORED,
    seed: 1,
    expired: () => true,
  });
  assert.deepEqual(candidate, DEFAULT_MODEL);
  assert.equal(promotion.isPromoted, false);
});

Deno.test("replay() gives the state of learning online, and foresee() looks before it learns", () => {
  const online = replay(HARSH.slice(0, 100), DEFAULT_MODEL, AUTHORED);
  assert.equal(
    encodeAcceptState(replay(HARSH.slice(0, 100), newAcceptState(), AUTHORED)),
    encodeAcceptState(online),
  );
  assert.equal(online.cursor, 100);
  const [first] = foresee(HARSH, DEFAULT_MODEL, AUTHORED);
  assert.ok(Math.abs(first!.probability - 0.9) < 1e-9);
  const synthetic = HARSH.map((event) => ({ ...event, source: "synthetic" as const }));
  assert.deepEqual(foresee(synthetic, DEFAULT_MODEL, AUTHORED), []);
});
