/**
 * Code on the line of the request is kept, prose on it stays open.
 *
 * @module
 */

import assert from "node:assert/strict";
import { parsePrompt } from "../../lib/text/prompt.ts";

Deno.test("code behind a question, a stop or a colon is one stretch", () => {
  for (
    const [request, code] of [
      ["can you make this code shorter?", "for i in range(10): print(i)"],
      ["can you simplify this?", "while i < n: i += 1"],
      ["explain this.", "if x == 1: return y"],
      ["what is wrong with this line?", "let mut v = vec![1, 2, 3];"],
      ["can you fix this?", "select * from users where id = 1 and name = 'bob'"],
      ["why is this query slow?", "select * from orders"],
      ["what does this print?", "while True: pass"],
      ["is this the same in go?", "x = append(x, y...)"],
      ["tell me what it returns.", "return sum(x) / len(x)"],
      ["does this compile?", "let x = 5; let y = &x;"],
      ["can you check this?", "update users set name = 'x' where id = 3"],
      ["what is wrong here:", "if x = 5: print x"],
    ]
  ) {
    const text = `${request} ${code}`;
    const { spans } = parsePrompt(text);
    const start = request!.length + 1;
    assert.deepEqual(spans, [{ start, end: text.length, kind: "code" }], text);
  }
});

Deno.test("what is said behind code on its line stays open", () => {
  for (
    const [request, code, said] of [
      ["why does this fail?", "x = foo(bar)", "i dont get it"],
      ["is this ok?", "y = a[0] + f(x);", "but my editor complains"],
      ["what does it do?", "return sum(x) / len(x)", "please tell me"],
    ]
  ) {
    const text = `${request} ${code} ${said}`;
    const start = request!.length + 1;
    const expected = [{ start, end: start + code!.length, kind: "code" }];
    assert.deepEqual(parsePrompt(text).spans, expected, text);
  }
});

Deno.test("sentences with brackets, signs and small letters are prose", () => {
  for (
    const text of [
      "what do you think? use the new plan (the one of last week) and let me know.",
      "please help me. if you can (and only if you have time), read the essay.",
      "write a poem. let it be short (and sad) and for my daughter.",
      "i have two questions. for the first one: is it ok? and (then) the second",
      "select the best option (of these) and say why. for each one: give a reason",
      "i get an error. return type of it() is int but what i want is a string",
      "please mend this. const x = 1 is not what they wanted to have",
      "paint a portrait of her. ${name} is easy to see. mood: ${mood}",
      "plan a trip. with a small budget; no flights (i hate them)",
    ]
  ) {
    assert.ok(parsePrompt(text).spans.every(({ kind }) => kind !== "code"), text);
  }
});

Deno.test("a request after code is none of it, whatever code it names", () => {
  const code = '#!/bin/bash\nfor f in *.txt; do\n  mv "$f" "${f%.txt}.md"\ndone';
  for (
    const request of [
      "and explain the ${f%.txt} part",
      "explain ${f%.txt}",
      "what does => do",
      "why is it x->y",
      "and is a && b ok",
    ]
  ) {
    const text = `Write a bash script\n${code}\n${request}`;
    const block = parsePrompt(text).spans.find(({ kind }) => kind === "code")!;
    assert.equal(text.slice(block.start, block.end), code);
  }
});
