/**
 * Rules switched on and off in the settings file, and a rule file tried before it is used.
 *
 * @module
 */

import assert from "node:assert/strict";
import { type App, openApp } from "../../lib/app.ts";
import { switchRule, testRuleFile } from "../../lib/commands/rule_file.ts";
import { readConfig } from "../../lib/config.ts";
import { ImproverError } from "../../lib/errors.ts";
import { improve } from "../../lib/improve.ts";

const RULE = "clean/chat_spellings";

async function inDirectory(
  body: (directory: string, open: () => Promise<App>) => Promise<void>,
): Promise<void> {
  const directory = await Deno.makeTempDir();
  await Deno.chmod(directory, 0o700);
  try {
    await body(
      directory,
      async () => openApp(await readConfig({ dataDirectory: directory }, () => undefined)),
    );
  } finally {
    await Deno.remove(directory, { recursive: true });
  }
}

async function failure(body: Promise<unknown>): Promise<ImproverError> {
  const error = await body.then(() => null, (thrown) => thrown);
  assert.ok(error instanceof ImproverError, `expected a failure, got ${error}`);
  return error;
}

Deno.test("a rule that is switched off fires no more, and again when it is switched on", async () => {
  await inDirectory(async (_, open) => {
    const prompt = "pls describe the harbour at night";
    const fires = async () => {
      const app = await open();
      const { edits } = await improve({ prompt, store: false, deadline_ms: 20_000 }, app);
      await app.close();
      return edits.some(({ rule }) => rule === RULE);
    };
    assert.equal(await fires(), true);
    assert.deepEqual(await switchRule(RULE, "off", await open()), [RULE]);
    assert.equal(await fires(), false);
    assert.deepEqual(await switchRule(RULE, "off", await open()), [RULE]);
    assert.deepEqual(await switchRule(RULE, "on", await open()), []);
    assert.equal(await fires(), true);
  });
});

Deno.test("switching a rule leaves every other line of the settings as it was", async () => {
  const files = [
    ["", '[rules]\ndisabled = ["clean/chat_spellings"]\n'],
    [
      "# mine\ndeadline = 90",
      '# mine\ndeadline = 90\n\n[rules]\ndisabled = ["clean/chat_spellings"]\n',
    ],
    [
      "[rules] # own\n\n[batch]\nsize = 3\n",
      '[rules] # own\ndisabled = ["clean/chat_spellings"]\n\n[batch]\nsize = 3\n',
    ],
    [
      '[rules]\ndisabled = [\n  "tone/greeting",\n] # noisy\n',
      '[rules]\ndisabled = ["tone/greeting","clean/chat_spellings"] # noisy\n',
    ],
    [
      'rules.disabled = []\nask = "off"\n',
      'rules.disabled = ["clean/chat_spellings"]\nask = "off"\n',
    ],
  ];
  for (const [before, after] of files) {
    await inDirectory(async (directory, open) => {
      await Deno.writeTextFile(`${directory}/config.toml`, before!);
      await switchRule(RULE, "off", await open());
      assert.equal(await Deno.readTextFile(`${directory}/config.toml`), after);
    });
  }
});

Deno.test("a settings file that cannot be changed safely is left alone, with a way out", async () => {
  await inDirectory(async (directory, open) => {
    const text = 'rules = { disabled = ["tone/greeting"] }\n';
    const app = await open();
    await Deno.writeTextFile(`${directory}/config.toml`, text);
    assert.equal((await failure(switchRule(RULE, "off", app))).code, "bad_config");
    assert.equal(await Deno.readTextFile(`${directory}/config.toml`), text);
  });
});

Deno.test("switching a rule that there is not names the nearest one", async () => {
  await inDirectory(async (_, open) => {
    const error = await failure(switchRule("clean/chat_speling", "off", await open()));
    assert.equal(error.code, "unknown_rule");
    assert.match(error.hint, /clean\/chat_spellings/);
  });
});

Deno.test("a rule file is tried by its examples, and a broken one is refused with its line", async () => {
  await inDirectory(async (directory, open) => {
    await Deno.mkdir(`${directory}/house`);
    const file = `${directory}/house/no_slang.toml`;
    const rule = (after: string) =>
      `why = "Says it plainly"\nkind = "substitution"\nphase = "tighten"\nrisk = "safe"\nprior = 0.9\n` +
      `source = "House style"\n[pairs]\n"ballpark figure" = "estimate"\n\n` +
      `[[examples]]\nbefore = "Give me a ballpark figure of the cost."\nafter = "${after}"\n\n` +
      `[[examples]]\nbefore = "Give me the cost."\nafter = "Give me the cost."\n`;
    await Deno.writeTextFile(file, rule("Give me a estimate of the cost."));
    const good = await testRuleFile(file, await open());
    assert.deepEqual([good.id, good.passed, good.examples.length], ["house/no_slang", true, 2]);
    await Deno.writeTextFile(file, rule("Give me a guess of the cost."));
    const wrong = await testRuleFile(file, await open());
    assert.deepEqual(wrong.examples.map(({ passed }) => passed), [false, true]);
    await Deno.writeTextFile(file, rule("x").replace("substitution", "magic"));
    const broken = await failure(testRuleFile(file, await open()));
    assert.equal(broken.code, "bad_rule");
    assert.match(broken.message, /no_slang\.toml/);
    assert.equal(
      (await failure(testRuleFile(`${directory}/no.toml`, await open()))).code,
      "unreadable",
    );
  });
});
