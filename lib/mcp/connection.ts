/**
 * One MCP connection from its first byte to the process's end: serves it, and when the client goes
 * away or a signal arrives, answers what is in flight, tidies up, and ends in time.
 *
 * @module
 */

import type { McpServerFactory } from "@modelcontextprotocol/server";
import { serveStdio } from "@modelcontextprotocol/server/stdio";
import { ANSWER_GRACE_MS, SHUTDOWN_MS_MAX, STEP_MS } from "./bounds.ts";
import { type Stdio, StdioTransport } from "./transport.ts";

/**
 * What a connection serves and tells.
 *
 * @internal
 */
export interface ConnectionOptions {
  /** The streams. */
  readonly stdio: Stdio;
  /** Makes the server; called once or twice for a connection, so it holds no state of its own. */
  readonly factory: McpServerFactory;
  /** Takes what went wrong outside of any request. */
  readonly onError: (error: unknown) => void;
  /** Gives up what only the client could go on with, so that its call is answered. */
  readonly onEnding?: () => void;
  /** Tidies up after the last answer. */
  readonly tidyUp: () => Promise<void>;
}

/** Signals that ask the server to end; Windows has no others that a listener may catch. */
const SIGNALS: readonly Deno.Signal[] = Deno.build.os === "windows"
  ? ["SIGINT"]
  : ["SIGINT", "SIGTERM", "SIGHUP"];

/**
 * Serves a connection until it ends, and then ends the process, whatever timers are still alive.
 *
 * @param options What to serve.
 * @internal
 */
export async function serveConnection(options: ConnectionOptions): Promise<never> {
  outliveErrors(options.onError);
  const transport = new StdioTransport(options.stdio);
  const signalled = Promise.withResolvers<"signal">();
  let hurriedMs: number | null = null;
  for (const signal of SIGNALS) {
    Deno.addSignalListener(signal, () => {
      hurriedMs ??= performance.now();
      signalled.resolve("signal");
    });
  }
  const handle = serveStdio(options.factory, { transport, onerror: options.onError });

  const ending = await Promise.race([transport.ended, signalled.promise]);
  // Whoever only has no more to send may still be reading; a signal is obeyed in time whatever happens.
  if (ending !== "end_of_input") hurriedMs ??= performance.now();
  const over = (ms: number) => standsStill(() => transport.writtenBytes, ms, () => hurriedMs);
  over(SHUTDOWN_MS_MAX).then(() => {
    console.error("improver: the server ended before everything was answered and stored");
    Deno.exit(0);
  });
  transport.stopReading();
  options.onEnding?.();
  if (ending !== "output_closed") {
    await Promise.race([transport.idle(), over(ANSWER_GRACE_MS)]);
  }
  try {
    await handle.close();
    await transport.flushed();
    await options.tidyUp();
  } catch (error) {
    options.onError(error);
  }
  Deno.exit(0);
}

/** One call's bug must not end the calls of everybody else. */
function outliveErrors(onError: (error: unknown) => void): void {
  globalThis.addEventListener("unhandledrejection", (event) => {
    event.preventDefault();
    onError(event.reason);
  });
  globalThis.addEventListener("error", (event) => {
    event.preventDefault();
    onError(event.error);
  });
}

/**
 * Resolves once a count did not change for so long; from the moment on that there is hurry, after that
 * time whatever it does. Without hurry turns are counted, not time: a busy turn is no rest.
 */
async function standsStill(
  count: () => number,
  ms: number,
  hurriedMs: () => number | null,
): Promise<void> {
  let last = count();
  for (let restMs = ms; restMs > 0;) {
    await new Promise((resolve) => setTimeout(resolve, Math.min(STEP_MS, restMs)));
    restMs = count() === last ? restMs - STEP_MS : ms;
    last = count();
    const sinceMs = hurriedMs();
    if (sinceMs !== null) restMs = sinceMs + ms - performance.now();
  }
}
