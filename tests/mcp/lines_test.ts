/**
 * Bytes to lines: whatever the chunks, the same lines.
 *
 * @module
 */

import assert from "node:assert/strict";
import fc from "fast-check";
import { findRequestId, type Line, LineSplitter } from "../../lib/mcp/lines.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);

function split(chunks: readonly Uint8Array[], lineBytesMax: number): (string | number)[] {
  const splitter = new LineSplitter(lineBytesMax);
  const show = (line: Line) =>
    line.kind === "whole" ? new TextDecoder().decode(line.bytes) : line.lengthBytes;
  const lines = chunks.flatMap((chunk) => [...splitter.push(chunk)].map(show));
  const last = splitter.end();
  return last === null ? lines : [...lines, show(last)];
}

Deno.test("LineSplitter gives the same lines however the bytes are cut into chunks", () => {
  const piece = fc.constantFrom("a", "é", "\n", "long enough to be refused", "\r", "𝕏");
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 40 }),
      fc.array(fc.integer({ min: 0, max: 200 }), { maxLength: 10 }),
      (pieces, cuts) => {
        const text = pieces.join("");
        const bytes = bytesOf(text);
        const ends = [...cuts.map((cut) => Math.min(cut, bytes.length)), bytes.length].sort(
          (left, right) => left - right,
        );
        const chunks = ends.map((end, index) => bytes.slice(ends[index - 1] ?? 0, end));
        const lines = text.split("\n");
        if (lines.at(-1) === "") lines.pop();
        const expected = lines.map((line) => {
          const length = bytesOf(line).length;
          return length > 20 ? length : line;
        });
        assert.deepEqual(split(chunks, 20), expected);
      },
    ),
    { seed: 1, numRuns: 500 },
  );
});

Deno.test("LineSplitter keeps both ends of a line that is too long, and goes on behind it", () => {
  const splitter = new LineSplitter(1000);
  const long = "head" + "x".repeat(5000) + "tail";
  const lines = [...splitter.push(bytesOf(long)), ...splitter.push(bytesOf("\nnext\n"))];
  assert.equal(lines.length, 2);
  const [first, second] = lines as [Line, Line];
  assert(first.kind === "too_long" && second.kind === "whole");
  assert.equal(first.lengthBytes, 5008);
  assert(new TextDecoder().decode(first.head).startsWith("headx"));
  assert(new TextDecoder().decode(first.tail).endsWith("xtail"));
  assert.equal(new TextDecoder().decode(second.bytes), "next");
});

Deno.test("findRequestId finds the id of the outermost object alone", () => {
  const rows: [string, string | number | undefined][] = [
    ['{"jsonrpc":"2.0","id":7,"method":"tools/call","params":{"prompt":"xx', 7],
    ['{"id":"a\\"b","jsonrpc":"2.0"', 'a"b'],
    ['{"method":"tools/call","jsonrpc":"2.0","id":-3,"par', -3],
    ['{"method":"tools/call","params":{"id":5}},"jsonrpc":"2.0","id":9}', 9],
    ['{"method":"x","params":{"q":1},"id":"z","jsonrpc":"2.0"}\r', "z"],
    ['{"method":"x","params":{"id":5}}', undefined],
    ['{"params":{"text":",\\"id\\":3}"}}', undefined],
    ["not JSON at all", undefined],
    ['{"id":1.5}', undefined],
    ['{"id":99999999999999999999}', undefined],
    ["", undefined],
  ];
  for (const [text, id] of rows) {
    assert.equal(findRequestId(bytesOf(text), bytesOf(text)), id, text);
  }
});
