/**
 * The file of weights and the scores that come from it.
 *
 * @module
 */

import assert from "node:assert/strict";
import { ImproverError } from "../../lib/errors.ts";
import { type PromptKind, promptKind } from "../../lib/ask/kind.ts";
import { probabilityOf, readSignals, scoreNeed } from "../../lib/ask/model.ts";
import { loadAskWeights } from "../../lib/ask/weights.ts";
import { modelTokens } from "../../lib/measure/hashing.ts";
import { WEIGHTS_BYTES_MAX } from "../../lib/measure/packed.ts";
import { loadQualityWeights } from "../../lib/measure/quality.ts";
import { shippedFile } from "./shipped.ts";

function refuses(file: unknown): void {
  for (const load of [loadAskWeights, loadQualityWeights]) {
    assert.throws(() => load(file), (error) => {
      assert.ok(error instanceof ImproverError);
      assert.equal(error.code, "bad_weights");
      assert.match(error.message, /^Cannot use these weights: /);
      return true;
    });
  }
}

Deno.test("the shipped file opens and stays below its size", () => {
  const file = shippedFile();
  assert.ok(JSON.stringify(file).length <= WEIGHTS_BYTES_MAX);
  assert.equal(loadAskWeights(file).model, file.model);
  loadQualityWeights(file);
});

Deno.test("a file that is no file of weights is refused", () => {
  for (const file of [null, undefined, 7, "x", [], {}, { format: "improver-weights" }]) {
    refuses(file);
  }
});

Deno.test("a file of another version is refused", () => {
  refuses({ ...shippedFile(), version: 99 });
});

Deno.test("a file with one changed, missing or foreign character is refused", () => {
  const file = shippedFile();
  const data = file.data as string;
  const at = data.length >> 1;
  const other = data[at] === "A" ? "B" : "A";
  refuses({ ...file, data: data.slice(0, at) + other + data.slice(at + 1) });
  refuses({ ...file, data: data.slice(0, -4) });
  refuses({ ...file, data: "§" + data.slice(1) });
  refuses({ ...file, data: "" });
});

Deno.test("a file whose parts lie elsewhere is refused", () => {
  const file = shippedFile();
  const parts = file.parts as Record<string, { offset: number; length: number }>;
  const broken = (change: Record<string, unknown>) => {
    const changed = Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, { ...part, ...change }]),
    );
    refuses({ ...file, parts: changed });
  };
  broken({ offset: 2 });
  broken({ offset: -4 });
  broken({ offset: 1e9 });
  broken({ length: 3 });
  refuses({ ...file, parts: {} });
});

const KINDS: readonly (readonly [string, PromptKind])[] = [
  [
    'def mean(xs):\n    """Return the mean of xs.\n\n    >>> mean([1, 3])\n    2.0\n    """',
    "code",
  ],
  ["function area(width, height) {\n  /** Computes the area. */\n}", "code"],
  ["tell me about volcanoes", "query"],
  ["I'm looking for information on solar panels", "query"],
  ["cheap hotels lisbon", "query"],
  ["who wrote the first novel", "fact"],
  ["How many moons does Mars have?", "fact"],
  ["What should I cook tonight?", "question"],
  ["Is it worth buying a used car?", "question"],
  ["Can you write a poem about the sea?", "request"],
  ["Plan a weekend in Graz.", "request"],
  ["please list the planets", "request"],
  [
    "Table rows vanish after sorting\n\nSorting by date in version 4.2 raises an exception and the rows are missing. Expected behaviour: rows stay. It works with sort_values() but not with the header click in the new grid.",
    "bug",
  ],
];

Deno.test("the kind of a text is told from its form", () => {
  for (const [text, kind] of KINDS) assert.equal(promptKind(text, modelTokens(text)), kind, text);
});

Deno.test("what leaves more open scores higher, kind by kind", () => {
  const weights = loadAskWeights(shippedFile());
  const probability = (text: string): number => {
    const signals = readSignals(text);
    return probabilityOf(scoreNeed(signals, weights).openness, signals.kind, weights);
  };
  const pairs: readonly (readonly [string, string])[] = [
    [
      "Plan a trip.",
      "Plan a three-day trip to Prague in May for two adults with a budget of 600 euros, by train from Vienna, museums preferred, no long walks.",
    ],
    [
      "Write something nice for my friend.",
      "Write a limerick of five lines about a cat who is afraid of mice, without the word fur.",
    ],
    ["volcanoes", "height of mount etna above sea level in 2021"],
    [
      'def f(items):\n    """Do something with some of the items or others, maybe sorted."""',
      'def f(items):\n    """Return the items sorted in ascending order; return an empty list if items is empty.\n\n    >>> f([3, 1])\n    [1, 3]\n    >>> f([])\n    []\n    """',
    ],
  ];
  for (const [open, pinned] of pairs) {
    assert.ok(probability(open) > probability(pinned), `${open} / ${pinned}`);
  }
});

Deno.test("scores are finite and cost no more than the text is long", () => {
  const weights = loadAskWeights(shippedFile());
  for (
    const text of [
      "",
      " ",
      "a",
      "\ud800",
      "x".repeat(50_000),
      "a b ".repeat(20_000),
      "\n".repeat(9_000),
      "(((((".repeat(3_000),
      "def f(".repeat(3_000),
    ]
  ) {
    const signals = readSignals(text);
    const { openness } = scoreNeed(signals, weights);
    assert.ok(Number.isFinite(openness), text.slice(0, 20));
    assert.ok(Number.isFinite(probabilityOf(openness, signals.kind, weights)));
  }
});
