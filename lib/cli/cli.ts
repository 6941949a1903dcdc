/**
 * The command line door: argv in, an exit code out.
 *
 * @module
 */

import { buildApplication, help, run, text_en, version } from "@stricli/core";
import { VERSION } from "../version.ts";
import { type CommandLine, describeError, type Door, EXIT, exitCodeOf } from "./door.ts";
import { root } from "./routes.ts";
import { ReaderGone, stderr, stdout, wantsColour } from "./terminal.ts";

const formatting = {
  useAliasInUsageLine: false,
  onlyRequiredInUsageLine: true,
  caseStyle: "convert-camel-to-kebab",
} as const;

const failed = (error: unknown) => error instanceof ReaderGone ? "" : describeError(error);

/** The whole command line, as the completions need it too. */
export const application: CommandLine = buildApplication<Door>(root, {
  name: "improver",
  scanner: { caseStyle: "allow-kebab-for-camel", allowArgumentEscapeSequence: true },
  localization: {
    text: {
      ...text_en,
      noCommandRegisteredForInput: (args) =>
        `improver: ${text_en.noCommandRegisteredForInput(args)}\n  Run \`improver --help\``,
      exceptionWhileParsingArguments: (error) => `improver: ${usageMessage(error)}`,
      exceptionWhileRunningCommand: failed,
      exceptionWhileLoadingCommandFunction: failed,
      exceptionWhileLoadingCommandContext: failed,
    },
  },
  determineExitCode: exitCodeOf,
}, {
  help: help({ formatting, brief: "Print help and exit" }),
  version: version({ info: { currentVersion: VERSION }, brief: "Print the version and exit" }),
});

/**
 * Runs one command line.
 *
 * @param argv Arguments after the program's name; none prints the help.
 * @param doors The other doors, which this one opens by name but does not know.
 * @returns The exit code: 0 done, 1 expected failure, 2 wrong usage, 70 bug, or the command's own.
 */
export async function runCli(
  argv: readonly string[],
  doors: Pick<Door, "serveMcp" | "runHook">,
): Promise<number> {
  // Thrown into the library, these would be told as bugs of its own.
  let unwritten: unknown = null;
  const streams = {
    stdout: streamOf(stdout, (error) => unwritten ??= error),
    // Whoever cannot be told learns it from the exit code.
    stderr: streamOf(stderr, () => {}),
    exitCode: null as number | null,
    env: {},
  };
  const door: Door & { process: typeof streams } = {
    process: streams,
    exitCode: EXIT.done,
    ...doors,
  };
  await run(application, argv.length === 0 ? ["--help"] : argv, door);
  if (unwritten !== null) {
    if (!(unwritten instanceof ReaderGone)) streams.stderr.write(`${describeError(unwritten)}\n`);
    return exitCodeOf(unwritten);
  }
  const code = streams.exitCode ?? 0;
  // The library's own codes are negative: -5 and -4 mean an unknown command or argument.
  if (code === -5 || code === -4) return EXIT.usage;
  if (code < 0) return EXIT.bug;
  return code === 0 ? door.exitCode : code;
}

function usageMessage(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return `${message}\n  Add --help to see what this command takes`;
}

function streamOf(output: typeof stdout, fail: (error: unknown) => void) {
  return {
    write: (text: string) => {
      try {
        if (text.trim() !== "") output.write(text);
      } catch (error) {
        fail(error);
      }
    },
    getColorDepth: () => wantsColour(output) ? 4 : 1,
  };
}
