/**
 * The baseline of the MCP bench: one tool that gives back its argument, on the SDK's own transport
 * (`sdk`) or on ours (`ours`).
 *
 * @module
 */

import { McpServer } from "@modelcontextprotocol/server";
import { serveStdio } from "@modelcontextprotocol/server/stdio";
import * as z from "zod";

function makeServer(): McpServer {
  const server = new McpServer({ name: "echo", version: "1.0.0" });
  server.registerTool(
    "echo",
    { description: "Gives back its argument", inputSchema: z.object({ prompt: z.string() }) },
    ({ prompt }) => ({ content: [{ type: "text", text: prompt }] }),
  );
  return server;
}

if (Deno.args[0] === "ours") {
  const { serveConnection } = await import("../../lib/mcp/connection.ts");
  const { claimStdio } = await import("../../lib/mcp/stdout.ts");
  await serveConnection({
    stdio: claimStdio(),
    factory: makeServer,
    onError: console.error,
    tidyUp: () => Promise.resolve(),
  });
} else {
  serveStdio(makeServer);
}
