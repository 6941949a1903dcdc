/**
 * Scores of texts: exact where a formula is published, in the right order where none is.
 *
 * @module
 */

import assert from "node:assert/strict";
import fc from "fast-check";
import { measure, type Measures, readabilityOf } from "../../lib/measure/measure.ts";
import {
  countSentences,
  listWords,
  measureReadability,
  type Readability,
} from "../../lib/measure/readability.ts";
import { countSyllables } from "../../lib/measure/syllables.ts";
import { isRandomToken } from "../../lib/measure/random_token.ts";
import { parsePrompt } from "../../lib/text/prompt.ts";

const GOLD = new URL("../../../shared/data/textstat_gold.jsonl", import.meta.url);
const SEED = 20_240_502;

function measuresOf(text: string): Measures & Readability {
  const prompt = parsePrompt(text);
  return { ...measure(prompt), ...readabilityOf(prompt) };
}

const SYLLABLES: readonly (readonly [string, number])[] = [
  ["the", 1],
  ["fire", 2],
  ["hour", 2],
  ["table", 2],
  ["create", 2],
  ["creative", 3],
  ["every", 3],
  ["everything", 3],
  ["business", 2],
  ["business's", 3],
  ["people", 2],
  ["dishes", 2],
  ["likes", 1],
  ["wanted", 2],
  ["walked", 1],
  ["completely", 3],
  ["statement", 2],
  ["don't", 1],
  ["didn't", 2],
  ["trying", 2],
  ["science", 2],
  ["readability", 5],
  ["Responsibility", 6],
  ["xzq", 1],
  ["", 1],
  ["remove_columns", 4],
  ["__init__", 2],
];

Deno.test("syllables are those of the dictionary, or told by the spelling", () => {
  const wrong = SYLLABLES.filter(([word, count]) => countSyllables(word) !== count);
  assert.deepEqual(
    wrong.map(([word, count]) => ({ word, count, found: countSyllables(word) })),
    [],
  );
});

Deno.test("words and sentences are counted as the formulas' authors do", () => {
  assert.deepEqual(listWords("They're here, and 'they' are well-known."), [
    "They're",
    "here",
    "and",
    "they",
    "are",
    "wellknown",
  ]);
  assert.deepEqual(listWords(" ... \n"), []);
  assert.equal(countSentences("One two three. Yes! Four five six? And so on and on"), 3);
  assert.equal(countSentences("no stop at all here"), 1);
});

Deno.test("readability follows Flesch and Kincaid", () => {
  const { readabilityScore, readabilityGrade } = measureReadability(
    "The cat sat on the mat. The dog ran to the old house.",
  );
  assert.ok(Math.abs(readabilityScore - (206.835 - 1.015 * 6.5 - 84.6)) < 1e-9);
  assert.ok(Math.abs(readabilityGrade - (0.39 * 6.5 + 11.8 - 15.59)) < 1e-9);
});

Deno.test("a text without words has finite scores", () => {
  for (const text of ["", " \n", "...", "```\nx = 1\n```", "123", "你好", "\ud800"]) {
    for (const [name, value] of Object.entries(measuresOf(text))) {
      assert.ok(Number.isFinite(value), `${name} of ${text}`);
    }
  }
});

/** Words outside the dictionary that the reference hyphenates into fewer syllables than are spoken. */
const GOLD_HYPHENATED = "remove_punctuation";

Deno.test("readability is that of textstat on its own tests", () => {
  let lines: string;
  try {
    lines = Deno.readTextFileSync(GOLD);
  } catch {
    console.error("skipped: ../shared/data/textstat_gold.jsonl is not there");
    return;
  }
  const wrong: unknown[] = [];
  let checked = 0;
  for (const line of lines.trim().split("\n")) {
    const { metric, text, expected } = JSON.parse(line);
    const key = {
      flesch_reading_ease: "readabilityScore",
      flesch_kincaid_grade: "readabilityGrade",
    }[metric as string] as
      | "readabilityScore"
      | "readabilityGrade"
      | undefined;
    if (key === undefined || text.includes(GOLD_HYPHENATED)) continue;
    checked++;
    const found = measuresOf(text)[key];
    if (Math.abs(found - expected) > 0.0006) wrong.push({ metric, text, expected, found });
  }
  assert.deepEqual(wrong, []);
  assert.equal(checked, 8);
});

/** Pairs of which the first is the better one. */
const CLEARER: readonly (readonly [string, string])[] = [
  ["Explain how the garbage collector works.", "Explin how teh garbxage collecwtor wroqks."],
  [
    "Write a poem about the sea. Use four lines.",
    "write something nice about stuff like the sea or whatever",
  ],
  ["Sort the list by age.", "Sort the list by age x7Qp2LmK9s."],
];

Deno.test("clarity falls with garbled, vague and random words", () => {
  for (const [better, worse] of CLEARER) {
    assert.ok(measuresOf(better).clarity > measuresOf(worse).clarity, worse);
  }
});

Deno.test("specificity rises with what is pinned down", () => {
  const steps = [
    "Write about dogs.",
    "Write a short story about dogs for children.",
    "Write a short story of 300 words about two dogs named Max and Bella for children, without any sad scenes.",
  ];
  const scores = steps.map((text) => measuresOf(text).specificity);
  assert.deepEqual(scores, scores.toSorted((a, b) => a - b));
  assert.equal(new Set(scores).size, scores.length);
});

Deno.test("padding does not raise any score of quality", () => {
  const padding =
    " it goes on and on as people will often say of what they see and hear in the course of their lives";
  for (
    const text of ["Write about dogs.", "Plan a trip to Rome in May for two people under $2000."]
  ) {
    const [plain, padded] = [measuresOf(text), measuresOf(text.replace(/\.$/, `${padding}.`))];
    assert.ok(padded.clarity <= plain.clarity, text);
    assert.ok(padded.specificity <= plain.specificity, text);
    assert.ok(padded.quality <= plain.quality, text);
  }
});

Deno.test("random tokens are told from names", () => {
  for (const token of ["vTAjHynoIG", "x7Qp2LmK9s", "5XeflW1ZJc"]) {
    assert.ok(isRandomToken(token), token);
  }
  for (
    const token of ["getUserName", "JavaScript", "HTMLElement", "README", "covid19", "iPhone14"]
  ) {
    assert.ok(!isRandomToken(token), token);
  }
});

Deno.test("scores stay in their ranges, whatever the text", () => {
  const text = fc.oneof(fc.string({ unit: "binary", maxLength: 300 }), fc.lorem({ maxCount: 40 }));
  fc.assert(
    fc.property(text, (any) => {
      const { clarity, specificity, quality, readabilityScore, readabilityGrade } = measuresOf(any);
      for (const score of [clarity, specificity, quality]) assert.ok(score >= 0 && score <= 1);
      assert.ok(Number.isFinite(readabilityScore) && Number.isFinite(readabilityGrade));
    }),
    { seed: SEED, numRuns: 400 },
  );
});
