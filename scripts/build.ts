/**
 * Builds the program as one executable file: `deno task build`.
 *
 * Compiled where Deno's bare runtime can be found (DENORT_BIN, or Deno's cache), portable where it
 * cannot. `--compile` insists on the first and may download the runtime, `--portable` insists on the
 * second, `--net=HOST,HOST` lets the program connect to hosts, `--output=FILE` names another file
 * than `dist/improver`.
 *
 * @module
 */

import { basename, dirname, resolve } from "node:path";
import { bundleProgram } from "./build/bundle.ts";
import { findRuntime, writeCompiled } from "./build/compiled.ts";
import { writePortable } from "./build/portable.ts";

const ROOT = resolve(import.meta.dirname!, "..");

const EXECUTABLE = Deno.build.os === "windows" ? "improver.exe" : "improver";

/** What to build. */
interface BuildOptions {
  readonly form: "compiled" | "portable" | "either";
  readonly hosts: readonly string[];
  readonly output: string;
}

/**
 * Builds the program.
 *
 * @param options What to build.
 */
async function build(options: BuildOptions): Promise<void> {
  const { version } = JSON.parse(await Deno.readTextFile(`${ROOT}/deno.json`)) as {
    version: string;
  };
  const form = options.form === "either" ? await chooseForm() : options.form;
  const directory = await Deno.makeTempDir({ prefix: "improver-build-" });
  try {
    const bundle = await bundleProgram(`${ROOT}/main.ts`, directory);
    await Deno.mkdir(dirname(options.output), { recursive: true });
    // Somebody may be running what was built before.
    const fresh = resolve(dirname(options.output), `new-${basename(options.output)}`);
    if (form === "compiled") await writeCompiled(bundle, fresh, options.hosts);
    else await writePortable(bundle, fresh, version, options.hosts);
    await Deno.rename(fresh, options.output);
    const { size } = await Deno.stat(options.output);
    console.log(`Built ${options.output}: ${form}, ${(size / 1e6).toFixed(1)} MB`);
  } finally {
    await Deno.remove(directory, { recursive: true });
  }
}

async function chooseForm(): Promise<"compiled" | "portable"> {
  if (await findRuntime() !== null) return "compiled";
  console.log(
    "Deno's bare runtime is neither at DENORT_BIN nor in Deno's cache: building the portable form.",
  );
  return "portable";
}

function readOptions(args: readonly string[]): BuildOptions {
  const known = /^--(?:compile|portable|(?:net|output)=.+)$/;
  const unknown = args.find((arg) => !known.test(arg));
  if (unknown !== undefined) throw new Error(`Cannot build with ${JSON.stringify(unknown)}`);
  const valueOf = (name: string) =>
    args.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);
  return {
    form: args.includes("--compile")
      ? "compiled"
      : args.includes("--portable")
      ? "portable"
      : "either",
    hosts: valueOf("net")?.split(",") ?? [],
    output: resolve(valueOf("output") ?? `${ROOT}/dist/${EXECUTABLE}`),
  };
}

if (import.meta.main) await build(readOptions(Deno.args));
