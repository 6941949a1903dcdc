/**
 * A bad rule file is refused with file, line and what to do.
 *
 * @module
 */

import assert from "node:assert/strict";
import { parse } from "smol-toml";
import { ImproverError } from "../../lib/errors.ts";
import { type CompiledRule, loadRule, loadRules } from "../../lib/rewrite/rule.ts";
import { checkRuleFile } from "../../lib/rewrite/rule_file.ts";
import { improve } from "./fixture.ts";

const STAYS = `
[[examples]]
before = "Draw a cat."
after = "Draw a cat."
`;
const GOOD = `why = "Says it in fewer words."
kind = "substitution"
phase = "tighten"
risk = "safe"
prior = 0.9
source = "Own taste."

[pairs]
"big huge" = "big"

[[examples]]
before = "Draw a big huge cat."
after = "Draw a big cat."
${STAYS}`;

function check(text: string, id = "own/rule"): CompiledRule {
  const lists = { verbs: ["write"] };
  return checkRuleFile(id, { file: "rules/own/rule.toml", text, table: parse(text), lists });
}

Deno.test("a good rule file becomes a rule that works", () => {
  const rule = loadRule(check(GOOD));
  assert.equal(improve("Draw a big huge cat.", { rules: [rule] }).improved, "Draw a big cat.");
});

const BAD: [name: string, from: string, to: string, message: RegExp][] = [
  ["no reason", 'why = "Says it in fewer words."\n', "", /rule\.toml: "why" is missing/],
  ["an unknown kind", '"substitution"', '"magic"', /rule\.toml:2: "kind" is "magic"/],
  ["an unknown phase", '"tighten"', '"polish"', /rule\.toml:3: "phase" is "polish"/],
  ["a prior out of bounds", "0.9", "1.5", /rule\.toml:5: "prior" is out of bounds/],
  ["a misspelt field", "source =", "sorce =", /"source" is missing/],
  [
    "a field of another kind",
    "[pairs]",
    'where = "sentence"\n[pairs]',
    /:8: "where" is not a field/,
  ],
  ["a capital in a phrase", '"big huge"', '"Big huge"', /:9: "pairs" has the pair "Big huge"/],
  ["an empty replacement", '= "big"', '= ""', /:9: "pairs" has the pair/],
  ["a rule that asks and always acts", '"safe"\nprior = 0.9', '"ask"\nprior = 1', /"risk" is ask/],
  ["an unknown language", "[pairs]", 'languages = ["english"]\n[pairs]', /names "english"/],
  ["a scope that is none", "[pairs]", 'tasks = "code"\n[pairs]', /"tasks" is not a scope/],
  ["a prior for nobody", "[pairs]", "priors = { bard = 0.2 }\n[pairs]", /"priors" names "bard"/],
  ["no example that stays", STAYS, "", /none that stays untouched/],
  ["an example without after", 'after = "Draw a cat."\n', "", /without before and after/],
  ["an unknown list", "[pairs]", 'not_after = "@nouns"\n[pairs]', /unknown list "@nouns"/],
];

for (const [name, from, to, message] of BAD) {
  Deno.test(`a rule file with ${name} is refused`, () => {
    const text = GOOD.replaceAll(from, to);
    assert.notEqual(text, GOOD);
    assert.throws(() => check(text), (error: unknown) => {
      assert.ok(error instanceof ImproverError && error.code === "bad_rule" && error.hint !== "");
      assert.match(error.message, message);
      return true;
    });
  });
}

Deno.test("a rule file with a pattern that can run away is refused at its line", () => {
  const text = GOOD.replace('"substitution"', '"deletion"').replace(
    /\[pairs\]\n.*\n/,
    'where = "sentence"\npatterns = [\n  "(a+)+",\n]\n',
  );
  assert.throws(() => check(text), /rule\.toml:10: "patterns" has the pattern/);
});

Deno.test("a rule's id must be family/name in lower case", () => {
  assert.throws(() => check(GOOD, "Own/../rule"), /would be "Own/);
});

Deno.test("a user's rule cannot touch what is protected", () => {
  const rule = loadRule(check(GOOD));
  const text = 'Explain `big huge` and "big huge" to me.';
  assert.equal(improve(text, { rules: [rule] }).improved, text);
});

Deno.test("loadRules() refuses what it cannot read", () => {
  for (const compiled of [null, 1, {}, { format: 2, rules: [] }, { format: 1 }]) {
    assert.throws(() => loadRules(compiled), /Cannot load the rules/);
  }
  assert.throws(
    () => loadRules({ format: 1, rules: [{ id: "a/b", kind: "magic" }] }),
    /no kind "magic"/,
  );
});
