/**
 * Appends like a server with many clients, and merges beside it in a thread.
 *
 * Arguments: directory, clients at once.
 *
 * @module
 */

import { mergeInThread } from "../../../lib/store/merge_worker.ts";
import { openSink } from "../../../lib/store/spool.ts";
import { rewriteRecord } from "../../store/fixture.ts";

const [directory, clients] = Deno.args;
const encoder = new TextEncoder();
Deno.stdout.writeSync(encoder.encode(`pid ${Deno.pid}\n`));
const sink = openSink(directory!);

async function client(): Promise<void> {
  for (;;) {
    const record = rewriteRecord();
    const stored = await sink.append(record, 10_000);
    Deno.stdout.writeSync(encoder.encode(`${stored === "durable" ? record.id : stored}\n`));
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 10));
  }
}

async function mergeNowAndThen(): Promise<void> {
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, 20 + Math.random() * 50));
    await mergeInThread(directory!, { segmentBytes: 30_000 }).catch(() => {});
  }
}

await Promise.all([mergeNowAndThen(), ...Array.from({ length: Number(clients) }, client)]);
