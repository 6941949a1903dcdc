/**
 * `improver synth`: made-up prompts as JSON lines, for warm-up and tests.
 *
 * @module
 */

import { synthesise } from "../learn/synth.ts";
import type { Door } from "./door.ts";
import { stdout } from "./terminal.ts";

/** Prompts written at once. */
const WRITTEN_AT_ONCE = 500;

/**
 * Runs the command.
 *
 * @param flags Its flags; the same seed gives the same prompts.
 * @param count How many prompts to make.
 */
export function synthCommand(this: Door, flags: { readonly seed: number }, count: number): void {
  let lines: string[] = [];
  for (const { prompt } of synthesise(count, flags.seed)) {
    lines.push(`${JSON.stringify({ prompt, source: "synthetic" })}\n`);
    if (lines.length < WRITTEN_AT_ONCE) continue;
    stdout.write(lines.join(""));
    lines = [];
  }
  stdout.write(lines.join(""));
}
