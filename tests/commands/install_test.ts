/**
 * Setting clients up: which files change, what they then say, and that nothing else in them moves.
 *
 * @module
 */

import assert from "node:assert/strict";
import { CLIENTS } from "../../lib/commands/clients/clients.ts";
import { launchWords, shellLine } from "../../lib/commands/clients/launch.ts";
import { isThere } from "../../lib/store/client_file.ts";
import { applyInstall, planInstall } from "../../lib/commands/install.ts";
import { install, LAUNCH, withPlaces } from "./places.ts";

Deno.test("every client is set up, twice without a second change, and taken out again", async () => {
  await withPlaces((around) => {
    for (const { name: client, server, hook } of CLIENTS) {
      for (const scope of ["user", "project"] as const) {
        const place = server(scope, around);
        if (place === null) continue;
        const request = { client, scope, hook: hook(scope, around) !== null };
        const paths = install(around, request);
        assert.ok(paths.includes(place.path), client);
        assert.deepEqual(install(around, request), [], client);
        const texts = paths.map((path) => Deno.readTextFileSync(path));
        assert.match(texts.join(""), /improver tools\/improver/);
        for (const path of paths) assert.equal(Deno.statSync(path).mode! & 0o777, 0o600);
        assert.deepEqual(install(around, { client, scope, remove: true }), paths);
        for (const path of paths) assert.equal(isThere(path), false, `${path} is ours alone`);
        assert.deepEqual(install(around, { client, scope, remove: true }), []);
      }
    }
  });
});

Deno.test("a file goes with our entries only where it never held anything else", async () => {
  await withPlaces((around) => {
    const path = `${around.home}/.gemini/settings.json`;
    const entry = { client: "gemini" };
    install(around, entry);
    install(around, { ...entry, hook: true });
    install(around, { ...entry, remove: true });
    assert.equal(isThere(`${around.home}/.gemini`), false, "its directory was made for it");

    Deno.mkdirSync(`${around.home}/.gemini`);
    Deno.writeTextFileSync(path, "{}\n");
    install(around, entry);
    install(around, { ...entry, remove: true });
    assert.equal(Deno.readTextFileSync(path), "{}\n", "it was there before");

    Deno.removeSync(path);
    Deno.removeSync(`${path}.before-improver`);
    install(around, entry);
    const text = Deno.readTextFileSync(path);
    Deno.writeTextFileSync(path, text.replace("{", '{\n  "theme": "dark",'));
    install(around, { ...entry, remove: true });
    assert.deepEqual(JSON.parse(Deno.readTextFileSync(path)), { theme: "dark" });

    const linked = `${around.home}/dotfiles.json`;
    const link = `${around.home}/.cursor/mcp.json`;
    Deno.mkdirSync(`${around.home}/.cursor`);
    Deno.writeTextFileSync(linked, '{"mcpServers":{"improver":{"command":"improver"}}}');
    Deno.symlinkSync(linked, link);
    install(around, { client: "cursor", remove: true });
    assert.deepEqual(JSON.parse(Deno.readTextFileSync(link)), {}, "somebody linked it");
  });
});

Deno.test("an entry with something of its user's in it never goes without its backup", async () => {
  await withPlaces((around) => {
    const path = `${around.home}/.cursor/mcp.json`;
    const own = '{"mcpServers":{"improver":{"command":"improver","args":["mcp"],"env":{"A":"b"}}}}';
    Deno.mkdirSync(`${around.home}/.cursor`);
    Deno.writeTextFileSync(path, own);
    install(around, { client: "cursor" });
    install(around, { client: "cursor", remove: true });
    assert.deepEqual(JSON.parse(Deno.readTextFileSync(path)), {});
    assert.match(Deno.readTextFileSync(`${path}.before-improver`), /"env":\{"A":"b"\}/);
  });
});

Deno.test("a change that fails leaves no empty file, and names what was changed before it", async () => {
  await withPlaces((around) => {
    const path = `${around.home}/.claude.json`;
    Deno.writeTextFileSync(path, "{}\n");
    Deno.mkdirSync(`${around.home}/.claude`);
    Deno.symlinkSync(`${around.home}/gone.json`, `${around.home}/.claude/settings.json`);
    assert.throws(() => install(around, { hook: true }), {
      code: "unwritable",
      message: /link to a file that is not there/,
      hint: /\.claude\.json is changed already, what was there kept in .*before-improver/,
    });
    assert.equal(isThere(`${around.home}/gone.json`), false);
    assert.match(Deno.readTextFileSync(path), /improver/);
  });
});

Deno.test("a broken file is named with the line that breaks it", async () => {
  await withPlaces((around) => {
    Deno.mkdirSync(`${around.home}/.codex`);
    Deno.writeTextFileSync(`${around.home}/.codex/config.toml`, 'model = "x"\n\ntrust = yes\n');
    assert.throws(() => install(around, { client: "codex" }), { message: /line 3$/ });
  });
});

