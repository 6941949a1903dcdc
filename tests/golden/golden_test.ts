/**
 * Real prompts and what becomes of them, for people to read: a change of a rule shows its reach as a
 * diff here. `UPDATE_GOLDEN=1` writes the files anew.
 *
 * @module
 */

import assert from "node:assert/strict";
import { improve } from "../rewrite/fixture.ts";
import type { Edit } from "../../lib/rewrite/edit.ts";

const HERE = new URL("./", import.meta.url);
const UPDATE = Deno.env.get("UPDATE_GOLDEN") === "1";

function listed(title: string, edits: readonly Edit[]): string {
  const lines = edits.map(({ rule, before, after }) =>
    `${rule}: ${JSON.stringify(before)} -> ${JSON.stringify(after)}`
  );
  return lines.length === 0 ? "" : `--- ${title}\n${lines.join("\n")}\n`;
}

const names = [...Deno.readDirSync(HERE)].map((entry) => entry.name)
  .filter((name) => name.endsWith(".prompt")).map((name) => name.slice(0, -".prompt".length)).sort();

for (const name of names) {
  Deno.test(`the prompt "${name}" becomes what its golden file says`, () => {
    const prompt = Deno.readTextFileSync(new URL(`${name}.prompt`, HERE));
    const { status, improved, edits, suggestions } = improve(prompt);
    const actual = `${status}\n--- prompt\n${improved.replace(/\n?$/, "\n")}` +
      listed("edits", edits) + listed("suggestions", suggestions);
    const golden = new URL(`${name}.golden`, HERE);
    if (UPDATE) return Deno.writeTextFileSync(golden, actual);
    let expected: string;
    try {
      expected = Deno.readTextFileSync(golden);
    } catch {
      assert.fail(`tests/golden/${name}.golden is missing: run with UPDATE_GOLDEN=1 and review it`);
    }
    assert.equal(actual, expected);
  });
}
