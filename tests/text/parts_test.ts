/**
 * Sentences, words, language, task and given text of prompts, one row per case.
 *
 * @module
 */

import assert from "node:assert/strict";
import { isProtected, parsePrompt, type Task } from "../../lib/text/prompt.ts";

function sentencesOf(text: string): string[] {
  return parsePrompt(text).sentences.map(({ start, end }) => text.slice(start, end));
}

const SENTENCES: readonly (readonly [string, readonly string[]])[] = [
  ["One. Two! Three?", ["One.", "Two!", "Three?"]],
  ["Use e.g. a map, i.e. a dict, vs. a list. Then stop.", [
    "Use e.g. a map, i.e. a dict, vs. a list.",
    "Then stop.",
  ]],
  ["Dr. Smith met Mr. J. Doe at 3 p.m. today. He left.", [
    "Dr. Smith met Mr. J. Doe at 3 p.m. today.",
    "He left.",
  ]],
  ["It costs 3.50 now. Version 2.0.1 is out.", ["It costs 3.50 now.", "Version 2.0.1 is out."]],
  ["Wait... what is it?! Ok.", ["Wait...", "what is it?!", "Ok."]],
  ['He said "Go now. Run." Then he left.', ['He said "Go now. Run."', "Then he left."]],
  ["- first item\n- second item\n1. third one\n# Title", [
    "first item",
    "second item",
    "third one",
    "Title",
  ]],
  ["no stop here\nnext line", ["no stop here", "next line"]],
  [
    "Write a program that prompts the user to\nenter two integers.",
    ["Write a program that prompts the user to\nenter two integers."],
  ],
  ["你好。请帮我！谢谢？", ["你好。", "请帮我！", "谢谢？"]],
  ["Look:\n```\ncode. Here.\n```\nDone.", ["Look:", "Done."]],
  ["Read https://a.io/x. Then b.py. Go on.", ["Read https://a.io/x.", "Then b.py.", "Go on."]],
  ["...", []],
  ["", []],
];

Deno.test("prose is cut into sentences", () => {
  for (const [text, expected] of SENTENCES) assert.deepEqual(sentencesOf(text), expected);
});

Deno.test("words are those of the prose, look-alike letters included", () => {
  const words = (text: string) => parsePrompt(text).words.map((word) => word.text);
  assert.deepEqual(words("Don't fix `this` in my_file, co-author: the con𝚝ext, muⅼti"), [
    "Don't",
    "fix",
    "in",
    "co-author",
    "the",
    "con𝚝ext",
    "muⅼti",
  ]);
  assert.deepEqual(words("naïve élan – œuvre"), ["naïve", "élan", "œuvre"]);
});

const LANGUAGES: readonly (readonly [string, string])[] = [
  ["pls fix teh bug", "en"],
  ["fix this", "en"],
  ["Write a poem", "en"],
  ["hi", "en"],
  ["explain recursion", "en"],
  ["What does the German word Schadenfreude mean?", "en"],
  ["Translate to French: bonjour le monde", "en"],
  ["How do I say 'je ne sais pas' politely", "en"],
  ["refactor login handler", "en"],
  ["plan a trip", "en"],
  ["Debugging help needed", "en"],
  ["Schreibe mir bitte ein Gedicht über das Meer", "de"],
  ["Écris un poème sur la mer pour ma mère", "fr"],
  ["Escribe un poema sobre el mar para mi madre", "es"],
  ["Escreva um poema sobre o mar para a minha mãe", "pt"],
  ["Scrivi una poesia sul mare per mia madre", "it"],
  ["Schrijf een gedicht over de zee voor mijn moeder", "nl"],
  ["Napisz wiersz o morzu dla mojej mamy, proszę", "pl"],
  ["Bana deniz hakkında bir şiir yaz lütfen", "tr"],
  ["Напиши стихотворение о море", "ru"],
  ["写一首关于大海的诗", "zh"],
  ["海についての詩を書いてください", "ja"],
  ["바다에 대한 시를 써 주세요", "ko"],
  ["اكتب قصيدة عن البحر", "ar"],
  ["समुद्र पर एक कविता लिखो", "hi"],
  ["", "und"],
  ["12345 + 678", "und"],
  ["xyzzy qwrtp", "und"],
];

