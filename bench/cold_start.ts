/**
 * What a pipe pays: the whole process of `improve`, beside an empty script on the same runtime.
 *
 * @module
 */

import { resolve } from "node:path";
import { percentile, printTable, short } from "./figures.ts";

const ROOT = resolve(import.meta.dirname!, "..");
const RUNS = 25;
const PROMPT = "pls fix teh bug in `app.ts` in order to make it work, it is basicaly broken\n";
/** What a client writes to its hook. */
const SUBMISSION = JSON.stringify({ hook_event_name: "UserPromptSubmit", prompt: PROMPT });

/** A command line and the environment it runs in. */
interface Command {
  readonly name: string;
  readonly line: readonly string[];
  /** What it reads; the prompt when left out. */
  readonly input?: string;
}

/**
 * Times cold starts, interleaved so that a busy moment touches all of them.
 */
export async function benchColdStart(): Promise<void> {
  const directory = await Deno.makeTempDir({ prefix: "improver-bench-" });
  try {
    await Deno.writeTextFile(`${directory}/empty.js`, "");
    const commands = commandsFor(directory);
    const times = commands.map((): number[] => []);
    for (let run = -2; run < RUNS; run++) {
      for (const [index, command] of commands.entries()) {
        const duration = await timeOf(command, directory);
        if (run >= 0) times[index]!.push(duration);
      }
    }
    const least = (index: number) => Math.min(...times[index]!);
    const median = (index: number) => percentile(times[index]!, 0.5);
    printTable(
      `Cold start from a pipe, ${RUNS} interleaved runs, ms (bar 2.0, stretch 1.5)`,
      ["", "median", "ratio", "minimum", "ratio"],
      commands.map(({ name }, index) => [
        name,
        short(median(index)),
        (median(index) / median(0)).toFixed(2),
        short(least(index)),
        (least(index) / least(0)).toFixed(2),
      ]),
    );
  } finally {
    await Deno.remove(directory, { recursive: true });
  }
}

function commandsFor(directory: string): Command[] {
  const deno = Deno.execPath();
  const source = [deno, "run", "--quiet", "--allow-read", "--allow-write", "--allow-env"];
  const built = `${ROOT}/dist/improver`;
  const commands: Command[] = [
    { name: "deno run of an empty script", line: [deno, "run", `${directory}/empty.js`] },
    { name: "main.ts", line: [...source, "--allow-sys", `${ROOT}/main.ts`, "improve"] },
  ];
  if (isFile(built)) {
    commands.push(
      { name: "dist/improver", line: [built, "improve"] },
      { name: "dist/improver, storing nothing", line: [built, "improve", "--no-store"] },
      { name: "dist/improver hook claude", line: [built, "hook", "claude"], input: SUBMISSION },
      { name: "dist/improver --version", line: [built, "--version"] },
    );
  } else console.log("dist/improver is not there: run `deno task build` to time it too.");
  return commands;
}

/** Runs a command once; from the start of the process to its end, in milliseconds. */
async function timeOf({ line, input }: Command, directory: string): Promise<number> {
  const started = performance.now();
  const child = new Deno.Command(line[0]!, {
    args: line.slice(1),
    env: {
      IMPROVER_DATA_DIR: `${directory}/data`,
      ...(line[0] === Deno.execPath() ? {} : { XDG_CACHE_HOME: `${ROOT}/dist/cache` }),
    },
    stdin: "piped",
    stdout: "null",
    stderr: "piped",
  }).spawn();
  const writer = child.stdin.getWriter();
  await writer.write(new TextEncoder().encode(input ?? PROMPT)).catch(() => {});
  await writer.close().catch(() => {});
  const { success, stderr } = await child.output();
  if (!success) throw new Error(`${line.join(" ")}:\n${new TextDecoder().decode(stderr)}`);
  return performance.now() - started;
}

function isFile(path: string): boolean {
  try {
    return Deno.statSync(path).isFile;
  } catch {
    return false;
  }
}
