/**
 * A label over pasted code, which the rule's own file has no room for.
 *
 * @module
 */

import assert from "node:assert/strict";
import { improve, RULES } from "../rewrite/fixture.ts";

const CODE = "def f(a):\n    return a + 1\n\nprint(f(2))";

Deno.test("the writer's label stays outside a fence, one that was read as code inside", () => {
  const rules = RULES.filter(({ id }) => id === "structure/fence_code");
  for (
    const [label, fenced] of [
      ["The script:\n", `The script:\n\`\`\`python\n${CODE}\n\`\`\``],
      ["Script:\n", `\`\`\`python\nScript:\n${CODE}\n\`\`\``],
      ["traceback:\n", `\`\`\`python\ntraceback:\n${CODE}\n\`\`\``],
    ]
  ) {
    const opening = "Please explain this for me.\n\n";
    assert.equal(improve(`${opening}${label}${CODE}`, { rules }).improved, opening + fenced);
  }
});
