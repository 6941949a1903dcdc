/**
 * Lines of a batch and context files: what is taken, and what a user reads when it is not.
 *
 * @module
 */

import assert from "node:assert/strict";
import { requestOfFlags, requestOfLine } from "../../lib/cli/request.ts";
import { ImproverError } from "../../lib/errors.ts";

const FLAGS = {
  json: false,
  diff: false,
  explain: false,
  jsonl: true,
  inPlace: false,
  interactive: false,
  source: "user",
} as const;

function failure(body: () => unknown): ImproverError {
  try {
    body();
  } catch (error) {
    assert.ok(error instanceof ImproverError, `expected a failure, got ${error}`);
    return error;
  }
  assert.fail("expected a failure");
}

Deno.test("requestOfLine() lets the line say more than the flags, and never loses either", () => {
  const template = requestOfFlags({
    ...FLAGS,
    profile: "gpt",
    context: [["team", "payments"], ["language", "Go"]],
    answer: [["audience", "new hires"]],
  });
  const request = requestOfLine(
    JSON.stringify({
      prompt: "Explain the retry queue.",
      profile: "claude",
      context: { language: "Rust", answers: { length: "one page" } },
      answers: { format: "a memo" },
    }),
    template,
  );
  assert.equal(request.prompt, "Explain the retry queue.");
  assert.equal(request.profile, "claude");
  assert.deepEqual(request.context, { team: "payments", language: "Rust" });
  assert.deepEqual(request.answers, {
    audience: "new hires",
    length: "one page",
    format: "a memo",
  });
});

Deno.test("requestOfLine() says what to mend", () => {
  const rows: [string, RegExp, RegExp][] = [
    ["Fix the bug", /not JSON/, /one JSON object/],
    ["[]", /not an object/, /one JSON object/],
    ["", /not JSON/, /one JSON object/],
    [`{"context": {}}`, /"prompt" is missing/, /prompt as a string/],
    [`{"prompt": 7}`, /"prompt" is of the wrong kind/, /prompt as a string/],
    [`{"prompt": "x", "contxt": {}}`, /"contxt" is not a field/, /"context"/],
    [`{"prompt": "x", "temperature": 1}`, /"temperature" is not a field/, /fields are prompt/],
    [`{"prompt": "x", "profile": "llama"}`, /"profile"/, /one of auto/],
    [`{"prompt": "x", "context": {"size": 4}}`, /"size" is of the wrong kind/, /string or a list/],
    [`{"prompt": "x", "context": {"answers": ["a"]}}`, /"answers"/, /as an object/],
    [`{"prompt": "x", "deadline_ms": 0}`, /"deadline_ms"/, /above 0/],
  ];
  for (const [line, message, hint] of rows) {
    const error = failure(() => requestOfLine(line, {}));
    assert.equal(error.code, "bad_json", line);
    assert.match(error.message, message);
    assert.match(error.hint, hint);
  }
});

Deno.test("requestOfLine() ignores keys that only look like an object's own", () => {
  assert.match(
    failure(() => requestOfLine(`{"prompt":"x","__proto__":1}`, {})).message,
    /__proto__/,
  );
  assert.match(failure(() => requestOfLine(`{"prompt":"x","toString":1}`, {})).message, /toString/);
});

Deno.test("requestOfFlags() gathers repeated facts into a list", () => {
  const request = requestOfFlags({
    ...FLAGS,
    context: [["constraint", "no new packages"], ["constraint", "Node 20"], ["note", "a=b"]],
  });
  assert.deepEqual(request.context, {
    constraint: ["no new packages", "Node 20"],
    note: "a=b",
  });
  const error = failure(() => requestOfFlags({ ...FLAGS, context: [["answers", "x"]] }));
  assert.equal(error.code, "usage");
  assert.match(error.hint, /--answer/);
});

Deno.test("requestOfFlags() reads facts and answers from a context file, and flags win", async () => {
  const path = await Deno.makeTempFile({ suffix: ".json" });
  try {
    await Deno.writeTextFile(path, `{"team": ["web", "api"], "answers": {"tone": "dry"}}`);
    const request = requestOfFlags({ ...FLAGS, contextFile: path, answer: [["tone", "warm"]] });
    assert.deepEqual(request.context, { team: ["web", "api"] });
    assert.deepEqual(request.answers, { tone: "warm" });
    await Deno.writeTextFile(path, `team: web`);
    assert.match(
      failure(() => requestOfFlags({ ...FLAGS, contextFile: path })).message,
      /not JSON/,
    );
  } finally {
    await Deno.remove(path);
  }
});
