/**
 * The user's material is told from their words to the assistant.
 *
 * @module
 */

import assert from "node:assert/strict";
import { asksToBeLeftAlone, BYPASS_MARKS } from "../../lib/rewrite/bypass.ts";
import { findMaterial } from "../../lib/rewrite/material.ts";
import { parsePrompt } from "../../lib/text/prompt.ts";

/** The material of a prompt, piece by piece. */
function material(text: string): string[] {
  return findMaterial(parsePrompt(text)).stretches.map(({ start, end }) => text.slice(start, end));
}

const ROWS: [text: string, ...material: string[]][] = [
  ["Write a poem about rain."],
  ["Summarize this article:\n\nteh cat sat.", "\n\nteh cat sat."],
  ["Answer the question.\nQuestion: why is teh sky blue", " why is teh sky blue"],
  ["Cover these points in the essay:\n- its causes\n- its end"],
  ["Do this: write a poem."],
  ["Proofread: teh cat sat.", " teh cat sat."],
  ["Correct the grammar of my sentence\nshe go home", "\nshe go home"],
  ["she go home\nCorrect the grammar of the sentence above.", "she go home\n"],
  [
    "Classify the mood of each review. One label per line.\n\n1. arived late!!\n2. meh",
    "\n\n1. arived late!!\n2. meh",
  ],
  ["Test strings: teh, adn. Sort them.", " teh, adn. Sort them."],
  ["Transcribe verbatim please: um so we we go", " um so we we go"],
  ["Count the letters in this: the the cat\nThen stop.", " the the cat"],
  ["I made it like this:\n\nteh cat"],
  ["reverse the string teh cat", "teh cat"],
  ["Split the text into lines."],
  ["Write rules for the team.\n\n- be kind\n- be on time"],
  ["Plan a trip.\n\nDetails:\n- Budget: 300 euros", "Details:\n- Budget: 300 euros"],
];

for (const [text, ...expected] of ROWS) {
  Deno.test(`the material of ${JSON.stringify(text)} is found`, () => {
    assert.deepEqual(material(text), expected);
  });
}

Deno.test("apostrophes to be put are work on given text", () => {
  for (const text of ["cant dont - put apostrophes in these", "Add apostrophes to dont, cant"]) {
    assert.ok(findMaterial(parsePrompt(text)).transforms);
  }
});

const LEFT_ALONE = [
  "*write teh poem",
  "/compact",
  "#todo teh list",
  "[verbatim] write teh poem",
  "leave typos as they are: teh poem",
  "keep my spelling mistakes, teh poem",
  "Please preserve all the typos in teh poem.",
  "Leave the spelling of it unchanged: teh poem",
  "Say <verbatim>teh</verbatim>.",
];
const REWRITTEN = [
  "* write teh poem",
  "*write* teh poem",
  "**Task** write",
  "/etc/hosts is broken",
  "# Task",
  "i keep making spelling mistakes in teh poem",
  "leave teh kitchen clean, and keep the errors in a log",
  "#include <stdio.h> fails",
  "write teh poem",
  "Quote it verbatim",
];

for (const text of LEFT_ALONE) {
  Deno.test(`${JSON.stringify(text)} asks to be left alone`, () => {
    assert.ok(asksToBeLeftAlone(text, BYPASS_MARKS));
  });
}

for (const text of REWRITTEN) {
  Deno.test(`${JSON.stringify(text)} does not ask to be left alone`, () => {
    assert.ok(!asksToBeLeftAlone(text, BYPASS_MARKS));
  });
}

Deno.test("bypass marks can be chosen", () => {
  assert.ok(asksToBeLeftAlone("!!raw text", ["!!"]));
  assert.ok(!asksToBeLeftAlone("*raw text", ["!!"]));
});
