/**
 * The product's server on a real process: what it promises beyond what any client checks.
 *
 * @module
 */

import assert from "node:assert/strict";
import { INSTRUCTIONS } from "../../lib/mcp/guide.ts";
import { IMPROVE_OUTPUT, STATS_OUTPUT } from "../../lib/mcp/schemas.ts";
import {
  Driver,
  improve,
  improverOn,
  type Message,
  modernMeta,
  recordOf,
  withDirectory,
} from "./driver.ts";

const PROMPT = "pls help me fix teh bug in order to make `foo()` work";
const VAGUE = "make my code better";
const MAIN = new URL("../../main.ts", import.meta.url).pathname;

Deno.test("the tools' list is small, stable and the same in both protocols", () =>
  withDirectory(async (directory) => {
    const modern = new Driver(improverOn(directory));
    const { result } = await modern.request("tools/list", { _meta: modernMeta() });
    const again = await modern.request("tools/list", { _meta: modernMeta() });
    await modern.close();
    const old = new Driver(improverOn(directory));
    const opening = await old.initialize();
    const listed = await old.request("tools/list");
    await old.close();
    assert(JSON.stringify(result).length < 6000, `${JSON.stringify(result).length} bytes`);
    assert.deepEqual(again.result.tools, result.tools);
    assert.deepEqual(listed.result.tools, result.tools);
    assert.equal(opening.result.instructions, INSTRUCTIONS);
    assert(new TextEncoder().encode(INSTRUCTIONS).length <= 1024);
    assert.equal(result.tools[0]._meta["anthropic/alwaysLoad"], true);
    assert(result.ttlMs > 0 && result.cacheScope === "public");
    for (const kind of ["tools", "prompts", "resources"]) {
      assert.equal(opening.result.capabilities[kind].listChanged, false);
    }
    for (const tool of result.tools) {
      assert(tool.title && tool.description && tool.annotations && tool.outputSchema);
      assert.equal(tool.inputSchema.additionalProperties, false);
      assert.equal(tool.outputSchema.additionalProperties, false);
    }
  }));

Deno.test("a result is what the command line prints, and fits its schema", () =>
  withDirectory(async (directory) => {
    const driver = new Driver(improverOn(directory));
    await driver.initialize();
    const results = [
      await improve(driver, { prompt: PROMPT }),
      await improve(driver, { prompt: VAGUE }),
    ];
    const stats = await driver.call("get_stats", {});
    await driver.close();
    for (const result of results) IMPROVE_OUTPUT.parse(result);
    STATS_OUTPUT.parse(stats.result.structuredContent);
    for (const [index, prompt] of [PROMPT, VAGUE].entries()) {
      const cli = new Deno.Command(Deno.execPath(), {
        args: ["run", "--quiet", "-A", MAIN, "improve", "--json", "--data-dir", directory],
        stdin: "piped",
        stdout: "piped",
        stderr: "null",
        env: { IMPROVER_DEADLINE: "60000" },
      }).spawn();
      const writer = cli.stdin.getWriter();
      await writer.write(new TextEncoder().encode(prompt));
      await writer.close();
      const printed = JSON.parse(new TextDecoder().decode((await cli.output()).stdout));
      assert.deepEqual(lasting(results[index]), lasting(printed));
      assert.deepEqual(Object.keys(results[index]), Object.keys(printed));
    }
  }));

/** A result without what differs from one run to the next. */
function lasting(result: Message): Message {
  const { record_id: _r, session_id: _s, correlation_id: _c, metrics, ...rest } = result;
  return { ...rest, metrics: { ...metrics, duration_ms: 0 } };
}

Deno.test("a client that can show a form asks its user, in both protocols", async (t) => {
  const form = (request: Message): string[] =>
    Object.keys(request.params.requestedSchema.properties);
  const answerFirst = (request: Message) => ({
    action: "accept",
    content: { [form(request)[0]!]: "speed on large files" },
  });

  await t.step("by requests of the server", () =>
    withDirectory(async (directory) => {
      const driver = new Driver(improverOn(directory));
      driver.answer = answerFirst;
      await driver.initialize("2025-11-25", { elicitation: {} });
      const accepted = await improve(driver, { prompt: VAGUE });
      assert.match(accepted.improved, /- .*: speed on large files/);
      assert.deepEqual(accepted.questions, [], "what was left empty is not asked again");
      driver.answer = () => ({ action: "decline" });
      const declined = await improve(driver, { prompt: "make my essay better" });
      assert.deepEqual(declined.questions, []);
      assert(!declined.improved.includes("Details"));
      const record = await recordOf(directory, declined.record_id);
      assert((await recordOf(directory, record.parent_id!)).questions.length > 0);
      await driver.close();
    }));

  await t.step("by calling again", () =>
    withDirectory(async (directory) => {
      const driver = new Driver(improverOn(directory));
      const _meta = modernMeta("2026-07-28", { elicitation: { form: {} } });
      const params = { name: "improve_prompt", arguments: { prompt: VAGUE }, _meta };
      const asked = await driver.request("tools/call", params);
      assert.equal(asked.result.resultType, "input_required");
      const request = asked.result.inputRequests.questions;
      const inputResponses = { questions: answerFirst(request) };
      const done = await driver.request("tools/call", { ...params, inputResponses });
      assert.match(done.result.structuredContent.improved, /- .*: speed on large files/);
      await driver.close();
    }));

  await t.step(
    "but not one that cannot, nor when answers came along",
    () =>
      withDirectory(async (directory) => {
        const driver = new Driver(improverOn(directory));
        driver.answer = () => assert.fail("nobody is asked");
        await driver.initialize("2025-11-25", { elicitation: { url: {} } });
        assert((await improve(driver, { prompt: VAGUE })).questions.length > 0);
        await driver.close();
        const other = new Driver(improverOn(directory));
        other.answer = () => assert.fail("nobody is asked");
        await other.initialize("2025-11-25", { elicitation: {} });
        const context = { answers: { criterion: "speed" } };
        assert.match((await improve(other, { prompt: VAGUE, context })).improved, /speed/);
        await other.close();
      }),
  );
});

