/**
 * Experiments that are cut short, and what an older version of the program left behind of them.
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
import { switchRule } from "../../lib/commands/rule_file.ts";
import { layoutOf } from "../../lib/store/directory.ts";
import { readExperiments } from "../../lib/store/experiment_file.ts";
import { readModels } from "../../lib/store/models.ts";
import { seal } from "../../lib/store/sealed.ts";
import { isRuleUsed, RULE, withApp } from "./experiment_fixture.ts";
import { inDirectory } from "./fixture.ts";

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
