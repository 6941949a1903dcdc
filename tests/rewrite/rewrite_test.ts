/**
 * The rewrite as a whole: what comes back, and when the original does.
 *
 * @module
 */

import assert from "node:assert/strict";
import { applyChanges } from "../../lib/rewrite/edit.ts";
import { type CompiledRule, loadRule } from "../../lib/rewrite/rule.ts";
import { improve } from "./fixture.ts";

/** A rule that replaces one word by another. */
function swap(name: string, from: string, to: string, more: Partial<CompiledRule> = {}) {
  return loadRule({
    id: `test/${name}`,
    why: "Test.",
    kind: "substitution",
    phase: "clean",
    risk: "safe",
    source: "Test.",
    prior: 0.9,
    priors: {},
    languages: ["*"],
    profiles: {},
    tasks: {},
    examples: [],
    fields: { pairs: [[from, to]], notAfter: [], notBefore: [] },
    ...more,
  });
}

Deno.test("a prompt with nothing to mend comes back unchanged", () => {
  for (const text of ["Write a poem about rain.", "", "  \n", "😀", "Привет, как дела?"]) {
    const { status, improved, edits } = improve(text);
    assert.deepEqual({ status, improved, edits }, {
      status: "unchanged",
      improved: text,
      edits: [],
    });
  }
});

Deno.test("edits of several phases are listed with offsets in the original", () => {
  const text = "Hi Claude, can you explain teh parser in order to help me?";
  const { status, improved, edits } = improve(text);
  assert.equal(status, "improved");
  assert.equal(improved, "Explain the parser to help me.");
  assert.deepEqual(edits.map(({ before, after }) => [before, after]), [
    ["Hi Claude, can you explain", "Explain"],
    ["teh", "the"],
    ["in order to", "to"],
    ["?", "."],
  ]);
});

Deno.test("what needs consent is suggested, with offsets in the original", () => {
  const text = "Help me write teh report.";
  const { improved, suggestions } = improve(text);
  assert.equal(improved, "Help me write the report.");
  assert.deepEqual(
    suggestions.map(({ id, rule, start, end, before, after }) => ({
      id,
      rule,
      start,
      end,
      before,
      after,
    })),
    [{
      id: 2,
      rule: "clarity/help_me",
      start: 0,
      end: 13,
      before: "Help me write",
      after: "Write",
    }],
  );
});

Deno.test("the score decides between applying, suggesting and silence", () => {
  const rules = [swap("cat", "cat", "dog")];
  const at = (score: number) => improve("a cat", { rules, score: () => score });
  assert.equal(at(0.5).improved, "a dog");
  assert.equal(at(0.49).suggestions.length, 1);
  assert.equal(at(0.15).suggestions.length, 1);
  assert.deepEqual([at(0.14).status, at(0.14).suggestions], ["unchanged", []]);
  assert.equal(at(NaN).status, "unchanged");
});

Deno.test("the score sees the prior of the profile", () => {
  const rules = [swap("cat", "cat", "dog", { prior: 0.1, priors: { reasoning: 0.8 } })];
  assert.equal(improve("a cat", { rules }).improved, "a cat");
  assert.equal(improve("a cat", { rules, profile: "reasoning" }).improved, "a dog");
});

Deno.test("a rule with prior 1 is not up for learning", () => {
  const rules = [swap("cat", "cat", "dog", { prior: 1 })];
  assert.equal(improve("a cat", { rules, score: () => 0 }).improved, "a dog");
});

Deno.test("the original comes back when the deadline passes", () => {
  let looks = 0;
  const { status, improved, edits, warnings } = improve("Explain teh code.", {
    expired: () => ++looks > 3,
  });
  assert.deepEqual([status, improved, edits], ["fallback", "Explain teh code.", []]);
  assert.match(warnings.join(), /deadline/);
});

Deno.test("the original comes back when a rule fails", () => {
  const broken = {
    ...swap("cat", "cat", "dog"),
    find: () => {
      throw new Error("oops");
    },
  };
  const { status, improved, warnings } = improve("a cat", { rules: [broken] });
  assert.deepEqual([status, improved], ["fallback", "a cat"]);
  assert.match(warnings.join(), /oops/);
});

Deno.test("rules that undo each other are left out, and the others still act", () => {
  const rules = [
    swap("there", "cat", "dog"),
    swap("back", "dog", "cow", { phase: "tighten" }),
    swap("again", "cow", "cat pig", { phase: "structure" }),
    swap("other", "teh", "the"),
  ];
  const { status, improved, warnings } = improve("teh cat", { rules });
  assert.match(warnings.join(), /undo each other/);
  assert.deepEqual([status, improved], ["improved", "the cat"]);
});

Deno.test("a prompt in another language gets language-neutral clean-up alone", () => {
  const text = "Escribe un poema sobre la lluvia  \ny luego explica teh can you write???";
  const { edits } = improve(text);
  assert.ok(
    edits.every((edit) => /^clean\/(trailing|punct|margins|blank|invis|line)/.test(edit.rule)),
  );
});

Deno.test("bypass marks bring the prompt back unchanged, and can be chosen", () => {
  assert.equal(improve("*explain teh code").status, "unchanged");
  assert.equal(improve("*explain teh code", { bypassMarks: [] }).status, "improved");
});

Deno.test("context and answers are woven in once, in the user's words", () => {
  const options = {
    answers: { audience: "my mum, who can't code" },
    context: { tone: "warm", place: "Porto" },
  };
  const { improved, edits } = improve("Explain the tram map of Porto.", options);
  assert.equal(
    improved,
    "Explain the tram map of Porto.\n\nDetails:\n- Audience: my mum, who can't code\n- Tone: warm",
  );
  assert.deepEqual(edits.map((edit) => [edit.rule, edit.start, edit.end]), [[
    "ground/details",
    30,
    30,
  ]]);
  assert.equal(improve(improved, options).status, "unchanged");
  const more = improve(improved, { answers: { budget: "20 euros" } });
  assert.ok(more.improved.endsWith("- Tone: warm\n- Budget: 20 euros"));
});

Deno.test("details are never edited, even when they are misspelt", () => {
  const { improved } = improve("Explain the map.", { answers: { audience: "teh kids" } });
  assert.ok(improved.endsWith("- Audience: teh kids"));
});

Deno.test("on given text that is to be worked on, the text is left alone", () => {
  const text =
    "Can you please proofread this email:\n\nhi bob,i recieve teh mail in order to  read it";
  assert.equal(
    improve(text).improved,
    "Please proofread this email:\n\nhi bob,i recieve teh mail in order to  read it",
  );
});

Deno.test("a prompt whose lines end in CRLF keeps them, and its edits make it", () => {
  const lines = [
    "can you tell me why teh code fails for me?",
    "",
    "",
    "",
    "def f(a):",
    "    return a",
    "",
    "print(f(1))",
    "",
    "i need it today ,please.",
    "",
  ];
  const text = lines.join("\r\n");
  const rewritten = improve(text);
  const plain = improve(lines.join("\n"));
  assert.equal(rewritten.improved, plain.improved.replaceAll("\n", "\r\n"));
  assert.equal(rewritten.prompt.text, text);
  assert.equal(rewritten.improvedPrompt.text, rewritten.improved);
  for (const { start, end, before } of rewritten.edits) {
    assert.equal(text.slice(start, end), before);
  }
  assert.equal(applyChanges(text, rewritten.edits), rewritten.improved);
  assert.equal(improve(rewritten.improved).status, "unchanged");
});
