/**
 * Flush, remotes, retention and merging in a thread.
 *
 * @module
 */

import { deepStrictEqual as equal, ok, rejects, throws } from "node:assert/strict";
import { ImproverError } from "../../lib/errors.ts";
import { refuseNetwork } from "../../lib/store/file_system.ts";
import { flush, flushExitCode } from "../../lib/store/flush.ts";
import { merge } from "../../lib/store/merge.ts";
import { emptyReport } from "../../lib/store/merge_report.ts";
import { mergeInThread } from "../../lib/store/merge_worker.ts";
import { openRemote } from "../../lib/store/remotes.ts";
import { append, inDirectory, journalIds, rewriteRecord } from "./fixture.ts";

const some = (count: number) => Array.from({ length: count }, () => rewriteRecord());

Deno.test("flushExitCode() speaks sysexits", () => {
  const failed = (code: ConstructorParameters<typeof ImproverError>[0]) =>
    new ImproverError(code, "", "");
  const table: [unknown, number][] = [
    [emptyReport(), 0],
    [{ ...emptyReport(), repaired: ["x"] }, 65],
    [{ ...emptyReport(), quarantined: 1 }, 65],
    [{ ...emptyReport(), problems: ["x"] }, 74],
    [{ ...emptyReport(), stopped: true }, 75],
    [failed("busy"), 75],
    [failed("disk_full"), 75],
    [failed("remote_failure"), 75],
    [failed("unwritable"), 73],
    [failed("io_failure"), 74],
    [failed("damaged_store"), 74],
    [failed("bad_config"), 78],
    [failed("unsafe_directory"), 78],
    [new TypeError("oops"), 70],
  ];
  for (const [outcome, code] of table) equal(flushExitCode(outcome), code);
});

Deno.test("progress is told and comes to its end", () =>
  inDirectory(async (directory) => {
    await append(directory, ...some(1200));
    const told: string[] = [];
    await flush(directory, {
      onProgress: ({ phase, done, total }) => told.push(`${phase} ${done === total}`),
    });
    ok(told.length > 3);
    ok(told.includes("merge true") && told.includes("export true"));
  }));

Deno.test("a network file system is refused, a local one is not", () => {
  for (const type of [0x6969, 0x517b, 0xff534d42, 0xfe534d42]) {
    throws(() => refuseNetwork("/x", { type, freeBytes: 1 }), { code: "unsafe_directory" });
  }
  for (const type of [0xef53, 0x01021994, 0x9123683e, 0x58465342]) {
    refuseNetwork("/x", { type, freeBytes: 1 });
  }
});

Deno.test("a directory gets every record once as a remote, also when a copy was cut off", () =>
  inDirectory(async (directory) => {
    const to = `file://${directory}-copy`;
    await append(directory, ...some(1500));
    equal((await flush(directory, { to })).sent, 1500);
    equal((await flush(directory, { to })).sent, 0);
    await append(directory, ...some(3));
    Deno.writeTextFileSync(`${directory}-copy/000000001501-000000001503.jsonl.new`, "{half");
    equal((await flush(directory, { to })).sent, 3);
    const names = [...Deno.readDirSync(`${directory}-copy`)].map(({ name }) => name).sort();
    ok(names.every((name) => name.endsWith(".jsonl")), String(names));
    const copied = names.flatMap((name) =>
      Deno.readTextFileSync(`${directory}-copy/${name}`).trim().split("\n").map((line) =>
        JSON.parse(line).id
      )
    );
    equal(copied, journalIds(directory));
  }));

Deno.test("a remote that cannot be written to fails as a remote", () =>
  inDirectory(async (directory) => {
    await append(directory, ...some(1));
    Deno.writeTextFileSync(`${directory}-copy`, "a file");
    await rejects(flush(directory, { to: `file://${directory}-copy` }), { code: "remote_failure" });
    equal(journalIds(directory).length, 1);
  }));

