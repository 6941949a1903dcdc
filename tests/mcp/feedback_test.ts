/**
 * Feedback on the newest improvement while the disk is full: it is never taken for one on an older
 * one.
 *
 * @module
 */

import assert from "node:assert/strict";
import type { McpServer } from "@modelcontextprotocol/server";
import { openApp } from "../../lib/app.ts";
import { readConfig } from "../../lib/config.ts";
import type { Desk } from "../../lib/mcp/desk.ts";
import { registerTools } from "../../lib/mcp/tools.ts";
import { inDirectory, rewriteRecord } from "../store/fixture.ts";

type Handler = (input: object, context: object) => Promise<Answer>;
interface Answer {
  readonly isError?: boolean;
  readonly content: readonly { readonly text: string }[];
  readonly structuredContent?: { readonly record_id: string };
}

/** The tools' handlers, as the server would call them. */
function handlersOf(
  desk: Pick<Desk, "app" | "recordIds" | "feedbackTaken">,
): ReadonlyMap<string, Handler> {
  const handlers = new Map<string, Handler>();
  const server = {
    registerTool: (name: string, _: object, handler: Handler) => handlers.set(name, handler),
    server: { getClientVersion: () => undefined, getClientCapabilities: () => undefined },
  };
  registerTools(server as unknown as McpServer, desk as Desk);
  return handlers;
}

/** Runs something while no new file can be made, as on a full disk. */
async function onFullDisk(body: () => Promise<void>): Promise<void> {
  const { openSync } = Deno;
  Deno.openSync = (path, options) => {
    if (!options?.createNew) return openSync(path, options);
    throw Object.assign(new Error("No space left on device (os error 28)"), { code: "ENOSPC" });
  };
  try {
    await body();
  } finally {
    Deno.openSync = openSync;
  }
}

Deno.test("feedback on `last` waits for the newest record, and never lands on an older one", () =>
  inDirectory(async (directory) => {
    const app = openApp(await readConfig({ dataDirectory: directory }, () => undefined));
    const other = openApp(await readConfig({ dataDirectory: directory }, () => undefined));
    const [older, newest] = [rewriteRecord(), rewriteRecord()];
    const desk = { app, recordIds: [newest.id, older.id], feedbackTaken: () => {} };
    const give = () =>
      handlersOf(desk).get("give_feedback")!({ record_id: "last", rating: 5 }, { mcpReq: {} });
    assert.equal(await other.sink().append(older, 5_000), "durable");
    let storing: Promise<string>;
    await onFullDisk(async () => {
      storing = app.sink().append(newest, 60_000);
      const { isError, content } = await give();
      assert.equal(isError, true);
      assert.match(content[0]!.text, /it is not stored yet/);
      assert.equal(app.sink().health.queued, 1);
    });
    assert.equal(await storing!, "durable");
    assert.equal((await give()).structuredContent?.record_id, newest.id);
    await Promise.all([app.close(), other.close()]);
  }));
