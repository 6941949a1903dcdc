/**
 * Experiments with rules and models: cases keep their arm, each arm learns from its own feedback
 * alone, feedback decides, and the end holds for everybody.
 *
 * @module
 */

import assert from "node:assert/strict";
import {
  listExperiments,
  showExperiment,
  startExperiment,
  stopExperiment,
} from "../../lib/commands/experiments.ts";
import { giveFeedback } from "../../lib/commands/feedback.ts";
import { switchRule } from "../../lib/commands/rule_file.ts";
import { listRules, showRule } from "../../lib/commands/rules.ts";
import { computeImprovement, improve } from "../../lib/improve.ts";
import { judgePromotion } from "../../lib/learn/promote.ts";
import { DEFAULT_MODEL } from "../../lib/learn/state.ts";
import { readIfWhole } from "../../lib/store/accept_file.ts";
import { layoutOf } from "../../lib/store/directory.ts";
import { armOf, readExperiments } from "../../lib/store/experiment_file.ts";
import { queueHealth } from "../../lib/store/health.ts";
import { merge } from "../../lib/store/merge.ts";
import { readModels, writeModels, writeVersion } from "../../lib/store/models.ts";
import type { StoredRecord } from "../../lib/store/record.ts";
import { isRuleUsed, PROMPT, RULE, withApp } from "./experiment_fixture.ts";
import { append, feedbackRecord, inDirectory, rewriteRecord } from "./fixture.ts";

/** Conversations of two prompts each, of which the first is judged. */
async function converse(
  directory: string,
  from: number,
  to: number,
  isGood: (arm: "a" | "b") => boolean,
): Promise<void> {
  const experiment = readExperiments(layoutOf(directory))[0]!;
  const records: StoredRecord[] = [];
  for (let number = from; number < to; number++) {
    const session_id = `talk ${number}`;
    const rewrite = rewriteRecord({ session_id });
    const verdict = isGood(armOf(experiment, session_id)) ? "accept" : "reject";
    const second = rewriteRecord({ session_id, original: "Now in prose", edits: [] });
    records.push(rewrite, feedbackRecord(rewrite, { verdict }), second);
  }
  await append(directory, ...records);
  await merge(directory);
}

Deno.test("a rule without which feedback is better is dropped for everybody, until it is kept by hand", () =>
  inDirectory(async (directory) => {
    await withApp(directory, async (app) => {
      assert.equal(await isRuleUsed(app, "one"), true);
      await startExperiment(RULE, 0.5, app);
    });
    await converse(directory, 0, 20, (arm) => arm === "a");
    await withApp(directory, (app) => {
      const { open, cases, evidence } = showExperiment(RULE, app);
      assert.deepEqual([open, cases, evidence], [20, { with: 0, without: 0 }, 1]);
      return Promise.resolve();
    });
    await converse(directory, 20, 150, (arm) => arm === "a");
    await withApp(directory, async (app) => {
      const { status, effect, outcome, cases } = showExperiment(RULE, app);
      assert.equal(status, "dropped");
      assert.deepEqual(outcome, { with: 0.25, without: 0.75 });
      assert.equal(effect.mean, -0.5);
      assert.ok(effect.low <= -0.5 && effect.high >= -0.5);
      assert.ok(cases.with > 5 && cases.without > 5);
      assert.equal(await isRuleUsed(app, null), false);
      assert.deepEqual(
        (await listRules(app)).filter(({ off }) => off !== null).map(({ id }) => id),
        [RULE],
      );
      assert.match(
        (await showRule(RULE, app)).off!,
        /^dropped by the experiment of .*: outcome 0\.25 with it, 0\.75 without$/,
      );
      assert.deepEqual(await switchRule(RULE, "on", app), []);
      assert.equal((await showRule(RULE, app)).off, null);
    });
    await withApp(directory, async (app) => assert.equal(await isRuleUsed(app, "any"), true));
  }));

Deno.test("a rule with which feedback is better stays, and one that makes no difference goes on", () =>
  inDirectory(async (directory) => {
    await withApp(directory, (app) => startExperiment(RULE, 0.5, app).then(() => {}));
    await converse(directory, 0, 60, () => true);
    await withApp(directory, (app) => {
      const { status, effect } = showExperiment(RULE, app);
      assert.deepEqual([status, effect.mean], ["running", 0]);
      return Promise.resolve();
    });
    await converse(directory, 60, 260, (arm) => arm === "b");
    await withApp(directory, async (app) => {
      assert.equal(showExperiment(RULE, app).status, "promoted");
      assert.equal(await isRuleUsed(app, "any"), true);
    });
  }));

