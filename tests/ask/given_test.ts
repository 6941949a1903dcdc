/**
 * What stands in a prompt without quotation marks or names: a text behind a comma, an order for
 * something new, a death.
 *
 * @module
 */

import assert from "node:assert/strict";
import { ask } from "../../lib/ask/ask.ts";
import { tellsOfDistress } from "../../lib/ask/distress.ts";
import { bringsText } from "../../lib/ask/given.ts";
import { NOTHING_KNOWN } from "../../lib/ask/known.ts";
import { ordersNewWork } from "../../lib/ask/new_work.ts";
import { readPrompt } from "../../lib/ask/reading.ts";
import { parsePrompt } from "../../lib/text/prompt.ts";
import { shippedAsk } from "./shipped.ts";

const BROUGHT: readonly (readonly [prompt: string, brings: boolean])[] = [
  ["Translate my sentence to Danish, the shop is closed on Mondays", true],
  ["Translate this sentence into Dutch. My brother has lost his keys again.", true],
  ["Translate my question into Italian, where can I park near the station?", true],
  ["fix the grammar in my sentence, me and him goes to school", true],
  ["Rewrite my message politely, we can't come because the car broke down", true],
  ["Polish my bio, I'm a photographer from Cork and I shoot weddings", true],
  ["Shorten my bio. I work in a bakery and keep bees.", true],
  ["Reply to my landlord's email, he wants to see the flat on Friday, I say yes", true],
  ["Respond to my client's message asking me to lower the price, I refuse", true],
  ["Translate my sentence to Danish", false],
  ["Translate my sentence to Danish, I need it by noon", false],
  ["correct my sentence, I think the grammar is wrong", false],
  ["Translate my sentence to Danish, can you do it now?", false],
  ["shorten my message, it should fit in one line", false],
  ["translate my text to french, my teacher is very strict", false],
  ["improve my bio, I am a bit unhappy with it", false],
  ["improve my CV, I am a nurse with ten years of experience", false],
  ["Reply to my boss's message, keep it short and friendly", false],
  ["Reply to my boss's message, she is angry and I am nervous", false],
  ["rephrase this text, people say it sounds dull", false],
  ["proofread this paragraph, everyone says it is too long", false],
  ["translate this message, my neighbour speaks only turkish", false],
  ["shorten this text, the form allows only 300", false],
  ["answer this email, she asks for a reply today", false],
];

Deno.test("a text behind a comma is material, a remark on it is none", () => {
  for (const [text, brings] of BROUGHT) {
    const reading = readPrompt(parsePrompt(text));
    assert.equal(bringsText(reading.prose), brings, text);
    assert.equal(reading.hasMaterial, brings, text);
    if (brings) assert.deepEqual(ask(reading.prompt, NOTHING_KNOWN, shippedAsk()).questions, []);
  }
});

Deno.test("what is broken is no order for something new", () => {
  const broken = [
    "we need some help, the server is down",
    "add to basket button is broken",
    "create react app fails",
    "set up fails on my printer",
  ];
  for (const text of broken) assert.equal(ordersNewWork(text), false, text);
  const orders = [
    "build a bot that posts when the nightly build fails",
    "add a retry to the client for when the server is down",
    "i need a script which tells me what is broken",
  ];
  for (const text of orders) assert.equal(ordersNewWork(text), true, text);
});

Deno.test("nobody is asked about a living being that is dead", () => {
  for (
    const text of [
      "Our dog Bello is dead. Write two lines for our family page.",
      "my colleague's cat died, what should i write in the card",
      "My son cries because his hamster passed away.",
    ]
  ) {
    assert.equal(tellsOfDistress(text), true, text);
    assert.deepEqual(ask(parsePrompt(text), NOTHING_KNOWN, shippedAsk()).questions, [], text);
  }
  const alive = [
    "my phone is dead",
    "my dog is dead tired",
    "name kings who died young",
    "my child process died, why",
    "our partner api is dead",
    "my son passed on the offer, was that clever",
    "my dad put down the phone on me",
  ];
  for (const text of alive) {
    assert.equal(tellsOfDistress(text), false, text);
  }
});
