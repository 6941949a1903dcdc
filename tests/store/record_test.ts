/**
 * Records: ids, checks, and the way to a line and back.
 *
 * @module
 */

import { deepStrictEqual as equal, ok, throws } from "node:assert/strict";
import fc from "fast-check";
import { crc32, decodeLine, encodeLine } from "../../lib/store/line.ts";
import { decodeRecord, encodeRecord, isRecordId, newRecordId } from "../../lib/store/record.ts";
import { recordFault } from "../../lib/store/record_check.ts";
import type { RewriteRecord } from "../../lib/store/record.ts";
import { feedbackRecord, rewriteRecord } from "./fixture.ts";

const SEED = 7;

/** Any rewrite, with any text in it. */
const anyRewrite: fc.Arbitrary<RewriteRecord> = fc.record({
  original: fc.string({ unit: "binary", maxLength: 200 }),
  improved: fc.string({ unit: "binary", maxLength: 200 }),
  source: fc.constantFrom("user" as const, "synthetic" as const),
  session_id: fc.option(fc.string()),
  task: fc.constantFrom("code", "writing", "other"),
}).map((parts) => rewriteRecord({ ...parts, edits: [], suggestions: [] }));

Deno.test("newRecordId() makes UUIDs of version 7 that tell the time and never repeat", () => {
  const before = Date.now();
  const ids = Array.from({ length: 1000 }, newRecordId);
  for (const id of ids) {
    ok(isRecordId(id));
    ok(/^.{14}7.{4}[89ab]/.test(id), id);
    const time = parseInt(id.replaceAll("-", "").slice(0, 12), 16);
    ok(time >= before && time <= Date.now());
  }
  equal(new Set(ids).size, ids.length);
});

Deno.test("a record survives encoding, whatever text is in it", () => {
  fc.assert(
    fc.property(anyRewrite, (record) => {
      equal(decodeRecord(encodeRecord(record)), record);
      ok(!encodeRecord(record).includes("\n"));
    }),
    { seed: SEED },
  );
});

Deno.test("a line survives encoding, lone surrogates and NUL bytes included", () => {
  fc.assert(
    fc.property(anyRewrite, (record) => {
      const bytes = encodeLine(record);
      equal(bytes.at(-1), 0x0a);
      equal(bytes.indexOf(0x0a), bytes.length - 1);
      const line = decodeLine(bytes.subarray(0, -1));
      ok(line.status === "record");
      equal(decodeRecord(line.json), record);
      equal([line.id, line.kind, line.source], [record.id, "rewrite", record.source]);
    }),
    { seed: SEED },
  );
  const odd = rewriteRecord({ original: "\ud800 \u0000 \u2028", improved: "\udfff" });
  const line = decodeLine(encodeLine(odd).subarray(0, -1));
  ok(line.status === "record");
  equal(decodeRecord(line.json), odd);
});

Deno.test("a line with any one bit flipped is no record", () => {
  const bytes = encodeLine(rewriteRecord({ original: "short", edits: [], suggestions: [] }));
  for (let bit = 0; bit < (bytes.length - 1) * 8; bit++) {
    const flipped = bytes.slice(0, -1);
    flipped[bit >> 3]! ^= 1 << (bit & 7);
    equal(decodeLine(flipped).status === "record", false, `bit ${bit}`);
  }
});

Deno.test("a line that was cut off anywhere is no record", () => {
  const bytes = encodeLine(feedbackRecord(rewriteRecord()));
  for (let end = 0; end < bytes.length - 1; end++) {
    equal(decodeLine(bytes.subarray(0, end)).status === "record", false, `cut at ${end}`);
  }
});

Deno.test("crc32() agrees with the published check value", () => {
  equal(crc32(new TextEncoder().encode("123456789")), 0xcbf43926);
});

Deno.test("recordFault() names what is wrong", () => {
  const rewrite = rewriteRecord() as unknown as Record<string, unknown>;
  const feedback = feedbackRecord(rewriteRecord()) as unknown as Record<string, unknown>;
  equal(recordFault(rewrite), null);
  equal(recordFault(feedback), null);
  const table: [unknown, RegExp][] = [
    [null, /object/],
    [[], /object/],
    [{ ...rewrite, id: "1" }, /id/],
    [{ ...rewrite, schema: 0 }, /schema/],
    [{ ...rewrite, timestamp: "yesterday" }, /timestamp/],
    [{ ...rewrite, kind: "poem" }, /kind "poem"/],
    [{ ...rewrite, source: "robot" }, /source/],
    [{ ...rewrite, original: undefined }, /original/],
    [{ ...rewrite, edits: [{ id: 1 }] }, /edits/],
    [{ ...rewrite, metrics: { quality: "high" } }, /metrics/],
    [{ ...rewrite, status: "fine" }, /status/],
    [{ ...rewrite, parent_id: "x" }, /parent_id/],
    [{ ...feedback, record_id: null }, /record_id/],
    [{ ...feedback, rating: 6 }, /rating/],
    [{ ...feedback, answers: { a: 1 } }, /answers/],
    [
      { ...feedback, decisions: [{ edit: 1, rule: "r", verdict: "maybe", inferred: true }] },
      /deci/,
    ],
  ];
  for (const [value, fault] of table) ok(fault.test(String(recordFault(value))), String(fault));
});

Deno.test("a record of a newer schema is kept as it is", () => {
  const newer = { ...rewriteRecord(), schema: 99, kind: "dream", original: { parts: [1] } };
  equal(recordFault(newer), null);
  equal(decodeRecord(JSON.stringify(newer)) as unknown, newer);
});

Deno.test("decodeRecord() refuses what is no record, with a hint", () => {
  for (const json of ["", "{", "null", "[]", '{"id":"x"}']) {
    throws(() => decodeRecord(json), { code: "damaged_store" });
  }
});
