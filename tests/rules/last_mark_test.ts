/**
 * Endings that the rule's own file has no room for.
 *
 * @module
 */

import assert from "node:assert/strict";
import { improve, RULES } from "../rewrite/fixture.ts";

const ENDINGS: readonly (readonly [before: string, after: string])[] = [
  [
    "browser console direct download of a page",
    "browser console direct download of a page",
  ],
  [
    "Read the notes at https://example.org/notes",
    "Read the notes at https://example.org/notes",
  ],
  [
    "Rate this product from one to five\nBlack kettle made in England with lid",
    "Rate this product from one to five\nBlack kettle made in England with lid",
  ],
  [
    "when the user clicks the button show a dialog",
    "when the user clicks the button show a dialog.",
  ],
  [
    "I want to learn the guitar, how long does it take",
    "I want to learn the guitar, how long does it take?",
  ],
  [
    "does the oven need to be hot before i bake bread",
    "does the oven need to be hot before i bake bread?",
  ],
  [
    "is it cheaper to rent or to buy in a small town",
    "is it cheaper to rent or to buy in a small town?",
  ],
  [
    "we moved house can you write a letter that tells the bank",
    "we moved house can you write a letter that tells the bank",
  ],
  [
    "my car makes a noise what can it be",
    "my car makes a noise what can it be",
  ],
  ["my back hurts what should i do", "my back hurts what should i do"],
  [
    "tell me what you can do about it",
    "tell me what you can do about it.",
  ],
  [
    "if the file is there then delete it",
    "if the file is there then delete it.",
  ],
  ["does coffee dehydrate people", "does coffee dehydrate people?"],
  ["what's the longest river of Europe", "what's the longest river of Europe?"],
  ["Is tea better? Why or why not", "Is tea better? Why or why not?"],
  ["i want to repaint my room any ideas", "i want to repaint my room any ideas"],
  ["also what about the second coat", "also what about the second coat?"],
  ["but is it safe to eat them", "but is it safe to eat them?"],
  ["The paint is old. And does the job well", "The paint is old. And does the job well"],
  ["so is the sun bigger than the moon", "so is the sun bigger than the moon"],
  ["do the brothers have the same teacher", "do the brothers have the same teacher"],
  ["do a comparison of oil and gas", "do a comparison of oil and gas."],
  ["for a small garden how much soil is enough", "for a small garden how much soil is enough"],
  ["also explain how much soil is enough", "also explain how much soil is enough."],
  ["at what temperature does lead melt", "at what temperature does lead melt?"],
  ["how fast can a horse run", "how fast can a horse run?"],
  ["the second red wine, is it good", "the second red wine, is it good?"],
  [
    "For my class, write a story about a boy who finds a dog",
    "For my class, write a story about a boy who finds a dog.",
  ],
  [
    "As a chef, suggest a menu which fits a summer wedding",
    "As a chef, suggest a menu which fits a summer wedding.",
  ],
  [
    "for my trip, list the museums where entry is free",
    "for my trip, list the museums where entry is free.",
  ],
  ["as a nurse, how many hours a week is normal", "as a nurse, how many hours a week is normal"],
  ["Do my homework for math class please", "Do my homework for math class please."],
  ["do the following with each of the names", "do the following with each of the names."],
  ["Do the exercises in chapter three", "Do the exercises in chapter three."],
  ["do the exercises help against back pain", "do the exercises help against back pain"],
  ["Have the report written by Monday", "Have the report written by Monday."],
  ["have a pirate tell the story of gold", "have a pirate tell the story of gold."],
  ["have the rules changed since last year", "have the rules changed since last year"],
  ["May is the best month for hiking", "May is the best month for hiking."],
  ["may the tenant paint the walls", "may the tenant paint the walls?"],
  ["what a grey day, write a song about it", "what a grey day, write a song about it"],
  ["what is a monad, explain it simply", "what is a monad, explain it simply"],
  ["GATTACA whats the opposite strand", "GATTACA whats the opposite strand"],
  ["can dogs eat raw carrots", "can dogs eat raw carrots?"],
  [
    "Write a poem about rain. should rhyme and have four lines",
    "Write a poem about rain. should rhyme and have four lines",
  ],
  [
    "My script is slow.\nwas working fine until yesterday",
    "My script is slow.\nwas working fine until yesterday",
  ],
  [
    "The button is green. does nothing when I click it",
    "The button is green. does nothing when I click it",
  ],
  [
    "Act as a terminal. My first command is pwd",
    "Act as a terminal. My first command is pwd",
  ],
];

Deno.test("a last sentence gets the mark it needs, or none where that is open", () => {
  const rules = RULES.filter(({ id }) => id === "clean/last_mark");
  for (const [before, after] of ENDINGS) assert.equal(improve(before, { rules }).improved, after);
});
