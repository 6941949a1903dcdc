/**
 * The registry's entry and the bundle's manifest against every constraint of their formats, each with
 * one example that breaks it: a constraint that lets its example pass is not there.
 *
 * @module
 */

import assert from "node:assert/strict";
import { resolve } from "node:path";
import * as z from "zod";
import { VERSION } from "../../lib/version.ts";
import { faultsOf, registryEntry } from "../../scripts/package/registry.ts";

// deno-lint-ignore no-explicit-any
type Json = any;

const SHA = "0123456789abcdef".repeat(4);
const ENTRY = registryEntry("ada/improver", VERSION, [
  { name: "improver-linux-x64.mcpb", sha256: SHA },
  { name: "improver-windows-x64.mcpb", sha256: SHA },
]);

/** What an entry may have that ours has not. */
const FURTHER: Json = {
  websiteUrl: "https://improver.example/docs",
  icons: [{
    src: "https://improver.example/icon.png",
    mimeType: "image/png",
    sizes: ["48x48", "any"],
    theme: "dark",
  }],
  repository: {
    url: "https://github.com/ada/improver",
    source: "github",
    id: "7",
    subfolder: "a/b",
  },
  _meta: { "io.modelcontextprotocol.registry/publisher-provided": { tool: "improver" } },
  packages: [{
    registryType: "npm",
    registryBaseUrl: "https://npm.example",
    identifier: "@ada/improver",
    version: "1.0.0",
    runtimeHint: "npx",
    transport: {
      type: "streamable-http",
      url: "http://localhost:{port}/mcp",
      headers: [{ name: "K" }],
    },
    runtimeArguments: [{ type: "named", name: "--yes", isRepeated: false }],
    packageArguments: [
      { type: "positional", valueHint: "file", format: "filepath", isRequired: true },
      { type: "positional", value: "mcp", variables: { port: { default: "1", choices: ["1"] } } },
    ],
    environmentVariables: [{ name: "IMPROVER_PROFILE", isSecret: false, placeholder: "auto" }],
  }, {
    registryType: "oci",
    identifier: "ada/improver",
    transport: { type: "sse", url: "http://x" },
  }],
};

/** Sets the value at a path in a copy; undefined takes it out. */
function changed(whole: Json, path: string, value: unknown): Json {
  const copy = structuredClone(whole);
  const keys = path.split("/");
  const last = keys.pop()!;
  const inner = keys.reduce((one, key) => one[key], copy);
  if (value === undefined) delete inner[last];
  else inner[last] = value;
  return copy;
}

const BROKEN_ENTRIES: readonly (readonly [path: string, ...values: unknown[]])[] = [
  [
    "$schema",
    undefined,
    "https://static.modelcontextprotocol.io/schemas/2025-09-29/server.schema.json",
  ],
  ["name", undefined, 7, "a/", "improver", "a/b/c", "a b/c", "ü/c", `a/${"x".repeat(199)}`],
  ["description", undefined, "", "x".repeat(101)],
  ["title", "", "x".repeat(101)],
  [
    "version",
    undefined,
    "",
    "latest",
    "^1.2.3",
    "~1.2.3",
    ">=1.2.3",
    "1.x",
    "1.*",
    "1".repeat(256),
  ],
  ["websiteUrl", "improver"],
  [
    "icons/0/src",
    undefined,
    "http://improver.example/i.png",
    `https://x.example/${"i".repeat(255)}`,
  ],
  ["icons/0/mimeType", "image/gif"],
  ["icons/0/sizes/0", "48", "48x"],
  ["icons/0/theme", "blue"],
  ["repository/url", undefined, "ada/improver"],
  ["repository/source", undefined],
  ["repository/subfolder", "/a", "../a", "a/../b"],
  ["_meta", { other: {} }],
  ["packages", undefined, [], {}],
  ["packages/0/registryType", undefined, "cargo"],
  ["packages/0/registryBaseUrl", "npm"],
  ["packages/0/identifier", undefined, ""],
  ["packages/0/version", "", "latest", "1.x"],
  ["packages/0/fileSha256", "x", SHA.toUpperCase(), SHA.slice(1)],
  ["packages/0/transport", undefined, {}, { type: "http" }, { type: "sse" }, {
    type: "sse",
    url: "mcp",
  }],
  ["packages/0/transport/headers/0/name", undefined],
  ["packages/0/runtimeHint", undefined],
  ["packages/0/runtimeArguments/0/type", undefined, "flag"],
  ["packages/0/runtimeArguments/0/name", undefined],
  ["packages/0/packageArguments/0/valueHint", undefined],
  ["packages/0/packageArguments/0/format", "date"],
  ["packages/0/packageArguments/0/isRequired", "yes"],
  ["packages/0/packageArguments/1/variables", { port: { default: 1 } }],
  ["packages/0/environmentVariables/0/name", undefined],
  ["packages/0/fileSHA256", SHA],
];

Deno.test("the registry's entry keeps every constraint of schema 2025-12-11, each of which is checked", () => {
  assert.deepEqual(faultsOf(ENTRY), []);
  assert.equal(ENTRY.packages.length, 2);
  const whole = { ...ENTRY, ...FURTHER };
  assert.deepEqual(faultsOf(whole), []);
  for (const [path, ...values] of BROKEN_ENTRIES) {
    for (const value of values) {
      const faults = faultsOf(changed(whole, path, value));
      assert.notEqual(faults.length, 0, `${path} may not be ${JSON.stringify(value)}`);
    }
  }
  const bundle = (path: string, value: unknown) =>
    faultsOf(changed(ENTRY, `packages/0/${path}`, value));
  assert.match(bundle("fileSha256", undefined).join(), /a bundle has a fileSha256/);
  assert.match(bundle("identifier", "https://ada.example/improver.mcpb").join(), /no release/);
  const same = changed(ENTRY, "packages/1/identifier", ENTRY.packages[0]!.identifier);
  assert.match(faultsOf(same).join(), /two packages have one address/);
});

