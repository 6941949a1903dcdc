/**
 * Settings: which source wins, and what a user reads when one is wrong.
 *
 * @module
 */

import assert from "node:assert/strict";
import { readConfig } from "../lib/config.ts";
import { ImproverError } from "../lib/errors.ts";
import { SETTING_NAMES, variableOf } from "../lib/settings.ts";

const HOME = { HOME: "/home/ada" };

function environment(variables: Record<string, string>) {
  return (name: string) => variables[name];
}

async function withDirectory(body: (directory: string) => Promise<void>): Promise<void> {
  const directory = await Deno.makeTempDir();
  try {
    await body(directory);
  } finally {
    await Deno.remove(directory, { recursive: true });
  }
}

async function failure(body: Promise<unknown>): Promise<ImproverError> {
  const error = await body.then(() => null, (thrown) => thrown);
  assert.ok(error instanceof ImproverError, `expected a failure, got ${error}`);
  return error;
}

Deno.test("readConfig() gives every setting its default and says so", async () => {
  const config = await readConfig({ dataDirectory: "/nowhere" }, environment(HOME));
  assert.deepEqual(config.report.map(({ name }) => name), SETTING_NAMES);
  assert.deepEqual(new Set(config.report.map(({ origin }) => origin)), new Set(["default"]));
  assert.equal(config.settings["batch.size"], 10);
  assert.equal(config.file, null);
});

Deno.test("readConfig() lets flags win over the environment, the environment over the file", async () => {
  await withDirectory(async (directory) => {
    await Deno.writeTextFile(
      `${directory}/config.toml`,
      `profile = "claude"\ndeadline = 50\nask = "off"\n[batch]\nsize = 3\n`,
    );
    const config = await readConfig(
      { dataDirectory: directory, settings: { deadline: 900 } },
      environment({ ...HOME, IMPROVER_DEADLINE: "70", IMPROVER_PROFILE: "gpt" }),
    );
    const origins = Object.fromEntries(config.report.map(({ name, origin }) => [name, origin]));
    assert.equal(config.settings.deadline, 900);
    assert.equal(config.settings.profile, "gpt");
    assert.equal(config.settings.ask, "off");
    assert.equal(config.settings["batch.size"], 3);
    assert.deepEqual(
      [origins.deadline, origins.profile, origins.ask, origins["batch.timeout"]],
      ["flag", "environment", "file", "default"],
    );
  });
});

Deno.test("readConfig() chooses the data directory by flag, variable, then the system's place", async () => {
  const rows: [Record<string, string>, string | undefined, string][] = [
    [{ ...HOME, IMPROVER_DATA_DIR: "/a/b/" }, "/flag", "/flag"],
    [{ ...HOME, IMPROVER_DATA_DIR: "/a/b/" }, undefined, "/a/b"],
    [{ ...HOME, XDG_DATA_HOME: "/xdg" }, undefined, "/xdg/improver"],
    [{ ...HOME, XDG_DATA_HOME: "relative" }, undefined, "/home/ada/.local/share/improver"],
    [HOME, undefined, "/home/ada/.local/share/improver"],
  ];
  for (const [variables, flag, expected] of Deno.build.os === "linux" ? rows : rows.slice(0, 2)) {
    const config = await readConfig({ dataDirectory: flag }, environment(variables));
    assert.equal(config.dataDirectory, expected);
  }
  assert.equal((await failure(readConfig({}, environment({})))).code, "bad_config");
});

Deno.test("readConfig() goes on without a place for data where nothing need be stored", async () => {
  const { settings, warnings } = await readConfig({ isDirectoryOptional: true }, environment({}));
  assert.equal(settings.store, false);
  assert.deepEqual(warnings, [
    "The pair was not stored: neither HOME nor IMPROVER_DATA_DIR is set. " +
    "Set IMPROVER_DATA_DIR or pass --data-dir",
  ]);
  const usual = await readConfig({ isDirectoryOptional: true }, environment(HOME));
  assert.deepEqual([usual.settings.store, usual.warnings], [true, []]);
});

Deno.test("readConfig() shows a variable's text as it stands when it is no number", async () => {
  const error = await failure(
    readConfig({}, environment({ ...HOME, IMPROVER_DEADLINE: "soon" })),
  );
  assert.match(error.message, /"deadline" from IMPROVER_DEADLINE: it is "soon"$/);
});

Deno.test("readConfig() names the nearest setting for one it does not know", async () => {
  await withDirectory(async (directory) => {
    await Deno.writeTextFile(`${directory}/config.toml`, `[batch]\nsise = 3\n`);
    const error = await failure(readConfig({ dataDirectory: directory }, environment(HOME)));
    assert.equal(error.code, "bad_config");
    assert.match(error.message, /"batch\.sise" is not a setting/);
    assert.match(error.hint, /"batch\.size"/);
  });
});

Deno.test("readConfig() refuses values of the wrong kind, out of range or not listed", async () => {
  const rows = [
    `profile = "mistral"`,
    `deadline = 0`,
    `deadline = "fast"`,
    `store = "yes"`,
    `bypass = "*"`,
    `[batch]\nsize = -1`,
    `profile = `,
  ];
  for (const toml of rows) {
    await withDirectory(async (directory) => {
      await Deno.writeTextFile(`${directory}/config.toml`, toml);
      const error = await failure(readConfig({ dataDirectory: directory }, environment(HOME)));
      assert.equal(error.code, "bad_config", toml);
      assert.notEqual(error.hint, "");
    });
  }
});

Deno.test("readConfig() reads switches and lists from the environment", async () => {
  const config = await readConfig(
    { dataDirectory: "/nowhere" },
    environment({ ...HOME, IMPROVER_STORE: "off", IMPROVER_RULES_DISABLED: "a/b, c/d" }),
  );
  assert.equal(config.settings.store, false);
  assert.deepEqual(config.settings["rules.disabled"], ["a/b", "c/d"]);
  assert.equal(variableOf("rules.disabled"), "IMPROVER_RULES_DISABLED");
});

Deno.test("readConfig() says which file is missing when it was named", async () => {
  const error = await failure(readConfig({ file: "/nowhere/own.toml" }, environment(HOME)));
  assert.equal(error.code, "unreadable");
  assert.match(error.message, /own\.toml/);
});
