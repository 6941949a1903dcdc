/**
 * The quality score: it ranks versions of one prompt and gains nothing from length.
 *
 * @module
 */

import assert from "node:assert/strict";
import fc from "fast-check";
import { isKnownWord, SPELLING_BITS, spellingBits } from "../../lib/measure/spelling.ts";
import { measure } from "../../lib/measure/measure.ts";
import { qualityOf } from "../../lib/measure/quality.ts";
import { parsePrompt } from "../../lib/text/prompt.ts";
import { shippedQuality } from "../ask/shipped.ts";

const weights = shippedQuality();
const quality = (text: string): number => qualityOf(parsePrompt(text), weights);

const BETTER_FIRST: readonly (readonly [string, string])[] = [
  [
    "Compare the two phones by battery, camera and price.",
    "Compaer the two phnoes by batery, camrea and price.",
  ],
  [
    "Compare the two phones by battery, camera and price.",
    "compare the two phones by battery camera and price",
  ],
  [
    "Compare the two phones by battery, camera and price.",
    "Compare the two phones by battery, camera and price kTq7vWzR2p",
  ],
  ["Compare the two phones by battery, camera and price.", "Compare the two things."],
  [
    "Compare the two phones by battery, camera and price.",
    "Maybe somehow compare the two phones by, I guess, battery, camera and stuff.",
  ],
  [
    "Write a letter to my landlord about the broken heating. Ask for a repair by Friday.",
    "Write a letter to my landlord about the broken heating. Ask for a repair by",
  ],
  [
    "Write a letter to my landlord about the broken heating. Ask for a repair by Friday.",
    "Write a letter to my landlord about the broken heating. Ask for a repair by Friday. Ask for a repair by Friday.",
  ],
];

Deno.test("the better of two versions scores higher", () => {
  for (const [better, worse] of BETTER_FIRST) assert.ok(quality(better) > quality(worse), worse);
});

Deno.test("padding never raises the score, and trimming it never lowers it", () => {
  const padding = [
    "Thank you very much in advance for all your kind help!",
    "Please do your very best on this, it really matters to me.",
    "I have been wondering about that for a long time now.",
  ];
  for (const [prompt] of BETTER_FIRST) {
    let padded = prompt;
    for (const sentence of padding) {
      padded = `${padded} ${sentence}`;
      assert.ok(quality(padded) < quality(prompt), padded);
    }
  }
});

Deno.test("the score lies between 0 and 1 for any text and never throws", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
      const score = quality(text);
      assert.ok(score >= 0 && score <= 1);
      assert.equal(quality(text), score);
    }),
    { seed: 3, numRuns: 150 },
  );
  assert.equal(quality(""), 0.5);
});

Deno.test("measure() takes the learned score when it has weights", () => {
  const prompt = parsePrompt("Compare the two phones by battery, camera and price.");
  assert.equal(measure(prompt, weights).quality, qualityOf(prompt, weights));
  const plain = measure(prompt);
  assert.equal(plain.quality, (plain.clarity + plain.specificity) / 2);
});

Deno.test("a filter of words knows every word put in and few others", () => {
  const filter = new Uint8Array(SPELLING_BITS / 8);
  const words = Array.from({ length: 3_000 }, (_, at) => `word${at}`);
  for (const word of words) {
    for (const bit of spellingBits(word)) filter[bit >> 3]! |= 1 << (bit & 7);
  }
  assert.ok(words.every((word) => isKnownWord(word, filter)));
  const strangers = Array.from({ length: 3_000 }, (_, at) => `other${at}`);
  assert.ok(strangers.filter((word) => isKnownWord(word, filter)).length < 30);
});
