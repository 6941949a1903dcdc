/**
 * `improver models`: what was trained, and which of it is in use.
 *
 * @module
 */

import {
  activateModel,
  listModels,
  type ModelChange,
  rollBackModel,
  showModel,
} from "../commands/models.ts";
import { type Door, type SharedFlags, withApp } from "./door.ts";
import { renderTable } from "./table.ts";
import { stdout } from "./terminal.ts";

type Flags = SharedFlags & { readonly json: boolean };

/**
 * Lists the models.
 *
 * @param flags The command's flags.
 * @internal
 */
export async function modelsListCommand(this: Door, flags: Flags): Promise<void> {
  const models = await withApp(flags, {}, (app) => Promise.resolve(listModels(app)));
  stdout.write(
    flags.json ? `${JSON.stringify(models)}\n` : renderTable(
      ["model", "trained", "outcome", ""],
      models.map(({ version, created, outcome, is_active, is_shadow }) => [
        version,
        created ?? "as it comes",
        outcome?.replace("_", " ") ?? "",
        is_active ? "in use" : is_shadow ? "kept beside it" : "",
      ]),
    ),
  );
}

/**
 * Shows one model.
 *
 * @param flags The command's flags.
 * @param version The model.
 * @internal
 */
export async function modelsShowCommand(
  this: Door,
  flags: Flags,
  version: string,
): Promise<void> {
  const model = await withApp(flags, {}, (app) => Promise.resolve(showModel(version, app)));
  if (flags.json) return stdout.write(`${JSON.stringify(model)}\n`);
  const { shifts, settings, ...facts } = model;
  stdout.write(pageOf({ ...facts, ...settings }));
  const moved = Object.entries(shifts).filter(([, shift]) => Math.abs(shift) >= SHIFT_SHOWN_MIN)
    .sort(([, one], [, two]) => Math.abs(two) - Math.abs(one)).slice(0, SHIFTS_SHOWN);
  if (moved.length === 0) return;
  stdout.write(
    `\n${
      renderTable(
        ["rule", "log-odds added to its prior"],
        moved.map(([rule, shift]) => [rule, shift.toFixed(2)]),
      )
    }`,
  );
}

/** Shifts on the page; `--json` has them all. */
const SHIFTS_SHOWN = 12;

/** Smallest shift on the page, in log-odds. */
const SHIFT_SHOWN_MIN = 0.01;

/**
 * Puts a model in use.
 *
 * @param flags The command's flags.
 * @param version The model.
 * @internal
 */
export async function modelsActivateCommand(
  this: Door,
  flags: Flags,
  version: string,
): Promise<void> {
  tell(flags, await withApp(flags, {}, (app) => activateModel(version, app)));
}

/**
 * Brings back the model before.
 *
 * @param flags The command's flags.
 * @internal
 */
export async function modelsRollbackCommand(this: Door, flags: Flags): Promise<void> {
  tell(flags, await withApp(flags, {}, rollBackModel));
}

function tell(flags: Flags, change: ModelChange): void {
  const line = flags.json ? JSON.stringify(change) : `${change.active} is in use.`;
  stdout.write(`${line}\n`);
}

function pageOf(facts: object): string {
  const lines = Object.entries(facts).flatMap(([name, value]): [string, string][] => {
    if (name === "trials") return [["trials", String((value as unknown[]).length)]];
    if (name === "promotion") {
      const { reasons } = value as { reasons: readonly string[] };
      return reasons.map((reason, at) => [at === 0 ? "test" : "", reason]);
    }
    return [[name, typeof value === "object" ? JSON.stringify(value) : String(value)]];
  });
  const width = Math.max(...lines.map(([name]) => name.length));
  return lines.map(([name, value]) => `${name.padEnd(width)}  ${value}\n`).join("");
}
