/**
 * Word lists answer from sorted bytes as a map would.
 *
 * @module
 */

import assert from "node:assert/strict";
import fc from "fast-check";
import { openWordList } from "../../lib/rewrite/word_list.ts";

/** A list of words with values. */
function listOf(words: Readonly<Record<string, string>>) {
  const lines = Object.entries(words)
    .sort(([a], [b]) => a < b ? -1 : 1)
    .map(([word, value]) => value === "" ? word : `${word} ${value}`);
  return openWordList(new TextEncoder().encode(lines.map((line) => `${line}\n`).join("")));
}

const WORD = fc.string({ unit: fc.constantFrom(..."abc"), minLength: 1, maxLength: 5 });

Deno.test("a word list knows what is on it and nothing else", () => {
  fc.assert(
    fc.property(fc.dictionary(WORD, fc.constantFrom("", "10", "right")), WORD, (words, word) => {
      assert.equal(
        listOf(words).valueOf(word),
        Object.hasOwn(words, word) ? words[word] : undefined,
      );
    }),
    { seed: 5, numRuns: 2_000 },
  );
});

Deno.test("neighbours() are the words one slip away", () => {
  const oneSlip = (a: string, b: string) => {
    for (let i = 0; i <= a.length; i++) {
      const [head, rest] = [a.slice(0, i), a.slice(i)];
      if (head + rest.slice(1) === b) return true;
      if (rest.length > 1 && head + rest[1] + rest[0] + rest.slice(2) === b) return true;
      if (b.length === a.length + 1 && b.startsWith(head) && b.slice(i + 1) === rest) return true;
      if (b.length === a.length && b.startsWith(head) && b.slice(i + 1) === rest.slice(1)) {
        return true;
      }
    }
    return false;
  };
  fc.assert(
    fc.property(fc.uniqueArray(WORD, { maxLength: 40 }), WORD, (words, word) => {
      const expected = words.filter((one) => one !== word && oneSlip(word, one)).sort();
      const list = listOf(Object.fromEntries(words.map((one) => [one, ""])));
      assert.deepEqual(list.neighbours(word).sort(), expected);
    }),
    { seed: 6, numRuns: 2_000 },
  );
});

Deno.test("an empty word list knows nothing", () => {
  const list = listOf({});
  assert.ok(!list.has("a"));
  assert.deepEqual(list.neighbours("a"), []);
});