Deno.test("what else the files hold is kept byte for byte, a link and a mode too, with a backup", async () => {
  await withPlaces((around) => {
    const settings = '{\n  // by hand\n  "permissions": { "allow": ["Bash(ls:*)"] },\n' +
      '  "hooks": { "UserPromptSubmit": [{ "hooks": [{ "type": "command", "command": "other" }] }] }\n}\n';
    Deno.mkdirSync(`${around.home}/.claude`);
    Deno.mkdirSync(`${around.home}/dotfiles`);
    Deno.writeTextFileSync(`${around.home}/dotfiles/settings.json`, settings, { mode: 0o640 });
    const path = `${around.home}/.claude/settings.json`;
    Deno.symlinkSync(`${around.home}/dotfiles/settings.json`, path);
    install(around, { hook: true });
    const edited = Deno.readTextFileSync(path);
    assert.match(edited, /"command":"'\/opt\/improver tools\/improver' hook claude"/);
    assert.ok(Deno.lstatSync(path).isSymlink);
    assert.equal(Deno.statSync(path).mode! & 0o777, 0o640);
    assert.equal(Deno.readTextFileSync(`${path}.before-improver`), settings);
    assert.deepEqual(install(around, { hook: true, remove: true }), [path]);
    assert.equal(Deno.readTextFileSync(path), settings);
  });
});

Deno.test("an entry of an earlier place is renewed, with what its user added to it", async () => {
  await withPlaces((around) => {
    const path = `${around.home}/.claude.json`;
    const servers = (command: string) =>
      `{"mcpServers":{"improver":{"type":"stdio","command":${JSON.stringify(command)}` +
      ',"args":["mcp"],"env":{"IMPROVER_PROFILE":"claude"}}},"userID":"u"}';
    Deno.writeTextFileSync(path, servers("/old/improver"));
    install(around, {});
    assert.equal(Deno.readTextFileSync(path), servers(LAUNCH[0]!));
    const hooks = `${around.home}/.codex/hooks.json`;
    Deno.mkdirSync(`${around.home}/.codex`);
    Deno.writeTextFileSync(
      hooks,
      '{"hooks":{"UserPromptSubmit":[{"hooks":[{"type":"command","command":"/old/improver hook codex","timeout":9}]}]}}',
    );
    install(around, { client: "codex", hook: true });
    const { command, timeout } = JSON.parse(Deno.readTextFileSync(hooks)).hooks
      .UserPromptSubmit[0].hooks[0];
    assert.deepEqual([command, timeout], ["'/opt/improver tools/improver' hook codex", 9]);
  });
});

Deno.test("a broken file is refused and left alone, with all other files of the client", async () => {
  await withPlaces((around) => {
    Deno.mkdirSync(`${around.home}/.claude`);
    const broken = '{ "hooks": ';
    Deno.writeTextFileSync(`${around.home}/.claude/settings.json`, broken);
    assert.throws(() => install(around, { hook: true }), { code: "bad_json" });
    assert.equal(Deno.readTextFileSync(`${around.home}/.claude/settings.json`), broken);
    assert.deepEqual([...Deno.readDirSync(around.home)].map(({ name }) => name), [".claude"]);
  });
});

Deno.test("a file that was changed meanwhile is not overwritten", async () => {
  await withPlaces((around) => {
    const path = `${around.home}/.claude.json`;
    Deno.writeTextFileSync(path, "{}\n");
    const plan = planInstall(
      { client: "claude", scope: "user", hook: false, remove: false },
      { around, launch: LAUNCH },
    );
    Deno.writeTextFileSync(path, '{"userID":"new"}\n');
    assert.throws(() => applyInstall(plan), { code: "unwritable", message: /meantime/ });
    assert.equal(Deno.readTextFileSync(path), '{"userID":"new"}\n');
  });
});

Deno.test("what a client does not have is refused", async () => {
  await withPlaces((around) => {
    assert.throws(() => install(around, { client: "cursor", hook: true }), { code: "usage" });
    assert.throws(() => install(around, { client: "claude-desktop", scope: "project" }), {
      code: "usage",
    });
    assert.throws(() => install(around, { client: "vscod" }), { hint: /vscode/ });
  });
});

Deno.test("a client starts the program by an absolute path, whichever form it has", () => {
  const none = () => undefined;
  const source = {
    standalone: false,
    executable: "/usr/bin/deno",
    mainModule: "file:///home/ada/my%20tools/main.ts",
  };
  assert.deepEqual(launchWords(source, none).at(-1), "/home/ada/my tools/main.ts");
  assert.deepEqual(
    launchWords({ ...source, standalone: true, executable: "/opt/improver" }, none),
    [
      "/opt/improver",
    ],
  );
  const portable = () => "/opt/./bin/../improver";
  assert.deepEqual(launchWords(source, portable), ["/opt/improver"]);
  assert.deepEqual(launchWords({ ...source, executable: "" }, none), ["improver"]);
  assert.equal(shellLine(["/a b/it's", "mcp"], "linux"), `'/a b/it'\\''s' mcp`);
  assert.equal(
    shellLine(["C:\\my tools\\improver.exe", "mcp"], "windows"),
    '"C:\\my tools\\improver.exe" mcp',
  );
});
