/**
 * Variables of the environment that are misspelt: the shell is told, and what clients start goes on.
 *
 * @module
 */

import assert from "node:assert/strict";
import { BUILT, IS_PORTABLE, runProgram, withHome } from "./program.ts";

/** The compiled form may not know names that it was not built with. */
function test(name: string, body: () => Promise<void>): void {
  if (BUILT === null || IS_PORTABLE) Deno.test(`e2e: ${name}`, body);
}

const WRONG = { IMPROVER_BACTH_SIZE: "5", PLAIN: "a b\nexport IMPROVER=1 * " };

test("a misspelt variable is an error that names the nearest one", async () => {
  await withHome(async (home) => {
    const cases = [
      ["IMPROVER_BACTH_SIZE", 'Did you mean "IMPROVER_BATCH_SIZE"?'],
      ["IMPROVER_DATA_DIRR", 'Did you mean "IMPROVER_DATA_DIR"?'],
      ["IMPROVER_batch_size", 'Did you mean "IMPROVER_BATCH_SIZE"?'],
      ["IMPROVER_FAVOURITE_COLOUR", "Run `improver config` for the settings there are"],
    ] as const;
    for (const [name, hint] of cases) {
      const env = { PLAIN: WRONG.PLAIN, [name]: "5" };
      for (const args of [["improve"], ["stats"], ["improve", "--no-store"]]) {
        const { code, stdout, stderr } = await runProgram(args, { home, env, stdin: "pls go" });
        assert.deepEqual([code, stdout], [1, ""], stderr);
        assert.ok(stderr.includes(`"${name}" is not a setting\n  ${hint}`), stderr);
      }
    }
    const doctor = await runProgram(["doctor"], { home, env: WRONG });
    assert.equal(doctor.code, 1);
    assert.match(doctor.stdout, /^wrong .* settings: .*BACTH.*\n +Did you mean/m);
  });
});

test("variables that are settings, or only look like ours, are no fault", async () => {
  await withHome(async (home) => {
    const env = {
      IMPROVER_BATCH_SIZE: "5",
      IMPROVER_ASK: "off",
      IMPROVER_DATA_DIR: `${home}/data`,
      IMPROVED_X: "1",
      NOTE: "x\nIMPROVER_BACTH_SIZE=1",
      "IMPROVERS": "*",
    };
    const outcome = await runProgram(["improve"], { home, env, stdin: "pls fix teh bug" });
    assert.deepEqual([outcome.code, outcome.stderr], [0, ""]);
  });
});

test("a hook and a server only warn of a misspelt variable", async () => {
  await withHome(async (home) => {
    const submitted = JSON.stringify({
      hook_event_name: "UserPromptSubmit",
      session_id: "s",
      prompt: "fix it",
    });
    const hook = await runProgram(["hook", "claude"], { home, env: WRONG, stdin: submitted });
    assert.equal(hook.code, 0);
    assert.match(hook.stderr, /"IMPROVER_BACTH_SIZE" is not a setting/);
    const call = { jsonrpc: "2.0", id: 1, method: "ping" };
    const stdin = `${JSON.stringify(call)}\n`;
    const server = await runProgram(["mcp"], { home, env: WRONG, stdin });
    assert.equal(server.code, 0, server.stderr);
    assert.match(server.stdout, /"id":1/);
    assert.match(server.stderr, /Did you mean "IMPROVER_BATCH_SIZE"/);
  });
});
