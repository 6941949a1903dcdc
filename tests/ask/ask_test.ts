/**
 * What is asked about a whole prompt, with and without the models.
 *
 * @module
 */

import assert from "node:assert/strict";
import fc from "fast-check";
import { ask, type Asked, type Known } from "../../lib/ask/ask.ts";
import { tellsOfDistress } from "../../lib/ask/distress.ts";
import { NOTHING_KNOWN } from "../../lib/ask/known.ts";
import { countWords } from "../../lib/ask/reading.ts";
import { TOPICS } from "../../lib/ask/topics.ts";
import { SLOT_TYPES } from "../../lib/ask/topics/topic.ts";
import { parsePrompt } from "../../lib/text/prompt.ts";
import { shippedAsk } from "./shipped.ts";

const weights = shippedAsk();

/** More and a question is two. */
const QUESTION_WORDS_MAX = 10;

function asked(text: string, known: Partial<Known> = {}): Asked {
  return ask(parsePrompt(text), { ...NOTHING_KNOWN, ...known }, weights);
}

Deno.test("a vague request gets two or three questions about different slots", () => {
  const vague = [
    "Plan a trip for my family.",
    "I want to start exercising. Can you make a plan for me?",
    "Help me redecorate my living room.",
    "Find me a good laptop.",
    "I need to organize a birthday party.",
    "I want to learn to play the guitar.",
  ];
  for (const text of vague) {
    const { questions, needsClarification } = asked(text);
    assert.ok(questions.length >= 2 && questions.length <= 3, text);
    assert.ok(needsClarification! > 0.6, text);
    assert.equal(new Set(questions.map(({ slot }) => slot)).size, questions.length);
    assert.deepEqual(questions.map(({ id }) => id), questions.map((_, at) => at + 1));
  }
});

Deno.test("a complete request gets none", () => {
  const complete = [
    "Write a haiku about the first snow, in lowercase letters only, and end it with the word silence.",
    'Convert this JSON to YAML:\n{"name": "Ada", "born": 1815}',
    "Explain the difference between a mutex and a semaphore in three sentences for a student of computer science.",
    "What is the boiling point of ethanol at sea level?",
    'Translate "Where is the station?" into Portuguese.',
    "In TypeScript, write a function `median(values: number[]): number` that throws on an empty array.",
  ];
  for (const text of complete) assert.deepEqual(asked(text).questions, [], text);
});

Deno.test("somebody in distress is not asked about taste, price or purpose", () => {
  const pleas = [
    "I'm feeling really down today and dont know who to talk to",
    "i feel so alone since my dog died",
    "my girlfriend broke up with me and i dont know what to do",
    "I want to kill myself",
    "I've been very depressed lately, what should I do?",
    "My grandmother just passed away. Help me.",
    "i have nobody to talk to",
  ];
  for (const text of pleas) assert.deepEqual(asked(text).questions, [], text);
  const plain = [
    "I'm down for a trip to Rome.",
    "Write a story about a sad clown.",
    "Find me a laptop.",
  ];
  for (const text of plain) assert.equal(tellsOfDistress(text), false, text);
});

Deno.test("a place in lower case is a place, and proofreading keeps the length", () => {
  const slots = (text: string) => asked(text).questions.map(({ slot }) => slot);
  assert.ok(slots("plan a trip to japan").length > 0);
  assert.ok(!slots("plan a trip to japan").includes("destination"));
  assert.ok(slots("plan a trip in april").includes("destination"));
  assert.ok(!slots("Proofread: Its a nice day and their going too the park.").includes("length"));
});

Deno.test("what stops all work is asked alone", () => {
  assert.deepEqual(
    asked("Summarize the attached report in five bullet points.").questions.map(({ slot }) => slot),
    ["source"],
  );
});

Deno.test("nothing is asked that the prompt, the context or an answer has said", () => {
  const slots = (result: Asked) => result.questions.map(({ slot }) => slot);
  const text = "Plan a trip to Italy for my family in May, for two weeks.";
  assert.ok(slots(asked(text)).includes("budget"));
  assert.ok(!slots(asked(text, { answers: { budget: "2,000 euros" } })).includes("budget"));
  assert.ok(!slots(asked(text, { context: { price: "cheap" } })).includes("budget"));
  assert.ok(
    !slots(asked(text, { context: { notes: "we can spend 2,000 euros" } })).includes("budget"),
  );
  assert.ok(
    !slots(asked("Plan a trip to Italy for my family in May with a budget of $2,000.")).includes(
      "budget",
    ),
  );
  assert.deepEqual(
    asked("Summarize the attached report.", { context: { files: ["report.txt"] } }).questions,
    [],
  );
});

Deno.test("answering every question ends the asking", () => {
  let answers: Record<string, string> = {};
  for (let round = 0; round < 12; round++) {
    const { questions } = asked("I want to learn Spanish.", { answers });
    if (questions.length === 0) return;
    answers = { ...answers, ...Object.fromEntries(questions.map(({ slot }) => [slot, "any"])) };
  }
  assert.fail("there is always another question");
});

Deno.test("lower case and a missing last stop change nothing about what is asked", () => {
  for (
    const text of [
      "Plan a trip for my family.",
      "Find me a good laptop.",
      "Recommend a recipe for dinner.",
    ]
  ) {
    const hasty = asked(text.toLowerCase().replace(/\.$/, ""));
    assert.equal(hasty.needsClarification, asked(text).needsClarification);
    assert.deepEqual(hasty.questions, asked(text).questions);
  }
});

