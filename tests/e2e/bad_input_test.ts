/**
 * What a user can get wrong, from outside: the message with the next step, the exit code, and that
 * nothing is lost.
 *
 * @module
 */

import assert from "node:assert/strict";
import { type Outcome, type RunOptions, runProgram, withHome } from "./program.ts";

/** One thing that is wrong. */
interface Case {
  readonly name: string;
  readonly args?: readonly string[];
  readonly stdin?: string | Uint8Array;
  readonly code: 1 | 2;
  /** What stderr says, message and hint. */
  readonly says: RegExp;
}

const bytes = (...values: number[]) => new Uint8Array(values);
const text = (...parts: (string | Uint8Array)[]) => {
  const all = parts.map((part) => typeof part === "string" ? new TextEncoder().encode(part) : part);
  return new Uint8Array(all.flatMap((part) => [...part]));
};

const CASES: readonly Case[] = [
  { name: "nothing at all", stdin: "", code: 1, says: /it is empty\n {2}Give the text/ },
  { name: "white space", stdin: " \n\t\u00a0\n", code: 1, says: /only white space\n {2}Give/ },
  {
    name: "Latin-1",
    stdin: text("pls fix the caf", bytes(0xe9), " page"),
    code: 1,
    says: /it is not UTF-8 text\n {2}Convert it first, for example: iconv/,
  },
  {
    name: "half a surrogate pair as bytes",
    stdin: text("pls", bytes(0xed, 0xa0, 0x80)),
    code: 1,
    says: /it is not UTF-8 text\n/,
  },
  {
    name: "an image",
    stdin: text(bytes(0x89), "PNG\r\n", bytes(0x1a, 10, 0, 0, 0, 13)),
    code: 1,
    says: /it is not UTF-8 text\n/,
  },
  {
    name: "zeros",
    stdin: new Uint8Array(4096),
    code: 1,
    says: /looks like a binary file\n {2}Give a text file/,
  },
  {
    name: "more than the program takes",
    stdin: new Uint8Array(64 * 1024 * 1024 + 1).fill(97),
    code: 1,
    says: /larger than 64 MiB\n {2}Give the instruction alone/,
  },
  {
    name: "a file that is not there",
    args: ["nope.txt"],
    code: 1,
    says: /Cannot read "nope.txt": there is no such file\n {2}Check the path/,
  },
  {
    name: "a directory",
    args: ["."],
    code: 1,
    says: /it is a directory\n {2}Name the files in it/,
  },
  {
    name: "an unknown flag",
    args: ["--jsno"],
    code: 2,
    says: /--jsno, did you mean --json\?\n {2}Add --help/,
  },
  {
    name: "an unknown profile",
    args: ["--profile", "gtp"],
    code: 2,
    says: /gtp.*(?:\n.*)?gpt[^]*--help/,
  },
  {
    name: "--in-place without a file",
    args: ["--in-place"],
    code: 2,
    says: /needs a file\n {2}Name/,
  },
  {
    name: "a context file that is not JSON",
    args: ["--context-file", "broken.json"],
    code: 1,
    says: /"broken.json": it is not JSON .*\n {2}Give one JSON object/,
  },
];

for (const { name, args = [], stdin = "pls fix teh bug.", code, says } of CASES) {
  Deno.test(`bad input: ${name}`, async () => {
    await withHome(async (home) => {
      await Deno.writeTextFile(`${home}/broken.json`, "{");
      const outcome = await runProgram(["improve", ...args], { home, stdin });
      assert.equal(outcome.stdout, "");
      assert.match(outcome.stderr, /^improver: [^\n]+\n {2}[^\n]+\n$/);
      assert.match(outcome.stderr, says);
      assert.equal(outcome.code, code);
    });
  });
}

Deno.test("bad input: an unknown command names the nearest one", async () => {
  await withHome(async (home) => {
    const outcome = await runProgram(["imrpove"], { home });
    assert.deepEqual([outcome.code, outcome.stdout], [2, ""]);
    assert.match(outcome.stderr, /`imrpove`, did you mean `improve`\?\n {2}Run `improver --help`/);
  });
});

