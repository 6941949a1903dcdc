/**
 * The doctor's look at clients, and what `install` makes of entries that do not start us.
 *
 * @module
 */

import assert from "node:assert/strict";
import { checkClients } from "../../lib/commands/clients/check.ts";
import { CLIENTS, type Surroundings } from "../../lib/commands/clients/clients.ts";
import { applyInstall, planInstall } from "../../lib/commands/install.ts";
import { install, LAUNCH, withPlaces } from "./places.ts";

const looked = (around: Surroundings, launch: readonly string[] = LAUNCH) =>
  checkClients(around, launch).map(({ name, status, found }) => `${status} ${name}: ${found}`);

Deno.test("the doctor's look at the clients tells who is here, set up, broken or left behind", async () => {
  await withPlaces((around) => {
    assert.deepEqual(looked(around), ["ok clients: none of the known ones is here"]);
    for (const name of [".claude", ".codex", ".gemini", ".cursor"]) {
      Deno.mkdirSync(`${around.home}/${name}`);
    }
    Deno.writeTextFileSync(`${around.home}/.gemini/settings.json`, "{ broken");
    install(around, { client: "claude", hook: true });
    const bare = planInstall(
      { client: "codex", scope: "user", hook: false, remove: false },
      { around, launch: ["improver"] },
    );
    applyInstall(bare);
    const [claude, codex, gemini, cursor] = looked(around);
    assert.match(claude!, /^wrong Claude Code: .*not there any more/);
    assert.equal(codex, "ok Codex: server set up");
    assert.match(gemini!, /^warning Gemini CLI: Cannot read .*broken/);
    assert.equal(cursor, "ok Cursor: here, not set up");

    // The server was moved and set up again, its hook was not.
    const gone = LAUNCH[0]!;
    const here = programIn(around, "improver");
    install(around, { client: "claude" }, [here]);
    const [stale] = checkClients(around, LAUNCH);
    assert.match(stale!.found, new RegExp(`^hook .*"${gone}", which is not there any more`));
    assert.equal(stale!.hint, "Run: improver install claude --hook");
    install(around, { client: "claude", hook: true }, [here]);
    assert.match(looked(around)[0]!, /^ok Claude Code: server and hook set up/);
  });
});

Deno.test("a broken file is wrong where an entry of ours is in it, and is nobody's edit", async () => {
  await withPlaces((around) => {
    Deno.mkdirSync(`${around.home}/.codex`);
    Deno.mkdirSync(`${around.home}/.cursor`);
    Deno.writeTextFileSync(
      `${around.home}/.codex/config.toml`,
      "[mcp_servers.improver]\ncommand = ",
    );
    Deno.writeTextFileSync(
      `${around.home}/.cursor/mcp.json`,
      '{"mcpServers": {"files": {"args": ["/home/ada/improver/docs"]}',
    );
    assert.deepEqual(looked(around).map((line) => line.split(": ")[0]), [
      "wrong Codex",
      "warning Cursor",
    ]);
    for (const { found, hint } of checkClients(around, LAUNCH)) {
      assert.match(found, /^Cannot read /);
      assert.doesNotMatch(found + hint, /edit|touched/);
    }
  });
});

