/**
 * The published schema of a record and the program's own checks say the same.
 *
 * @module
 */

import { deepStrictEqual as equal, ok } from "node:assert/strict";
import { Ajv2020 } from "ajv/2020";
import fc from "fast-check";
import { recordFault } from "../../lib/store/record_check.ts";
import { feedbackRecord, rewriteRecord } from "./fixture.ts";

const HOME = new URL("../../training_data/", import.meta.url);
const schema = JSON.parse(Deno.readTextFileSync(new URL("record.schema.json", HOME)));
const fits = new Ajv2020({ strict: false }).compile(schema);

Deno.test("records fit the published schema", () => {
  ok(fits(rewriteRecord()), JSON.stringify(fits.errors));
  ok(fits(feedbackRecord(rewriteRecord())), JSON.stringify(fits.errors));
  ok(fits(rewriteRecord({ hidden: ["clean/last_mark"], resurfaced: [] })));
});

/** Values that some field takes and others do not. */
const STRANGERS = [
  undefined,
  null,
  true,
  0,
  -1,
  1.5,
  5,
  "",
  "user",
  "accept",
  "improved",
  [],
  [1],
  ["a"],
  {},
  { a: "b" },
];

Deno.test("a record with any one value exchanged is refused by both or by neither", () => {
  for (const record of [rewriteRecord(), feedbackRecord(rewriteRecord())]) {
    for (const name of Object.keys(record)) {
      if (name === "schema") continue;
      for (const stranger of STRANGERS) {
        const changed = JSON.parse(JSON.stringify({ ...record, [name]: stranger }));
        equal(
          recordFault(changed) === null,
          fits(changed),
          `${name} = ${JSON.stringify(stranger)}`,
        );
      }
    }
  }
});

Deno.test("a record with any value deep inside exchanged is refused by both or by neither", () => {
  const records = [
    rewriteRecord(),
    feedbackRecord(rewriteRecord(), {
      accept: [1],
      answers: { slot: "text" },
      decisions: [{ edit: 1, rule: "r", verdict: "accept", inferred: false }],
    }),
  ];
  fc.assert(
    fc.property(
      fc.constantFrom(...records),
      fc.array(fc.nat(50), { minLength: 2, maxLength: 4 }),
      fc.constantFrom(...STRANGERS),
      (record, path, stranger) => {
        const copy = JSON.parse(JSON.stringify(record));
        exchange(copy, path, stranger);
        const changed = JSON.parse(JSON.stringify(copy));
        if (changed.schema !== 1) return;
        equal(recordFault(changed) === null, fits(changed), JSON.stringify(changed));
      },
    ),
    { seed: 3, numRuns: 2000 },
  );
});

function exchange(
  value: Record<string, unknown>,
  path: readonly number[],
  stranger: unknown,
): void {
  const names = Object.keys(value);
  const name = names[path[0]! % names.length];
  if (name === undefined) return;
  const inner = value[name];
  if (path.length > 1 && typeof inner === "object" && inner !== null) {
    exchange(inner as Record<string, unknown>, path.slice(1), stranger);
  } else if (stranger === undefined) delete value[name];
  else value[name] = stranger;
}

function rowsOf(name: string) {
  return Deno.readTextFileSync(new URL(name, HOME)).trim().split("\n")
    .map((line) => JSON.parse(line));
}

Deno.test("every open prompt of our own says what is missing, every complete one nothing", () => {
  const rows = rowsOf("needs.jsonl");
  ok(rows.length >= 1000);
  equal(new Set(rows.map(({ prompt }) => prompt)).size, rows.length);
  for (const { prompt, complete, missing = "", kind = "", ...rest } of rows) {
    equal(rest, {}, prompt);
    ok(prompt.trim() !== "" && typeof complete === "boolean");
    ok(complete ? missing === "" && kind === "" : missing.trim() !== "", prompt);
  }
});

Deno.test("every prompt of our own is a prompt with its task", () => {
  const rows = rowsOf("prompts.jsonl");
  ok(rows.length >= 40);
  equal(new Set(rows.map(({ prompt }) => prompt)).size, rows.length);
  for (const row of rows) {
    equal(Object.keys(row), ["prompt", "task", "complete"]);
    ok(
      row.prompt.trim() !== "" && typeof row.task === "string" && typeof row.complete === "boolean",
    );
  }
});
