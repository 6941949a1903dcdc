/**
 * Redaction: nothing of a secret in what is stored, and a record that still holds together.
 *
 * @module
 */

import { deepStrictEqual as equal, notStrictEqual as different, ok } from "node:assert/strict";
import { applyChanges } from "../../lib/rewrite/edit.ts";
import type { FeedbackRecord, RewriteRecord } from "../../lib/store/record.ts";
import { recordFault } from "../../lib/store/record_check.ts";
import { redactor } from "../../lib/store/redact.ts";
import { feedbackRecord, inDirectory, rewriteRecord } from "./fixture.ts";

const TOKEN = "ghp_" + "a1B2c3D4e5F6".repeat(3);
const OTHER = "ghp_" + "z9Y8x7W6v5U4".repeat(3);

async function redacted(directory: string, record: RewriteRecord): Promise<RewriteRecord> {
  return await redactor(directory)(record) as RewriteRecord;
}

Deno.test("a record without secrets is stored as it is, and no key is made", () =>
  inDirectory(async (directory) => {
    const record = rewriteRecord();
    equal(await redactor(directory)(record), record);
    let made = true;
    try {
      Deno.statSync(directory);
    } catch {
      made = false;
    }
    equal(made, false);
  }));

Deno.test("a secret is gone from every text of a record, and counted once", () =>
  inDirectory(async (directory) => {
    Deno.mkdirSync(directory, { mode: 0o700 });
    const base = rewriteRecord();
    const record = rewriteRecord({
      original: `use ${TOKEN} pls`,
      improved: `Use ${TOKEN}, please`,
      session_id: `session ${TOKEN}`,
      edits: [{ ...base.edits[0]!, start: 0, end: 3, before: "use", after: "Use" }],
      suggestions: [{
        ...base.edits[1]!,
        start: 4,
        end: 4 + TOKEN.length,
        before: TOKEN,
        after: `\`${TOKEN}\``,
      }],
      questions: [{ ...base.questions[0]!, question: `Is ${TOKEN} yours?`, options: [TOKEN] }],
    });
    const safe = await redacted(directory, record);
    ok(!JSON.stringify(safe).includes(TOKEN.slice(4)));
    equal(safe.redactions, 1);
    equal(recordFault(safe), null);
    equal(Deno.statSync(`${directory}/redaction.key`).mode! & 0o777, 0o600);
  }));

Deno.test("edits of a redacted record still make its improved text out of its original", () =>
  inDirectory(async (directory) => {
    Deno.mkdirSync(directory, { mode: 0o700 });
    const original = `pls use ${TOKEN} in order to log in with ${OTHER} in order to test`;
    const edits = [...original.matchAll(/pls|in order to/g)].map((match, index) => ({
      ...rewriteRecord().edits[0]!,
      id: index + 1,
      start: match.index,
      end: match.index + match[0].length,
      before: match[0],
      after: match[0] === "pls" ? "please" : "to",
    }));
    const improved = applyChanges(original, edits);
    const safe = await redacted(
      directory,
      rewriteRecord({ original, improved, edits, suggestions: [] }),
    );
    equal(applyChanges(safe.original, safe.edits), safe.improved);
    for (const { start, end, before } of safe.edits) equal(safe.original.slice(start, end), before);
    equal(safe.redactions, 2);
  }));

/** Made up while the test runs: a password, and a key. */
const PASSWORD = "Harb0r" + "JqWxN2";
const KEY = "k7Rm2XvB" + "q9TzL4cD" + "w6YsH3nF" + "p8GjE5aU";

/** Where the same secret stands a second time, without the words that give it away. */
const AGAIN: readonly (readonly [secret: string, text: string])[] = [
  [PASSWORD, `pls fix: DB_PASSWORD=${PASSWORD} and psql says ${PASSWORD} is wrong`],
  [PASSWORD, `psql says ${PASSWORD} is wrong, pls fix: DB_PASSWORD=${PASSWORD}`],
  [KEY, `API_KEY=${KEY} and then I used "${KEY}" in the header`],
  [PASSWORD, `password: ${PASSWORD}\n\nlog in as root:${PASSWORD}@db or root${PASSWORD}`],
  [PASSWORD, `password: ${PASSWORD}, in the log ${encodeURIComponent(`a b ${PASSWORD}`)}`],
  ["5501" + "8842", `password: 5501${"8842"} but 5501${"8842"} is refused`],
];

