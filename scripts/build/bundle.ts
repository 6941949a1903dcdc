/**
 * Bundles the program into a few JavaScript files that start fast: what one prompt needs in one
 * file, the rest in chunks that are loaded when they are called for.
 *
 * @module
 */

import { dirname, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** A bundled program. */
export interface Bundle {
  /** The directory that holds the files. */
  readonly directory: string;
  /** Paths below the directory, sorted; `main.js` is the one to run. */
  readonly files: readonly string[];
  /** Those of the files that start a worker. */
  readonly workers: readonly string[];
  /** Those of the files that are read at run time. */
  readonly assets: readonly string[];
}

/** Files that are read at run time, below the program's root: `lib/store/assets.ts` finds them. */
const ASSETS = [
  "rules/words/english.txt",
  "rules/words/misspellings.txt",
  "rules/words/NOTICE",
  "weights/shipped.json",
];

/**
 * Bundles a program and the workers it starts.
 *
 * @param entry Absolute path of the program's first module, called `main.ts`, at the root of its
 * modules.
 * @param directory Where the files go.
 * @returns The bundle.
 * @throws Error when the bundler fails, or when a worker could not be found again.
 */
export async function bundleProgram(entry: string, directory: string): Promise<Bundle> {
  const root = dirname(entry);
  const workers = await findWorkers(entry);
  await runDeno([
    "bundle",
    "--quiet",
    "--platform=deno",
    "--minify",
    "--code-splitting",
    `--outdir=${directory}`,
    entry,
    ...workers,
  ], root);
  const assets = copyAssets(root, directory);
  const files = listFiles(directory);
  const built = workers.map((worker) =>
    relative(root, worker).replaceAll("\\", "/").replace(/\.ts$/, ".js")
  );
  for (const worker of built) pointAtWorker(directory, files, worker);
  return { directory: resolve(directory), files, workers: built, assets };
}

/**
 * Runs this same Deno and waits for it.
 *
 * @param args Its arguments.
 * @param cwd The directory to run in.
 * @param env Environment variables beside our own.
 * @returns What it wrote on standard output.
 * @throws Error with what it wrote on standard error when it fails.
 */
export async function runDeno(
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> = {},
): Promise<string> {
  const command = new Deno.Command(Deno.execPath(), { args: [...args], cwd, env, stdin: "null" });
  const { success, stdout, stderr } = await command.output();
  if (success) return new TextDecoder().decode(stdout);
  throw new Error(`Cannot run deno ${args[0]}:\n${new TextDecoder().decode(stderr)}`);
}

const WORKER = /new Worker\(\s*new URL\("(\.{1,2}\/[^"]+)", import\.meta\.url\)/g;

async function findWorkers(entry: string): Promise<string[]> {
  const graph = JSON.parse(await runDeno(["info", "--json", entry], ".")) as {
    modules: { local?: string; specifier: string }[];
  };
  const found = new Set<string>();
  for (const { local, specifier } of graph.modules) {
    if (local === undefined || !specifier.startsWith("file:")) continue;
    for (const [, path] of Deno.readTextFileSync(local).matchAll(WORKER)) {
      found.add(fileURLToPath(new URL(path!, specifier)));
    }
  }
  return [...found].sort();
}

/** A bundler leaves the worker's address as it was in the source: name the built file instead. */
function pointAtWorker(directory: string, files: readonly string[], worker: string): void {
  const name = worker.slice(worker.lastIndexOf("/") + 1).replace(/\.js$/, ".ts");
  const address = new RegExp(`"[./\\w-]*/${name.replace(".", "\\.")}"(?=,\\s*import\\.meta\\.url)`);
  let found = 0;
  for (const file of files) {
    const text = Deno.readTextFileSync(`${directory}/${file}`);
    if (!address.test(text)) continue;
    found++;
    const up = "../".repeat(file.split("/").length - 1) || "./";
    Deno.writeTextFileSync(`${directory}/${file}`, text.replace(address, `"${up}${worker}"`));
  }
  if (found === 0) throw new Error(`Cannot find who starts the worker ${name} in the bundle`);
}

function copyAssets(root: string, directory: string): string[] {
  const assets = ASSETS.filter((asset) => exists(`${root}/${asset}`));
  for (const asset of assets) {
    Deno.mkdirSync(dirname(`${directory}/${asset}`), { recursive: true });
    Deno.copyFileSync(`${root}/${asset}`, `${directory}/${asset}`);
  }
  return assets;
}

function exists(path: string): boolean {
  try {
    Deno.statSync(path);
    return true;
  } catch {
    return false;
  }
}

function listFiles(directory: string): string[] {
  const files: string[] = [];
  for (const entry of Deno.readDirSync(directory)) {
    if (!entry.isDirectory) files.push(entry.name);
    else files.push(...listFiles(`${directory}/${entry.name}`).map((f) => `${entry.name}/${f}`));
  }
  return files.sort();
}
