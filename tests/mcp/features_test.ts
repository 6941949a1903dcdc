/**
 * What the protocol lets a server offer beside answering: cache hints, icons, completion,
 * cancellation, and lists that end.
 *
 * @module
 */

import assert from "node:assert/strict";
import { Driver, improve, improverOn, type Message, modernMeta, withDirectory } from "./driver.ts";

const PROMPT = "pls help me fix teh bug in order to make `foo()` work";

Deno.test("what never changes may be kept for an hour by anybody, what does change by nobody", () =>
  withDirectory(async (directory) => {
    const driver = new Driver(improverOn(directory));
    const hint = async (method: string, params: Message = {}) => {
      const { result } = await driver.request(method, { ...params, _meta: modernMeta() });
      assert.equal(result.resultType, "complete", method);
      return [result.ttlMs, result.cacheScope];
    };
    for (
      const method of [
        "server/discover",
        "tools/list",
        "prompts/list",
        "resources/list",
        "resources/templates/list",
      ]
    ) assert.deepEqual(await hint(method), [3_600_000, "public"], method);
    const { record_id } = await improve(driver, { prompt: PROMPT }, modernMeta());
    const read = (name: string) => hint("resources/read", { uri: `improver://${name}` });
    assert.deepEqual(await read("guide"), [3_600_000, "public"]);
    for (const name of ["rules", "stats", "health", `record/${record_id}`]) {
      assert.deepEqual(await read(name), [0, "private"], name);
    }
    await driver.close();
  }));

