/**
 * Edits are chosen, applied and joined as they should be.
 *
 * @module
 */

import assert from "node:assert/strict";
import fc from "fast-check";
import {
  applyChanges,
  type Change,
  composeChanges,
  nameEdits,
  withoutOverlaps,
} from "../../lib/rewrite/edit.ts";

function change(start: number, end: number, after: string, more: Partial<Change> = {}): Change {
  return {
    start,
    end,
    after,
    rule: "a/b",
    why: ["Because."],
    probability: 0.9,
    weight: 1,
    ...more,
  };
}

/** Sorted, disjoint changes of a text of some length, from pairs of gaps and lengths. */
function changesOf(length: number, cuts: readonly [number, number, string][]): Change[] {
  const changes: Change[] = [];
  let at = 0;
  for (const [gap, size, after] of cuts) {
    const start = at + gap + 1;
    const end = start + size;
    if (end > length) break;
    changes.push(change(start, end, after));
    at = end;
  }
  return changes;
}

const CUTS = fc.array(
  fc.tuple(fc.nat(4), fc.nat(4), fc.string({ maxLength: 4 })) as fc.Arbitrary<
    [number, number, string]
  >,
  { maxLength: 8 },
);

Deno.test("withoutOverlaps() keeps the earlier of two overlapping proposals", () => {
  const [first, second] = [change(2, 6, "x"), change(4, 8, "y")];
  assert.deepEqual(withoutOverlaps([[second], [first]]), [[first]]);
});

Deno.test("withoutOverlaps() keeps the likelier of two that start together", () => {
  const [unlikely, likely] = [change(2, 9, "x", { probability: 0.6 }), change(2, 4, "y")];
  assert.deepEqual(withoutOverlaps([[unlikely], [likely]]), [[likely]]);
});

Deno.test("withoutOverlaps() takes or leaves a proposal as a whole", () => {
  const pair = [change(5, 6, "x"), change(9, 10, "y")];
  assert.deepEqual(withoutOverlaps([pair, [change(3, 6, "z")]]), [[change(3, 6, "z")]]);
});

Deno.test("withoutOverlaps() keeps one of two insertions at one place", () => {
  assert.equal(withoutOverlaps([[change(3, 3, "x")], [change(3, 3, "y")]]).length, 1);
});

Deno.test("composeChanges() makes the same text as both changes one after the other", () => {
  fc.assert(
    fc.property(fc.string({ minLength: 10, maxLength: 40 }), CUTS, CUTS, (text, one, two) => {
      const earlier = changesOf(text.length, one);
      const current = applyChanges(text, earlier);
      const later = changesOf(current.length, two);
      const composed = composeChanges(earlier, current, later);
      assert.equal(applyChanges(text, composed), applyChanges(current, later));
      composed.forEach((each, i) => assert.ok(i === 0 || composed[i - 1]!.end <= each.start));
    }),
    { seed: 7, numRuns: 3_000 },
  );
});

Deno.test("composeChanges() joins changes that touch, under the rule that replaced most", () => {
  const earlier = [change(0, 4, "", { rule: "tone/greeting", weight: 4, why: ["Greeting."] })];
  const later = [
    change(0, 1, "C", { rule: "clean/capital", weight: 1, why: ["Capital."], probability: 0.7 }),
  ];
  assert.deepEqual(composeChanges(earlier, "can you", later), [
    change(0, 5, "C", {
      rule: "tone/greeting",
      weight: 4,
      why: ["Greeting.", "Capital."],
      probability: 0.7,
    }),
  ]);
});

Deno.test("composeChanges() moves later changes back to the original", () => {
  const earlier = [change(0, 3, "x")];
  assert.deepEqual(composeChanges(earlier, "x defg", [change(4, 5, "F")]), [
    change(0, 3, "x"),
    change(6, 7, "F"),
  ]);
});

Deno.test("nameEdits() numbers from where it is told and leaves out what changes nothing", () => {
  const edits = nameEdits("abcdef", [change(0, 1, "a"), change(2, 3, "C")], 5);
  assert.deepEqual(edits, [
    {
      id: 5,
      rule: "a/b",
      start: 2,
      end: 3,
      before: "c",
      after: "C",
      why: "Because.",
      probability: 0.9,
    },
  ]);
});

Deno.test("applyChanges() refuses changes that overlap", () => {
  assert.throws(() => applyChanges("abcdef", [change(0, 3, ""), change(2, 4, "")]), /Bug/);
});

Deno.test("composeChanges() names the rule that deletes what another one had mended", () => {
  const text = "Why? thx";
  const mended = change(5, 8, "thanks", { rule: "clean/mend", why: ["Mends."], weight: 6 });
  const deleted = change(4, 11, "", { rule: "tone/drop", why: ["Drops."], weight: 6 });
  const made = applyChanges(text, [mended]);
  const [only] = composeChanges([mended], made, [deleted]);
  assert.equal(only?.rule, "tone/drop");
  assert.deepEqual(only?.why, ["Drops."]);
});

Deno.test("composeChanges() still names a rule of which something is left", () => {
  const mended = change(0, 3, "please", { rule: "clean/mend", why: ["Mends."], weight: 6 });
  const capital = change(0, 1, "P", { rule: "clean/capital", why: ["Begins."], weight: 1 });
  const [only] = composeChanges([mended], "please go", [capital]);
  assert.deepEqual([only?.rule, only?.after], ["clean/mend", "Please"]);
});
