/**
 * What a merge teaches beside feedback: the prompt that follows in a conversation casts doubt on the
 * edits of the one before, once.
 *
 * @module
 */

import assert from "node:assert/strict";
import { readIfWhole } from "../../lib/store/accept_file.ts";
import { layoutOf } from "../../lib/store/directory.ts";
import { merge } from "../../lib/store/merge.ts";
import type { RewriteRecord, StoredRecord } from "../../lib/store/record.ts";
import { append, feedbackRecord, inDirectory, rewriteRecord } from "./fixture.ts";

/** Mass of what was learnt after records were merged in the given groups. */
async function massAfter(...groups: StoredRecord[][]): Promise<number> {
  let mass = 0;
  await inDirectory(async (directory) => {
    for (const group of groups) {
      await append(directory, ...group);
      await merge(directory);
    }
    mass = readIfWhole(layoutOf(directory).accept)?.realMass ?? 0;
  });
  return mass;
}

const first = () => rewriteRecord();
const correction = (parts: Partial<RewriteRecord> = {}) =>
  rewriteRecord({ original: "no, that's not what I asked for", edits: [], ...parts });

Deno.test("a correction in the same conversation casts a little doubt, in one merge or two", async () => {
  const together = await massAfter([first(), correction()]);
  assert.ok(together > 0 && together < 0.5, String(together));
  assert.equal(await massAfter([first()], [correction()]), together);
  assert.equal(await massAfter([first()], [correction()], []), together);
});

Deno.test("nothing follows from other conversations, other topics, answers and synthetic prompts", async () => {
  const silent: [string, RewriteRecord][] = [
    ["another conversation", correction({ session_id: "s-2" })],
    ["no conversation", correction({ session_id: null })],
    ["another topic", rewriteRecord({ original: "Now write the release notes" })],
    ["answers", correction({ parent_id: first().id })],
    ["synthetic", correction({ source: "synthetic" })],
  ];
  for (const [name, next] of silent) assert.equal(await massAfter([first()], [next]), 0, name);
});

Deno.test("doubt is nothing beside what was said of every edit", async () => {
  const one = first();
  const accepted = feedbackRecord(one, { verdict: null, accept: [1, 2, 3] });
  const said = await massAfter([one, accepted]);
  assert.equal(await massAfter([one, accepted, correction()]), said);
});
