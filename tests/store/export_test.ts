/**
 * Export: every format in the shape that its readers publish, redacted once more on the way out.
 *
 * @module
 */

import { deepStrictEqual as equal, ok, rejects } from "node:assert/strict";
import { encodeLine } from "../../lib/store/line.ts";
import { exportRecords, FORMAT_NAMES } from "../../lib/store/export.ts";
import { judge } from "../../lib/store/judgement.ts";
import { merge } from "../../lib/store/merge.ts";
import { decodeRecord, type StoredRecord } from "../../lib/store/record.ts";
import { append, feedbackRecord, inDirectory, rewriteRecord } from "./fixture.ts";

async function lines(
  directory: string,
  options: Parameters<typeof exportRecords>[1],
): Promise<string[]> {
  return await Array.fromAsync(exportRecords(directory, options));
}

const text = (value: unknown) => typeof value === "string" && value.length > 0;
const keys = (row: object) => Object.keys(row).sort().join();

/** The shapes as they are published for TRL's dataset types and OpenAI's chat fine-tuning. */
const SHAPES: Record<string, (row: Record<string, unknown>) => boolean> = {
  sft: (row) => keys(row) === "completion,prompt" && text(row.prompt) && text(row.completion),
  dpo: (row) =>
    keys(row) === "chosen,prompt,rejected" && text(row.prompt) && text(row.chosen) &&
    text(row.rejected) && row.chosen !== row.rejected,
  kto: (row) =>
    keys(row) === "completion,label,prompt" && text(row.prompt) && text(row.completion) &&
    typeof row.label === "boolean",
  openai: (row) => {
    const messages = row.messages as { role: string; content: unknown }[];
    return keys(row) === "messages" && Array.isArray(messages) &&
      messages.every(({ content }) => text(content)) &&
      messages.map(({ role }) => role).join() === "system,user,assistant";
  },
};

/** One rewrite of each fate. */
function fates(): StoredRecord[] {
  const [accepted, rejected, edited, decided, silent, failed] = Array.from(
    { length: 6 },
    (_, index) => rewriteRecord(index === 5 ? { status: "fallback" } : {}),
  );
  return [
    accepted!,
    rejected!,
    edited!,
    decided!,
    silent!,
    failed!,
    feedbackRecord(accepted!),
    feedbackRecord(rejected!, { verdict: "reject" }),
    feedbackRecord(edited!, { verdict: null, edited_text: "Please fix the login bug today" }),
    feedbackRecord(decided!, {
      verdict: null,
      decisions: [
        { edit: 1, rule: "clarity/chat_speak", verdict: "reject", inferred: false },
        { edit: 3, rule: "structure/goal", verdict: "accept", inferred: false },
      ],
    }),
  ];
}

Deno.test("every format has a published shape to be checked against", () => {
  equal(FORMAT_NAMES.filter((name) => name !== "jsonl").sort(), Object.keys(SHAPES).sort());
});

for (const [format, fits] of Object.entries(SHAPES)) {
  Deno.test(`every row of ${format} has its published shape`, () =>
    inDirectory(async (directory) => {
      await append(directory, ...fates());
      await merge(directory);
      const rows = (await lines(directory, { format })).map((line) => JSON.parse(line));
      ok(rows.length >= 3, `${rows.length} rows`);
      for (const row of rows) ok(fits(row), JSON.stringify(row));
    }));
}

Deno.test("jsonl gives the records back exactly", () =>
  inDirectory(async (directory) => {
    const records = fates();
    await append(directory, ...records);
    await merge(directory);
    equal((await lines(directory, {})).map(decodeRecord), records);
  }));

Deno.test("preferences say what the user said", () =>
  inDirectory(async (directory) => {
    await append(directory, ...fates());
    await merge(directory);
    const { original, improved } = rewriteRecord();
    const wanted = "pls fix the login bug to ship by Friday";
    const sent = "Please fix the login bug today";
    equal((await lines(directory, { format: "dpo" })).map((line) => JSON.parse(line)), [
      { prompt: original, chosen: improved, rejected: original },
      { prompt: original, chosen: original, rejected: improved },
      { prompt: original, chosen: sent, rejected: improved },
      { prompt: original, chosen: wanted, rejected: improved },
    ]);
    const labels = (await lines(directory, { format: "kto" })).map((line) => JSON.parse(line));
    equal(labels.map(({ completion, label }) => [completion, label]), [
      [improved, true],
      [improved, false],
      [original, true],
      [improved, false],
      [sent, true],
      [improved, false],
      [wanted, true],
    ]);
  }));

Deno.test("judge() takes the last word of several", () => {
  const rewrite = rewriteRecord();
  const judged = judge(rewrite, [
    feedbackRecord(rewrite, { verdict: "accept", edited_text: "one" }),
    feedbackRecord(rewrite, { verdict: "reject", edited_text: "two" }),
    feedbackRecord(rewrite, { verdict: null }),
  ]);
  equal([judged.verdict, judged.wanted], ["reject", "two"]);
});

Deno.test("export chooses by source and time", () =>
  inDirectory(async (directory) => {
    const old = rewriteRecord({ timestamp: "2024-01-01T00:00:00.000Z" });
    const synthetic = rewriteRecord({ source: "synthetic" });
    const user = rewriteRecord();
    await append(directory, old, synthetic, user);
    await merge(directory);
    const ids = async (options: Parameters<typeof exportRecords>[1]) =>
      (await lines(directory, options)).map((line) => decodeRecord(line).id);
    equal(await ids({ source: "user" }), [old.id, user.id]);
    equal(await ids({ since: new Date("2025-01-01") }), [user.id, synthetic.id]);
    equal(await ids({ since: new Date("2025-01-01"), source: "synthetic" }), [synthetic.id]);
  }));

Deno.test("a secret that an older program let through does not leave the directory", () =>
  inDirectory(async (directory) => {
    const token = "ghp_" + "q7W8e9R0t1Y2".repeat(3);
    await append(directory, rewriteRecord());
    const leaked = rewriteRecord({
      original: `use ${token}`,
      improved: `Use ${token}`,
      edits: [],
      suggestions: [],
    });
    Deno.writeFileSync(`${directory}/spool/old.spool`, encodeLine(leaked), { mode: 0o600 });
    await merge(directory);
    for (const format of FORMAT_NAMES) {
      const out = (await lines(directory, { format })).join("\n");
      ok(!out.includes(token), format);
    }
    ok((await lines(directory, {})).join().includes("[REDACTED:github_token:"));
  }));

Deno.test("export streams: thousands of records, one line at a time, and stops when its reader does", () =>
  inDirectory(async (directory) => {
    await append(directory, ...Array.from({ length: 2000 }, () => rewriteRecord()));
    await merge(directory);
    let count = 0;
    for await (const line of exportRecords(directory, { format: "sft" })) {
      ok(line.startsWith("{"));
      if (++count === 1500) break;
    }
    equal(count, 1500);
    equal((await lines(directory, { format: "sft" })).length, 2000);
  }));

Deno.test("an unknown format is refused with the names of the known ones", () =>
  inDirectory(async (directory) => {
    await rejects(
      lines(directory, { format: "xml" }),
      (error: Error & { hint: string }) => error.hint.includes("jsonl, sft, dpo, kto, openai"),
    );
    equal(await lines(directory, { format: "dpo" }), []);
  }));
