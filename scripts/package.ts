/**
 * Packs what `deno task build` made for the places people install from: `deno task package`.
 *
 * Makes `dist/claude-plugin/`, a plugin of Claude Code, and `dist/improver-SYSTEM.mcpb`, a bundle for
 * Claude Desktop. `--repository=OWNER/NAME` also writes `dist/server.json` for the MCP registry, with
 * every bundle that lies there, and with `--only=registry` nothing else; `--binary=FILE` and
 * `--out=DIRECTORY` name other places.
 *
 * @module
 */

import { resolve } from "node:path";
import { type PublishedBundle, registryEntry } from "./package/registry.ts";

const ROOT = resolve(import.meta.dirname!, "..");

/** The official packer, which validates what it packs. */
const PACKER = "npm:@anthropic-ai/mcpb@2.1.2";

/** Systems as MCPB calls them. */
const PLATFORMS: Readonly<Record<string, string>> = { windows: "win32", darwin: "darwin" };

/** What to pack. */
interface PackageOptions {
  readonly binary: string;
  readonly out: string;
  readonly repository: string | null;
}

/**
 * Makes the plugin of Claude Code.
 *
 * @param options What to pack.
 * @returns The plugin's directory.
 */
export function packPlugin(options: PackageOptions): string {
  const plugin = `${options.out}/claude-plugin`;
  removeIfThere(plugin);
  copyDirectory(`${ROOT}/packages/claude-plugin`, plugin);
  Deno.mkdirSync(`${plugin}/bin`);
  Deno.copyFileSync(options.binary, `${plugin}/bin/${executableName()}`);
  return plugin;
}

/**
 * Makes the bundle for this system.
 *
 * @param options What to pack.
 * @returns The bundle.
 * @throws Error when the packer cannot be had, or refuses the manifest.
 */
export async function packBundle(options: PackageOptions): Promise<string> {
  const directory = await Deno.makeTempDir({ prefix: "improver-mcpb-" });
  try {
    const platform = PLATFORMS[Deno.build.os] ?? "linux";
    const manifest = JSON.parse(Deno.readTextFileSync(`${ROOT}/packages/mcpb/manifest.json`));
    const own = { ...manifest, compatibility: { platforms: [platform] } };
    own.server.entry_point = `server/${executableName()}`;
    Deno.writeTextFileSync(`${directory}/manifest.json`, JSON.stringify(own, null, 2));
    Deno.mkdirSync(`${directory}/server`);
    Deno.copyFileSync(options.binary, `${directory}/server/${executableName()}`);
    const bundle = `${options.out}/improver-${systemName()}.mcpb`;
    await runPacker(["pack", directory, bundle]);
    return bundle;
  } finally {
    await Deno.remove(directory, { recursive: true });
  }
}

/**
 * Runs the official packer.
 *
 * @param args Its arguments.
 * @returns What it printed.
 * @throws Error with what it printed when it fails.
 */
export async function runPacker(args: readonly string[]): Promise<string> {
  const command = new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", "--quiet", "--no-config", "--no-lock", PACKER, ...args],
    stdin: "null",
  });
  const { success, stdout, stderr } = await command.output();
  const text = new TextDecoder().decode(stdout) + new TextDecoder().decode(stderr);
  if (success) return text;
  throw new Error(`Cannot run mcpb ${args[0]}:\n${text}`);
}

async function writeRegistryEntry(out: string, repository: string): Promise<string> {
  const { version } = JSON.parse(Deno.readTextFileSync(`${ROOT}/deno.json`));
  const bundles: PublishedBundle[] = [];
  for (const { name } of [...Deno.readDirSync(out)].sort((a, b) => a.name < b.name ? -1 : 1)) {
    if (!name.endsWith(".mcpb")) continue;
    const digest = await crypto.subtle.digest("SHA-256", Deno.readFileSync(`${out}/${name}`));
    bundles.push({ name, sha256: new Uint8Array(digest).toHex() });
  }
  const entry = registryEntry(repository, version, bundles);
  Deno.writeTextFileSync(`${out}/server.json`, `${JSON.stringify(entry, null, 2)}\n`);
  return `${out}/server.json`;
}

function copyDirectory(from: string, to: string): void {
  Deno.mkdirSync(to, { recursive: true });
  for (const { name, isDirectory } of Deno.readDirSync(from)) {
    if (isDirectory) copyDirectory(`${from}/${name}`, `${to}/${name}`);
    else Deno.copyFileSync(`${from}/${name}`, `${to}/${name}`);
  }
}

function removeIfThere(path: string): void {
  try {
    Deno.removeSync(path, { recursive: true });
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
  }
}

function executableName(): string {
  return Deno.build.os === "windows" ? "improver.exe" : "improver";
}

/** As the files of a release are called: `linux-x64`. */
function systemName(): string {
  const os = Deno.build.os === "darwin" ? "macos" : Deno.build.os;
  return `${os}-${Deno.build.arch === "aarch64" ? "arm64" : "x64"}`;
}

function readOptions(args: readonly string[]): PackageOptions & { readonly only: string | null } {
  const unknown = args.find((arg) => !/^--(?:binary|out|repository|only)=.+$/.test(arg));
  if (unknown !== undefined) throw new Error(`Cannot package with ${JSON.stringify(unknown)}`);
  const valueOf = (name: string) =>
    args.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);
  return {
    binary: resolve(valueOf("binary") ?? `${ROOT}/dist/${executableName()}`),
    out: resolve(valueOf("out") ?? `${ROOT}/dist`),
    repository: valueOf("repository") ?? null,
    only: valueOf("only") ?? null,
  };
}

if (import.meta.main) {
  const options = readOptions(Deno.args);
  Deno.mkdirSync(options.out, { recursive: true });
  if (options.only !== "registry") {
    console.log(`Packed ${packPlugin(options)}`);
    console.log(`Packed ${await packBundle(options)}`);
  }
  if (options.repository === null) {
    console.log("No --repository=OWNER/NAME, so no server.json: its address would be a guess.");
  } else console.log(`Wrote ${await writeRegistryEntry(options.out, options.repository)}`);
}
