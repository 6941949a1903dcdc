/**
 * The compiled form: one native executable that holds the runtime and the program.
 *
 * @module
 */

import type { Bundle } from "./bundle.ts";
import { runDeno } from "./deno.ts";
import { permissionFlags } from "./permissions.ts";

/**
 * Finds the bare runtime that `deno compile` puts before a program.
 *
 * @returns Its path, or null when it would have to be downloaded.
 */
export async function findRuntime(): Promise<string | null> {
  const { denoDir } = JSON.parse(await runDeno(["info", "--json"], ".")) as { denoDir: string };
  const release = `${denoDir}/dl/release/v${Deno.version.deno}`;
  const places = [
    Deno.env.get("DENORT_BIN"),
    `${release}/denort-${Deno.build.target}.zip`,
  ];
  return places.find((path) => path !== undefined && isFile(path)) ?? null;
}

/**
 * Compiles a bundle. Files may be read and written everywhere, since what a user names on the
 * command line is not known yet; everything else is as narrow as in the portable form.
 *
 * @param bundle The program.
 * @param output Path of the executable.
 * @param hosts Hosts that the program may connect to.
 * @throws Error when Deno cannot compile it, for instance because the runtime cannot be downloaded.
 */
export async function writeCompiled(
  bundle: Bundle,
  output: string,
  hosts: readonly string[],
): Promise<void> {
  await runDeno([
    "compile",
    "--quiet",
    "--no-config",
    "--no-lock",
    "--no-npm",
    "--no-remote",
    "--no-check",
    // It would be kept under a name that anybody can foresee in the directory for temporary files.
    "--no-code-cache",
    "--app-name=improver",
    // Patterns are compiled once, not first for the interpreter and soon again; and no function
    // for a little speed only, since what is hot goes to the optimising compiler anyway.
    "--v8-flags=--no-regexp-tier-up,--no-sparkplug",
    ...permissionFlags(hosts),
    "--allow-read",
    "--allow-write",
    ...bundle.assets.map((file) => `--include=${file}`),
    `--output=${output}`,
    "main.js",
  ], bundle.directory);
}

function isFile(path: string): boolean {
  try {
    return Deno.statSync(path).isFile;
  } catch {
    return false;
  }
}
