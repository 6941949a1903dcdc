/**
 * The way of a prompt from outside: pipes, files, batches, feedback, merge and statistics, in a
 * process of its own each time.
 *
 * @module
 */

import assert from "node:assert/strict";
import { runProgram, withHome } from "./program.ts";

const PROMPT = "pls fix teh bug in `app.ts` in order to make it work.";
const IMPROVED = "Please fix the bug in `app.ts` to make it work.";

Deno.test("e2e: a prompt that asks to be left alone is not asked about either", async () => {
  await withHome(async (home) => {
    const { stdout } = await runProgram(["improve", "--json"], { home, stdin: "*make teh logo" });
    const { status, improved, questions } = JSON.parse(stdout);
    assert.deepEqual([status, improved, questions], ["unchanged", "*make teh logo", []]);
  });
});

Deno.test("e2e: a prompt from a pipe comes back improved, alone on stdout", async () => {
  await withHome(async (home) => {
    const outcome = await runProgram(["improve", "--ask", "off"], { home, stdin: `${PROMPT}\n` });
    assert.deepEqual([outcome.code, outcome.stdout, outcome.stderr], [0, `${IMPROVED}\n`, ""]);
  });
});

Deno.test("e2e: no arguments and the defaults spelled out give the same, errors included", async () => {
  await withHome(async (home) => {
    for (
      const stdin of [PROMPT, "Write about the thing.", "", "\xff\xfe", new Uint8Array([0xff])]
    ) {
      const short = await runProgram(["improve"], { home, stdin });
      const spelled = await runProgram(["improve", "--source", "user"], { home, stdin });
      assert.deepEqual(
        [short.code, short.stdout, short.stderr],
        [spelled.code, spelled.stdout, spelled.stderr],
      );
    }
  });
});

Deno.test("e2e: --json gives the whole result, its edits leading from one text to the other", async () => {
  await withHome(async (home) => {
    const outcome = await runProgram(["improve", "--json"], { home, stdin: PROMPT });
    const result = JSON.parse(outcome.stdout);
    assert.equal(result.stored, "durable");
    assert.match(result.record_id, /^[0-9a-f]{8}-[0-9a-f]{4}-7/);
    assert.equal(result.original, PROMPT);
    let text: string = result.original;
    for (const edit of result.edits.toReversed()) {
      assert.equal(text.slice(edit.start, edit.end), edit.before);
      text = text.slice(0, edit.start) + edit.after + text.slice(edit.end);
    }
    assert.equal(text, result.improved);
    const again = await runProgram(["improve"], { home, stdin: result.improved });
    assert.equal(again.stdout, result.improved);
  });
});

Deno.test("e2e: files are read, and replaced with --in-place, through links and with their mode", async () => {
  await withHome(async (home) => {
    await Deno.writeTextFile(`${home}/a.txt`, `${PROMPT}\n`, { mode: 0o640 });
    await Deno.mkdir(`${home}/links`);
    await Deno.symlink(`${home}/a.txt`, `${home}/links/b.txt`);
    const read = await runProgram(["improve", "a.txt", "links/b.txt"], { home });
    assert.equal(read.stdout, `${IMPROVED}\n${IMPROVED}\n`);
    assert.equal(await Deno.readTextFile(`${home}/a.txt`), `${PROMPT}\n`);
    const written = await runProgram(["improve", "--in-place", "links/b.txt"], { home });
    assert.deepEqual([written.code, written.stdout], [0, ""], written.stderr);
    assert.equal(await Deno.readTextFile(`${home}/a.txt`), `${IMPROVED}\n`);
    assert.equal((await Deno.stat(`${home}/a.txt`)).mode! & 0o777, 0o640);
    assert.ok((await Deno.lstat(`${home}/links/b.txt`)).isSymlink);
    assert.deepEqual([...Deno.readDirSync(`${home}/links`)].map((entry) => entry.name), ["b.txt"]);
  });
});

