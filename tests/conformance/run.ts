/**
 * Runs the official conformance suite over our transport: `deno task conformance`.
 *
 * The suite calls most of what it judges by name, so a fixture that has those names stands in for
 * the product; what is not about names is judged on the product itself. `expected_failures.yaml`
 * says what may fail, and why.
 *
 * @module
 */

import { openBridge } from "./bridge.ts";

const SUITE = "npm:@modelcontextprotocol/conformance@0.2.0-alpha.12";
const REVISIONS = ["2025-11-25", "2026-07-28"];

/** Scenarios that ask for nothing by name. */
const GENERIC: Readonly<Record<string, readonly string[]>> = {
  "2025-11-25": [
    "server-initialize",
    "server-session-lifecycle",
    "ping",
    "tools-list",
    "resources-list",
    "prompts-list",
    "dns-rebinding-protection",
  ],
  "2026-07-28": [
    "tools-list",
    "resources-list",
    "prompts-list",
    "sep-2164-resource-not-found",
    "caching",
    "dns-rebinding-protection",
  ],
};

const here = (path: string) => new URL(path, import.meta.url).pathname;

async function runSuite(url: string, args: readonly string[]): Promise<boolean> {
  const output = await Deno.makeTempDir({ prefix: "improver-conformance-" });
  const { success, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: [
      "run",
      "--quiet",
      "--no-lock",
      "-A",
      SUITE,
      "server",
      "--url",
      url,
      "-o",
      output,
      ...args,
    ],
    cwd: output,
  }).output();
  await Deno.remove(output, { recursive: true });
  const report = new TextDecoder().decode(stdout) + new TextDecoder().decode(stderr);
  if (!success || Deno.args.includes("--verbose")) console.log(report);
  const passed = [...report.matchAll(/^.*\b(\d+) passed.*$/gm)].at(-1)?.[0].trim() ?? "";
  const verdict = success && !/ 0 failed$|^$/.test(passed) ? `${passed}, as expected` : passed;
  const shown = args.filter((arg) => arg !== "--expected-failures" && !arg.includes("/")).join(" ");
  console.log(`${success ? "ok    " : "FAILED"} ${shown}  ${verdict}`);
  return success;
}

async function judge(
  name: string,
  command: readonly string[],
  runs: readonly (readonly string[])[],
): Promise<boolean> {
  console.log(`\n${name}`);
  const bridge = openBridge(command);
  let isGood = true;
  for (const args of runs) isGood = await runSuite(bridge.url, args) && isGood;
  await bridge.close();
  return isGood;
}

const fixture = [Deno.execPath(), "run", "--quiet", "-A", here("./fixture.ts")];
const failures = here("./expected_failures.yaml");
const fixtureRuns = REVISIONS.map((revision) => [
  "--requirements",
  revision,
  "--expected-failures",
  failures,
]);
const directory = await Deno.makeTempDir({ prefix: "improver-conformance-" });
const product = [
  Deno.execPath(),
  "run",
  "--quiet",
  "-A",
  here("../../main.ts"),
  "mcp",
  "--data-dir",
  directory,
];
const productRuns = REVISIONS.flatMap((revision) =>
  GENERIC[revision]!.map((scenario) => ["--spec-version", revision, "--scenario", scenario])
);
const isGood = [
  await judge("Our transport, by a fixture that has the suite's names", fixture, fixtureRuns),
  await judge("The product, by what is not about names", product, productRuns),
].every(Boolean);
await Deno.remove(directory, { recursive: true });
Deno.exit(isGood ? 0 : 1);
