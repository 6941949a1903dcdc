/**
 * Commands that are used in a way that cannot work: each says what to do instead.
 *
 * @module
 */

import assert from "node:assert/strict";
import { runProgram, withHome } from "./program.ts";

Deno.test("wrong use: standard input by a name of the system's says what to use, and - is read", async () => {
  await withHome(async (home) => {
    const stdin = "pls fix teh bug";
    const run = (...args: string[]) => runProgram(args, { home, stdin });
    assert.equal((await run("improve", "-")).stdout, "Please fix the bug.");
    for (const path of ["/dev/stdin", "/dev/fd/0", "/proc/self/fd/0"]) {
      for (const args of [["improve", path], ["feedback", "last", "--edited", path]]) {
        const { code, stderr } = await run(...args);
        assert.equal(code, 1, `${args}: ${stderr}`);
        assert.match(stderr, /may not open what is open already.*\n {2}Pipe it in and use -/);
      }
    }
    const sent = await run("feedback", "last", "--edited", "-");
    assert.equal(sent.code, 0, sent.stderr);
    const { edits } = JSON.parse((await run("stats", "--json")).stdout);
    assert.deepEqual([edits.accepted, edits.rejected > 0], [0, true]);
  });
});

Deno.test("wrong use: results for a program and changes for a person exclude each other", async () => {
  await withHome(async (home) => {
    await Deno.writeTextFile(`${home}/a.txt`, "pls fix teh bug");
    for (const args of [["--in-place", "a.txt"], ["--diff"], ["--diff", "--in-place", "a.txt"]]) {
      const outcome = await runProgram(["improve", "--json", ...args], { home, stdin: "pls go" });
      assert.deepEqual([outcome.code, outcome.stdout], [2, ""], args.join(" "));
      assert.match(outcome.stderr, /--json prints results only\n {2}Leave out --json/);
    }
    assert.equal(await Deno.readTextFile(`${home}/a.txt`), "pls fix teh bug");
  });
});
