/**
 * Courtesies, which say nothing of what a prompt lacks.
 *
 * @module
 */

import assert from "node:assert/strict";
import { ask } from "../../lib/ask/ask.ts";
import { findRequest } from "../../lib/ask/courtesy.ts";
import { NOTHING_KNOWN } from "../../lib/ask/known.ts";
import { parsePrompt } from "../../lib/text/prompt.ts";
import { shippedAsk } from "./shipped.ts";

const ORDER = "write a poem about rain";
const POLITE = [
  "write a poem about rain",
  "please write a poem about rain",
  "Hi! Please write a poem about rain. Thanks!",
  "hello there, can you write a poem about rain",
  "could you please write a poem about rain. Thank you so much in advance!",
  "Would you kindly write a poem about rain, thx",
  "I want you to write a poem about rain",
  "i'd like you to please write a poem about rain",
  "can you help me write a poem about rain",
  "hey claude help me to write a poem about rain",
  "Good morning, I need you to write a poem about rain. cheers",
];

function requestIn(text: string): string {
  const { start, end } = findRequest(text);
  return text.slice(start, end);
}

Deno.test("an order is left of a favour that is asked", () => {
  for (const text of POLITE) {
    const bare = requestIn(text).replace(/[.,!]$/, "");
    assert.equal(bare, ORDER, text);
  }
});

Deno.test("what is no courtesy stays", () => {
  for (
    const text of [
      "Can you swim?",
      "Can you cook rice in a microwave?",
      "can you learn SQL in a week",
      "Could you build muscle without weights?",
      "can you install Docker on a Chromebook?",
      "Could Rome have survived?",
      "hello world in rust",
      "Help me with my homework",
      "Hi",
      "thanks",
      "please",
      "Write a thank you note to my boss",
      "I want to learn to write",
      "Translate: thanks a lot for the invitation, we will come",
      "Will you still love me when I am 64",
      "",
    ]
  ) assert.equal(requestIn(text), text);
});

Deno.test("a prompt is asked about the same, however politely it is put", () => {
  const weights = shippedAsk();
  const slotsOf = (text: string) =>
    ask(parsePrompt(text), NOTHING_KNOWN, weights).questions.map(({ slot }) => slot);
  const orders = [
    "plan a trip to Italy",
    "improve my resume",
    "recommend a laptop",
    "suggest a gift",
  ];
  for (const order of orders) {
    const plain = slotsOf(order);
    assert.notEqual(plain.length, 0, order);
    for (const polite of POLITE) {
      assert.deepEqual(slotsOf(polite.replace(ORDER, order)), plain, polite);
    }
  }
});
