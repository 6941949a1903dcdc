/**
 * Malformed parameters, on the real server.
 *
 * @module
 */

import assert from "node:assert/strict";
import { Driver, improverOn, type Message, withDirectory } from "./driver.ts";

Deno.test("malformed parameters are invalid parameters, and the answer names what is wrong with them", () =>
  withDirectory(async (directory) => {
    const driver = new Driver(improverOn(directory));
    await driver.initialize();
    const malformed: readonly (readonly [string, Message, string])[] = [
      ["tools/call", { name: 5 }, "params.name: expected string, received number"],
      ["tools/call", { name: "get_stats", arguments: [] }, "params.arguments: expected record"],
      ["tools/list", { cursor: 7 }, "params.cursor: expected string"],
      ["resources/read", {}, "params.uri: expected string, received undefined"],
      ["prompts/get", {}, "params.name: expected string, received undefined"],
      ["completion/complete", { ref: 1 }, "params.ref: Invalid input; params.argument: "],
    ];
    for (const [method, params, told] of malformed) {
      const { error } = await driver.request(method, params);
      assert.equal(error.code, -32602, method);
      assert.ok(error.message.includes(`: ${told}`), error.message);
      assert.ok(!error.message.includes("\n"), error.message);
    }
    assert.equal((await driver.close()).code, 0);
  }));
