/**
 * The learner learns what it is told, forgets slowly, and counts nothing twice.
 *
 * @module
 */

import assert from "node:assert/strict";
import fc from "fast-check";
import { DEFAULT_SETTINGS } from "../../lib/learn/experts.ts";
import { questionRule } from "../../lib/learn/features.ts";
import {
  observe,
  predict,
  QUESTION_PRIOR,
  RESURFACE_EVERY,
  SYNTHETIC_MASS_MAX,
} from "../../lib/learn/learner.ts";
import { openRandom } from "../../lib/learn/random.ts";
import {
  copyAcceptState,
  DEFAULT_MODEL,
  newAcceptState,
  RECENT_EVENTS_MAX,
} from "../../lib/learn/state.ts";
import { decodeAcceptState, encodeAcceptState } from "../../lib/learn/state_file.ts";
import { decisions, EDITS, EVENTS, PRIORS } from "./arbitrary.ts";

const WORDY = "clarity/wordy_phrase";
const ON_CODE = { rule: WORDY, task: "code", length: "short" } as const;

function taught(verdicts: readonly boolean[], rule = WORDY) {
  const state = newAcceptState();
  for (const event of decisions(rule, verdicts)) observe(state, event, PRIORS);
  return state;
}

Deno.test("predict() gives the prior before any feedback", () => {
  fc.assert(
    fc.property(EDITS, (edit) => {
      const prior = PRIORS[edit.rule]!;
      assert.ok(Math.abs(predict(newAcceptState(), edit, prior) - prior) < 1e-12);
    }),
    { seed: 1 },
  );
});

Deno.test("predict() stays a probability, whatever was learnt, and changes nothing", () => {
  fc.assert(
    fc.property(EVENTS, EDITS, (events, edit) => {
      const state = newAcceptState();
      for (const event of events) observe(state, event, PRIORS);
      const before = encodeAcceptState(state);
      const p = predict(state, edit, PRIORS[edit.rule]!);
      assert.ok(p > 0 && p < 1);
      assert.equal(encodeAcceptState(state), before);
    }),
    { seed: 2, numRuns: 100 },
  );
});

Deno.test("learning on after saving and loading equals learning on, bit for bit", () => {
  fc.assert(
    fc.property(EVENTS, EVENTS, (first, second) => {
      const straight = newAcceptState();
      for (const event of first) observe(straight, event, PRIORS);
      const resumed = decodeAcceptState(encodeAcceptState(straight));
      for (const event of second.map((one) => ({ ...one, id: `later ${one.id}` }))) {
        observe(straight, event, PRIORS);
        observe(resumed, event, PRIORS);
      }
      assert.equal(encodeAcceptState(resumed), encodeAcceptState(straight));
    }),
    { seed: 3, numRuns: 100 },
  );
});

Deno.test("a rule that is rejected three times is applied no more, later hidden, and others stay", () => {
  const no = (times: number) => Array.from({ length: times }, () => false);
  assert.ok(predict(taught(no(1)), ON_CODE, 0.9) >= 0.5);
  assert.ok(predict(taught(no(3)), ON_CODE, 0.9) < 0.5);
  assert.ok(predict(taught(no(8)), ON_CODE, 0.9) < 0.15);
  const other = { ...ON_CODE, rule: "clean/doubled_word" };
  assert.ok(predict(taught(no(8)), other, 0.97) > 0.9);
});

Deno.test("one rejection alone does not hide a rule that was sure", () => {
  assert.ok(
    predict(taught([false], "clean/doubled_word"), {
      ...ON_CODE,
      rule: "clean/doubled_word",
    }, 0.97) > 0.15,
  );
});

Deno.test("a user who accepts all keeps all", () => {
  const random = openRandom(5);
  const rules = Object.keys(PRIORS).filter((rule) => PRIORS[rule]! >= 0.5);
  const state = newAcceptState();
  for (let at = 0; at < 300; at++) {
    const rule = rules[random.below(rules.length)]!;
    const [event] = decisions(rule, [true], `${at} `);
    observe(state, event!, PRIORS);
    for (const rule of rules) assert.ok(predict(state, { ...ON_CODE, rule }, PRIORS[rule]!) >= 0.5);
  }
});

Deno.test("decisions that hang on nothing teach nothing about rules that start alike", () => {
  const rules = Array.from({ length: 8 }, (_, at) => `family/rule_${at}`);
  const alike = Object.fromEntries(rules.map((rule) => [rule, 0.7]));
  let correct = 0;
  for (let run = 0; run < 40; run++) {
    const random = openRandom(run);
    const state = newAcceptState();
    for (let at = 0; at < 160; at++) {
      const [event] = decisions(rules[at % 8]!, [random.uniform() < 0.7], `${at} `);
      observe(state, event!, alike);
    }
    const first = predict(state, { ...ON_CODE, rule: rules[0]! }, 0.7);
    const last = predict(state, { ...ON_CODE, rule: rules[7]! }, 0.7);
    correct += first > last ? 1 : 0;
  }
  assert.ok(correct > 8 && correct < 32, `${correct} of 40 for a rule that is no better`);
});

Deno.test("a change of mind is followed", () => {
  const state = taught(Array.from({ length: 60 }, () => true));
  assert.ok(predict(state, ON_CODE, 0.9) > 0.9);
  for (const event of decisions(WORDY, Array.from({ length: 12 }, () => false), "later ")) {
    observe(state, event, PRIORS);
  }
  assert.ok(predict(state, ON_CODE, 0.9) < 0.5);
});

