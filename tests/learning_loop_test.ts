/**
 * The loop from feedback to the next choice of edits, through the program's own parts.
 *
 * @module
 */

import assert from "node:assert/strict";
import { type App, openApp } from "../lib/app.ts";
import { giveFeedback } from "../lib/commands/feedback.ts";
import { readConfig } from "../lib/config.ts";
import { ImproverError } from "../lib/errors.ts";
import { improve, type ImproveResult } from "../lib/improve.ts";
import { readIfWhole, writeAccept } from "../lib/store/accept_file.ts";
import { findRecord } from "../lib/store/find.ts";
import { merge } from "../lib/store/merge.ts";

const RULE = "clean/chat_spellings";

async function withApps(body: (open: () => Promise<App>, directory: string) => Promise<void>) {
  const directory = await Deno.makeTempDir();
  const opened: App[] = [];
  try {
    await body(async () => {
      const app = openApp(await readConfig({ dataDirectory: directory }, () => undefined));
      opened.push(app);
      return app;
    }, directory);
  } finally {
    for (const app of opened) await app.close();
    await Deno.remove(directory, { recursive: true });
  }
}

const send = (app: App, number: number) =>
  improve({ prompt: `pls explain the tax rule nr ${number} to me`, deadline_ms: 20_000 }, app);

const editOf = (result: ImproveResult) =>
  [...result.edits, ...result.suggestions].find(({ rule }) => rule === RULE);

async function rejectUntilHidden(app: App): Promise<number> {
  for (let number = 1; number < 40; number++) {
    const result = await send(app, number);
    const edit = editOf(result);
    if (edit === undefined) return number;
    await giveFeedback({ record_id: result.record_id!, reject: [edit.id] }, app);
  }
  assert.fail("the rule was never hidden");
}

Deno.test("rejecting a rule's edits makes them a suggestion, then hides them, at once", async () => {
  await withApps(async (open) => {
    const app = await open();
    const first = await send(app, 0);
    assert.ok(first.edits.some(({ rule }) => rule === RULE));
    const probabilities: number[] = [];
    for (let number = 1; number <= 4; number++) {
      const result = await send(app, number);
      probabilities.push(editOf(result)!.probability);
      await giveFeedback({ record_id: result.record_id!, reject: [editOf(result)!.id] }, app);
    }
    assert.deepEqual(probabilities, probabilities.toSorted((a, b) => b - a));
    const now = await send(app, 9);
    assert.ok(!now.edits.some(({ rule }) => rule === RULE));
    assert.ok(await rejectUntilHidden(app) < 20);
  });
});

Deno.test("a hidden rule is suggested again at its tenth firing, across processes", async () => {
  await withApps(async (open, directory) => {
    const app = await open();
    await rejectUntilHidden(app);
    const shown: boolean[] = [];
    for (let number = 100; number < 112; number++) {
      await app.close();
      await merge(directory);
      const next = await open();
      shown.push(editOf(await send(next, number)) !== undefined);
      await next.close();
    }
    assert.equal(shown.filter(Boolean).length, 1, String(shown));
  });
});

Deno.test("what one process learnt another uses after a merge, and merging again teaches nothing", async () => {
  await withApps(async (open, directory) => {
    const teacher = await open();
    const result = await send(teacher, 1);
    await giveFeedback({ record_id: result.record_id!, reject: [editOf(result)!.id] }, teacher);
    const taught = editOf(await send(teacher, 2))!.probability;
    await merge(directory);
    const other = await open();
    assert.equal(editOf(await send(other, 3))!.probability, taught);
    const file = `${directory}/models/accept.json`;
    const before = await Deno.readTextFile(file);
    await merge(directory);
    await merge(directory);
    assert.equal(await Deno.readTextFile(file), before);
  });
});

Deno.test("a lost or damaged memory is made again from the store", async () => {
  await withApps(async (open, directory) => {
    const app = await open();
    for (let number = 0; number < 3; number++) {
      const result = await send(app, number);
      await giveFeedback({ record_id: result.record_id!, reject: [editOf(result)!.id] }, app);
    }
    await app.close();
    await merge(directory);
    const file = `${directory}/models/accept.json`;
    const whole = await Deno.readTextFile(file);
    for (const damage of [() => Deno.remove(file), () => Deno.writeTextFile(file, "{}")]) {
      await damage();
      const unaware = await open();
      assert.equal(editOf(await send(unaware, 7))!.probability, 0.85);
      await unaware.close();
      await merge(directory);
      const again = JSON.parse(await Deno.readTextFile(file));
      assert.deepEqual(again.rows, JSON.parse(whole).rows);
    }
  });
});

