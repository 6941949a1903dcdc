/**
 * The program itself, from outside: killed while it improves, and the exit codes of its flush.
 *
 * @module
 */

import { deepStrictEqual as equal, ok } from "node:assert/strict";
import { Driver } from "../mcp/driver.ts";
import { append, rewriteRecord, spools } from "../store/fixture.ts";
import { merge } from "../../lib/store/merge.ts";
import { audit, dice, inFolder, newTally, run, SCALE, SEED, tell } from "./harness.ts";

const roll = dice(SEED ^ 0xf00d);
const MAIN = new URL("../../main.ts", import.meta.url).pathname;

function improver(directory: string, ...args: string[]): Deno.Command {
  return new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", "--quiet", "--no-check", MAIN, ...args, "--data-dir", directory],
    stdin: "piped",
    stdout: "piped",
    stderr: "piped",
    env: { NO_COLOR: "1" },
  });
}

async function flush(
  directory: string,
  ...args: string[]
): Promise<{ code: number; text: string }> {
  const child = improver(directory, "flush", ...args).spawn();
  await child.stdin.close();
  const { code, stdout, stderr } = await child.output();
  const decoder = new TextDecoder();
  return { code, text: decoder.decode(stdout) + decoder.decode(stderr) };
}

/** Feeds prompts until as many answers have come back, then kills; gives the ids of durable ones. */
async function killBatch(directory: string, answers: number): Promise<string[]> {
  const child = improver(directory, "improve", "--jsonl").spawn();
  const feeding = feed(child.stdin);
  let text = "";
  for await (const chunk of child.stdout.pipeThrough(new TextDecoderStream())) {
    text += chunk;
    if (text.split("\n").length > answers) child.kill("SIGKILL");
  }
  await Promise.all([child.status, feeding, child.stderr.cancel()]);
  return text.split("\n").slice(0, -1).map((line) => JSON.parse(line))
    .filter(({ stored }) => stored === "durable").map(({ record_id }) => record_id);
}

async function feed(input: WritableStream<Uint8Array>): Promise<void> {
  const writer = input.getWriter();
  const encoder = new TextEncoder();
  try {
    for (let number = 1;; number++) {
      await writer.write(
        encoder.encode(`${JSON.stringify({ prompt: `pls fix teh bug nr ${number}` })}\n`),
      );
    }
  } catch {
    // It was killed, as it was meant to be.
  }
}

Deno.test("kill -9 of `improve --jsonl` loses no answer that it called durable", async () => {
  const tally = newTally();
  for (let round = 0; round < SCALE; round++) {
    await inFolder(async (folder) => {
      const directory = `${folder}/data`;
      const ids = await killBatch(directory, 5 + Math.floor(roll() * 60));
      ids.push(...await killBatch(directory, 5));
      const { code } = await flush(directory);
      tally.exits[code] = (tally.exits[code] ?? 0) + 1;
      await audit(directory, ids, tally);
    });
  }
  tell("kill -9 of `improve --jsonl`, then `flush`", tally);
  ok(tally.acknowledged > 5);
  equal([tally.lost, tally.doubled], [0, 0]);
});

/** Keeps a server busy with several calls at a time, then kills it; gives the ids it called durable. */
async function killServer(directory: string, answers: number): Promise<string[]> {
  const server = new Driver([Deno.execPath(), "run", "-A", "--quiet", "--no-check", MAIN, "mcp"], {
    env: { IMPROVER_DATA_DIR: directory, IMPROVER_BATCH_SIZE: "5" },
  });
  await server.initialize();
  const ids: string[] = [];
  let alive = true;
  const call = async () => {
    while (alive) {
      const { result } = await server.request("tools/call", {
        name: "improve_prompt",
        arguments: { prompt: "pls fix teh bug" },
      });
      const { record_id, stored } = result.structuredContent;
      if (stored === "durable") ids.push(record_id);
      if (ids.length >= answers) alive = false;
    }
  };
  const calls = Array.from({ length: 6 }, call);
  await Promise.race(calls);
  server.process.kill("SIGKILL");
  await server.close();
  return ids;
}

Deno.test("kill -9 of the MCP server loses no answer that it called durable", async () => {
  const tally = newTally();
  for (let round = 0; round < SCALE; round++) {
    await inFolder(async (folder) => {
      const directory = `${folder}/data`;
      const ids = await killServer(directory, 20 + Math.floor(roll() * 60));
      const { code } = await flush(directory);
      tally.exits[code] = (tally.exits[code] ?? 0) + 1;
      await audit(directory, ids, tally);
    });
  }
  tell("kill -9 of `improver mcp` under 6 calls at a time, then `flush`", tally);
  ok(tally.acknowledged >= 20);
  equal([tally.lost, tally.doubled], [0, 0]);
});

const STATES: [
  name: string,
  code: number,
  prepare: (directory: string) => Promise<unknown> | void,
][] = [
  ["nothing is wrong", 0, () => {}],
  ["a line of a spool is damaged", 65, (directory) => {
    const path = `${directory}/spool/${spools(directory)[0]}`;
    const bytes = Deno.readFileSync(path);
    bytes[60]! ^= 1;
    Deno.writeFileSync(path, bytes);
  }],
  ["the journal was cut", 65, async (directory) => {
    await merge(directory);
    Deno.truncateSync(`${directory}/training_data/records-000001.jsonl`, 100);
  }],
  ["others can write to the directory", 78, (directory) => Deno.chmodSync(directory, 0o777)],
  ["the directory is a link", 78, async (directory) => {
    await run("mv", directory, `${directory}-real`);
    Deno.symlinkSync(`${directory}-real`, directory);
  }],
  [
    "a file stands where a spool belongs to nobody",
    74,
    (directory) => Deno.symlinkSync("/etc/hostname", `${directory}/spool/x.spool`),
  ],
];

for (const [name, expected, prepare] of STATES) {
  Deno.test(`flush ends with ${expected} when ${name}`, () =>
    inFolder(async (folder) => {
      const directory = `${folder}/data`;
      await append(directory, rewriteRecord(), rewriteRecord());
      await prepare(directory);
      const { code, text } = await flush(directory, "--wait", "0.2");
      equal(code, expected, text);
    }));
}

Deno.test("flush ends with 75 when another merge does not end in time", () =>
  inFolder(async (folder) => {
    const directory = `${folder}/data`;
    await append(directory, rewriteRecord());
    await merge(directory);
    using lock = Deno.openSync(`${directory}/merge.lock`, { write: true });
    lock.lockSync(true);
    const { code, text } = await flush(directory, "--wait", "0.2");
    equal(code, 75, text);
    ok(text.includes("another process is merging"));
  }));
