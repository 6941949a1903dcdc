/**
 * Experiments that are cut short, and what an older version of the program left behind of them.
 *
 * @module
 */

import assert from "node:assert/strict";
import { type App, openApp } from "../../lib/app.ts";
import {
  listExperiments,
  showExperiment,
  startExperiment,
  stopExperiment,
} from "../../lib/commands/experiments.ts";
import { switchRule } from "../../lib/commands/rule_file.ts";
import { readConfig } from "../../lib/config.ts";
import { computeImprovement } from "../../lib/improve.ts";
import { layoutOf } from "../../lib/store/directory.ts";
import { readExperiments } from "../../lib/store/experiment_file.ts";
import { readModels } from "../../lib/store/models.ts";
import { seal } from "../../lib/store/sealed.ts";
import { inDirectory } from "./fixture.ts";

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

Deno.test("switching the rule off that is on trial ends the trial", () =>
  inDirectory((directory) =>
    withApp(directory, async (app) => {
      await startExperiment(RULE, 0.5, app);
      await switchRule(RULE, "off", app);
      assert.equal(showExperiment(RULE, app).status, "stopped");
      await startExperiment("clarity/wordy_phrase", 0.5, app);
    })
  ));

Deno.test("what an older version wrote of experiments and models is understood", () =>
  inDirectory(async (directory) => {
    const layout = layoutOf(directory);
    await withApp(directory, async (app) => {
      await startExperiment(RULE, 0.5, app);
      await stopExperiment(RULE, "dropped", app);
    });
    const older = readExperiments(layout).map(({ subject, control: _, ...one }) => ({
      ...one,
      rule: subject,
    }));
    Deno.writeTextFileSync(
      layout.experiments,
      seal({ format: "improver-experiments", experiments: older }),
    );
    await withApp(directory, async (app) => {
      assert.equal(await isRuleUsed(app, null), false);
      assert.deepEqual(listExperiments(app).map(({ subject, status }) => [subject, status]), [
        [RULE, "dropped"],
      ]);
    });
    Deno.writeTextFileSync(
      `${layout.models}/index.json`,
      seal({ format: "improver-models", active: "v1", shadow: { version: "v0", since: 0 } }),
    );
    const { active, previous, shadow } = readModels(layout);
    assert.deepEqual([active, previous, shadow], ["v1", null, {
      version: "v0",
      since: 0,
      settled: [],
    }]);
  }));
