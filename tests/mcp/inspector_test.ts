/**
 * The server under the Inspector's command line, which also judges how portable the schemas are.
 *
 * It is a large package: where it cannot be had, the test says so and is skipped.
 *
 * @module
 */

import assert from "node:assert/strict";
import { improverOn, withDirectory } from "./driver.ts";

const INSPECTOR = "npm:@modelcontextprotocol/inspector@2.12.0";
/** Its dependencies are no newer than this: a release of one of them once needed a package that is nowhere. */
const AS_OF = "--min-dep-age=2026-11-01";

async function inspect(directory: string, ...args: readonly string[]) {
  const { code, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: [
      "run",
      "--quiet",
      "--no-lock",
      AS_OF,
      "--allow-all",
      INSPECTOR,
      "--cli",
      "--format",
      "json",
      ...args,
      "--",
      ...improverOn(directory),
    ],
    cwd: directory,
    env: { IMPROVER_DEADLINE: "60000" },
  }).output();
  const [out, err] = [stdout, stderr].map((bytes) => new TextDecoder().decode(bytes));
  return { code, out: out!, err: err! };
}

const cached = await new Deno.Command(Deno.execPath(), {
  args: ["cache", "--quiet", "--no-lock", AS_OF, INSPECTOR],
  cwd: Deno.env.get("TMPDIR") ?? "/tmp",
}).output();
if (!cached.success) {
  console.error(`Skipping the Inspector's tests: ${INSPECTOR} cannot be had here`);
}

Deno.test(
  "the Inspector is served in both protocols",
  { ignore: !cached.success },
  () =>
    withDirectory(async (directory) => {
      for (const era of ["legacy", "auto", "modern"]) {
        const { code, err } = await inspect(
          directory,
          "--protocol-era",
          era,
          "--method",
          "initialize",
        );
        assert.equal(code, 0, err);
      }
      const called = await inspect(
        directory,
        "--protocol-era",
        "modern",
        "--method",
        "tools/call",
        "--tool-name",
        "improve_prompt",
        "--tool-args-json",
        '{"prompt":"pls fix teh bug"}',
      );
      assert.equal(called.code, 0, called.err);
      assert.match(JSON.parse(called.out).result.structuredContent.improved, /fix the bug/);
    }),
);

Deno.test(
  "the Inspector finds the schemas portable",
  { ignore: !cached.success },
  () =>
    withDirectory(async (directory) => {
      const { code, out, err } = await inspect(directory, "--method", "tools/list", "--strict");
      assert.equal(code, 0, err);
      const { schemaFindings } = JSON.parse(out);
      for (const { toolName, findings } of schemaFindings ?? []) {
        for (const { severity, schema, rule } of findings) {
          // Nullable members are said the short way; no client hands output schemas to a model.
          const isKnown = severity === "warning" && schema === "outputSchema" &&
            rule === "type-union";
          assert(isKnown, `${toolName}: ${rule} in ${schema}`);
        }
      }
    }),
);

Deno.test(
  "the Inspector tells a tool's error by its exit code",
  { ignore: !cached.success },
  () =>
    withDirectory(async (directory) => {
      const call = ["--method", "tools/call", "--tool-name", "improve_prompt", "--tool-args-json"];
      assert.equal((await inspect(directory, ...call, '{"prompt":""}')).code, 5);
      assert.equal((await inspect(directory, ...call, '{"promt":"x"}')).code, 5);
    }),
);
