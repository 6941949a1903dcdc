/**
 * The compiled form, built over a stand-in for the bare runtime: what is inside the executable.
 *
 * @module
 */

import assert from "node:assert/strict";
import { BUILT, ROOT } from "./program.ts";

/** What `deno compile` writes before the data that it puts behind the runtime. */
const MAGIC = "d3n0l4nd";

/** The part of the embedded settings that the program's safety rests on. */
interface Embedded {
  readonly permissions: Readonly<Record<string, readonly string[] | boolean | null>>;
  readonly entrypoint_key: string;
  readonly code_cache_key: string | null;
}

/** Any executable of this system will do, since it is inspected and never started. */
const STAND_IN = Deno.execPath();

if (BUILT !== null) {
  Deno.test("compiled: modules, rules, words and models are inside, and few rights", async () => {
    const directory = await Deno.makeTempDir({ prefix: "improver-compiled-" });
    try {
      const output = `${directory}/improver`;
      await build(output, []);
      const inside = await readInside(output);
      assertHolds(inside, ["main.js", "english.txt", "misspellings.txt", "shipped.safetensors"]);
      assert.ok(inside.includes("clarity/wordy_phrase"), "the rules are missing");
      assert.ok(inside.includes("CREATE TABLE records"), "the migrations are missing");
      const { permissions, entrypoint_key, code_cache_key } = settingsIn(inside);
      assert.deepEqual([entrypoint_key, code_cache_key], ["main.js", null]);
      const { allow_env, ignore_env, allow_read, allow_write, allow_sys, prompt, ...rest } =
        permissions;
      assert.deepEqual([allow_read, allow_write, ignore_env, prompt], [[], [], [], false]);
      assert.ok(Array.isArray(allow_env) && allow_env.includes("IMPROVER_*"));
      assert.deepEqual(allow_sys, ["statfs"]);
      for (const name of ["run", "ffi", "net"]) assert.equal(rest[`allow_${name}`], null, name);
      assert.notEqual(rest["deny_import"], null, "modules could be imported from elsewhere");
    } finally {
      await Deno.remove(directory, { recursive: true });
    }
  });

  Deno.test("compiled: only a build that names hosts may connect to them", async () => {
    const directory = await Deno.makeTempDir({ prefix: "improver-compiled-" });
    try {
      await build(`${directory}/improver`, ["--net=records.example:443"]);
      const { permissions } = settingsIn(await readInside(`${directory}/improver`));
      assert.deepEqual(permissions["allow_net"], ["records.example:443"]);
    } finally {
      await Deno.remove(directory, { recursive: true });
    }
  });
}

async function build(output: string, options: readonly string[]): Promise<void> {
  const { success, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", `${ROOT}/scripts/build.ts`, `--output=${output}`, ...options],
    env: { DENORT_BIN: STAND_IN, NO_COLOR: "1" },
  }).output();
  assert.ok(success, new TextDecoder().decode(stderr));
  assert.match(new TextDecoder().decode(stdout), /: compiled, \d/);
}

/** What was put behind the runtime, as Latin-1, from the last magic mark but the closing one on. */
async function readInside(path: string): Promise<string> {
  const bytes = await Deno.readFile(path);
  const { size } = await Deno.stat(STAND_IN);
  return new TextDecoder("latin1").decode(bytes.subarray(size - 1_000_000));
}

function settingsIn(inside: string): Embedded {
  const start = inside.indexOf('{"argv":', inside.indexOf(MAGIC));
  assert.ok(start > 0, "no settings are embedded");
  let depth = 0;
  for (let at = start; at < inside.length; at++) {
    if (inside[at] === "{") depth++;
    else if (inside[at] === "}" && --depth === 0) return JSON.parse(inside.slice(start, at + 1));
  }
  throw new Error("The embedded settings do not end");
}

function assertHolds(inside: string, names: readonly string[]): void {
  for (const name of names) assert.ok(inside.includes(`"n":"${name}"`), `${name} is missing`);
}
