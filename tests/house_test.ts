/**
 * The house rules that a machine can check, so that ARCHITECTURE.md cannot drift from the code.
 *
 * @module
 */

import assert from "node:assert/strict";
import { relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = resolve(import.meta.dirname!, "..");

/** Rooms from the bottom up; a room may import itself and what stands before it. */
const ROOMS: readonly (readonly string[])[] = [
  ["lib/errors.ts", "lib/limits.ts", "lib/nearest.ts", "lib/version.ts"],
  ["lib/text/"],
  ["lib/measure/"],
  ["lib/rewrite/"],
  ["lib/ask/"],
  ["lib/learn/"],
  ["lib/store/"],
  ["lib/settings.ts", "lib/config.ts", "lib/log.ts"],
  ["lib/app.ts", "lib/metrics.ts", "lib/inline.ts", "lib/rewrite_record.ts", "lib/improve.ts"],
  ["lib/commands/"],
  ["lib/cli/", "lib/mcp/", "lib/hook/"],
  ["main.ts"],
];
const DOORS = ["lib/cli/", "lib/mcp/", "lib/hook/"];
const PURE = ["lib/text/", "lib/measure/", "lib/rewrite/", "lib/ask/", "lib/learn/"];

/** A file of the program and what it imports, as paths below the root or npm specifiers. */
interface Module {
  readonly path: string;
  readonly imports: readonly string[];
}

/** What `deno info` says about a module. */
interface InfoModule {
  readonly specifier: string;
  readonly error?: string;
  readonly dependencies?: readonly {
    readonly code?: { readonly specifier?: string };
    readonly type?: { readonly specifier?: string };
  }[];
}

const files = [...filesBelow("")].sort();
const sources = files.filter((path) => path.endsWith(".ts"));
const texts = new Map(sources.map((path) => [path, read(path)]));
/** What is run by itself beside the program: the learner's parts are measured before they are wired. */
const tools = sources.filter((path) => /^(?:scripts|bench|eval)\/\w+\.ts$/.test(path));
const modules = modulesReachedFrom(["main.ts"]);

Deno.test("every import of the program leads to a module that is there", () => {
  const broken = modules.filter((module) => module.imports.includes("")).map(({ path }) => path);
  assert.deepEqual(broken, []);
});

Deno.test("every file of lib/ is reached from the program or its tools, so no list forgets one", () => {
  const reached = new Set([...modules, ...modulesReachedFrom(tools)].map((module) => module.path));
  const forgotten = sources.filter((path) => path.startsWith("lib/") && !reached.has(path));
  assert.deepEqual(forgotten, []);
});

Deno.test("every file has a room, and imports only its own room and those before it", () => {
  const wrong: string[] = [];
  for (const { path, imports } of modules) {
    const [rank, room] = roomOf(path);
    if (rank < 0) wrong.push(`${path} is in no room`);
    for (const imported of imports.filter((name) => /^(?:lib\/|main\.ts)/.test(name))) {
      const [otherRank, other] = roomOf(imported);
      const apart = DOORS.includes(room) && otherRank === rank && other !== room;
      if (otherRank > rank || apart) wrong.push(`${path} imports ${imported}`);
    }
  }
  assert.deepEqual(wrong, []);
});

Deno.test("pure rooms import no package and touch no system, clock, dice, network or console", () => {
  const impure =
    /\b(?:Deno|process|console|crypto|performance|globalThis|window|self)\s*[.[]|\bDate\b|Math\.random|\b(?:fetch|setTimeout|setInterval|queueMicrotask|structuredClone)\(|\bnew (?:Worker|WebSocket|BroadcastChannel)\b/;
  const wrong = modules.filter(({ path }) => startsWithAny(path, PURE)).flatMap((module) => [
    ...module.imports.filter((name) => /^(?:npm|node|jsr|https?):/.test(name))
      .map((name) => `${module.path} imports ${name}`),
    ...linesLike(module.path, impure),
  ]);
  assert.deepEqual(wrong, []);
});

Deno.test("only the doors and main.ts print", () => {
  const printing = /\bconsole\.|\bDeno\.(?:stdout|stderr)\b|\b(?:alert|prompt|confirm)\("/;
  const silent = sources.filter((path) => path.startsWith("lib/") && !startsWithAny(path, DOORS));
  assert.deepEqual(silent.flatMap((path) => linesLike(path, printing)), []);
});

Deno.test("only the store and the configuration open files, and the command line its terminal", () => {
  const opening =
    /\bDeno\.(?:open|create|readFile|readTextFile|writeFile|writeTextFile|readDir|mkdir|remove|rename|truncate|symlink|link|copyFile|chmod|makeTemp\w*)(?:Sync)?\b|\bnode:(?:fs|sqlite)\b/;
  const others = sources.filter((path) =>
    path.startsWith("lib/") &&
    !startsWithAny(path, ["lib/store/", "lib/config.ts", "lib/cli/terminal.ts"])
  );
  assert.deepEqual(others.flatMap((path) => linesLike(path, opening)), []);
});

Deno.test("what one prompt needs imports no node module and no heavy package at start-up", () => {
  const wrong = eagerlyReached(["main.ts", "lib/cli/improve.ts"]).flatMap((path) =>
    eagerImportsOf(path).filter((name) =>
      /^(?:node:|zod|@logtape|smol-toml|diff$|@modelcontextprotocol)/.test(name)
    ).map((name) => `${path} imports ${name}`)
  );
  assert.deepEqual(wrong, []);
});

Deno.test("no source file has more than 300 lines, no rule file more than 60", () => {
  const longest = (path: string) => path.endsWith(".toml") ? 60 : 300;
  const rules = files.filter((path) => path.startsWith("rules/") && path.endsWith(".toml"));
  const long = [...sources, ...rules].map((path) => [path, lineCount(read(path))] as const)
    .filter(([path, lines]) => lines > longest(path)).map(([path, lines]) => `${path}: ${lines}`);
  assert.deepEqual(long, []);
});

Deno.test("every source file says first what it is", () => {
  const header = /^\/\*\*\n \* [^\s@*][^\n]+\n(?: \*(?: [^\n]*)?\n)* \* @module\n \*\/\n/;
  assert.deepEqual(sources.filter((path) => !header.test(texts.get(path)!)), []);
});

Deno.test("names of files say what is in them", () => {
  const vague =
    /(?:^|[/_.-])(?:utils?|common|helpers?|managers?|services?|misc)(?:[/_.-]|$)|(?:^|\/)types\./i;
  const shaped = /^(?:[a-z0-9_]+\/)*[a-z0-9_]+\.ts$/;
  assert.deepEqual(sources.filter((path) => vague.test(path) || !shaped.test(path)), []);
});

Deno.test("every TODO names its owner", () => {
  const unowned = /\b(?:TODO|FIXME|XXX)\b(?!\(@?[\w-]+\):)/;
  const others = sources.filter((path) => path !== "tests/house_test.ts");
  assert.deepEqual(others.flatMap((path) => linesLike(path, unowned, "comments too")), []);
});

Deno.test("the project speaks of itself alone", () => {
  const foreign =
    /(?:^|["'`\s(=])\/(?:work|root)[/]|\b(?:DESIGN|HOUSE|EVIDENCE|RULES|SINK|ASK|LEARN|MCP)[.]md\b/m;
  const prose = files.filter((path) => /\.(?:ts|md|toml|json|sh|yml|yaml)$|\.ci\//.test(path));
  assert.deepEqual(prose.filter((path) => foreign.test(read(path))), []);
});

Deno.test("packages are pinned exactly, and the lock is frozen", () => {
  const config = JSON.parse(read("deno.json"));
  const loose = Object.entries<string>(config.imports)
    .filter(([, target]) =>
      !/^npm:(?:@[\w-]+\/)?[\w.-]+@\d+\.\d+\.\d+(?:-[\w.]+)?(?:\/.+)?$/.test(target)
    );
  assert.deepEqual(loose, []);
  assert.equal(config.lock.frozen, true);
});

function modulesReachedFrom(entries: readonly string[]): Module[] {
  const found = new Map<string, Module>();
  for (const entry of entries.filter((path) => !found.has(path))) {
    for (const module of graphOf(entry)) found.set(module.path, module);
  }
  return [...found.values()];
}

function graphOf(entry: string): Module[] {
  const args = ["info", "--json", `${ROOT}/${entry}`];
  const { success, stdout, stderr } = new Deno.Command(Deno.execPath(), { args }).outputSync();
  assert.ok(success, new TextDecoder().decode(stderr));
  const info = JSON.parse(new TextDecoder().decode(stdout)) as { modules: readonly InfoModule[] };
  const lost = new Set(info.modules.filter((module) => module.error).map((m) => m.specifier));
  return info.modules.filter(({ specifier }) => /^file:.*\.ts$/.test(specifier)).map((module) => ({
    path: pathOf(module.specifier),
    imports: (module.dependencies ?? []).flatMap(({ code, type }) => {
      const specifier = code?.specifier ?? type?.specifier ?? "";
      return lost.has(specifier) ? "" : pathOf(specifier);
    }),
  }));
}

/** A path below the root; anything but a file stays as it is. */
function pathOf(specifier: string): string {
  if (!specifier.startsWith("file:")) return specifier;
  return relative(ROOT, fileURLToPath(specifier)).replaceAll("\\", "/");
}

function roomOf(path: string): readonly [number, string] {
  const rank = ROOMS.findIndex((rooms) => rooms.some((room) => path.startsWith(room)));
  return [rank, ROOMS[rank]?.find((room) => path.startsWith(room)) ?? ""];
}

/** Modules loaded with the given ones, following no dynamic import. */
function eagerlyReached(entries: readonly string[]): string[] {
  const reached = new Set(entries);
  for (const path of reached) {
    for (const name of eagerImportsOf(path)) {
      const target = name.startsWith(".") ? relative(ROOT, resolve(ROOT, path, "..", name)) : "";
      if (texts.has(target)) reached.add(target);
    }
  }
  return [...reached];
}

function eagerImportsOf(path: string): string[] {
  const statement = /^(?:import|export)\s(?!type\b)[^;"]*?from\s+"([^"]+)"|^import\s+"([^"]+)"/gm;
  return [...texts.get(path)!.matchAll(statement)].map((match) => match[1] ?? match[2]!);
}

/** Lines of a file's code that match, with where they stand. */
function linesLike(path: string, pattern: RegExp, comments?: "comments too"): string[] {
  return texts.get(path)!.split("\n").flatMap((line, index) => {
    const isComment = /^\s*(?:\/\/|\/?\*)/.test(line);
    return pattern.test(line) && (comments || !isComment)
      ? `${path}:${index + 1}: ${line.trim()}`
      : [];
  });
}

function lineCount(text: string): number {
  return text.split("\n").length - (text.endsWith("\n") ? 1 : 0);
}

function startsWithAny(path: string, starts: readonly string[]): boolean {
  return starts.some((start) => path.startsWith(start));
}

function read(path: string): string {
  return Deno.readTextFileSync(`${ROOT}/${path}`);
}

function* filesBelow(directory: string): Generator<string> {
  for (const entry of Deno.readDirSync(`${ROOT}/${directory}`)) {
    const path = directory + entry.name;
    if (/^(?:\.git|dist|node_modules)$/.test(entry.name)) continue;
    if (entry.isDirectory) yield* filesBelow(`${path}/`);
    else if (entry.isFile) yield path;
  }
}
