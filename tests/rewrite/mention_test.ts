/**
 * What a writer speaks of stays, what they use is mended.
 *
 * @module
 */

import assert from "node:assert/strict";
import { isMentioned } from "../../lib/rewrite/mention.ts";

const SPOKEN_OF: readonly string[] = [
  "Is it [recieve] or receive?",
  "Should I write receive, not [recieve]?",
  "Why do people write [recieve] so often?",
  "My son keeps writing [recieve] for it.",
  "How is the word [recieve] split?",
  "[recieve] is a very common misspelling, is it not?",
  "[recieve] is wrong.",
  "What does [recieve] mean to a child?",
  "They spelled it as [recieve] on the sign.",
];

const USED: readonly string[] = [
  "Write a function that [recieve]s a list.",
  "Can you write [recieve] handlers for both?",
  "Did you [recieve] my mail?",
  "It does [recieve] mail, I mean.",
  "The mail that I [recieve] is too long.",
  "I said that we [recieve] nothing.",
];

function cut(marked: string): [text: string, start: number, end: number] {
  const start = marked.indexOf("[");
  const end = marked.indexOf("]") - 1;
  return [marked.replace(/[[\]]/g, ""), start, end];
}

Deno.test("isMentioned() knows a word that is spoken of", () => {
  for (const marked of SPOKEN_OF) assert(isMentioned(...cut(marked), "receive"), marked);
});

Deno.test("isMentioned() lets a word that is used be mended", () => {
  for (const marked of USED) assert(!isMentioned(...cut(marked), "receive"), marked);
});
