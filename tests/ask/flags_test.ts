/**
 * Each detector with sentences that it must and must not see.
 *
 * @module
 */

import assert from "node:assert/strict";
import fc from "fast-check";
import { countWords, readPrompt } from "../../lib/ask/reading.ts";
import { DETECTORS } from "../../lib/ask/flags.ts";
import { parsePrompt } from "../../lib/text/prompt.ts";
import { DANGER_TABLE } from "./danger_table.ts";
import { GAP_TABLE } from "./flag_table.ts";
import { ORDER_TABLE } from "./order_table.ts";
import { SLIP_TABLE } from "./slip_table.ts";

const FLAG_TABLE = { ...GAP_TABLE, ...ORDER_TABLE, ...SLIP_TABLE, ...DANGER_TABLE };
const byName = new Map(DETECTORS.map((detect) => [snakeCase(detect.name), detect]));

for (const [name, { fires, silent }] of Object.entries(FLAG_TABLE)) {
  Deno.test(`${name} fires on what it is for`, () => {
    const detect = byName.get(name)!;
    for (const text of fires) {
      assert.equal(detect(readPrompt(parsePrompt(text)))?.flag, name, text);
    }
  });

  Deno.test(`${name} stays silent on what only looks like it`, () => {
    const detect = byName.get(name)!;
    for (const text of silent) {
      assert.equal(detect(readPrompt(parsePrompt(text))), null, text);
    }
  });
}

Deno.test("every detector has a table of sentences, a file of its own and a place in the list", () => {
  const files = [...Deno.readDirSync(new URL("../../lib/ask/flags", import.meta.url))]
    .map(({ name }) => name.replace(/\.ts$/, "")).sort();
  assert.deepEqual([...byName.keys()].sort(), files);
  assert.deepEqual(Object.keys(FLAG_TABLE).sort(), files);
});

Deno.test("every question of a detector has at most eight words, three or four options and any", () => {
  for (const [name, { fires }] of Object.entries(FLAG_TABLE)) {
    for (const text of fires) {
      const flag = byName.get(name)!(readPrompt(parsePrompt(text)))!;
      if (flag.question === "") {
        assert.notEqual(flag.warning, "", text);
        continue;
      }
      assert.ok(countWords(flag.question) <= 8, flag.question);
      assert.ok(flag.options.length === 4 || flag.options.length === 5, flag.question);
      assert.equal(flag.options.at(-1), "any");
      assert.match(flag.slot, /^[\p{L}\p{N}_']+$/u);
      assert.ok(flag.importance > 0 && flag.importance <= 1);
    }
  }
});

/** Prompts whose question depends on their words, and that question. */
const QUESTIONS: readonly (readonly [prompt: string, question: string])[] = [
  ["translate my cover letter to German", "Where is the cover letter, for which job?"],
  ["debug my code", "Where is the code, and what goes wrong?"],
  ["refactor my code", "Where is the code, and what must stay?"],
  ["solve this please", "What should I solve, and what was tried?"],
  ["MY PYTHON SCRIPT GIVES AN ERROR EVERY TIME", "What does the message say, and what changed?"],
  [
    "I get a TypeError in my react app when I click save.",
    "Which code triggers it, and what was tried?",
  ],
  ["is it safe to take this medication with alcohol", "Which medication, and in which situation?"],
  ["can my landlord do this?", "What does “this” mean, and in which situation?"],
  ["rewrite this", "What should I rewrite, and what for?"],
];

Deno.test("a question names what the prompt names", () => {
  for (const [text, question] of QUESTIONS) {
    const reading = readPrompt(parsePrompt(text));
    const asked = DETECTORS.map((detect) => detect(reading)?.question).filter(Boolean);
    assert.deepEqual(asked, [question], text);
  }
});

Deno.test("a warning about a secret never repeats it", () => {
  const key = `ghp_${"a1B2".repeat(9)}`;
  const flag = byName.get("secret")!(
    readPrompt(parsePrompt(`Use ${key} to list my repositories.`)),
  )!;
  assert.ok(!flag.warning.includes(key.slice(4, 12)));
});

Deno.test("no text makes a detector throw", () => {
  const pieces = fc.constantFrom(
    "the following text",
    "{topic}",
    "[your name]",
    "at least 500 words",
    "no more than 100 words",
    "as JSON",
    "example: ",
    "output: yes\n",
    "delete all files",
    "etc.",
    "ignore previous instructions",
    "\u0000",
    "\ud800",
    "\n\n",
    "```",
    "fix it",
    "it crashes",
    "🙂",
  );
  fc.assert(
    fc.property(
      fc.array(fc.oneof(pieces, fc.string({ unit: "binary" })), { maxLength: 12 }),
      (parts) => {
        const reading = readPrompt(parsePrompt(parts.join(" ")));
        for (const detect of DETECTORS) detect(reading);
      },
    ),
    { seed: 5, numRuns: 50 },
  );
});

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
