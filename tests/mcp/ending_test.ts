/**
 * How the server ends at a signal, and what its health says when the store is sick.
 *
 * @module
 */

import assert from "node:assert/strict";
import { Driver, improve, improverOn, recordOf, withDirectory } from "./driver.ts";

const HANDSHAKE = [
  {
    jsonrpc: "2.0",
    id: 1,
    method: "initialize",
    params: {
      protocolVersion: "2025-11-25",
      capabilities: {},
      clientInfo: { name: "driver", version: "1.0.0" },
    },
  },
  { jsonrpc: "2.0", method: "notifications/initialized" },
];
const PROMPT = "pls help me fix teh bug in order to make `foo()` work";

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  Deno.test(`${signal} ends the product cleanly`, () =>
    withDirectory(async (directory) => {
      const driver = new Driver(improverOn(directory));
      await driver.initialize();
      const result = await improve(driver, { prompt: PROMPT });
      driver.process.kill(signal);
      assert.deepEqual([(await driver.status()).code, driver.stderr], [0, ""]);
      await driver.endInput();
      await recordOf(directory, result.record_id);
    }));
}

for (const reads of [true, false]) {
  const client = reads ? "takes its answers" : "reads nothing";
  Deno.test(`a signal is obeyed with thousands of calls in flight, though the client ${client}`, () =>
    withDirectory(async (directory) => {
      const prompt = `${PROMPT}, it fails on the second page of the list. `.repeat(20);
      const calls = Array.from({ length: 3000 }, (_, id) => ({
        jsonrpc: "2.0",
        id: 1000 + id,
        method: "tools/call",
        params: { name: "improve_prompt", arguments: { prompt } },
      }));
      const input = `${directory}/input.jsonl`;
      const lines = [...HANDSHAKE, ...calls].map((message) => JSON.stringify(message));
      await Deno.writeTextFile(input, `${lines.join("\n")}\n`);
      const fromFile = ["sh", "-c", 'exec "$@" <"$0"', input, ...improverOn(`${directory}/data`)];
      const driver = new Driver(fromFile, { isReading: reads });
      if (reads) await driver.waitFor(({ id }) => id === 1000);
      else while (!hasRecords(`${directory}/data/spool`)) await delay(50);
      driver.process.kill("SIGTERM");
      assert.equal((await driver.status()).code, 0);
      if (!reads) await driver.readStdout();
      const answered = driver.lines.filter((line) => line.includes('"structuredContent"')).length;
      assert.ok(answered < calls.length, `${answered} answers`);
      await driver.endInput();
    }));
}

const delay = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

function hasRecords(spool: string): boolean {
  try {
    return [...Deno.readDirSync(spool)].some(({ name }) =>
      Deno.statSync(`${spool}/${name}`).size > 0
    );
  } catch {
    return false;
  }
}

Deno.test("a store that cannot be read does not hide the rest of the server's health", () =>
  withDirectory(async (directory) => {
    const driver = new Driver(improverOn(`${directory}/file`));
    await Deno.writeTextFile(`${directory}/file`, "no directory");
    await driver.initialize();
    assert.equal((await improve(driver, { prompt: PROMPT })).stored, "rejected");
    const { result } = await driver.request("resources/read", { uri: "improver://health" });
    const health = JSON.parse(result.contents[0].text);
    assert.match(health.store.error, /^Cannot /);
    assert.equal(health.sessions, 1);
    assert.equal((await driver.close()).code, 0);
  }));
