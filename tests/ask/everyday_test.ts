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
  ["make my website faster", "address"],
  ["set a reminder", "when"],
  ["help me lose weight", "fitness_level"],
  ["find a gift for my mom", "interests"],
  ["prepare me for an interview", "role"],
  ["recommend a good book", "genre"],
  ["Recommend a crash course in SQL", "level"],
  ["find good bread", "location"],
  ["Find good bread", "location"],
  ["Find good bread in Munich", null],
  ["Can you cook rice in a microwave?", null],
  ["write an email to my landlord about the heating, be firm", "facts"],
  ["my computer is slow", "system"],
  ["i need a regex", "matches"],
  ["add caching", "target"],
  ["Set up CI for my project", "service"],
  ["implement authentication", "content"],
  ["migrate our database", "from_and_to"],
  ["PLEASE FIX THE BUG IN CHECKOUT", "behaviour"],
  ["its giving me an error when i run npm install", "error_message"],
  ["the tests are failing again, fix it", "error_message"],
  ["create an excel macro", "layout"],
  ["make a scraper", "website"],
  ["i need a name for my company", "purpose"],
  ["my landlord wont give me my deposit back", "country"],
  ["teach me a language", "which_language"],
  ["make me a study plan", "level"],
  ["whats a good gift", "interests"],
  ["rewrite this so it sounds more professional", "object"],
  ["is it worth it?", "object"],
  ["what is the difference between a left join and an inner join in sql", null],
  ["whats the best way to reheat pizza so its crispy again", null],
  ["what is the capital of peru", null],
  ["surprise me with a short verse", null],
  ["Write a limerick about pivot tables in spreadsheets", null],
  ["Send a text to Kim that I will be late for dinner", null],
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

Deno.test("what is ordered sets the topic, not the field that it is for", () => {
  const weights = shippedAsk();
  for (
    const text of [
      "build a landing page for a yoga studio",
      "create a REST API in FastAPI for managing books",
      "write a regex that validates laptop serial numbers",
      "make a quiz about the french revolution",
      "Write a job ad for a senior backend developer",
      "create a django model for a pet clinic",
    ]
  ) {
    const slots = ask(parsePrompt(text), NOTHING_KNOWN, weights).questions.map(({ slot }) => slot);
    const odd = slots.filter((slot) =>
      ["fitness_level", "limitations", "goal", "genre", "author", "model", "system", "part"]
        .concat(["features_of_device", "background", "animal"]).includes(slot)
    );
    assert.deepEqual(odd, [], text);
  }
});

Deno.test("a booking is no matter of books", () => {
  const weights = shippedAsk();
  for (const text of ["book a table for two", "book me a taxi", "book a dentist appointment"]) {
    const slots = ask(parsePrompt(text), NOTHING_KNOWN, weights).questions.map(({ slot }) => slot);
    assert.ok(!slots.includes("genre"), `${text}: ${slots}`);
  }
});
