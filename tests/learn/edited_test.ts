/**
 * What a user sent tells which edits they kept.
 *
 * @module
 */

import assert from "node:assert/strict";
import fc from "fast-check";
import { alignEdited, type ShownEdit } from "../../lib/learn/edited.ts";

/** An edit of the only place in a text where something stands. */
function edit(original: string, id: number, before: string, after: string, at?: number): ShownEdit {
  const start = at ?? original.indexOf(before);
  assert.ok(start >= 0 && original.startsWith(before, start));
  return { id, rule: "a/b", start, end: start + before.length, before, after, probability: 0.9 };
}

const ORIGINAL =
  "hi there, I want you to write a poem in order to cheer up my sister, basically something short";
const EDITS = [
  edit(ORIGINAL, 1, "hi there, I want you to write", "Write"),
  edit(ORIGINAL, 2, "in order to", "to"),
  edit(ORIGINAL, 3, "basically ", ""),
  edit(ORIGINAL, 4, "", ".", ORIGINAL.length),
];
const SUGGESTIONS = [edit(ORIGINAL, 5, "something short", "four lines")];

function outcomes(sent: string): string {
  return [...alignEdited(ORIGINAL, EDITS, SUGGESTIONS, sent).values()].join(" ");
}

const ROWS: readonly [what: string, sent: string, outcomes: string][] = [
  [
    "everything as proposed",
    "Write a poem to cheer up my sister, something short.",
    "kept kept kept kept ignored",
  ],
  ["nothing of it", ORIGINAL, "reverted reverted reverted reverted ignored"],
  [
    "one edit taken back",
    "Write a poem in order to cheer up my sister, something short.",
    "kept reverted kept kept ignored",
  ],
  [
    "a deletion and the full stop taken back, another word changed",
    "Write a poem to cheer up my brother, basically something short",
    "kept kept reverted reverted ignored",
  ],
  [
    "the suggestion adopted, the words beside an edit changed",
    "Write a funny poem to lift my sister, four lines.",
    "kept kept kept kept adopted",
  ],
  [
    "a sentence before, and one after that leaves the crowded end open",
    "Be quick. Write a poem to cheer up my sister, something short. Thanks, that would be great.",
    "kept kept unknown kept unknown",
  ],
  [
    "the part with edits deleted",
    "Write a poem to cheer up my sister.",
    "kept kept unknown kept unknown",
  ],
  [
    "the place of the first edit reworded",
    "Please compose a poem to cheer up my sister, something short.",
    "unknown kept kept kept ignored",
  ],
  [
    "line ends of another system and one at the end of the file",
    "Write a poem to cheer up my sister, something short.\r\n",
    "kept kept kept kept ignored",
  ],
  [
    "another prompt altogether",
    "What is the capital of France?",
    "unknown unknown unknown unknown unknown",
  ],
  ["nothing at all", "", "unknown unknown unknown unknown unknown"],
];

for (const [what, sent, expected] of ROWS) {
  Deno.test(`alignEdited() reads a text with ${what}`, () => {
    assert.equal(outcomes(sent), expected);
  });
}

Deno.test("alignEdited() tells two edits apart that stand side by side", () => {
  const original = "Please just  simply fix it";
  const edits = [edit(original, 1, "just ", ""), edit(original, 2, " simply ", " ")];
  const read = (sent: string) => [...alignEdited(original, edits, [], sent).values()];
  assert.deepEqual(read("Please  fix it"), ["kept", "kept"]);
  assert.deepEqual(read("Please just  fix it"), ["reverted", "kept"]);
  assert.deepEqual(read("Please  simply fix it"), ["kept", "reverted"]);
});

Deno.test("alignEdited() does not guess where both readings give the same text", () => {
  const original = "really really good";
  const edits = [
    edit(original, 1, "really ", "", 0),
    edit(original, 2, "really ", "", 7),
  ];
  const read = alignEdited(original, edits, [], "really good");
  assert.deepEqual([...read.values()], ["unknown", "unknown"]);
});

Deno.test("alignEdited() leaves a suggestion that overlaps an edit unknown", () => {
  const original = "make it more better now";
  const edits = [edit(original, 1, "more better", "better")];
  const suggestions = [edit(original, 2, "better now", "good")];
  const read = alignEdited(original, edits, suggestions, "make it better now");
  assert.deepEqual([...read], [[1, "kept"], [2, "unknown"]]);
});

Deno.test("alignEdited() reads a misspelt word and a blank within code-like text", () => {
  const original = "fix teh bug in `a  b` and  run";
  const edits = [edit(original, 1, "teh", "the"), edit(original, 2, "  run", " run")];
  const read = (sent: string) => [...alignEdited(original, edits, [], sent).values()];
  assert.deepEqual(read("fix the bug in `a  b` and run"), ["kept", "kept"]);
  assert.deepEqual(read("fix teh bug in `a  b` and  run"), ["reverted", "reverted"]);
  assert.deepEqual(read("fix the bug in `a  c` and run it"), ["kept", "kept"]);
});

/** Words that occur once each, so that a choice of edits can be read back with certainty. */
const CHOICES = fc.array(fc.record({ isEdit: fc.boolean(), isTaken: fc.boolean() }), {
  minLength: 6,
  maxLength: 60,
});

Deno.test("alignEdited() reads back any choice of edits among words that stay", () => {
  fc.assert(
    fc.property(CHOICES, (choices) => {
      const words: string[] = [];
      const sent: string[] = [];
      const edits: ShownEdit[] = [];
      const expected: string[] = [];
      let offset = 0;
      choices.forEach(({ isEdit, isTaken }, at) => {
        const before = isEdit ? `old${at} thing` : `word${at}`;
        if (isEdit) {
          const place = { start: offset, end: offset + before.length };
          edits.push({
            id: at,
            rule: "a/b",
            ...place,
            before,
            after: `new${at}`,
            probability: 0.9,
          });
          expected.push(isTaken ? "kept" : "reverted");
        }
        words.push(before, `stays${at} firmly${at}`);
        sent.push(isEdit && isTaken ? `new${at}` : before, `stays${at} firmly${at}`);
        offset += before.length + 1 + `stays${at} firmly${at}`.length + 1;
      });
      const read = alignEdited(words.join(" "), edits, [], sent.join(" "));
      assert.deepEqual([...read.values()], expected);
    }),
    { seed: 1, numRuns: 200 },
  );
});

Deno.test("alignEdited() never fails and never takes an id for another, whatever was sent", () => {
  const texts = fc.string({ unit: "grapheme", maxLength: 80 });
  fc.assert(
    fc.property(texts, fc.array(fc.nat(80), { maxLength: 8 }), texts, (original, cuts, sent) => {
      const places = [...new Set(cuts.map((cut) => Math.min(cut, original.length)))]
        .sort((one, two) => one - two);
      const edits = places.slice(1).map((end, at) => {
        const start = places[at]!;
        const before = original.slice(start, end);
        return { id: at, rule: "a/b", start, end, before, after: "x", probability: 0.5 };
      });
      const [applied, proposed] = [
        edits.filter(({ id }) => id % 2 === 0),
        edits.filter(({ id }) => id % 2 === 1),
      ];
      const read = alignEdited(original, applied, proposed, sent);
      assert.deepEqual([...read.keys()].sort(), edits.map(({ id }) => id).sort());
      for (const { id } of applied) assert.match(read.get(id)!, /^(?:kept|reverted|unknown)$/);
      for (const { id } of proposed) assert.match(read.get(id)!, /^(?:adopted|ignored|unknown)$/);
    }),
    { seed: 2, numRuns: 500 },
  );
});
