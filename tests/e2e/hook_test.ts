/**
 * The prompt-submit hook as clients run it: their JSON in, context out when something fires, and
 * never an obstacle.
 *
 * @module
 */

import assert from "node:assert/strict";
import { launchFrom, type Outcome, runProgram, withHome } from "./program.ts";

const RISKY = "Delete all files in the build folder and start over.";

/** What each client writes for a prompt, as its documentation gives it. */
const SENT: Readonly<Record<string, (prompt: string) => Record<string, unknown>>> = {
  claude: (prompt) => ({
    session_id: "6f1c2a54-0d1e-4a77-9a3c-5f2f7d1f0b11",
    transcript_path: "/home/ada/.claude/projects/-home-ada-shop/6f1c2a54.jsonl",
    cwd: "/home/ada/shop",
    prompt_id: "p-1",
    permission_mode: "default",
    hook_event_name: "UserPromptSubmit",
    prompt,
  }),
  codex: (prompt) => ({
    session_id: "0198c0de-1111-7222-8333-944455556666",
    turn_id: "1",
    transcript_path: null,
    cwd: "/home/ada/shop",
    hook_event_name: "UserPromptSubmit",
    model: "gpt-5.2-codex",
    permission_mode: "default",
    prompt,
  }),
  gemini: (prompt) => ({
    session_id: "c1b9a0e2-7d0f-4a55-8d53-8b2a51f0a6c2",
    transcript_path: "/home/ada/.gemini/tmp/shop/chats/session.json",
    cwd: "/home/ada/shop",
    hook_event_name: "BeforeAgent",
    timestamp: "2026-11-02T09:30:00.000Z",
    prompt,
  }),
};

const submit = (
  home: string,
  client: string,
  prompt: string,
  more: Record<string, unknown> = {},
): Promise<Outcome> =>
  runProgram(["hook", client], {
    home,
    stdin: JSON.stringify({ ...SENT[client]!(prompt), ...more }),
  });

/** Clients of the records in a home's spools. */
function storedClients(home: string): string[] {
  const spool = `${home}/.local/share/improver/spool`;
  try {
    return [...Deno.readDirSync(spool)].filter(({ name }) => name.endsWith(".spool"))
      .flatMap(({ name }) => [
        ...Deno.readTextFileSync(`${spool}/${name}`).matchAll(/"client":"([^"]+)"/g),
      ]).map((match) => match[1]!).sort();
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return [];
    throw error;
  }
}

Deno.test("e2e: a risky prompt gets one short note, in each client's form, and is stored", async () => {
  await withHome(async (home) => {
    for (const client of Object.keys(SENT)) {
      const { code, stdout, stderr } = await submit(home, client, RISKY);
      assert.deepEqual([code, stderr], [0, ""], client);
      const { hookSpecificOutput, ...rest } = JSON.parse(stdout);
      const { hookEventName, additionalContext, ...further } = hookSpecificOutput;
      assert.deepEqual([rest, further], [{}, {}], client);
      assert.equal(hookEventName, SENT[client]!("").hook_event_name);
      assert.match(additionalContext, /“Delete all files” cannot be undone\.\nAsk the user first/);
      assert.ok(additionalContext.length <= 320, additionalContext);
    }
    assert.deepEqual(storedClients(home), ["hook-claude", "hook-codex", "hook-gemini"]);
  });
});

Deno.test("e2e: a complete prompt gets nothing, and is stored", async () => {
  await withHome(async (home) => {
    const prompt = "In `cart.ts`, rename `sumUp` to `totalOf` and update its two callers.";
    const { code, stdout, stderr } = await submit(home, "claude", prompt);
    assert.deepEqual([code, stdout, stderr], [0, "", ""]);
    assert.deepEqual(storedClients(home), ["hook-claude"]);
  });
});

Deno.test("e2e: machine-made turns, bypassed and empty prompts get nothing and are not stored", async () => {
  await withHome(async (home) => {
    const outcomes = [
      await submit(home, "claude", RISKY, { source: "schedule_wakeup" }),
      await submit(home, "claude", RISKY, { agent_id: "a7", agent_type: "Explore" }),
      await submit(home, "codex", `*${RISKY}`),
      await submit(home, "gemini", `/clear ${RISKY}`),
      await submit(home, "claude", "   "),
    ];
    for (const { code, stdout } of outcomes) assert.deepEqual([code, stdout], [0, ""]);
    assert.deepEqual(storedClients(home), []);
  });
});

Deno.test("e2e: whatever is wrong, the prompt goes on", async () => {
  await withHome(async (home) => {
    for (const stdin of ["", "no JSON", "[]", '{"prompt":', '{"prompt": 7}', "\xff{}"]) {
      const { code, stdout } = await runProgram(["hook", "claude"], { home, stdin });
      assert.deepEqual([code, stdout], [0, ""], stdin);
    }
    const stdin = JSON.stringify(SENT.claude!(RISKY));
    const broken = { home, stdin, env: { IMPROVER_PROFILE: "nonsense" } };
    const unset = await runProgram(["hook", "claude"], broken);
    assert.deepEqual([unset.code, unset.stdout], [0, ""]);
    await Deno.mkdir(`${home}/.local/share`, { recursive: true });
    await Deno.writeTextFile(`${home}/.local/share/improver`, "in the way");
    const unstored = await runProgram(["hook", "claude"], { home, stdin });
    assert.equal(unstored.code, 0);
    assert.match(unstored.stdout, /cannot be undone/);
  });
});

Deno.test("e2e: a wrong command line never ends with the code that blocks the prompt", async () => {
  await withHome(async (home) => {
    for (const args of [["hook"], ["hook", "emacs"], ["hook", "claude", "--loud"]]) {
      const { code, stdout, stderr } = await runProgram(args, { home });
      assert.deepEqual([code, stdout], [1, ""], args.join(" "));
      assert.notEqual(stderr, "");
    }
  });
});

Deno.test("e2e: a client that keeps the pipe open is answered, and one that writes nothing is left", async () => {
  await withHome(async (home) => {
    const { command, env } = launchFrom(home);
    for (const sent of [JSON.stringify(SENT.codex!(RISKY)), ""]) {
      const child = new Deno.Command(command[0]!, {
        args: [...command.slice(1), "hook", "codex"],
        cwd: home,
        env,
        clearEnv: true,
        stdin: "piped",
        stdout: "piped",
        stderr: "null",
      }).spawn();
      const writer = child.stdin.getWriter();
      await writer.write(new TextEncoder().encode(sent));
      const { code, stdout } = await child.output();
      assert.equal(code, 0);
      assert.equal(new TextDecoder().decode(stdout) !== "", sent !== "");
      await writer.close().catch(() => {});
    }
  });
});