Deno.test("a damaged memory is mended although nothing was ever learnt, and one of another store too", async () => {
  await withApps(async (open, directory) => {
    const app = await open();
    await send(app, 1);
    await app.close();
    await merge(directory);
    const file = `${directory}/models/accept.json`;
    await Deno.mkdir(`${directory}/models`, { recursive: true });
    await Deno.writeTextFile(file, "xx");
    const { repaired } = await merge(directory);
    assert.match(repaired.join(), /^What was learnt was damaged/);
    const { cursor, realMass } = readIfWhole(file)!;
    assert.deepEqual([realMass, (await merge(directory)).repaired], [0, []]);
    writeAccept(file, { ...readIfWhole(file)!, cursor: 1000 });
    await merge(directory);
    assert.equal(readIfWhole(file)!.cursor, cursor);
  });
});

Deno.test("a text that was sent teaches what was kept and what was put back", async () => {
  await withApps(async (open) => {
    const app = await open();
    const result = await improve(
      { prompt: "pls explain teh budget of the school to the parents", deadline_ms: 20_000 },
      app,
    );
    const sent = result.improved.replace(/^Please/, "pls");
    const { decisions } = await giveFeedback(
      { record_id: result.record_id!, edited_text: sent },
      app,
    );
    const verdicts = Object.fromEntries(decisions.map(({ rule, verdict }) => [rule, verdict]));
    assert.equal(verdicts[RULE], "reject");
    assert.equal(verdicts["clean/short_misspelt_words"], "accept");
    assert.ok(decisions.every(({ inferred }) => inferred));
  });
});

/** Gives the slots asked about, after a user answered all but one slot for a number of prompts. */
async function answerAllBut(slot: string, prompts: number, open: () => Promise<App>) {
  const app = await open();
  const asked: string[][] = [];
  for (let number = 0; number < prompts; number++) {
    const { record_id, questions } = await improve(
      { prompt: `Plan a trip for me, number ${number}`, deadline_ms: 20_000 },
      app,
    );
    const slots = questions.map((question) => question.slot);
    asked.push(slots);
    const answers = Object.fromEntries(
      slots.map((one) => [one, one === slot ? "" : "as you like"]),
    );
    if (slots.length > 0) await giveFeedback({ record_id: record_id!, answers }, app);
  }
  await app.close();
  return asked;
}

Deno.test("a question that is never answered is no longer asked, others still are, and it is tried again", async () => {
  await withApps(async (open, directory) => {
    const asked = await answerAllBut("none", 1, open);
    const [slot, other] = asked[0]!;
    assert.ok(slot !== undefined && other !== undefined, "the prompt is asked about");
    const rounds = await answerAllBut(slot, 25, open);
    const last = rounds.slice(-8);
    assert.ok(rounds[0]!.includes(slot));
    assert.ok(last.filter((slots) => slots.includes(slot)).length <= 2, String(last));
    assert.ok(last.every((slots) => slots.includes(other)));
    let returns = 0;
    for (let round = 0; round < 24; round++) {
      await merge(directory);
      const [slots] = await answerAllBut(slot, 1, open);
      if (slots!.includes(slot)) returns++;
    }
    assert.ok(returns >= 1 && returns <= 8, String(returns));
    const { edits } = await send(await open(), 1);
    assert.equal(edits.find(({ rule }) => rule === RULE)!.probability, 0.85, "edits are as before");
  });
});

Deno.test("what is named in the prompt itself counts as asked by nobody", async () => {
  await withApps(async (open, directory) => {
    const app = await open();
    const request = { prompt: "Plan a trip for me, number 1", deadline_ms: 20_000 };
    for (const [ask, isAsked] of [["list", true], ["inline", false]] as const) {
      const { record_id } = await improve({ ...request, ask }, app);
      const record = await findRecord(directory, record_id!);
      assert.equal(record!.questions.length > 0, isAsked, ask);
    }
  });
});

Deno.test("feedback that cannot be right is refused with what to do", async () => {
  await withApps(async (open) => {
    const app = await open();
    const { record_id } = await send(app, 1);
    const rows: [Parameters<typeof giveFeedback>[0], string][] = [
      [{ record_id: "last" }, "usage"],
      [{ record_id: record_id!, accept: [77] }, "usage"],
      [{ record_id: record_id!, accept: [1], reject: [1] }, "usage"],
      [{ record_id: record_id!, rating: 9 }, "usage"],
      [{ record_id: "0190aaaa-0000-7000-8000-000000000000", verdict: "accept" }, "unknown_record"],
      [{ record_id: "yesterday", verdict: "accept" }, "unknown_record"],
    ];
    for (const [input, code] of rows) {
      const error = await giveFeedback(input, app).then(() => null, (thrown) => thrown);
      assert.ok(error instanceof ImproverError, JSON.stringify(input));
      assert.equal(error.code, code, JSON.stringify(input));
      assert.notEqual(error.hint, "");
    }
  });
});
