/**
 * Edits of TOML: one table is set or taken out, and nothing else moves.
 *
 * @module
 */

import assert from "node:assert/strict";
import { parse, type TomlTable } from "smol-toml";
import { removeToml, setToml } from "../../lib/commands/clients/toml_edit.ts";

const TABLE = ["mcp_servers", "improver"];
const VALUES = { command: "/opt/improver", args: ["mcp"] };
const CHANGE = {
  values: VALUES,
  isStale: (key: string) => key === "url" || key === "http_headers",
};
const set = (text: string) => setToml(text, TABLE, CHANGE, "config.toml");
const remove = (text: string) => removeToml(text, TABLE, "config.toml");

/** Texts without the table, each ending its last line. */
const TEXTS = [
  "",
  'model = "gpt-5.2-codex" # the big one\n',
  '# mine\nmodel = "x"\n\n[mcp_servers.files]\ncommand = "npx"\nargs = [\n  "-y", # yes\n  "files",\n]\n',
  'notes = """\n[mcp_servers.improver]\ncommand = "not this"\n"""\n\n[projects."/home/ada/shop"]\ntrust_level = "trusted"\n',
  'model = "x"\r\n\r\n[tui]\r\nnotifications = true\r\n',
  "big = 9007199254740993\nwhen = 2026-11-02T09:30:00Z\nhalf = 0.5\n",
  "[mcp_servers]\n",
  "[[hooks.UserPromptSubmit]]\n[[hooks.UserPromptSubmit.hooks]]\ntype = 'command'\ncommand = 'x'\n",
];

Deno.test("the table is added at the end, and taken out again without a trace", () => {
  for (const text of TEXTS) {
    const edited = set(text);
    assert.ok(edited.startsWith(text));
    const value = parse(edited, { integersAsBigInt: "asNeeded" });
    assert.deepEqual({ ...((value.mcp_servers as TomlTable).improver as TomlTable) }, VALUES);
    assert.equal(set(edited), edited);
    assert.equal(remove(edited), text);
    assert.equal(remove(text), text);
  }
  assert.equal(
    set(TEXTS[1]!),
    `${TEXTS[1]}\n[mcp_servers.improver]\ncommand = "/opt/improver"\nargs = [ "mcp" ]\n`,
  );
});

Deno.test("keys that are set anew keep the table's other keys, comments and neighbours", () => {
  const text = [
    "# mine",
    "[mcp_servers.improver] # prompts",
    'command = "/old"',
    "args = [",
    '  "serve", # as before',
    "]",
    "# slow disk",
    "startup_timeout_sec = 20",
    "",
    "[mcp_servers.improver.env]",
    'IMPROVER_PROFILE = "gpt"',
    "",
    "# not ours",
    "[mcp_servers.other]",
    'command = "/old"',
    "",
  ].join("\n");
  const edited = set(text);
  const stale = 'command = "/old"\nargs = [\n  "serve", # as before\n]\n';
  assert.equal(
    edited,
    text.replace(stale, 'command = "/opt/improver"\nargs = [ "mcp" ]\n'),
  );
  assert.equal(
    remove(text),
    '# mine\n# slow disk\n\n\n# not ours\n[mcp_servers.other]\ncommand = "/old"\n',
  );
});

Deno.test("keys that have to go are cut out, in whichever form they are written", () => {
  const own = "[mcp_servers.improver]\nstartup_timeout_sec = 20\n";
  const env = '\n[mcp_servers.improver.env]\nA = "b"\n';
  const stale = [
    'url = "http://x/mcp"\n',
    'url = "http://x/mcp"\nhttp_headers = { "X-Team" = "shop" }\n',
    "http_headers = {}\n",
    'http_headers.Authorization = "a"\nhttp_headers."X-Team" = "b"\n',
  ];
  const expected = { ...VALUES, startup_timeout_sec: 20, env: { A: "b" } };
  for (const lines of stale) {
    const edited = set(own + lines + env);
    assert.ok(edited.endsWith(env));
    assert.deepEqual(improverIn(edited), expected, lines);
    assert.equal(set(edited), edited);
  }
  const below = '\n[mcp_servers.improver.http_headers]\nAuthorization = "a"\n';
  assert.deepEqual(improverIn(set(own + below + env)), expected);
  assert.deepEqual(improverIn(set(`${own}command = "/opt/improver"\n${below}${env}`)), expected);
});

function improverIn(text: string): unknown {
  const { mcp_servers } = parse(text) as { mcp_servers: { improver: TomlTable } };
  return JSON.parse(JSON.stringify(mcp_servers.improver));
}

Deno.test("a file without an end of its last line gets one", () => {
  assert.equal(set('model = "x"').startsWith('model = "x"\n\n[mcp_servers.improver]\n'), true);
});

Deno.test("what cannot be edited safely is refused and left alone", () => {
  const refused: readonly (readonly [string, RegExp])[] = [
    ['model = "x\n', /config\.toml/],
    ['[mcp_servers]\nimprover = { command = "/old" }\n', /not written as a table/],
    ['[mcp_servers]\nimprover = "/old"\n', /not written as a table/],
    ['[[mcp_servers.improver]]\ncommand = "/old"\n', /not written as a table/],
    ['mcp_servers.improver.command = "/old"\n', /mcp_servers\.improver is not written as a table/],
  ];
  for (const [text, message] of refused) {
    assert.throws(() => set(text), { name: "ImproverError", code: "bad_toml", message }, text);
  }
  const sealed = [
    'mcp_servers = { improver = { command = "/old" } }\n',
    'mcp_servers = { files = { command = "npx" } }\n',
    "mcp_servers = {}\n",
    'mcp_servers = "none"\n',
    "mcp_servers = []\n",
    "mcp_servers = 3\n",
    '[[mcp_servers]]\nname = "files"\n',
    'model = "x"\nmcp_servers = [{ command = "npx" }]\n\n[tui]\nnotifications = true\n',
  ];
  for (const text of sealed) {
    const expected = {
      code: "bad_toml",
      message: /: mcp_servers is not written as tables/,
      hint: /as tables \[mcp_servers\.NAME\], or take it out/,
    };
    assert.throws(() => set(text), expected, text);
  }
  const inline = '[mcp_servers]\nimprover = { command = "/old" }\n';
  assert.throws(() => remove(inline), { code: "bad_toml" });
});
