/**
 * Experiments with rules: conversations keep their arm, feedback decides, and the end holds for
 * everybody.
 *
 * @module
 */

import assert from "node:assert/strict";
import { type App, openApp } from "../../lib/app.ts";
import {
  listExperiments,
  showExperiment,
  startWithRule,
  stopExperiment,
} from "../../lib/commands/experiments.ts";
import { readConfig } from "../../lib/config.ts";
import { computeImprovement } from "../../lib/improve.ts";
import { layoutOf } from "../../lib/store/directory.ts";
import { armOf, readExperiments } from "../../lib/store/experiment_file.ts";
import { merge } from "../../lib/store/merge.ts";
import type { StoredRecord } from "../../lib/store/record.ts";
import { append, feedbackRecord, inDirectory, rewriteRecord } from "./fixture.ts";

const RULE = "tone/greeting";
const PROMPT = "Hello, write a haiku about the sea in autumn.";

async function withApp(dataDirectory: string, body: (app: App) => Promise<void>): Promise<void> {
  const settings = { deadline: 60_000 };
  const app = openApp(await readConfig({ dataDirectory, settings }, () => undefined));
  try {
    await body(app);
  } finally {
    await app.close();
  }
}

async function isRuleUsed(app: App, session_id: string | null): Promise<boolean> {
  const { result } = await computeImprovement({ prompt: PROMPT, session_id, store: false }, app);
  return result.edits.some(({ rule }) => rule === RULE);
}

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
      await startWithRule(RULE, 0.5, app);
    });
    await converse(directory, 0, 20, (arm) => arm === "a");
    await withApp(directory, (app) => {
      const { open, conversations, evidence } = showExperiment(RULE, app);
      assert.deepEqual([open, conversations, evidence], [20, { with: 0, without: 0 }, 1]);
      return Promise.resolve();
    });
    await converse(directory, 20, 150, (arm) => arm === "a");
    await withApp(directory, async (app) => {
      const { status, effect, outcome, conversations } = showExperiment(RULE, app);
      assert.equal(status, "dropped");
      assert.deepEqual(outcome, { with: 0.25, without: 0.75 });
      assert.equal(effect.mean, -0.5);
      assert.ok(effect.low <= -0.5 && effect.high >= -0.5);
      assert.ok(conversations.with > 5 && conversations.without > 5);
      assert.equal(await isRuleUsed(app, null), false);
      await stopExperiment(RULE, "promoted", app);
    });
    await withApp(directory, async (app) => assert.equal(await isRuleUsed(app, "any"), true));
  }));

Deno.test("a rule with which feedback is better stays, and one that makes no difference goes on", () =>
  inDirectory(async (directory) => {
    await withApp(directory, (app) => startWithRule(RULE, 0.5, app).then(() => {}));
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

Deno.test("a conversation keeps its arm, prompts outside of any keep the rule", () =>
  inDirectory(async (directory) => {
    await withApp(directory, (app) => startWithRule(RULE, 0.5, app).then(() => {}));
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
      await assert.rejects(startWithRule("tone/greetings", 0.5, app), { code: "unknown_rule" });
      await assert.rejects(startWithRule(RULE, 1, app), { code: "usage" });
      await startWithRule(RULE, 0.5, app);
      await assert.rejects(startWithRule(RULE, 0.5, app), { code: "usage" });
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
