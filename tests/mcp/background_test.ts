/**
 * Tasks beside answering.
 *
 * @module
 */

import assert from "node:assert/strict";
import { Background } from "../../lib/mcp/background.ts";

Deno.test("a task that is asked for twice while it runs, runs once more", async () => {
  const background = new Background(() => assert.fail("no task fails here"));
  const began: (() => void)[] = [];
  let runs = 0;
  const task = background.start({
    name: "slow",
    everyMs: null,
    run: async () => {
      runs++;
      await new Promise<void>((resolve) => began.push(resolve));
    },
  });
  task.soon(0);
  while (began.length < 1) await pause();
  task.soon(0);
  task.soon(5);
  began[0]!();
  while (began.length < 2) await pause();
  began[1]!();
  await pause();
  await pause();
  assert.equal(runs, 2);
  assert.deepEqual(background.reports, [
    { name: "slow", runs: 2, failures: 0, failures_in_a_row: 0 },
  ]);
  background.stop();
});

Deno.test("a task that fails is told, counted and tried again later", async () => {
  const failures: string[] = [];
  const background = new Background((task, error) => failures.push(`${task} ${error}`));
  let runs = 0;
  background.start({
    name: "regular",
    everyMs: 1,
    run: () => {
      if (++runs === 3) throw new Error("broken");
    },
  });
  while (failures.length === 0) await pause();
  assert.deepEqual(failures, ["regular Error: broken"]);
  assert.deepEqual(background.reports[0], {
    name: "regular",
    runs: 2,
    failures: 1,
    failures_in_a_row: 1,
  });
  background.stop();
});

Deno.test("tasks stop in the reverse order, and none runs afterwards", async () => {
  const background = new Background(() => {});
  const events: string[] = [];
  for (const name of ["first", "last"]) {
    background.start({
      name,
      everyMs: null,
      run: () => void events.push(`run ${name}`),
      stop: () => void events.push(`stop ${name}`),
    }).soon(1);
  }
  background.stop();
  await pause();
  assert.deepEqual(events, ["stop last", "stop first"]);
});

const pause = () => new Promise((resolve) => setTimeout(resolve, 5));
