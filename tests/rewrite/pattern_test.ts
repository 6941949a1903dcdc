/**
 * Patterns that could run away are refused.
 *
 * @module
 */

import assert from "node:assert/strict";
import fc from "fast-check";
import {
  compilePatterns,
  faultOfPattern,
  firstCharacters,
  matcherOf,
} from "../../lib/rewrite/pattern.ts";

const REFUSED: [string, RegExp][] = [
  ["a*", /without end/],
  ["a+", /without end/],
  ["(?:ab){2,}", /without end/],
  ["(a)\\1", /refers back/],
  ["(?<x>a)\\k<x>", /neither plain/],
  ["(?<x>a)", /neither plain/],
  ["^a", /where/],
  ["a$", /where/],
  ["(?:(?:a{0,30}){0,30}){0,30}", /steps|ways/],
  ["(?:a|a){0,40}b", /steps|ways/],
  ["[a-z]{0,300}[a-z]{0,300}x", /steps/],
  ["a{0,2000}", /more than 1000 times/],
  ["(?<=a+)b", /without end/],
  ["(?=a*)b", /without end/],
  ["(unclosed", /./],
  ["[a", /./],
  ["a{2,1}", /./],
  ["x".repeat(2_001), /longer than/],
];

for (const [pattern, fault] of REFUSED) {
  Deno.test(`a pattern such as ${JSON.stringify(pattern.slice(0, 30))} is refused`, () => {
    assert.match(faultOfPattern(pattern) ?? "accepted", fault);
  });
}

const ACCEPTED = [
  "hello",
  "(?:can|could) you (?:please )?",
  "[a-z]{1,20}",
  "(?<!\\p{L})no(?!\\w)",
  "\\bif you (?:can|could)\\b",
  "i['’]d (?:like|love) [^.!?\\n]{0,80}",
  "\\(\\[\\u{1F600}\\]\\)",
];

for (const pattern of ACCEPTED) {
  Deno.test(`a pattern such as ${JSON.stringify(pattern)} is accepted`, () => {
    assert.equal(faultOfPattern(pattern), null);
  });
}

Deno.test("faultOfPattern() never throws, and what it accepts compiles", () => {
  const piece = fc.constantFrom(
    ..."ab .*+?{}()[]|\\^$-,0123456789:=!<>pku".split(""),
    ...["(?:", "(?=", "(?<!", "{0,3}", "\\b", "[^a]", "\\p{L}"],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
      const pattern = pieces.join("");
      if (faultOfPattern(pattern) === null) compilePatterns([pattern], "y");
    }),
    { seed: 3, numRuns: 20_000 },
  );
});

Deno.test("a blank in a pattern stands for a line break too, but not inside a class", () => {
  assert.ok(compilePatterns(["in order"], "g").test("in\norder"));
  assert.ok(!compilePatterns(["in[ ]order"], "g").test("in\norder"));
});

Deno.test("firstCharacters() never misses a place where a pattern matches", () => {
  const piece = fc.constantFrom(
    "a",
    "b ",
    "(?:a|b)",
    "(?:ab)?",
    "[ab]",
    "b{0,2}",
    "(?=a)",
    "\\b",
    ".",
  );
  const text = fc.string({ unit: fc.constantFrom(..."ab \n"), maxLength: 8 });
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 5 }), text, (pieces, subject) => {
      const patterns = [pieces.join("")];
      const first = firstCharacters(patterns);
      const [quick, slow] = [matcherOf(patterns, first), matcherOf(patterns, null)];
      for (let i = 0; i <= subject.length; i++) assert.equal(quick(subject, i), slow(subject, i));
    }),
    { seed: 4, numRuns: 5_000 },
  );
});