/** Entries of Cursor, and how the doctor's line about them begins; `@` is a program that is there. */
const ENTRIES: readonly (readonly [Record<string, unknown>, string])[] = [
  [{ command: "@", args: ["mcp"] }, "ok server set up"],
  [{ command: "@" }, "ok server set up"],
  [{ command: "@", args: ["mcp", "--no-store"], env: { A: "b" } }, "ok server set up"],
  [{ command: "@", args: ["mcp"], disabled: false, type: "stdio" }, "ok server set up"],
  [{ command: "/bin/sh", args: ["@", "mcp"] }, "ok server set up"],
  [{ command: "/bin/sh", args: ["-c", "exec improver mcp"] }, "ok server set up"],
  [{ command: "npx", args: ["-y", "@improver/improver", "mcp"] }, "ok server set up"],
  [{ command: "${userHome}/bin/improver", args: ["mcp"] }, "ok server set up"],
  [{ command: "improver", args: ["mcp"] }, "ok server set up"],
  [
    { command: "@", args: ["mcp"], disabled: true },
    "warning server set up switched off by disabled",
  ],
  [
    { command: "@", args: ["mcp"], enabled: false },
    "warning server set up switched off by enabled",
  ],
  [
    { command: "/bin/sh", args: ["-c", "sleep 9"] },
    'warning server set up with "/bin/sh", which may',
  ],
  [
    { command: "@", args: ["stats"] },
    'wrong server set up with "improver stats", which is no server',
  ],
  [{ command: "/bin/sh", args: ["@", "hook"] }, 'wrong server set up with "improver hook", which'],
  [{ command: "@", args: "mcp" }, "wrong server set up in an entry whose args are no list"],
  [{ command: "@", args: [1] }, "wrong server set up in an entry whose args are no list"],
  [
    { command: "/etc/passwd", args: ["mcp"] },
    'wrong server set up with "/etc/passwd", which may not',
  ],
  [{ command: "/etc", args: ["mcp"] }, 'wrong server set up with "/etc", which is no file'],
  [{ command: "/gone/improver" }, 'wrong server set up with "/gone/improver", which is not there'],
  [
    { command: "improver-of-old" },
    'wrong server set up with "improver-of-old", which is not on your',
  ],
  [
    { command: "improver mcp" },
    'wrong server set up with "improver mcp", which is not on your PATH',
  ],
  [
    { command: "/bin/sh", args: ["/gone/improver", "mcp"] },
    'wrong server set up with "/gone/improver"',
  ],
  [{ command: "" }, "wrong server set up in an entry without a command"],
  [{ command: ["@", "mcp"] }, "wrong server set up in an entry without a command"],
  [{}, "wrong server set up in an entry without a command"],
  [{ url: "http://x/" }, 'ok here, not set up: its entry "improver" names a server by url'],
  [
    { type: "sse", url: "http://x/" },
    'ok here, not set up: its entry "improver" names a server by',
  ],
  [{ httpUrl: "http://x/", headers: {} }, 'ok here, not set up: its entry "improver" names'],
  [{ command: "@", url: "http://x/" }, 'wrong server set up in an entry that also has "url"'],
  [{ command: "@", type: "http" }, 'wrong server set up in an entry that also has "type"'],
];

Deno.test("an entry counts as set up only where its client can start us by it", async () => {
  await withPlaces((bare) => {
    const program = programIn(bare, "improver");
    const around = {
      ...bare,
      variable: (name: string) => name === "PATH" ? `/bin:${bare.home}` : undefined,
    };
    const path = `${around.home}/.cursor/mcp.json`;
    Deno.mkdirSync(`${around.home}/.cursor`);
    programIn(around, "npx");
    for (const [entry, expected] of ENTRIES) {
      const text = JSON.stringify({ mcpServers: { improver: entry } }).replaceAll(
        '"@"',
        JSON.stringify(program),
      );
      Deno.writeTextFileSync(path, text);
      const [line] = looked(around).map((one) => one.replace(" Cursor:", ""));
      assert.ok(line!.startsWith(expected), `${text}\n${line}\n${expected}`);
      // Whatever it was, setting up makes it right.
      install(around, { client: "cursor" }, [program]);
      assert.deepEqual(looked(around), ["ok Cursor: server set up"], text);
      install(around, { client: "cursor", remove: true }, [program]);
    }
  });
});

Deno.test("a program under any name knows itself", async () => {
  await withPlaces((around) => {
    const mine = programIn(around, "impr2");
    install(around, { client: "claude", hook: true }, [mine]);
    assert.deepEqual(looked(around, [mine]), ["ok Claude Code: server and hook set up"]);
    Deno.chmodSync(mine, 0o600);
    assert.match(looked(around, [mine])[0]!, /^wrong Claude Code: server .*may not be executed/);
    const settings = `${around.home}/.claude/settings.json`;
    const once = Deno.readTextFileSync(settings);
    Deno.writeTextFileSync(settings, once.replace(`${mine} hook`, `nice ${mine} hook`));
    install(around, { client: "claude", hook: true }, [mine]);
    assert.equal(
      Deno.readTextFileSync(settings).split("hook claude").length,
      2,
      "it is there once",
    );
  });
});

