/**
 * The server's resources: what a client can show its user, or give its model to read.
 *
 * @module
 */

import {
  type McpServer,
  type ReadResourceResult,
  ResourceNotFoundError,
  ResourceTemplate,
} from "@modelcontextprotocol/server";
import type { Background } from "./background.ts";
import { GUIDE } from "./guide.ts";
import { type Desk, ownRecordIds } from "./desk.ts";

const HOUR_MS = 3_600_000;

/** Cache hints: what never changes while a process lives, and what changes with every call. */
export const LASTING = { ttlMs: HOUR_MS, cacheScope: "public" } as const;
const FLEETING = { ttlMs: 0, cacheScope: "private" } as const;

/**
 * Adds the resources to a server, always in the same order.
 *
 * @param server The server.
 * @param desk What its requests share.
 * @param background The server's tasks.
 * @internal
 */
export function registerResources(server: McpServer, desk: Desk, background: Background): void {
  server.registerResource("guide", "improver://guide", {
    title: "How to use improver",
    mimeType: "text/markdown",
    cacheHint: LASTING,
  }, (uri) => ({ contents: [{ uri: uri.href, mimeType: "text/markdown", text: GUIDE }] }));

  const addJson = (name: string, title: string, read: () => Promise<unknown>) =>
    server.registerResource(name, `improver://${name}`, {
      title,
      mimeType: "application/json",
      cacheHint: FLEETING,
    }, async (uri) => jsonContents(uri, await read()));
  addJson("rules", "Rules in force", async () => {
    const { listRules } = await import("../commands/rules.ts");
    return (await listRules(desk.app)).filter(({ off }) => off === null);
  });
  addJson("stats", "Statistics", async () => {
    const { showStats } = await import("../commands/stats.ts");
    return await showStats({}, desk.app);
  });
  addJson("health", "State of this server", async () => {
    const { takePulse } = await import("./health.ts");
    return await takePulse(desk, background);
  });

  const complete = async (typed: string) =>
    (await ownRecordIds(desk)).filter((id) => id.startsWith(typed));
  server.registerResource(
    "record",
    new ResourceTemplate("improver://record/{id}", { list: undefined, complete: { id: complete } }),
    { title: "A stored improvement", mimeType: "application/json", cacheHint: FLEETING },
    async (uri, { id }) => {
      const { findRecord } = await import("../store/find.ts");
      const record = await findRecord(desk.app.config.dataDirectory, String(id));
      if (record === null) throw new ResourceNotFoundError(uri.href);
      return jsonContents(uri, record);
    },
  );
}

function jsonContents(uri: URL, value: unknown): ReadResourceResult {
  const text = JSON.stringify(value);
  return { contents: [{ uri: uri.href, mimeType: "application/json", text }] };
}
