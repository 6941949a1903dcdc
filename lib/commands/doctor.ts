/**
 * Checks of the installation, each with what to do when it fails.
 *
 * @module
 */

import type { App } from "../app.ts";
import { ImproverError } from "../errors.ts";
import { newRecordId } from "../store/record.ts";
import { VERSION } from "../version.ts";

/** One check. */
export interface Check {
  /** What was looked at. */
  readonly name: string;
  /** Whether it is as it should be; a warning does not make the installation unfit. */
  readonly status: "ok" | "warning" | "wrong";
  /** What was found. */
  readonly found: string;
  /** The next thing to do; empty when all is well. */
  readonly hint: string;
}

/** All checks. */
export interface Diagnosis {
  /** Whether nothing is wrong. */
  readonly healthy: boolean;
  /** The checks, in order. */
  readonly checks: readonly Check[];
}

type Finding = Omit<Check, "name">;

const ok = (found: string): Finding => ({ status: "ok", found, hint: "" });

/** Age of an unmerged record, in hours, from which nobody seems to merge. */
const UNMERGED_HOURS_MAX = 24;

/**
 * Checks the installation. Nothing is repaired.
 *
 * @param app The running program.
 * @returns What was found.
 */
export async function diagnose(app: App): Promise<Diagnosis> {
  const checks: Check[] = [];
  for (const [name, check] of CHECKS) {
    try {
      checks.push({ name, ...await check(app) });
    } catch (error) {
      const [found, hint] = error instanceof ImproverError
        ? [error.message, error.hint]
        : [error instanceof Error ? error.message : String(error), "Report this as a bug"];
      checks.push({ name, status: "wrong", found, hint });
    }
  }
  return { healthy: checks.every(({ status }) => status !== "wrong"), checks };
}

const CHECKS: readonly (readonly [string, (app: App) => Finding | Promise<Finding>])[] = [
  ["program", () => ok(`improver ${VERSION}, Deno ${Deno.version.deno}, ${Deno.build.target}`)],
  ["settings", checkSettings],
  ["data directory", checkDirectory],
  ["rules", checkRules],
  ["queue", checkQueue],
  ["store", checkStore],
];

function checkSettings(app: App): Finding {
  const { file, report } = app.config;
  const own = report.filter(({ origin }) => origin !== "default").length;
  return ok(`${file ?? "no file"}, ${own} of ${report.length} set`);
}

/** Writes a file and removes it again: permissions, room and owner in one go. */
async function checkDirectory(app: App): Promise<Finding> {
  const { dataDirectory } = app.config;
  const { ensureDirectory, layoutOf } = await import("../store/directory.ts");
  ensureDirectory(layoutOf(dataDirectory).root);
  const probe = `${dataDirectory}/.doctor-${newRecordId()}`;
  try {
    Deno.writeTextFileSync(probe, "improver\n", { createNew: true, mode: 0o600 });
    Deno.removeSync(probe);
  } catch (cause) {
    throw new ImproverError(
      "unwritable",
      `Cannot write to ${JSON.stringify(dataDirectory)}: ${
        cause instanceof Error ? cause.message : cause
      }`,
      "Check its permissions and the room on the disk, or choose another with --data-dir",
      cause,
    );
  }
  return ok(dataDirectory);
}

async function checkRules(app: App): Promise<Finding> {
  const { rules } = await app.engine();
  if (app.warnings.length === 0) return ok(`${rules.length} rules`);
  return {
    status: "warning",
    found: app.warnings.join("; "),
    hint: "Mend the rule file, or move it away",
  };
}

async function checkQueue(app: App): Promise<Finding> {
  const { queueHealth } = await import("../store/health.ts");
  const health = await queueHealth(app.config.dataDirectory);
  const found = `${health.unmerged} unmerged records in ${health.spools} spools`;
  const oldest = health.oldest_unmerged === null ? null : Date.parse(health.oldest_unmerged);
  const hours = oldest === null ? 0 : (app.now().getTime() - oldest) / 3_600_000;
  if (hours <= UNMERGED_HOURS_MAX) return ok(found);
  return {
    status: "warning",
    found: `${found}, the oldest ${Math.round(hours)} hours old`,
    hint: "Run `improver flush`, and let cron run it every hour",
  };
}

async function checkStore(app: App): Promise<Finding> {
  const { queueHealth } = await import("../store/health.ts");
  const health = await queueHealth(app.config.dataDirectory);
  const found = `${health.records} records, ${health.segments} journal segments`;
  if (health.last_merge?.error) {
    const { message, hint } = health.last_merge.error;
    return { status: "wrong", found: `${found}; the last merge failed: ${message}`, hint };
  }
  if (health.quarantine.length > 0) {
    return {
      status: "warning",
      found: `${found}; in quarantine: ${health.quarantine.join(", ")}`,
      hint: "Look at quarantine/ in the data directory and remove what you do not need",
    };
  }
  return ok(found);
}
