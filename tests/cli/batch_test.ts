/**
 * Lines of a batch, however the bytes arrive.
 *
 * @module
 */

import assert from "node:assert/strict";
import fc from "fast-check";
import { linesOf } from "../../lib/cli/batch.ts";

async function cut(chunks: readonly string[], bytesMax: number): Promise<(string | null)[]> {
  const stream = ReadableStream.from(chunks.map((chunk) => new TextEncoder().encode(chunk)));
  const lines: (string | null)[] = [];
  for await (const line of linesOf(stream, bytesMax)) {
    lines.push(line === null ? null : new TextDecoder().decode(line));
  }
  return lines;
}

Deno.test("linesOf() keeps a line whole over chunks, and the last one without its end", async () => {
  assert.deepEqual(await cut(['{"prompt":', '"a"}\n{"prom', 'pt":"b"}'], 100), [
    '{"prompt":"a"}',
    '{"prompt":"b"}',
  ]);
  assert.deepEqual(await cut(["a\n\nb\n"], 100), ["a", "", "b"]);
  assert.deepEqual(await cut([], 100), []);
});

Deno.test("linesOf() gives up a line that is too long, and goes on with the next", async () => {
  assert.deepEqual(await cut(["short\n", "far too ", "long for", " this\nnext\n"], 8), [
    "short",
    null,
    "next",
  ]);
  assert.deepEqual(await cut(["far too long, and the last"], 8), [null]);
});

Deno.test("linesOf() gives the same lines however the bytes are cut", async () => {
  const text = fc.string({ unit: fc.constantFrom("a", "b", "é", "\n"), maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(text, fc.integer({ min: 1, max: 7 }), async (whole, size) => {
      const chunks = [...whole].reduce<string[]>((all, character, at) => {
        if (at % size === 0) all.push("");
        all[all.length - 1] += character;
        return all;
      }, []);
      const wanted = whole.split("\n");
      if (wanted.at(-1) === "") wanted.pop();
      assert.deepEqual(await cut(chunks, 1000), wanted);
    }),
    { seed: 11, numRuns: 200 },
  );
});
