/**
 * The MCP door: takes stdout for the protocol before anything else is loaded, then opens the
 * program and serves it.
 *
 * @module
 */

import { openApp } from "../app.ts";
import {
  type Config,
  processEnvironment,
  readConfig,
  variableFault,
  variableNames,
} from "../config.ts";
import { ImproverError } from "../errors.ts";
import { claimStdio } from "./stdout.ts";

/** What the command line said. */
export interface McpFlags {
  /** `--data-dir`. */
  readonly dataDir?: string;
  /** `--config`. */
  readonly config?: string;
}

/**
 * Serves MCP on stdio until the client leaves, then ends the process.
 *
 * @param flags What the command line said.
 * @returns The exit code where the server could not start; the reason is on stderr.
 */
export async function runMcp(flags: McpFlags): Promise<number> {
  const stdio = claimStdio();
  if (Deno.stdin.isTerminal()) {
    console.error("improver: waiting for an MCP client on standard input; Ctrl-D ends the server");
  }
  const loading = import("./server.ts");
  // A server that does not start costs more than a setting that does not hold.
  const fault = variableFault(variableNames());
  if (fault !== null) console.error(`improver: ${fault.message}\n  ${fault.hint}`);
  let config: Config;
  try {
    config = await readConfig(
      { dataDirectory: flags.dataDir, file: flags.config },
      processEnvironment,
    );
  } catch (error) {
    if (!(error instanceof ImproverError)) throw error;
    console.error(`improver: ${error.message}\n  ${error.hint}`);
    return 1;
  }
  return await (await loading).serveMcp(openApp(config), stdio);
}