Deno.test("a web server gets every record once, is asked again when it is busy, and not when it refuses", () =>
  inDirectory(async (directory) => {
    const taken = new Map<string, string>();
    const answers = [503, 429, 200];
    let refuses = false;
    const server = Deno.serve(
      { port: 0, hostname: "127.0.0.1", onListen: () => {} },
      async (request) => {
        const body = await request.text();
        const status = refuses ? 403 : answers.shift() ?? 200;
        equal(request.headers.get("authorization"), `Basic ${btoa("ci:pa ss")}`);
        if (status === 200) taken.set(request.headers.get("idempotency-key")!, body);
        return new Response("", { status });
      },
    );
    const to = `http://ci:pa%20ss@127.0.0.1:${server.addr.port}/in`;
    await append(directory, ...some(700));
    equal((await flush(directory, { to })).sent, 700);
    const ids = [...taken.values()].flatMap((body) =>
      body.trim().split("\n").map((line) => JSON.parse(line).id)
    );
    equal(ids, journalIds(directory));
    refuses = true;
    await append(directory, ...some(1));
    await rejects(flush(directory, { to }), { code: "remote_failure" });
    refuses = false;
    equal((await flush(directory, { to })).sent, 1);
    await server.shutdown();
  }));

Deno.test("a remote that does not answer keeps nobody from merging, and two senders send once", () =>
  inDirectory(async (directory) => {
    const asked = Promise.withResolvers<void>();
    const released = Promise.withResolvers<void>();
    const taken: string[] = [];
    const server = Deno.serve(
      { port: 0, hostname: "127.0.0.1", onListen: () => {} },
      async (request) => {
        taken.push(...(await request.text()).trim().split("\n"));
        asked.resolve();
        await released.promise;
        return new Response("");
      },
    );
    const to = `http://127.0.0.1:${server.addr.port}/in`;
    await append(directory, ...some(700));
    const first = flush(directory, { to });
    await asked.promise;
    await append(directory, ...some(5));
    equal((await merge(directory)).merged, 5);
    await rejects(flush(directory, { to }), {
      code: "busy",
      message: /another process is sending/,
    });
    const second = flush(directory, { to, waitMs: 30_000 });
    released.resolve();
    equal([(await first).sent + (await second).sent, taken.length], [705, 705]);
    equal(new Set(taken.map((line) => JSON.parse(line).id)).size, 705);
    await server.shutdown();
  }));

Deno.test("addresses that are none are refused", () => {
  for (const address of ["", "nowhere", "ftp://x/y", "s3://bucket"]) {
    throws(() => openRemote(address), { code: "bad_config" });
  }
});

Deno.test("retention drops the oldest segments, but none that a remote has not got", () =>
  inDirectory(async (directory) => {
    const segment = { segmentBytes: 20_000 };
    const to = `file://${directory}-copy`;
    const records = some(50);
    await append(directory, ...records);
    await flush(directory, { ...segment, to });
    await append(directory, ...some(50));
    const held = await merge(directory, { ...segment, retentionBytes: 1 });
    ok(held.segments_dropped > 0);
    const left = journalIds(directory);
    ok(left.length >= 50 && left.length < 100, `${left.length} left`);
    await flush(directory, { ...segment, to });
    const report = await merge(directory, { ...segment, retentionBytes: 30_000 });
    ok(report.segments_dropped > 0);
    const sizes = [...Deno.readDirSync(`${directory}/training_data`)].map(({ name }) =>
      Deno.statSync(`${directory}/training_data/${name}`).size
    );
    ok(sizes.reduce((sum, size) => sum + size, 0) <= 30_000, String(sizes));
    equal((await merge(directory, { ...segment, check: true })).repaired, []);
  }));

Deno.test("a merge in a thread reports, fails and stops like one beside it", () =>
  inDirectory(async (directory) => {
    await append(directory, ...some(30));
    equal((await mergeInThread(directory)).merged, 30);
    using lock = Deno.openSync(`${directory}/merge.lock`, { write: true });
    lock.tryLockSync(true);
    await rejects(mergeInThread(directory), { code: "busy", name: "ImproverError" });
    const stop = new AbortController();
    const waiting = mergeInThread(directory, { waitMs: 60_000, signal: stop.signal });
    setTimeout(() => stop.abort(), 200);
    // A thread that is slow to start is ended before it can say that it still waits.
    const outcome = await waiting.then(({ stopped }) => stopped, ({ code }) => code);
    ok(outcome === "busy" || outcome === true, String(outcome));
  }));
