/**
 * Statistics, look-ups and health: right before the merge and after it.
 *
 * @module
 */

import { deepStrictEqual as equal, ok } from "node:assert/strict";
import { findRecord } from "../../lib/store/find.ts";
import { forget } from "../../lib/store/forget_records.ts";
import { queueHealth } from "../../lib/store/health.ts";
import { checkStore } from "../../lib/store/check.ts";
import { merge } from "../../lib/store/merge.ts";
import { openSink } from "../../lib/store/spool.ts";
import { readStats } from "../../lib/store/stats.ts";
import { append, feedbackRecord, inDirectory, rewriteRecord } from "./fixture.ts";

const NOW = Date.now();
const HOUR = 3_600_000;
const at = (hoursAgo: number) => new Date(NOW - hoursAgo * HOUR).toISOString();

/** A hundred prompts over ten days, every tenth with feedback. */
function history() {
  const rewrites = Array.from({ length: 100 }, (_, index) =>
    rewriteRecord({
      timestamp: at(index * 2.4),
      status: index % 4 === 3 ? "unchanged" : "improved",
      metrics: {
        duration_ms: index + 1,
        clarity_before: 0.25,
        clarity_after: 0.75,
        length_ratio: 1,
      },
      ...(index % 5 === 0 ? { answered: ["audience"] } : {}),
    }));
  const feedback = rewrites.filter((_, index) => index % 10 === 0).map((rewrite, index) =>
    feedbackRecord(rewrite, {
      timestamp: rewrite.timestamp,
      verdict: index % 2 === 0 ? "accept" : "reject",
      rating: 4,
      decisions: [
        { edit: 1, rule: "clarity/chat_speak", verdict: "accept", inferred: false },
        {
          edit: 2,
          rule: "clarity/wordy_phrase",
          verdict: index % 2 ? "reject" : "accept",
          inferred: false,
        },
      ],
    })
  );
  return [...rewrites, ...feedback, rewriteRecord({ source: "synthetic" })];
}

Deno.test("statistics say the same before the merge, half-way, and after it", () =>
  inDirectory(async (directory) => {
    const records = history();
    await append(directory, ...records.slice(0, 60));
    await merge(directory);
    await append(directory, ...records.slice(60));
    const half = await readStats(directory);
    await merge(directory);
    const whole = await readStats(directory);
    equal(half.unmerged, records.length - 60);
    equal({ ...half, unmerged: 0 }, whole);
    equal(whole.prompts, {
      total: 100,
      improved: 75,
      unchanged: 25,
      fallback: 0,
      synthetic: 1,
      hook: 0,
    });
    equal(whole.edits, {
      applied: 200,
      suggested: 100,
      accepted: 15,
      rejected: 5,
      acceptance: 0.75,
    });
    equal(whole.verdicts, { accepted: 5, rejected: 5, acceptance: 0.5 });
    equal(whole.questions, { prompts_asked: 100, asked: 100, prompts_answered: 20 });
    equal([whole.feedback, whole.rating_mean, whole.gains.clarity, whole.gains.length_ratio], [
      10,
      4,
      0.5,
      1,
    ]);
    equal(whole.rules[1], {
      rule: "clarity/wordy_phrase",
      applied: 100,
      suggested: 0,
      accepted: 5,
      rejected: 5,
      acceptance: 0.5,
    });
    equal(whole.rules[2]?.suggested, 100);
    equal(whole.tasks, { debugging: 100 });
    ok(whole.acceptance_by_day.length >= 9);
    equal(whole.acceptance_by_day.reduce((sum, { accepted }) => sum + accepted, 0), 15);
    const byDay = (await readStats(directory, { byDay: true })).rules
      .find(({ rule }) => rule === "clarity/wordy_phrase")!.acceptance_by_day!;
    equal(byDay.map(({ accepted }) => accepted).filter((one) => one > 0).length, 5);
    equal(byDay.reduce((sum, { rejected }) => sum + rejected, 0), 5);
    ok(whole.rules.every((rule) => !("acceptance_by_day" in rule)));
  }));

Deno.test("latency percentiles are right within 2.5 %", () =>
  inDirectory(async (directory) => {
    await append(directory, ...history());
    const { p50, p95, p99 } = (await readStats(directory)).latency_ms;
    for (const [told, true_] of [[p50, 50], [p95, 95], [p99, 99]] as const) {
      ok(Math.abs(told! / true_ - 1) <= 0.026, `${told} for ${true_}`);
    }
  }));

