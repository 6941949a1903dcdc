/**
 * Which questions are worth asking: the model's say in what is chosen, and the grades behind it.
 *
 * @module
 */

import assert from "node:assert/strict";
import { chooseQuestions, type Open } from "../../lib/ask/choice.ts";
import { cuesIn, TOPICS } from "../../lib/ask/topics.ts";
import { SLOT_TYPES, topic } from "../../lib/ask/topics/topic.ts";
import { WORTH_BUCKETS, type WorthLinear } from "../../lib/ask/weights.ts";
import { WORTH_NAMES, worthFeatures } from "../../lib/ask/worth.ts";

const PET = TOPICS.findIndex(({ name }) => name === "pet");
const GARDEN = TOPICS.findIndex(({ name }) => name === "garden");

/** A model to which a question is worth what its value says, more or less by a bias. */
function worthBy(bias: number, slots: Readonly<Record<string, number>> = {}): WorthLinear {
  const buckets = new Int8Array(WORTH_BUCKETS);
  for (const topic of [TOPICS[PET]!, TOPICS[GARDEN]!]) {
    for (const question of topic.questions()) {
      const offer = { topic, question, value: 1, fit: 0, cues: [] };
      const asker = { tokens: [], kind: "request" as const, needsClarification: 1 };
      buckets[worthFeatures(offer, asker).buckets[0]!] = slots[question.slot] ?? 0;
    }
  }
  return { bias, scale: 1, dense: new Float32Array(WORTH_NAMES.length), buckets };
}

function open(fits: Readonly<Record<number, number>>, more: Partial<Open> = {}): Open {
  return {
    tokens: ["my", "dog", "digs", "up", "my", "roses"],
    kind: "request",
    needsClarification: 0.9,
    text: "My dog digs up my roses.",
    topics: Object.entries(fits).map(([at, fit]) => ({ topic: TOPICS[Number(at)]!, fit })),
    expected: SLOT_TYPES.map(() => 0.5),
    namesCode: false,
    isDoubtful: false,
    known: new Set(),
    answered: new Set(),
    wants: () => true,
    ...more,
  };
}

Deno.test("cues are whole words, strong ones among them", () => {
  const cues = cuesIn(TOPICS[PET]!, "the dog and a fish tank for the doghouse".split(" "));
  assert.deepEqual(cues, ["dog", "fish tank"]);
});

Deno.test("the question most worth asking comes first, whatever its topic's rank", () => {
  const slots = { climate: 3, problem: 2 };
  const [first] = chooseQuestions(open({ [PET]: 3, [GARDEN]: 2 }), 1, worthBy(-2, slots));
  assert.equal(first?.slot, "climate");
});

Deno.test("what is worth little is not asked, and a trifle not after a real question", () => {
  assert.deepEqual(chooseQuestions(open({ [PET]: 3 }), 3, worthBy(-5)), []);
  const asked = chooseQuestions(open({ [PET]: 3 }), 3, worthBy(-1, { problem: 3 }));
  assert.deepEqual(asked.map(({ slot }) => slot), ["problem"]);
});

Deno.test("in doubt only what is surely worth it is asked", () => {
  const worth = worthBy(-1, { problem: 2 });
  const choose = (isDoubtful: boolean) =>
    chooseQuestions(open({ [PET]: 3 }, { isDoubtful }), 1, worth).map(({ slot }) => slot);
  assert.deepEqual(choose(false), ["problem"]);
  assert.deepEqual(choose(true), ["problem"]);
  const lesser = chooseQuestions(open({ [PET]: 3 }, { isDoubtful: true }), 1, worthBy(-1));
  assert.deepEqual(lesser, []);
});

Deno.test("what decides together is asked in one breath, but nothing that is told or asked besides", () => {
  const field = topic(
    "feast",
    "feast",
    `
      budget :: budget :: 1 :: What is your budget{restriction, and what must be avoided}? :: low; middle; high
      audience :: guests :: 0.5 :: Who is coming{restriction, and any special needs}? :: friends; family; children
      restriction :: limits :: 0.5 :: Any allergies? :: none; nuts; I list them :: \\bnut-free\\b
    `,
  );
  const choose = (text: string, most: number, more: Partial<Open> = {}) =>
    chooseQuestions(
      { ...open({}, more), text, topics: [{ topic: field, fit: 3 }] },
      most,
      { ...worthBy(0), dense: Float32Array.from(WORTH_NAMES, (name) => name === "weight" ? 3 : 0) },
    ).map(({ question }) => question);
  const [alone, both] = ["What is your budget?", "What is your budget, and what must be avoided?"];
  assert.deepEqual(choose("A feast for us.", 1), [both]);
  assert.deepEqual(choose("A feast for us without fish.", 1), [alone]);
  assert.deepEqual(choose("A nut-free feast for us.", 1), [alone]);
  assert.deepEqual(choose("A feast for us.", 1, { known: new Set(["limits"]) }), [alone]);
  assert.deepEqual(choose("A feast for us.", 2), [both, "Who is coming?"]);
  assert.deepEqual(choose("A feast for us.", 3), [alone, "Who is coming?", "Any allergies?"]);
  const afterwards = { known: new Set(["budget"]), answered: new Set(["budget"]) };
  assert.deepEqual(choose("A feast for us.", 3, afterwards), [
    "Who is coming, and any special needs?",
  ]);
});

Deno.test("every grade is of a question that there is, about a prompt that is named", () => {
  const read = (name: string) =>
    Deno.readTextFileSync(new URL(`../../training_data/${name}`, import.meta.url)).trim()
      .split("\n").map((line) => JSON.parse(line));
  const own = new Set(read("needs.jsonl").map(({ prompt }) => prompt));
  const names = new Set(
    TOPICS.flatMap((topic) => topic.questions().map(({ slot }) => `${topic.name}/${slot}`)),
  );
  for (const { id, prompt, grades = {}, narrow = {} } of read("question_grades.jsonl")) {
    assert.ok(id === undefined ? own.has(prompt) : /^in3-train-\d+$/.test(id), id ?? prompt);
    assert.deepEqual(Object.keys(grades).filter((name) => name in narrow), []);
    const all = Object.entries({ ...grades, ...narrow });
    assert.ok(all.length > 0);
    for (const [name, grade] of all) {
      assert.ok(names.has(name), name);
      assert.ok([0, 1, 2, 3].includes(grade as number), name);
    }
  }
});
