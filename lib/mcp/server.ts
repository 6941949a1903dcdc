/**
 * The MCP server on stdio: tools, prompts and resources over one running program.
 *
 * @module
 */

import { McpServer } from "@modelcontextprotocol/server";
import type { App } from "../app.ts";
import { processEnvironment } from "../config.ts";
import { newRecordId } from "../store/record.ts";
import { VERSION } from "../version.ts";
import { Background } from "./background.ts";
import { RECORD_IDS_MAX, SWEEP_PAUSE_MS, TRAINING_PAUSE_MS } from "./bounds.ts";
import { serveConnection } from "./connection.ts";
import { INSTRUCTIONS } from "./guide.ts";
import { mergingOf } from "./merging.ts";
import { registerPrompts } from "./prompts.ts";
import { LASTING, registerResources } from "./resources.ts";
import { Sessions } from "./sessions.ts";
import type { Desk } from "./desk.ts";
import { registerTools } from "./tools.ts";
import { trainingOf } from "./training.ts";
import type { Stdio } from "./transport.ts";
import { Turns } from "./turns.ts";

/** A pencil over a line; small, since the stateless protocol repeats it in every answer. */
const ICON = `data:image/svg+xml;base64,${
  btoa(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M1 8h7M2 7l5-5 1 1-5 5z"/></svg>',
  )
}`;

/**
 * Serves until the client leaves, then ends the process.
 *
 * @param app The running program.
 * @param stdio The streams.
 */
export async function serveMcp(app: App, stdio: Stdio): Promise<never> {
  const { settings } = app.config;
  const background = new Background((task, error) => app.reportFailure(`task_${task}`, error));
  const merging = mergingOf(app);
  const merge = background.start(merging);
  const train = background.start(trainingOf(app, processEnvironment("MLFLOW_TRACKING_URI")));
  const limits = {
    idleMsMax: settings["session.ttl"] * 1000,
    sessionsMax: settings["session.max"],
  };
  const sessions = new Sessions(limits, app.nowMs, newRecordId);
  background.start({ name: "sessions", everyMs: SWEEP_PAUSE_MS, run: () => void sessions.sweep() });
  const recordIds: string[] = [];
  const ending = new AbortController();
  const desk: Desk = {
    app,
    turns: new Turns(),
    ending: ending.signal,
    sessions,
    recordIds,
    recordTaken: (id) => {
      recordIds.unshift(id);
      recordIds.length = Math.min(recordIds.length, RECORD_IDS_MAX);
      merge.soon(merging.recordTaken());
    },
    feedbackTaken: () => {
      merge.soon(0);
      train.soon(TRAINING_PAUSE_MS);
    },
  };
  return await serveConnection({
    stdio,
    factory: () => makeServer(desk, background),
    onError: (error) => app.reportFailure("connection", error),
    onEnding: () => ending.abort(),
    tidyUp: async () => {
      background.stop();
      const { lost } = await app.close();
      if (lost > 0) console.error(`improver: ${lost} records could not be stored`);
    },
  });
}

/**
 * Makes the server of one connection; it has no state of its own.
 *
 * @param desk What its requests share.
 * @param background The tasks beside answering.
 * @returns The server, not connected yet.
 * @internal
 */
export function makeServer(desk: Desk, background: Background): McpServer {
  const server = new McpServer({
    name: "improver",
    version: VERSION,
    icons: [{ src: ICON }],
  }, {
    instructions: INSTRUCTIONS,
    capabilities: {
      tools: { listChanged: false },
      prompts: { listChanged: false },
      resources: { listChanged: false },
      completions: {},
    },
    cacheHints: {
      "server/discover": LASTING,
      "tools/list": LASTING,
      "prompts/list": LASTING,
      "resources/list": LASTING,
      "resources/templates/list": LASTING,
    },
  });
  registerTools(server, desk);
  registerPrompts(server, desk);
  registerResources(server, desk, background);
  return server;
}
