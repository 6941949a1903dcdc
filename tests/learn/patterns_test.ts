/**
 * Patterns that are there are found, and noise is not.
 *
 * @module
 */

import assert from "node:assert/strict";
import { minePatterns, type Observation, rejectionsOf } from "../../lib/learn/patterns.ts";
import { openRandom } from "../../lib/learn/random.ts";

const RULES = Array.from({ length: 12 }, (_, at) => `rule r${at}`);
const TASKS = ["task code", "task chat", "task writing"];

function observe(
  cases: number,
  chance: (rule: string, task: string) => number,
  seed = 1,
): Observation[] {
  const random = openRandom(seed);
  return Array.from({ length: cases }, () => {
    const rule = RULES[random.below(RULES.length)]!;
    const task = TASKS[random.below(TASKS.length)]!;
    return { features: [rule, task], hasOutcome: random.uniform() < chance(rule, task) };
  });
}

Deno.test("minePatterns() finds a rule that is rejected, and where", () => {
  const found = minePatterns(observe(1500, (rule, task) => {
    if (rule === "rule r3") return 0.8;
    return rule === "rule r5" && task === "task code" ? 0.9 : 0.2;
  }));
  const names = found.map(({ features }) => features.join(" & "));
  assert.equal(names[0], "rule r3");
  assert.ok(names.includes("rule r5 & task code"));
  assert.ok(!names.some((name) => name.startsWith("rule r3 &")), "a pair must add something");
  const best = found[0]!;
  assert.ok(best.lift > 2 && best.rate > 0.7 && best.support > 80 && best.falseShare < 0.001);
  assert.equal(best.rate, best.outcomes / best.support);
  for (const { support, falseShare } of found) assert.ok(support >= 10 && falseShare <= 0.05);
});

Deno.test("minePatterns() finds next to nothing in noise", () => {
  let runs = 0;
  for (let seed = 0; seed < 40; seed++) {
    if (minePatterns(observe(400, () => 0.3, seed)).length > 0) runs++;
  }
  assert.ok(runs <= 5, `${runs} of 40 runs found something`);
});

Deno.test("minePatterns() gives the chance of Fisher's exact test", () => {
  // The lady tasting tea: three of four cups right.
  const cup = (isMilkFirst: boolean, count: number, saysMilk: boolean): Observation[] =>
    Array.from({ length: count }, () => ({
      features: [isMilkFirst ? "milk" : "tea"],
      hasOutcome: saysMilk,
    }));
  const found = minePatterns(
    [
      ...cup(true, 3, true),
      ...cup(true, 1, false),
      ...cup(false, 1, true),
      ...cup(false, 3, false),
    ],
    { supportMin: 1, falseShareMax: 1 },
  );
  assert.equal(found.length, 2);
  for (const { chance } of found) assert.ok(Math.abs(chance - 34 / 70) < 1e-9);
});

Deno.test("minePatterns() keeps to its bounds and has nothing to say of nothing", () => {
  const observations = observe(1500, (rule) => rule < "rule r4" ? 0.9 : 0.1);
  assert.equal(minePatterns(observations, { patternsMax: 3 }).length, 3);
  assert.ok(
    minePatterns(observations, { featuresMax: 1 }).every(({ features }) => features.length === 1),
  );
  assert.deepEqual(minePatterns([]), []);
  assert.deepEqual(minePatterns(observations.map((one) => ({ ...one, hasOutcome: true }))), []);
});

Deno.test("rejectionsOf() makes cases of the user's decisions alone", () => {
  const features = { rule: "clarity/wordy_phrase", task: "code", length: "short" } as const;
  const labels = [{ features, isAccepted: false, weight: 1 }];
  const events = [
    { id: "1", source: "user" as const, labels },
    { id: "2", source: "synthetic" as const, labels },
  ];
  assert.deepEqual(rejectionsOf(events), [{
    features: ["rule clarity/wordy_phrase", "family clarity", "task code", "length short"],
    hasOutcome: true,
  }]);
});
