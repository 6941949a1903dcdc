/**
 * A server of small tools on our transport, to try the transport apart from the product.
 *
 * @module
 */

import { McpServer } from "@modelcontextprotocol/server";
import * as z from "zod";
import { serveConnection } from "../../lib/mcp/connection.ts";
import { claimStdio } from "../../lib/mcp/stdout.ts";

const stdio = claimStdio();
// A timer that nobody clears must not keep the process alive.
setInterval(() => {}, 1000);

function makeServer(): McpServer {
  const server = new McpServer({ name: "fixture", version: "1.0.0" }, {
    capabilities: { tools: { listChanged: false } },
  });
  server.registerTool(
    "echo",
    { inputSchema: z.object({ text: z.string() }) },
    ({ text }) => ({ content: [{ type: "text", text }] }),
  );
  server.registerTool(
    "slow",
    { inputSchema: z.object({ ms: z.number() }) },
    async ({ ms }) => {
      await new Promise((resolve) => setTimeout(resolve, ms));
      return { content: [{ type: "text", text: `waited ${ms}` }] };
    },
  );
  server.registerTool("print", {}, async () => {
    const line = new TextEncoder().encode("printed by a dependency\n");
    console.log("printed");
    console.table([{ printed: 1 }]);
    console.dir({ printed: 2 });
    console.count("printed");
    Deno.stdout.writeSync(line);
    await Deno.stdout.write(line);
    const { default: process } = await import("node:process");
    process.stdout.write("printed through node\n");
    return { content: [{ type: "text", text: "done" }] };
  });
  server.registerTool("crash", {}, () => {
    Promise.reject(new Error("a rejection that nobody handles"));
    setTimeout(() => {
      throw new Error("an error that nobody catches");
    });
    return { content: [{ type: "text", text: "done" }] };
  });
  return server;
}

await serveConnection({
  stdio,
  factory: makeServer,
  onError: (error) => console.error(`fixture: ${error instanceof Error ? error.message : error}`),
  tidyUp: () => Promise.resolve(),
});
