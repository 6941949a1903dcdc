/**
 * The closing sentence as an edit: where it stands, and that it stands once.
 *
 * @module
 */

import assert from "node:assert/strict";
import type { Asked } from "../lib/ask/ask.ts";
import { CLOSING_RULE, withClosing } from "../lib/inline.ts";
import { applyChanges } from "../lib/rewrite/edit.ts";
import { type Rewrite, rewrite } from "../lib/rewrite/rewrite.ts";
import { builtInRules } from "../lib/store/rules.ts";
import { builtInWordList } from "../lib/store/words.ts";

const BUDGET: Asked = {
  needsClarification: 0.99,
  questions: [{
    id: 1,
    slot: "budget",
    question: "What is the budget?",
    options: ["any"],
    importance: 0.8,
  }],
  warnings: [],
};

const SENTENCE =
  "Not specified: budget; choose sensible defaults, named in one last line unless format or role forbids extra text.";

const rewritten = (text: string): Rewrite =>
  rewrite(text, {
    rules: builtInRules(),
    profile: "auto",
    context: {},
    answers: {},
    score: ({ prior }) => prior,
    wordList: builtInWordList,
    expired: () => false,
  });

const closed = (text: string, asked: Asked = BUDGET): Rewrite =>
  withClosing(rewritten(text), rewritten(text).prompt, asked, rewritten);

Deno.test("the sentence is the last edit, on a line of its own, whatever the prompt ends with", () => {
  const prompts = [
    "Plan a trip for my family.",
    "plan a trip for my family",
    "Plan a trip for my family.\n",
    "pls plan a trip for teh family  \n\n",
    "Plan  a trip in order to relax",
  ];
  for (const prompt of prompts) {
    const { status, improved, edits, suggestions } = closed(prompt);
    assert.equal(status, "improved");
    assert.ok(improved.trimEnd().endsWith(`\n${SENTENCE}`), improved);
    assert.equal(edits.filter(({ rule }) => rule === CLOSING_RULE).length, 1);
    assert.equal(applyChanges(prompt, edits), improved);
    const ids = [...edits, ...suggestions].map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    for (const edit of edits) {
      assert.equal(prompt.slice(edit.start, edit.end), edit.before);
      applyChanges(prompt, edits.filter((other) => other !== edit));
    }
  }
});

Deno.test("it is never added twice, and what has it comes back unchanged", () => {
  const once = closed("plan a trip for my family").improved;
  const twice = closed(once);
  assert.deepEqual([twice.status, twice.improved], ["unchanged", once]);
});

Deno.test("the gate stays shut where nothing is surely missing", () => {
  const plain = rewritten("Plan a trip for my family.");
  assert.equal(
    withClosing(plain, plain.prompt, { ...BUDGET, needsClarification: 0.6 }, rewritten),
    plain,
  );
  assert.equal(closed("Plan a trip for my family. Answer in JSON only.").edits.length, 0);
});

Deno.test("a sentence that the rules would change again is left out", () => {
  const plain = rewritten("Plan a trip for my family.");
  const moving = (text: string): Rewrite => ({ ...rewritten(text), status: "improved" });
  assert.equal(withClosing(plain, plain.prompt, BUDGET, moving), plain);
});
