/**
 * A state survives its file, and a damaged file is refused.
 *
 * @module
 */

import assert from "node:assert/strict";
import fc from "fast-check";
import { ImproverError } from "../../lib/errors.ts";
import { checksumOf } from "../../lib/learn/hash.ts";
import { countFirings, observe } from "../../lib/learn/learner.ts";
import { newAcceptState } from "../../lib/learn/state.ts";
import { decodeAcceptState, encodeAcceptState } from "../../lib/learn/state_file.ts";
import { EVENTS, PRIORS } from "./arbitrary.ts";

function example() {
  const state = newAcceptState();
  for (const event of fc.sample(EVENTS, { seed: 8, numRuns: 12 }).at(-1)!) {
    observe(state, event, PRIORS);
  }
  countFirings(state, ["clarity/wordy_phrase"], []);
  return state;
}

function isRefused(text: string): boolean {
  try {
    decodeAcceptState(text);
    return false;
  } catch (error) {
    assert.ok(error instanceof ImproverError && error.code === "bad_weights", String(error));
    assert.match(error.message, /^Cannot read the learner's state: /);
    return true;
  }
}

/** A file with the check that belongs to a body, so that only what the body says can be wrong. */
function signed(body: Record<string, unknown>): string {
  const open = JSON.stringify(body).slice(0, -1);
  return `${open},"check":"${checksumOf(open).toString(16).padStart(8, "0")}"}`;
}

Deno.test("a state reads back as it was written, and is plain JSON", () => {
  const state = example();
  const text = encodeAcceptState(state);
  assert.deepEqual(decodeAcceptState(text), state);
  assert.deepEqual(decodeAcceptState(`${text}\n`), state);
  assert.equal(JSON.parse(text).format, "improver-accept");
  assert.ok(!text.includes("\n"));
});

Deno.test("a file in which any one character is another is refused", () => {
  const text = encodeAcceptState(example());
  fc.assert(
    fc.property(
      fc.nat(text.length - 1),
      fc.constantFrom("0", "7", "x", '"', "}", " "),
      (at, char) => {
        if (text[at] === char) return;
        assert.ok(isRefused(text.slice(0, at) + char + text.slice(at + 1)));
      },
    ),
    { seed: 1, numRuns: 1500 },
  );
});

Deno.test("a file that was cut, doubled or never a state is refused", () => {
  const text = encodeAcceptState(example());
  for (let at = 0; at < text.length; at += 97) assert.ok(isRefused(text.slice(0, at)));
  for (const other of [text + text, "", "null", "{}", "[]", '{"check":"00000000"}', `x${text}`]) {
    assert.ok(isRefused(other), JSON.stringify(other.slice(0, 40)));
  }
});

Deno.test("a well-signed file that holds something else is refused", () => {
  const { check: _, ...body } = JSON.parse(encodeAcceptState(example()));
  const [[key, row]] = Object.entries(body.rows) as [[string, number[]]];
  assert.ok(!isRefused(signed(body)));
  const wrong: Record<string, unknown>[] = [
    { ...body, format: "improver-ask" },
    { ...body, version: 2 },
    { ...body, settings: { ...body.settings, keepSlow: 1.5 } },
    { ...body, settings: { ...body.settings, varianceScale: 0 } },
    { ...body, shifts: { "a/b": "far" } },
    { ...body, real_mass: -1 },
    { ...body, real_mass: null },
    { ...body, trust: [1] },
    { ...body, trust: body.trust.map((share: number) => share / 2) },
    { ...body, cursor: 1.5 },
    { ...body, recent: ["a", "a"] },
    { ...body, hidden: { "a/b": -1 } },
    { ...body, rows: { ...body.rows, [key]: row.slice(1) } },
    { ...body, rows: { ...body.rows, [key]: [...row.slice(0, -1), -0.1] } },
    { ...body, rows: { ...body.rows, [key]: [body.real_mass + 1, ...row.slice(1)] } },
    { ...body, rows: { ...body.rows, "zz unknown": row } },
  ];
  for (const one of wrong) assert.ok(isRefused(signed(one)), JSON.stringify(one).slice(0, 200));
});

Deno.test("the state of a thousand decisions stays small", () => {
  const state = newAcceptState();
  for (let at = 0; at < 1000; at++) {
    const rule = `family${at % 5}/rule_${at % 40}`;
    const features = { rule, task: ["code", "chat", "writing"][at % 3]!, length: "short" } as const;
    const labels = [{ features, isAccepted: at % 4 > 0, weight: 1 }];
    observe(state, { id: `${at}`, source: "user", labels }, PRIORS);
  }
  assert.ok(encodeAcceptState(state).length < 60_000);
});
