/**
 * The portable form of the built file: unpacking, its rivals and mishaps, and what it may touch.
 *
 * @module
 */

import assert from "node:assert/strict";
import { BUILT, IS_PORTABLE, type Outcome, ROOT, runProgram, withHome } from "./program.ts";

/** Declares a test where the file under test has this form. */
function test(name: string, body: () => Promise<void>): void {
  if (IS_PORTABLE) Deno.test(`portable: ${name}`, body);
}

const improve = (home: string | null, env: Record<string, string> = {}): Promise<Outcome> =>
  runProgram(["improve", "--no-store"], { home, env, stdin: "pls fix teh bug\n", cwd: ROOT });

/** Names in a directory, sorted; none when it does not exist. */
function list(directory: string): string[] {
  try {
    return [...Deno.readDirSync(directory)].map((entry) => entry.name).sort();
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return [];
    throw error;
  }
}

/** Names of what is unpacked in a cache. */
const unpacked = (cache: string): string[] =>
  list(cache).filter((name) => name !== "deno").map((name) => name.replace(/[0-9a-f]{16}$/, "#"));

const COMPLETE = [/^\d+\.\d+\.\d+-#$/, /^deno-\d+\.\d+\.\d+-#$/];

function assertComplete(cache: string): void {
  const names = unpacked(cache);
  assert.equal(names.length, COMPLETE.length, `unpacked: ${names.join(", ")}`);
  COMPLETE.forEach((pattern, index) => assert.match(names[index]!, pattern));
}

test("unpacks once into ~/.cache, with HOME, PATH and TERM alone", async () => {
  await withHome(async (home) => {
    const first = await improve(home, { XDG_CACHE_HOME: "" });
    assert.equal(first.code, 0, first.stderr);
    assert.doesNotMatch(first.stderr, /unpack/);
    const cache = `${home}/.cache/improver`;
    assertComplete(cache);
    const before = list(cache).map((name) => Deno.statSync(`${cache}/${name}`).ino);
    const second = await improve(home, { XDG_CACHE_HOME: "" });
    assert.equal(second.stdout, first.stdout);
    assert.deepEqual(list(cache).map((name) => Deno.statSync(`${cache}/${name}`).ino), before);
    assert.equal(Deno.statSync(`${cache}`).mode! & 0o077, 0, "others may look into the cache");
  });
});

test("a damaged model is refused with a warning, and the rules go on without it", async () => {
  await withHome(async (home) => {
    const env = { XDG_CACHE_HOME: `${home}/cache` };
    await improve(home, env);
    const cache = `${home}/cache/improver`;
    const program = list(cache).find((name) => /^\d/.test(name));
    const path = `${cache}/${program}/weights/shipped.safetensors`;
    const bytes = Deno.readFileSync(path);
    bytes[bytes.length - 1]! ^= 1;
    Deno.writeFileSync(path, bytes);
    const damaged = await improve(home, env);
    assert.deepEqual([damaged.code, damaged.stdout], [0, "Please fix the bug.\n"], damaged.stderr);
    assert.match(damaged.stderr, /The shipped model was refused: .+ checksum does not match/);
    Deno.removeSync(path);
    const missing = await improve(home, env);
    assert.deepEqual([missing.code, missing.stdout], [0, "Please fix the bug.\n"], missing.stderr);
    assert.match(missing.stderr, /The shipped model is missing/);
  });
});

test("many first runs at once all answer, and leave one copy", async () => {
  await withHome(async (home) => {
    const env = { XDG_CACHE_HOME: `${home}/cache` };
    const outcomes = await Promise.all(Array.from({ length: 6 }, () => improve(home, env)));
    for (const outcome of outcomes) assert.equal(outcome.code, 0, outcome.stderr);
    assert.equal(new Set(outcomes.map((outcome) => outcome.stdout)).size, 1);
    assertComplete(`${home}/cache/improver`);
  });
});

test("a first run that was killed halfway does not disturb the next", async () => {
  await withHome(async (home) => {
    const env = { XDG_CACHE_HOME: `${home}/cache`, HOME: home, PATH: Deno.env.get("PATH")! };
    const killed = new Deno.Command(BUILT!, { args: ["--version"], env, clearEnv: true }).spawn();
    while (unpacked(`${home}/cache/improver`).length === 0) {
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    killed.kill("SIGKILL");
    await killed.status;
    const next = await improve(home, env);
    assert.equal(next.code, 0, next.stderr);
  });
});

test("what a cleaner of old files has left is replaced", async () => {
  await withHome(async (home) => {
    const env = { XDG_CACHE_HOME: `${home}/cache` };
    assert.equal((await improve(home, env)).code, 0);
    for (const name of list(`${home}/cache/improver`)) {
      if (/^\d/.test(name)) Deno.removeSync(`${home}/cache/improver/${name}/main.js`);
    }
    const next = await improve(home, env);
    assert.equal(next.code, 0, next.stderr);
    assertComplete(`${home}/cache/improver`);
  });
});

test("a home that cannot be written, or none, leads to a private temporary directory", async () => {
  await withHome(async (place) => {
    for (const home of ["/proc", "/nonexistent", null]) {
      const outcome = await improve(home, { XDG_CACHE_HOME: "", TMPDIR: place, ...DATA(place) });
      assert.equal(outcome.code, 0, outcome.stderr);
      assert.equal(list(place).filter((name) => name !== "data").length, 1);
      const cache = `${place}/${list(place).find((name) => name !== "data")}`;
      assert.equal(Deno.statSync(cache).mode! & 0o777, 0o700);
      assertComplete(cache);
    }
  });
});

const DATA = (place: string) => ({ IMPROVER_DATA_DIR: `${place}/data` });

test("a temporary directory that others can write to is refused", async () => {
  await withHome(async (place) => {
    const cache = `${place}/improver-${Deno.uid()}`;
    Deno.mkdirSync(cache);
    Deno.chmodSync(cache, 0o777);
    const outcome = await improve(null, { XDG_CACHE_HOME: "", TMPDIR: place, ...DATA(place) });
    assert.equal(outcome.code, 1);
    assert.match(
      outcome.stderr,
      /^improver: Cannot unpack the program: .* not yours alone\n {2}Set /,
    );
    assert.deepEqual(list(cache), []);
    const hook = await runProgram(["hook", "claude"], {
      home: null,
      env: { XDG_CACHE_HOME: "", TMPDIR: place, ...DATA(place) },
    });
    assert.deepEqual([hook.code, hook.stdout], [0, ""], "a hook never stands in the way");
    assert.equal(hook.stderr, outcome.stderr);
  });
});

test("a file that was cut short says so and leaves nothing behind", async () => {
  await withHome(async (home) => {
    const cut = `${home}/improver`;
    Deno.copyFileSync(BUILT!, cut);
    Deno.truncateSync(cut, 30_000_000);
    const env = { HOME: home, PATH: Deno.env.get("PATH")!, TMPDIR: home };
    const { code, stderr } = await new Deno.Command(cut, { env, clearEnv: true }).output();
    assert.equal(code, 1);
    assert.match(
      new TextDecoder().decode(stderr),
      /^improver: Cannot unpack .*\n {2}Free .* again\n/,
    );
    assert.deepEqual(list(`${home}/.cache/improver`), []);
  });
});

/** A probe in place of the program: what may this run touch? */
const PROBE = `const ask = (name, path) =>
  Deno.permissions.querySync(path === undefined ? { name } : { name, path }).state === "granted";
const paths = JSON.parse(Deno.env.get("IMPROVER_PROBE"));
console.log(JSON.stringify({
  reads: paths.filter((path) => ask("read", path)),
  writes: paths.filter((path) => ask("write", path)),
  others: ["run", "ffi", "net", "env", "sys", "read", "write"].filter((name) => ask(name)),
  foreign: Deno.env.get("FOREIGN") ?? null,
  self: Deno.env.get("IMPROVER_EXECUTABLE"),
}));`;

/** Runs the probe as the program. */
async function probe(
  home: string,
  args: readonly string[],
  paths: readonly string[],
  env: Record<string, string> = {},
  cwd = home,
) {
  const cache = `${home}/probed`;
  const IMPROVER_PROBE = JSON.stringify(paths);
  const all = { XDG_CACHE_HOME: cache, FOREIGN: "x", IMPROVER_PROBE, ...env };
  const outcome = await runProgram(args, { home, cwd, env: all });
  assert.equal(outcome.code, 0, outcome.stderr);
  return JSON.parse(outcome.stdout);
}

/** Unpacks into a cache of its own and puts the probe there. */
async function plantProbe(home: string): Promise<void> {
  const cache = `${home}/probed`;
  assert.equal((await improve(home, { XDG_CACHE_HOME: cache })).code, 0);
  const program = list(`${cache}/improver`).find((name) => /^\d/.test(name))!;
  Deno.writeTextFileSync(`${cache}/improver/${program}/main.js`, PROBE);
}

test("a run may touch its data directory and what the command line names, no more", async () => {
  await withHome(async (home) => {
    await plantProbe(home);
    const data = `${home}/.local/share/improver`;
    const paths = [data, `${data}/spool/x`, `${home}/a.txt`, `${home}/b.txt`, home, "/etc/passwd"];
    // The first run also reads the directory that it makes the data directory in.
    const first = await probe(home, ["improve"], paths);
    assert.deepEqual(first.writes, [data, `${data}/spool/x`]);
    assert.ok(!first.reads.includes("/etc/passwd"));
    assert.deepEqual(first.others, []);
    assert.equal(first.foreign, null);
    assert.equal(first.self, BUILT);

    Deno.mkdirSync(data, { recursive: true });
    const bare = await probe(home, ["improve"], paths);
    assert.deepEqual(bare.reads, [data, `${data}/spool/x`]);
    assert.deepEqual(bare.writes, [data, `${data}/spool/x`]);
    const named = await probe(home, ["improve", "a.txt", "--context-file=b.txt"], paths);
    assert.deepEqual(named.reads, [data, `${data}/spool/x`, `${home}/a.txt`, `${home}/b.txt`]);
    assert.deepEqual(named.writes, [data, `${data}/spool/x`]);
    const files = [`${home}/sub/a.txt`, `${home}/sub/a.txt.new`, `${home}/else/a.txt.new`];
    Deno.mkdirSync(`${home}/else`);
    Deno.mkdirSync(`${home}/sub`);
    Deno.symlinkSync(`${home}/else/a.txt`, `${home}/sub/link.txt`);
    const inPlace = await probe(home, ["improve", "--in-place", "sub/a.txt"], [...paths, ...files]);
    assert.deepEqual(inPlace.writes.slice(2), files.slice(0, 2));
    const linked = await probe(home, ["improve", "sub/link.txt", "--in-place"], files);
    assert.deepEqual(linked.writes, files.slice(2));
    const escaped = await probe(home, ["improve", "--", "-a.txt"], [`${home}/-a.txt`]);
    assert.deepEqual(escaped.reads, [`${home}/-a.txt`]);
  });
});

test("installing follows the links of clients' own files, and no others", async () => {
  await withHome(async (home) => {
    await plantProbe(home);
    const elsewhere = await Deno.makeTempDir({ prefix: "improver-elsewhere-" });
    try {
      const [checkout, mine] = [`${elsewhere}/checkout`, `${elsewhere}/mine`];
      const [gemini, project] = [`${mine}/user/settings.json`, `${mine}/project/mcp.json`];
      for (const path of [checkout, `${home}/.gemini`, `${mine}/user`, `${mine}/project`]) {
        Deno.mkdirSync(path, { recursive: true });
      }
      Deno.symlinkSync(gemini, `${home}/.gemini/settings.json`);
      Deno.symlinkSync(project, `${checkout}/.mcp.json`);
      for (const name of ["share", "improver", ".local", "settings.json"]) {
        Deno.symlinkSync(mine, `${checkout}/${name}`);
      }
      const paths = [gemini, project, `${mine}/other`];
      const writes = async (...args: string[]) =>
        (await probe(home, ["install", "gemini", ...args], paths, {}, checkout)).writes;
      assert.deepEqual(await writes(), [gemini]);
      assert.deepEqual(await writes("--scope", "project"), [gemini, project]);
    } finally {
      await Deno.remove(elsewhere, { recursive: true });
    }
  });
});

test("the data directory is found as the program finds it", async () => {
  await withHome(async (home) => {
    await plantProbe(home);
    const chosen = ["flag", "equals", "variable", "xdg/improver", "a,b/c"].map((name) =>
      `${home}/${name}`
    );
    chosen.forEach((path) => Deno.mkdirSync(path, { recursive: true }));
    const [flag, equals, variable, xdg, comma] = chosen as [string, string, string, string, string];
    const env = { IMPROVER_DATA_DIR: variable, XDG_DATA_HOME: `${home}/xdg` };
    const writes = async (args: string[], given: Record<string, string>) =>
      (await probe(home, args, chosen, given)).writes;
    assert.deepEqual(await writes(["improve", "--data-dir", flag], env), [flag]);
    assert.deepEqual(await writes(["improve", `--data-dir=equals`], env), [equals]);
    assert.deepEqual(await writes(["improve"], env), [variable]);
    assert.deepEqual(await writes(["improve"], { XDG_DATA_HOME: `${home}/xdg` }), [xdg]);
    assert.ok((await writes(["improve", "--data-dir", comma], env)).includes(comma));
  });
});

test("an .npmrc that only makes sense elsewhere does not stop the program", async () => {
  await withHome(async (home) => {
    Deno.writeTextFileSync(`${home}/.npmrc`, "@corp:registry=${CORP_REGISTRY}\n");
    const outcome = await improve(home);
    assert.equal(outcome.code, 0, outcome.stderr);
  });
});

test("thousands of named files are no obstacle", async () => {
  await withHome(async (home) => {
    await plantProbe(home);
    const files = Array.from({ length: 5000 }, (_, index) => `prompt-${index}.txt`);
    const { reads } = await probe(home, ["improve", ...files], [`${home}/prompt-4999.txt`]);
    assert.deepEqual(reads, [`${home}/prompt-4999.txt`]);
  });
});
