/**
 * Feedback becomes labels: what was said, about what was shown, once.
 *
 * @module
 */

import assert from "node:assert/strict";
import fc from "fast-check";
import type { ShownEdit } from "../../lib/learn/edited.ts";
import {
  editLabels,
  type Feedback,
  labelsOf,
  questionLabels,
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
  questions: [],
  original: ORIGINAL,
  task: "debugging",
  edits: [
    shown(1, "clean/spelling", "pls", "Please", 0.9),
    shown(2, "clean/spelling", "teh", "the", 0.9),
    shown(3, "clarity/wordy_phrase", "in order to", "to", 0.6),
  ],
  suggestions: [shown(4, "clarity/filler", "basically ", "", 0.4)],
};

/** The labels that the latest feedback adds to those of earlier ones. */
function added(rewrite: ShownRewrite, earlier: readonly Feedback[], latest: Feedback): Label[] {
  return labelsOf(rewrite, earlier, [...earlier, latest]);
}

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
    assert.equal(written(added(REWRITE, [], feedback)), expected);
  });
}

Deno.test("labelsOf() adds nothing when the same is said again", () => {
  for (const [, feedback] of ROWS) {
    assert.equal(written(added(REWRITE, [feedback], feedback)), "");
  }
});

Deno.test("labelsOf() takes back what a change of mind contradicts", () => {
  const labels = added(REWRITE, [{ accept: [3] }], { reject: [3] });
  assert.equal(written(labels), "wordy_phrase -2");
});

Deno.test("labelsOf() adds only what an explicit word says beyond an inferred one", () => {
  const labels = added(REWRITE, [{ editedText: "Please fix the bug to ship, basically soon" }], {
    accept: [3],
  });
  assert.equal(written(labels), "wordy_phrase +0.3");
});

Deno.test("doubt from the next prompt does not stand against what was said before", () => {
  assert.equal(written(added(REWRITE, [{ verdict: "accept" }], { doubt: 0.2 })), "");
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
      const steps = history.flatMap((one, at) => added(REWRITE, history.slice(0, at), one));
      assert.deepEqual(net(steps), net(standingLabels(REWRITE, history)));
      for (const { weight } of steps) assert.ok(weight > 0 && weight <= 2);
    }),
    { seed: 1, numRuns: 300 },
  );
});

Deno.test("blame for a whole adds up to at least one, and a rule alone bears all of it", () => {
  const alone = { ...REWRITE, edits: REWRITE.edits.slice(0, 2) };
  assert.equal(written(added(alone, [], { verdict: "reject" })), "spelling -1");
  const total = added(REWRITE, [], { verdict: "reject" })
    .reduce((sum, { weight }) => sum + weight, 0);
  assert.ok(total >= 1 && total <= 2);
});

const ASKING: ShownRewrite = { ...REWRITE, questions: [{ slot: "audience" }, { slot: "length" }] };
const ON_QUESTIONS: readonly [what: string, feedback: readonly Feedback[], labels: string][] = [
  [
    "an answer, and the other question left open",
    [{ answers: { audience: "all" } }],
    "audience +1, length -0.7",
  ],
  [
    "a question passed over on purpose",
    [{ answers: { audience: "" } }],
    "audience -1, length -0.7",
  ],
  ["an answer to what was not asked", [{ answers: { tone: "dry" } }], "audience -0.7, length -0.7"],
  ["another word", [{ rating: 3 }], "audience -0.35, length -0.35"],
  ["going on", [{ isSilent: true }], "audience -0.15, length -0.15"],
  [
    "an answer that comes late",
    [{ isSilent: true }, { answers: { length: "2" } }],
    "audience -0.7, length +1",
  ],
  [
    "going on after an answer",
    [{ answers: { length: "2" } }, { isSilent: true }],
    "audience -0.7, length +1",
  ],
];

for (const [what, feedback, labels] of ON_QUESTIONS) {
  Deno.test(`labels on questions from ${what}`, () => {
    assert.equal(written(questionLabels(standingLabels(ASKING, feedback))), labels);
    assert.deepEqual(editLabels(standingLabels(ASKING, feedback)), []);
    const steps = feedback.map((_, at) => added(ASKING, feedback.slice(0, at), feedback[at]!));
    const net = (labels: readonly Label[]) =>
      labels.reduce((sum, { isAccepted, weight }) => sum + (isAccepted ? weight : -weight), 0);
    assert.ok(Math.abs(net(steps.flat()) - net(standingLabels(ASKING, feedback))) < 1e-9);
  });
}

Deno.test("a correction says that a question left open was a good one, and doubts the edits", () => {
  const labels = standingLabels(ASKING, [{ isSilent: true }, { doubt: 0.2 }]);
  assert.equal(written(questionLabels(labels)), "audience +0.2, length +0.2");
  assert.equal(written(editLabels(labels)), shares(0.2));
});
