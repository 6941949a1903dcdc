/**
 * Which questions are left open, and which prompts left something unasked.
 *
 * @module
 */

import assert from "node:assert/strict";
import { minePatterns } from "../../lib/learn/patterns.ts";
import { type Aftermath, unansweredOf, unaskedOf } from "../../lib/learn/question_patterns.ts";

const IMPROVED = "Write a short story about a lighthouse keeper.";
const QUIET: Aftermath = {
  original: "write short story about a lighthouse keeper",
  improved: IMPROVED,
  task: "writing",
  questions: [{ slot: "audience" }],
  answered: [],
  sent: [],
  next: [],
};

const ROWS: readonly [what: string, after: Partial<Aftermath>, isUnasked: boolean][] = [
  ["nothing", {}, false],
  ["an answer to what was asked", { answered: ["audience"] }, false],
  ["an answer to what was not asked", { answered: ["tone"] }, true],
  ["the improved text", { sent: [IMPROVED] }, false],
  ["the text with details", { sent: [`${IMPROVED} Use 200 words and rhymes.`] }, true],
  ["another text", { sent: ["Plan a trip to the sea for my family in June"] }, false],
  ["another topic", { next: ["Now translate it into French for a friend of mine"] }, false],
  ["a correction", { next: ["No, I meant a story for children"] }, true],
  ["the same again", { next: [IMPROVED] }, false],
  ["the same with details", { next: [`${IMPROVED} It ends well, please.`] }, true],
];

for (const [what, after, isUnasked] of ROWS) {
  Deno.test(`unaskedOf() of ${what}`, () => {
    assert.deepEqual(unaskedOf([{ ...QUIET, ...after }]), [{
      features: ["task writing", "length short", "asked audience"],
      hasOutcome: isUnasked,
    }]);
  });
}

Deno.test("unansweredOf() makes cases of the user's questions, and a slight yes is none", () => {
  const question = { rule: "?/audience", task: "writing", length: "short" } as const;
  const edit = { ...question, rule: "tone/greeting" };
  const labels = [
    { features: question, isAccepted: false, weight: 0.15 },
    { features: edit, isAccepted: false, weight: 1 },
  ];
  const slight = [{ features: question, isAccepted: true, weight: 0.2 }];
  const answered = [{ features: question, isAccepted: true, weight: 1 }];
  const features = ["question audience", "task writing", "length short"];
  assert.deepEqual(
    unansweredOf([
      { id: "1", source: "user", labels },
      { id: "2", source: "synthetic", labels },
      { id: "3", source: "user", labels: slight },
      { id: "4", source: "user", labels: answered },
    ]),
    [{ features, hasOutcome: true }, { features, hasOutcome: false }],
  );
});

Deno.test("a kind of prompt after which details are added unasked is found, and nothing else", () => {
  const cases = Array.from({ length: 200 }, (_, at) => ({
    ...QUIET,
    task: at % 4 === 0 ? "planning" : "writing",
    questions: at % 3 === 0 ? [] : QUIET.questions,
    answered: at % 4 === 0 && at % 20 !== 0 ? ["dates"] : [],
  }));
  const found = minePatterns(unaskedOf(cases));
  const { rate, lift, support } = found.find(({ features }) =>
    features.join() === "task planning"
  )!;
  assert.ok(rate > 0.7 && lift > 3 && support === 50);
  assert.ok(found.every(({ features }) => features.some((one) => one.startsWith("task "))));
});
