/**
 * A server trains beside its requests once the feedback has doubled, and only then.
 *
 * @module
 */

import assert from "node:assert/strict";
import { openApp } from "../../lib/app.ts";
import { startExperiment, stopExperiment } from "../../lib/commands/experiments.ts";
import { readConfig } from "../../lib/config.ts";
import { trainingOf } from "../../lib/mcp/training.ts";
import { layoutOf } from "../../lib/store/directory.ts";
import { merge } from "../../lib/store/merge.ts";
import { readModels } from "../../lib/store/models.ts";
import { withTracking } from "../store/mlflow_server.ts";
import { append, feedbackRecord, inDirectory, rewriteRecord } from "../store/fixture.ts";

async function decide(directory: string, prompts: number): Promise<void> {
  const records = Array.from({ length: prompts }, () => {
    const rewrite = rewriteRecord({ session_id: null });
    return [rewrite, feedbackRecord(rewrite, { verdict: null, accept: [1], reject: [2] })];
  });
  await append(directory, ...records.flat());
  await merge(directory);
}

/** Runs the server's task once, and gives the list of models. */
async function runOnce(directory: string, mlflow?: string) {
  const app = openApp(await readConfig({ dataDirectory: directory }, () => undefined));
  await trainingOf(app, mlflow).run();
  await app.close();
  return readModels(layoutOf(directory));
}

Deno.test("a server trains when the feedback has doubled, in a thread", () =>
  inDirectory(async (directory) => {
    const trainings = () => readModels(layoutOf(directory)).versions.length;
    const run = () => runOnce(directory);
    await run();
    await decide(directory, 40);
    await run();
    assert.equal(trainings(), 0, "too few decisions");
    await decide(directory, 70);
    await run();
    assert.equal(trainings(), 1);
    await decide(directory, 20);
    await run();
    assert.equal(trainings(), 1, "not doubled yet");
    await decide(directory, 100);
    await run();
    assert.equal(trainings(), 2);
  }));

Deno.test("a server does not train while two models are compared", () =>
  inDirectory(async (directory) => {
    await decide(directory, 110);
    const { versions, active } = await runOnce(directory);
    assert.equal(versions.length, 1);
    const other = active === "v0" ? "v1" : "v0";
    const app = openApp(await readConfig({ dataDirectory: directory }, () => undefined));
    await startExperiment(other, 0.5, app);
    await app.close();
    await decide(directory, 150);
    assert.equal((await runOnce(directory)).versions.length, 1);
    const again = openApp(await readConfig({ dataDirectory: directory }, () => undefined));
    await stopExperiment(other, "stopped", again);
    await again.close();
    assert.equal((await runOnce(directory)).versions.length, 2);
  }));

Deno.test("a server that ends stops its training", () =>
  inDirectory(async (directory) => {
    await decide(directory, 110);
    const app = openApp(await readConfig({ dataDirectory: directory }, () => undefined));
    const training = trainingOf(app);
    const run = training.run();
    await new Promise((resolve) => setTimeout(resolve, 0));
    training.stop!();
    await run;
    await app.close();
    assert.ok(readModels(layoutOf(directory)).versions.length <= 1);
  }));

Deno.test("a server tells an MLflow server of its trainings, and trains all the same where that one is down", () =>
  inDirectory(async (directory) => {
    const trainings = () => readModels(layoutOf(directory)).versions.length;
    const run = (mlflow: string) => runOnce(directory, mlflow);
    await decide(directory, 110);
    let gone = "";
    await withTracking({}, async (host, requests) => {
      gone = `http://${host}`;
      await run(gone);
      const paths = requests.map(({ path }) => path.split("/").at(-1));
      assert.ok(paths.includes("log-batch") && paths.includes("v1.json"), String(paths));
    });
    await decide(directory, 110);
    await run(gone);
    assert.equal(trainings(), 2);
    const log = Deno.readTextFileSync(`${directory}/improver.log`);
    assert.match(log, /run_logged.*r1/);
    assert.match(log, /run_not_logged.*MLflow/);
  }));