Deno.test("e2e: a fact is woven in whatever the prompt ends with, or it is told that it was not", async () => {
  await withHome(async (home) => {
    const facts = ["--context", "team=payments", "--answer", "audience=new hires", "--ask", "off"];
    const run = (stdin: string) => runProgram(["improve", ...facts], { home, stdin });
    const open = "Explain the retry queue to the new hires.";
    const told = await run(open);
    assert.deepEqual([told.stdout, told.stderr], [`${open}\n\nDetails:\n- Team: payments`, ""]);
    const given = "Complete the sentence: The best way to learn a language is";
    const details = "\n\nDetails:\n- Audience: new hires\n- Team: payments";
    assert.equal((await run(given)).stdout, given + details);
    assert.equal((await run(`${given}\n`)).stdout, `${given}${details}\n`);
    const alone = await run("*leave this as it is");
    assert.equal(alone.stdout, "*leave this as it is");
    assert.match(
      alone.stderr,
      /^improver: Not woven in: "team", "audience"\. The prompt [^\n]+\n$/,
    );
  });
});

Deno.test("e2e: an answer to what was asked is woven in, though its words turn up in the prompt", async () => {
  await withHome(async (home) => {
    const stdin = "Plan a weekend trip, we like Rome and Lisbon a lot.";
    const asked = await runProgram(["improve"], { home, stdin });
    assert.match(asked.stderr, /--answer destination=/);
    const answered = ["improve", "--answer", "destination=Lisbon", "--ask", "off"];
    const { stdout, stderr } = await runProgram(answered, { home, stdin });
    assert.deepEqual([stdout, stderr], [`${stdin}\n\nDetails:\n- Destination: Lisbon`, ""]);
  });
});

Deno.test("e2e: questions are listed for a person, and not beside the closing sentence", async () => {
  await withHome(async (home) => {
    const asked = async (...flags: string[]) => {
      const stdin = "Plan a trip for my family";
      const { stdout, stderr } = await runProgram(["improve", ...flags], { home, stdin });
      return [/\nNot specified: /.test(stdout), /^To ask:\n.*\?.* --answer \w+=…\n/.test(stderr)];
    };
    assert.deepEqual(await asked(), [false, true]);
    assert.deepEqual(await asked("--ask", "inline"), [true, false]);
    assert.deepEqual(await asked("--ask", "off"), [false, false]);
  });
});

Deno.test("e2e: a write-protected file is not replaced, although its directory would allow it", async () => {
  await withHome(async (home) => {
    await Deno.writeTextFile(`${home}/a.txt`, PROMPT);
    await Deno.chmod(`${home}/a.txt`, 0o444);
    const { code, stderr } = await runProgram(["improve", "--in-place", "a.txt"], { home });
    assert.equal(code, 1);
    assert.match(stderr, /^improver: Cannot replace "a.txt": it is write-protected\n {2}Check the/);
    assert.equal(await Deno.readTextFile(`${home}/a.txt`), PROMPT);
    assert.deepEqual([...Deno.readDirSync(home)].map(({ name }) => name), ["a.txt"]);
  });
});

Deno.test("e2e: what was improved is judged, merged, counted and found again", async () => {
  await withHome(async (home) => {
    const run = async (args: string[], stdin = "") => {
      const outcome = await runProgram(args, { home, stdin });
      assert.equal(outcome.code, 0, `${args.join(" ")}: ${outcome.stderr}`);
      return outcome.stdout;
    };
    const lines = Array.from(
      { length: 25 },
      (_, index) => JSON.stringify({ prompt: `pls fix teh bug number ${index}.` }),
    );
    const results = (await run(["improve", "--jsonl"], lines.join("\n"))).trimEnd().split("\n")
      .map((line) => JSON.parse(line));
    assert.deepEqual(
      results.map((result) => result.improved),
      lines.map((_, index) => `Please fix the bug number ${index}.`),
    );
    await run(["feedback", results[0].record_id, "accept"]);
    await run(["flush"]);
    const stats = JSON.parse(await run(["stats", "--json"]));
    assert.equal(stats.prompts.total, 25);
    assert.equal(stats.verdicts.accepted, 1);
    const data = `${home}/.local/share/improver`;
    const journal = await Deno.readTextFile(`${data}/training_data/records-000001.jsonl`);
    assert.equal(journal.trimEnd().split("\n").length, 26);
    assert.equal((await Deno.stat(data)).mode! & 0o777, 0o700);
    assert.equal((await Deno.stat(`${data}/store.db`)).mode! & 0o777, 0o600);
    await run(["doctor"]);
  });
});