const texts = z.array(z.string());
const icon = z.strictObject({
  src: z.string(),
  size: z.string().regex(/^\d+x\d+$/),
  theme: z.string().min(1).optional(),
});
const launch = {
  command: z.string(),
  args: texts.optional(),
  env: z.record(z.string(), z.string()).optional(),
};
const { command, ...rest } = launch;
const config = z.strictObject({
  ...launch,
  platform_overrides: z.record(
    z.string(),
    z.strictObject({ command: command.optional(), ...rest }),
  ).optional(),
});

/** The manifest of a bundle, version 0.4: unknown members are faults at every depth. */
const MANIFEST = z.strictObject({
  $schema: z.string().optional(),
  manifest_version: z.literal("0.4"),
  name: z.string(),
  display_name: z.string().optional(),
  version: z.string(),
  description: z.string(),
  long_description: z.string().optional(),
  author: z.strictObject({
    name: z.string(),
    email: z.email().optional(),
    url: z.url().optional(),
  }),
  repository: z.strictObject({ type: z.string(), url: z.url() }).optional(),
  homepage: z.url().optional(),
  documentation: z.url().optional(),
  support: z.url().optional(),
  icon: z.string().optional(),
  icons: z.array(icon).optional(),
  screenshots: texts.optional(),
  localization: z.strictObject({
    resources: z.string().regex(/\$\{locale\}/),
    default_locale: z.string().regex(/^[A-Za-z0-9]{2,8}(?:-[A-Za-z0-9]{1,8})*$/),
  }).optional(),
  server: z.discriminatedUnion("type", [
    z.strictObject({
      type: z.enum(["python", "node", "binary"]),
      entry_point: z.string(),
      mcp_config: config,
    }),
    z.strictObject({
      type: z.literal("uv"),
      entry_point: z.string(),
      mcp_config: config.optional(),
    }),
  ]),
  tools: z.array(z.strictObject({ name: z.string(), description: z.string().optional() }))
    .optional(),
  tools_generated: z.boolean().optional(),
  prompts: z.array(z.strictObject({
    name: z.string(),
    description: z.string().optional(),
    arguments: texts.optional(),
    text: z.string(),
  })).optional(),
  prompts_generated: z.boolean().optional(),
  keywords: texts.optional(),
  license: z.string().optional(),
  privacy_policies: z.array(z.url()).optional(),
  compatibility: z.strictObject({
    claude_desktop: z.string().optional(),
    platforms: z.array(z.enum(["darwin", "win32", "linux"])).optional(),
    runtimes: z.strictObject({ python: z.string().optional(), node: z.string().optional() })
      .optional(),
  }).optional(),
  user_config: z.record(
    z.string(),
    z.strictObject({
      type: z.enum(["string", "number", "boolean", "directory", "file"]),
      title: z.string(),
      description: z.string(),
      required: z.boolean().optional(),
      default: z.union([z.string(), z.number(), z.boolean(), texts]).optional(),
      multiple: z.boolean().optional(),
      sensitive: z.boolean().optional(),
      min: z.number().optional(),
      max: z.number().optional(),
    }),
  ).optional(),
  _meta: z.record(z.string(), z.looseObject({})).optional(),
});

const BROKEN_MANIFESTS: readonly (readonly [path: string, ...values: unknown[]])[] = [
  ["manifest_version", undefined, "0.3"],
  ["name", undefined, 1],
  ["version", undefined],
  ["description", undefined],
  ["author", undefined, "Ada", {}, { name: "Ada", mail: "x" }, { name: "Ada", email: "x" }],
  ["server", undefined, {}, { type: "deno" }],
  ["server/type", "java"],
  ["server/entry_point", undefined],
  ["server/mcp_config", undefined, {}, { command: "x", arguments: [] }],
  ["server/mcp_config/args", "mcp", [1]],
  ["server/mcp_config/env", { A: 1 }],
  ["server/mcp_config/platform_overrides/win32", { cmd: "x" }],
  ["tools/0", {}, { name: "x", title: "y" }],
  ["prompts", [{ name: "improve" }]],
  ["compatibility/platforms/0", "windows"],
  ["compatibility/runtimes", { deno: "2" }],
  ["homepage", "improver"],
  ["icons", [{ src: "i.png", size: "48" }]],
  ["user_config", { directory: { type: "path", title: "x", description: "y" } }],
  ["localization", { resources: "l/en.json", default_locale: "en" }],
  ["summary", "x"],
];

Deno.test("the bundle's manifest keeps every constraint of manifest 0.4, each of which is checked", async () => {
  const path = resolve(import.meta.dirname!, "../../packages/mcpb/manifest.json");
  const manifest = JSON.parse(await Deno.readTextFile(path));
  assert.deepEqual(MANIFEST.safeParse(manifest).error?.issues ?? [], []);
  for (const [path, ...values] of BROKEN_MANIFESTS) {
    for (const value of values) {
      const { success } = MANIFEST.safeParse(changed(manifest, path, value));
      assert.equal(success, false, `${path} may not be ${JSON.stringify(value)}`);
    }
  }
  // Paths in a bundle are below its own directory, on every system.
  const { entry_point, mcp_config } = manifest.server;
  const commands = [mcp_config, ...Object.values(mcp_config.platform_overrides)] as {
    command: string;
  }[];
  for (const { command } of commands) assert.match(command, /^\$\{__dirname\}\/server\/improver/);
  assert.equal(mcp_config.command, `\${__dirname}/${entry_point}`);
});
