/**
 * Directories of their own for tests that set clients up.
 *
 * @module
 */

import type { Scope, Surroundings } from "../../lib/commands/clients/clients.ts";
import { applyInstall, type InstallRequest, planInstall } from "../../lib/commands/install.ts";

/** How clients start the program in these tests. */
export const LAUNCH = ["/opt/improver tools/improver"];

/**
 * Gives a home and a project that are empty, and removes them again.
 *
 * @param body What is done with them.
 */
export async function withPlaces(body: (around: Surroundings) => void): Promise<void> {
  const directory = await Deno.makeTempDir({ prefix: "improver-install-" });
  try {
    const around = {
      home: `${directory}/home`,
      directory: `${directory}/project`,
      os: "linux",
      variable: () => undefined,
    };
    Deno.mkdirSync(around.home);
    Deno.mkdirSync(around.directory);
    body(around);
  } finally {
    await Deno.remove(directory, { recursive: true });
  }
}

/**
 * Sets a client up, or takes it out.
 *
 * @param around Where files are.
 * @param request What is not the default: Claude Code, the user's settings, no hook.
 * @param launch How clients start the program.
 * @returns The files that changed.
 */
export function install(
  around: Surroundings,
  request: Partial<InstallRequest>,
  launch: readonly string[] = LAUNCH,
): string[] {
  const whole = { client: "claude", scope: "user" as Scope, hook: false, remove: false };
  const plan = planInstall({ ...whole, ...request }, { around, launch });
  applyInstall(plan);
  return plan.changes.map(({ path }) => path);
}
