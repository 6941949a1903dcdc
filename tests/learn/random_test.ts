/**
 * Random numbers and hashes repeat themselves and are spread as they should be.
 *
 * @module
 */

import assert from "node:assert/strict";
import { lengthBucket } from "../../lib/learn/features.ts";
import { checksumOf, hashText } from "../../lib/learn/hash.ts";
import { openRandom, shuffled } from "../../lib/learn/random.ts";

Deno.test("openRandom() repeats itself by seed, and seeds differ from the first number on", () => {
  const draw = (seed: number) => Array.from({ length: 5 }, openRandom(seed).uniform);
  assert.deepEqual(draw(1), draw(1));
  const firsts = new Set(Array.from({ length: 1000 }, (_, seed) => openRandom(seed).uniform()));
  assert.ok(firsts.size > 990);
  assert.notDeepEqual(draw(2 ** 40), draw(0));
});

Deno.test("openRandom() is uniform, whole numbers keep below their limit, normals have deviation 1", () => {
  const random = openRandom(7);
  const bins = new Array(10).fill(0);
  for (let draw = 0; draw < 20_000; draw++) bins[Math.floor(random.uniform() * 10)]++;
  for (const count of bins) assert.ok(Math.abs(count - 2000) < 200);
  for (let draw = 0; draw < 1000; draw++) assert.ok([0, 1, 2].includes(random.below(3)));
  const normals = Array.from({ length: 20_000 }, random.normal);
  const mean = normals.reduce((sum, value) => sum + value, 0) / normals.length;
  const variance = normals.reduce((sum, value) => sum + value * value, 0) / normals.length;
  assert.ok(Math.abs(mean) < 0.03 && Math.abs(variance - 1) < 0.05);
});

Deno.test("shuffled() keeps every element, and leaves the list alone", () => {
  const list = [1, 2, 3, 4, 5, 6, 7, 8];
  const result = shuffled(list, openRandom(3));
  assert.notDeepEqual(result, list);
  assert.deepEqual([...result].sort(), list);
  assert.deepEqual(list, [1, 2, 3, 4, 5, 6, 7, 8]);
});

Deno.test("hashText() and checksumOf() stay as they are: arms and files depend on them", () => {
  assert.deepEqual(["", "a", "session 1"].map(hashText), [2872998923, 444641715, 3179925903]);
  assert.deepEqual(["", "a", "abcd", "abcdé"].map(checksumOf), [
    0,
    2290772599,
    542190098,
    552381621,
  ]);
});

Deno.test("lengthBucket() has three steps", () => {
  const at = (chars: number) => lengthBucket("x".repeat(chars));
  assert.deepEqual([0, 120, 121, 600, 601].map(at), ["short", "short", "medium", "medium", "long"]);
});
