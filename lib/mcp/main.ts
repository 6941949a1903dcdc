/**
 * The MCP door: takes stdout for the protocol before anything else is loaded, then opens the
 * program and serves it.
 *
 * @module
 */

import { openApp } from "../app.ts";
import { processEnvironment, readConfig } from "../config.ts";
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
 * @returns Never; the process ends with exit code 0.
 * @throws ImproverError `bad_config` or `unreadable` when the settings cannot be read.
 */
export async function runMcp(flags: McpFlags): Promise<never> {
  const stdio = claimStdio();
  if (Deno.stdin.isTerminal()) {
    console.error("improver: waiting for an MCP client on standard input; Ctrl-D ends the server");
  }
  const server = import("./server.ts");
  const config = await readConfig(
    { dataDirectory: flags.dataDir, file: flags.config },
    processEnvironment,
  );
  return await (await server).serveMcp(openApp(config), stdio);
}
