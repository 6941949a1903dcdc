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
import type { Promotion } from "../learn/promote.ts";
import { DENSE_NAMES } from "../measure/features.ts";
import { QUALITY_NAMES } from "../measure/quality_features.ts";
import type { ModelVersion } from "../store/models.ts";
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
  const { shifts, settings, asking = [], quality = [], ...facts } = model;
  const named = (names: readonly string[], values: readonly number[]) =>
    values.length === 0 ? [] : names.map((name, at) => [name, values[at]!] as const);
  stdout.write(
    pageOf({ ...facts, ...settings }) +
      movedOf(["rule", "log-odds added to its prior"], Object.entries(shifts)) +
      movedOf(["prompt", "log-odds added to an answer"], named(DENSE_NAMES, asking)) +
      movedOf(["quality", "added to its weight"], named(QUALITY_NAMES, quality)),
  );
}

function movedOf(
  head: readonly [string, string],
  shifts: readonly (readonly [string, number])[],
): string {
  const moved = shifts.filter(([, shift]) => Math.abs(shift) >= SHIFT_SHOWN_MIN)
    .sort(([, one], [, two]) => Math.abs(two) - Math.abs(one)).slice(0, SHIFTS_SHOWN);
  if (moved.length === 0) return "";
  return `\n${renderTable(head, moved.map(([name, shift]) => [name, shift.toFixed(2)]))}`;
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

function testOf(name: string, { reasons }: Promotion): [string, string][] {
  return reasons.map((reason, at) => [at === 0 ? name : "", reason]);
}

function pageOf(facts: object): string {
  const lines = Object.entries(facts).flatMap(([name, value]): [string, string][] => {
    if (name === "trials") return [["trials", String((value as unknown[]).length)]];
    if (name === "promotion") return testOf("edits", value as Promotion);
    if (name === "refits") {
      return Object.entries(value as ModelVersion["refits"]).flatMap(([part, refit]) =>
        refit === null ? [] : testOf(part, refit.promotion)
      );
    }
    return [[name, typeof value === "object" ? JSON.stringify(value) : String(value)]];
  });
  const width = Math.max(...lines.map(([name]) => name.length));
  return lines.map(([name, value]) => `${name.padEnd(width)}  ${value}\n`).join("");
}
