/**
 * Made-up prompts depend on their seed alone, differ, and are damaged as they say.
 *
 * @module
 */

import assert from "node:assert/strict";
import fc from "fast-check";
import { type Damage, synthesise } from "../../lib/learn/synth.ts";

Deno.test("the same seed gives the same prompts, and more of them begin alike", () => {
  fc.assert(
    fc.property(fc.nat({ max: 2 ** 31 }), (seed) => {
      const some = [...synthesise(20, seed)];
      assert.deepEqual([...synthesise(30, seed)].slice(0, 20), some);
    }),
    { seed: 1, numRuns: 30 },
  );
});

Deno.test("prompts differ, about a third is whole, and every damage occurs", () => {
  const made = [...synthesise(2_000, 7)];
  const distinct = new Set(made.map(({ prompt }) => prompt)).size;
  assert.ok(distinct > 1_500, String(distinct));
  const whole = made.filter(({ damage }) => damage.length === 0).length / made.length;
  assert.ok(whole > 0.25 && whole < 0.45, String(whole));
  const kinds = new Set<Damage>(made.flatMap(({ damage }) => damage));
  assert.equal(kinds.size, 8);
});

Deno.test("no slot stays open, and what stands in code is never damaged", () => {
  for (const { prompt } of synthesise(2_000, 3)) {
    assert.doesNotMatch(prompt, /[{}]/);
    assert.equal(prompt.split("`").length % 2, 1, prompt);
    for (const code of prompt.match(/`[^`]+`/g) ?? []) {
      assert.match(
        code,
        /^`(?:src\/app\.ts|main\.py|parser\.go|lib\/cart\.rb|Invoice\.java|TypeError: x is undefined|KeyError: 'id'|connection refused|index out of range|date|amount)`$/,
      );
    }
  }
});
