/**
 * `improver install CLIENT`: shows what changes in the client's files, then changes them.
 *
 * @module
 */

import { createTwoFilesPatch } from "diff";
import type { Scope } from "../commands/clients/clients.ts";
import type { FileChange } from "../commands/clients/file_change.ts";
import {
  applyInstall,
  groundOf,
  type InstallPlan,
  planInstall,
  refuseLeft,
} from "../commands/install.ts";
import { ImproverError } from "../errors.ts";
import { type Door, note } from "./door.ts";
import { stdout, wantsColour } from "./terminal.ts";

/** Flags of `improver install`. */
export interface InstallFlags {
  /** `--hook`. */
  readonly hook: boolean;
  /** `--scope`. */
  readonly scope: Scope;
  /** `--dry-run`. */
  readonly dryRun: boolean;
  /** `--remove`. */
  readonly remove: boolean;
}

/** Lines shown around a change. */
const CONTEXT_LINES = 2;

/**
 * Runs the command.
 *
 * @param flags Its flags.
 * @param client Name of the client.
 */
export function installCommand(this: Door, flags: InstallFlags, client: string): void {
  const { hook, scope, remove } = flags;
  const ground = groundOf();
  if (ground === null) {
    throw new ImproverError(
      "bad_config",
      "Cannot find the client's files: HOME is not set",
      "Set HOME to your home directory",
    );
  }
  const plan = planInstall({ client, hook, scope, remove }, ground);
  const { title, afterwards } = plan.client;
  if (plan.changes.length === 0) {
    refuseLeft(plan);
    note(remove ? `${title} does not know improver` : `${title} is set up already`);
    noteSwitches(plan);
    return;
  }
  for (const change of plan.changes) stdout.write(renderChange(change));
  if (flags.dryRun) {
    note("nothing was written; leave out --dry-run to do it");
    refuseLeft(plan);
    return;
  }
  for (const backup of applyInstall(plan)) note(`what was there is kept in ${backup}`);
  refuseLeft(plan);
  note(remove ? `taken out of ${title}` : `${title} is set up. ${afterwards}`);
  noteSwitches(plan);
}

/** Says what stands in the way of what was added, and is not ours to change. */
function noteSwitches({ client, off }: InstallPlan): void {
  for (const { part, setting, path } of off) {
    note(
      `${client.title} does not use the ${part} while ${JSON.stringify(path)} says: ${setting}`,
    );
  }
}

function renderChange({ path, before, after }: FileChange): string {
  const [from, to] = [before, after].map((text) => text === null ? "/dev/null" : path);
  const patch = createTwoFilesPatch(from!, to!, before ?? "", after ?? "", undefined, undefined, {
    context: CONTEXT_LINES,
  }).replace(/^(?:Index: .*\n)?=+\n/, "");
  if (!wantsColour(stdout)) return patch;
  return patch.replace(/^[-+].*$/gm, (line) => `\x1b[${line[0] === "+" ? 32 : 31}m${line}\x1b[39m`);
}
