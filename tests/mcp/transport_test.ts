/**
 * The transport under everything a client can do to it, on a real process of small tools.
 *
 * @module
 */

import assert from "node:assert/strict";
import { Driver, FIXTURE, type Message, modernMeta } from "./driver.ts";

const textOf = (message: Message): string => message.result?.content?.[0]?.text;

Deno.test("garbage lines are answered where they can be, and the connection goes on", async () => {
  const driver = new Driver(FIXTURE);
  await driver.initialize();
  const encoder = new TextEncoder();
  await driver.write("this is not JSON\n\n  \r\n[]\nnull\n42\n{}\n");
  await driver.write('{"jsonrpc":"1.0","id":71,"method":"ping"}\n');
  await driver.write('{"jsonrpc":"2.0","id":null,"method":"ping"}\n');
  await driver.write('{"jsonrpc":"2.0","id":72,"method":"ping","params":[]}\n');
  await driver.write('{"jsonrpc":"2.0","id":73,"method":"ping","surplus":true}\n');
  await driver.write('{"jsonrpc":"2.0","id":74,"method":"ping",,}\n');
  await driver.write(
    new Uint8Array([
      ...encoder.encode('{"jsonrpc":"2.0","id":75,"method":"'),
      0xff,
      0xfe,
      ...encoder.encode('"}\n'),
    ]),
  );
  await driver.write('{"jsonrpc":"2.0","id":76,"method":"no/such/method"}\n');
  assert.equal(textOf(await driver.call("echo", { text: "still here" })), "still here");
  await driver.close();
  const codes = new Map(driver.messages.map((message) => [message.id, message.error?.code]));
  assert.deepEqual([71, 72, 73, 74, 75, 76].map((id) => codes.get(id)), [
    -32600,
    -32602,
    undefined,
    -32700,
    -32700,
    -32601,
  ]);
  const withoutId = driver.messages.filter((message) => message.id === undefined);
  assert.deepEqual(withoutId.map((message) => message.error.code), [
    -32700,
    -32600,
    -32600,
    -32600,
    -32600,
    -32600,
  ]);
});

Deno.test("a message of 9 MB is served; one of 40 MB is refused by its id; both leave the connection open", async () => {
  const driver = new Driver(FIXTURE);
  await driver.initialize();
  const nine = "é".repeat(4_500_000);
  assert.equal(textOf(await driver.call("echo", { text: nine })), nine);
  const forty = "x".repeat(40_000_000);
  const params = `"params":{"name":"echo","arguments":{"text":"${forty}"}}`;
  await driver.write(`{"jsonrpc":"2.0","id":"first","method":"tools/call",${params}}\n`);
  const first = await driver.waitFor((message) => message.id === "first");
  assert.equal(first.error.code, -32600);
  assert.match(first.error.message, /it has 40000\d+ bytes, \d+ are allowed/);
  await driver.write(`{"method":"tools/call",${params},"jsonrpc":"2.0","id":"last"}\n`);
  await driver.waitFor((message) => message.id === "last" && message.error.code === -32600);
  assert.equal(textOf(await driver.call("echo", { text: "open" })), "open");
  assert.equal((await driver.close()).code, 0);
});

Deno.test("a reader that is slow gets every answer, and the server's memory stays bounded", async () => {
  const driver = new Driver(FIXTURE, { isReading: false });
  const initialized = driver.initialize();
  const text = "y".repeat(100_000);
  const calls: Promise<Message>[] = [];
  for (let index = 0; index < 1500; index++) {
    calls.push(driver.call("echo", { text: `${index} ${text}` }));
  }
  // Nobody reads: the server must stop taking requests in, not pile them up.
  await untilIdle(driver.process.pid);
  const residentMiB = residentBytes(driver.process.pid) / 2 ** 20;
  assert(residentMiB < 250, `the server holds ${residentMiB} MiB`);
  const reading = driver.readStdout();
  await initialized;
  const answers = await Promise.all(calls);
  assert(answers.every((answer, index) => textOf(answer).startsWith(`${index} yyy`)));
  await driver.endInput();
  await reading;
  assert.equal((await driver.status()).code, 0);
});

