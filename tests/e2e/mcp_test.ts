/**
 * The MCP server from outside: what a client that starts the installed program sees.
 *
 * @module
 */

import assert from "node:assert/strict";
import { Driver, improve, modernMeta } from "../mcp/driver.ts";
import { launchFrom, withHome } from "./program.ts";

const PROMPT = "pls fix teh bug in `app.ts` in order to make it work.";

function serve(home: string, args: readonly string[], env: Record<string, string> = {}): Driver {
  const launch = launchFrom(home);
  return new Driver([...launch.command, ...args], {
    env: { ...launch.env, ...env },
    clearEnv: true,
  });
}

Deno.test("e2e: a client is served in either protocol, and stdout holds the protocol alone", async () => {
  await withHome(async (home) => {
    const old = serve(home, ["mcp"]);
    assert.equal((await old.initialize("2025-06-18")).result.protocolVersion, "2025-06-18");
    assert.equal((await improve(old, { prompt: PROMPT })).stored, "durable");
    assert.deepEqual([(await old.close()).code, old.stderr, old.messages.length], [0, "", 2]);

    const modern = serve(home, []);
    const { result } = await modern.request("server/discover", { _meta: modernMeta() });
    assert.deepEqual(result.supportedVersions, ["2026-07-28"]);
    assert.equal((await improve(modern, { prompt: PROMPT }, modernMeta())).status, "improved");
    assert.deepEqual([(await modern.close()).code, modern.stderr, modern.lines.length], [0, "", 2]);
  });
});

Deno.test("e2e: the server merges in a thread of its own", async () => {
  await withHome(async (home) => {
    const driver = serve(home, ["mcp"], { IMPROVER_BATCH_SIZE: "2" });
    await driver.initialize();
    for (let count = 0; count < 2; count++) await improve(driver, { prompt: PROMPT });
    // The records are in the store a moment before the thread reports its run, so both are awaited.
    const state = async () => {
      const stats = (await driver.call("get_stats", {})).result.structuredContent;
      const health = (await driver.request("resources/read", { uri: "improver://health" })).result;
      const [merge] = JSON.parse(health.contents[0].text).tasks;
      return { store: stats.store, merge };
    };
    let { store, merge } = await state();
    while (store.records === 0 || store.unexported > 0 || merge.runs + merge.failures === 0) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      ({ store, merge } = await state());
    }
    assert.deepEqual([merge.name, merge.runs, merge.failures], ["merge", 1, 0]);
    assert.deepEqual([(await driver.close()).code, driver.stderr], [0, ""]);
  });
});

Deno.test("e2e: a signal ends the server, whatever started it", async () => {
  await withHome(async (home) => {
    const driver = serve(home, ["mcp"]);
    await driver.initialize();
    await improve(driver, { prompt: PROMPT });
    driver.process.kill("SIGTERM");
    const { code, signal } = await driver.status();
    assert.deepEqual([code, signal, driver.stderr], [0, null, ""]);
    await driver.endInput();
  });
});
