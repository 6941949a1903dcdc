/**
 * What one conversation remembers from call to call, on the real server.
 *
 * @module
 */

import assert from "node:assert/strict";
import { Driver, improve, improverOn, type Message, recordOf, withDirectory } from "./driver.ts";

const PROMPT = "pls help me fix teh bug in order to make `foo()` work";
const VAGUE = "make my code better";

Deno.test("a second call weaves the answers in, is linked to the first, and asks less", () =>
  withDirectory(async (directory) => {
    const driver = new Driver(improverOn(directory));
    await driver.initialize();
    const first = await improve(driver, { prompt: VAGUE });
    assert(first.questions.length > 0);
    const { slot } = first.questions[0];
    const context = { answers: { [slot]: "speed on large files" } };
    const second = await improve(driver, { prompt: VAGUE, context, session_id: first.session_id });
    assert.match(second.improved, /Details:\n- .*: speed on large files/);
    assert(!second.questions.some((question: Message) => question.slot === slot));
    assert.equal(second.session_id, first.session_id);
    const other = await improve(driver, { prompt: VAGUE, context, session_id: "another" });
    const unrelated = await improve(driver, { prompt: PROMPT });
    await driver.close();
    assert.equal((await recordOf(directory, second.record_id)).parent_id, first.record_id);
    assert.equal((await recordOf(directory, first.record_id)).parent_id, null);
    assert.equal((await recordOf(directory, other.record_id)).parent_id, null);
    assert.equal((await recordOf(directory, unrelated.record_id)).session_id, first.session_id);
    assert.equal((await recordOf(directory, unrelated.record_id)).client, "driver");
  }));

Deno.test("whoever changes one answer after the last question keeps the others", () =>
  withDirectory(async (directory) => {
    const driver = new Driver(improverOn(directory));
    await driver.initialize();
    const prompt = "make a website";
    const { questions } = await improve(driver, { prompt });
    const answers = Object.fromEntries(questions.map(({ slot }: Message) => [slot, `my ${slot}`]));
    const whole = await improve(driver, { prompt, context: { answers } });
    assert.deepEqual(whole.questions, []);
    const [first, ...others] = Object.keys(answers);
    const changed = await improve(driver, { prompt, context: { answers: { [first!]: "red" } } });
    assert.deepEqual(changed.questions, []);
    assert.match(changed.improved, /: red$/m);
    for (const slot of others) assert.ok(changed.improved.includes(`: my ${slot}`), slot);
    const afresh = await improve(driver, { prompt });
    assert.equal(afresh.improved, "Make a website");
    await driver.close();
  }));

Deno.test("a session's name is short, or the calling model is told so", () =>
  withDirectory(async (directory) => {
    const driver = new Driver(improverOn(directory));
    await driver.initialize();
    const call = (length: number) =>
      driver.call("improve_prompt", { prompt: PROMPT, session_id: "s".repeat(length) });
    assert.equal((await call(256)).result.structuredContent.session_id.length, 256);
    const { result } = await call(257);
    assert.equal(result.isError, true);
    assert.match(result.content[0].text, /"session_id": it has 257 characters, 256 are allowed/);
    await driver.close();
  }));
