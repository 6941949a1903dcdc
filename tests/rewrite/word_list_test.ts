/**
 * Word lists answer from sorted bytes as a map would.
 *
 * @module
 */

import { builtInWordList } from "../../lib/store/words.ts";
import assert from "node:assert/strict";
import fc from "fast-check";
import { headsOf, openWordList } from "../../lib/rewrite/word_list.ts";

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

Deno.test("the heads of pages lead to the same answers, and are those of the lists", () => {
  for (const name of ["english", "misspellings"]) {
    const bytes = Deno.readFileSync(new URL(`../../rules/words/${name}.txt`, import.meta.url));
    const heads = headsOf(bytes);
    const written = new URL(`../../rules/words/${name}.heads`, import.meta.url);
    assert.equal(Deno.readTextFileSync(written), heads.join("\n"));
    const [plain, paged] = [openWordList(bytes), openWordList(bytes, heads)];
    const words = new TextDecoder().decode(bytes).trim().split("\n").map((line) =>
      line.split(" ")[0]!
    );
    const asked = words.filter((_, at) => at % 97 === 0 || at < 50).concat(heads.slice(1));
    for (const word of asked) {
      assert.equal(paged.valueOf(word), plain.valueOf(word), word);
      assert.equal(paged.has(`${word}q`), plain.has(`${word}q`), `${word}q`);
    }
    for (const word of asked.filter((_, at) => at % 100 === 0)) {
      assert.deepEqual(paged.neighbours(word), plain.neighbours(word), word);
    }
  }
});

Deno.test("the common words are those of the first level, and say what their list says", () => {
  const text = (name: string) =>
    Deno.readTextFileSync(new URL(`../../rules/words/${name}.txt`, import.meta.url));
  const common = text("common").trim().split("\n");
  const first = text("english").trim().split("\n").filter((line) => line.endsWith(" 10"));
  assert.deepEqual(common, first.map((line) => line.split(" ")[0]));
  const english = builtInWordList("english")!;
  const misspellings = builtInWordList("misspellings")!;
  for (const word of common) {
    assert.equal(english.valueOf(word), "10");
    assert.equal(misspellings.has(word), false);
  }
  assert.deepEqual([english.has("teh"), english.has("wolframite")], [false, true]);
  assert.equal(misspellings.valueOf("basicaly"), "basically");
});