Deno.test("a secret that was recognised once is gone wherever it stands", () =>
  inDirectory(async (directory) => {
    Deno.mkdirSync(directory, { mode: 0o700 });
    for (const [secret, original] of AGAIN) {
      const edits = [...original.matchAll(/pls/g)].map(({ index }) => ({
        ...rewriteRecord().edits[0]!,
        start: index,
        end: index + 3,
        before: "pls",
        after: "please",
      }));
      const improved = applyChanges(original, edits);
      const safe = await redacted(
        directory,
        rewriteRecord({ original, improved, edits, suggestions: [] }),
      );
      ok(!JSON.stringify(safe).includes(secret), original);
      equal(applyChanges(safe.original, safe.edits), safe.improved);
      equal(safe.redactions, 1);
      equal(await redacted(directory, safe), safe);
    }
  }));

Deno.test("what only the improved text lets recognise is gone from the original and its edits", () =>
  inDirectory(async (directory) => {
    Deno.mkdirSync(directory, { mode: 0o700 });
    const original = `teh pasword: ${PASSWORD} is not accepted`;
    const base = rewriteRecord();
    const edits = [
      { ...base.edits[0]!, start: 0, end: 3, before: "teh", after: "the" },
      { ...base.edits[1]!, start: 4, end: 11, before: "pasword", after: "password" },
    ];
    const improved = applyChanges(original, edits);
    const safe = await redacted(
      directory,
      rewriteRecord({
        original,
        improved,
        edits,
        suggestions: [{
          ...base.suggestions[0]!,
          start: 13,
          end: 13 + PASSWORD.length,
          before: PASSWORD,
          after: `\`${PASSWORD}\``,
          why: `Quotes show where ${PASSWORD} ends`,
        }],
        questions: [{
          ...base.questions[0]!,
          question: `Is ${PASSWORD} new?`,
          options: [PASSWORD],
        }],
      }),
    );
    ok(!JSON.stringify(safe).includes(PASSWORD));
    equal(applyChanges(safe.original, safe.edits), safe.improved);
    for (const { start, end, before } of [...safe.edits, ...safe.suggestions]) {
      equal(safe.original.slice(start, end), before);
    }
    equal(recordFault(safe), null);
  }));

Deno.test("a secret of one answer is gone from the others and from the text that was sent", () =>
  inDirectory(async (directory) => {
    Deno.mkdirSync(directory, { mode: 0o700 });
    const record = feedbackRecord(rewriteRecord(), {
      edited_text: `it says ${PASSWORD} is wrong`,
      answers: { symptom: `password=${PASSWORD}`, value: PASSWORD },
    });
    const safe = await redactor(directory)(record);
    ok(!JSON.stringify(safe).includes(PASSWORD));
    equal(safe.redactions, 1);
  }));

Deno.test("words and numbers that also are somebody's password stay in the rest of a record", () =>
  inDirectory(async (directory) => {
    Deno.mkdirSync(directory, { mode: 0o700 });
    const original =
      "CREATE USER jo IDENTIFIED BY 'grape'; grape is a fruit, and redis://:1234@db has 1234";
    const safe = await redacted(
      directory,
      rewriteRecord({ original, improved: original, edits: [], suggestions: [] }),
    );
    ok(safe.original.includes("grape is a fruit") && safe.original.endsWith("has 1234"));
    ok(!safe.original.includes("'grape'") && !safe.original.includes(":1234@"));
  }));

