/**
 * Edits of JSON with comments: what is set stands there, and nothing else moves.
 *
 * @module
 */

import assert from "node:assert/strict";
import fc from "fast-check";
import { parse } from "jsonc-parser";
import { type Json, readJson, removeJson, setJson } from "../../lib/commands/clients/json_edit.ts";

const SERVER = { command: "/opt/improver", args: ["mcp"] };
const PATH = ["mcpServers", "improver"];
const set = (text: string, value: Json = SERVER) => setJson(text, PATH, value, "f.json");
const remove = (text: string) => removeJson(text, PATH, "f.json");

/** Texts that come back byte for byte when what was set is removed. */
const TEXTS = [
  "{}\n",
  '{\n  "theme": "dark"\n}\n',
  '{\n\t"theme": "dark",\n\t"mcpServers": {\n\t\t"files": { "command": "npx" }\n\t}\n}',
  '{\n  // mine\n  "theme": "dark" // at night, too\n}\n',
  '{\n  "mcpServers": {\n    "files": { "command": "npx" }, /* a, b */ // c\n  },\n}\n',
  '{"theme":"dark","mcpServers":{"files":{"command":"npx"}}}',
  '{\r\n  "theme": "dark"\r\n}\r\n',
  '\uFEFF{\n  "theme": "dark"\n}\n',
  '{\n    "mcpServers": {\n        "a": {},\n        "b": {"x": [1, 2, {"y": "}"}]}\n    },\n    "z": 1\n}\n',
  '{ "a": "// no comment, \\" }", "b": [ ] }\n',
];

Deno.test("what is set can be read, and taken out again without a trace", () => {
  for (const text of TEXTS) {
    const edited = set(text);
    assert.deepEqual(parse(edited.replace("\uFEFF", "")).mcpServers, {
      ...(parse(text.replace("\uFEFF", "")).mcpServers ?? {}),
      improver: SERVER,
    });
    assert.equal(set(edited), edited, "setting it again moves nothing");
    assert.equal(remove(edited), text);
    assert.equal(remove(text), text);
  }
});

Deno.test("no byte of the file goes missing, and its style is kept", () => {
  for (const text of TEXTS) {
    let at = 0;
    const edited = set(text);
    for (const letter of text.replace(/\s/g, "")) {
      at = edited.indexOf(letter, at) + 1;
      assert.ok(at > 0, `${JSON.stringify(letter)} of ${text} is lost in ${edited}`);
    }
  }
  assert.equal(
    set(TEXTS[2]!),
    '{\n\t"theme": "dark",\n\t"mcpServers": {\n\t\t"files": { "command": "npx" },\n\t\t"improver": {\n\t\t\t"command": "/opt/improver",\n\t\t\t"args": [\n\t\t\t\t"mcp"\n\t\t\t]\n\t\t}\n\t}\n}',
  );
});

Deno.test("an empty file becomes an object", () => {
  assert.deepEqual(parse(set("")), { mcpServers: { improver: SERVER } });
  assert.deepEqual(parse(set(" \n")), { mcpServers: { improver: SERVER } });
  assert.deepEqual(Object.keys(readJson("", "f")), []);
});

Deno.test("another value is replaced in its place", () => {
  const before = set(TEXTS[3]!, { command: "/old" });
  assert.equal(set(before), set(TEXTS[3]!));
});

Deno.test("what cannot be edited safely is refused, naming file and line", () => {
  const refused: readonly (readonly [string, RegExp])[] = [
    ['{\n  "a": 1,\n  "b" 2\n}', /f\.json.*line 3/],
    ['{ "a": ', /broken/],
    [`{"a":${"[".repeat(3000)}${"]".repeat(3000)}}`, /more than 500 deep/],
    [`${'{"a":'.repeat(100_000)}1${"}".repeat(100_000)}`, /more than 500 deep/],
    ["[]", /no JSON object/],
    ['"text"', /no JSON object/],
    ['{"mcpServers": []}', /mcpServers is no object/],
    ['{"mcpServers": null}', /mcpServers is no object/],
    ['{"mcpServers": {"a": 1}, "mcpServers": {"b": 2}}', /more than one place/],
  ];
  for (const [text, message] of refused) {
    assert.throws(() => set(text), { name: "ImproverError", code: "bad_json", message }, text);
  }
});

Deno.test("brackets in strings and remarks nest nothing", () => {
  const many = "[{".repeat(1000);
  for (
    const text of [
      `{"a": "${many}"}`,
      `{ /* ${many} */ "a": 1 }`,
      `{"a": [${"[],".repeat(999)}[]]}`,
    ]
  ) {
    assert.equal(remove(set(text)), text);
  }
});

Deno.test("an item of a list is appended, replaced and removed", () => {
  const text = '{\n  "hooks": {\n    "E": [\n      { "hooks": [] } // mine\n    ]\n  }\n}\n';
  const path = ["hooks", "E", 1];
  const edited = setJson(text, path, { hooks: [{ command: "x" }] }, "f");
  assert.deepEqual(parse(edited).hooks.E, [{ hooks: [] }, { hooks: [{ command: "x" }] }]);
  assert.equal(removeJson(edited, path, "f"), text);
  const inner = setJson("{}", ["hooks", "E", 0], { hooks: [] }, "f");
  assert.deepEqual(parse(inner), { hooks: { E: [{ hooks: [] }] } });
  assert.equal(removeJson(inner, ["hooks", "E", 0], "f"), "{}");
});

Deno.test("any JSON in any layout keeps its values, and comes back when the entry is taken out", () => {
  const key = fc.constantFrom("mcpServers", "improver", "a", "b c", "ä", '"', "//", "{", ",");
  const value = fc.letrec((tie) => ({
    any: fc.oneof(
      { depthSize: "small" },
      fc.constantFrom<Json>(null, true, 1.5, "", "x, // y", "/* */ }"),
      fc.array(tie("any") as fc.Arbitrary<Json>, { maxLength: 3 }),
      fc.dictionary(key, tie("any") as fc.Arbitrary<Json>, { maxKeys: 3, noNullPrototype: true }),
    ),
  })).any as fc.Arbitrary<Json>;
  const object = fc.dictionary(key, value, { maxKeys: 4, noNullPrototype: true });
  const layout = fc.constantFrom("", "\t", "  ", "    ");
  fc.assert(
    fc.property(object, layout, fc.constantFrom("\n", "\r\n"), (whole, indent, newline) => {
      const text = JSON.stringify(whole, null, indent).replaceAll("\n", newline);
      const path = ["servers", "improver"];
      const edited = setJson(text, path, SERVER, "f");
      assert.deepEqual(parse(edited), { ...whole, servers: { improver: SERVER } });
      assert.equal(removeJson(edited, path, "f"), text);
    }),
    { seed: 20261102, numRuns: 300 },
  );
});
