/**
 * What the program prints when nobody takes it: a full disk, a reader that goes away.
 *
 * @module
 */

import assert from "node:assert/strict";
import { launchFrom, runProgram, withHome } from "./program.ts";

Deno.test({
  name: "e2e: output that cannot be written is a failure, not a bug",
  ignore: Deno.build.os !== "linux",
  fn: () =>
    withHome(async (home) => {
      const { command, env } = launchFrom(home);
      const run = async (redirection: string, ...words: string[]) => {
        const args = ["-c", `exec "$@" ${redirection}`, "sh", ...command, ...words];
        const child = new Deno.Command("sh", { args, env, clearEnv: true, stderr: "piped" });
        const { code, stderr } = await child.output();
        return { code, text: new TextDecoder().decode(stderr) };
      };
      for (const words of [["rules"], ["--help"], ["improve", "--help"], ["--version"]]) {
        const { code, text } = await run(">/dev/full", ...words);
        assert.equal(code, 1, words.join(" "));
        assert.match(text, /^improver: Cannot write the output: No space [^\n]+\n {2}Make room/);
      }
      assert.equal((await run("2>/dev/full", "imrpove")).code, 2);
    }),
});

Deno.test("e2e: a reader that goes away is a quiet end", async () => {
  await withHome(async (home) => {
    const lines = '{"prompt":"pls fix teh bug."}\n'.repeat(2000);
    await Deno.writeTextFile(`${home}/lines`, lines);
    const outcome = await runProgram(["improve", "--jsonl"], {
      home,
      stdin: lines,
      reads: "a line",
    });
    assert.deepEqual([outcome.code, outcome.stderr], [0, ""]);
  });
});
