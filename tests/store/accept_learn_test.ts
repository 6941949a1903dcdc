/**
 * What a merge teaches beside feedback: the prompt that follows in a conversation casts doubt on the
 * edits of the one before, once.
 *
 * @module
 */

import assert from "node:assert/strict";
import { predict, QUESTION_PRIOR } from "../../lib/learn/learner.ts";
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
  const hooked = rewriteRecord({ client: "hook-claude" });
  assert.equal(await massAfter([hooked], [correction()]), 0, "a hook, which changes nothing");
  for (const [name, next] of silent) assert.equal(await massAfter([first()], [next]), 0, name);
});

const SLOT = "?/symptom";

/** What is predicted of the fixture's question after records were merged. */
async function answeredAfter(...records: StoredRecord[]): Promise<number> {
  let probability = NaN;
  await inDirectory(async (directory) => {
    await append(directory, ...records);
    await merge(directory);
    const state = readIfWhole(layoutOf(directory).accept)!;
    const question = { rule: SLOT, task: "debugging", length: "short" } as const;
    probability = predict(state, question, QUESTION_PRIOR);
  });
  return probability;
}

Deno.test("a question teaches whether it is answered: by feedback, by a second step, or not at all", async () => {
  const one = first();
  const silence = await answeredAfter(one, rewriteRecord({ original: "Now the release notes" }));
  const passedOver = await answeredAfter(
    one,
    feedbackRecord(one, { verdict: null, answers: { symptom: "" } }),
  );
  const answered = await answeredAfter(
    one,
    feedbackRecord(one, { verdict: null, answers: { symptom: "a blank page" } }),
  );
  const step = await answeredAfter(
    one,
    rewriteRecord({ parent_id: one.id, answered: ["symptom"], questions: [] }),
  );
  assert.ok(passedOver < silence && silence < QUESTION_PRIOR, `${passedOver} ${silence}`);
  assert.ok(answered > QUESTION_PRIOR);
  assert.equal(step, answered);
  const corrected = await answeredAfter(one, correction());
  assert.ok(corrected > QUESTION_PRIOR && corrected < answered, String(corrected));
});

Deno.test("doubt is nothing beside what was said of every edit", async () => {
  const one = first();
  const accepted = feedbackRecord(one, { verdict: null, accept: [1, 2, 3] });
  const said = await massAfter([one, accepted]);
  assert.equal(await massAfter([one, accepted, correction()]), said);
});
