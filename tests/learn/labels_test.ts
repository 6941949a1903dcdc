/**
 * Feedback becomes labels: what was said, about what was shown, once.
 *
 * @module
 */

import assert from "node:assert/strict";
import fc from "fast-check";
import type { ShownEdit } from "../../lib/learn/edited.ts";
import {
  type Feedback,
  labelsOf,
  type ShownRewrite,
  standingLabels,
} from "../../lib/learn/labels.ts";
import type { Label } from "../../lib/learn/learner.ts";

const ORIGINAL = "pls fix teh bug in order to ship, basically soon";

function shown(
  id: number,
  rule: string,
  before: string,
  after: string,
  probability: number,
): ShownEdit {
  const start = ORIGINAL.indexOf(before);
  return { id, rule, start, end: start + before.length, before, after, probability };
}

const REWRITE: ShownRewrite = {
  original: ORIGINAL,
  task: "debugging",
  edits: [
    shown(1, "clean/spelling", "pls", "Please", 0.9),
    shown(2, "clean/spelling", "teh", "the", 0.9),
    shown(3, "clarity/wordy_phrase", "in order to", "to", 0.6),
  ],
  suggestions: [shown(4, "clarity/filler", "basically ", "", 0.4)],
};

/** Labels as text: rule, sign and weight. */
function written(labels: readonly Label[]): string {
  return labels.map(({ features, isAccepted, weight }) => {
    assert.deepEqual([features.task, features.length], ["debugging", "short"]);
    return `${features.rule.split("/")[1]} ${isAccepted ? "+" : "-"}${Number(weight.toFixed(3))}`;
  }).join(", ");
}

const BLAME_SPELLING = (1 - 0.9) / (1 - 0.9 * 0.6);
const BLAME_WORDY = (1 - 0.6) / (1 - 0.9 * 0.6);
const shares = (weight: number) =>
  `spelling -${Number((weight * BLAME_SPELLING).toFixed(3))}, wordy_phrase -${
    Number((weight * BLAME_WORDY).toFixed(3))
  }`;

const ROWS: readonly [what: string, feedback: Feedback, labels: string][] = [
  ["an accept of the whole", { verdict: "accept" }, "spelling +1, wordy_phrase +1"],
  ["a reject of the whole, by who is likely at fault", { verdict: "reject" }, shares(1)],
  ["accepts and rejects of edits", { accept: [4], reject: [3] }, "wordy_phrase -1, filler +1"],
  ["a rule that is half right", { accept: [1], reject: [2] }, "spelling +0.5, spelling -0.5"],
  [
    "a reject of the whole that spares one edit",
    { verdict: "reject", accept: [3] },
    "spelling -1, wordy_phrase +1",
  ],
  ["the best rating", { rating: 5 }, "spelling +0.5, wordy_phrase +0.5"],
  ["a middling rating", { rating: 3 }, ""],
  ["a bad rating", { rating: 2 }, shares(0.25)],
  ["a verdict beside a rating", { rating: 1, verdict: "accept" }, "spelling +1, wordy_phrase +1"],
  [
    "an edited text",
    { editedText: "Please fix the bug in order to ship, basically soon" },
    "spelling +0.7, wordy_phrase -0.7, filler -0.15",
  ],
  [
    "an edited text with a suggestion adopted",
    { editedText: "Please fix the bug to ship, soon" },
    "spelling +0.7, wordy_phrase +0.7, filler +0.7",
  ],
  ["doubt from the prompt that followed", { doubt: 0.2 }, shares(0.2)],
  ["ids that were never shown", { accept: [9], reject: [0] }, ""],
  ["nothing", {}, ""],
];

for (const [what, feedback, expected] of ROWS) {
  Deno.test(`labelsOf() learns from ${what}`, () => {
    assert.equal(written(labelsOf(REWRITE, [], feedback)), expected);
  });
}

Deno.test("labelsOf() adds nothing when the same is said again", () => {
  for (const [, feedback] of ROWS) {
    assert.equal(written(labelsOf(REWRITE, [feedback], feedback)), "");
  }
});

Deno.test("labelsOf() takes back what a change of mind contradicts", () => {
  const labels = labelsOf(REWRITE, [{ accept: [3] }], { reject: [3] });
  assert.equal(written(labels), "wordy_phrase -2");
});

Deno.test("labelsOf() adds only what an explicit word says beyond an inferred one", () => {
  const labels = labelsOf(REWRITE, [{ editedText: "Please fix the bug to ship, basically soon" }], {
    accept: [3],
  });
  assert.equal(written(labels), "wordy_phrase +0.3");
});

Deno.test("doubt from the next prompt does not stand against what was said before", () => {
  assert.equal(written(labelsOf(REWRITE, [{ verdict: "accept" }], { doubt: 0.2 })), "");
});

const FEEDBACK: fc.Arbitrary<Feedback> = fc.constantFrom(...ROWS.map(([, feedback]) => feedback));

Deno.test("the labels of a history add up to what stands in the end", () => {
  fc.assert(
    fc.property(fc.array(FEEDBACK, { maxLength: 5 }), (history) => {
      const net = (labels: readonly Label[]) => {
        const sums: Record<string, number> = {};
        for (const { features, isAccepted, weight } of labels) {
          sums[features.rule] = (sums[features.rule] ?? 0) + (isAccepted ? weight : -weight);
        }
        return Object.fromEntries(
          Object.entries(sums).map(([rule, sum]) => [rule, Number(sum.toFixed(6)) + 0])
            .filter(([, sum]) => sum !== 0).sort(),
        );
      };
      const added = history.flatMap((one, at) => labelsOf(REWRITE, history.slice(0, at), one));
      assert.deepEqual(net(added), net(standingLabels(REWRITE, history)));
      for (const { weight } of added) assert.ok(weight > 0 && weight <= 2);
    }),
    { seed: 1, numRuns: 300 },
  );
});

Deno.test("blame for a whole adds up to at least one, and a rule alone bears all of it", () => {
  const alone = { ...REWRITE, edits: REWRITE.edits.slice(0, 2) };
  assert.equal(written(labelsOf(alone, [], { verdict: "reject" })), "spelling -1");
  const total = labelsOf(REWRITE, [], { verdict: "reject" })
    .reduce((sum, { weight }) => sum + weight, 0);
  assert.ok(total >= 1 && total <= 2);
});