Deno.test("a conversation keeps its arm, and what is not stored keeps the rule", () =>
  inDirectory(async (directory) => {
    await withApp(directory, (app) => startExperiment(RULE, 0.5, app).then(() => {}));
    const arms: boolean[][] = [];
    for (let run = 0; run < 2; run++) {
      await withApp(directory, async (app) => {
        const arm: boolean[] = [];
        for (let number = 0; number < 40; number++) arm.push(await isRuleUsed(app, `s ${number}`));
        arms.push(arm);
        assert.equal(await isRuleUsed(app, null), true);
      });
    }
    assert.deepEqual(arms[0], arms[1]);
    const used = arms[0]!.filter(Boolean).length;
    assert.ok(used > 4 && used < 36, String(used));
  }));

Deno.test("what makes no sense is refused, and a damaged file stops no merge", () =>
  inDirectory(async (directory) => {
    await withApp(directory, async (app) => {
      await assert.rejects(startExperiment("tone/greetings", 0.5, app), { code: "unknown_rule" });
      await assert.rejects(startExperiment(RULE, 1, app), { code: "usage" });
      await assert.rejects(startExperiment("v7", 0.5, app), { code: "unknown_name" });
      await assert.rejects(startExperiment("v0", 0.5, app), { code: "usage" });
      assert.equal((await queueHealth(directory)).last_merge!.error, null, "the store is well");
      await startExperiment(RULE, 0.5, app);
      await assert.rejects(startExperiment("clean/margins", 0.5, app), { code: "usage" });
      await assert.rejects(stopExperiment("clean/margins", "stopped", app), {
        code: "unknown_name",
      });
    });
    Deno.writeTextFileSync(layoutOf(directory).experiments, "{}");
    assert.match((await merge(directory)).problems.join(), /experiments\.json/);
    await withApp(directory, async (app) => {
      assert.throws(() => listExperiments(app), { code: "bad_weights" });
      assert.equal(await isRuleUsed(app, "any"), true);
    });
  }));

/** Registers a version that learns as `v0` does, but thinks little of one rule. */
function addModel(directory: string, version: string, rule: string, shift: number): void {
  const layout = layoutOf(directory);
  const created = "2026-05-04T03:02:01.000Z";
  writeVersion(layout, {
    version,
    parent: "v0",
    created,
    outcome: "refused",
    decisions: 0,
    data_hash: "",
    seed: 1,
    settings: DEFAULT_MODEL.settings,
    shifts: { [rule]: shift },
    fitted_priors: true,
    asking: [],
    quality: [],
    refits: { questions: null, quality: null },
    losses: { active: 0, candidate: 0 },
    promotion: judgePromotion([]),
    trials: [],
  });
  const index = readModels(layout);
  const listed = { version, created, outcome: "refused" as const };
  writeModels(layout, { ...index, versions: [...index.versions, listed] });
}

Deno.test("a model is tried on its cases, and comes into use when feedback is better with it", () =>
  inDirectory(async (directory) => {
    await append(directory, rewriteRecord());
    await merge(directory);
    addModel(directory, "v1", RULE, -4);
    await withApp(directory, async (app) => {
      const { kind, control } = await startExperiment("v1", 0.5, app);
      assert.deepEqual([kind, control], ["model", "v0"]);
      const { started, test, ...rest } = readExperiments(layoutOf(directory))[0]!;
      for (let number = 0; number < 12; number++) {
        const session_id = `talk ${number}`;
        const arm = armOf({ ...rest, started, test }, session_id);
        const request = { prompt: PROMPT, session_id, store: false };
        const { result } = await computeImprovement(request, app);
        assert.equal(result.edits.some(({ rule }) => rule === RULE), arm === "a", session_id);
        assert.match(result.model, arm === "a" ? /\+accept-v0$/ : /\+accept-v1$/);
      }
    });
    await converse(directory, 0, 150, (arm) => arm === "b");
    await withApp(directory, async (app) => {
      assert.equal(showExperiment("v1", app).status, "promoted");
      assert.equal(await isRuleUsed(app, null), false);
    });
    const { active, previous } = readModels(layoutOf(directory));
    assert.deepEqual([active, previous], ["v1", "v0"]);
    assert.equal(readIfWhole(layoutOf(directory).accept)!.version, "v1");
  }));

