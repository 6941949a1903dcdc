/**
 * The README's examples, run as they stand there: what a newcomer types first prints what it says.
 *
 * @module
 */

import assert from "node:assert/strict";
import { launchFrom, ROOT, withHome } from "./program.ts";

/** A command, and the first lines of what it prints; one that ends with an ellipsis is longer. */
interface Example {
  readonly command: string;
  readonly prints: readonly string[];
}

function examplesIn(markdown: string): Example[] {
  return [...markdown.matchAll(/^```console\n(.*?)^```/gms)].flatMap(([, block]) =>
    block!.split(/^\$ /m).slice(1).map((text) => {
      const [, command, output] = /^((?:[^\n]*\|\n)*[^\n]*)\n(.*)$/s.exec(text)!;
      return { command: command!, prints: output!.trimEnd().split("\n") };
    })
  );
}

Deno.test("e2e: the examples of the README print what it says", async () => {
  const examples = examplesIn(await Deno.readTextFile(`${ROOT}/README.md`));
  assert.ok(examples.length >= 4, `${examples.length} examples`);
  await withHome(async (home) => {
    const { command: words, env } = launchFrom(home);
    await Deno.mkdir(`${home}/bin`);
    const script = `#!/bin/sh\nexec ${words.map((word) => `'${word}'`).join(" ")} "$@"\n`;
    await Deno.writeTextFile(`${home}/bin/improver`, script, { mode: 0o755 });
    for (const { command, prints } of examples) {
      const { code, stdout } = await new Deno.Command("sh", {
        args: ["-c", `exec 2>&1; ${command}`],
        env: { ...env, PATH: `${home}/bin:${env.PATH}` },
        clearEnv: true,
        cwd: home,
      }).output();
      const lines = new TextDecoder().decode(stdout).split("\n");
      assert.equal(code, 0, lines.join("\n"));
      for (const [index, line] of prints.entries()) {
        if (line.endsWith("…") && !lines[index]!.endsWith("…")) {
          assert.ok(lines[index]!.startsWith(line.slice(0, -1)), lines[index]);
        } else assert.equal(lines[index], line);
      }
      assert.deepEqual(lines.slice(prints.length), [""], `more than the README says of ${command}`);
    }
  });
});
