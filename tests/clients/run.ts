/**
 * The release check with real clients: `deno task clients`.
 *
 * Installs Claude Code, Codex and Gemini CLI from npm, sets each up with `improver install --hook` in
 * a home directory of its own, points it at a stand-in model on loopback, and checks in what the model
 * was sent that the tools were listed, `improve_prompt` was called and answered, and the hook's note
 * arrived; and the plugin of Claude Code likewise. The program under test is dist/improver, since
 * clients hand on too little for a checkout's caches. About 0.9 GB below dist/clients; `--only=NAME`
 * checks one.
 *
 * @module
 */

import { resolve } from "node:path";
import { BUILT, launchFrom, ROOT } from "../e2e/program.ts";
import { packPlugin } from "../../scripts/package.ts";
import { type FakeModels, LAST_WORD, startModels } from "./fake_models.ts";

const CLIENTS = resolve(ROOT, "dist/clients");

const PACKAGES: readonly string[] = [
  `@anthropic-ai/claude-code-${Deno.build.os}-${
    Deno.build.arch === "aarch64" ? "arm64" : "x64"
  }@2.1.330`,
  "@openai/codex@0.169.0",
  "@google/gemini-cli@0.61.0",
];

/** What the user types: the hook has something to say about it. */
const TYPED = "Delete all files in the build folder, then improve my prompt.";
/** What the model gives the tool, and what comes of it. */
const GIVEN = "pls fix teh bug in `app.ts`";
const IMPROVED = "Please fix the bug in `app.ts`";

/** One client under test. */
interface Trial {
  readonly name: string;
  /** Whether `improver install` sets it up; the plugin brings its own settings. */
  readonly installed: boolean;
  /** Writes what the client needs beside our own settings, before these are made. */
  prepare(home: string, models: FakeModels): void | Promise<void>;
  /** Its command line. */
  command(bin: string, home: string): string[];
  /** Its environment beside HOME, PATH and TERM. */
  environment(models: FakeModels): Record<string, string>;
}

const TRIALS: readonly Trial[] = [
  {
    name: "claude",
    installed: true,
    prepare: () => {},
    command: (bin) => [
      claudeIn(bin),
      "-p",
      TYPED,
      "--allowedTools",
      "mcp__improver__improve_prompt",
    ],
    environment: claudeEnvironment,
  },
  {
    name: "claude-plugin",
    installed: false,
    prepare: makePlugin,
    command: (bin, home) => [
      claudeIn(bin),
      "-p",
      TYPED,
      "--plugin-dir",
      `${home}/claude-plugin`,
      "--allowedTools",
      "mcp__plugin_improver_improver__improve_prompt",
    ],
    environment: claudeEnvironment,
  },
  {
    name: "claude-command",
    installed: false,
    prepare: makePlugin,
    // A command of the client is no prompt, so the hook has nothing to say; its tool needs no consent.
    command: (bin, home) => [
      claudeIn(bin),
      "-p",
      `/improver:improve ${TYPED}`,
      "--plugin-dir",
      `${home}/claude-plugin`,
    ],
    environment: claudeEnvironment,
  },
  {
    name: "codex",
    installed: true,
    prepare: (home, { address }) => {
      Deno.mkdirSync(`${home}/.codex`);
      Deno.writeTextFileSync(
        `${home}/.codex/config.toml`,
        [
          'model = "gpt-5.2-codex"',
          'model_provider = "fake"',
          "[model_providers.fake]",
          'name = "fake"',
          `base_url = "${address}/v1"`,
          'wire_api = "responses"',
          "requires_openai_auth = false",
          "[mcp_servers.improver] # may be called without asking",
          'default_tools_approval_mode = "approve"',
          "",
        ].join("\n"),
      );
    },
    command: (bin) => [
      `${bin}/codex`,
      "exec",
      "--skip-git-repo-check",
      "--dangerously-bypass-hook-trust",
      TYPED,
    ],
    environment: () => ({}),
  },
  {
    name: "gemini",
    installed: true,
    prepare: (home) => {
      Deno.mkdirSync(`${home}/.gemini`);
      const settings = {
        security: { auth: { selectedType: "gemini-api-key" }, folderTrust: { enabled: false } },
        privacy: { usageStatisticsEnabled: false },
        general: { enableAutoUpdate: false },
      };
      Deno.writeTextFileSync(`${home}/.gemini/settings.json`, JSON.stringify(settings, null, 2));
    },
    command: (bin) => [
      `${bin}/gemini`,
      "-p",
      TYPED,
      "--approval-mode",
      "yolo",
      "-m",
      "gemini-2.5-pro",
    ],
    environment: ({ address }) => ({ GOOGLE_GEMINI_BASE_URL: address, GEMINI_API_KEY: "none" }),
  },
];

