/**
 * Which topic a prompt is about: the model by itself, its training on examples made for it, and the
 * shipped one on words that mean something else.
 *
 * @module
 */

import assert from "node:assert/strict";
import { modelTokens } from "../../lib/measure/hashing.ts";
import { cueFeatures, likelyTopics, scoreTopics } from "../../lib/ask/topic_model.ts";
import { countTopics, TOPICS } from "../../lib/ask/topics.ts";
import type { TopicModel } from "../../lib/ask/weights.ts";
import { emptyTopics, fitTopics, type Themed } from "../../scripts/shipped/topic_training.ts";
import { shippedAsk } from "./shipped.ts";

function themed(text: string, topic: string | null): Themed {
  const tokens = modelTokens(text);
  return {
    tokens,
    counts: countTopics(tokens),
    topic: TOPICS.findIndex(({ name }) => name === topic),
    example: null,
  };
}

/** The likeliest topic, where it rather fits than not. */
function firstOf(text: string, model: TopicModel): string | undefined {
  const tokens = modelTokens(text);
  const counts = countTopics(tokens);
  const [first] = likelyTopics(scoreTopics(tokens, counts, model), counts, tokens.length, 1);
  return first !== undefined && first.fit > 0 ? first.topic.name : undefined;
}

Deno.test("cues count for a topic by how many there are and how clearly they lead", () => {
  const counts = TOPICS.map((_, at) => at === 0 ? 4 : at === 1 ? 1 : 0);
  assert.deepEqual(cueFeatures(counts).slice(0, 3), [
    [Math.log1p(4), Math.tanh(1), 0],
    [Math.log1p(1), Math.tanh(-1), 0],
    [0, 0, 1],
  ]);
  const tied = cueFeatures([2, 2, 1]);
  assert.deepEqual(tied.map(([, lead]) => lead), [0, 0, Math.tanh(-1 / 3)]);
});

Deno.test("topics come by their scores; one without a cue must fit by its words", () => {
  const scores = TOPICS.map((_, at) => [0.5, 2, -2, -1.5][at] ?? -4);
  const counts = TOPICS.map((_, at) => at === 2 ? 1 : 0);
  const name = (at: number) => TOPICS[at]!.name;
  const chosen = (words: number) =>
    likelyTopics(scores, counts, words, 3).map(({ topic, fit }) => [topic.name, fit]);
  assert.deepEqual(chosen(12), [[name(1), 2], [name(0), 0.5], [name(2), -2]]);
  assert.deepEqual(chosen(3), [[name(2), -2]]);
});

Deno.test("training learns what cues are worth and which words turn them round", () => {
  const pets = ["feed", "walk", "wash", "train"].flatMap((verb) =>
    ["my dog", "the puppy", "a kitten"].map((pet) => themed(`how do i ${verb} ${pet}`, "pet"))
  );
  const slogans = ["beds", "toys", "food"].flatMap((thing) =>
    ["slogan", "advert", "tagline"].map((text) =>
      themed(`${text} for our shop which sells dog ${thing}`, "business")
    )
  );
  const model = fitTopics([...pets, ...slogans, themed("what is the time", null)]);
  assert.ok(model.cues[0]! > 0 || model.cues[1]! > 0);
  assert.ok(model.cues[2]! < 0);
  assert.equal(firstOf("how do i brush my dog", model), "pet");
  assert.equal(firstOf("tagline for our shop which sells dog leads", model), "business");
});

Deno.test("a model of zeros finds all topics alike", () => {
  const tokens = modelTokens("plan a trip to the sea");
  assert.deepEqual(
    new Set(scoreTopics(tokens, countTopics(tokens), emptyTopics())),
    new Set([0]),
  );
});

Deno.test("words that mean something else lead to no wrong topic", () => {
  const { topic } = shippedAsk();
  const wrong: readonly (readonly [text: string, topic: string])[] = [
    ["should we move to microservices? the team has been arguing for weeks", "moving"],
    ["can i have grapefruit with my tablets", "device"],
    ["simple contract between me and the yoga studio", "fitness"],
    ["the site feels sluggish since the redesign", "decorating"],
    ["how should i arrange the tables for my mums 80th", "database"],
    ["clean up the interview transcript, take out the ums", "interview"],
    ["the printer prints everything with a grey stripe, how do i clean it", "payments"],
  ];
  for (const [text, name] of wrong) assert.notEqual(firstOf(text, topic), name, text);
  const right: readonly (readonly [text: string, topic: string])[] = [
    ["find me a hotel for the weekend", "hotel"],
    ["my puppy chews everything, what do i do", "pet"],
    ["make me a workout plan", "fitness"],
    ["set up a nightly backup", "backup"],
    ["plan a birthday party for my son", "event"],
  ];
  for (const [text, name] of right) assert.equal(firstOf(text, topic), name, text);
});

Deno.test("every topic that was named is one of ours, and every prompt stands once", () => {
  const lines = Deno.readTextFileSync(new URL("../../training_data/topics.jsonl", import.meta.url))
    .trim().split("\n").map((line) => JSON.parse(line));
  const names = new Set([...TOPICS.map(({ name }) => name), "none"]);
  for (const { id, prompt, topic } of lines) {
    assert.ok(names.has(topic), topic);
    assert.ok(id === undefined ? prompt !== "" : /^in3-train-\d+$/.test(id));
  }
  assert.equal(new Set(lines.map(({ id, prompt }) => id ?? prompt)).size, lines.length);
});