/** Waits until a process has worked, and then not for a while; at once where it cannot be seen. */
async function untilIdle(pid: number): Promise<void> {
  if (Deno.build.os !== "linux") return;
  const ticks = () => {
    const fields = Deno.readTextFileSync(`/proc/${pid}/stat`).split(") ")[1]!.split(" ");
    return fields[0] === "S" ? Number(fields[11]) + Number(fields[12]) : NaN;
  };
  for (let before = NaN, quiet = 0; quiet < 10;) {
    const now = ticks();
    quiet = now === before && now > 0 ? quiet + 1 : 0;
    before = now;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function residentBytes(pid: number): number {
  if (Deno.build.os !== "linux") return 0;
  const status = Deno.readTextFileSync(`/proc/${pid}/status`);
  return Number(/VmRSS:\s+(\d+)/.exec(status)![1]) * 1024;
}

Deno.test("five thousand calls in flight at once all get their answers", async () => {
  const driver = new Driver(FIXTURE);
  await driver.initialize();
  const calls = Array.from({ length: 5000 }, (_, index) => driver.call("slow", { ms: index % 50 }));
  const answers = await Promise.all(calls);
  assert(answers.every((answer, index) => textOf(answer) === `waited ${index % 50}`));
  assert.equal((await driver.close()).code, 0);
});

Deno.test("versions that nobody knows are answered with what is served", async () => {
  const old = new Driver(FIXTURE);
  assert.equal((await old.initialize("1999-01-01")).result.protocolVersion, "2025-11-25");
  await old.close();
  const codex = new Driver(FIXTURE);
  assert.equal((await codex.initialize("2025-06-18")).result.protocolVersion, "2025-06-18");
  await codex.close();

  const driver = new Driver(FIXTURE);
  const opening = await driver.request("tools/list", { _meta: modernMeta("2099-01-01") });
  assert.equal(opening.error.code, -32022);
  const found = await driver.request("server/discover", { _meta: modernMeta() });
  assert.deepEqual(found.result.supportedVersions, ["2026-07-28"]);
  const served = await driver.call("echo", { text: "modern" }, modernMeta());
  assert.equal(textOf(served), "modern");
  for (const version of ["2099-01-01", "2025-11-25"]) {
    const refused = await driver.call("echo", { text: "x" }, modernMeta(version));
    assert.equal(refused.error.code, -32022);
    assert.deepEqual(refused.error.data, { supported: ["2026-07-28"], requested: version });
  }
  assert.equal(textOf(await driver.call("echo", { text: "on" }, modernMeta())), "on");
  await driver.close();
});

Deno.test("both protocols may be tried on one connection", async () => {
  const probing = new Driver(FIXTURE);
  await probing.request("server/discover", { _meta: modernMeta() });
  assert.equal((await probing.initialize()).result.protocolVersion, "2025-11-25");
  assert.equal(textOf(await probing.call("echo", { text: "2025" })), "2025");
  await probing.close();

  const modern = new Driver(FIXTURE);
  await modern.request("tools/list", { _meta: modernMeta() });
  assert.equal((await modern.initialize()).error.code, -32022);
  assert.equal(textOf(await modern.call("echo", { text: "2026" }, modernMeta())), "2026");
  assert.equal((await modern.close()).code, 0);
});

Deno.test("at the input's end what is in flight is answered, then the process ends", async () => {
  const driver = new Driver(FIXTURE);
  await driver.initialize();
  const calls = [driver.call("slow", { ms: 100 }), driver.call("slow", { ms: 10 })];
  const last = '{"jsonrpc":"2.0","id":"last","method":"ping"}';
  await driver.write(last);
  const status = await driver.close();
  assert.deepEqual((await Promise.all(calls)).map(textOf), ["waited 100", "waited 10"]);
  assert(driver.messages.some((message) => message.id === "last"), "a last line without its end");
  assert.equal(status.code, 0);
});

Deno.test("at the input's end a client that reads no answers is not waited for", async () => {
  const driver = new Driver(FIXTURE, { isReading: false });
  driver.initialize().catch(() => {});
  driver.call("echo", { text: "y".repeat(12_000_000) }).catch(() => {});
  await untilIdle(driver.process.pid);
  await driver.send({
    jsonrpc: "2.0",
    method: "notifications/cancelled",
    params: { requestId: 9 },
  });
  await driver.endInput();
  await driver.waitForStderr(/ended before everything was answered/);
  await driver.process.stdout.cancel();
  assert.equal((await driver.process.status).code, 0);
});

Deno.test("a call that never ends does not keep the process alive", async () => {
  const driver = new Driver(FIXTURE);
  await driver.initialize();
  driver.call("slow", { ms: 1_000_000_000 });
  assert.equal((await driver.close()).code, 0);
});

Deno.test("a cancelled call gets no answer and is not waited for", async () => {
  const driver = new Driver(FIXTURE);
  await driver.initialize();
  const id = "cancelled";
  const params = { name: "slow", arguments: { ms: 200 } };
  await driver.send({ jsonrpc: "2.0", id, method: "tools/call", params });
  await driver.send({
    jsonrpc: "2.0",
    method: "notifications/cancelled",
    params: { requestId: id },
  });
  await driver.call("slow", { ms: 400 });
  assert.equal((await driver.close()).code, 0);
  assert(driver.messages.every((message) => message.id !== id));
});

Deno.test("an output that nobody reads any more is a clean end", async () => {
  const driver = new Driver(FIXTURE, { isReading: false });
  await driver.process.stdout.cancel();
  driver.initialize().catch(() => {});
  assert.equal((await driver.status()).code, 0);
  await driver.endInput();
});

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  Deno.test(`${signal} ends the server after its answers`, async () => {
    const driver = new Driver(FIXTURE);
    await driver.initialize();
    const call = driver.call("slow", { ms: 300 });
    await driver.call("echo", { text: "arrived" });
    driver.process.kill(signal);
    assert.equal(textOf(await call), "waited 300");
    const status = await driver.status();
    assert.deepEqual([status.code, status.signal], [0, null]);
    await driver.endInput();
  });
}

Deno.test("a server whose parent was killed ends", async () => {
  const script = `
    const server = new Deno.Command(Deno.execPath(), {
      args: ${JSON.stringify(FIXTURE.slice(1))}, stdin: "piped", stdout: "null", stderr: "null",
    }).spawn();
    console.log(server.pid);
    await server.status;`;
  const parent = new Deno.Command(Deno.execPath(), {
    args: ["eval", script],
    stdin: "null",
    stdout: "piped",
    stderr: "inherit",
  }).spawn();
  const reader = parent.stdout.pipeThrough(new TextDecoderStream()).getReader();
  const pid = Number((await reader.read()).value);
  assert(isAlive(pid));
  parent.kill("SIGKILL");
  await reader.cancel();
  await parent.status;
  while (isAlive(pid)) await new Promise((resolve) => setTimeout(resolve, 50));
});

function isAlive(pid: number): boolean {
  try {
    const stat = Deno.readTextFileSync(`/proc/${pid}/stat`);
    return !/\) Z /.test(stat);
  } catch {
    return false;
  }
}

Deno.test("whatever a dependency prints goes to stderr", async () => {
  const driver = new Driver(FIXTURE);
  await driver.initialize();
  assert.equal(textOf(await driver.call("print", {})), "done");
  await driver.close();
  assert.equal(driver.messages.length, 2);
  assert.equal(driver.stderr.match(/printed/g)?.length, 7);
});

Deno.test("errors that nobody catches neither end the server nor vanish", async () => {
  const driver = new Driver(FIXTURE);
  await driver.initialize();
  await driver.call("crash", {});
  await driver.waitForStderr(/a rejection that nobody handles/);
  await driver.waitForStderr(/an error that nobody catches/);
  assert.equal(textOf(await driver.call("echo", { text: "alive" })), "alive");
  assert.equal((await driver.close()).code, 0);
});
