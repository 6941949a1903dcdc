/**
 * Merges a directory, once or again and again, and prints each report.
 *
 * Arguments: directory, how often (0 for no end), milliseconds to wait for another merger, bytes of a
 * segment, and optionally a saboteur: `hasty` removes spools before their records are safe.
 *
 * @module
 */

import { flushExitCode } from "../../../lib/store/flush.ts";
import { merge } from "../../../lib/store/merge.ts";

const [directory, times, waitMs, segmentBytes, saboteur] = Deno.args;
const encoder = new TextEncoder();
Deno.stdout.writeSync(encoder.encode(`pid ${Deno.pid}\n`));

if (saboteur === "hasty") await mergeHastily();
for (let left = Number(times) || Infinity; left > 0 && saboteur !== "hasty"; left--) {
  let outcome: unknown;
  try {
    outcome = await merge(directory!, {
      waitMs: Number(waitMs),
      segmentBytes: Number(segmentBytes),
    });
  } catch (error) {
    outcome = error;
  }
  const code = flushExitCode(outcome);
  const line = outcome instanceof Error
    ? `${code} ${outcome.message}`
    : `${code} ${JSON.stringify(outcome)}`;
  Deno.stdout.writeSync(encoder.encode(`${line}\n`));
  if (left === 1) Deno.exit(code);
  await new Promise((resolve) => setTimeout(resolve, Math.random() * 30));
}

/** What a merger without a cursor and without order would do. */
async function mergeHastily(): Promise<void> {
  const journal = `${directory}/training_data`;
  Deno.mkdirSync(journal, { recursive: true, mode: 0o700 });
  for (const { name } of [...Deno.readDirSync(`${directory}/spool`)]) {
    const path = `${directory}/spool/${name}`;
    const text = Deno.readTextFileSync(path);
    Deno.removeSync(path);
    const bodies = text.split("\n").map((line) => line.slice(line.indexOf("{"))).filter((line) =>
      line !== ""
    );
    for (const body of bodies) {
      Deno.writeTextFileSync(`${journal}/records-000001.jsonl`, `${body}\n`, {
        append: true,
        mode: 0o600,
      });
    }
  }
  await Promise.resolve();
}
