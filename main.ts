/**
 * Wiring: the doors, and which one opens. The only place that knows all doors.
 *
 * @module
 */

import { runCli } from "./lib/cli/cli.ts";

if (import.meta.main) {
  const { args } = Deno;
  const bare = args.length === 0 && !Deno.stdin.isTerminal();
  Deno.exitCode = await runCli(bare ? ["mcp"] : args, {
    serveMcp: async (flags) => (await import("./lib/mcp/main.ts")).runMcp(flags),
  });
}
