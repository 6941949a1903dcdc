/**
 * The promises of a rewrite under every profile, whatever the user consents to, with rules of the
 * user's own, and on the longest prompts. `FUZZ_SCALE=20` runs longer.
 *
 * @module
 */

import assert from "node:assert/strict";
import fc from "fast-check";
import { type Edit } from "../../lib/rewrite/edit.ts";
import type { Rewrite, RewriteOptions } from "../../lib/rewrite/rewrite.ts";
import { type CompiledRule, loadRule, type Profile, PROFILES } from "../../lib/rewrite/rule.ts";
import { checkRuleFile } from "../../lib/rewrite/rule_file.ts";
import { improve, RULES } from "./fixture.ts";
import { FACTS, TEXT } from "./pieces.ts";

const SEED = 20_262;
const SCALE = Number(Deno.env.get("FUZZ_SCALE") ?? 1);
const RUNS = 150 * SCALE;
const MEGABYTE_CHARS = 1024 * 1024;

/** How users decide: as the rules guess, all is welcome, or each rule by its own coin. */
const CONSENTS: Readonly<Record<string, RewriteOptions["score"]>> = {
  guessed: (rule) => rule.prior,
  welcome: () => 0.99,
  mixed: (rule) => rule.id.length % 2 === 0 ? 0.9 : 0.3,
};

function check(property: fc.IRawProperty<unknown>, numRuns = RUNS): void {
  fc.assert(property as fc.IRawProperty<unknown, false>, { seed: SEED, numRuns });
}

function apply(text: string, edits: readonly Edit[]): string {
  const pieces = edits.map(({ start, after }, i) =>
    text.slice(edits[i - 1]?.end ?? 0, start) + after
  );
  return pieces.join("") + text.slice(edits.at(-1)?.end ?? 0);
}

/** What every rewrite promises, whoever asks for it. */
function assertPromises(text: string, result: Rewrite, keep: (edit: Edit) => boolean): void {
  const { edits, suggestions, improved, prompt } = result;
  for (const { start, end, before } of [...edits, ...suggestions]) {
    assert.equal(text.slice(start, end), before);
  }
  assert.equal(apply(text, edits), improved);
  const texts = [
    improved,
    apply(text, edits.filter(keep)),
    ...suggestions.slice(0, 3).map((one) => apply(text, [one])),
  ];
  for (const one of texts) {
    let from = 0;
    for (const { start, end } of prompt.spans) {
      const span = text.slice(start, end);
      const found = one.indexOf(span, from);
      if (found < 0) assert.fail(`lost ${JSON.stringify(span)} in ${JSON.stringify(one)}`);
      from = found + span.length;
    }
  }
  const lost = countOf(text, QUESTION) - countOf(improved, QUESTION);
  const listed = edits.reduce(
    (all, { before, after }) => all + countOf(before, QUESTION) - countOf(after, QUESTION),
    0,
  );
  assert.ok(lost <= Math.max(0, listed), "a question mark is lost without an edit");
}

const QUESTION = /[?？]/g;
const NUMBER = /\d+/g;
const LIMIT = /\b(?:not|never|without|only|just|exactly|at most)\b/gi;

function countOf(text: string, what: RegExp): number {
  return text.match(what)?.length ?? 0;
}

function allOf(text: string, what: RegExp): string[] {
  return (text.match(what) ?? []).map((one) => one.toLowerCase()).sort();
}

for (const profile of PROFILES) {
  for (const [consent, score] of Object.entries(CONSENTS)) {
    Deno.test(`promises hold for ${profile} when edits are ${consent}`, () => {
      const options = { profile, score };
      check(fc.property(TEXT, fc.infiniteStream(fc.boolean()), (text, coin) => {
        const result = improve(text, options);
        assertPromises(text, result, () => coin.next().value!);
        assert.deepEqual(allOf(result.improved, NUMBER), allOf(text, NUMBER));
        const before = allOf(text, LIMIT);
        const after = allOf(result.improved, LIMIT);
        for (const one of before) assert.ok(after.includes(one), `lost "${one}"`);
        assert.equal(improve(result.improved, options).improved, result.improved);
      }));
    });
  }
}

Deno.test("facts of the caller come in as they are, under every profile, and nothing else does", () => {
  check(fc.property(TEXT, FACTS, fc.constantFrom(...PROFILES), (text, context, profile) => {
    const plain = improve(text, { profile });
    const result = improve(text, { profile, context });
    assertPromises(text, result, () => true);
    const known = new Set(
      allOf([text, ...Object.entries(context).flat(), plain.improved].join("\n"), NUMBER),
    );
    for (const one of allOf(result.improved, NUMBER)) assert.ok(known.has(one), `new "${one}"`);
  }));
});

/** Patterns that take ages in other engines, or come close to what is allowed here. */
const BOMBS: readonly string[] = [
  "(a+)+b",
  "(a|a)*b",
  "(.*)*x",
  "(?:a{0,90}){0,90}b",
  "(?:(?:a|aa){0,20}){0,20}c",
  "(\\w)\\1",
  "^a",
  "a$",
  "[a",
  "(?:",
  "(?<name>a)\\k<name>",
  ".{0,2000}.{0,2000}.{0,2000}x",
  "(?=a*)b",
  "a{2,}",
  "\\u{110000}",
  "a".repeat(3_000),
  "(?:".repeat(2_000) + ")".repeat(2_000),
];

