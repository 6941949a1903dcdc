/**
 * Wiring: the doors, and which one opens. The only place that knows all doors.
 *
 * @module
 */

if (import.meta.main) {
  const { args } = Deno;
  const isBare = args.length === 0 && !Deno.stdin.isTerminal();
  // The way clients start the server, without the command line's cost: they wait for it.
  if (isBare || (args.length === 1 && args[0] === "mcp")) {
    const { runMcp } = await import("./lib/mcp/main.ts");
    Deno.exitCode = await runMcp({});
  } else {
    const { runCli } = await import("./lib/cli/cli.ts");
    Deno.exitCode = await runCli(args, {
      serveMcp: async (flags) => (await import("./lib/mcp/main.ts")).runMcp(flags),
    });
  }
}