Deno.test("`since` counts from its hour on, merged or not", () =>
  inDirectory(async (directory) => {
    const records = history();
    await append(directory, ...records);
    for (const hours of [0.5, 5, 30, 100, 1000]) {
      const since = new Date(NOW - hours * HOUR);
      const first = since.toISOString().slice(0, 13);
      const expected = records.filter(({ kind, source, timestamp }) =>
        kind === "rewrite" && source === "user" && timestamp.slice(0, 13) >= first
      ).length;
      equal((await readStats(directory, { since })).prompts.total, expected, `${hours} h, spooled`);
      await merge(directory);
      equal((await readStats(directory, { since })).prompts.total, expected, `${hours} h, merged`);
    }
  }));

Deno.test("a directory that is not there has statistics, health, and no records", () =>
  inDirectory(async (directory) => {
    const stats = await readStats(directory);
    equal([stats.prompts.total, stats.latency_ms.p50, stats.edits.acceptance], [0, null, null]);
    const health = await queueHealth(directory);
    equal([health.spools, health.records, health.last_merge], [0, 0, null]);
    equal(await findRecord(directory, "last"), null);
  }));

Deno.test("findRecord() finds by id and `last`, in spools and in the database, a person's first", () =>
  inDirectory(async (directory) => {
    const one = rewriteRecord();
    await append(directory, one);
    await merge(directory);
    await new Promise((resolve) => setTimeout(resolve, 2));
    const two = rewriteRecord();
    await append(directory, two, feedbackRecord(two));
    await new Promise((resolve) => setTimeout(resolve, 2));
    await append(directory, rewriteRecord({ source: "synthetic" }));
    for (const round of ["spooled", "merged"]) {
      equal(await findRecord(directory, one.id), one, round);
      equal(await findRecord(directory, two.id.toUpperCase()), two, round);
      equal(await findRecord(directory, "last"), two, round);
      equal(await findRecord(directory, rewriteRecord().id), null, round);
      equal(await findRecord(directory, "../../etc/passwd"), null, round);
      await merge(directory);
    }
  }));

Deno.test("prompts that a hook only read are counted apart, before and after the merge and when forgotten", () =>
  inDirectory(async (directory) => {
    const hooked = ["hook-claude", "hook-codex"].map((client) =>
      rewriteRecord({ client, redactions: 1, questions: [] })
    );
    await append(directory, rewriteRecord(), ...hooked);
    const gist = async () => {
      const { prompts, edits, rules, tasks, redactions } = await readStats(directory);
      const applied = rules.reduce((sum, rule) => sum + rule.applied, 0);
      const { total, improved, hook } = prompts;
      return [total, improved, hook, edits.applied, applied, tasks.debugging, redactions];
    };
    equal(await gist(), [1, 1, 2, 2, 2, 1, 2]);
    await merge(directory);
    equal(await gist(), [1, 1, 2, 2, 2, 1, 2]);
    await forget(directory, { id: hooked[0]!.id });
    equal(await gist(), [1, 1, 1, 2, 2, 1, 1]);
  }));

Deno.test("health tells what waits, what is stored and how the last merge went", () =>
  inDirectory(async (directory) => {
    const oldest = rewriteRecord({ timestamp: at(50) });
    const sink = openSink(directory);
    await sink.append(rewriteRecord(), 5000);
    await sink.append(oldest, 5000);
    const before = await queueHealth(directory);
    equal([before.spools, before.unmerged, before.records, before.oldest_unmerged], [
      1,
      2,
      0,
      oldest.timestamp,
    ]);
    ok(before.unmerged_bytes === before.spool_bytes && before.spool_bytes > 1000);
    await merge(directory);
    const after = await queueHealth(directory);
    await sink.close();
    equal([after.spools, after.unmerged, after.records, after.unexported, after.segments], [
      1,
      0,
      2,
      0,
      1,
    ]);
    equal([after.last_merge?.report.merged, after.last_merge?.error], [2, null]);
    ok(after.journal_bytes > 1000 && after.database_bytes > 8192);
  }));

