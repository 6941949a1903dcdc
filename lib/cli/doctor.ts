/**
 * `improver doctor`: the checks as lines, and an exit code.
 *
 * @module
 */

import { type Check, diagnose, diagnoseUnstarted, type Diagnosis } from "../commands/doctor.ts";
import { ImproverError } from "../errors.ts";
import { type Door, EXIT, type SharedFlags, withApp } from "./door.ts";
import { stdout, wantsColour } from "./terminal.ts";

const COLOURS = { ok: 32, warning: 33, wrong: 31 } as const;

/**
 * Runs the command.
 *
 * @param flags Its flags.
 */
export async function doctorCommand(
  this: Door,
  flags: SharedFlags & { readonly json: boolean },
): Promise<void> {
  const diagnosis = await examine(flags);
  if (!diagnosis.healthy) this.exitCode = EXIT.failure;
  stdout.write(
    flags.json ? `${JSON.stringify(diagnosis)}\n` : diagnosis.checks.map(lineOf).join(""),
  );
}

/** Settings that cannot be read keep the program from starting: the doctor says so like the rest. */
async function examine(flags: SharedFlags): Promise<Diagnosis> {
  try {
    return await withApp(flags, {}, diagnose);
  } catch (error) {
    if (!(error instanceof ImproverError)) throw error;
    return diagnoseUnstarted(error);
  }
}

function lineOf({ name, status, found, hint }: Check): string {
  const word = wantsColour(stdout)
    ? `\x1b[${COLOURS[status]}m${status.padEnd(7)}\x1b[39m`
    : status.padEnd(7);
  return `${word}  ${name}: ${found}\n${hint === "" ? "" : `         ${hint}\n`}`;
}
