/**
 * Appends records for as long as it lives, and prints the id of each once it was acknowledged.
 *
 * Arguments: directory, number of records (0 for no end), clients at once, milliseconds an append
 * may wait, and optionally a saboteur: `early` acknowledges before the disk has it, `deaf` takes a
 * failed write or sync for a success, `jumpy` sets the clock to and fro.
 *
 * @module
 */

import { encodeLine } from "../../../lib/store/line.ts";
import type { StoredRecord } from "../../../lib/store/record.ts";
import { openSink, type Sink } from "../../../lib/store/spool.ts";
import { rewriteRecord } from "../../store/fixture.ts";

const [directory, count, clients, withinMs, saboteur] = Deno.args;
const encoder = new TextEncoder();
Deno.stdout.writeSync(encoder.encode(`pid ${Deno.pid}\n`));

if (saboteur === "jumpy") {
  const real = Date.now;
  Date.now = () => real() + Math.round((Math.random() - 0.5) * 1e12);
}

const sink = saboteur === "early"
  ? earlySink()
  : saboteur === "deaf"
  ? deafSink()
  : openSink(directory!);
let left = Number(count) || Infinity;

async function client(): Promise<void> {
  while (left-- > 0) {
    const source = Math.random() < 0.2 ? "synthetic" : "user";
    const record = rewriteRecord({
      source,
      original: `${"pls ".repeat(1 + Math.random() * 200)}`,
      edits: [],
      suggestions: [],
    });
    const stored = await sink.append(record, Number(withinMs));
    if (stored === "durable") Deno.stdout.writeSync(encoder.encode(`${record.id}\n`));
    else {
      Deno.stdout.writeSync(encoder.encode(`${stored}\n`));
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}

await Promise.all(Array.from({ length: Number(clients) }, client));
const { lost } = await sink.close();
Deno.stderr.writeSync(encoder.encode(`lost ${lost}\n`));

/** A queue in memory that writes ten records at a time, and says yes before it has. */
function earlySink(): Sink {
  const inner = openSink(directory!);
  let queue: StoredRecord[] = [];
  return {
    append(record) {
      queue.push(record);
      if (queue.length < 10) return Promise.resolve("durable");
      const full = queue;
      queue = [];
      return Promise.all(full.map((one) => inner.append(one, 10_000))).then(() => "durable");
    },
    close: (drainMs) => inner.close(drainMs),
    get health() {
      return inner.health;
    },
  };
}

/** A spool that never looks at what the system answers. */
function deafSink(): Sink {
  Deno.mkdirSync(`${directory}/spool`, { recursive: true, mode: 0o700 });
  const path = `${directory}/spool/${crypto.randomUUID()}.spool`;
  const file = Deno.openSync(path, { createNew: true, append: true, mode: 0o600 });
  return {
    async append(record) {
      try {
        file.writeSync(encodeLine(record));
        await file.syncData();
      } catch {
        // Deaf.
      }
      return "durable";
    },
    close: () => Promise.resolve({ lost: 0 }),
    health: openSink(directory!).health,
  };
}
