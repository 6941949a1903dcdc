/**
 * Setting a client up from outside: what is written into its files starts this very program.
 *
 * @module
 */

import assert from "node:assert/strict";
import { launchFrom, ROOT, runProgram, withHome } from "./program.ts";

Deno.test("e2e: install writes a server and a hook that run, and takes them out again", async () => {
  await withHome(async (home) => {
    await Deno.mkdir(`${home}/.claude`);
    await Deno.writeTextFile(`${home}/.claude.json`, '{\n  "userID": "u"\n}\n', { mode: 0o600 });
    const dry = await runProgram(["install", "claude", "--hook", "--dry-run"], { home });
    assert.deepEqual([dry.code, Deno.readTextFileSync(`${home}/.claude.json`)], [
      0,
      '{\n  "userID": "u"\n}\n',
    ], dry.stderr);
    const done = await runProgram(["install", "claude", "--hook"], { home });
    assert.equal(done.code, 0, done.stderr);
    assert.equal(done.stdout, dry.stdout);
    assert.match(done.stdout, /^\+ {2}"mcpServers": \{$/m);

    const { env } = launchFrom(home);
    const settings = JSON.parse(await Deno.readTextFile(`${home}/.claude/settings.json`));
    const [{ command }] = settings.hooks.UserPromptSubmit[0].hooks;
    const prompt = JSON.stringify({ prompt: "Delete all files in the build folder." });
    const answer = await outputOf(["sh", "-c", command], env, home, prompt);
    assert.match(answer, /"hookEventName":"UserPromptSubmit".*cannot be undone/);

    const { improver } = JSON.parse(await Deno.readTextFile(`${home}/.claude.json`)).mcpServers;
    const ping = '{"jsonrpc":"2.0","id":1,"method":"ping"}\n';
    const pong = await outputOf([improver.command, ...improver.args], env, home, ping);
    assert.match(pong, /"id":1/);

    const { stdout } = await runProgram(["doctor"], { home });
    assert.match(stdout, /Claude Code: server and hook set up/);
    const removed = await runProgram(["install", "claude", "--remove"], { home });
    assert.equal(removed.code, 0, removed.stderr);
    assert.equal(await Deno.readTextFile(`${home}/.claude.json`), '{\n  "userID": "u"\n}\n');
    assert.match(removed.stdout, /\.claude\/settings\.json.*\n\+\+\+ \/dev\/null/);
    assert.deepEqual([...Deno.readDirSync(`${home}/.claude`)], [], "what install made is gone");
  });
});

Deno.test("e2e: a project's settings are written in the directory of the call", async () => {
  await withHome(async (home) => {
    const cwd = `${home}/shop`;
    await Deno.mkdir(cwd);
    const args = ["install", "vscode", "--scope", "project"];
    const { code, stderr } = await runProgram(args, { home, cwd });
    assert.equal(code, 0, stderr);
    const { servers } = JSON.parse(await Deno.readTextFile(`${cwd}/.vscode/mcp.json`));
    assert.equal(servers.improver.type, "stdio");
  });
});

Deno.test("e2e: the one-click links of the README set up the same server", async () => {
  const readme = await Deno.readTextFile(`${ROOT}/README.md`);
  const cursor = new URL(/https:\/\/cursor\.com\/[^)\s]+/.exec(readme)![0]);
  assert.equal(cursor.searchParams.get("name"), "improver");
  assert.deepEqual(JSON.parse(atob(cursor.searchParams.get("config")!)), {
    command: "improver",
    args: ["mcp"],
  });
  const code = new URL(/https:\/\/vscode\.dev\/redirect[^)\s]+/.exec(readme)![0]);
  const inner = new URL(code.searchParams.get("url")!);
  assert.equal(inner.protocol + inner.pathname, "vscode:mcp/install");
  assert.deepEqual(JSON.parse(decodeURIComponent(inner.search.slice(1))), {
    name: "improver",
    command: "improver",
    args: ["mcp"],
  });
});

async function outputOf(
  [command, ...args]: readonly string[],
  env: Record<string, string>,
  cwd: string,
  input: string,
): Promise<string> {
  const child = new Deno.Command(command!, {
    args,
    env,
    cwd,
    clearEnv: true,
    stdin: "piped",
    stdout: "piped",
    stderr: "null",
  }).spawn();
  const writer = child.stdin.getWriter();
  await writer.write(new TextEncoder().encode(input));
  await writer.close();
  return new TextDecoder().decode((await child.output()).stdout);
}