Deno.test("bad input: ten megabytes come back byte for byte", async () => {
  await withHome(async (home) => {
    const stdin = new TextEncoder().encode("pls fix teh bug. ".repeat(10_000_000 / 17));
    const outcome = await runProgram(["improve"], { home, stdin });
    assert.equal(outcome.code, 0);
    assert.match(outcome.stderr, /^improver: The prompt came back as it was/);
    assert.ok(sameBytes(outcome.bytes, stdin), "the prompt is not what went in");
  });
});

Deno.test("bad input: control characters in a text lose nothing else", async () => {
  await withHome(async (home) => {
    const stdin = "pls fix teh\0 bug in `a\0b`\x07";
    const outcome = await runProgram(["improve", "--json"], { home, stdin });
    assert.equal(outcome.code, 0, outcome.stderr);
    const { original, improved } = JSON.parse(outcome.stdout);
    assert.equal(original, stdin);
    assert.ok(improved.includes("`a\0b`"), JSON.stringify(improved));
  });
});

Deno.test("bad input: a lone surrogate in a batch survives", async () => {
  await withHome(async (home) => {
    const stdin = '{"prompt":"pls keep \\ud83d and teh rest"}\n';
    const outcome = await runProgram(["improve", "--jsonl"], { home, stdin });
    assert.equal(outcome.code, 0, outcome.stderr);
    const { original, improved, stored } = JSON.parse(outcome.stdout);
    assert.equal(original, "pls keep \ud83d and teh rest");
    assert.ok(improved.includes("\ud83d and the rest"), JSON.stringify(improved));
    assert.equal(stored, "durable");
  });
});

Deno.test("bad input: a line of a batch that is no prompt becomes an error, the rest go on", async () => {
  await withHome(async (home) => {
    const lines = [
      '\ufeff{"prompt":"pls fix teh bug."}',
      "{broken",
      "",
      " \t\r",
      "[1]",
      '{"promtp":"x"}',
      '{"prompt":" "}',
    ];
    const stdin = [...lines, '{"prompt":"pls fix teh rest."}'].join("\n");
    const outcome = await runProgram(["improve", "--jsonl"], { home, stdin });
    assert.equal(outcome.code, 1);
    assert.match(outcome.stderr, /^improver: 4 of 6 lines failed/);
    const answers = outcome.stdout.trimEnd().split("\n").map((line) => JSON.parse(line));
    assert.deepEqual(answers.map((answer) => answer.error?.code ?? answer.improved), [
      "Please fix the bug.",
      "bad_json",
      "bad_json",
      "bad_json",
      "empty_prompt",
      "Please fix the rest.",
    ]);
    assert.deepEqual(answers.map((answer) => answer.line), [undefined, 2, 5, 6, 7, undefined]);
    for (const { error } of answers) assert.ok(error === undefined || error.hint !== "");
    assert.equal(await countStored(home), 2);
  });
});

Deno.test("bad input: one unreadable file of several does not stop the rest", async () => {
  await withHome(async (home) => {
    await Deno.writeTextFile(`${home}/good.txt`, "pls fix teh bug.");
    const outcome = await runProgram(["improve", "nope.txt", "good.txt"], { home });
    assert.deepEqual([outcome.code, outcome.stdout], [1, "Please fix the bug."]);
    assert.match(outcome.stderr, /"nope.txt": there is no such file\n {2}Check the path/);
  });
});

const UNUSABLE: readonly (readonly [name: string, make: (path: string) => void, says: RegExp])[] = [
  [
    "is a file",
    (path) => Deno.writeTextFileSync(path, ""),
    /not a directory. Name another directory/,
  ],
  ["is a link", (path) => Deno.symlinkSync("elsewhere", path), /it is a link. Name the directory/],
  ["is open to others", (path) => {
    Deno.mkdirSync(path);
    Deno.chmodSync(path, 0o777);
  }, /others can write to it. Run: chmod 700/],
];

for (const [name, make, says] of UNUSABLE) {
  Deno.test(`bad input: a data directory that ${name} costs the record, never the answer`, async () => {
    await withHome(async (home) => {
      const path = `${home}/data`;
      await Deno.mkdir(`${home}/elsewhere`);
      make(path);
      const options = { home, env: { IMPROVER_DATA_DIR: path }, stdin: "pls fix teh bug." };
      assertAnswered(await runProgram(["improve"], options), says);
      await assertTold(options, says);
    });
  });
}

