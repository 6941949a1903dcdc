/**
 * What is protected and what is prose, one row per case.
 *
 * @module
 */

import assert from "node:assert/strict";
import { parsePrompt, type SpanKind } from "../../lib/text/prompt.ts";

/** The protected stretches of a text, in order. */
function protectedIn(text: string): string[] {
  return parsePrompt(text).spans.map(({ start, end }) => text.slice(start, end));
}

/** Kind, text, and what of it must be one protected stretch, or lie in one. */
const KEPT: readonly (readonly [SpanKind, string, string])[] = [
  [
    "code_fence",
    "Fix this:\n```js\nlet a = 1;\n\n  b()\n```\nthanks",
    "```js\nlet a = 1;\n\n  b()\n```",
  ],
  ["code_fence", "See\r\n~~~\r\nraw ``` text\r\n~~~\r\nok", "~~~\r\nraw ``` text\r\n~~~"],
  ["code_fence", "Never closed:\n```python\nx = 1\nprint(x)", "```python\nx = 1\nprint(x)"],
  ["code_fence", "````md\n```js\na\n```\n````\nend", "````md\n```js\na\n```\n````"],
  [
    "code_fence",
    "```md\nouter\n```js\ninner\n```\nmore\n```\nend",
    "```md\nouter\n```js\ninner\n```\nmore\n```",
  ],
  ["code_fence", "- step\n  ```sh\n  ls -la\n  ```\n- next", "  ```sh\n  ls -la\n  ```"],
  ["code_fence", "my code is ```\nx\n``` ok", "```\nx\n```"],
  ["code_fence", "> ```\n> quoted code\n> ```", "> ```\n> quoted code\n> ```"],
  ["inline_code", "why does `foo bar` fail", "`foo bar`"],
  ["inline_code", "use ``a ` b`` here", "``a ` b``"],
  ["inline_code", "a ```let x``` inside", "```let x```"],
  [
    "url",
    "open https://en.wikipedia.org/wiki/Foo_(bar), then go",
    "https://en.wikipedia.org/wiki/Foo_(bar)",
  ],
  ["url", "(see http://x.org/a?b=c&d=e#f).", "http://x.org/a?b=c&d=e#f"],
  ["url", "go to www.example.com/path!", "www.example.com/path"],
  ["url", "is example.com down?", "example.com"],
  ["url", "read [the manual](https://a.io/b) first", "[the manual](https://a.io/b)"],
  ["url", "it runs at localhost:8080/api now", "localhost:8080/api"],
  ["email", "write to jane.doe+x@mail.example.org today", "jane.doe+x@mail.example.org"],
  ["path", "edit src/main.ts please", "src/main.ts"],
  ["path", "look in ~/.config/app.toml", "~/.config/app.toml"],
  ["path", "open ./run.sh and ../lib/x", "./run.sh"],
  ["path", "from C:\\Users\\me\\a.txt to D:\\", "C:\\Users\\me\\a.txt"],
  ["path", "in C:\\Program Files\\My App\\run.exe it fails", "C:\\Program Files\\My App\\run.exe"],
  ["path", "at \\\\server\\share\\x", "\\\\server\\share\\x"],
  ["path", "my package.json is wrong", "package.json"],
  ["quote", 'say "hello there" to them', '"hello there"'],
  ["quote", "say “hello there” to them", "“hello there”"],
  ["quote", "sagt „guten Tag“ dazu", "„guten Tag“"],
  ["quote", "dit « bonjour » ici", "« bonjour »"],
  ["quote", "his 'don't panic' sign", "'don't panic'"],
  ["quote", "the sign 'the dogs' bed' is old", "'the dogs' bed'"],
  ["quote", "a ‘single one’ too", "‘single one’"],
  ["quote", "> quoted line\n> another\nwhat is meant?", "> quoted line\n> another"],
  ["quote", 'Summarise "first paragraph\n\nsecond one" now', '"first paragraph\n\nsecond one"'],
  ["quote", "これは「引用です」ね", "「引用です」"],
  ["quote", "Use the word war at least twice", "war"],
  ["identifier", "rename user_name to it", "user_name"],
  ["identifier", "the getUserName method", "getUserName"],
  ["identifier", "the HttpRequest type", "HttpRequest"],
  ["identifier", "set MAX_RETRIES first", "MAX_RETRIES"],
  ["identifier", "call foo(a, b) twice", "foo(a, b)"],
  ["identifier", "call os.path.join() twice", "os.path.join()"],
  ["identifier", "what is numpy.float of it", "numpy.float"],
  ["identifier", "use gpt-4o-mini for it", "gpt-4o-mini"],
  ["identifier", "see ticket #123 by @jane-d", "#123"],
  ["identifier", "see ticket #123 by @jane-d", "@jane-d"],
  ["identifier", "commit 3f2a9bc1 broke it", "3f2a9bc1"],
  [
    "identifier",
    "id 123e4567-e89b-12d3-a456-426614174000 is gone",
    "123e4567-e89b-12d3-a456-426614174000",
  ],
  ["number", "at 0xDEADBEEF exactly", "0xDEADBEEF"],
  ["identifier", "in C++ or C# or F#", "C++"],
  ["identifier", "a .NET service", ".NET"],
  ["identifier", "pass --dry-run to it", "--dry-run"],
  ["identifier", "ends with P.P.S. please", "P.P.S."],
  ["identifier", "see v2.3.1 now", "v2.3.1"],
  ["number", "in 300 words or less", "300 words"],
  ["number", "with at least 3 sections", "at least 3 sections"],
  ["number", "for no more than 12,5 % of it", "no more than 12,5 %"],
  ["number", "costs $1,250.50 each", "$1,250.50"],
  ["number", "pay 20 € or £3", "20 €"],
  ["number", "between 5 and 10 kg of it", "between 5 and 10 kg"],
  ["number", "from 5–10 minutes", "5–10 minutes"],
  ["number", "on 2024-05-01 at 19:30", "2024-05-01"],
  ["number", "on March 5, 2024 there", "March 5, 2024"],
  ["number", "on 5 January 2024 there", "5 January 2024"],
  ["number", "at 3:45 PM sharp", "3:45 PM"],
  ["number", "it is 20°C or 57 F", "20°C"],
  ["number", "roughly 1.5 million dollars", "roughly 1.5 million dollars"],
  ["number", "drop 1e-9 of it", "1e-9"],
  ["number", "only 50% off", "50%"],
  ["number", "the 1st and 22nd", "22nd"],
  ["math", "solve x + 2 = 7 for x", "x + 2 = 7"],
  ["math", "where $\\alpha > 0$ holds", "$\\alpha > 0$"],
  ["math", "so $$a^2 + b^2$$ is", "$$a^2 + b^2$$"],
  ["math", "with \\(n \\ge 1\\) given", "\\(n \\ge 1\\)"],
  ["placeholder", "Dear {{first name}}, hello", "{{first name}}"],
  ["placeholder", "Dear {name}, hello", "{name}"],
  ["placeholder", "Dear ${user.name}, hello", "${user.name}"],
  ["placeholder", "Dear [INSERT NAME], hello", "[INSERT NAME]"],
  ["placeholder", "Dear [[who]], hello", "[[who]]"],
  ["placeholder", "Dear <%= name %>, hello", "<%= name %>"],
  ["placeholder", "{% if x %} shown {% endif %}", "{% if x %}"],
  ["placeholder", "wrapped as <<title here>> please", "<<title here>>"],
  ["identifier", "print %s and %(count)d now", "%(count)d"],
  ["tag", "Dear <NAME>, hello", "<NAME>"],
  ["tag", 'use <a href="x y">it</a> here', '<a href="x y">'],
  ["tag", "in <code>some thing  here</code> it", "<code>some thing  here</code>"],
  ["tag", "<document>\nteh text\n</document>\nSummarise it.", "<document>\nteh text\n</document>"],
  ["tag", "<!-- keep me --> hello", "<!-- keep me -->"],
  ["json", 'Parse {"a": [1, 2], "b": "c}"} into it', '{"a": [1, 2], "b": "c}"}'],
  [
    "json",
    'I have\n{\n  "a": "some thing",\n  "b": {}\n}\nas input',
    '{\n  "a": "some thing",\n  "b": {}\n}',
  ],
  ["json", "sort [3, 1, 2] fast", "[3, 1, 2]"],
  ["command", "run npm install express and tell me", "npm install express"],
  ["command", 'then git commit -m "first try" fails', 'git commit -m "first try"'],
  ["command", "$ docker compose up -d\nit hangs", "$ docker compose up -d"],
  ["command", "with pip install -r requirements.txt, nothing", "pip install -r requirements.txt"],
];

