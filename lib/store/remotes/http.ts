/**
 * A web server as a remote: each batch is one POST of JSON lines, with a key that is the same when
 * the batch is sent again.
 *
 * @module
 */

import { ImproverError } from "../../errors.ts";
import type { Remote, RemoteBatch } from "../remotes.ts";

/** Tries of one batch. */
const TRIES = 5;
/** First pause between them in milliseconds, before the jitter; it doubles. */
const RETRY_MS = 200;
/** Longest time for one try, in milliseconds. */
const ANSWER_MS = 30_000;

/**
 * Opens a web server as a remote.
 *
 * @param url Its address; a name and password in it become basic authentication.
 * @returns The remote.
 * @throws ImproverError `bad_config` when this program was built without the permission to use the network.
 */
export function openHttpRemote(url: URL): Remote {
  const bare = new URL(url);
  bare.username = "";
  bare.password = "";
  const headers: Record<string, string> = { "content-type": "application/x-ndjson" };
  if (url.username !== "") {
    const login = `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`;
    headers.authorization = `Basic ${new TextEncoder().encode(login).toBase64()}`;
  }
  requirePermission(bare);
  return { name: bare.href, put: (batch) => post(bare, headers, batch) };
}

/** Asked for beforehand: the runtime would ask the user at the terminal, in the middle of a pipe. */
function requirePermission(url: URL): void {
  const { state } = Deno.permissions.querySync({ name: "net", host: url.host });
  if (state === "granted") return;
  throw new ImproverError(
    "bad_config",
    `Cannot send records to ${url.host}: this program may not use the network`,
    "Run it from source with --allow-net, build it with the network allowed, or use file:///path and copy from there",
  );
}

async function post(
  url: URL,
  headers: Record<string, string>,
  batch: RemoteBatch,
): Promise<void> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", batch.lines));
  for (let attempt = 1;; attempt++) {
    const failure = await tryPost(url, { ...headers, "idempotency-key": digest.toHex() }, batch);
    if (failure === null) return;
    if (!failure.passing || attempt === TRIES) {
      throw new ImproverError(
        "remote_failure",
        `Cannot send records to ${url.host}: ${failure.why}`,
        "Try again later; the records stay here",
      );
    }
    const pause = Math.random() * RETRY_MS * 2 ** attempt;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

interface PostFailure {
  readonly why: string;
  /** Whether another try may do better. */
  readonly passing: boolean;
}

async function tryPost(
  url: URL,
  headers: Record<string, string>,
  batch: RemoteBatch,
): Promise<PostFailure | null> {
  const impatience = new AbortController();
  const timer = setTimeout(() => impatience.abort(), ANSWER_MS);
  try {
    const { signal } = impatience;
    const answer = await fetch(url, { method: "POST", headers, body: batch.lines, signal });
    await answer.body?.cancel();
    if (answer.ok) return null;
    const passing = answer.status === 429 || answer.status >= 500;
    return { why: `it answered ${answer.status}`, passing };
  } catch (error) {
    const why = impatience.signal.aborted ? "it did not answer" : (error as Error).message;
    return { why, passing: true };
  } finally {
    clearTimeout(timer);
  }
}