/** Patterns that people write, and pieces of which harmless and harmful ones are made. */
const PATTERN = fc.oneof(
  fc.constantFrom(...BOMBS),
  fc.constantFrom("needless to say,? ", "(?:very|really) ", "[a-z]{2,8} (?=the)", "teh ", "\\b"),
  fc.array(
    fc.constantFrom(
      "a",
      "the ",
      "[a-z]",
      "\\w",
      "(?:",
      ")",
      "|",
      "{0,40}",
      "?",
      "{1,3}",
      " ",
      ".",
      "(?=",
      "(?<!",
      "[^x]",
      "é",
      "\\d",
    ),
    { maxLength: 12 },
  ).map((parts) => parts.join("")),
  fc.string({ unit: "binary", maxLength: 12 }),
);

const WHERE = [
  "sentence_start",
  "prompt_start",
  "sentence",
  "first_sentence",
  "last_sentence",
  "line",
];
const PHRASE = fc.oneof(
  fc.constantFrom("the", "in order to", "write", "a", "code", "12", "not", "is", "שלום", "  "),
  fc.string({ maxLength: 8 }),
  fc.string({ unit: "binary", maxLength: 4 }),
);

/** The fields of a rule that a user may write: some are refused. */
const FIELDS = fc.oneof(
  fc.record({
    kind: fc.constant("substitution"),
    pairs: fc.dictionary(PHRASE, PHRASE, { minKeys: 1, maxKeys: 4 }),
  }),
  fc.record({
    kind: fc.constant("deletion"),
    where: fc.constantFrom(...WHERE),
    patterns: fc.array(PATTERN, { minLength: 1, maxLength: 3 }),
  }),
  fc.record({
    kind: fc.constant("imperative"),
    prefixes: fc.array(PATTERN, { minLength: 1, maxLength: 2 }),
    unless: fc.array(PATTERN, { maxLength: 2 }),
  }),
  fc.record({
    kind: fc.constant("addition"),
    text: PHRASE,
    needs: fc.array(PATTERN, { maxLength: 2 }),
  }),
  fc.record({
    kind: fc.constant("characters"),
    drop: fc.constantFrom(["0041"], ["0-9"], ["200B"]),
  }),
  fc.record({ kind: fc.constant("doubling"), words: PHRASE }),
  fc.dictionary(fc.string({ maxLength: 6 }), fc.anything({ maxDepth: 1 }), { maxKeys: 4 }),
);

/** A user's rule if it passes the check that every rule file passes, else null. */
function ruleOf(fields: object): CompiledRule | null {
  const table = {
    why: "Mine.",
    source: "Me.",
    risk: "safe",
    prior: 0.9,
    phase: "tighten",
    languages: ["*"],
    examples: [{ before: "a", after: "b" }, { before: "c", after: "c" }],
    ...fields,
  };
  try {
    return checkRuleFile("mine/rule", { file: "mine/rule.toml", text: "", table, lists: {} });
  } catch (error) {
    const { code, hint } = error as { code?: string; hint?: string };
    assert.equal(code, "bad_rule", String(error));
    assert.ok(hint, "a refusal says what to do");
    return null;
  }
}

Deno.test("a rule of the user's own is refused with a hint, or keeps every promise", () => {
  let accepted = 0;
  check(
    fc.property(TEXT, fc.array(FIELDS, { minLength: 1, maxLength: 3 }), (text, all) => {
      const own = all.map(ruleOf).filter((rule) => rule !== null);
      accepted += own.length;
      const rules = [...RULES, ...own.map(loadRule)];
      const result = improve(text, { rules });
      assertPromises(text, result, () => true);
      const settled = improve(result.improved, { rules });
      assert.equal(settled.improved, result.improved);
    }),
    4 * RUNS,
  );
  assert.ok(accepted > RUNS / 4, `only ${accepted} rules passed`);
});

Deno.test("a pattern that can run away is refused", () => {
  for (const pattern of BOMBS) {
    assert.equal(ruleOf({ kind: "deletion", where: "line", patterns: [pattern] }), null, pattern);
  }
});

Deno.test("promises hold on prompts of a megabyte", () => {
  const long = fc.array(TEXT, { minLength: 20, maxLength: 40 }).map((texts) => {
    const piece = texts.join("\n");
    return piece.repeat(Math.ceil(MEGABYTE_CHARS / Math.max(1, piece.length))).slice(
      0,
      MEGABYTE_CHARS,
    );
  });
  const profile: Profile = "claude";
  check(
    fc.property(long, (text) => {
      const result = improve(text, { profile });
      assert.notEqual(result.status, "fallback", result.warnings.join());
      assertPromises(text, result, ({ id }) => id % 3 > 0);
      assert.deepEqual(allOf(result.improved, NUMBER), allOf(text, NUMBER));
      assert.equal(improve(result.improved, { profile }).improved, result.improved);
    }),
    2 * SCALE,
  );
});