Deno.test("an entry of another transport is replaced, and what its user added stays", async () => {
  const others = [
    { url: "http://x/mcp" },
    { type: "http", url: "http://x/mcp", headers: { Authorization: "Bearer a" } },
    { type: "sse", url: "http://x/sse", headersHelper: "/bin/token", oauth: { clientId: "a" } },
    { httpUrl: "http://x/mcp", url: "http://x/sse", authProviderType: "dynamic_discovery" },
    { tcp: "localhost:1", targetAudience: "a", targetServiceAccount: "b" },
    { type: "ws", url: "ws://x" },
    { url: "http://x/", auth: { CLIENT_ID: "a" }, disabled: true },
  ];
  const kept = { env: { A: "b" }, timeout: 9, trust: true, alwaysAllow: ["improve_prompt"] };
  await withPlaces((around) => {
    for (const { name: client, server } of CLIENTS) {
      const { path, entry, format, typed } = server("user", around)!;
      if (format !== "json") continue;
      Deno.mkdirSync(path.replace(/\/[^/]*$/, ""), { recursive: true });
      for (const other of others) {
        Deno.writeTextFileSync(
          path,
          JSON.stringify({ [entry[0]!]: { improver: { ...other, ...kept } } }),
        );
        install(around, { client });
        const { improver } = JSON.parse(Deno.readTextFileSync(path))[entry[0]!];
        const type = typed ? { type: "stdio" } : {};
        assert.deepEqual(improver, { ...type, ...kept, command: LAUNCH[0], args: ["mcp"] }, client);
      }
    }
    const codex = `${around.home}/.codex/config.toml`;
    Deno.mkdirSync(`${around.home}/.codex`);
    Deno.writeTextFileSync(
      codex,
      '[mcp_servers.improver]\nurl = "http://x/mcp"\nbearer_token_env_var = "T"\nenabled = false\n' +
        'tool_timeout_sec = 9\n\n[mcp_servers.improver.env_http_headers]\nA = "B"\n\n[tui]\na = 1\n',
    );
    install(around, { client: "codex" });
    assert.equal(
      Deno.readTextFileSync(codex),
      '[mcp_servers.improver]\ncommand = "/opt/improver tools/improver"\nargs = [ "mcp" ]\n' +
        "tool_timeout_sec = 9\n\n\n[tui]\na = 1\n",
    );
  });
});

/** Settings with which users switch us off: the client, its file below the home, and what it says. */
const SWITCHES: readonly (readonly [string, string, Record<string, unknown>, RegExp])[] = [
  ["claude", ".claude/settings.json", { disableAllHooks: true }, /^hook .*disableAllHooks = true/],
  ["gemini", ".gemini/settings.json", { mcp: { excluded: ["improver"] } }, /^server .*by excluded/],
  ["gemini", ".gemini/settings.json", { mcp: { allowed: ["files"] } }, /^server .*by allowed/],
  [
    "gemini",
    ".gemini/settings.json",
    { hooksConfig: { enabled: false } },
    /^hook .*enabled = false/,
  ],
  [
    "gemini",
    ".gemini/settings.json",
    { hooksConfig: { disabled: ["improver"] } },
    /^hook .*by disabled/,
  ],
];

Deno.test("what a user switched off is said, by the doctor and after setting up", async () => {
  for (const [client, file, settings, found] of SWITCHES) {
    await withPlaces((around) => {
      const mine = programIn(around, "improver");
      Deno.mkdirSync(`${around.home}/.${client}`);
      Deno.writeTextFileSync(`${around.home}/${file}`, JSON.stringify(settings));
      const request = { client, scope: "user", hook: true, remove: false } as const;
      const plan = planInstall(request, { around, launch: [mine] });
      assert.deepEqual(plan.off.map(({ path }) => path), [`${around.home}/${file}`]);
      applyInstall(plan);
      const [check] = checkClients(around, [mine]);
      assert.equal(check!.status, "warning");
      assert.match(check!.found, found);
    });
  }
  await withPlaces((around) => {
    const mine = programIn(around, "improver");
    Deno.mkdirSync(`${around.home}/.codex`);
    Deno.writeTextFileSync(`${around.home}/.codex/config.toml`, "[features]\nhooks = false\n");
    const projects = { [around.directory]: { disabledMcpServers: ["improver"] } };
    Deno.writeTextFileSync(`${around.home}/.claude.json`, JSON.stringify({ projects }));
    install(around, { client: "codex", hook: true }, [mine]);
    install(around, { client: "claude" }, [mine]);
    assert.deepEqual(looked(around, [mine]), [
      "warning Claude Code: server set up, but switched off by disabledMcpServers",
      "warning Codex: hook set up, but switched off by features.hooks = false",
    ]);
  });
  await withPlaces((around) => {
    const mine = programIn(around, "improver");
    Deno.mkdirSync(`${around.home}/.gemini`);
    Deno.writeTextFileSync(
      `${around.home}/.gemini/settings.json`,
      '{"mcp":{"excluded":["files"],"allowed":["improver"]},"hooksConfig":{"enabled":true}}',
    );
    install(around, { client: "gemini", hook: true }, [mine]);
    assert.deepEqual(looked(around, [mine]), ["ok Gemini CLI: server and hook set up"]);
  });
});

/** Makes a program that can be started. */
function programIn({ home }: Surroundings, name: string): string {
  Deno.writeTextFileSync(`${home}/${name}`, "#!/bin/sh\n", { mode: 0o755 });
  return `${home}/${name}`;
}