Deno.test("without weights only the detectors speak and the probability is open", () => {
  const prompt = parsePrompt("Plan a trip for my family.");
  assert.deepEqual(ask(prompt, NOTHING_KNOWN, null), {
    needsClarification: null,
    questions: [],
    warnings: [],
  });
  assert.equal(
    ask(parsePrompt("Translate the following paragraph into Danish."), NOTHING_KNOWN, null)
      .questions.length,
    1,
  );
});

Deno.test("there is no probability for an empty prompt or another language", () => {
  for (
    const text of [
      "",
      "   \n",
      "計画を立ててください。",
      "Bitte schreibe mir einen Reiseplan für meine Familie im Sommer.",
    ]
  ) {
    assert.equal(asked(text).needsClarification, null, text);
  }
});

Deno.test("outside requests and questions the probability stays near the middle", () => {
  for (const text of ["jaguar", "tell me about dinosaurs"]) {
    const { needsClarification } = asked(text);
    assert.ok(
      needsClarification! >= 0.15 && needsClarification! <= 0.85,
      `${text} ${needsClarification}`,
    );
  }
});

Deno.test("a short question for knowledge is not called unclear", () => {
  const plain = [
    "Explain entropy like I'm 5",
    "what is a monad?",
    "explain recursion",
    "why is the sea salty",
    "how does a diesel engine work",
    "who invented the telescope",
  ];
  for (const text of plain) {
    const { needsClarification, questions } = asked(text);
    assert.ok(needsClarification! <= 0.6, `${text} ${needsClarification}`);
    assert.deepEqual(questions, [], text);
  }
});

Deno.test("words that training knows nothing of are never surely unclear", () => {
  for (const text of ["convert 5 miles to km", "is Rust better than Zig"]) {
    const { needsClarification } = asked(text);
    assert.ok(needsClarification! < 0.7, `${text} ${needsClarification}`);
  }
});

Deno.test("there is nothing to ask about a greeting", () => {
  for (const text of ["hi", "thanks!", "Good morning"]) {
    const { needsClarification, questions } = asked(text);
    assert.equal(needsClarification, null, text);
    assert.deepEqual(questions, [], text);
  }
});

Deno.test("work that brings its material is not asked about taste or budget", () => {
  const given = [
    "compare these phones: Fairphone 5, Galaxy S24, Pixel 8",
    "translate this to french: I would like a coffee please",
    "write a slogan for my coffee shop",
    "review my PR",
    "my boss yells at me",
    "be my running coach",
    "generate a random password",
    "my docker container exits with code 137",
    "pls fix teh bug in `app.ts` so that it works, it is basicaly broken",
  ];
  for (const text of given) assert.deepEqual(asked(text).questions, [], text);
});

Deno.test("every written question keeps the form that readers were promised", () => {
  for (const topic of TOPICS) {
    const slots = topic.questions().map(({ slot }) => slot);
    assert.equal(new Set(slots).size, slots.length, topic.name);
    for (const { question, rider, options, weight, type, slot } of topic.questions()) {
      assert.ok(countWords(question) <= 8, question);
      assert.ok(countWords(question + (rider?.words ?? "")) <= QUESTION_WORDS_MAX, question);
      assert.ok(rider === null || SLOT_TYPES.includes(rider.type), `${topic.name}: ${question}`);
      assert.ok(rider === null || rider.type !== type, `${topic.name}: ${question}`);
      assert.match(rider?.words ?? ",", /^(?:,| and )/);
      assert.match(question, /\?$/);
      assert.ok(options.length === 3 || options.length === 4, `${topic.name}: ${question}`);
      assert.ok(weight > 0 && weight <= 1, question);
      for (const option of options) assert.match(option, /^[^\\|^$]{1,40}$/, question);
      assert.ok(SLOT_TYPES.includes(type), `${topic.name}: ${type}`);
      assert.match(slot, /^[a-z_]+$/);
    }
  }
});

Deno.test("no text makes asking throw, and the same text is asked the same", () => {
  const words = fc.constantFrom(
    "plan",
    "a",
    "trip",
    "to",
    "my",
    "it",
    "budget",
    "?",
    "\n",
    "```",
    "{x}",
    "\ud83d",
    "who",
    "def f(x):",
    "error",
    "é",
    "的",
  );
  const text = fc.oneof(
    fc.string({ unit: "binary", maxLength: 200 }),
    fc.array(words, { maxLength: 40 }).map((parts) => parts.join(" ")),
  );
  fc.assert(
    fc.property(text, (value) => {
      const result = asked(value);
      const { needsClarification } = result;
      assert.ok(
        needsClarification === null || (needsClarification >= 0 && needsClarification <= 1),
      );
      assert.ok(result.questions.length <= 3);
      for (const { question, options, importance } of result.questions) {
        assert.ok(countWords(question) <= QUESTION_WORDS_MAX, question);
        assert.equal(options.at(-1), "any");
        assert.ok(importance > 0 && importance <= 1);
      }
      assert.deepEqual(asked(value), result);
    }),
    { seed: 7, numRuns: 60 },
  );
});

Deno.test("the caller's context may hold anything", () => {
  const known = fc.record({
    context: fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.array(fc.string()))),
    answers: fc.dictionary(fc.string(), fc.string()),
  });
  fc.assert(
    fc.property(known, (given) => {
      asked("Plan a trip for my family.", given);
    }),
    { seed: 11, numRuns: 40 },
  );
});
