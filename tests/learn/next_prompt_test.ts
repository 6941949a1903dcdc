/**
 * What the next prompt says about the one before.
 *
 * @module
 */

import assert from "node:assert/strict";
import { judgeNextPrompt, readNextPrompt } from "../../lib/learn/next_prompt.ts";

const PREVIOUS = {
  original:
    "can you pls write me a short story about a lighthouse keeper in order to make kids laugh",
  improved: "Write me a short story about a lighthouse keeper to make kids laugh.",
};

const ROWS: readonly [next: string, kind: string][] = [
  ["No, I meant a tall story, not a short one", "correction"],
  ["that's not what I asked for", "correction"],
  ["I said for kids!", "correction"],
  ["you changed my question, keep my wording", "correction"],
  ["Undo that and try again", "correction"],
  ["Write me a short story about a lighthouse keeper to make kids laugh", "repeat"],
  ["write me a short  story about an old lighthouse keeper to make kids laugh.", "repeat"],
  [PREVIOUS.original, "repeat"],
  ["Now make it rhyme", "none"],
  ["Note that the keeper is called Ada. Continue the story.", "none"],
  ["Nothing else matters: translate the story to French", "none"],
  ["What does a lighthouse keeper do all day?", "none"],
  ["Write me a short story about a dragon that fears fire, for grown-ups, with a sad end", "none"],
  ["", "none"],
];

for (const [next, kind] of ROWS) {
  Deno.test(`judgeNextPrompt() takes ${JSON.stringify(next)} for ${kind}`, () => {
    const evidence = judgeNextPrompt(PREVIOUS, next);
    assert.equal(evidence.kind, kind);
    assert.ok(kind === "none" ? evidence.doubt === 0 : evidence.doubt > 0 && evidence.doubt <= 0.2);
  });
}

Deno.test("judgeNextPrompt() leaves texts alone that are too long to be retyped", () => {
  const long = "word ".repeat(10_000);
  assert.equal(judgeNextPrompt({ original: long, improved: long }, long).kind, "none");
});

const ASKED = { ...PREVIOUS, questions: [{ slot: "audience" }, { slot: "length" }] };
const STEPS: readonly [what: string, next: Parameters<typeof readNextPrompt>[1], word: object][] = [
  ["another topic", { text: "Now make it rhyme", answered: [], isReply: false }, {
    isSilent: true,
  }],
  ["a correction", { text: "No, shorter", answered: [], isReply: false }, { doubt: 0.2 }],
  [
    "a second step",
    { text: PREVIOUS.original, answered: ["length", "tone"], isReply: true },
    { answers: { length: "given" } },
  ],
  [
    "the same prompt with answers, outside of any server",
    { text: PREVIOUS.original, answered: ["audience"], isReply: false },
    { answers: { audience: "given" } },
  ],
  [
    "a form that was left empty",
    { text: PREVIOUS.original, answered: [], isReply: true },
    { isSilent: true },
  ],
];

for (const [what, next, word] of STEPS) {
  Deno.test(`readNextPrompt() of ${what}`, () => {
    assert.deepEqual(readNextPrompt(ASKED, next), word);
  });
}
