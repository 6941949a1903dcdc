/**
 * Speed and memory of the MCP server, each as a ratio to the bare SDK in the same run:
 * `deno task bench:mcp`.
 *
 * @module
 */

import { Driver, type Message, modernMeta } from "../tests/mcp/driver.ts";

/** A prompt as people write them, about 600 characters. */
const PROMPT =
  `pls help me with this: i have a python script that reads in order to process a csv file \
with about 20000 rows and it is very slow, it takes like 40 seconds to run. i was wondering if you could \
make it faster without changing the output format.

\`\`\`python
rows = []
for line in open("data.csv"):
    rows.append(line.split(","))
totals = {}
for r in rows:
    totals[r[0]] = totals.get(r[0], 0) + float(r[2])
\`\`\`

the output should be a json file with one total per customer id, sorted by total in descending order. \
keep the function names. thanks in advance!`;

const ROUNDS = 7;
const CALLS = 300;

const here = (path: string) => new URL(path, import.meta.url).pathname;
const run = (script: string, ...args: string[]) => [
  Deno.execPath(),
  "run",
  "--quiet",
  "-A",
  here(script),
  ...args,
];

/** A server to measure. */
interface Contestant {
  readonly name: string;
  readonly command: readonly string[];
  readonly tool: string;
  readonly env?: Record<string, string>;
}

const dataDirectory = Deno.makeTempDirSync({ prefix: "improver-bench-" });
const BARE: Contestant = {
  name: "bare SDK",
  command: run("mcp/echo_server.ts", "sdk"),
  tool: "echo",
};
const ECHO: Contestant = { name: "echo", command: run("mcp/echo_server.ts", "ours"), tool: "echo" };
/** The least that a server can do which answers only when the record is on the disk. */
const syncingEcho = (bytes: number): Contestant => ({
  name: "echo that syncs",
  command: run("mcp/echo_server.ts", "ours", `${dataDirectory}/echo`, String(bytes)),
  tool: "echo",
});
/** Started as clients start it. */
const IMPROVER: Contestant = {
  name: "improver",
  command: run("../main.ts", "mcp"),
  tool: "improve_prompt",
  env: { IMPROVER_DATA_DIR: dataDirectory },
};
const ERAS = ["2025-11-25", "2026-07-28"] as const;

const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((left, right) => left - right)[Math.floor((values.length - 1) * share)]!;
const median = (values: readonly number[]): number => quantile(values, 0.5);

function report(what: string, ratio: number, bar: number, detail: string): void {
  const verdict = ratio <= bar ? "ok" : "MISSED";
  console.log(
    `${what.padEnd(44)} ${ratio.toFixed(2)}x  (bar ${bar}) ${verdict.padEnd(7)} ${detail}`,
  );
}

/** Opens a connection and says how long its first answer took from the spawn, in milliseconds. */
async function open(contestant: Contestant, era: string): Promise<[Driver, number]> {
  const startedMs = performance.now();
  const driver = new Driver(contestant.command, { env: contestant.env ?? {} });
  if (era === "2026-07-28") await driver.request("server/discover", { _meta: modernMeta() });
  else await driver.initialize(era);
  return [driver, performance.now() - startedMs];
}

async function call(
  driver: Driver,
  contestant: Contestant,
  era: string,
): Promise<[number, Message]> {
  const params: Message = { name: contestant.tool, arguments: { prompt: PROMPT } };
  if (era === "2026-07-28") params._meta = modernMeta();
  const startedMs = performance.now();
  const answer = await driver.request("tools/call", params);
  const tookMs = performance.now() - startedMs;
  if (answer.error !== undefined || answer.result.isError) throw new Error(JSON.stringify(answer));
  return [tookMs, answer.result.structuredContent];
}

function residentMiB(driver: Driver): number {
  const status = Deno.readTextFileSync(`/proc/${driver.process.pid}/status`);
  return Number(/VmRSS:\s+(\d+)/.exec(status)![1]) / 1024;
}

async function benchStart(era: string): Promise<void> {
  const took = new Map<Contestant, number[]>([[BARE, []], [IMPROVER, []]]);
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [contestant, times] of took) {
      const [driver, ms] = await open(contestant, era);
      await driver.close();
      if (round > 0) times.push(ms);
    }
  }
  const [bare, ours] = [median(took.get(BARE)!), median(took.get(IMPROVER)!)];
  report(
    `spawn to first answer, ${era}`,
    ours / bare,
    1.3,
    `${ours.toFixed(0)} / ${bare.toFixed(0)} ms`,
  );
}

/** The same server without the disk, to tell where a round trip's time goes. */
const DISKLESS: Contestant = {
  ...IMPROVER,
  name: "not storing",
  env: { ...IMPROVER.env, IMPROVER_STORE: "false" },
};