Deno.test("a model that makes feedback worse is dropped, and one that is exchanged meanwhile ends the comparison", () =>
  inDirectory(async (directory) => {
    addModel(directory, "v1", RULE, -4);
    await withApp(directory, (app) => startExperiment("v1", 0.5, app).then(() => {}));
    await converse(directory, 0, 150, (arm) => arm === "a");
    await withApp(directory, async (app) => {
      assert.equal(showExperiment("v1", app).status, "dropped");
      assert.equal(readModels(layoutOf(directory)).active, "v0");
      assert.ok((await listRules(app)).every(({ off }) => off === null));
      addModel(directory, "v2", RULE, -2);
      await startExperiment("v2", 0.5, app);
      const index = readModels(layoutOf(directory));
      writeModels(layoutOf(directory), { ...index, active: "v1" });
      await merge(directory);
      assert.equal(showExperiment("v2", app).status, "stopped");
    });
  }));

Deno.test("each arm learns from its own cases alone, at once and after merges; all of it stays for later", () =>
  inDirectory(async (directory) => {
    const { accept, acceptOf } = layoutOf(directory);
    const massOf = (path: string) => readIfWhole(path)?.realMass ?? null;
    const before = rewriteRecord({ session_id: null });
    await append(directory, before, feedbackRecord(before, { verdict: null, accept: [1] }));
    await withApp(directory, (app) => startExperiment("clean/margins", 0.5, app).then(() => {}));
    assert.deepEqual([accept, acceptOf.a, acceptOf.b].map(massOf), [1, 1, 1]);
    const experiment = readExperiments(layoutOf(directory))[0]!;
    const judged = { a: 0, b: 0 };
    await withApp(directory, async (app) => {
      for (let number = 0; judged.a < 6 || judged.b < 2; number++) {
        const session_id = `talk ${number}`;
        const arm = armOf(experiment, session_id);
        if (judged[arm] === { a: 6, b: 2 }[arm]) continue;
        const { record_id, edits, suggestions } = await improve({
          prompt: PROMPT,
          session_id,
          ask: "off",
        }, app);
        const edit = [...edits, ...suggestions].find(({ rule }) => rule === RULE);
        if (edit === undefined) continue;
        const verdict = arm === "a" ? { reject: [edit.id] } : { accept: [edit.id] };
        await giveFeedback({ record_id: record_id!, ...verdict }, app);
        judged[arm]++;
      }
      const isUsed = async (arm: "a" | "b") => {
        for (let number = 100;; number++) {
          if (armOf(experiment, `talk ${number}`) === arm) {
            return await isRuleUsed(app, `talk ${number}`);
          }
        }
      };
      assert.deepEqual([await isUsed("a"), await isUsed("b")], [false, true]);
    });
    await merge(directory);
    const masses = [accept, acceptOf.a, acceptOf.b].map(massOf);
    assert.deepEqual(masses, [1 + judged.a + judged.b, 1 + judged.a, 1 + judged.b]);
    Deno.removeSync(acceptOf.b);
    await merge(directory);
    assert.equal(massOf(acceptOf.b), 1 + judged.b);
    await withApp(
      directory,
      (app) => stopExperiment("clean/margins", "stopped", app).then(() => {}),
    );
    assert.deepEqual([accept, acceptOf.a, acceptOf.b].map(massOf), [masses[0], null, null]);
  }));

Deno.test("a prompt outside of any conversation is a case of its own", () =>
  inDirectory(async (directory) => {
    await withApp(directory, async (app) => {
      await startExperiment(RULE, 0.5, app);
      const used = new Map<string, boolean>();
      for (let number = 0; number < 30; number++) {
        const { record_id, edits } = await improve({ prompt: PROMPT, ask: "off" }, app);
        used.set(record_id!, edits.some(({ rule }) => rule === RULE));
        await giveFeedback({ record_id: record_id!, verdict: "accept" }, app);
      }
      await merge(directory);
      const experiment = readExperiments(layoutOf(directory))[0]!;
      for (const [id, isUsed] of used) assert.equal(isUsed, armOf(experiment, id) === "b");
      const { cases, open } = showExperiment(RULE, app);
      assert.deepEqual([cases.with + cases.without, open], [10, 20]);
    });
  }));
