/**
 * The log: what a line holds, what it never holds, and how the file turns over.
 *
 * @module
 */

import assert from "node:assert/strict";
import { ImproverError } from "../lib/errors.ts";
import { openLog } from "../lib/log.ts";

async function withLog(
  bytesMax: number,
  body: (log: ReturnType<typeof openLog>, path: string) => Promise<void> | void,
): Promise<void> {
  const directory = await Deno.makeTempDir();
  const path = `${directory}/improver.log`;
  const log = openLog({ path, level: "info", bytesMax });
  try {
    await body(log, path);
  } finally {
    log.close();
    await Deno.remove(directory, { recursive: true });
  }
}

const linesOf = (path: string) =>
  Deno.readTextFileSync(path).trimEnd().split("\n").map((line) => JSON.parse(line));

Deno.test("a log line carries the correlation id of its request through every await", async () => {
  await withLog(1e6, async (log, path) => {
    await Promise.all(["one", "two"].map((id) =>
      log.correlate(id, async () => {
        await new Promise((resolve) => setTimeout(resolve, 1));
        log.write("info", "improved", { edits: 3 });
      })
    ));
    log.write("info", "idle");
    const ids = linesOf(path).map((line) => line.correlation_id);
    assert.deepEqual(ids.sort(), ["one", "two", undefined]);
    const first = linesOf(path)[0];
    assert.deepEqual([first.level, first.event, first.edits], ["info", "improved", 3]);
    assert.match(first.time, /^\d{4}-\d\d-\d\dT.*Z$/);
    if (Deno.build.os !== "windows") assert.equal(Deno.statSync(path).mode! & 0o777, 0o600);
  });
});

Deno.test("a log leaves out what is below its level", async () => {
  await withLog(1e6, (log, path) => {
    log.write("debug", "detail");
    log.write("warning", "slow");
    assert.deepEqual(linesOf(path).map(({ event }) => event), ["slow"]);
  });
});

Deno.test("a failure is counted by kind and logged without its message, which may quote a prompt", async () => {
  await withLog(1e6, (log, path) => {
    log.failure("tool_failed", new ImproverError("busy", "Cannot read: a secret plan", "Wait"));
    log.failure("tool_failed", new TypeError("a secret plan is not a function"));
    log.failure("tool_failed", new TypeError("again"));
    assert.deepEqual([...log.failureCounts], [["busy", 1], ["TypeError", 2]]);
    const text = Deno.readTextFileSync(path);
    assert.doesNotMatch(text, /secret plan/);
    assert.match(text, /log_test\.ts/, "the stack's frames are kept");
  });
});

Deno.test("a full log file is renamed once and begun anew", async () => {
  await withLog(600, (log, path) => {
    for (let index = 0; index < 30; index++) log.write("info", "improved", { index });
    assert.ok(Deno.statSync(path).size <= 600);
    assert.ok(Deno.statSync(`${path}.1`).size <= 600);
    const indexes = [...linesOf(`${path}.1`), ...linesOf(path)].map((line) => line.index);
    assert.deepEqual(indexes, indexes.toSorted((a, b) => a - b));
    assert.equal(indexes.at(-1), 29);
  });
});
