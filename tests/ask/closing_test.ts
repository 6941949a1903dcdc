/**
 * The closing sentence: where it may stand and, above all, where it may not.
 *
 * @module
 */

import assert from "node:assert/strict";
import { ask } from "../../lib/ask/ask.ts";
import { closingSentence, hookLine } from "../../lib/ask/closing.ts";
import { NOTHING_KNOWN } from "../../lib/ask/known.ts";
import { countWords } from "../../lib/ask/reading.ts";
import { parsePrompt } from "../../lib/text/prompt.ts";
import { shippedAsk } from "./shipped.ts";

const weights = shippedAsk();

function closing(text: string): string | null {
  const prompt = parsePrompt(text);
  return closingSentence(prompt, ask(prompt, NOTHING_KNOWN, weights));
}

Deno.test("a vague plan gets one sentence that names at most two gaps", () => {
  const sentence = closing("Plan a trip for my family.");
  assert.match(
    sentence!,
    /^Not specified: [\w ]+(?:, [\w ]+)?; choose sensible defaults, named in one last line unless format or role forbids extra text\.$/,
  );
  assert.ok(countWords(sentence!) <= 17 + 8);
});

Deno.test("the line for an agent stands behind the same gate", () => {
  const prompt = parsePrompt("Plan a trip for my family.");
  const asked = ask(prompt, NOTHING_KNOWN, weights);
  assert.match(
    hookLine(prompt, asked)!,
    /^Not specified: .+; if a wrong guess would waste work, ask one short question first, else state your choice\.$/,
  );
  const strict = parsePrompt("Plan a trip for my family. Answer in JSON only.");
  assert.equal(hookLine(strict, ask(strict, NOTHING_KNOWN, weights)), null);
});

Deno.test("there is no sentence where output, role, task or data forbid it", () => {
  const forbidden = [
    "Plan a trip for my family. Answer in JSON only.",
    "Plan a trip for my family in exactly four paragraphs.",
    "Plan a trip for my family, all in lower case.",
    "You are a travel agent and never leave this role. Plan a trip.",
    "Plan a trip for my family and finish with the word ahoy.",
    "Write a poem.",
    "Tell me a story about my family.",
    "Summarize the book.",
    "Translate my letter.",
    "Who won the race?",
    "Why is the sky blue?",
    "Rewrite the text so that it is better.",
    "Make a table of things for my trip.",
    "Plan a trip like this:\n- museums\n- beaches",
    "What is a good way to learn?",
  ];
  for (const text of forbidden) assert.equal(closing(text), null, text);
});

Deno.test("there is no sentence without a model, without a gap or about what only the writer has", () => {
  const prompt = parsePrompt("Plan a trip for my family.");
  assert.equal(closingSentence(prompt, ask(prompt, NOTHING_KNOWN, null)), null);
  assert.equal(
    closingSentence(prompt, {
      needsClarification: 0.99,
      warnings: [],
      questions: [{
        id: 1,
        slot: "source",
        question: "Where is the text?",
        options: ["any"],
        importance: 0.95,
      }],
    }),
    null,
  );
});

Deno.test("a gap that the prompt names is not called unspecified", () => {
  const prompt = parsePrompt("Plan a trip for my family, mind the budget.");
  const sentence = closingSentence(prompt, {
    needsClarification: 0.99,
    warnings: [],
    questions: [{
      id: 1,
      slot: "budget",
      question: "What is your budget?",
      options: ["any"],
      importance: 0.8,
    }],
  });
  assert.equal(sentence, null);
});
