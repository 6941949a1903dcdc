/**
 * Runs are logged to MLflow by its documented requests, and a server that is down, slow to exist or
 * of another kind costs nothing but the log.
 *
 * @module
 */

import assert from "node:assert/strict";
import { openApp } from "../../lib/app.ts";
import { runTraining, type TrainResult } from "../../lib/commands/train.ts";
import { readConfig } from "../../lib/config.ts";
import { withTracking } from "./mlflow_server.ts";
import { append, feedbackRecord, inDirectory, rewriteRecord } from "./fixture.ts";

/** Trains on a little feedback and tells the given server. */
async function trainTelling(mlflow: string): Promise<TrainResult> {
  let result: TrainResult | null = null;
  await inDirectory(async (dataDirectory) => {
    const rewrite = rewriteRecord();
    await append(dataDirectory, rewrite, feedbackRecord(rewrite));
    const app = openApp(await readConfig({ dataDirectory }, () => undefined));
    try {
      result = await runTraining({ dry_run: false, mlflow }, app);
    } finally {
      await app.close();
    }
  });
  return result!;
}

Deno.test("a run is logged with its parameters, metrics, trials and model file", () =>
  withTracking({}, async (host, requests) => {
    const result = await trainTelling(`http://ann:s3cret@${host}/`);
    assert.deepEqual([result.mlflow_run, result.warnings], ["r1", []]);
    assert.deepEqual(
      requests.map(({ method, path }) => `${method} ${path.slice("/api/2.0/".length)}`),
      [
        "GET mlflow/experiments/get-by-name?experiment_name=improver",
        "POST mlflow/experiments/create",
        "POST mlflow/runs/create",
        "POST mlflow/runs/log-batch",
        "PUT mlflow-artifacts/artifacts/7/r1/artifacts/v1.json",
        "POST mlflow/runs/update",
      ],
    );
    assert.ok(
      requests.every(({ authorization }) => authorization === `Basic ${btoa("ann:s3cret")}`),
    );
    const [, created, run, batch, file, update] = requests.map(({ body }) => body);
    assert.deepEqual(created, { name: "improver" });
    assert.deepEqual([run.experiment_id, run.run_name, typeof run.start_time], [
      "7",
      "v1",
      "number",
    ]);
    assert.equal(batch.run_id, "r1");
    assert.ok(batch.params.every((one: { value: unknown }) => typeof one.value === "string"));
    assert.ok(batch.metrics.every((one: { value: unknown }) => Number.isFinite(one.value)));
    const names = new Set(batch.metrics.map((one: { key: string }) => one.key));
    for (const name of ["loss_active", "loss_candidate", "decisions", "trial_loss"]) {
      assert.ok(names.has(name), name);
    }
    assert.deepEqual(file.data_hash, result.data_hash);
    assert.deepEqual([update.run_id, update.status], ["r1", "FINISHED"]);
    assert.ok(update.end_time >= run.start_time);
  }));

Deno.test("an experiment that is there is used, and files go to no other place", () =>
  withTracking({ hasExperiment: true, artifactUri: "s3://bucket/7/r1" }, async (host, requests) => {
    const result = await trainTelling(`http://${host}`);
    assert.equal(result.mlflow_run, "r1");
    assert.match(result.warnings.join(), /does not take files/);
    assert.ok(!requests.some(({ method, path }) => method === "PUT" || path.endsWith("create?")));
    assert.ok(!requests.some(({ path }) => path.endsWith("experiments/create")));
  }));

Deno.test("a server that fails, is down, or an address that is none never fails the training", async () => {
  await withTracking({ postStatus: 500 }, async (host) => {
    const { mlflow_run, version, warnings } = await trainTelling(`http://${host}`);
    assert.deepEqual([mlflow_run, version], [null, "v1"]);
    assert.match(warnings.join(), /not logged: .*answered 500/);
  });
  let gone = "";
  await withTracking({}, (host) => Promise.resolve(void (gone = host)));
  for (const address of [`http://${gone}`, "databricks", "file:///tmp/runs"]) {
    const { mlflow_run, version, warnings } = await trainTelling(address);
    assert.deepEqual([mlflow_run, version], [null, "v1"]);
    assert.match(warnings.join(), /not logged/);
  }
});

Deno.test({
  name: "without the permission to use the network the message says how to allow it",
  permissions: { read: true, write: true, env: true, sys: true, net: false },
  fn: async () => {
    const { mlflow_run, version, warnings } = await trainTelling("http://localhost:5000");
    assert.deepEqual([mlflow_run, version], [null, "v1"]);
    assert.match(warnings.join(), /deno task build --net=localhost:5000/);
  },
});
