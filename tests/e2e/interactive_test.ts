/**
 * The conversation at a real terminal: questions answered, edits decided, the answer alone on
 * standard output.
 *
 * @module
 */

import assert from "node:assert/strict";
import { launchFrom, runProgram, withHome } from "./program.ts";

/** Programs that run a shell command in a terminal of its own and type there what they are given. */
const TERMINALS: readonly (readonly [string, (command: string) => string[]])[] = [
  ["python3", (command) => ["-c", PYTHON, command]],
  ...(Deno.build.os === "linux"
    ? [["script", (command: string) => ["-qec", command, "/dev/null"]] as const]
    : []),
];
const PYTHON = `import os, pty, sys
sys.exit(os.waitstatus_to_exitcode(pty.spawn(["sh", "-c", sys.argv[1]])))`;

const PROMPT = "pls write a mail to my landlord in order to complain about teh heating\n";

/** Runs the program at a terminal, typing these lines; null, said so, where there is no terminal. */
async function type(lines: readonly string[], redirected: string, home: string) {
  const { command, env } = launchFrom(home);
  const quoted = command.map((word) => `'${word}'`).join(" ");
  for (const [program, argsFor] of TERMINALS) {
    try {
      const child = new Deno.Command(program, {
        args: argsFor(`${quoted} ${redirected}`),
        cwd: home,
        env: { ...env, NO_COLOR: "1" },
        clearEnv: true,
        stdin: "piped",
        stdout: "piped",
        stderr: "piped",
      }).spawn();
      const writer = child.stdin.getWriter();
      await writer.write(new TextEncoder().encode(lines.map((line) => `${line}\n`).join("")));
      const { code, stdout, stderr } = await child.output();
      await writer.close().catch(() => {});
      const shown = new TextDecoder().decode(stdout) + new TextDecoder().decode(stderr);
      return { code, shown };
    } catch (error) {
      if (!(error instanceof Deno.errors.NotFound)) throw error;
    }
  }
  console.log("skipped: a terminal cannot be made here (it needs python3 or script)");
  return null;
}

for (
  const [name, input] of [
    ["a prompt from a pipe", "improve -i < p.txt"],
    ["a file", "improve --interactive p.txt"],
    ["a file, with standard input elsewhere,", "improve -i p.txt < /dev/null"],
  ] as const
) {
  Deno.test(`e2e: at a terminal, ${name} is asked about and decided edit by edit`, async () => {
    await withHome(async (home) => {
      Deno.writeTextFileSync(`${home}/p.txt`, PROMPT);
      const asked = await runProgram(["improve", "--json", "--no-store"], { home, stdin: PROMPT });
      const { questions } = JSON.parse(asked.stdout);
      assert.ok(questions.length > 0);
      const answers = ["the boiler is cold since Monday", ...Array(questions.length - 1).fill("")];
      const outcome = await type([...answers, "n", "a"], `${input} > answer.txt`, home);
      if (outcome === null) return;
      assert.equal(outcome.code, 0, outcome.shown);
      assert.ok(outcome.shown.includes(questions[0].question), outcome.shown);
      const answer = Deno.readTextFileSync(`${home}/answer.txt`);
      assert.match(answer, /^pls write a mail to my landlord to complain about the heating/);
      assert.match(answer, /the boiler is cold since Monday/);
      const stats = await runProgram(["stats", "--json"], { home });
      const { feedback, edits } = JSON.parse(stats.stdout);
      assert.deepEqual([feedback, edits.rejected, edits.accepted > 0], [1, 1, true]);
    });
  });
}

Deno.test("e2e: without a terminal nobody can be asked, which is said", async () => {
  await withHome(async (home) => {
    const { code, stdout, stderr } = await runProgram(["improve", "-i"], { home, stdin: PROMPT });
    assert.deepEqual([code, stdout], [2, ""]);
    assert.match(stderr, /Cannot ask: there is no terminal/);
  });
});
