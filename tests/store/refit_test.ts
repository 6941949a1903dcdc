/**
 * Training fits the shipped models to the user's own decisions: which prompts they answer questions
 * on, and what makes a rewrite better in their eyes.
 *
 * @module
 */

import assert from "node:assert/strict";
import { openApp } from "../../lib/app.ts";
import { readConfig } from "../../lib/config.ts";
import { computeImprovement } from "../../lib/improve.ts";
import { openRandom, shuffled } from "../../lib/learn/random.ts";
import { layoutOf } from "../../lib/store/directory.ts";
import { readIfWhole } from "../../lib/store/accept_file.ts";
import { merge, withStore } from "../../lib/store/merge.ts";
import { useVersion } from "../../lib/store/model_change.ts";
import { readModels, readVersion } from "../../lib/store/models.ts";
import type { StoredRecord } from "../../lib/store/record.ts";
import { train } from "../../lib/store/train.ts";
import { append, feedbackRecord, inDirectory, rewriteRecord } from "./fixture.ts";

const NOW = new Date("2026-05-04T03:02:01Z");
const PROMPTS = 420;

const THINGS = ["trip", "party", "menu", "garden", "lesson", "workout", "dinner", "holiday"];
const PLACES = ["at home", "by the lake", "in the hills", "near the town", "on the coast"];

/** Requests of one task and length; every other one names a number. */
function requestOf(number: number): string {
  const thing = THINGS[number % THINGS.length];
  const place = PLACES[Math.floor(number / 2) % PLACES.length];
  return `Plan a ${thing} for me ${place}${number % 2 === 0 ? ` on day ${number % 28 + 1}` : ""}`;
}

/** A person who answers questions on some prompts only. */
async function answer(
  directory: string,
  isAnswered: (number: number) => boolean,
): Promise<void> {
  const records: StoredRecord[] = [];
  for (let number = 0; number < PROMPTS; number++) {
    const original = requestOf(number);
    const rewrite = rewriteRecord({
      original,
      improved: original,
      edits: [],
      suggestions: [],
      session_id: null,
      task: "planning",
      questions: [{
        id: 1,
        slot: "destination",
        question: "How much?",
        options: [],
        importance: 0.7,
      }],
    });
    const answers = { destination: isAnswered(number) ? "little" : "" };
    records.push(rewrite, feedbackRecord(rewrite, { verdict: null, answers }));
  }
  await append(directory, ...records);
  await merge(directory);
}

async function slotsAsked(directory: string, prompt: string): Promise<string[]> {
  const app = openApp(await readConfig({ dataDirectory: directory }, () => undefined));
  try {
    const request = { prompt, store: false, deadline_ms: 60_000 };
    const { result } = await computeImprovement(request, app);
    return result.questions.map(({ slot }) => slot);
  } finally {
    await app.close();
  }
}

Deno.test("training finds on which prompts questions are answered, and only there they are asked", () =>
  inDirectory(async (directory) => {
    const [plain, dated] = ["Plan a trip for me by the lake", "Plan a trip for me on day 4"];
    assert.ok((await slotsAsked(directory, plain)).includes("destination"));
    assert.ok((await slotsAsked(directory, dated)).includes("destination"));
    await answer(directory, (number) => number % 2 === 0);
    const { outcome, reasons, model } = await train(directory, { now: NOW });
    assert.equal(outcome, "promoted", reasons.join("\n"));
    assert.deepEqual(
      [model!.promotion.isPromoted, model!.refits.questions!.promotion.isPromoted],
      [false, true],
    );
    assert.deepEqual(model!.shifts, {});
    assert.ok(reasons.some((reason) => reason.startsWith("questions, met: ")));
    assert.ok(model!.refits.questions!.trials.length > 0);
    assert.deepEqual(readVersion(layoutOf(directory), "v1").asking, model!.asking);
    assert.ok(!(await slotsAsked(directory, plain)).includes("destination"));
    assert.ok((await slotsAsked(directory, dated)).includes("destination"));
  }));

