/**
 * The choice of edits sees what was learnt, and hidden rules come back to be seen.
 *
 * @module
 */

import assert from "node:assert/strict";
import { countFirings, observe } from "../../lib/learn/learner.ts";
import { openScoring } from "../../lib/learn/score.ts";
import { newAcceptState } from "../../lib/learn/state.ts";
import { decisions, PRIORS } from "./arbitrary.ts";

const WORDY = { id: "clarity/wordy_phrase", prior: 0.9 };
const PROMPT = { text: "Fix the bug in order to ship.", task: "code" };

function hiding() {
  const state = newAcceptState();
  const verdicts = Array.from({ length: 8 }, () => false);
  for (const event of decisions(WORDY.id, verdicts)) observe(state, event, PRIORS);
  return state;
}

Deno.test("without a state every rule keeps its author's prior", () => {
  const { score, firings } = openScoring(null);
  assert.equal(score(WORDY, PROMPT), 0.9);
  assert.equal(score({ id: "x/y", prior: 0.05 }, PROMPT), 0.05);
  assert.deepEqual(firings(), { hidden: [], resurfaced: [] });
});

Deno.test("a rejected rule is hidden and counted once, however often it is asked about", () => {
  const { score, firings } = openScoring(hiding());
  assert.ok(score(WORDY, PROMPT) < 0.15);
  assert.equal(score(WORDY, { ...PROMPT, text: "x".repeat(5000) }), score(WORDY, PROMPT));
  assert.deepEqual(firings(), { hidden: [WORDY.id], resurfaced: [] });
});

Deno.test("at its tenth firing a hidden rule scores as a suggestion", () => {
  const state = hiding();
  const shown: number[] = [];
  for (let firing = 1; firing <= 20; firing++) {
    const { score, firings } = openScoring(state);
    if (score(WORDY, PROMPT) === 0.15) shown.push(firing);
    const { hidden, resurfaced } = firings();
    countFirings(state, hidden, resurfaced);
  }
  assert.deepEqual(shown, [10, 20]);
});

Deno.test("a rule that its author hides is neither counted nor shown", () => {
  const state = newAcceptState();
  for (let firing = 1; firing <= 12; firing++) {
    const { score, firings } = openScoring(state);
    assert.ok(score({ id: "extra/shout", prior: 0.05 }, PROMPT) < 0.15);
    assert.deepEqual(firings(), { hidden: [], resurfaced: [] });
  }
});

Deno.test("a fitted shift moves the prior, for every kind of assistant alike", () => {
  const state = newAcceptState({
    ...newAcceptState(),
    shifts: new Map([[WORDY.id, -2]]),
  });
  const { score } = openScoring(state);
  assert.ok(Math.abs(score(WORDY, PROMPT) - 0.549) < 0.001);
});
