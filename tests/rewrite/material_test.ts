/**
 * The user's material is told from their words to the assistant.
 *
 * @module
 */

import assert from "node:assert/strict";
import { asksToBeLeftAlone, BYPASS_MARKS } from "../../lib/rewrite/bypass.ts";
import { findMaterial } from "../../lib/rewrite/material.ts";
import { improve } from "./fixture.ts";
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
  ["uppercase the words longer than 4 letters, i have teh list in a file"],
  ["split the words he typed by teh comma"],
  ["Format teh dates like this: 3rd of may", " 3rd of may"],
  ["Print teh rows like this: adn | teh", " adn | teh"],
  ["Avoid phrases like: teh moon, adn so on", " teh moon, adn so on"],
  ["i want something like: a app for peopel"],
  ["i want something like this: a app where peopel share recipies"],
  ["make a website like this: teh menu on top, a dark page"],
  ["Write rules for the team.\n\n- be kind\n- be on time"],
  ["label them as real or fake:\n1. u won!!\n2. lunch?", "\n1. u won!!\n2. lunch?"],
  // The user's own words.
  ["help me with this: my phone dont charge"],
  ["fix this: teh door dosent close"],
  ["explain this\n\ni dont get how teh moon moves"],
  ["my boss dont like me. write a reply"],
  ["It prints a TypeError here.\n\nHow to fix this error?"],
  ["Plan a trip.\n\nDetails:\n- Budget: 300 euros", "Details:\n- Budget: 300 euros"],
];

for (const [text, ...expected] of ROWS) {
  Deno.test(`the material of ${JSON.stringify(text)} is found`, () => {
    assert.deepEqual(material(text), expected);
  });
}

Deno.test("apostrophes that are asked about or made are no work on given text", () => {
  for (
    const text of [
      "put teh text in the middle of the page and add a apostrophe button",
      "where should i put an apostrophe in its",
      "add punctuation support to teh parser",
      "how to add apostrophes to a query in sql",
    ]
  ) {
    assert.ok(!findMaterial(parsePrompt(text)).transforms, text);
  }
});

Deno.test("many pieces of material are found in time", () => {
  for (const piece of ["like this: b\n", "print it like this: b ", "print it like this: b\n"]) {
    const text = piece.repeat(200_000 / piece.length);
    const start = performance.now();
    improve(text);
    assert.ok(performance.now() - start < 4_000, piece);
  }
});

Deno.test("apostrophes to be put are work on given text", () => {
  for (
    const text of [
      "cant dont - put apostrophes in these",
      "Add apostrophes to dont, cant",
      "can you put the missing punctuation in this: im late",
    ]
  ) {
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
  "fix nothing and please leave teh typos in",
  "i want you to keep my typos as they are: teh poem",
  "Translate it, but leave the original spelling untouched.",
  "Keep my text with all its spelling mistakes as it is.",
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
  "dont leave any mistakes in teh code you write",
  "please do not leave typos in teh letter",
  "how do i keep my mistakes from being written in teh log",
  "keep typos out of teh report",
  "keep mistakes to a minimum in teh essay",
  "Keep the code simple and handle errors as they are written in teh log",
  "Keep track of the errors as they are written, dont stop at teh first",
  "how can i keep my essay free of errors as written english is hard for me",
  "remove the mistakes in my code and keep any mistakes in comments out of teh log",
  "keep errors in the log untouched and write teh docs",
  "does it leave typos as they are when teh page is saved",
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
