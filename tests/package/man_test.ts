/**
 * The manual page: it names every command and flag, and formatters take it without a warning.
 *
 * @module
 */

import assert from "node:assert/strict";
import { root } from "../../lib/cli/routes.ts";
import { renderManual } from "../../scripts/man.ts";

Deno.test("the manual names every command that can be seen, and its flags", () => {
  const page = renderManual();
  for (const { name, hidden } of root.getAllEntries()) {
    const heading = `.SS improver ${name["convert-camel-to-kebab"]}`;
    assert.equal(page.includes(heading), !hidden, heading);
  }
  assert.match(page, /^\\fB\\-i, \\-\\-interactive\\fR$/m);
  assert.match(page, /^\\fB\\-\\-dry\\-run\\fR\nShow the change/m);
  assert.match(page, /IMPROVER_BATCH_SIZE/);
});

Deno.test("a formatter shows the manual without a warning", async () => {
  let child: Deno.ChildProcess;
  try {
    child = new Deno.Command("groff", {
      args: ["-Kutf8", "-man", "-Tutf8", "-ww", "-rLL=100n"],
      stdin: "piped",
      stdout: "piped",
      stderr: "piped",
    }).spawn();
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
    console.log("Skipped: there is no groff here");
    return;
  }
  const writer = child.stdin.getWriter();
  await writer.write(new TextEncoder().encode(renderManual()));
  await writer.close();
  const { stdout, stderr } = await child.output();
  assert.equal(new TextDecoder().decode(stderr), "");
  const shown = new TextDecoder().decode(stdout);
  assert.match(
    shown,
    /^ +echo 'pls .*' \| improver improve --explain$/m,
    "the example on its line",
  );
  assert.match(shown, /improver improve --diff --explain prompt\.txt/);
});
