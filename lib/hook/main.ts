/**
 * The hook door: reads what the client wrote, answers on stdout, and always lets the prompt go on.
 *
 * @module
 */

import { variableFault, variableNames } from "../config.ts";
import { within } from "../store/deadline.ts";
import { HOOK_CLIENTS, isHookClient } from "./dialects.ts";
// Loaded along with the rest, not when the prompt is there.
import { answerHook } from "./hook.ts";

/** What the command line said. */
export interface HookFlags {
  /** `--data-dir`. */
  readonly dataDir?: string;
  /** `--config`. */
  readonly config?: string;
}

/** Longest time to wait for the client's JSON, in milliseconds; some clients never close the pipe. */
const INPUT_MS_MAX = 2_000;

/** Most bytes that are read; whoever pastes more has a prompt that is data. */
const INPUT_BYTES_MAX = 4 * 1024 * 1024;

/**
 * Answers one submitted prompt, then ends the process.
 *
 * @param client The client's name as it was typed.
 * @param flags What the command line said.
 * @returns 1 for an unknown client or a person at a terminal, which clients take as no objection:
 * an exit code of 2 would block the prompt. Else the process has ended with 0.
 */
export async function runHook(client: string, flags: HookFlags): Promise<number> {
  if (!isHookClient(client) || Deno.stdin.isTerminal()) {
    const clients = HOOK_CLIENTS.join(", ");
    console.error(
      isHookClient(client)
        ? `improver: clients run this and write JSON to it; try: improver install ${client} --hook`
        : `improver: Cannot answer ${
          JSON.stringify(client)
        }: no such hook\n  Name one of ${clients}`,
    );
    return 1;
  }
  try {
    const fault = variableFault(variableNames());
    if (fault !== null) console.error(`improver: ${fault.message}\n  ${fault.hint}`);
    const value = await readInput();
    const { dataDir: dataDirectory, config: file } = flags;
    if (value !== null) await answerHook(client, { dataDirectory, file }, value, print);
  } catch (error) {
    // Neither a broken setting nor a bug may stand between a user and their assistant.
    console.error(`improver: ${error instanceof Error ? error.message : error}`);
  }
  // A pipe that the client keeps open would keep the process alive.
  Deno.exit(0);
}

/** Reads until there is a whole JSON value, whether or not the client then closes the pipe. */
async function readInput(): Promise<unknown> {
  const untilMs = performance.now() + INPUT_MS_MAX;
  const decoder = new TextDecoder();
  const buffer = new Uint8Array(65536);
  let text = "";
  for (let bytes = 0; bytes <= INPUT_BYTES_MAX;) {
    const count = await within(Deno.stdin.read(buffer), untilMs - performance.now(), null);
    if (count === null) break;
    bytes += count;
    text += decoder.decode(buffer.subarray(0, count), { stream: true });
    if (!text.trimEnd().endsWith("}")) continue;
    const value = parse(text);
    if (value !== null) return value;
  }
  return parse(text);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function print(line: string): void {
  let bytes = new TextEncoder().encode(`${line}\n`);
  while (bytes.length > 0) bytes = bytes.subarray(Deno.stdout.writeSync(bytes));
}
