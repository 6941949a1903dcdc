/**
 * Suggestions for mistyped names.
 *
 * @module
 */

import assert from "node:assert/strict";
import fc from "fast-check";
import { editDistance, nearestName } from "../lib/nearest.ts";

Deno.test("nearestName() finds what was meant, and nothing for something else", () => {
  const known = ["prompt", "context", "answers", "session_id"];
  assert.equal(nearestName("promt", known), "prompt");
  assert.equal(nearestName("Contxet", known), "context");
  assert.equal(nearestName("sessionid", known), "session_id");
  assert.equal(nearestName("temperature", known), null);
  assert.equal(nearestName("x", []), null);
});

Deno.test("editDistance() is a symmetric distance that counts one swap as one", () => {
  assert.equal(editDistance("teh", "the"), 1);
  assert.equal(editDistance("", "abc"), 3);
  const short = fc.string({ maxLength: 12 });
  fc.assert(
    fc.property(short, short, (left, right) => {
      const distance = editDistance(left, right);
      assert.equal(distance, editDistance(right, left));
      assert.equal(distance === 0, left === right);
      assert.ok(distance <= Math.max(left.length, right.length));
      assert.ok(distance >= Math.abs(left.length - right.length));
    }),
    { seed: 7, numRuns: 300 },
  );
});
