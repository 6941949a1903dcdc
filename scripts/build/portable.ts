/**
 * The portable form, for where the bare runtime cannot be had: a shell script that carries this
 * Deno and the bundle, compressed.
 *
 * @module
 */

import { type ArchiveFile, packArchive } from "./archive.ts";
import type { Bundle } from "./bundle.ts";
import { CLIENTS, type Scope } from "../../lib/commands/clients/clients.ts";
import { permissionFlags } from "./permissions.ts";

const encoder = new TextEncoder();

/**
 * Writes the portable form for the system that this runs on.
 *
 * @param bundle The program.
 * @param output Path of the executable.
 * @param version The program's version.
 * @param hosts Hosts that the program may connect to.
 * @throws Error on Windows, which has no shell to run it.
 */
export async function writePortable(
  bundle: Bundle,
  output: string,
  version: string,
  hosts: readonly string[],
): Promise<void> {
  if (Deno.build.os === "windows") {
    throw new Error("Cannot build the portable form on Windows: run again with --compile");
  }
  const runtime = Deno.readFileSync(Deno.execPath());
  const program = bundle.files.map((path): ArchiveFile => ({
    path: `program/${path}`,
    bytes: path.endsWith(".js")
      ? encoder.encode(hideLazyImports(Deno.readTextFileSync(`${bundle.directory}/${path}`)))
      : Deno.readFileSync(`${bundle.directory}/${path}`),
    executable: false,
  }));
  const archive = await packArchive([
    { path: "runtime/deno", bytes: runtime, executable: true },
    ...program,
  ]);
  const header = await headerFor({
    version,
    target: Deno.build.target,
    os: Deno.build.os,
    runtime: `deno-${Deno.version.deno}-${await hash([runtime])}`,
    program: `${version}-${await hash(program.map((file) => file.bytes))}`,
    megabytes: `${Math.ceil(3 * runtime.length / 2_000_000)}`,
    flags: permissionFlags(hosts).map(quote).join(" "),
    linked: filesToInstall(Deno.build.os).map(quote).join(" "),
  });
  await Deno.writeFile(output, new Blob([header, archive]).stream(), { mode: 0o755 });
  await Deno.chmod(output, 0o755);
}

/** Files that installing writes to and that are no client's: our own, and where shells keep completions. */
const OTHER_FILES: readonly string[] = [
  "HOME/.local/share/improver",
  "HOME/.local/share/bash-completion/completions/improver",
  "HOME/.local/share/zsh/site-functions/_improver",
  "HOME/.config/fish/completions/improver.fish",
  "XDG_DATA_HOME/improver",
  "XDG_DATA_HOME/bash-completion/completions/improver",
  "XDG_DATA_HOME/zsh/site-functions/_improver",
  "XDG_CONFIG_HOME/fish/completions/improver.fish",
];

/**
 * Files that installing writes to and the directories above them, each below the variable that names
 * its place: `HOME/.claude.json`, `PWD/.mcp.json`. No other name that lies in such a place, a link in
 * somebody's repository for one, is followed.
 */
function filesToInstall(os: string): readonly string[] {
  const scopes: readonly Scope[] = ["user", "project"];
  const files = [() => undefined, (name: string) => `/${name}`].flatMap((variable) => {
    const around = { home: "/HOME", directory: "/PWD", os, variable };
    return CLIENTS.flatMap((client) =>
      scopes.flatMap((scope) => [client.server(scope, around), client.hook(scope, around)])
    );
  }).flatMap((place) => place?.path.slice(1) ?? []);
  const names = [...files, ...OTHER_FILES].flatMap((file) => {
    const parts = file.split("/");
    return parts.slice(1).map((_, at) => parts.slice(0, at + 2).join("/"));
  });
  return [...new Set(names)].sort();
}

/** Deno reads beforehand all that it sees a program may import, also what one run does not need. */
function hideLazyImports(code: string): string {
  return code.replace(/\bimport\("(?=\.\/[\w-]+\.js"\))/g, 'import(""+"');
}

/** Fills in the script; where the archive begins depends on how long the script is. */
async function headerFor(values: Readonly<Record<string, string>>): Promise<string> {
  const template = await Deno.readTextFile(new URL("portable.sh", import.meta.url));
  const filled = template.replace(/@([A-Z]+)@/g, (mark, name: string) => {
    return values[name.toLowerCase()] ?? mark;
  });
  const offset = String(encoder.encode(filled).length + 1);
  return filled.replace("@OFFSET@", offset.padStart("@OFFSET@".length, "0"));
}

function quote(word: string): string {
  return `'${word.replaceAll("'", `'\\''`)}'`;
}

async function hash(parts: readonly Uint8Array<ArrayBuffer>[]): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", await new Blob([...parts]).bytes());
  return new Uint8Array(digest).toHex().slice(0, 16);
}
