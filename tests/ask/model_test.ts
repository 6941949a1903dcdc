/**
 * The file of weights and the scores that come from it.
 *
 * @module
 */

import assert from "node:assert/strict";
import { ImproverError } from "../../lib/errors.ts";
import { type PromptKind, promptKind } from "../../lib/ask/kind.ts";
import { probabilityOf, readSignals, scoreGap, scoreNeed } from "../../lib/ask/model.ts";
import { loadAskWeights } from "../../lib/ask/weights.ts";
import { gapFeaturesOf } from "../../scripts/shipped/examples.ts";
import { countTopics, TOPICS } from "../../lib/ask/topics.ts";
import { modelTokens } from "../../lib/measure/hashing.ts";
import { openPacked, WEIGHTS_BYTES_MAX } from "../../lib/measure/packed.ts";
import { countVocabulary } from "../../lib/measure/vocabulary.ts";
import { loadQualityWeights } from "../../lib/measure/quality.ts";
import { openWhole } from "../../lib/store/weights.ts";
import { shippedAsk, shippedFile } from "./shipped.ts";

async function refuses(file: Uint8Array<ArrayBuffer>, reason: RegExp): Promise<void> {
  await assert.rejects(async () => {
    const packed = await openWhole(file);
    loadAskWeights(packed);
    loadQualityWeights(packed);
  }, (error) => {
    assert.ok(error instanceof ImproverError);
    assert.equal(error.code, "bad_weights");
    assert.match(error.message, /^Cannot use these weights: /);
    assert.match(error.message, reason);
    return true;
  });
}

/** The shipped file with another header; its numbers stay where they are. */
function withHeader(change: (header: Header) => void): Uint8Array<ArrayBuffer> {
  const file = shippedFile();
  const length = Number(new DataView(file.buffer).getBigUint64(0, true));
  const header = JSON.parse(new TextDecoder().decode(file.subarray(8, 8 + length)));
  change(header);
  const text = new TextEncoder().encode(JSON.stringify(header));
  const padded = new Uint8Array(8 * Math.ceil(text.length / 8)).fill(32);
  padded.set(text);
  const changed = new Uint8Array(8 + padded.length + file.length - 8 - length);
  new DataView(changed.buffer).setBigUint64(0, BigInt(padded.length), true);
  changed.set(padded, 8);
  changed.set(file.subarray(8 + length), 8 + padded.length);
  return changed;
}

interface Header {
  __metadata__: Record<string, string>;
  [part: string]: Record<string, unknown>;
}

Deno.test("the shipped file opens and stays below its size", async () => {
  const file = shippedFile();
  assert.ok(file.length <= WEIGHTS_BYTES_MAX);
  const packed = await openWhole(file);
  assert.equal(loadAskWeights(packed).model, packed.metadata.model);
  loadQualityWeights(packed);
});

Deno.test("a file that is no file of weights is refused", async () => {
  const texts = ["", "x", "{}", "12345678", "\u0002\0\0\0\0\0\0\0{}", "null".repeat(9)];
  for (const text of texts) await refuses(new TextEncoder().encode(text), /not in the format/);
  await refuses(new Uint8Array(WEIGHTS_BYTES_MAX + 1), /too large/);
});

Deno.test("a file of another version is refused", async () => {
  await refuses(withHeader((header) => header.__metadata__.version = "1"), /have version 1/);
});

Deno.test("a file with one changed or missing byte is refused", async () => {
  const file = shippedFile();
  const numbers = file.length - openPacked(file).data.length;
  for (const at of [numbers, (numbers + file.length) >> 1, file.length - 1]) {
    const changed = shippedFile();
    changed[at]! ^= 4;
    await refuses(changed, /checksum/);
  }
  await refuses(file.slice(0, -1), /cut short/);
  await refuses(file.slice(0, numbers), /cut short/);
  await refuses(file.slice(0, 100), /not in the format/);
});

