/**
 * What `install --remove` leaves behind, and what becomes of permissions, owners and backups.
 *
 * @module
 */

import assert from "node:assert/strict";
import { CLIENTS } from "../../lib/commands/clients/clients.ts";
import { isThere } from "../../lib/store/client_file.ts";
import { install, LAUNCH, withPlaces } from "./places.ts";

const MODE = 0o777;

Deno.test("a file comes back byte for byte, whatever it held", async () => {
  const json = [
    "",
    "\n",
    " \r\n",
    "\uFEFF",
    "{ }",
    "{\n}",
    "{}\n\n",
    "{ /* nothing yet */ }",
    "// mine\n{\n}\n",
    '{"mcpServers": {}}',
    '{\n  "servers": {},\n  "mcpServers": {\n  }\n}\n',
    '{"hooks": {}}\n',
    '{ "hooks": { "UserPromptSubmit": [], "BeforeAgent": [ ] } }\n',
    '{"hooks":{"UserPromptSubmit":[{"hooks":[]}]},"a":1}',
  ];
  const toml = ["", "\n", 'model = "x"', "# mine", 'model = "x"\r\n\r\n', "[mcp_servers]", "\n\n"];
  await withPlaces((around) => {
    for (const { name: client, server, hook } of CLIENTS) {
      const [listed, hooked] = [server("user", around)!, hook("user", around)];
      const paths = new Set([listed.path, ...(hooked === null ? [] : [hooked.path])]);
      for (const path of paths) {
        Deno.mkdirSync(path.replace(/\/[^/]*$/, ""), { recursive: true });
        for (const text of path.endsWith(".toml") ? toml : json) {
          Deno.writeTextFileSync(path, text);
          if (isThere(`${path}.before-improver`)) Deno.removeSync(`${path}.before-improver`);
          const request = { client, hook: hooked !== null };
          install(around, { client });
          install(around, request);
          install(around, request);
          install(around, { client, remove: true });
          assert.equal(Deno.readTextFileSync(path), text, `${path} ${JSON.stringify(text)}`);
        }
        Deno.removeSync(path);
      }
    }
  });
});

Deno.test("the hook alone goes without a trace, and the server with it or later", async () => {
  await withPlaces((around) => {
    const path = `${around.home}/.gemini/settings.json`;
    const text = '{ "hooks": {}, "mcpServers": { } }';
    Deno.mkdirSync(`${around.home}/.gemini`);
    Deno.writeTextFileSync(path, text);
    install(around, { client: "gemini" });
    const server = Deno.readTextFileSync(path);
    install(around, { client: "gemini", hook: true });
    install(around, { client: "gemini", hook: true, remove: true });
    assert.equal(Deno.readTextFileSync(path), server);
  });
});

Deno.test("what was changed since is kept, and the backup does not win over it", async () => {
  await withPlaces((around) => {
    const path = `${around.home}/.cursor/mcp.json`;
    Deno.mkdirSync(`${around.home}/.cursor`);
    Deno.writeTextFileSync(path, '{"mcpServers": {}}');
    install(around, { client: "cursor" });
    const text = Deno.readTextFileSync(path);
    Deno.writeTextFileSync(path, text.replace(/\}$/, ', "theme": "dark"}'));
    install(around, { client: "cursor", remove: true });
    assert.equal(JSON.parse(Deno.readTextFileSync(path)).theme, "dark");
    assert.doesNotMatch(Deno.readTextFileSync(path), /improver/);

    // What stood there under our name before is no state to go back to.
    Deno.writeTextFileSync(path, '{"mcpServers":{"improver":{"url":"http://x/"}}}');
    install(around, { client: "cursor" });
    install(around, { client: "cursor", remove: true });
    assert.deepEqual(JSON.parse(Deno.readTextFileSync(path)), {});
  });
});

Deno.test("directories that were made for a file go with it, others stay", async () => {
  await withPlaces((around) => {
    for (const { name: client, server } of CLIENTS) {
      for (const scope of ["user", "project"] as const) {
        if (server(scope, around) === null) continue;
        install(around, { client, scope });
        install(around, { client, scope, remove: true });
        assert.deepEqual([...Deno.readDirSync(around.home)], [], client);
        assert.deepEqual([...Deno.readDirSync(around.directory)], [], client);
      }
    }
    Deno.mkdirSync(`${around.home}/.cursor`);
    Deno.mkdirSync(`${around.directory}/.vscode`, { mode: 0o700 });
    Deno.writeTextFileSync(`${around.directory}/.vscode/tasks.json`, "{}");
    install(around, { client: "cursor" });
    install(around, { client: "cursor", remove: true });
    install(around, { client: "vscode", scope: "project" });
    install(around, { client: "vscode", scope: "project", remove: true });
    assert.ok(isThere(`${around.home}/.cursor`), "somebody else made it");
    assert.ok(isThere(`${around.directory}/.vscode/tasks.json`));
  });
});

Deno.test("a write-protected file is refused before anything is written, and free again later", async () => {
  await withPlaces((around) => {
    const path = `${around.home}/.cursor/mcp.json`;
    Deno.mkdirSync(`${around.home}/.cursor`);
    Deno.writeTextFileSync(path, "{}", { mode: 0o444 });
    const names = () => [...Deno.readDirSync(`${around.home}/.cursor`)].map(({ name }) => name);
    assert.throws(() => install(around, { client: "cursor" }), {
      code: "unwritable",
      message: /write-protected/,
      hint: /permissions/,
    });
    assert.deepEqual(names(), ["mcp.json"]);
    // An earlier version left such a backup.
    Deno.writeTextFileSync(`${path}.before-improver`, "old", { mode: 0o444 });
    Deno.chmodSync(path, 0o644);
    install(around, { client: "cursor" });
    assert.equal(Deno.readTextFileSync(`${path}.before-improver`), "{}");
    assert.equal(Deno.statSync(`${path}.before-improver`).mode! & MODE, 0o644);
    assert.deepEqual(names().sort(), ["mcp.json", "mcp.json.before-improver"]);
  });
});

Deno.test("owner and group stay, and what root makes in somebody's home is theirs", async () => {
  if (Deno.uid() !== 0) return console.log("Skipped: only root may give files away");
  await withPlaces((around) => {
    const path = `${around.home}/.codex/config.toml`;
    const owners = (file: string) => [Deno.statSync(file).uid, Deno.statSync(file).gid];
    Deno.chownSync(around.home, 1234, 1235);
    Deno.mkdirSync(`${around.home}/.codex`);
    Deno.writeTextFileSync(path, 'model = "x"\n', { mode: 0o600 });
    Deno.chownSync(path, 1000, 1001);
    install(around, { client: "codex" });
    for (const file of [path, `${path}.before-improver`]) {
      assert.deepEqual(owners(file), [1000, 1001], file);
      assert.equal(Deno.statSync(file).mode! & MODE, 0o600);
    }
    install(around, { client: "codex", remove: true });
    assert.deepEqual(owners(path), [1000, 1001]);
    install(around, { client: "cursor" }, LAUNCH);
    for (const made of [".cursor", ".cursor/mcp.json"]) {
      assert.deepEqual(owners(`${around.home}/${made}`), [1234, 1235], made);
    }
  });
});
