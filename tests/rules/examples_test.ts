/**
 * Every rule does what its examples say.
 *
 * @module
 */

import assert from "node:assert/strict";
import { compileRules } from "../../scripts/compile_rules.ts";
import type { Example, Rule } from "../../lib/rewrite/rule.ts";
import { improve, RULES } from "../rewrite/fixture.ts";

/** Applies one rule alone, whatever its prior. */
function applyRule(rule: Rule, text: string, { profile, context, answers }: Example): string {
  return improve(text, {
    rules: [rule],
    profile: profile ?? "auto",
    context: context ?? {},
    answers: answers ?? {},
    score: () => 1,
  }).improved;
}

for (const rule of RULES) {
  Deno.test(`${rule.id} does what its examples say`, () => {
    for (const example of rule.examples) {
      const after = applyRule(rule, example.before, example);
      if (example.known_wrong) {
        assert.notEqual(after, example.after, "a known wrong example is right now: unmark it");
        continue;
      }
      assert.equal(after, example.after);
      assert.equal(
        applyRule(rule, after, example),
        after,
        "applied to its own result it changes it",
      );
    }
  });
}

Deno.test("rules/compiled.json is up to date with the rule files", () => {
  const committed = Deno.readTextFileSync(new URL("../../rules/compiled.json", import.meta.url));
  assert.ok(committed === compileRules(), "rules/compiled.json is stale: run `deno task rules`");
});
