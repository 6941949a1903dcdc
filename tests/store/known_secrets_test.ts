/**
 * Finding again what was recognised as a secret elsewhere.
 *
 * @module
 */

import { deepEqual, equal, ok } from "node:assert/strict";
import fc from "fast-check";
import { knownSecrets } from "../../lib/store/known_secrets.ts";

const sightings = (values: readonly string[], text: string) => {
  const secrets = values.map((value) => ({ value, kind: "password" }));
  return [...knownSecrets(secrets).in(text)].map(({ at, value }) => [at, value]);
};

Deno.test("of secrets that overlap the first counts, and of those that begin together the longest", () => {
  deepEqual(sightings(["Depot-1x", "Depot-1x9y"], "a Depot-1x9y, b Depot-1x"), [
    [2, "Depot-1x9y"],
    [16, "Depot-1x"],
  ]);
  deepEqual(sightings(["Depot-1x", "1x-Harbour2"], "Depot-1x-Harbour2"), [[0, "Depot-1x"]]);
  deepEqual(sightings(["secret7"], "secret78 and secret7"), [[13, "secret7"]]);
});

Deno.test("what is found is what a look from every place finds", () => {
  const word = fc.string({ unit: fc.constantFrom("a", "1", "-"), minLength: 6, maxLength: 9 })
    .filter((value) => /\d/.test(value));
  const text = fc.array(fc.oneof(word, fc.constantFrom(" ", "a", "1", ", ")), { maxLength: 12 })
    .map((parts) => parts.join(""));
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), text, (values, within) => {
      const expected: [number, string][] = [];
      for (let at = 0; at < within.length; at++) {
        const longest = values.filter((value) => within.startsWith(value, at))
          .filter((value) => standsAlone(within, at, value))
          .sort((one, other) => other.length - one.length)[0];
        if (longest === undefined) continue;
        expected.push([at, longest]);
        at += longest.length - 1;
      }
      deepEqual(sightings(values, within), expected);
    }),
    { seed: 11, numRuns: 2000 },
  );
});

Deno.test("secrets that begin and end alike do not make a long text slow", () => {
  const values = Array.from({ length: 500 }, (_, index) => "1".repeat(index + 6));
  const time = (length: number) => {
    const started = performance.now();
    equal(sightings(values, "1".repeat(length)).length, length <= 505 ? 1 : 0);
    return performance.now() - started;
  };
  time(505);
  const [short, long] = [time(20_000), time(200_000)];
  ok(long < 30 * short + 200, `${short} ms, then ${long} ms`);
});

function standsAlone(text: string, at: number, value: string): boolean {
  if (value.length >= 8 && /\d/.test(value) && /[A-Za-z]/.test(value)) return true;
  const meets = (left: string, right: string) => /\w/.test(left) && /\w/.test(right);
  return !meets(text.charAt(at - 1), value[0]!) &&
    !meets(value.at(-1)!, text.charAt(at + value.length));
}