Deno.test("a failed merge is remembered with its hint", () =>
  inDirectory(async (directory) => {
    await append(directory, rewriteRecord());
    Deno.mkdirSync(`${directory}/store.db`);
    await merge(directory).catch(() => {});
    Deno.removeSync(`${directory}/store.db`);
    equal((await queueHealth(directory)).last_merge?.error?.code, "unsafe_directory");
  }));

Deno.test("checkStore() finds a sound directory sound, and damage where it is", () =>
  inDirectory(async (directory) => {
    await append(directory, rewriteRecord());
    await merge(directory);
    const sound = await checkStore(directory);
    equal(sound.filter(({ ok }) => !ok), []);
    equal(sound.length, 8);
    const bad = async () =>
      (await checkStore(directory)).filter(({ ok }) => !ok).map(({ name }) => name);
    Deno.chmodSync(`${directory}/store.db`, 0o644);
    equal(await bad(), ["files"]);
    for (const { name } of Deno.readDirSync(directory)) {
      if (name.startsWith("store.db")) Deno.chmodSync(`${directory}/${name}`, 0o600);
    }
    const segment = `${directory}/training_data/records-000001.jsonl`;
    Deno.truncateSync(segment, 10);
    equal(await bad(), ["journal"]);
    await merge(directory);
    const line = Deno.readTextFileSync(segment);
    Deno.writeTextFileSync(segment, line.replace("login", "logon"));
    equal(await bad(), ["journal"]);
    await merge(directory, { check: true });
    equal(await bad(), []);
    Deno.writeTextFileSync(segment, line, { append: true });
    equal(await bad(), ["journal"]);
    await merge(directory);
    for (const end of ["", "-wal", "-shm"]) {
      await Deno.remove(`${directory}/store.db${end}`).catch(() => {});
    }
    equal(await bad(), ["database"]);
    await merge(directory);
    equal(await bad(), []);
    Deno.writeTextFileSync(`${directory}/spool/x.spool`, "J1 nonsense\n", { mode: 0o600 });
    equal(await bad(), ["spools"]);
    await merge(directory);
    equal(await bad(), ["quarantine"]);
    Deno.chmodSync(directory, 0o777);
    equal(await bad(), ["directory"]);
  }));

Deno.test("of several words on one thing the latest stands, before and after the merge and when it is forgotten", () =>
  inDirectory(async (directory) => {
    const rewrite = rewriteRecord();
    const decide = async (verdict: "accept" | "reject", hoursAgo: number) => {
      // Nobody changes their mind within a millisecond, which is what ids tell apart.
      await new Promise((resolve) => setTimeout(resolve, 3));
      return feedbackRecord(rewrite, {
        timestamp: at(hoursAgo),
        verdict,
        rating: verdict === "accept" ? 5 : 1,
        decisions: [{ edit: 1, rule: "clarity/chat_speak", verdict, inferred: false }],
      });
    };
    const gist = async (since?: Date) => {
      const { edits, verdicts, feedback, rating_mean, acceptance_by_day } = await readStats(
        directory,
        { since },
      );
      const { accepted, rejected } = edits;
      const days = acceptance_by_day.reduce((sum, day) => sum + day.accepted - day.rejected, 0);
      return [accepted, rejected, verdicts.acceptance, feedback, rating_mean, days];
    };
    const first = await decide("accept", 80);
    const second = await decide("reject", 50);
    const third = await decide("accept", 2);
    await append(directory, rewrite, first);
    equal(await gist(), [1, 0, 1, 1, 5, 1]);
    await merge(directory);
    await append(directory, second);
    equal(await gist(), [0, 1, 0, 2, 1, -1]);
    await append(directory, third);
    equal(await gist(), [1, 0, 1, 3, 5, 1]);
    await merge(directory);
    equal(await gist(), [1, 0, 1, 3, 5, 1]);
    equal(await gist(new Date(NOW - 10 * HOUR)), [1, 0, 1, 1, 5, 1]);
    await forget(directory, { id: third.id });
    equal(await gist(), [0, 1, 0, 2, 1, -1]);
    await forget(directory, { id: first.id });
    equal(await gist(), [0, 1, 0, 1, 1, -1]);
    await forget(directory, { id: rewrite.id });
    equal(await gist(), [0, 0, null, 0, null, 0]);
  }));
