/**
 * `improver experiment`: whether a rule or a model does this user good, tested on conversations.
 *
 * @module
 */

import {
  type ExperimentView,
  listExperiments,
  showExperiment,
  startExperiment,
  stopExperiment,
} from "../commands/experiments.ts";
import { ImproverError } from "../errors.ts";
import { type Door, type SharedFlags, withApp } from "./door.ts";
import { renderTable } from "./table.ts";
import { stdout } from "./terminal.ts";

/** Flags of every subcommand. */
export interface ExperimentFlags extends SharedFlags {
  /** Print JSON. */
  readonly json: boolean;
}

/**
 * Begins an experiment.
 *
 * @param flags The command's flags.
 * @param subject The rule, or the version of a model.
 */
export async function experimentStartCommand(
  this: Door,
  flags: ExperimentFlags & { readonly share: number },
  subject: string,
): Promise<void> {
  tell(flags, await withApp(flags, {}, (app) => startExperiment(subject, flags.share, app)));
}

/**
 * Lists experiments.
 *
 * @param flags The command's flags.
 */
export async function experimentListCommand(this: Door, flags: ExperimentFlags): Promise<void> {
  const all = await withApp(flags, {}, (app) => Promise.resolve(listExperiments(app)));
  if (flags.json) stdout.write(`${JSON.stringify(all)}\n`);
  else if (all.length === 0) stdout.write("No experiments.\n");
  else {
    stdout.write(renderTable(
      ["rule or model", "status", "with", "without", "effect", "evidence"],
      all.map((one) => [
        one.subject,
        one.status,
        String(one.cases.with),
        String(one.cases.without),
        effectIn(one),
        one.evidence.toFixed(2),
      ]),
    ));
  }
}

/**
 * Shows one experiment.
 *
 * @param flags The command's flags.
 * @param subject The rule, or the version of a model.
 */
export async function experimentShowCommand(
  this: Door,
  flags: ExperimentFlags,
  subject: string,
): Promise<void> {
  tell(flags, await withApp(flags, {}, (app) => Promise.resolve(showExperiment(subject, app))));
}

/**
 * Ends an experiment.
 *
 * @param flags The command's flags.
 * @param subject The rule, or the version of a model.
 */
export async function experimentStopCommand(
  this: Door,
  flags: ExperimentFlags & { readonly promote: boolean; readonly drop: boolean },
  subject: string,
): Promise<void> {
  if (flags.promote && flags.drop) {
    throw new ImproverError(
      "usage",
      "Cannot stop the experiment: it is to be kept and dropped",
      "Give --promote or --drop, or neither to leave things as they are",
    );
  }
  const status = flags.promote ? "promoted" : flags.drop ? "dropped" : "stopped";
  tell(flags, await withApp(flags, {}, (app) => stopExperiment(subject, status, app)));
}

function tell(flags: ExperimentFlags, view: ExperimentView): void {
  if (flags.json) return stdout.write(`${JSON.stringify(view)}\n`);
  const { subject, kind, control, status, share, cases, outcome, open, evidence } = view;
  const show = (mean: number | null) => mean === null ? "-" : mean.toFixed(3);
  stdout.write([
    `${subject}: ${status}, ${Math.round(share * 100)} % of conversations have the ${kind}${
      control === null ? "" : `, the others ${control}`
    }\n`,
    `  with     ${cases.with} conversations, outcome ${show(outcome.with)}\n`,
    `  without  ${cases.without} conversations, outcome ${show(outcome.without)}\n`,
    `  effect   ${effectIn(view)}\n`,
    `  evidence ${
      evidence.toFixed(2)
    } of 20 needed, ${open} still open; a prompt outside of any counts as one\n`,
  ].join(""));
}

function effectIn({ effect: { mean, low, high } }: ExperimentView): string {
  return `${mean === null ? "-" : mean.toFixed(3)} (${low.toFixed(2)} to ${high.toFixed(2)})`;
}