/** Bytes that one call leaves on the disk before it is answered. */
async function bytesOfRecord(): Promise<number> {
  const directory = Deno.makeTempDirSync({ prefix: "improver-bench-" });
  const one = { ...IMPROVER, env: { IMPROVER_DATA_DIR: directory } };
  const [driver] = await open(one, ERAS[0]);
  await call(driver, one, ERAS[0]);
  const [spool] = [...Deno.readDirSync(`${directory}/spool`)];
  const { size } = Deno.statSync(`${directory}/spool/${spool!.name}`);
  await driver.close();
  Deno.removeSync(directory, { recursive: true });
  return size;
}

async function benchRoundTrip(era: string): Promise<void> {
  const contestants = [BARE, ECHO, DISKLESS, IMPROVER, syncingEcho(await bytesOfRecord())];
  const drivers = await Promise.all(contestants.map(async (one) => (await open(one, era))[0]));
  const took = contestants.map((): number[] => []);
  const working: number[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [index, contestant] of contestants.entries()) {
      for (let count = 0; count < CALLS; count++) {
        const [ms, result] = await call(drivers[index]!, contestant, era);
        if (round > 0) took[index]!.push(ms);
        if (contestant === IMPROVER) working.push(result.metrics.duration_ms);
      }
    }
  }
  await Promise.all(drivers.map((driver) => driver.close()));
  const [, echo, diskless, ours, syncing] = took.map(median) as [
    number,
    number,
    number,
    number,
    number,
  ];
  const detail = contestants.map(({ name }, index) =>
    `${name} p50 ${median(took[index]!).toFixed(2)} p99 ${quantile(took[index]!, 0.99).toFixed(2)}`
  );
  report(`round trip, ${era}`, ours / echo, 1.5, `${detail.join(", ")} ms`);
  report(`round trip over an echo that syncs, ${era}`, ours / syncing, 1.5, "");
  const work = median(working);
  const parts = { protocol: echo, rewriting: work, disk: ours - diskless };
  const rest = ours - echo - work - (ours - diskless);
  console.log(
    `  of which ${
      Object.entries({ ...parts, other: rest }).map(([part, ms]) => `${part} ${ms.toFixed(2)} ms`)
        .join(", ")
    }`,
  );
}

async function benchMemory(): Promise<void> {
  const idle = new Map<Contestant, number[]>([[BARE, []], [IMPROVER, []]]);
  for (let round = 0; round < 3; round++) {
    for (const [contestant, sizes] of idle) {
      const [driver] = await open(contestant, "2025-11-25");
      await driver.request("tools/list");
      await new Promise((resolve) => setTimeout(resolve, 1500));
      sizes.push(residentMiB(driver));
      await driver.close();
    }
  }
  const [bare, ours] = [median(idle.get(BARE)!), median(idle.get(IMPROVER)!)];
  report("idle memory", ours / bare, 1.15, `${ours.toFixed(1)} / ${bare.toFixed(1)} MiB`);
}

/**
 * With little room V8 must collect what it can, so that what grows is what is held; with all the room
 * it takes, memory goes up and down by a tenth with the collector's moods.
 */
const ROOMLESS: Contestant = {
  ...IMPROVER,
  name: "improver with little room",
  command: [
    Deno.execPath(),
    "run",
    "--quiet",
    "-A",
    "--v8-flags=--max-semi-space-size=2,--max-old-space-size=64",
    here("../main.ts"),
    "mcp",
  ],
};

/** Calls after which memory is read. */
const MILESTONES = [1000, 2000, 6000];

/**
 * Resident memory in MiB before each milestone: a low sample of many, since a merge adds its thread
 * for a moment.
 */
async function grow(contestant: Contestant, milestones: readonly number[]): Promise<number[]> {
  const [driver] = await open(contestant, ERAS[0]);
  const samples = milestones.map((): number[] => []);
  for (let count = 1; count <= milestones.at(-1)!; count++) {
    await call(driver, contestant, ERAS[0]);
    driver.lines.length = 0;
    const next = milestones.findIndex((milestone) => count <= milestone);
    if (count % 10 === 0 && count > milestones[next]! - 500) {
      samples[next]!.push(residentMiB(driver));
    }
  }
  await driver.close();
  return samples.map((sizes) => quantile(sizes, 0.1));
}

async function benchGrowth(): Promise<void> {
  const held = await grow(ROOMLESS, MILESTONES);
  for (let index = 1; index < held.length; index++) {
    const [before, after] = [held[index - 1]!, held[index]!];
    report(
      `memory held after ${MILESTONES[index]} calls over ${MILESTONES[index - 1]}`,
      after / before,
      1.05,
      `${after.toFixed(1)} / ${before.toFixed(1)} MiB`,
    );
  }
  const asItRuns = await grow(IMPROVER, MILESTONES.slice(0, 2));
  console.log(`  as it runs: ${asItRuns.map((size) => size.toFixed(1)).join(", then ")} MiB`);
}

for (const era of ERAS) await benchStart(era);
for (const era of ERAS) await benchRoundTrip(era);
await benchMemory();
await benchGrowth();
Deno.removeSync(dataDirectory, { recursive: true });
