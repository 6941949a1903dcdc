/**
 * Checks of the installation, each with what to do when it fails.
 *
 * @module
 */

import type { App } from "../app.ts";
import { ImproverError } from "../errors.ts";
import { layoutOf } from "../store/directory.ts";
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
  const { checkStore } = await import("../store/check.ts");
  for (const { name, ok, detail, hint } of await checkStore(app.config.dataDirectory)) {
    checks.push({ name, status: ok ? "ok" : "wrong", found: detail, hint });
  }
  const [{ checkClients }, { groundOf }] = await Promise.all([
    import("./clients/check.ts"),
    import("./install.ts"),
  ]);
  const ground = groundOf();
  if (ground !== null) checks.push(...checkClients(ground.around, ground.launch));
  return { healthy: checks.every(({ status }) => status !== "wrong"), checks };
}

/**
 * Says what kept the program from starting: its settings.
 *
 * @param error What reading them ended with.
 * @returns The checks up to there.
 */
export function diagnoseUnstarted({ message, hint }: ImproverError): Diagnosis {
  const settings: Check = { name: "settings", status: "wrong", found: message, hint };
  return { healthy: false, checks: [{ name: "program", ...checkProgram() }, settings] };
}

function checkProgram(): Finding {
  return ok(`improver ${VERSION}, Deno ${Deno.version.deno}, ${Deno.build.target}`);
}

const CHECKS: readonly (readonly [string, (app: App) => Finding | Promise<Finding>])[] = [
  ["program", checkProgram],
  ["settings", checkSettings],
  ["rules", checkRules],
  ["model", checkModel],
];

function checkSettings(app: App): Finding {
  const { file, report } = app.config;
  const own = report.filter(({ origin }) => origin !== "default").length;
  return ok(`${file ?? "no file"}, ${own} of ${report.length} set`);
}

async function checkRules(app: App): Promise<Finding> {
  const { userRules } = await import("../store/engine_files.ts");
  const { warnings } = await userRules(app.config.dataDirectory);
  if (warnings.length === 0) return ok(`${(await app.engine()).rules.length} rules`);
  return {
    status: "warning",
    found: warnings.join("; "),
    hint: "Mend the rule file, or move it away",
  };
}

async function checkModel(app: App): Promise<Finding> {
  const [{ shippedWeights }, { readModels }, { readIfWhole }] = await Promise.all([
    import("../store/engine_files.ts"),
    import("../store/models.ts"),
    import("../store/accept_file.ts"),
  ]);
  const { ask, warnings } = await shippedWeights();
  if (ask === null) {
    return {
      status: "wrong",
      found: warnings.join("; "),
      hint: "Install the program again; until then it asks only what is surely missing",
    };
  }
  const layout = layoutOf(app.config.dataDirectory);
  const { active } = readModels(layout);
  if (app.hasLearnt() && readIfWhole(layout.accept) === null) {
    return {
      status: "warning",
      found: `what was learnt from feedback is damaged, in ${JSON.stringify(layout.accept)}`,
      hint: "Run: improver flush. It is learnt again from the store",
    };
  }
  return ok(
    `${ask.model}, ${app.hasLearnt() ? `and ${active} of your own` : "nothing learnt yet"}`,
  );
}
