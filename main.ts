/**
 * Wiring: the doors, and which one opens. The only place that knows all doors.
 *
 * @module
 */

if (import.meta.main) {
  const { args } = Deno;
  const isBare = args.length === 0 && !Deno.stdin.isTerminal();
  const [command, client] = args;
  // The ways clients start the program, without the command line's cost: they wait for it.
  if (isBare || (args.length === 1 && command === "mcp")) {
    const { runMcp } = await import("./lib/mcp/main.ts");
    Deno.exitCode = await runMcp({});
  } else if (args.length === 2 && command === "hook" && !client!.startsWith("-")) {
    const { runHook } = await import("./lib/hook/main.ts");
    Deno.exitCode = await runHook(client!, {});
  } else if (args.length === 1 && command === "improve") {
    const { runPipe } = await import("./lib/cli/pipe.ts");
    // Everything is written and closed: to take the runtime apart first would only cost time.
    Deno.exit(await runPipe());
  } else {
    const { runCli } = await import("./lib/cli/cli.ts");
    const exitCode = await runCli(args, {
      serveMcp: async (flags) => (await import("./lib/mcp/main.ts")).runMcp(flags),
      runHook: async (name, flags) => (await import("./lib/hook/main.ts")).runHook(name, flags),
    });
    // Clients take 2 from a hook as an order to block the prompt.
    Deno.exitCode = command === "hook" ? Math.min(exitCode, 1) : exitCode;
  }
}
