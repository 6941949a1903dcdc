/**
 * Training on a real store: a better model comes into use, a worse one does not, and the one before
 * comes back when it proves better; a kill or damage at any point leaves a model that works.
 *
 * @module
 */

import assert from "node:assert/strict";
import { openApp } from "../../lib/app.ts";
import { type Patterns, showStats } from "../../lib/commands/stats.ts";
import { readConfig } from "../../lib/config.ts";
import { editLabels } from "../../lib/learn/labels.ts";
import { minePatterns, rejectionsOf } from "../../lib/learn/patterns.ts";
import { openRandom } from "../../lib/learn/random.ts";
import { DEFAULT_MODEL, feedbackMass, newAcceptState } from "../../lib/learn/state.ts";
import { decodeAcceptState, encodeAcceptState } from "../../lib/learn/state_file.ts";
import { layoutOf } from "../../lib/store/directory.ts";
import { readLessons } from "../../lib/store/accept_events.ts";
import { writeAccept } from "../../lib/store/accept_file.ts";
import { learnFromStore } from "../../lib/store/accept_learn.ts";
import { merge, withStore } from "../../lib/store/merge.ts";
import { useVersion } from "../../lib/store/model_change.ts";
import {
  isDueToTrain,
  modelOf,
  readModels,
  readVersion,
  writeVersion,
} from "../../lib/store/models.ts";
import { train, type TrainReport } from "../../lib/store/train.ts";
import type { StoredRecord } from "../../lib/store/record.ts";
import { append, feedbackRecord, inDirectory, rewriteRecord } from "./fixture.ts";

const NOW = new Date("2026-05-04T03:02:01Z");
const RULES = Array.from({ length: 40 }, (_, at) => `family${at % 4}/rule_${at}`);

/** A person who decides on one edit of each of two rules per prompt. */
async function decide(
  directory: string,
  prompts: number,
  acceptance: number,
  seed: number,
): Promise<void> {
  const random = openRandom(seed);
  const records: StoredRecord[] = [];
  for (let prompt = 0; prompt < prompts; prompt++) {
    const base = rewriteRecord();
    const rules = [RULES[random.below(20)]!, RULES[20 + random.below(20)]!];
    const edits = base.edits.map((edit, at) => ({ ...edit, rule: rules[at]! }));
    const rewrite = { ...base, session_id: null, edits, suggestions: [] };
    const isLiked = edits.map(() => random.uniform() < acceptance);
    records.push(
      rewrite,
      feedbackRecord(rewrite, {
        verdict: null,
        accept: edits.filter((_, at) => isLiked[at]).map(({ id }) => id),
        reject: edits.filter((_, at) => !isLiked[at]).map(({ id }) => id),
      }),
    );
  }
  await append(directory, ...records);
  await merge(directory);
}

/** Puts `v1` in use, which adds a number to the log-odds of every rule. */
async function mislead(directory: string, shift: number): Promise<void> {
  const layout = layoutOf(directory);
  const { model } = await train(directory, { now: NOW, dryRun: true });
  const shifts = Object.fromEntries(RULES.map((rule) => [rule, shift]));
  writeVersion(layout, { ...model!, version: "v1", shifts, settings: DEFAULT_MODEL.settings });
  const index = readModels(layout);
  const versions = [{ version: "v1", created: NOW.toISOString(), outcome: "promoted" as const }];
  await withStore(directory, {}, async (store) => {
    useVersion(store, { ...index, versions }, "v1", "shadow");
    await learnFromStore(store, () => Promise.resolve(false));
  });
}

function memoryOf(directory: string) {
  return decodeAcceptState(Deno.readTextFileSync(layoutOf(directory).accept));
}

function gist({ outcome, version, parent, decisions }: TrainReport) {
  return { outcome, version, parent, decisions };
}

Deno.test("a model that predicts better comes into use, with its memory of all feedback", () =>
  inDirectory(async (directory) => {
    await decide(directory, 400, 0.35, 1);
    await mislead(directory, 2);
    const before = memoryOf(directory);
    assert.equal(before.shifts.get(RULES[0]!), 2);
    const report = await train(directory, { now: NOW });
    assert.deepEqual(gist(report), {
      outcome: "promoted",
      version: "v2",
      parent: "v1",
      decisions: 800,
    }, report.reasons.join());
    const after = memoryOf(directory);
    assert.equal(after.shifts.get(RULES[0]!)! < 0, true);
    assert.deepEqual([after.cursor, after.realMass], [before.cursor, before.realMass]);
    const index = readModels(layoutOf(directory));
    assert.deepEqual([index.active, index.previous], ["v2", "v1"]);
    assert.equal(index.shadow?.version, "v1");
    const kept = readVersion(layoutOf(directory), "v2");
    assert.equal(kept.trials.length > 20, true);
    assert.equal(kept.data_hash, report.data_hash);
    assert.deepEqual(
      kept.promotion.reasons.map((reason) => `edits, ${reason}`),
      report.reasons.filter((reason) => reason.startsWith("edits, ")),
    );
  }));