Deno.test("e2e: secrets never reach the disk, and come back untouched", async () => {
  await withHome(async (home) => {
    const key = `AKIA${"IOSFODNN7EXAMPLE".slice(0, 16)}`;
    const outcome = await runProgram(["improve"], { home, stdin: `pls use teh key ${key} here` });
    assert.match(outcome.stdout, new RegExp(`${key} here`));
    await runProgram(["flush"], { home });
    const find = new Deno.Command("grep", { args: ["-r", "-l", "-a", key, home] });
    assert.equal(new TextDecoder().decode((await find.output()).stdout), "");
  });
});

Deno.test("e2e: help, version and completions answer on stdout", async () => {
  await withHome(async (home) => {
    for (
      const args of [["--help"], ["improve", "--help"], ["--version"], ["completions", "bash"]]
    ) {
      const outcome = await runProgram(args, { home });
      assert.deepEqual([outcome.code, outcome.stderr], [0, ""], args.join(" "));
      assert.notEqual(outcome.stdout, "");
    }
  });
});

Deno.test("e2e: without a home a prompt is improved and the pair not stored; what needs a store says why", async () => {
  await withHome(async (place) => {
    const env = { TMPDIR: place };
    const improved = await runProgram(["improve"], { home: null, env, stdin: PROMPT, cwd: place });
    assert.deepEqual([improved.code, improved.stdout], [0, IMPROVED], improved.stderr);
    assert.match(
      improved.stderr,
      /^improver: The pair was not stored: neither HOME nor .+--data-dir$/m,
    );
    const flags = ["improve", "--no-store"];
    const wanted = await runProgram(flags, { home: null, env, stdin: PROMPT, cwd: place });
    assert.deepEqual([wanted.code, wanted.stdout, wanted.stderr], [0, IMPROVED, ""]);
    const stats = await runProgram(["stats"], { home: null, env, cwd: place });
    assert.deepEqual([stats.code, stats.stdout], [1, ""]);
    assert.match(stats.stderr, /Cannot choose a data directory: neither HOME nor/);
  });
});

Deno.test("e2e: an answer of several lines, or of one figure, is woven in and told of no loss", async () => {
  await withHome(async (home) => {
    const rows: readonly (readonly [prompt: string, answer: string, details: string])[] = [
      [
        "Fix the bug in `app.ts`.",
        "error_message=TypeError: x is undefined\n    at main (app.ts:3)",
        "- Error message: TypeError: x is undefined\n  at main (app.ts:3)",
      ],
      ["Plan a 3 day trip to Rome.", "people=3", "- People: 3"],
      ["There is no car, so plan a train trip to Rome.", "children=no", "- Children: no"],
    ];
    for (const [stdin, answer, details] of rows) {
      const flags = ["improve", "--ask", "off", "--answer", answer];
      const told = await runProgram(flags, { home, stdin });
      assert.equal(told.stdout, `${stdin}\n\nDetails:\n${details}`, told.stderr);
      assert.equal(told.stderr, "");
      const again = await runProgram(flags, { home, stdin: told.stdout });
      assert.deepEqual([again.stdout, again.stderr], [told.stdout, ""]);
    }
  });
});