Deno.test("what was learnt fades towards the prior as decisions pass, and never past it", () => {
  const state = newAcceptState({
    ...DEFAULT_MODEL,
    settings: { ...DEFAULT_SETTINGS, cautionLabels: 0 },
  });
  for (const event of decisions(WORDY, [false, false, false, false])) observe(state, event, PRIORS);
  let last = predict(state, ON_CODE, 0.9);
  assert.ok(last < 0.5);
  for (let passed = 0; passed < 200; passed++) {
    state.realMass += 500;
    const p = predict(state, ON_CODE, 0.9);
    assert.ok(p >= last - 1e-12 && p <= 0.9 + 1e-12, `${p} after ${last}`);
    last = p;
  }
  assert.ok(last > 0.89);
});

Deno.test("observe() counts an event once, by its id or by its place in the store", () => {
  const [event] = decisions(WORDY, [false]);
  const state = newAcceptState();
  assert.equal(observe(state, event!, PRIORS), true);
  const once = encodeAcceptState(state);
  assert.equal(observe(state, event!, PRIORS), false);
  assert.equal(encodeAcceptState(state), once);
  assert.equal(observe(state, { ...event!, sequence: 7 }, PRIORS), false);
  assert.equal(state.cursor, 7);
  assert.equal(observe(state, { ...event!, id: "new", sequence: 7 }, PRIORS), false);
  assert.equal(observe(state, { ...event!, id: "new", sequence: 8 }, PRIORS), true);
});

Deno.test("replaying a store from any point gives the state of one pass", () => {
  fc.assert(
    fc.property(EVENTS, fc.nat(30), (events, from) => {
      const stored = events.map((event, at) => ({ ...event, sequence: at + 1 }));
      const once = newAcceptState();
      for (const event of stored) observe(once, event, PRIORS);
      const twice = newAcceptState();
      for (const event of [...stored.slice(0, from), ...stored]) observe(twice, event, PRIORS);
      assert.equal(encodeAcceptState(twice), encodeAcceptState(once));
    }),
    { seed: 4, numRuns: 100 },
  );
});

Deno.test("ids of events are remembered, but not without bound", () => {
  const state = newAcceptState();
  for (let at = 0; at < RECENT_EVENTS_MAX + 50; at++) {
    observe(state, { id: `${at}`, source: "user", labels: [] }, PRIORS);
  }
  assert.equal(state.recent.size, RECENT_EVENTS_MAX);
  assert.ok(!state.recent.has("0") && state.recent.has(`${RECENT_EVENTS_MAX + 49}`));
});

Deno.test("synthetic labels nudge, and never more than their bound", () => {
  const label = { features: ON_CODE, isAccepted: false, weight: 1 };
  const state = newAcceptState();
  for (let at = 0; at < 1000; at++) {
    observe(state, { id: `${at}`, source: "synthetic", labels: [label] }, PRIORS);
  }
  assert.ok(state.syntheticMass <= SYNTHETIC_MASS_MAX + 1e-6);
  assert.equal(state.realMass, 0);
  const nudged = predict(state, ON_CODE, 0.9);
  assert.ok(nudged > 0.7, "all of them count like one rejection");
  observe(state, { id: "real", source: "user", labels: [{ ...label, isAccepted: true }] }, PRIORS);
  assert.ok(predict(state, ON_CODE, 0.9) > nudged);
});

Deno.test("a hidden rule is due at its tenth firing, and again ten firings later", () => {
  const state = newAcceptState();
  const shownAt: number[] = [];
  for (let firing = 1; firing <= 25; firing++) {
    const isDue = (state.hidden.get(WORDY) ?? 0) >= RESURFACE_EVERY - 1;
    if (isDue) shownAt.push(firing);
    const firings = isDue ? { resurfaced: [WORDY] } : { hidden: [WORDY] };
    observe(state, { id: `${firing}`, source: "user", labels: [], ...firings }, PRIORS);
  }
  assert.deepEqual(shownAt, [10, 20]);
});

Deno.test("copyAcceptState() gives a state of its own", () => {
  const state = taught([true, false]);
  const before = encodeAcceptState(state);
  const copy = copyAcceptState(state);
  for (const event of decisions(WORDY, [false, false], "copy ")) observe(copy, event, PRIORS);
  assert.equal(encodeAcceptState(state), before);
  assert.notEqual(encodeAcceptState(copy), before);
});

Deno.test("what is learnt of questions moves no edit, and what is learnt of edits moves no question", () => {
  const question = { ...ON_CODE, rule: questionRule("audience") };
  const both = newAcceptState();
  const alone = newAcceptState();
  for (let at = 0; at < 60; at++) {
    const edit = { features: ON_CODE, isAccepted: at % 3 === 0, weight: 1 };
    const unanswered = { features: question, isAccepted: false, weight: 0.5 };
    observe(both, { id: `${at}`, source: "user", labels: [edit, unanswered] }, PRIORS);
    observe(alone, { id: `${at}`, source: "user", labels: [edit] }, PRIORS);
  }
  assert.equal(predict(both, ON_CODE, 0.9), predict(alone, ON_CODE, 0.9));
  assert.equal(both.realMass, alone.realMass);
  assert.equal(predict(alone, question, QUESTION_PRIOR), QUESTION_PRIOR);
  assert.ok(predict(both, question, QUESTION_PRIOR) < 0.1);
});