Deno.test("a password that is a word of ours leaves the names and values of a record as they are", () =>
  inDirectory(async (directory) => {
    Deno.mkdirSync(directory, { mode: 0o700 });
    for (const word of ["session_id", "correlation_id", "clarity_before", "suggestions"]) {
      const original = `fix the call: curl -u jo:${word} https://shop.test`;
      const record = rewriteRecord({ original, improved: original, edits: [], suggestions: [] });
      const safe = await redacted(directory, record);
      ok(!safe.original.includes(word), word);
      equal(Object.keys(safe).sort(), Object.keys(record).sort());
      equal(safe.metrics, record.metrics);
      equal(recordFault(safe), null, word);
    }
  }));

Deno.test("thousands of secrets that begin alike are looked for in a time that grows with the text", () =>
  inDirectory(async (directory) => {
    Deno.mkdirSync(directory, { mode: 0o700 });
    const time = async (count: number) => {
      const number = (index: number) => String(index).padStart(5, "0");
      const lines = Array.from({ length: count }, (_, index) => `password=Depot-${number(index)}x`);
      const original = `${lines.join("\n")}\nDepot-00001x`;
      const record = rewriteRecord({ original, improved: "", edits: [], suggestions: [] });
      const started = performance.now();
      const safe = await redacted(directory, record);
      ok(!safe.original.includes("Depot-"));
      return performance.now() - started;
    };
    await time(200);
    const short = await time(1000);
    const long = await time(4000);
    ok(long < 12 * short + 150, `${short} ms, then ${long} ms`);
  }));

Deno.test("an edit that cuts through a secret takes none of it along", () =>
  inDirectory(async (directory) => {
    Deno.mkdirSync(directory, { mode: 0o700 });
    const original = `use ${TOKEN} now`;
    const edit = {
      ...rewriteRecord().edits[0]!,
      start: 20,
      end: 30,
      before: original.slice(20, 30),
      after: "",
    };
    const improved = applyChanges(original, [edit]);
    const safe = await redacted(
      directory,
      rewriteRecord({ original, improved, edits: [edit], suggestions: [] }),
    );
    ok(!JSON.stringify([safe.original, safe.edits]).includes(TOKEN.slice(16, 26)));
  }));

Deno.test("equal secrets get equal marks in one directory, other marks in another", () =>
  inDirectory(async (directory) => {
    const marks = async (path: string) => {
      Deno.mkdirSync(path, { recursive: true, mode: 0o700 });
      const text = `${TOKEN} ${encodeURIComponent(TOKEN)} ${btoa(TOKEN)} ${OTHER}`;
      const safe = await redacted(
        path,
        rewriteRecord({ original: text, edits: [], suggestions: [] }),
      );
      return safe.original.match(/\[REDACTED:github_token:[0-9a-f]{12}\]/g)!;
    };
    const [first, second, third, other] = await marks(`${directory}/one`);
    equal(second, first);
    equal(third, first);
    different(other, first);
    equal((await marks(`${directory}/one`))[0], first);
    different((await marks(`${directory}/two`))[0], first);
  }));

Deno.test("many first secrets at once end with one key", () =>
  inDirectory(async (directory) => {
    Deno.mkdirSync(directory, { mode: 0o700 });
    const record = rewriteRecord({ original: TOKEN, improved: TOKEN, edits: [], suggestions: [] });
    const safe = await Promise.all(Array.from({ length: 20 }, () => redacted(directory, record)));
    equal(new Set(safe.map(({ original }) => original)).size, 1);
    equal(Deno.statSync(`${directory}/redaction.key`).size, 32);
  }));

Deno.test("feedback is redacted too: the text that was sent, answers and their names", () =>
  inDirectory(async (directory) => {
    Deno.mkdirSync(directory, { mode: 0o700 });
    const record = feedbackRecord(rewriteRecord(), {
      edited_text: `my key is ${TOKEN}`,
      answers: { [`slot ${TOKEN}`]: `Bearer ${OTHER}` },
    });
    const safe = await redactor(directory)(record) as FeedbackRecord;
    const json = JSON.stringify(safe);
    ok(!json.includes(TOKEN) && !json.includes(OTHER));
    equal(safe.redactions, 2);
    equal(recordFault(safe), null);
  }));
