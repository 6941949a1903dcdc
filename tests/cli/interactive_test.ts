/**
 * The conversation at the terminal: what is decided is what comes out, and becomes feedback.
 *
 * @module
 */

import assert from "node:assert/strict";
import { openApp } from "../../lib/app.ts";
import { improveTogether } from "../../lib/cli/interactive.ts";
import type { Conversation } from "../../lib/cli/terminal.ts";
import { readConfig } from "../../lib/config.ts";
import type { FeedbackRecord } from "../../lib/store/record.ts";
import { spooledRecords } from "../../lib/store/find.ts";
import { layoutOf } from "../../lib/store/directory.ts";

const PROMPT = "pls fix teh bug in `app.ts` in order to keep the the order of rows.";

async function talk(prompt: string, lines: readonly string[]) {
  const directory = await Deno.makeTempDir();
  const app = openApp(await readConfig({ dataDirectory: directory }, () => undefined));
  const shown: string[] = [];
  const left = [...lines];
  const person: Conversation = {
    say: (text) => void shown.push(text),
    ask: (question) => {
      shown.push(question);
      return left.shift() ?? null;
    },
    close() {},
  };
  try {
    const { text, result } = await improveTogether(
      { prompt, client: "cli", deadline_ms: 10_000 },
      app,
      person,
    );
    await app.close();
    const records = [...spooledRecords(layoutOf(directory))];
    const feedback = records.find((one): one is FeedbackRecord => one.kind === "feedback");
    return { text, result, shown: shown.join(""), feedback, left };
  } finally {
    await app.close();
    await Deno.remove(directory, { recursive: true });
  }
}

/** Answers as many questions as there may be with Enter, then decides edits. */
async function decide(decisions: readonly string[]) {
  const skipped = await talk(PROMPT, []);
  const questions = skipped.result.questions.length;
  return await talk(PROMPT, [...Array(questions).fill(""), ...decisions]);
}

Deno.test("accepting all edits gives the improved prompt, and feedback that accepts each", async () => {
  const { text, result, feedback } = await decide(["a"]);
  assert.equal(text, result.improved);
  assert.deepEqual(feedback?.accept, result.edits.map(({ id }) => id));
  assert.deepEqual(feedback?.reject, []);
});

Deno.test("rejecting an edit leaves the original's words there", async () => {
  const { text, result, feedback } = await decide(["n", "y", "a"]);
  assert.match(text, /^pls fix the bug/);
  assert.deepEqual(feedback?.reject, [result.edits[0]!.id]);
});

Deno.test("a replacement of one's own stands in the text, and its edit counts as rejected", async () => {
  const { text, result, feedback } = await decide(["e", "Kindly", "a"]);
  assert.match(text, /^Kindly fix the bug/);
  assert.deepEqual(feedback?.reject, [result.edits[0]!.id]);
  assert.equal(feedback?.edited_text, text);
});

Deno.test("leaving early keeps what was decided and leaves the rest as it was", async () => {
  for (const leave of [["y", "q"], ["y"]]) {
    const { text, feedback } = await decide(leave);
    assert.match(text, /^Please fix teh bug/);
    assert.match(text, /the the order/);
    assert.equal(feedback?.accept.length, 1);
  }
});

Deno.test("an answer that is none of the choices is explained, and asked again", async () => {
  const { shown, text } = await decide(["maybe", "a"]);
  assert.match(shown, /y yes, n no/);
  assert.match(text, /^Please fix the bug/);
});

Deno.test("deciding nothing leaves the prompt as it was and gives no feedback", async () => {
  const { text, feedback, result } = await decide([]);
  assert.equal(text, PROMPT);
  assert.equal(feedback, undefined);
  assert.equal(result.stored, "durable");
});
