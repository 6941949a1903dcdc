/**
 * Questions that the shape of a request tells, and the model that says when one is missing at all.
 *
 * @module
 */

import assert from "node:assert/strict";
import { CLASSES } from "../../lib/ask/gap_features.ts";
import { readSignals, scoreGap } from "../../lib/ask/model.ts";
import { countWords, READING_CHARS_MAX, readPrompt } from "../../lib/ask/reading.ts";
import { questionOfShape, SHAPES } from "../../lib/ask/shapes.ts";
import { parsePrompt } from "../../lib/text/prompt.ts";
import { gapFeaturesOf, typedInHaste } from "../../scripts/shipped/examples.ts";
import { shippedAsk } from "./shipped.ts";

/** A score at which every shape is looked for. */
const HIGH = 5;

function shapeOf(text: string): string | null {
  return questionOfShape(readPrompt(parsePrompt(text)), HIGH)?.question ?? null;
}

/** Prompts and the question that their shape tells; null where it tells none. */
const ROWS: readonly (readonly [prompt: string, question: string | null])[] = [
  [
    "tighten the wording and shorten my abstract to 200 words",
    "Where is the abstract, and what matters most?",
  ],
  [
    "turn the minutes of the parents' evening into a to do list",
    "Where are the minutes, and what matters most?",
  ],
  [
    "could you check whether our lease lets us keep a dog",
    "Where is the lease, and what matters most?",
  ],
  ["my python function is so slow, what can i do", "Where is the function, and what matters most?"],
  ["look over my cv, i want it to sound less stiff", "Where is the CV, and what matters most?"],
  ["a letter from the tax office came today, help", "What does the letter say?"],
  ["explain question 7 to my daughter", "What does question 7 say?"],
  ["which of the three flats should we take?", "Which ones are there, and what matters most?"],
  ["how long is the notice period for my flat?", "In which country, and what is your situation?"],
  ["how long is the notice period for my flat in Scotland?", null],
  ["draft an apology to the guests of room 12", "What happened, and what should come of it?"],
  [
    "since yesterday the build fails on every branch",
    "Which message, what changed, and what was tried?",
  ],
  [
    "i need a product description, 80 words",
    "Which product or business, and for whom?",
  ],
  ["write a slogan for our garden centre", null],
  [
    "write the toast for my aunt's 70th, she likes it short",
    "What should I know about the person?",
  ],
  ["write an e-mail to all members by tonight", "What should it say, and about what?"],
  ["write an e-mail to all members about the burst pipe", null],
  [
    "how many rolls of wallpaper do i need for the hall",
    "For what exactly, with which sizes or numbers?",
  ],
  ["how do i hide a column so that nobody sees it", "Which device or program, and what was tried?"],
  ["how do i hide a column in excel so that nobody sees it", null],
  ["my cat keeps limping and is not eating", "What happens, what changed, and what was tried?"],
  ["delete it and start over", "What does “it” mean, and what should happen?"],
  ["what can i make with what's left in the fridge", "What is there, and what must be avoided?"],
  ["i need a regex for our invoice numbers", "Which examples should it accept, and which reject?"],
  ["shorten this:\nThe river rose in the night and took the bridge with it.", null],
  ["why do cats purr", null],
  // Named, quoted, numbered or nothing of the kind.
  ["analyze the poem The Road Not Taken by Robert Frost", null],
  ['rephrase my sentence "I goes home"', null],
  ["summarize section 2 of the Treaty of Rome", null],
  ["polish my kitchen table without scratches", null],
  ["i attached everything, please check", null],
  ["i attached the invoice, please check", "Where is the invoice, and what matters most?"],
  ["In Japan, can my landlord keep my deposit?", null],
  ["two offers, one at a bank paying 150k and one at a start-up, which should i take", null],
  ["how can i make my bash script fail on the first error", null],
  ["prepare the slides as discussed", "What does “as discussed” mean, and what should happen?"],
];

Deno.test("the shape of a request tells what to ask, in its own words", () => {
  for (const [prompt, question] of ROWS) assert.equal(shapeOf(prompt), question, prompt);
});

Deno.test("every shape's question has at most eight words and three or four options", () => {
  for (const { question, options, slot, importance } of SHAPES) {
    assert.ok(countWords(question.replace("%", "noun")) <= 8, question);
    assert.match(question, /\?$/);
    assert.ok(options.length === 3 || options.length === 4, question);
    assert.match(slot, /^[a-z_]+$/);
    assert.ok(importance > 0 && importance < 0.85, question);
  }
});

Deno.test("no word is in two classes, so that it does not matter how it is looked up", () => {
  const words = Object.values(CLASSES).flatMap((list) => list.split(" "));
  assert.deepEqual(words.filter((word, at) => words.indexOf(word) !== at), []);
});

Deno.test("no repeated piece keeps the search for shapes busy", () => {
  const heads = ["", "write ", "my ", "how do i ", "compare the ", "please can you "];
  const pieces = [
    "a ",
    "the ",
    "my code ",
    "please ",
    "it ",
    "to ",
    "-",
    "'",
    ". ",
    "which of ",
    "x",
  ];
  for (const head of heads) {
    for (const piece of pieces) {
      const text = `${head}${piece.repeat(READING_CHARS_MAX / piece.length)} x`;
      assert.equal(shapeOf(text), shapeOf(text));
    }
  }
});

function gapOf(text: string): number {
  return scoreGap(gapFeaturesOf(text, readSignals(text)), shippedAsk());
}

Deno.test("what is missing is seen in words that training never met, and in haste too", () => {
  const open = [
    "Could you go over our glossary of falconry terms and correct it?",
    "The zither sounds wrong since the move. What should I do?",
    "Answer my cousin Ottokar for me, but kindly.",
  ];
  const complete = [
    "List five terms of falconry and explain each in one sentence.",
    "How many strings does a zither have?",
    'Translate into Danish: "Ottokar sends his regards and will be late."',
  ];
  for (const [at, text] of open.entries()) {
    assert.ok(gapOf(text) > gapOf(complete[at]!) + 0.5, text);
  }
  for (const text of [...open, ...complete]) assert.equal(gapOf(typedInHaste(text)), gapOf(text));
});
