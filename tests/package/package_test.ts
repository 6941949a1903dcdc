/**
 * What people install: the bundle, the registry's entry and the plugin say the same as the program,
 * and whoever takes them accepts them.
 *
 * @module
 */

import assert from "node:assert/strict";
import { resolve } from "node:path";
import { packPlugin, runPacker } from "../../scripts/package.ts";
import { faultsOf, registryEntry } from "../../scripts/package/registry.ts";
import { VERSION } from "../../lib/version.ts";

const ROOT = resolve(import.meta.dirname!, "../..");
const readJson = (path: string) => JSON.parse(Deno.readTextFileSync(`${ROOT}/packages/${path}`));
const SHA = "0123456789abcdef".repeat(4);

Deno.test("the official packer accepts the bundle's manifest, and refuses a broken one", async () => {
  const directory = await Deno.makeTempDir({ prefix: "improver-manifest-" });
  try {
    await runPacker(["--version"]);
  } catch (error) {
    console.log(`Skipped: the packer cannot be had (${String(error).split("\n")[1] ?? error})`);
    await Deno.remove(directory, { recursive: true });
    return;
  }
  try {
    await runPacker(["validate", `${ROOT}/packages/mcpb/manifest.json`]);
    const manifest = readJson("mcpb/manifest.json");
    const broken = `${directory}/manifest.json`;
    await Deno.writeTextFile(broken, JSON.stringify({ ...manifest, server: { type: "binary" } }));
    await assert.rejects(runPacker(["validate", broken]));
  } finally {
    await Deno.remove(directory, { recursive: true });
  }
});

Deno.test("every package has the program's version, and the bundle names its tools", async () => {
  const manifest = readJson("mcpb/manifest.json");
  assert.equal(manifest.manifest_version, "0.4");
  assert.equal(manifest.server.type, "binary");
  assert.equal(manifest.version, VERSION);
  assert.equal(readJson("claude-plugin/.claude-plugin/plugin.json").version, VERSION);
  const tools = await Deno.readTextFile(`${ROOT}/lib/mcp/tools.ts`);
  const registered = [...tools.matchAll(/registerTool\(\s*"([^"]+)"/g)].map((match) => match[1]);
  const named = manifest.tools.map((tool: { name: string }) => tool.name);
  assert.deepEqual(named, registered);
});

Deno.test("the registry's entry keeps the registry's rules, and a wrong one is refused", () => {
  const bundles = [{ name: "improver-linux-x64.mcpb", sha256: SHA }];
  const entry = registryEntry("ada/improver", VERSION, bundles);
  assert.equal(entry.name, "io.github.ada/improver");
  assert.equal(
    entry.packages[0]!.identifier,
    `https://github.com/ada/improver/releases/download/v${VERSION}/improver-linux-x64.mcpb`,
  );
  assert.deepEqual(faultsOf(entry), []);
  assert.throws(() => registryEntry("ada/improver", VERSION, []), /no package/);
  assert.throws(
    () => registryEntry("ada/improver", VERSION, [{ ...bundles[0]!, sha256: "x" }]),
    /packages\.0\.fileSha256: is no SHA-256/,
  );
});

Deno.test("the plugin runs its own executable, quoted, and its command goes through no shell", async () => {
  const out = await Deno.makeTempDir({ prefix: "improver plugin " });
  try {
    const binary = `${out}/program`;
    await Deno.writeTextFile(binary, '#!/bin/sh\nprintf "%s|" "$@"\n', { mode: 0o755 });
    const plugin = packPlugin({ binary, out, repository: null });
    const read = (path: string) => JSON.parse(Deno.readTextFileSync(`${plugin}/${path}`));
    const [{ command }] = read("hooks/hooks.json").hooks.UserPromptSubmit[0].hooks;
    const env = { CLAUDE_PLUGIN_ROOT: plugin };
    const shell = new Deno.Command("sh", { args: ["-c", command], env });
    assert.equal(new TextDecoder().decode((await shell.output()).stdout), "hook|claude|");
    const server = read(".mcp.json").mcpServers.improver;
    const path = server.command.replace("${CLAUDE_PLUGIN_ROOT}", plugin);
    const started = await new Deno.Command(path, { args: server.args }).output();
    assert.equal(new TextDecoder().decode(started.stdout), "mcp|");
    const text = Deno.readTextFileSync(`${plugin}/commands/improve.md`);
    assert.doesNotMatch(text, /!`|Bash/);
    assert.match(text, /allowed-tools: mcp__plugin_improver_improver__improve_prompt\n/);
  } finally {
    await Deno.remove(out, { recursive: true });
  }
});