Deno.test("bad input: a data directory below a file costs the record, never the answer", async () => {
  await withHome(async (home) => {
    await Deno.writeTextFile(`${home}/file`, "");
    const env = { IMPROVER_DATA_DIR: `${home}/file/data` };
    const options = { home, env, stdin: "pls fix teh bug." };
    assertAnswered(await runProgram(["improve"], options), /or name another one with --data-dir/);
    await assertTold(options, /or name another one with --data-dir/);
  });
});

Deno.test("bad input: a settings file that is broken or misspelt is named, with the way out", async () => {
  await withHome(async (home) => {
    await Deno.writeTextFile(`${home}/a.toml`, "profile = [");
    await Deno.writeTextFile(`${home}/b.toml`, 'profil = "gpt"');
    const run = (file: string) =>
      runProgram(["improve", "--config", file], { home, stdin: "pls fix teh bug." });
    const broken = await run("a.toml");
    assert.equal(broken.code, 1);
    assert.match(broken.stderr, /settings in "a.toml": .*\n {2}Mend the file's TOML/);
    const misspelt = await run("b.toml");
    assert.equal(misspelt.code, 1);
    assert.match(misspelt.stderr, /"profil" is not a setting\n {2}Did you mean "profile"\?/);
  });
});

Deno.test("bad input: a damaged model is what the doctor finds, and what was learnt is learnt again", async () => {
  await withHome(async (home) => {
    const data = { IMPROVER_DATA_DIR: `${home}/data` };
    const run = (args: string[], stdin = "") => runProgram(args, { home, env: data, stdin });
    await run(["improve"], "pls fix teh bug");
    assert.equal((await run(["feedback", "last", "accept"])).code, 0);
    assert.equal((await run(["flush"])).code, 0);
    const modelLine = async () => /^.* model: .*$/m.exec((await run(["doctor"])).stdout)?.[0];
    assert.match((await modelLine())!, /^ok .* v0 of your own$/);
    Deno.writeTextFileSync(`${home}/data/models/accept.json`, "xx");
    assert.match(
      (await modelLine())!,
      /^warning .*learnt from feedback is damaged/,
    );
    await run(["flush"]);
    assert.match((await modelLine())!, /^ok /);
    Deno.removeSync(`${home}/data/models`, { recursive: true });
    Deno.writeTextFileSync(`${home}/data/models`, "");
    assert.match((await modelLine())!, /^wrong .*a file stands where its directory should be/);
    assert.equal((await run(["doctor"])).code, 1);
  });
});

Deno.test("bad input: a broken settings file is what the doctor finds", async () => {
  await withHome(async (home) => {
    await Deno.writeTextFile(`${home}/a.toml`, "profile = [");
    const { code, stdout } = await runProgram(["doctor", "--json", "--config=a.toml"], { home });
    const { name, status } = JSON.parse(stdout).checks[1];
    assert.deepEqual([code, name, status], [1, "settings", "wrong"]);
  });
});

function assertAnswered(outcome: Outcome, says: RegExp): void {
  assert.deepEqual([outcome.code, outcome.stdout], [0, "Please fix the bug."]);
  assert.match(outcome.stderr, /^improver: The pair was not stored: /);
  assert.match(outcome.stderr, says);
}

/** The same through `--json`: the result itself says that nothing was stored. */
async function assertTold(options: RunOptions, says: RegExp): Promise<void> {
  const { stdout } = await runProgram(["improve", "--json"], options);
  const { record_id, stored, warnings } = JSON.parse(stdout);
  assert.deepEqual([record_id, stored], [null, "rejected"]);
  assert.match(warnings.join("\n"), says);
}

async function countStored(home: string): Promise<number> {
  const { stdout } = await runProgram(["stats", "--json"], { home });
  return JSON.parse(stdout).prompts.total;
}

function sameBytes(left: Uint8Array, right: Uint8Array): boolean {
  return left.length === right.length && left.every((byte, index) => byte === right[index]);
}
