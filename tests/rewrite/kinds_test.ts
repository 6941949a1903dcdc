/**
 * Each kind of rule does what its fields say, row by row.
 *
 * @module
 */

import assert from "node:assert/strict";
import { type CompiledRule, loadRule } from "../../lib/rewrite/rule.ts";
import { FieldReader } from "../../lib/rewrite/field_reader.ts";
import { KINDS } from "../../lib/rewrite/kinds/kinds.ts";
import { improve, RULES } from "./fixture.ts";

type Row = readonly [before: string, after: string];

/** A rule of a kind with the given fields. */
function ruleOf(kind: string, fields: Record<string, unknown>) {
  const reader = new FieldReader({ file: "row", text: "", table: fields, lists: {} });
  return loadRule(
    {
      id: "test/rule",
      why: "Test.",
      kind,
      phase: "tighten",
      risk: "safe",
      source: "Test.",
      prior: 0.9,
      priors: {},
      languages: ["*"],
      profiles: {},
      tasks: {},
      examples: [],
      fields: KINDS[kind]!.check(reader),
    } satisfies CompiledRule,
  );
}

const TABLES: readonly [kind: string, fields: Record<string, unknown>, rows: readonly Row[]][] = [
  ["substitution", { pairs: { "in order to": "to", "e mail": "email" } }, [
    ["In order to win.", "To win."],
    ["WE SHOUT LOUD IN ORDER TO WIN THE GAME NOW.", "WE SHOUT LOUD TO WIN THE GAME NOW."],
    ["Send an e mail, in order to win.", "Send an email, to win."],
    ["Born in order tomorrow.", "Born in order tomorrow."],
    ["In order\nto win.", "In order\nto win."],
    ['Say "in order to" twice.', 'Say "in order to" twice.'],
    ["Is it e mail or email?", "Is it e mail or email?"],
    ["Is it email, or e mail?", "Is it email, or e mail?"],
    ["Is it e mail or paper?", "Is it email or paper?"],
  ]],
  ["substitution", { pairs: { able: "can" }, not_after: ["un", "be"], not_before: ["to"] }, [
    ["You are able now.", "You are can now."],
    ["To be able now.", "To be able now."],
    ["You are able to go.", "You are able to go."],
  ]],
  ["substitution", { pairs: { gonna: "going to" }, unless: ["\\bsongs?\\b"] }, [
    ["It is gonna rain.", "It is going to rain."],
    ["Which song says it is gonna rain?", "Which song says it is gonna rain?"],
  ]],
  ["deletion", { where: "sentence_start", patterns: ["needless to say,? "] }, [
    ["Needless to say, the test fails. needless to say it is old.", "The test fails. It is old."],
    ["That is needless to say, yes.", "That is needless to say, yes."],
    ["Needless to say, `x` fails.", "`x` fails."],
    ["Needless to say, ", "Needless to say, "],
  ]],
  ["deletion", { where: "sentence", patterns: ["hello there"] }, [
    ["Hello there! Sum it up.", "Sum it up."],
    ["Sum it up. Hello there.", "Sum it up."],
    ["Sum it up.\nHello there!\nThen stop.", "Sum it up.\nThen stop."],
    ["Hello there!", "Hello there!"],
    ["Hello there friend. Sum it up.", "Hello there friend. Sum it up."],
  ]],
  ["deletion", { where: "last_sentence", patterns: ["thanks(?: a lot)?", "bye"] }, [
    ["Sum it up. Thanks a lot! Bye.", "Sum it up."],
    ["Thanks. Sum it up.", "Thanks. Sum it up."],
  ]],
  ["deletion", { where: "line", patterns: ["copy code"] }, [
    ["Sum it up.\nCopy code\nThen stop.", "Sum it up.\nThen stop."],
    ["Sum it up.\nCopy code twice.", "Sum it up.\nCopy code twice."],
    ["Copy code", "Copy code"],
  ]],
  ["imperative", { prefixes: ["can you "], verbs: "write tell", adverbs: "also" }, [
    ["Can you write it?", "Write it."],
    ["can you also write it?", "also write it."],
    ["Can you write `it`?", "Write `it`."],
    ["Can you\nwrite it?", "Write it."],
    ["Can you write\nit all\ndown?", "Write\nit all\ndown."],
    ["Can you swim?", "Can you swim?"],
    ["Can you write it? Why?", "Write it. Why?"],
    ["He asked: can you write it?", "He asked: can you write it?"],
  ]],
  ["imperative", { prefixes: ["i want you to "], except: "know" }, [
    ["I want you to sing.", "Sing."],
    ["I want you to know this.", "I want you to know this."],
    ["I want you to Sing.", "I want you to Sing."],
  ]],
  ["imperative", { prefixes: ["can you "], verbs: "write", unless: ["or not"] }, [
    ["Can you write it or not?", "Can you write it or not?"],
  ]],
  ["article", {
    list: "english",
    also: "app italian",
    not_after: "vitamin",
    not_before: "is equals",
    before: "of with",
    verbs: "write run",
  }, [
    ["Write a essay and a app.", "Write an essay and an app."],
    [
      "Write an short tale of an dog with an large tail.",
      "Write a short tale of a dog with a large tail.",
    ],
    ["An short tale.", "A short tale."],
    ["A italian tale.", "An italian tale."],
    ["A tale of a European and a hour.", "A tale of a European and an hour."],
    ["An european, an user and an one-time fee.", "A european, a user and a one-time fee."],
    ["Rest a 8 day week, write an 10 page tale.", "Rest an 8 day week, write a 10 page tale."],
    ["Take a x-ray, an u-turn.", "Take an x-ray, a u-turn."],
    [
      "Write an MRI, an sql and an html page of an hour.",
      "Write an MRI, an sql and an html page of an hour.",
    ],
    ["Cats an dogs, search an replace.", "Cats an dogs, search an replace."],
    ["Write an run it.", "Write an run it."],
    ["Vitamin a intake, a is old.", "Vitamin a intake, a is old."],
    ["With a old and b new.", "With a old and b new."],
    ["Is it an user or a user?", "Is it an user or a user?"],
    ["A move an tip of the tale.", "A move an tip of the tale."],
    ["5 an 10 days.", "5 an 10 days."],
    ["`a essay` of an\n\ndog", "`a essay` of an\n\ndog"],
  ]],
  ["characters", { drop: ["200B-200D"], blank: ["00A0"] }, [
    ["wo\u200Brd and\u00A0more", "word and more"],
    ["न\u200Dमस्ते 👩\u200D🚀", "न\u200Dमस्ते 👩\u200D🚀"],
    ["`a\u200Bb`", "`a\u200Bb`"],
    ["My regex misses foo\u200Bbar, why?", "My regex misses foo\u200Bbar, why?"],
    ["Which hidden character is in foo\u200Bbar?", "Which hidden character is in foo\u200Bbar?"],
    ["\u200BMy regex is slow.", "My regex is slow."],
    ["The\u00A0sum is 12\u00A0000 or 7\u00A0€.", "The sum is 12\u00A0000 or 7\u00A0€."],
  ]],
  ["homoglyphs", { pairs: { a: "а", o: "оο" } }, [
    ["Tаke nοtes nоw", "Take notes now"],
    ["вода и Tаxi", "вода и Taxi"],
    ["оооx", "оооx"],
  ]],
  ["whitespace", { what: "trailing_blanks" }, [["a \t\nb  ", "a\nb  "]]],
  ["whitespace", { what: "line_ends" }, [
    ["a\r\nb\rc", "a\nb\nc"],
    ["a\r\nb\r\n", "a\r\nb\r\n"],
  ]],
  ["whitespace", { what: "blank_lines" }, [
    ["one\n\n\n\ntwo\n\nthree", "one\n\ntwo\n\nthree"],
    ["one\n\n \n  two words", "one\n\n  two words"],
  ]],
  ["whitespace", { what: "margins" }, [
    ["  one two \n\n", "one two\n"],
    ["\n\n  one\n  two", "  one\n  two"],
    ["one\r\n", "one\r\n"],
  ]],
  ["whitespace", { what: "double_blanks" }, [
    ["one  two. Three", "one two. Three"],
    ["one.  Two", "one.  Two"],
    ["one   two", "one   two"],
  ]],
  ["doubling", { words: "the of" }, [
    ["The the end of of it", "The end of it"],
    ["the the the end", "the the the end"],
    ["the, the end of\nof it", "the, the end of it"],
  ]],
  ["punctuation", { form: "runs" }, [
    ["Why??! Now!!! Wait... a,, b", "Why? Now! Wait... a, b"],
    ["a ?? b", "a ?? b"],
  ]],
  ["punctuation", { form: "gaps" }, [
    ["Why ?\nNow  !", "Why?\nNow!"],
    ["ls .", "ls ."],
    ["I like tea , milk , and rum.", "I like tea, milk, and rum."],
    ["Who won the cup in 2014 ? And who lost it ?", "Who won the cup in 2014? And who lost it?"],
    ["What does the operator ? do in it", "What does the operator ? do in it"],
    ["When do i use ? and when not", "When do i use ? and when not"],
    ["It is x == 1 ? yes : no , then", "It is x == 1 ? yes : no , then"],
    ["select name , age from users", "select name , age from users"],
    ["it does n't work , they said", "it does n't work , they said"],
  ]],
  ["capitals", { first: "write then i", anywhere: "i i'm" }, [
    ["write it. then i'm done, i think.", "Write it. Then I'm done, I think."],
    ["npm fails. git works.", "npm fails. git works."],
    ["write_all fails", "write_all fails"],
    ["for i in rows, see a[i] and item i is", "for i in rows, see a[i] and item i is"],
    ["e.g. then i go", "e.g. then I go"],
  ]],
  ["repetition", {}, [
    [
      "Use the table only once. Sum it. Use the table only once.",
      "Sum it. Use the table only once.",
    ],
    ["It rains. Why? It rains.", "It rains. Why? It rains."],
  ]],
  ["shouting", { words: "must never" }, [
    ["You MUST go. NEVER stop. A MUSTER.", "You must go. Never stop. A MUSTER."],
  ]],
  ["headings", {}, [
    ["# A\n\n## B\n\n## C\n\ntext\n\n## D", "# A\n\n## C\n\ntext\n\n## D"],
  ]],
  ["enumeration", {}, [
    [
      "Please: (1) read all the names, (2) sort all the names, (3) print all the names.",
      "Please:\n(1) read all the names,\n(2) sort all the names,\n(3) print all the names.",
    ],
    ["Pick 1) a 2) b 3) c", "Pick 1) a 2) b 3) c"],
    [
      "First 2) read all the names, 3) sort all the names.",
      "First 2) read all the names, 3) sort all the names.",
    ],
  ]],
  ["closing", {}, [
    ["Run:\n~~~\nls -l;", "Run:\n~~~\nls -l;\n~~~"],
    ["Run:\n```\nls\n```", "Run:\n```\nls\n```"],
  ]],
  ["markers", { markers: "- *", foreign: "\uF0B7" }, [
    ["\uF0B7 one\n\uF0B7 two", "- one\n- two"],
    ["- one\n- two\n- three\n* four", "- one\n- two\n- three\n- four"],
    ["- one\n* two", "- one\n* two"],
  ]],
];

