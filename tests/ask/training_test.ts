/**
 * The training behind the shipped weights, on examples small enough to know the answer.
 *
 * @module
 */

import assert from "node:assert/strict";
import { openRandom } from "../../lib/learn/random.ts";
import { openWhole } from "../../lib/store/weights.ts";
import { OMISSIONS } from "../../scripts/shipped/damage.ts";
import { fitLogistic, fitRidge, type Row, scoreRow } from "../../scripts/shipped/linear.ts";
import { packFile } from "../../scripts/shipped/packing.ts";
import { areaUnderCurve, calibration, upperQuantile } from "../../scripts/shipped/scores.ts";
import { slotTypeOf } from "../../scripts/shipped/slot_types.ts";
import { padding, SPOILINGS } from "../../scripts/shipped/worsening.ts";
import { typedInHaste } from "../../scripts/shipped/examples.ts";

function row(values: readonly number[]): Row {
  return { at: Int32Array.from(values.keys()), value: Float64Array.from(values) };
}

function ones(length: number): Float64Array {
  return new Float64Array(length).fill(1);
}

Deno.test("ridge regression finds the line that the data lies on", () => {
  const random = openRandom(1);
  const points = Array.from({ length: 200 }, () => [random.normal(), random.normal()]);
  const targets = Float64Array.from(points, ([x, y]) => 2 * x! - 3 * y! + 0.5);
  const fit = fitRidge(points.map(row), targets, ones(200), 2, 1e-9);
  assert.ok(Math.abs(fit.weights[0]! - 2) < 1e-6);
  assert.ok(Math.abs(fit.weights[1]! + 3) < 1e-6);
  assert.ok(Math.abs(fit.bias - 0.5) < 1e-6);
});

Deno.test("a row of weight 3 counts like three rows", () => {
  const points = [[1], [2], [4]];
  const once = fitRidge(
    points.map(row),
    Float64Array.of(1, 0, 2),
    Float64Array.of(1, 3, 1),
    1,
    0.5,
  );
  const thrice = fitRidge(
    [[1], [2], [2], [2], [4]].map(row),
    Float64Array.of(1, 0, 0, 0, 2),
    ones(5),
    1,
    0.5,
  );
  assert.ok(Math.abs(once.weights[0]! - thrice.weights[0]!) < 1e-9);
});

Deno.test("logistic regression ranks what can be told apart and keeps its signs", () => {
  const random = openRandom(2);
  const points = Array.from({ length: 300 }, () => [random.normal(), random.normal()]);
  const labels = Float64Array.from(points, ([x, y]) => x! - y! + random.normal() > 0 ? 1 : 0);
  const free = fitLogistic(points.map(row), labels, ones(300), 2, { penalty: 0.001 });
  const scores = points.map((point) => scoreRow(free, row(point)));
  assert.ok(areaUnderCurve(scores, [...labels]) > 0.8);
  const signs = Int8Array.of(1, 1);
  const bound = fitLogistic(points.map(row), labels, ones(300), 2, { penalty: 0.001, signs });
  assert.ok(bound.weights[0]! > 0);
  assert.equal(bound.weights[1], 0);
});

Deno.test("shuffled labels teach nothing", () => {
  const random = openRandom(3);
  const points = Array.from(
    { length: 400 },
    () => [random.normal(), random.normal(), random.normal()],
  );
  const labels = Float64Array.from(points, () => random.below(2));
  const fit = fitLogistic(points.slice(0, 200).map(row), labels.slice(0, 200), ones(200), 3, {
    penalty: 0.01,
  });
  const held = points.slice(200).map((point) => scoreRow(fit, row(point)));
  assert.ok(Math.abs(areaUnderCurve(held, [...labels.slice(200)]) - 0.5) < 0.12);
});

Deno.test("the area under the curve counts ties half", () => {
  assert.equal(areaUnderCurve([1, 2, 3], [0, 0, 1]), 1);
  assert.equal(areaUnderCurve([3, 2, 1], [0, 0, 1]), 0);
  assert.equal(areaUnderCurve([1, 1, 1, 1], [0, 1, 0, 1]), 0.5);
  assert.ok(Number.isNaN(areaUnderCurve([1, 2], [1, 1])));
});

Deno.test("the calibration error is the gap between said and seen", () => {
  assert.equal(calibration([0, 0, 1, 1], [0, 0, 1, 1]).error, 0);
  const { error, bins } = calibration([0.85, 0.85, 0.85, 0.85], [1, 1, 0, 0]);
  assert.ok(Math.abs(error - 0.35) < 1e-12);
  assert.deepEqual(bins.map(({ count, observed }) => [count, observed]), [[4, 0.5]]);
});

Deno.test("at most the wanted share lies above a quantile", () => {
  const values = Array.from({ length: 100 }, (_, at) => at);
  assert.equal(values.filter((value) => value > upperQuantile(values, 0.1)).length, 10);
  assert.equal(values.filter((value) => value > upperQuantile(values, 0)).length, 0);
});

Deno.test("every damage changes a prompt that has something to lose, and the same seed does the same", () => {
  const prompt =
    "Write a letter to Mr. Brown in Leeds about the three broken windows, without blaming him.\n" +
    "Mention the storm of 2021.\nAsk for an answer by Friday.\nKeep it under 200 words, including the greeting.";
  for (
    const [name, damage] of Object.entries({
      ...OMISSIONS,
      ...SPOILINGS,
      padding: padding(["Thank you."]),
    })
  ) {
    const results = [4, 4].map((seed) => {
      const random = openRandom(seed);
      return Array.from({ length: 5 }, () => damage(prompt, random));
    });
    assert.deepEqual(results[0], results[1], name);
    assert.ok(results[0]!.some((result) => result !== null && result !== prompt), name);
    for (const short of ["", "a", "?"]) damage(short, openRandom(1));
  }
});

Deno.test("typing in haste loses capitals and the last stop only", () => {
  assert.equal(typedInHaste("Find Anna. Call her. "), "find anna. call her");
});

Deno.test("details are sorted by what they are about", () => {
  const rows: readonly (readonly [string, string])[] = [
    ["Budget for the trip", "budget"],
    ["City or country to visit", "location"],
    ["Age of the readers", "audience"],
    ["How often it repeats (frequency)", "time"],
    ["Something else entirely", "subtype"],
  ];
  for (const [description, type] of rows) assert.equal(slotTypeOf(description), type, description);
});

Deno.test("arrays come out of a packed file as they went in", async () => {
  const file = await packFile(
    {
      floats: Float32Array.of(0.5, -2),
      bits: Uint8Array.of(255),
      bytes: Int8Array.of(-127, 5, 127),
    },
    { seed: 1, trained_on: [], metrics: {} },
  );
  const packed = await openWhole(file);
  assert.deepEqual([...packed.floats("floats", 2)], [0.5, -2]);
  assert.deepEqual([...packed.bytes("bytes", 3)], [-127, 5, 127]);
  assert.deepEqual([...packed.bits("bits", 1)], [255]);
  assert.equal(packed.metadata.model, `shipped-4-${packed.metadata.sha256.slice(0, 8)}`);
});
