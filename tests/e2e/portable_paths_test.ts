/**
 * Paths that the portable form's script has to see through before the program starts.
 *
 * @module
 */

import assert from "node:assert/strict";
import { BUILT, IS_PORTABLE, launchFrom, runProgram, withHome } from "./program.ts";

/** Declares a test where the file under test has this form. */
function test(name: string, body: () => Promise<void>): void {
  if (IS_PORTABLE) Deno.test(`portable: ${name}`, body);
}

test("a link anywhere on the way is followed as far as it leads, and no further", async () => {
  await withHome(async (real) => {
    const elsewhere = await Deno.makeTempDir({ prefix: "improver-elsewhere-" });
    try {
      Deno.mkdirSync(`${real}/mnt`);
      const home = `${elsewhere}/home`;
      Deno.symlinkSync(real, home);
      const stored = await runProgram(["improve", "--json"], { home, stdin: "pls fix teh bug" });
      assert.equal(JSON.parse(stored.stdout).stored, "durable", stored.stderr);
      const hooked = await runProgram(["hook", "claude"], {
        home,
        stdin: '{"prompt":"rm -rf src","session_id":"s"}',
      });
      assert.match(hooked.stdout, /backup/);
      const stats = await runProgram(["flush", "--json"], { home, cwd: "/" });
      assert.equal(JSON.parse(stats.stdout).merged, 2, stats.stdout);

      Deno.mkdirSync(`${home}/.gemini`);
      Deno.writeTextFileSync(`${elsewhere}/gemini.json`, "{}\n");
      Deno.symlinkSync(`${elsewhere}/gemini.json`, `${home}/.gemini/settings.json`);
      Deno.mkdirSync(`${elsewhere}/cursor`);
      Deno.symlinkSync(`${elsewhere}/cursor`, `${home}/.cursor`);
      for (const client of ["claude", "gemini", "cursor"]) {
        const { code, stderr } = await runProgram(["install", client], { home });
        assert.equal(code, 0, stderr);
      }
      assert.match(Deno.readTextFileSync(`${elsewhere}/gemini.json`), /improver/);
      assert.match(Deno.readTextFileSync(`${elsewhere}/cursor/mcp.json`), /improver/);
      assert.ok(Deno.lstatSync(`${home}/.gemini/settings.json`).isSymlink);
      const doctor = await runProgram(["doctor"], { home, cwd: "/" });
      assert.equal(doctor.code, 0, doctor.stdout);
      for (const title of ["Claude Code", "Gemini CLI", "Cursor"]) {
        assert.match(doctor.stdout, new RegExp(`^ok +${title}: server set up$`, "m"));
      }
    } finally {
      await Deno.remove(elsewhere, { recursive: true });
    }
  });
});

test("a directory that is to be made may be named by an address, escapes and all", async () => {
  await withHome(async (home) => {
    await runProgram(["improve"], { home, stdin: "pls fix teh bug" });
    const to = `file://${home}/copies/of%20mine%2c%20all`;
    const { code, stderr } = await runProgram(["flush", "--to", to], { home });
    assert.equal(code, 0, stderr);
    assert.notEqual([...Deno.readDirSync(`${home}/copies/of mine, all`)].length, 0);
  });
});

test("a current directory that is gone stops neither a prompt nor a hook", async () => {
  await withHome(async (home) => {
    const [shell, ...rest] = ["sh", "-c", 'mkdir gone && cd gone && rmdir ../gone && "$0" improve'];
    const child = new Deno.Command(shell!, {
      args: [...rest, BUILT!],
      cwd: home,
      env: launchFrom(home).env,
      clearEnv: true,
      stdin: "piped",
      stdout: "piped",
      stderr: "null",
    }).spawn();
    const writer = child.stdin.getWriter();
    await writer.write(new TextEncoder().encode("pls fix teh bug"));
    await writer.close();
    const { code, stdout } = await child.output();
    assert.equal(code, 0);
    assert.equal(new TextDecoder().decode(stdout), "Please fix the bug.");
  });
});
