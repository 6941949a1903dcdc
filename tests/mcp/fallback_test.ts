/**
 * Whatever breaks inside, the caller has a prompt to go on with.
 *
 * @module
 */

import assert from "node:assert/strict";
import { Client } from "@modelcontextprotocol/client";
import { InMemoryTransport } from "@modelcontextprotocol/server";
import { openApp } from "../../lib/app.ts";
import { readConfig } from "../../lib/config.ts";
import { Background } from "../../lib/mcp/background.ts";
import { IMPROVE_OUTPUT } from "../../lib/mcp/schemas.ts";
import { makeServer } from "../../lib/mcp/server.ts";
import { Sessions } from "../../lib/mcp/sessions.ts";
import { Turns } from "../../lib/mcp/turns.ts";
import { withDirectory } from "./driver.ts";

Deno.test("a bug inside gives the original back, and its text goes nowhere", () =>
  withDirectory(async (directory) => {
    const real = openApp(await readConfig({ dataDirectory: directory }, () => undefined));
    const app = { ...real, engine: () => Promise.reject(new Error("secret text of a prompt")) };
    const server = makeServer({
      app,
      sessions: new Sessions({ idleMsMax: 1000, sessionsMax: 10 }, app.nowMs, () => "session"),
      turns: new Turns(),
      ending: new AbortController().signal,
      recordTaken: () => assert.fail("nothing is stored"),
      feedbackTaken: () => assert.fail("nothing is stored"),
      recordIds: [],
    }, new Background(() => {}));
    const [near, far] = InMemoryTransport.createLinkedPair();
    const client = new Client({ name: "test", version: "1.0.0" });
    await Promise.all([server.connect(far), client.connect(near)]);
    const answer = await client.callTool({
      name: "improve_prompt",
      arguments: { prompt: "pls fix teh bug" },
    });
    await client.close();
    await app.close();
    const result = IMPROVE_OUTPUT.parse(answer.structuredContent);
    assert.equal(answer.isError, undefined);
    assert.deepEqual([result.status, result.improved], ["fallback", "pls fix teh bug"]);
    assert.match(result.warnings.join(), /unexpected failure/);
    const log = await Deno.readTextFile(`${directory}/improver.log`);
    const line = JSON.parse(log.trim().split("\n")[0]!);
    assert.deepEqual([line.event, line.kind], ["improve_failed", "Error"]);
    assert.equal(line.correlation_id, result.correlation_id);
    assert(!(JSON.stringify(answer) + log).includes("secret text"));
  }));
