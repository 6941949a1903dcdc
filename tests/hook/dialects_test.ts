/**
 * What clients send and take: whose prompts count, and the shape of the answer.
 *
 * @module
 */

import assert from "node:assert/strict";
import {
  HOOK_CLIENTS,
  isHookClient,
  readSubmission,
  writeContext,
} from "../../lib/hook/dialects.ts";

Deno.test("prompts of timers, of the system and of agents are told from a person's", () => {
  const byPerson = (more: Record<string, unknown>) =>
    readSubmission({ prompt: "go on", session_id: "s", ...more })?.byPerson;
  for (const source of [undefined, "user", "sdk", "something new"]) {
    assert.equal(byPerson({ source }), true, String(source));
  }
  for (const source of ["system", "loop_wakeup", "schedule_wakeup", "poll_event"]) {
    assert.equal(byPerson({ source }), false, source);
  }
  assert.equal(byPerson({ agent_id: "a1" }), false);
  assert.equal(byPerson({ agent_id: null }), true);
});

Deno.test("what is no submission is none", () => {
  for (const value of [null, 1, "text", [], {}, { prompt: 7 }, { prompt: null }]) {
    assert.equal(readSubmission(value), null, JSON.stringify(value));
  }
  assert.equal(readSubmission({ prompt: "a", session_id: "" })?.sessionId, null);
  assert.equal(readSubmission({ prompt: "a", session_id: 7 })?.sessionId, null);
});

Deno.test("each client gets its event's name and no further property", () => {
  const answers = HOOK_CLIENTS.filter(isHookClient).map((client) =>
    JSON.parse(writeContext(client, "x\n“y”"))
  );
  const answer = (hookEventName: string) => ({
    hookSpecificOutput: { hookEventName, additionalContext: "x\n“y”" },
  });
  assert.deepEqual(answers, [
    answer("UserPromptSubmit"),
    answer("UserPromptSubmit"),
    answer("BeforeAgent"),
  ]);
  assert.equal(isHookClient("toString"), false);
});