for (const [kind, fields, rows] of TABLES) {
  Deno.test(`${kind} with ${JSON.stringify(fields).slice(0, 60)} does what its rows say`, () => {
    const rules = [ruleOf(kind, fields)];
    for (const [before, after] of rows) {
      assert.equal(improve(before, { rules, score: () => 1, bypassMarks: [] }).improved, after);
    }
  });
}

Deno.test("every kind of rule has its own file and is used by a built-in rule", () => {
  const files = [...Deno.readDirSync(new URL("../../lib/rewrite/kinds/", import.meta.url))]
    .map(({ name }) => name.replace(".ts", ""))
    .filter((name) => name !== "kind" && name !== "kinds");
  assert.deepEqual(Object.keys(KINDS).sort(), files.sort());
  const used = new Set(RULES.map((rule) => rule.kind));
  assert.deepEqual(files.filter((name) => !used.has(name)), []);
});

Deno.test("an article that opens a prompt is mended by its own rule", () => {
  const { improved, edits } = improve("an man walks into a bar");
  assert.equal(improved, "A man walks into a bar.");
  assert.equal(edits[0]!.rule, "clean/article");
});

Deno.test("many gaps before marks are closed in time", () => {
  const text = "what is the best thing for us ? And we go there. ".repeat(4_000);
  const start = performance.now();
  improve(text);
  assert.ok(performance.now() - start < 3_000);
});
