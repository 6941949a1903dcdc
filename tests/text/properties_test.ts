/**
 * What holds for every text: nothing throws, parts are in order, and no text takes more than linear time.
 *
 * @module
 */

import assert from "node:assert/strict";
import fc from "fast-check";
import { parsePrompt, type Prompt } from "../../lib/text/prompt.ts";

const SEED = 20_240_501;

/** Pieces that open, close, break or look like something; many are never closed. */
const PIECES = [
  "a",
  "Word ",
  "teh ",
  ". ",
  "\n",
  "\r\n",
  "\n\n",
  "\r",
  "`",
  "```",
  "```js\n",
  "~~~\n",
  '"',
  "'",
  " '",
  "“",
  "”",
  "‘",
  "’",
  "«",
  "(",
  ")",
  "[",
  "]",
  "{",
  "}",
  "<",
  ">",
  '<a b="',
  "<code>",
  "<!--",
  "$",
  "$a",
  "\\(",
  "\\[",
  "{{",
  "}}",
  "[[",
  "<%",
  "f(",
  "a.b",
  "a/",
  "\\",
  "C:\\a ",
  "12",
  "3 kg ",
  "1.",
  "- ",
  "--a ",
  "#",
  "@",
  "a@b.co ",
  "http://x.y/(",
  "www.",
  "a_b",
  "aB",
  "AB ",
  "*",
  "**",
  "_",
  "|",
  "| a | b\n",
  "a,b,c\n",
  "a\tb\n",
  "> ",
  "    x\n",
  "\tx\n",
  "x = 1\n",
  "foo();\n",
  "/*",
  '"""',
  "at a (b:1:2)\n",
  "Traceback (most recent call last):\n",
  "@@ -1 +1 @@\n",
  "+x\n",
  "npm install ",
  'git commit -m "',
  "at least 5 words ",
  "e.g. ",
  "the word x, y and ",
  "Text:\n",
  "Translate this: ",
  "。",
  "你好",
  "𝚝",
  "\ud83d",
  "\ude00",
  "é",
  "e\u0301",
  "\u200b",
  "\u0000",
  "\ufeff",
  "between 1 and ",
  "x^2 + ",
  "!!!",
  "???",
  "...",
  "SELECT a\n",
  "key: v\n",
  "\\begin{a}",
  "-->",
  "\u2028",
  "٣",
  "ⅳ",
  "👍🏽",
];

const mixed = fc.array(
  fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...PIECES) },
    fc.string({ unit: "binary", maxLength: 8 }),
  ),
  { maxLength: 60 },
)
  .map((parts) => parts.join(""));

function assertOrdered(parts: readonly { start: number; end: number }[], length: number): void {
  let last = 0;
  for (const { start, end } of parts) {
    assert.ok(start >= last && end > start && end <= length);
    last = end;
  }
}

function assertSound(text: string, prompt: Prompt): void {
  assert.equal(prompt.text, text);
  for (const parts of [prompt.spans, prompt.sentences, prompt.words]) {
    assertOrdered(parts, text.length);
  }
  for (const word of prompt.words) {
    assert.equal(text.slice(word.start, word.end), word.text);
    assert.ok(!prompt.spans.some((span) => span.start < word.end && span.end > word.start));
  }
  for (const { start, end } of prompt.sentences) {
    assert.equal(text.slice(start, end).trim(), text.slice(start, end));
  }
}

Deno.test("any text is taken apart into ordered, disjoint parts", () => {
  fc.assert(fc.property(mixed, (text) => assertSound(text, parsePrompt(text))), {
    seed: SEED,
    numRuns: 1500,
  });
});

Deno.test("the same text always gives the same parts", () => {
  fc.assert(
    fc.property(mixed, (text) => assert.deepEqual(parsePrompt(text), parsePrompt(text))),
    { seed: SEED + 1, numRuns: 200 },
  );
});

Deno.test("code in a fence is one span, whatever is in it and around it", () => {
  const line = fc.constantFrom(
    "x = 1",
    "",
    "  teh  loop",
    "don't",
    '"open',
    "(",
    "`a",
    "- b",
    "C:\\x",
    "it is 5 kg.",
  );
  const prose = fc.constantFrom(
    "Fix teh code.",
    "It don't work, see:",
    "Why is that so?",
    "I have a list of words",
  );
  fc.assert(
    fc.property(prose, fc.array(line, { maxLength: 8 }), prose, (before, lines, after) => {
      const fence = "```py\n" + lines.map((one) => `${one}\n`).join("") + "```";
      const text = `${before}\n${fence}\n${after}`;
      const start = text.indexOf(fence);
      const span = parsePrompt(text).spans.find((one) =>
        one.start <= start && one.end >= start + fence.length
      );
      assert.ok(span !== undefined, JSON.stringify(text));
    }),
    { seed: SEED + 2, numRuns: 300 },
  );
});

Deno.test("quoted words and backticked words are kept in any sentence", () => {
  const word = fc.stringMatching(/^[a-z]{1,8}( [a-z]{1,8}){0,4}$/);
  fc.assert(
    fc.property(word, word, word, (before, inner, after) => {
      for (const [open, close] of ['""', "``", "“”", "«»"]) {
        const quoted = open + inner + close!;
        const text = `${before} ${quoted} ${after}`;
        const start = before.length + 1;
        assert.ok(
          parsePrompt(text).spans.some((one) =>
            one.start <= start && one.end >= start + quoted.length
          ),
          text,
        );
      }
    }),
    { seed: SEED + 3, numRuns: 300 },
  );
});

/** A quadratic step over half a million characters would not end while anyone waits. */
const LONG_CHARS = 500_000;

Deno.test("no repeated piece makes the time grow faster than the text", () => {
  const worst = [
    "`",
    '"',
    " '",
    "(",
    "[",
    "{",
    "<a ",
    "$a ",
    "f(",
    "!!!",
    "a.",
    "C:\\a",
    "```\n",
    "x = 1\n",
    '"""\n',
    '{"',
    'git commit -m "',
    "a_",
    "1-",
  ];
  for (const piece of worst) {
    const text = piece.repeat(Math.ceil(LONG_CHARS / piece.length)) + "x";
    assertOrdered(parsePrompt(text).spans, text.length);
  }
});

Deno.test("no mixture of pieces makes the time grow faster than the text", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { minLength: 2, maxLength: 6 }), (parts) => {
      const unit = parts.join("");
      const text = unit.repeat(Math.ceil(100_000 / unit.length));
      assertOrdered(parsePrompt(text).spans, text.length);
    }),
    { seed: SEED + 4, numRuns: 30 },
  );
});
