/**
 * Short prompts as people type them, and what has to be asked first about each.
 *
 * @module
 */

import assert from "node:assert/strict";
import { ask } from "../../lib/ask/ask.ts";
import { NOTHING_KNOWN } from "../../lib/ask/known.ts";
import { parsePrompt } from "../../lib/text/prompt.ts";
import { shippedAsk } from "./shipped.ts";

/** A prompt and the slot of its first question; null where nothing is to be asked. */
const FIRST: readonly (readonly [prompt: string, slot: string | null])[] = [
  ["fix my code", "source"],
  ["can you summarize the following meeting notes", "source"],
  ["could you proofread my cover letter? thanks", "source"],
  ["translate this to spanish", "object"],
  ["make my essay shorter", "source"],
  ["my code doesnt work", "error_message"],
  ["write an email to my boss", "topic"],
  ["pls write me a poem", "topic"],
  ["give me a marketing strategy", "product"],
  ["build me an app", "purpose"],
  ["find me a cheap hotel", "city"],
  ["book a flight", "origin"],
  ["weather tomorrow", "location"],
  ["make my website faster", "slow_part"],
  ["set a reminder", "date"],
  ["help me lose weight", "fitness_level"],
  ["find a gift for my mom", "interests"],
  ["prepare me for an interview", "role"],
  ["recommend a good book", "genre"],
  ["my computer is slow", "system"],
  ["what is the capital of peru", null],
  ["how does a hash map work?", null],
  ["translate 'good morning' to french", null],
  ["write a haiku about autumn leaves", null],
  ["sort these numbers: 5, 3, 9, 1", null],
];

Deno.test("what an everyday prompt lacks most is asked first", () => {
  const weights = shippedAsk();
  const firstOf = (text: string) =>
    ask(parsePrompt(text), NOTHING_KNOWN, weights).questions[0]?.slot ?? null;
  assert.deepEqual(FIRST.map(([text]) => [text, firstOf(text)]), FIRST);
});

Deno.test("a booking is no matter of books", () => {
  const weights = shippedAsk();
  for (const text of ["book a table for two", "book me a taxi", "book a dentist appointment"]) {
    const slots = ask(parsePrompt(text), NOTHING_KNOWN, weights).questions.map(({ slot }) => slot);
    assert.ok(!slots.includes("genre"), `${text}: ${slots}`);
  }
});