Deno.test("what was added is taken back when it turns out worse, and let stand when it keeps up", () =>
  inDirectory(async (directory) => {
    await answer(directory, (number) => number % 2 === 0);
    await train(directory, { now: NOW });
    const index = () => readModels(layoutOf(directory));
    assert.equal(index().shadow?.version, "v0");
    await answer(directory, (number) => number % 2 === 0);
    assert.deepEqual([index().active, index().shadow], ["v1", null]);
    const { active, versions } = index();
    await withStore(directory, {}, (store) => {
      useVersion(store, { ...index(), active: "v0" }, active, "shadow");
      return Promise.resolve();
    });
    await answer(directory, (number) => number % 2 === 1);
    assert.deepEqual([index().active, index().shadow], ["v0", null]);
    assert.deepEqual(index().versions, [{ ...versions[0], outcome: "rolled_back" }]);
    assert.deepEqual(readIfWhole(layoutOf(directory).accept)!.asking, []);
  }));

Deno.test("shuffled answers teach training nothing", () =>
  inDirectory(async (directory) => {
    const order = shuffled(Array.from({ length: PROMPTS }, (_, at) => at), openRandom(5));
    await answer(directory, (number) => order[number]! % 2 === 0);
    const { outcome, model } = await train(directory, { now: NOW });
    assert.equal(outcome, "refused");
    assert.equal(model!.refits.questions!.promotion.isPromoted, false);
    assert.equal(readModels(layoutOf(directory)).active, "v0");
  }));

/** A person who likes slips mended, and greetings kept. */
async function judge(directory: string, isGood: (isMended: boolean) => boolean): Promise<void> {
  const records: StoredRecord[] = [];
  for (let number = 0; number < PROMPTS; number++) {
    const isMended = number % 2 === 0;
    const request = requestOf(number);
    const original = isMended ? request.replace("for me", "fro mee") : `Hello there, ${request}`;
    const base = rewriteRecord({ original, improved: request, session_id: null });
    const rewrite = { ...base, edits: base.edits.slice(0, 1), suggestions: [], questions: [] };
    const verdict = isGood(isMended) ? { accept: [1] } : { reject: [1] };
    records.push(rewrite, feedbackRecord(rewrite, { verdict: null, ...verdict }));
  }
  await append(directory, ...records);
  await merge(directory);
}

async function qualities(directory: string): Promise<[greeting: number, slip: number]> {
  const app = openApp(await readConfig({ dataDirectory: directory }, () => undefined));
  const scoreOf = async (prompt: string) => {
    const request = { prompt, store: false, deadline_ms: 60_000 };
    return (await computeImprovement(request, app)).result.metrics.quality_before!;
  };
  try {
    const plain = await scoreOf("Plan a garden for me by the lake");
    return [
      await scoreOf("Hello there, Plan a garden for me by the lake") - plain,
      await scoreOf("Plan a garden fro mee by the lake") - plain,
    ];
  } finally {
    await app.close();
  }
}

Deno.test("what this user wants mended counts for more in the quality score after training", () =>
  inDirectory(async (directory) => {
    const [greetingBefore, slipBefore] = await qualities(directory);
    assert.ok(greetingBefore < 0 && slipBefore < 0, "both are found worse at first");
    await judge(directory, (isMended) => isMended);
    const { outcome, reasons, model } = await train(directory, { now: NOW });
    assert.equal(outcome, "promoted", reasons.join("\n"));
    assert.ok(model!.refits.quality!.promotion.isPromoted, reasons.join("\n"));
    const [greeting, slip] = await qualities(directory);
    const [apart, apartBefore] = [slip - greeting, slipBefore - greetingBefore];
    assert.ok(slip < slipBefore && apart < apartBefore, `${apartBefore} ${apart} ${slipBefore}`);
  }));

Deno.test("a user who likes all rewrites alike does not change what counts as good", () =>
  inDirectory(async (directory) => {
    const before = await qualities(directory);
    await judge(directory, () => true);
    const { model } = await train(directory, { now: NOW });
    assert.equal(model!.refits.quality!.promotion.isPromoted, false);
    assert.deepEqual(await qualities(directory), before);
  }));