Deno.test("the server shows an icon that needs no network, in both protocols", () =>
  withDirectory(async (directory) => {
    const old = new Driver(improverOn(directory));
    const { serverInfo } = (await old.initialize()).result;
    await old.close();
    const modern = new Driver(improverOn(directory));
    const { result } = await modern.request("server/discover", { _meta: modernMeta() });
    await modern.close();
    const told = result._meta["io.modelcontextprotocol/serverInfo"];
    for (const { icons } of [serverInfo, told]) {
      const [type, data] = icons[0].src.split(";base64,");
      assert.equal(type, "data:image/svg+xml");
      assert.match(atob(data), /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg".*<\/svg>$/);
    }
  }));

Deno.test("no list grows with use, so each comes whole", () =>
  withDirectory(async (directory) => {
    const driver = new Driver(improverOn(directory));
    await driver.initialize();
    const methods = ["tools/list", "prompts/list", "resources/list", "resources/templates/list"];
    const lists = () => Promise.all(methods.map((method) => driver.request(method)));
    const before = await lists();
    for (const { result } of before) assert.equal(result.nextCursor, undefined);
    for (let count = 0; count < 20; count++) await improve(driver, { prompt: PROMPT });
    assert.deepEqual(
      (await lists()).map(({ result }) => result),
      before.map(({ result }) => result),
    );
    await driver.close();
  }));

Deno.test("ids of records are completed, the newest first", () =>
  withDirectory(async (directory) => {
    const driver = new Driver(improverOn(directory));
    await driver.initialize();
    const complete = async (value: string) => {
      const ref = { type: "ref/resource", uri: "improver://record/{id}" };
      const { result } = await driver.request("completion/complete", {
        ref,
        argument: { name: "id", value },
      });
      return result.completion.values;
    };
    assert.deepEqual(await complete(""), []);
    const ids: string[] = [];
    for (let count = 0; count < 3; count++) {
      ids.unshift((await improve(driver, { prompt: PROMPT })).record_id);
    }
    assert.deepEqual(await complete(""), ids);
    assert.deepEqual(await complete(ids[1]!.slice(0, -1)), [ids[1]]);
    assert.deepEqual(await complete("no such"), []);
    await driver.close();
  }));

for (const reason of [undefined, "the user typed on"]) {
  const said = reason === undefined ? "without a word" : "with a reason";
  Deno.test(`a call that is cancelled ${said} before its turn is neither answered nor stored`, () =>
    withDirectory(async (directory) => {
      const driver = new Driver(improverOn(directory));
      await driver.initialize();
      const params = { name: "improve_prompt", arguments: { prompt: PROMPT } };
      const call = { jsonrpc: "2.0", id: "cancelled", method: "tools/call", params };
      const method = "notifications/cancelled";
      const cancel = { jsonrpc: "2.0", method, params: { requestId: "cancelled", reason } };
      // Both come with one read of the pipe.
      await driver.write(`${JSON.stringify(call)}\n${JSON.stringify(cancel)}\n`);
      const { record_id } = await improve(driver, { prompt: PROMPT });
      const { result } = await driver.call("get_stats", {});
      assert.equal(result.structuredContent.prompts.total, 1);
      assert.ok(record_id);
      const health = (await driver.request("resources/read", { uri: "improver://health" })).result;
      assert.deepEqual(JSON.parse(health.contents[0].text).failures, {});
      assert.equal((await driver.close()).code, 0);
      assert.ok(driver.messages.every(({ id }) => id !== "cancelled"));
      assert.equal(driver.stderr, "");
    }));
}

Deno.test("a form that is closed counts as declined, and asks for nothing again", () =>
  withDirectory(async (directory) => {
    const driver = new Driver(improverOn(directory));
    const _meta = modernMeta("2026-07-28", { elicitation: {} });
    const params = {
      name: "improve_prompt",
      arguments: { prompt: "make my code better" },
      _meta,
    };
    const { result } = await driver.request("tools/call", params);
    const { method, params: form } = result.inputRequests.questions;
    assert.equal(method, "elicitation/create");
    for (const field of Object.values(form.requestedSchema.properties) as Message[]) {
      assert.equal(field.type, "string");
      assert.match(field.title, /\?$/);
    }
    assert.equal(form.requestedSchema.required, undefined, "any field may stay empty");
    const closed = await driver.request("tools/call", {
      ...params,
      inputResponses: { questions: { action: "cancel" } },
    });
    assert.deepEqual(closed.result.structuredContent.questions, []);
    await driver.close();
  }));

Deno.test("a form that cannot be shown costs nothing: the questions come with the result", () =>
  withDirectory(async (directory) => {
    const driver = new Driver(improverOn(directory));
    const refusals: unknown[] = [
      new Error("no forms today"),
      { action: "accept", content: "all of it" },
      { nonsense: true },
    ];
    driver.answer = () => refusals.shift();
    await driver.initialize("2025-11-25", { elicitation: {} });
    while (refusals.length > 0) {
      const left = refusals.length;
      const result = await improve(driver, { prompt: "make my code better" }, {
        progressToken: left,
      });
      assert.equal(refusals.length, left - 1);
      assert.ok(result.questions.length > 0);
      assert.equal(result.status, "improved");
      const told = driver.messages.filter(({ params }) => params?.progressToken === left);
      assert.deepEqual(told.map(({ params }) => params.progress), [1, 2]);
    }
    assert.equal((await driver.close()).code, 0);
  }));

Deno.test("a form that is still open at the end costs nothing either", async () => {
  for (const ending of ["end of input", "SIGTERM"] as const) {
    await withDirectory(async (directory) => {
      const driver = new Driver(improverOn(directory));
      driver.answer = () => undefined;
      await driver.initialize("2025-11-25", { elicitation: {} });
      const answer = improve(driver, { prompt: "make my code better" });
      await driver.waitFor(({ method }) => method === "elicitation/create");
      if (ending === "SIGTERM") driver.process.kill("SIGTERM");
      else await driver.endInput();
      assert.notEqual((await answer).questions.length, 0, ending);
      assert.equal((await driver.status()).code, 0);
      await driver.endInput();
    });
  }
});

for (const era of ["2025-11-25", "2026-07-28"]) {
  Deno.test(`what a form says in ${era} is the user's word; what was not asked, or is none, is left out`, () =>
    withDirectory(async (directory) => {
      const driver = new Driver(improverOn(directory));
      const prompt = "make a website";
      /** Answers the form of a new call and gives the call's result. */
      let fill: (slots: readonly string[]) => Message = () => ({});
      const slotsOf = (params: Message) => Object.keys(params.requestedSchema.properties);
      driver.answer = ({ params }) => ({ action: "accept", content: fill(slotsOf(params)) });
      if (era === "2025-11-25") await driver.initialize(era, { elicitation: {} });
      const improved = async (): Promise<string> => {
        if (era === "2025-11-25") return (await improve(driver, { prompt })).improved;
        const params = {
          name: "improve_prompt",
          arguments: { prompt },
          _meta: modernMeta(era, { elicitation: {} }),
        };
        const { result } = await driver.request("tools/call", params);
        const content = fill(slotsOf(result.inputRequests.questions.params));
        const inputResponses = { questions: { action: "accept", content } };
        const second = await driver.request("tools/call", { ...params, inputResponses });
        return second.result.structuredContent.improved;
      };
      fill = ([first, second]) => ({ [first!]: 14, [second!]: null, constructor: "x", other: "y" });
      assert.match(await improved(), /\nDetails:\n- [\w ]+: 14$/);
      fill = ([first, second]) => ({ [first!]: { x: 1 }, [second!]: ["red", "blue"] });
      assert.match(await improved(), /\nDetails:\n- [\w ]+: red, blue$/);
      await driver.close();
    }));
}