Deno.test("a file whose parts lie elsewhere, or are others, is refused", async () => {
  const broken = (change: Record<string, unknown>, reason: RegExp) =>
    refuses(withHeader((header) => Object.assign(header.slot_dense!, change)), reason);
  await broken({ data_offsets: [2, 4] }, /slot_dense.+where it should/);
  await broken({ data_offsets: [-4, 0] }, /slot_dense.+where it should/);
  await broken({ data_offsets: undefined }, /slot_dense.+where it should/);
  await broken({ shape: [3] }, /slot_dense.+where it should/);
  await broken({ dtype: "F64" }, /slot_dense.+where it should/);
  await refuses(
    withHeader((header) => {
      header.other = header.slot_dense!;
      const entries = Object.entries(header).map(([name, part]) => [
        name === "slot_dense" ? "slot_dense_2" : name,
        part,
      ]).filter(([name]) => name !== "other");
      for (const name of Object.keys(header)) delete header[name];
      Object.assign(header, Object.fromEntries(entries));
    }),
    /"slot_dense" is missing/,
  );
});

Deno.test("a file that begins anywhere in memory opens", async () => {
  const file = shippedFile();
  const shifted = new Uint8Array(file.length + 1).subarray(1);
  shifted.set(file);
  const { model } = loadAskWeights(await openWhole(shifted));
  assert.equal(model, shippedAsk().model);
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
  ["Is there a quiet hotel in Graz?", "question"],
  ["Do you have ideas for dinner?", "question"],
  ["Can you cook rice in a microwave?", "fact"],
  ["could you learn piano without a teacher", "fact"],
  ["Is it safe to run every day?", "fact"],
  ["Can you run these benchmarks twice?", "request"],
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
  const weights = shippedAsk();
  const probability = (text: string): number => {
    const signals = readSignals(text);
    const gap = scoreGap(gapFeaturesOf(text, signals), weights);
    return probabilityOf(scoreNeed(signals, weights), gap, signals.kind, weights);
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
  const weights = shippedAsk();
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
    const need = scoreNeed(signals, weights);
    assert.ok(Number.isFinite(need.openness), text.slice(0, 20));
    const gap = scoreGap(gapFeaturesOf(text, signals), weights);
    assert.ok(Number.isFinite(gap), text.slice(0, 20));
    assert.ok(Number.isFinite(probabilityOf(need, gap, signals.kind, weights)));
  }
});

Deno.test("topics are counted the same before and after they are indexed, cue by cue", async () => {
  const cues = TOPICS.flatMap((topic) => topic.cues.split(", "));
  const words = [...new Set(cues.map((cue) => cue.replace(/!+$/, "").split(" ")))];
  const some = words.filter((_, at) => at % 29 === 0).concat([["s"], ["", "s"], ["dogs", "barks"]]);
  // Another instance, which has indexed nothing yet, for every few words.
  for (let from = 0; from < some.length; from += 20) {
    const fresh: typeof import("../../lib/ask/topics.ts") = await import(
      `../../lib/ask/topics.ts?fresh=${from}`
    );
    for (const tokens of some.slice(from, from + 20)) {
      assert.deepEqual(fresh.countTopics(tokens), indexed(tokens), tokens.join(" "));
    }
  }
  function indexed(tokens: readonly string[]): number[] {
    for (let count = 0; count < 80; count++) countTopics(["warm", "up"]);
    return countTopics(tokens);
  }
});

Deno.test("vocabulary is counted the same before and after it is indexed", async () => {
  const texts = [
    "please recommend some good books for my son, who is eight years old, e.g. about space",
    "what should i do with ^these|those things | so that, for example, my boss is happy this weekend",
    "write a poem. make sure it has at least ten lines and, for beginners, an example",
    "",
    "act as the best lawyer in my area and tell me what is most important, etc.",
  ].map(modelTokens);
  const fresh: typeof import("../../lib/measure/vocabulary.ts") = await import(
    "../../lib/measure/vocabulary.ts?fresh"
  );
  for (let count = 0; count < 400; count++) countVocabulary(["warm", "up"]);
  for (const tokens of texts) {
    assert.deepEqual(fresh.countVocabulary(tokens), countVocabulary(tokens));
  }
});

Deno.test("every cue of a topic can be met in a prompt", () => {
  for (const { name, cues } of TOPICS) {
    for (const cue of cues.split(", ")) {
      const words = cue.replace(/!+$/, "");
      const tokens = modelTokens(words.replaceAll("#", "1"));
      assert.equal(tokens.join(" "), words, `${name}: ${cue}`);
      assert.ok(tokens.length <= 3, `${name}: ${cue}`);
    }
  }
});
