/**
 * The baselines of the MCP bench: one tool that gives back its argument, on the SDK's own transport
 * (`sdk`) or on ours (`ours`); with a file and a number of bytes it also appends as many to the file
 * and syncs them before it answers.
 *
 * @module
 */

import { McpServer } from "@modelcontextprotocol/server";
import { serveStdio } from "@modelcontextprotocol/server/stdio";
import * as z from "zod";

const [transport, path, bytes] = Deno.args;
const file = path === undefined ? null : Deno.openSync(path, { create: true, append: true });
const line = new Uint8Array(Number(bytes)).fill(0x78);

function makeServer(): McpServer {
  const server = new McpServer({ name: "echo", version: "1.0.0" });
  server.registerTool(
    "echo",
    { description: "Gives back its argument", inputSchema: z.object({ prompt: z.string() }) },
    async ({ prompt }) => {
      file?.writeSync(line);
      await file?.syncData();
      return { content: [{ type: "text", text: prompt }] };
    },
  );
  return server;
}

if (transport === "ours") {
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