Deno.test("training again on the same decisions does nothing, and a dry run changes nothing", () =>
  inDirectory(async (directory) => {
    await decide(directory, 60, 0.8, 2);
    const dry = await train(directory, { now: NOW, dryRun: true });
    assert.deepEqual(gist(dry), {
      outcome: "refused",
      version: null,
      parent: "v0",
      decisions: 120,
    });
    assert.deepEqual(readModels(layoutOf(directory)).versions, []);
    assert.equal((await train(directory, { now: NOW })).version, "v1");
    const memory = memoryOf(directory);
    assert.equal((await train(directory, { now: NOW })).outcome, "unchanged");
    assert.deepEqual(memoryOf(directory), memory);
    assert.equal(isDueToTrain(layoutOf(directory), feedbackMass(memory)), false);
    assert.equal(isDueToTrain(layoutOf(directory), 2 * feedbackMass(memory)), true);
  }));

Deno.test("a replaced model comes back once it is measured to be better", () =>
  inDirectory(async (directory) => {
    await decide(directory, 10, 0.9, 1);
    await mislead(directory, -5);
    await decide(directory, 40, 0.9, 3);
    assert.equal(readModels(layoutOf(directory)).active, "v1", "too early to tell");
    await decide(directory, 20, 0.9, 4);
    const { active, previous, shadow, versions } = readModels(layoutOf(directory));
    assert.deepEqual([active, previous, shadow], ["v0", "v1", null]);
    assert.deepEqual(versions.map(({ outcome }) => outcome), ["rolled_back"]);
    assert.equal(memoryOf(directory).shifts.size, 0);
  }));

Deno.test("a replaced model is let go when the new one keeps up", () =>
  inDirectory(async (directory) => {
    await decide(directory, 400, 0.35, 1);
    await mislead(directory, 2);
    await train(directory, { now: NOW });
    await decide(directory, 60, 0.35, 5);
    const { active, shadow } = readModels(layoutOf(directory));
    assert.deepEqual([active, shadow], ["v2", null]);
  }));

Deno.test("a kill between the list and the memory is put right by the next merge", () =>
  inDirectory(async (directory) => {
    await decide(directory, 400, 0.35, 1);
    await mislead(directory, 2);
    const before = Deno.readTextFileSync(layoutOf(directory).accept);
    await train(directory, { now: NOW });
    const after = Deno.readTextFileSync(layoutOf(directory).accept);
    assert.ok(after !== before);
    Deno.writeTextFileSync(layoutOf(directory).accept, before);
    await merge(directory);
    assert.ok(Deno.readTextFileSync(layoutOf(directory).accept) === after);
    Deno.removeSync(layoutOf(directory).accept);
    await merge(directory);
    assert.ok(Deno.readTextFileSync(layoutOf(directory).accept) === after);
  }));

Deno.test("a damaged list is refused, and the next merge makes it anew from the model files", () =>
  inDirectory(async (directory) => {
    await decide(directory, 400, 0.35, 1);
    await mislead(directory, 2);
    await train(directory, { now: NOW });
    const path = `${layoutOf(directory).models}/index.json`;
    Deno.writeTextFileSync(path, Deno.readTextFileSync(path).replace("v2", "v1"));
    assert.throws(() => readModels(layoutOf(directory)), { code: "bad_weights" });
    const report = await merge(directory);
    assert.match(report.repaired.join(), /list of models/);
    const { active, versions } = readModels(layoutOf(directory));
    assert.equal(active, "v2");
    assert.deepEqual(versions.map(({ version }) => version), ["v1", "v2"]);
  }));

Deno.test("with a damaged model in use the learner goes on, and the file is refused", () =>
  inDirectory(async (directory) => {
    await decide(directory, 400, 0.35, 1);
    await mislead(directory, 2);
    await train(directory, { now: NOW });
    const memory = memoryOf(directory);
    const path = `${layoutOf(directory).models}/v2.json`;
    Deno.writeTextFileSync(path, Deno.readTextFileSync(path).slice(0, -40));
    assert.throws(() => modelOf(layoutOf(directory), "v2"), { code: "bad_weights" });
    const report = await merge(directory);
    assert.match(report.problems.join(), /v2\.json/);
    await append(directory, rewriteRecord());
    await merge(directory);
    assert.deepEqual(memoryOf(directory).shifts, memory.shifts);
  }));

