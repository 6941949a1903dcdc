/**
 * A change that would break a promise is found out.
 *
 * @module
 */

import assert from "node:assert/strict";
import { brokenPromise, type Licence } from "../../lib/rewrite/check.ts";
import { layOut } from "../../lib/rewrite/situation.ts";
import { parsePrompt } from "../../lib/text/prompt.ts";

/** What breaks when, in a text, one piece is replaced by another. */
function broken(text: string, before: string, after: string, licences: Licence[] = []) {
  const start = text.indexOf(before);
  assert.ok(start >= 0);
  const situation = layOut(parsePrompt(text), {
    profile: "auto",
    context: {},
    answers: { budget: "300 euros" },
    leavesOpen: () => false,
    wordList: () => null,
  });
  const change = {
    start,
    end: start + before.length,
    after,
    rule: "a/b",
    why: [],
    probability: 1,
    weight: 1,
  };
  return brokenPromise(situation, [change], licences);
}

const ROWS: [text: string, before: string, after: string, broken: string | null][] = [
  ["Explain teh code.", "teh", "the", null],
  ["Explain `teh` code.", "`teh`", "`the`", "protected text stays byte for byte"],
  ["Explain `teh` code.", "n `teh` c", "n c", "protected text stays byte for byte"],
  ["Write five lines.", "five", "5", "no new number comes in"],
  ["Do not write code.", "Do not write", "Write", "every negation stays"],
  ["Dont write code.", "Dont", "Don't", null],
  ["Please never mention cats.", "never mention", "mention", "every negation stays"],
  ["Never ask me for more. Sum it.", "Never ask me for more. ", "", "every negation stays"],
  ["It should just be one line.", "just ", "", "only, just, exactly and at most stay"],
  ["Write exactly one line.", "exactly one", "one", "only, just, exactly and at most stay"],
  ["Can you write it?", "?", ".", "questions stay"],
  ["Why does it crash??", "??", "?", null],
  ["Write about the capital.", "the capital", "Paris", "no new name comes in"],
  ["write a poem.", "write", "Write", null],
  ["tell me what i said.", "i", "I", null],
  ["Some say\n  a thing\nnow", "\n  a", "\na", "indentation stays"],
  [
    "Use only the table below. Sum it. Use only the table below.",
    "Use only the table below. ",
    "",
    null,
  ],
];

for (const [text, before, after, promise] of ROWS) {
  Deno.test(`replacing ${JSON.stringify(before)} by ${JSON.stringify(after)} in ${JSON.stringify(text)}: ${promise ?? "nothing breaks"}`, () => {
    assert.equal(broken(text, before, after), promise);
  });
}

Deno.test("a kind may do what it has a licence for, and no more", () => {
  assert.equal(broken("Can you write it?", "?", ".", ["end_questions"]), null);
  assert.equal(
    broken("Plan a trip.", "trip.", "trip.\n- Budget: 300 euros", ["bring_answers"]),
    null,
  );
  assert.equal(
    broken("Plan a trip.", "trip.", "trip.\n- Budget: 400 euros", ["bring_answers"]),
    "no new number comes in",
  );
});

Deno.test("a change may wrap what is protected as long as it stands in it whole", () => {
  const text = "Fix `a = 1` now.";
  assert.equal(broken(text, "`a = 1`", "(`a = 1`)"), null);
});