Deno.test("progress is told where it was asked for", () =>
  withDirectory(async (directory) => {
    const driver = new Driver(improverOn(directory));
    await driver.initialize();
    await improve(driver, { prompt: PROMPT }, { progressToken: "token" });
    await improve(driver, { prompt: PROMPT });
    await driver.close();
    const told = driver.messages.filter((message) => message.method === "notifications/progress");
    assert.deepEqual(told.map(({ params }) => [params.progressToken, params.progress]), [
      ["token", 1],
      ["token", 2],
    ]);
  }));

Deno.test("what cannot be served is refused, and the server lives on", () =>
  withDirectory(async (directory) => {
    const driver = new Driver(improverOn(directory));
    await driver.initialize();
    const unknown = await driver.call("improve", { prompt: PROMPT });
    assert.equal(unknown.error.code, -32602);
    for (const prompt of ["word ".repeat(450_000), "x".repeat(9_000_000)]) {
      const huge = await improve(driver, { prompt });
      assert.equal(huge.status, "fallback");
      assert(huge.improved === prompt);
      assert(huge.warnings.length > 0);
    }
    await driver.write("not JSON\n");
    const tooLong =
      `{"jsonrpc":"2.0","id":"long","method":"tools/call","params":{"name":"improve_prompt",
      "arguments":{"prompt":"${"x".repeat(40_000_000)}"}}}`.replaceAll("\n", " ");
    await driver.write(tooLong + "\n");
    const refused = await driver.waitFor((message) => message.id === "long");
    assert.equal(refused.error.code, -32600);
    assert.equal((await improve(driver, { prompt: PROMPT })).status, "improved");
    assert.equal((await driver.close()).code, 0);
    assert.equal(driver.stderr, "");
  }));

Deno.test("calls in flight at the end are answered and stored; stdout holds nothing else", () =>
  withDirectory(async (directory) => {
    const driver = new Driver(improverOn(directory));
    await driver.initialize();
    // The first call compiles what the others use. They are few, since they must fit into the time
    // after the end on the slowest machine.
    await improve(driver, { prompt: PROMPT });
    const calls = Array.from(
      { length: 8 },
      (_, index) => improve(driver, { prompt: `pls describe teh number ${index}` }),
    );
    assert.equal((await driver.close()).code, 0);
    const results = await Promise.all(calls);
    for (const [index, result] of results.entries()) {
      assert.match(result.improved, new RegExp(`^Please describe the number ${index}\\b`));
      assert.equal((await recordOf(directory, result.record_id)).original, result.original);
    }
    assert.equal(driver.messages.length, 10);
  }));

Deno.test("log lines carry the request's correlation id and no word of the prompt", () =>
  withDirectory(async (directory) => {
    const driver = new Driver(improverOn(directory));
    await driver.initialize();
    const prompt = "pls summarise the zanzibar memorandum";
    const { correlation_id } = await improve(driver, { prompt });
    await driver.call("give_feedback", { record_id: "none", rating: 1 });
    await driver.close();
    const log = await Deno.readTextFile(`${directory}/improver.log`);
    const lines = log.trim().split("\n").map((line) => JSON.parse(line));
    const improved = lines.find((line) => line.event === "improved");
    assert.equal(improved.correlation_id, correlation_id);
    const failed = lines.find((line) => line.event === "tool_failed");
    assert.equal(failed.kind, "unknown_record");
    assert.notEqual(failed.correlation_id, correlation_id);
    assert(!/zanzibar|memorandum/.test(log));
  }));

Deno.test("without arguments, and with no environment but HOME, PATH and TERM, it serves", () =>
  withDirectory(async (directory) => {
    // Deno's own cache lies below HOME, so the cache of this run is named as a user's would not be.
    const cache = Deno.env.get("DENO_DIR") ?? `${Deno.env.get("HOME")}/.cache/deno`;
    const command = ["/usr/bin/env", "-i", `HOME=${directory}`, "PATH=/usr/bin", "TERM=dumb"];
    const driver = new Driver([
      ...command,
      `DENO_DIR=${cache}`,
      Deno.execPath(),
      "run",
      "--quiet",
      "-A",
      MAIN,
    ]);
    await driver.initialize("2025-06-18");
    const result = await improve(driver, { prompt: PROMPT });
    assert.equal((await driver.close()).code, 0);
    await recordOf(`${directory}/.local/share/improver`, result.record_id);
  }));

Deno.test("settings that cannot be read are told on stderr, not on the protocol", () =>
  withDirectory(async (directory) => {
    await Deno.writeTextFile(`${directory}/config.toml`, "[batch]\nsise = 3\n");
    const driver = new Driver([...improverOn(directory).slice(0, 6)], {
      env: { IMPROVER_DATA_DIR: directory },
    });
    const { code } = await driver.close();
    assert.deepEqual([code, driver.lines], [1, []]);
    assert.match(driver.stderr, /"batch\.sise" is not a setting\n {2}Did you mean "batch\.size"\?/);
  }));
