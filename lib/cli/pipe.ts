/**
 * The shortest way through: `improver improve` without arguments, which skips the parser of arguments.
 *
 * @module
 */

// Loaded along with the rest, not when the engine first asks for it.
import "../store/engine_files.ts";
import { describeError, EXIT, exitCodeOf } from "./door.ts";
import { improveCommand, type ImproveFlags } from "./improve.ts";
import { ReaderGone, stderr, wantsColour } from "./terminal.ts";

/** What the parser makes of no arguments at all. */
const NO_FLAGS: ImproveFlags = {
  json: false,
  diff: false,
  explain: false,
  jsonl: false,
  inPlace: false,
  interactive: false,
  source: "user",
};

/**
 * Improves the prompt on standard input.
 *
 * @returns The exit code, the same as with the parser: 0 done, 1 expected failure, 70 bug.
 */
export async function runPipe(): Promise<number> {
  const door = { exitCode: EXIT.done as number };
  try {
    await improveCommand.call(door, NO_FLAGS);
    return door.exitCode;
  } catch (error) {
    if (!(error instanceof ReaderGone)) tell(describeError(error));
    return exitCodeOf(error);
  }
}

function tell(message: string): void {
  try {
    stderr.write(
      wantsColour(stderr) ? `\x1b[1m\x1b[31m${message}\x1b[39m\x1b[22m\n` : `${message}\n`,
    );
  } catch (error) {
    if (!(error instanceof ReaderGone)) throw error;
  }
}
