/**
 * Bundles the program into a few JavaScript files that start fast: what one prompt needs in one
 * file, the rest in chunks that are loaded when they are called for.
 *
 * @module
 */

import { dirname, resolve } from "node:path";
import { runDeno } from "./deno.ts";
import { mergeChunks } from "./merge.ts";

/** A bundled program. */
export interface Bundle {
  /** The directory that holds the files. */
  readonly directory: string;
  /** Paths below the directory, sorted; `main.js` is the one to run. */
  readonly files: readonly string[];
  /** Those of the files that are read at run time. */
  readonly assets: readonly string[];
}

/** Files that are read at run time, below the program's root: `lib/store/assets.ts` finds them. */
const ASSETS: readonly string[] = [
  "rules/words/common.txt",
  "rules/words/english.heads",
  "rules/words/english.txt",
  "rules/words/misspellings.heads",
  "rules/words/misspellings.txt",
  "rules/words/NOTICE",
  "weights/shipped.safetensors",
];

/** What the doors export that people wait for, each time anew: the pipe and the hook. */
const ON_THE_WAY: readonly string[] = ["runPipe", "runHook"];

/**
 * Bundles a program. A worker must start the very module that starts it: a bundler knows no other.
 *
 * @param entry Absolute path of the program's first module, called `main.ts`, at the root of its
 * modules.
 * @param directory Where the files go.
 * @returns The bundle.
 * @throws Error when the bundler fails.
 */
export async function bundleProgram(entry: string, directory: string): Promise<Bundle> {
  const root = dirname(entry);
  await runDeno([
    "bundle",
    "--quiet",
    "--platform=deno",
    "--minify",
    "--code-splitting",
    `--outdir=${directory}`,
    entry,
  ], root);
  await mergeChunks(directory, ON_THE_WAY);
  copyAssets(root, directory);
  return { directory: resolve(directory), files: listFiles(directory), assets: ASSETS };
}

function copyAssets(root: string, directory: string): void {
  for (const asset of ASSETS) {
    Deno.mkdirSync(dirname(`${directory}/${asset}`), { recursive: true });
    Deno.copyFileSync(`${root}/${asset}`, `${directory}/${asset}`);
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
