/**
 * Runs the program from outside: the built file where `IMPROVER_BUILT` names one, else `main.ts`.
 *
 * @module
 */

import { resolve } from "node:path";

/** The project's root. */
export const ROOT: string = resolve(import.meta.dirname!, "../..");

const SUFFIX = Deno.build.os === "windows" ? ".exe" : "";
const named = Deno.env.get("IMPROVER_BUILT");

/** The built file under test, absolute; null when the source is tested. */
export const BUILT: string | null = named ? resolve(ROOT, named + SUFFIX) : null;

/** Whether the built file is a shell script that carries its runtime. */
export const IS_PORTABLE: boolean = BUILT !== null && startsWithHashBang(BUILT);

/** How one run ended. */
export interface Outcome {
  /** Exit code. */
  readonly code: number;
  /** What it wrote on standard output. */
  readonly stdout: string;
  /** The same, undecoded. */
  readonly bytes: Uint8Array;
  /** What it wrote on standard error. */
  readonly stderr: string;
}

/** What one run is given. */
export interface RunOptions {
  /** Standard input; empty when left out. */
  readonly stdin?: string | Uint8Array;
  /** Environment variables beside HOME, PATH and TERM. */
  readonly env?: Readonly<Record<string, string>>;
  /** The home directory; undefined in the environment when null. */
  readonly home: string | null;
  /** The directory to run in; the home directory when left out. */
  readonly cwd?: string;
  /** What is read of standard output before it is closed; everything when left out. */
  readonly reads?: "a line";
}

/**
 * Runs the program to its end.
 *
 * @param args Its arguments.
 * @param options What it is given.
 * @returns How it ended.
 */
export async function runProgram(args: readonly string[], options: RunOptions): Promise<Outcome> {
  const [command, ...before] = commandLine();
  const child = new Deno.Command(command!, {
    args: [...before, ...args],
    cwd: options.cwd ?? options.home ?? ROOT,
    env: { ...homeVariables(options.home), ...BARE, ...options.env },
    clearEnv: true,
    stdin: "piped",
    stdout: "piped",
    stderr: "piped",
  }).spawn();
  const [status, bytes, stderr] = await Promise.all([
    child.status,
    options.reads === "a line" ? readSome(child.stdout) : new Response(child.stdout).bytes(),
    new Response(child.stderr).text(),
    feed(child.stdin, options.stdin ?? ""),
  ]);
  return { code: status.code, stdout: new TextDecoder().decode(bytes), bytes, stderr };
}

/**
 * Says how the program is started, for a test that talks with it while it runs.
 *
 * @param home The home directory.
 * @returns The command, and the whole environment.
 */
export function launchFrom(home: string): { command: string[]; env: Record<string, string> } {
  return { command: commandLine(), env: { ...homeVariables(home), ...BARE } };
}

/** Reads the first piece, then closes the pipe. */
async function readSome(stream: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  const reader = stream.getReader();
  const { value } = await reader.read();
  await reader.cancel();
  return value ?? new Uint8Array();
}

/**
 * Makes an empty home directory for the length of one test.
 *
 * @param body The test.
 */
export async function withHome(body: (home: string) => Promise<void>): Promise<void> {
  const home = await Deno.makeTempDir({ prefix: "improver-home-" });
  try {
    await body(home);
  } finally {
    await removeAll(home);
  }
}

/**
 * Clients hand on PATH and TERM and nothing else; a busy machine must not make a prompt come back
 * unchanged; the caches save unpacking once per test.
 */
const BARE: Record<string, string> = {
  PATH: Deno.env.get("PATH") ?? "/usr/bin:/bin",
  TERM: "xterm",
  IMPROVER_DEADLINE: "60000",
  ...(BUILT === null ? { DENO_DIR: denoDirectory() } : { XDG_CACHE_HOME: sharedCache() }),
};

function homeVariables(home: string | null): Record<string, string> {
  if (home === null) return {};
  if (Deno.build.os !== "windows") return { HOME: home };
  const SystemRoot = Deno.env.get("SystemRoot")!;
  return { USERPROFILE: home, LOCALAPPDATA: `${home}\\AppData\\Local`, SystemRoot };
}

function commandLine(): string[] {
  if (BUILT !== null) return [BUILT];
  const allowed = ["read", "write", "env", "sys"].map((name) => `--allow-${name}`);
  return [Deno.execPath(), "run", "--quiet", "--no-prompt", ...allowed, `${ROOT}/main.ts`];
}

async function feed(stdin: WritableStream<Uint8Array>, text: string | Uint8Array): Promise<void> {
  const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
  const writer = stdin.getWriter();
  try {
    await writer.write(bytes);
    await writer.close();
  } catch (error) {
    // A program that has seen enough may stop reading.
    if (!(error instanceof Deno.errors.BrokenPipe)) throw error;
  }
}

function startsWithHashBang(path: string): boolean {
  using file = Deno.openSync(path);
  const start = new Uint8Array(2);
  return file.readSync(start) === 2 && start[0] === 0x23 && start[1] === 0x21;
}

function denoDirectory(): string {
  const command = new Deno.Command(Deno.execPath(), { args: ["info", "--json"] });
  return JSON.parse(new TextDecoder().decode(command.outputSync().stdout)).denoDir;
}

function sharedCache(): string {
  const directory = resolve(ROOT, "dist/cache");
  Deno.mkdirSync(directory, { recursive: true });
  return directory;
}

/** A process whose parent was killed may still be writing there for a moment. */
async function removeAll(directory: string): Promise<void> {
  for (;;) {
    try {
      return await Deno.remove(directory, { recursive: true });
    } catch (error) {
      if (!/not empty/i.test(String(error))) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
