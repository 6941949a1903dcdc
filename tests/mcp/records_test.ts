/**
 * What becomes of the server's records, on real processes: nothing acknowledged is lost, and a store
 * that fails costs no answer.
 *
 * @module
 */

import assert from "node:assert/strict";
import { Driver, improve, improverOn, recordOf, withDirectory } from "./driver.ts";

const PROMPT = "pls help me fix teh bug in order to make `foo()` work";
const MAIN = new URL("../../main.ts", import.meta.url).pathname;

Deno.test("what was acknowledged as durable survives kill -9", () =>
  withDirectory(async (directory) => {
    const driver = new Driver(improverOn(directory));
    await driver.initialize();
    const results = await Promise.all(
      Array.from({ length: 20 }, () => improve(driver, { prompt: PROMPT })),
    );
    driver.process.kill("SIGKILL");
    await driver.status();
    await driver.endInput();
    const durable = results.filter((result) => result.stored === "durable");
    assert(durable.length > 0);
    for (const { record_id } of durable) await recordOf(directory, record_id);
  }));

Deno.test("the server merges by itself, after a batch or after a time", () =>
  withDirectory(async (directory) => {
    const env = { IMPROVER_BATCH_SIZE: "3", IMPROVER_BATCH_TIMEOUT: "1" };
    const driver = new Driver(improverOn(directory), { env });
    await driver.initialize();
    for (let count = 0; count < 3; count++) await improve(driver, { prompt: PROMPT });
    await merged(driver, 3);
    await improve(driver, { prompt: PROMPT });
    await merged(driver, 4);
    assert.equal((await driver.close()).code, 0);
    assert.equal(driver.stderr, "");
    const journal = await Deno.readTextFile(`${directory}/training_data/records-000001.jsonl`);
    assert.equal(journal.trim().split("\n").length, 4);
  }));

/** Waits until so many records are in the database and in the journal; a merge that never comes lets the test hang. */
async function merged(driver: Driver, count: number): Promise<void> {
  for (;;) {
    const { result } = await driver.call("get_stats", {});
    const { records, unexported } = result.structuredContent.store;
    if (records === count && unexported === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

Deno.test("two servers and a flush share one data directory, and nothing is lost or doubled", () =>
  withDirectory(async (directory) => {
    const env = { IMPROVER_BATCH_SIZE: "5" };
    const drivers = [0, 1].map(() => new Driver(improverOn(directory), { env }));
    await Promise.all(drivers.map((driver) => driver.initialize()));
    const calls = drivers.flatMap((driver, index) =>
      Array.from(
        { length: 40 },
        (_, count) => improve(driver, { prompt: `pls explain teh point ${index} ${count}` }),
      )
    );
    const results = await Promise.all(calls);
    await Promise.all(drivers.map((driver) => driver.close()));
    const { code } = await new Deno.Command(Deno.execPath(), {
      args: ["run", "--quiet", "-A", MAIN, "flush", "--data-dir", directory],
      stdout: "null",
    }).output();
    assert.equal(code, 0);
    const journal = await Deno.readTextFile(`${directory}/training_data/records-000001.jsonl`);
    const ids = journal.trim().split("\n").map((line) => JSON.parse(line).id).sort();
    assert.deepEqual(ids, results.map((result) => result.record_id).sort());
  }));

Deno.test("a data directory that cannot be used costs the record, not the answer", () =>
  withDirectory(async (directory) => {
    const file = `${directory}/file`;
    await Deno.writeTextFile(file, "");
    const driver = new Driver(improverOn(`${file}/below`));
    await driver.initialize();
    const result = await improve(driver, { prompt: PROMPT });
    assert.equal(result.status, "improved");
    assert.deepEqual([result.stored, result.record_id], ["rejected", null]);
    assert.match(result.warnings.join(), /not stored/);
    assert.equal((await driver.close()).code, 0);
  }));

Deno.test("`last` is the newest record that is still there, whatever was deleted since", () =>
  withDirectory(async (directory) => {
    const driver = new Driver(improverOn(directory));
    await driver.initialize();
    const [first, second] = [
      await improve(driver, { prompt: PROMPT }),
      await improve(driver, { prompt: "pls explain teh other point" }),
    ];
    const { code } = await new Deno.Command(Deno.execPath(), {
      args: ["run", "-A", MAIN, "forget", second.record_id, "--data-dir", directory],
      stdout: "null",
      stderr: "null",
    }).output();
    assert.equal(code, 0);
    const { result } = await driver.call("give_feedback", { record_id: "last", rating: 5 });
    assert.equal(result.structuredContent?.record_id, first.record_id, result.content[0].text);
    await driver.close();
  }));

Deno.test("a data directory that is deleted under a server is made again, and lost nothing since", () =>
  withDirectory(async (parent) => {
    const directory = `${parent}/data`;
    const driver = new Driver(improverOn(directory));
    await driver.initialize();
    await improve(driver, { prompt: PROMPT });
    await Deno.remove(directory, { recursive: true });
    const { stored, record_id } = await improve(driver, { prompt: PROMPT });
    assert.equal(stored, "durable");
    await recordOf(directory, record_id);
    assert.equal((await driver.close()).code, 0);
  }));