Deno.test("what must survive is protected", () => {
  const lost = KEPT.filter(([, text, kept]) =>
    !protectedIn(text).some((part) => part.includes(kept))
  );
  assert.deepEqual(
    lost.map(([kind, text, kept]) => ({ kind, text, kept, found: protectedIn(text) })),
    [],
  );
});

Deno.test("each protected thing is named by what it is", () => {
  for (const [kind, text, kept] of KEPT) {
    const prompt = parsePrompt(text);
    const start = text.indexOf(kept);
    const span = prompt.spans.find((one) => one.start <= start && one.end >= start + kept.length);
    if (span !== undefined && span.start === start) assert.equal(span.kind, kind, text);
  }
});

/** Prose in which nothing is protected. */
const PROSE: readonly string[] = [
  "pls fix teh bug",
  "Write a poem about the sea, and make it sad!",
  "I don't know why the users' data isn't what it's supposed to be.",
  "rock 'n' roll and the style of 'em",
  "She said that the state-of-the-art well-being program works; I disagree.",
  "First, think. Then write (slowly) what you see... ok?",
  "You MUST NOT do this. PLEASE always explain WHY.",
  "What is this?Please tell me",
  "deWermine the clasFsification of it",
  "**Important:** use *simple* words and __bold__ ones",
  "- first thing\n- second thing\n1. third\n2) fourth",
  "# Heading\n\nSome text here.",
  "I am happy — really — about it",
  "Naïve café owners, Zürich and São Paulo",
];

Deno.test("plain prose is left open to edits", () => {
  const wrong = PROSE.filter((text) => protectedIn(text).length > 0);
  assert.deepEqual(
    wrong.map((text) => ({ text, found: protectedIn(text) })),
    [],
  );
});

Deno.test("money in a sentence is not mathematics", () => {
  const parts = protectedIn("It cost $5 yesterday and costs $10 today, so $5 more");
  assert.deepEqual(parts, ["$5", "$10", "$5"]);
});

Deno.test("a remark in brackets is not a call", () => {
  assert.deepEqual(protectedIn("fix the bug(it happens when i click on it) soon"), []);
});

Deno.test("names made of capitals are kept, shouted prose is not", () => {
  assert.deepEqual(protectedIn("use the NASA data via REST"), ["NASA", "REST"]);
  assert.deepEqual(protectedIn("HELLO I NEED HELP WITH MY CODE IT IS NOT WORKING AT ALL"), []);
});