Deno.test("decisions are read as they stand, one event per rewrite", () =>
  inDirectory(async (directory) => {
    const one = rewriteRecord({ session_id: null });
    const two = rewriteRecord({ session_id: null });
    await append(
      directory,
      one,
      two,
      feedbackRecord(two, { verdict: null, reject: [1] }),
      feedbackRecord(one, { verdict: null, accept: [1] }),
      feedbackRecord(two, { verdict: null, accept: [1] }),
    );
    await merge(directory);
    const { events, decisions } = readLessons(directory);
    assert.equal(decisions, 2);
    const edits = events.map(({ id, labels }) =>
      [id, editLabels(labels).map((one) => one.isAccepted)] as const
    );
    assert.deepEqual(edits, [
      [one.id, [true]],
      [two.id, [true]],
    ]);
  }));

Deno.test("what followed in a conversation is part of training, by its small weight, and no decision", () =>
  inDirectory(async (directory) => {
    const first = rewriteRecord({ suggestions: [] });
    const next = rewriteRecord({ original: "no, that's not what I asked for", edits: [] });
    const said = feedbackRecord(first, { verdict: null, accept: [1] });
    await append(directory, first, next);
    await merge(directory);
    const weights = () => {
      const { events, decisions } = readLessons(directory);
      const labels = editLabels(events[0]!.labels);
      return [decisions, labels.map(({ isAccepted, weight }) => isAccepted ? weight : -weight)];
    };
    const [none, [one, two]] = weights() as [number, [number, number]];
    assert.equal(none, 0);
    assert.ok(one < 0 && one > -0.2 && one === two);
    await append(directory, said);
    await merge(directory);
    assert.deepEqual(weights(), [1, [1, two]]);
  }));

Deno.test("a memory of another model is made anew even where it is young", () =>
  inDirectory(async (directory) => {
    await decide(directory, 10, 0.35, 6);
    const memory = Deno.readTextFileSync(layoutOf(directory).accept);
    const other = { ...DEFAULT_MODEL, shifts: new Map([[RULES[0]!, 1]]) };
    writeAccept(layoutOf(directory).accept, newAcceptState(other));
    assert.ok(encodeAcceptState(newAcceptState(other)) !== memory.trim());
    await merge(directory);
    assert.ok(Deno.readTextFileSync(layoutOf(directory).accept) === memory);
  }));

Deno.test("what goes with questions left open and with details added is found in the store", () =>
  inDirectory(async (directory) => {
    const records: StoredRecord[] = [];
    for (let prompt = 0; prompt < 60; prompt++) {
      const rewrite = rewriteRecord({
        session_id: null,
        task: prompt % 2 === 0 ? "code" : "writing",
        questions: prompt % 3 === 0 ? [] : rewriteRecord().questions,
      });
      const answers: Record<string, string> = prompt % 2 === 0
        ? { symptom: "a blank page" }
        : { symptom: "" };
      records.push(rewrite, feedbackRecord(rewrite, { verdict: null, answers }));
    }
    await append(directory, ...records);
    await merge(directory);
    const app = openApp(await readConfig({ dataDirectory: directory }, () => undefined));
    const { patterns } = await showStats({ patterns: true }, app);
    await app.close();
    const found = (name: keyof Patterns) =>
      Object.fromEntries(
        patterns![name].map(({ features, rate }) => [features.join(" and "), rate]),
      );
    assert.equal(found("unanswered")["task writing"], 1);
    assert.equal(found("unasked")["asked nothing and task code"], 1);
    assert.equal(found("unasked")["asked symptom"], 0);
    assert.deepEqual(patterns!.rejected, []);
  }));

Deno.test("what goes with rejection is found in the store", () =>
  inDirectory(async (directory) => {
    const records: StoredRecord[] = [];
    for (let prompt = 0; prompt < 60; prompt++) {
      const rewrite = rewriteRecord({ task: prompt % 2 === 0 ? "code" : "writing" });
      const verdict = prompt % 2 === 0 ? { reject: [1] } : { accept: [1] };
      records.push(rewrite, feedbackRecord(rewrite, { verdict: null, ...verdict }));
    }
    await append(directory, ...records);
    await merge(directory);
    const [first] = minePatterns(rejectionsOf(readLessons(directory).events));
    assert.deepEqual([first?.features, first?.support, first?.rate], [["task code"], 30, 1]);
  }));
