/**
 * The way in: durable before it is said, bounded in memory, real records first.
 *
 * @module
 */

import { deepStrictEqual as equal, ok, rejects } from "node:assert/strict";
import { decodeLine } from "../../lib/store/line.ts";
import { openSink } from "../../lib/store/spool.ts";
import { readSpool, spoolNames } from "../../lib/store/spool_reader.ts";
import { layoutOf } from "../../lib/store/directory.ts";
import { inDirectory, rewriteRecord, spools } from "./fixture.ts";

const LONG_MS = 10_000;

function spooledIds(directory: string): string[] {
  const layout = layoutOf(directory);
  return spoolNames(layout).flatMap((name) =>
    [...readSpool(`${layout.spool}/${name}`, 0)].map(({ line }) => {
      ok(line.status === "record");
      return line.id;
    })
  );
}

Deno.test("an appended record is in a spool that only its owner can read", () =>
  inDirectory(async (directory) => {
    const sink = openSink(directory);
    const record = rewriteRecord();
    equal(await sink.append(record, LONG_MS), "durable");
    equal(spooledIds(directory), [record.id]);
    const [name] = spools(directory);
    equal(Deno.statSync(`${directory}/spool/${name}`).mode! & 0o777, 0o600);
    for (const path of [directory, `${directory}/spool`]) {
      equal(Deno.statSync(path).mode! & 0o777, 0o700);
    }
    equal(await sink.close(), { lost: 0 });
    equal(sink.health.durable, 1);
  }));

Deno.test("a sink touches nothing before the first record", () =>
  inDirectory(async (directory) => {
    const sink = openSink(directory);
    equal(await sink.close(), { lost: 0 });
    let made = true;
    try {
      Deno.statSync(directory);
    } catch {
      made = false;
    }
    equal(made, false);
  }));

Deno.test("records that come together are written together, in their order", () =>
  inDirectory(async (directory) => {
    const groups: number[] = [];
    const sink = openSink(directory, { onDurable: (count) => groups.push(count) });
    const records = Array.from({ length: 200 }, () => rewriteRecord());
    const outcomes = await Promise.all(records.map((record) => sink.append(record, LONG_MS)));
    await sink.close();
    equal(new Set(outcomes), new Set(["durable"]));
    equal(spooledIds(directory), records.map(({ id }) => id));
    equal(groups.reduce((sum, count) => sum + count, 0), 200);
    ok(groups.length < 50, `${groups.length} groups`);
  }));

Deno.test("synthetic records have a spool of their own, which is read last", () =>
  inDirectory(async (directory) => {
    const sink = openSink(directory);
    const records = (["synthetic", "user", "synthetic", "user"] as const).map((source) =>
      rewriteRecord({ source })
    );
    await Promise.all(records.map((record) => sink.append(record, LONG_MS)));
    await sink.close();
    const order = [1, 3, 0, 2].map((index) => records[index]!.id);
    equal(spooledIds(directory), order);
    equal(spools(directory).filter((name) => name.endsWith(".synthetic.spool")).length, 1);
  }));

Deno.test("a full queue drops synthetic records for real ones, then refuses, and counts both", () =>
  inDirectory(async (directory) => {
    const original = "x".repeat(1000);
    const sink = openSink(directory, { queueBytesMax: 20_000 });
    const put = (source: "user" | "synthetic") =>
      Promise.all(
        Array.from({ length: 10 }, () => sink.append(rewriteRecord({ source, original }), LONG_MS)),
      );
    const [synthetic, user, more] = await Promise.all([put("synthetic"), put("user"), put("user")]);
    await sink.close();
    const count = (outcomes: string[]) =>
      outcomes.filter((outcome) => outcome === "durable").length;
    const { refused, durable } = sink.health;
    ok(count(user) >= 9, `${count(user)} real ones`);
    ok(count(synthetic) <= 2, `${count(synthetic)} synthetic ones`);
    equal(durable, count(synthetic) + count(user) + count(more));
    equal(durable + refused.full + refused.evicted, 30);
    ok(refused.evicted > 0 && refused.full > 0);
    equal(spooledIds(directory).length, durable);
  }));

Deno.test("a record longer than the queue is stored when nothing else waits", () =>
  inDirectory(async (directory) => {
    const sink = openSink(directory, { queueBytesMax: 1000 });
    equal(await sink.append(rewriteRecord({ original: "é".repeat(100_000) }), LONG_MS), "durable");
    await sink.close();
    equal(spooledIds(directory).length, 1);
  }));

Deno.test("a record that the disk has no time for is pending, and durable after closing", () =>
  inDirectory(async (directory) => {
    const sink = openSink(directory);
    const outcomes = await Promise.all(
      Array.from({ length: 300 }, () => sink.append(rewriteRecord(), 0)),
    );
    ok(outcomes.includes("pending"));
    ok(!outcomes.includes("rejected"));
    equal(await sink.close(), { lost: 0 });
    equal(spooledIds(directory).length, 300);
  }));

Deno.test("the very first record of a directory may hold a secret", () =>
  inDirectory(async (directory) => {
    const sink = openSink(directory);
    const original = `use ghp_${"a1B2".repeat(9)}`;
    equal(
      await sink.append(rewriteRecord({ original, edits: [], suggestions: [] }), LONG_MS),
      "durable",
    );
    await sink.close();
    const [name] = spools(directory);
    const text = Deno.readTextFileSync(`${directory}/spool/${name}`);
    ok(text.includes("[REDACTED:github_token:") && !text.includes("a1B2a1B2"));
  }));

