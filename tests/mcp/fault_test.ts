/**
 * What a calling model reads when something fails.
 *
 * @module
 */

import assert from "node:assert/strict";
import { ImproverError } from "../../lib/errors.ts";
import { faultText } from "../../lib/mcp/fault.ts";
import { Driver, improve, improverOn, withDirectory } from "./driver.ts";

Deno.test("faultText() names arguments, not flags, and leaves a hint that does so", () => {
  const text = (code: "unwritable" | "empty_prompt" | "usage") =>
    faultText(new ImproverError(code, "Cannot do it: broken", "Name another with --data-dir"));
  assert.match(text("empty_prompt"), /^Cannot do it: broken\. Give the text .*"prompt"$/);
  assert.match(text("unwritable"), /^Cannot do it: broken\. No argument .* tell the user/);
  assert.equal(text("usage"), "Cannot do it: broken. Name another with --data-dir");
});

Deno.test("a store that cannot be read is told as the user's business, and prompts go on", () =>
  withDirectory(async (directory) => {
    await Deno.writeTextFile(`${directory}/store.db`, "not a database, and long enough to be read");
    const driver = new Driver(improverOn(directory));
    await driver.initialize();
    for (const name of ["get_stats", "give_feedback"]) {
      const args = name === "get_stats" ? {} : { record_id: "last", rating: 1 };
      const { result } = await driver.call(name, args);
      assert.equal(result.isError, true);
      assert.match(
        result.content[0].text,
        /^Cannot use .* go on with the prompt as it is, and tell/,
      );
      assert.doesNotMatch(result.content[0].text, /--/);
    }
    assert.equal((await improve(driver, { prompt: "pls fix teh bug." })).status, "improved");
    await driver.close();
  }));
