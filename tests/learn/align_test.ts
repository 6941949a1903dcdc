/**
 * Texts are aligned in order, without false matches and without quadratic work.
 *
 * @module
 */

import assert from "node:assert/strict";
import fc from "fast-check";
import { alignTexts, tokensOf } from "../../lib/learn/align.ts";

const TEXTS = fc.array(
  fc.constantFrom("a", "b", "the", "prompt", " ", "  ", ".", "\n", "é", "😀"),
  {
    maxLength: 60,
  },
).map((parts) => parts.join(""));

Deno.test("tokensOf() cuts a text without losing any of it", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 40 }), (text) => {
      assert.equal(tokensOf(text).map((token) => token.text).join(""), text);
    }),
    { seed: 1 },
  );
});

Deno.test("alignTexts() matches equal tokens only, each once, in the order of both texts", () => {
  fc.assert(
    fc.property(TEXTS, TEXTS, (from, to) => {
      let [left, right] = [0, 0];
      for (const match of alignTexts(from, to)) {
        assert.equal(match.from.text, match.to.text);
        assert.equal(to.slice(match.to.start, match.to.end), match.from.text);
        assert.ok(match.from.start >= left && match.to.start >= right);
        [left, right] = [match.from.end, match.to.end];
      }
    }),
    { seed: 2, numRuns: 500 },
  );
});

Deno.test("alignTexts() matches all of two equal texts", () => {
  fc.assert(
    fc.property(TEXTS, (text) => {
      assert.equal(alignTexts(text, text).length, tokensOf(text).length);
    }),
    { seed: 3 },
  );
});

Deno.test("alignTexts() finds the words around one that was replaced in a long text", () => {
  const words = Array.from({ length: 5000 }, (_, at) => `w${at * 7919 % 700}`);
  const from = words.join(" ");
  const to = words.with(2500, "other").join(" ");
  assert.equal(alignTexts(from, to).length, 2 * 5000 - 2);
});

Deno.test("alignTexts() gives up on a large stretch without unique words instead of comparing all pairs", () => {
  const from = "a b ".repeat(20_000);
  const to = "b b a ".repeat(20_000);
  assert.ok(alignTexts(`x ${from}y`, `z ${to}w`).length < 100);
});