/** Packs the plugin into a home directory and has the client itself validate it. */
async function makePlugin(home: string): Promise<void> {
  const plugin = packPlugin({ binary: BUILT!, out: home, repository: null });
  const bin = resolve(CLIENTS, "node_modules/.bin");
  const { env } = launchFrom(home);
  const { code, output } = await run([claudeIn(bin), "plugin", "validate", plugin], home, env);
  if (code !== 0) throw new Error(output);
}

function claudeIn(bin: string): string {
  return resolve(bin, "..", PACKAGES[0]!.replace(/@[^@]*$/, ""), "claude");
}

function claudeEnvironment({ address }: FakeModels): Record<string, string> {
  return {
    ANTHROPIC_BASE_URL: address,
    ANTHROPIC_API_KEY: "none",
    CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC: "1",
  };
}

/** Time one client may take, in milliseconds. */
const TRIAL_MS_MAX = 120_000;

async function tryClient(trial: Trial, bin: string): Promise<boolean> {
  const home = await Deno.makeTempDir({ prefix: `improver-${trial.name}-` });
  const models = startModels(GIVEN);
  try {
    await trial.prepare(home, models);
    const { command: launch, env: all } = launchFrom(home);
    // Codex hands on HOME, PATH and TERM alone, so the program finds its own files with no others.
    const { XDG_CACHE_HOME: _, ...env } = all;
    const setUp = trial.installed ? ["install", trial.name, "--hook"] : ["--version"];
    const done = await run([...launch, ...setUp], home, env);
    if (done.code !== 0) throw new Error(done.output);
    const started = performance.now();
    const environment = { ...env, ...trial.environment(models) };
    const { code, output } = await run(trial.command(bin, home), home, environment);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    const sent = models.requests.map(({ text }) => text);
    const isNoted = sent.some((text) => text.includes("cannot be undone"));
    const checks: readonly (readonly [string, boolean])[] = [
      [
        "lists the tools",
        sent.some((text) => /improve_prompt/.test(text) && /get_stats/.test(text)),
      ],
      ["calls improve_prompt", sent.some((text) => text.includes(IMPROVED))],
      trial.name === "claude-command"
        ? ["runs a command without a note", !isNoted]
        : ["runs the hook", isNoted],
      ["ends with the answer", code === 0 && output.includes(LAST_WORD)],
    ];
    console.log(`${trial.name}: ${models.requests.length} requests, ${seconds} s`);
    for (const [what, holds] of checks) console.log(`  ${holds ? "ok    " : "FAILED"} ${what}`);
    const good = checks.every(([, holds]) => holds);
    if (!good) console.log(`  exit ${code}:\n${output.slice(-3000)}`);
    return good;
  } finally {
    await models.close();
    await Deno.remove(home, { recursive: true }).catch(() => {});
  }
}

async function run(
  [command, ...args]: readonly string[],
  cwd: string,
  env: Record<string, string>,
): Promise<{ readonly code: number; readonly output: string }> {
  const child = new Deno.Command(command!, {
    args,
    cwd,
    env,
    clearEnv: true,
    stdin: "null",
    stdout: "piped",
    stderr: "piped",
    signal: AbortSignal.timeout(TRIAL_MS_MAX),
  }).spawn();
  const { code, stdout, stderr } = await child.output();
  const decoder = new TextDecoder();
  return { code, output: decoder.decode(stdout) + decoder.decode(stderr) };
}

async function installClients(directory: string): Promise<string> {
  const bin = `${directory}/node_modules/.bin`;
  const wanted = PACKAGES.join("\n");
  const list = `${directory}/installed`;
  try {
    if (Deno.readTextFileSync(list) === wanted) return bin;
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
  }
  console.log(`Installing ${PACKAGES.join(", ")} below ${directory}`);
  Deno.mkdirSync(directory, { recursive: true });
  const command = new Deno.Command("npm", {
    args: [
      "install",
      "--no-audit",
      "--no-fund",
      "--ignore-scripts",
      "--prefix",
      directory,
      ...PACKAGES,
    ],
    stdin: "null",
  });
  const { success } = await command.spawn().status;
  if (!success) throw new Error("Cannot install the clients: npm failed");
  Deno.writeTextFileSync(list, wanted);
  return bin;
}

if (import.meta.main) {
  const only = Deno.args.find((arg) => arg.startsWith("--only="))?.slice("--only=".length);
  if (BUILT === null) throw new Error("Name the program under test: IMPROVER_BUILT=dist/improver");
  const bin = await installClients(CLIENTS);
  console.log(`Program under test: ${BUILT}`);
  let good = true;
  for (const trial of TRIALS.filter(({ name }) => only === undefined || name === only)) {
    good = await tryClient(trial, bin) && good;
  }
  Deno.exit(good ? 0 : 1);
}