Deno.test("the language of a prompt is told, English above all", () => {
  const wrong = LANGUAGES.filter(([text, tag]) => parsePrompt(text).language !== tag);
  assert.deepEqual(
    wrong.map(([text, tag]) => ({ text, tag, found: parsePrompt(text).language })),
    [],
  );
});

const TASKS: readonly (readonly [string, Task])[] = [
  ["Write a Python function that reverses a list", "code"],
  ["How do I center a div in CSS?", "code"],
  ["pls fix teh bug", "debugging"],
  ["I get this error when I start it, what is wrong?", "debugging"],
  ["Write a short story about a lighthouse", "writing"],
  ["draft an email to my landlord", "writing"],
  ["Summarize the article below in two sentences.", "summarising"],
  ["Extract all names from the text.", "extraction"],
  ["Classify the review as positive or negative.", "classification"],
  ["Translate this to German: good morning", "translation"],
  ["Proofread my cover letter", "rewriting"],
  ["Rewrite the sentence to be more formal.", "rewriting"],
  ["Correct the grammar of this paragraph.", "rewriting"],
  ["What is the capital of Norway?", "question_answering"],
  ["Compare solar and wind power.", "analysis"],
  ["compare aws and azure for a startup with a small budget", "analysis"],
  ["help me with my code it not work", "debugging"],
  ["Plan a three day trip to Rome", "planning"],
  ["hello", "chat"],
  ["blue green seven", "other"],
];

Deno.test("the task of a prompt is told by its request", () => {
  const wrong = TASKS.filter(([text, task]) => parsePrompt(text).task !== task);
  assert.deepEqual(
    wrong.map(([text, task]) => ({ text, task, found: parsePrompt(text).task })),
    [],
  );
});

/** A prompt, and where in it the given text begins that must be left as it is. */
const GIVEN: readonly (readonly [string, string])[] = [
  ["Proofread this paragraph:\nTheir is alot of reasons why we was late.", "Their is"],
  ["Correct the sentence: he go to school every days", "he go"],
  ["Translate to French: i wants a coffe please", "i wants"],
  ["Summarize the following text.\n\nTeh storm hit the coast on monday and", "Teh storm"],
  ["Rewrite the given email to be polite.\nhey give me teh money now", "hey give"],
  ["Decide whether the review is positive.\nReview: i realy liked it", "i realy"],
  ["Is the given sentence sarcastic?\nOh great, an other monday", "Oh great"],
];

Deno.test("a text that was given with the request is frozen to its end", () => {
  for (const [text, begin] of GIVEN) {
    const start = text.indexOf(begin);
    const prompt = parsePrompt(text);
    const span = prompt.spans.find((one) => one.kind === "data");
    assert.ok(span !== undefined && span.start <= start && span.end === text.length, text);
    assert.ok(!isProtected(prompt, 0, 8), text);
  }
});

Deno.test("a request without given text has none frozen", () => {
  const texts = [
    "Translate the menu of my restaurant, and keep the prices.",
    "Write a summary of the book: be short.",
    "Act as an editor. I will send you a text.\n\nYou will:\n- correct it\n- explain why",
    "Summarize the plot of Hamlet.\nUse simple words.\nKeep it short.",
    "Write code for the following:\nread a file and count the words",
  ];
  for (const text of texts) {
    assert.ok(!parsePrompt(text).spans.some((span) => span.kind === "data"), text);
  }
});

Deno.test("isProtected() tells touching from overlapping", () => {
  const prompt = parsePrompt("see `ab` now");
  assert.ok(isProtected(prompt, 4, 8));
  assert.ok(isProtected(prompt, 0, 5));
  assert.ok(isProtected(prompt, 7, 12));
  assert.ok(isProtected(prompt, 5, 5));
  assert.ok(!isProtected(prompt, 0, 4));
  assert.ok(!isProtected(prompt, 8, 12));
  assert.ok(!isProtected(prompt, 4, 4));
});