Deno.test("closing right after appending, without waiting, stores everything", () =>
  inDirectory(async (directory) => {
    const sink = openSink(directory);
    const secret = `ghp_${"a1B2".repeat(9)}`;
    const appended = [rewriteRecord(), rewriteRecord({ original: `use ${secret}` })]
      .map((record) => sink.append(record, LONG_MS));
    equal(await sink.close(), { lost: 0 });
    equal(await Promise.all(appended), ["durable", "durable"]);
    equal(spooledIds(directory).length, 2);
  }));

Deno.test("a spool that has grown long is left to the merger and a new one begun", () =>
  inDirectory(async (directory) => {
    const sink = openSink(directory);
    for (let index = 0; index < 5; index++) {
      equal(
        await sink.append(rewriteRecord({ original: "y".repeat(4_000_000) }), LONG_MS),
        "durable",
      );
    }
    await sink.close();
    ok(spools(directory).length >= 2);
    equal(spooledIds(directory).length, 5);
  }));

Deno.test("a directory that others can write to is refused, with the command that mends it", () =>
  inDirectory(async (directory) => {
    Deno.mkdirSync(directory, { mode: 0o777 });
    Deno.chmodSync(directory, 0o777);
    const sink = openSink(directory);
    equal(await sink.append(rewriteRecord(), LONG_MS), "rejected");
    const { last_error, refused } = sink.health;
    equal([last_error?.code, refused.unusable], ["unsafe_directory", 1]);
    ok(last_error!.hint.includes("chmod 700"));
    equal([...Deno.readDirSync(directory)], []);
    Deno.chmodSync(directory, 0o700);
    equal(await sink.append(rewriteRecord(), LONG_MS), "durable");
    equal(sink.health.last_error, null);
    await sink.close();
  }));

Deno.test("links are refused: for the directory, for the spools, for the key", () =>
  inDirectory(async (directory) => {
    const real = `${directory}-real`;
    Deno.mkdirSync(real, { mode: 0o700 });
    const refusedBy = async (secret = "") => {
      const sink = openSink(directory);
      const outcome = await sink.append(
        rewriteRecord({ original: `pls ${secret}`, edits: [], suggestions: [] }),
        LONG_MS,
      );
      await sink.close();
      return outcome === "rejected" ? sink.health.last_error?.code : outcome;
    };
    Deno.symlinkSync(real, directory);
    equal(await refusedBy(), "unsafe_directory");
    Deno.removeSync(directory);
    Deno.mkdirSync(directory, { mode: 0o700 });
    Deno.symlinkSync(real, `${directory}/spool`);
    equal(await refusedBy(), "unsafe_directory");
    Deno.removeSync(`${directory}/spool`);
    Deno.symlinkSync(`${real}/key`, `${directory}/redaction.key`);
    equal(await refusedBy(`ghp_${"a1".repeat(18)}`), "unsafe_directory");
    equal([...Deno.readDirSync(real)], []);
  }));

Deno.test("a closed sink refuses, and says so", () =>
  inDirectory(async (directory) => {
    const sink = openSink(directory);
    await sink.close();
    equal(await sink.append(rewriteRecord(), LONG_MS), "rejected");
    equal(sink.health.refused.ended, 1);
  }));

Deno.test("something that is no record is a bug of the caller", () =>
  inDirectory(async (directory) => {
    const sink = openSink(directory);
    const broken = { ...rewriteRecord(), original: 5 } as unknown as ReturnType<
      typeof rewriteRecord
    >;
    await rejects(async () => await sink.append(broken, LONG_MS), /Bug: .*original/);
    await sink.close();
  }));

Deno.test("readSpool() gives whole lines across its buffer's edge and marks an unfinished one", () =>
  inDirectory(async (directory) => {
    const sink = openSink(directory);
    const records = [10, 300_000, 5, 600_000, 262_144 - 700].map((length) =>
      rewriteRecord({ original: "z".repeat(length), edits: [], suggestions: [] })
    );
    for (const record of records) await sink.append(record, LONG_MS);
    await sink.close();
    const path = `${directory}/spool/${spools(directory)[0]}`;
    const lines = [...readSpool(path, 0)];
    equal(
      lines.map(({ line }) => line.status === "record" && line.id),
      records.map(({ id }) => id),
    );
    equal(lines.at(-1)!.end, Deno.statSync(path).size);
    equal([...readSpool(path, lines[2]!.end)].length, 2);
    Deno.truncateSync(path, lines.at(-1)!.end - 1);
    const last = [...readSpool(path, 0)].at(-1)!;
    equal([last.whole, decodeLine(last.bytes).status], [false, "record"]);
  }));

Deno.test("a spool that somebody removed is not written to again", () =>
  inDirectory(async (directory) => {
    const sink = openSink(directory);
    equal(await sink.append(rewriteRecord(), LONG_MS), "durable");
    for (const gone of [directory, `${directory}/spool`]) {
      Deno.removeSync(gone, { recursive: true });
      const record = rewriteRecord();
      equal(await sink.append(record, LONG_MS), "durable");
      equal(spooledIds(directory), [record.id]);
    }
    equal(await sink.close(), { lost: 0 });
  }));
