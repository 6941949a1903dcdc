/**
 * What a writer speaks of stays, what they use is mended.
 *
 * @module
 */

import assert from "node:assert/strict";
import { isMentioned, withoutMentioned } from "../../lib/rewrite/mention.ts";

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
  "Change [recieve] to receive in the whole file.",
  "Replace every [recieve] with accept.",
  "My phone makes receive to [recieve].",
  "Rename the handler to [recieve].",
  "is [recieve] a word",
  "What do recipe and [recieve] and receipt mean?",
  "how many e's are in [recieve]",
  "what rhymes with [recieve]",
  "how many times does the letter e appear in [recieve]",
  "grep for [recieve] in the logs",
  "the editor does not underline [recieve]",
  "whats the diff between [recieve] (from the old manual) and receive",
  "RECIEVE is exported but [recieve] is empty",
  "I call emit('recieve') and nobody hears [recieve] there.",
];

const USED: readonly string[] = [
  "fix the bug in `app.ts`, it [recieves] the wrong id",
  "my function [recieves] wrong data, why?",
  "the page [recieves] the correct name",
  "Write a function that [recieve]s a list.",
  "Can you write [recieve] handlers for both?",
  "Did you [recieve] my mail?",
  "It does [recieve] mail, I mean.",
  "The mail that I [recieve] is too long.",
  "I said that we [recieve] nothing.",
  "What is the difference between [recieve] and send in this protocol?",
  "Change how we [recieve] mail.",
  "What does the client do when we [recieve] it?",
  "Git does not [recieve] my files.",
];

function cut(marked: string): [text: string, start: number, end: number] {
  const start = marked.indexOf("[");
  const end = marked.indexOf("]") - 1;
  return [marked.replace(/[[\]]/g, ""), start, end];
}

Deno.test("isMentioned() knows a word that is spoken of", () => {
  for (const marked of SPOKEN_OF) assert(isMentioned(...cut(marked), "receive"), marked);
});

const CLOSED: readonly [marked: string, after: string][] = [
  ["tell me more about [ur]", "your"],
  ["the royal tombs of [ur]", "your"],
  ["was abraham born in [ur] of the chaldees", "your"],
  ["[ur] so kind", "your"],
  ["[definately] is wrong", "definitely"],
  ["is [ur] the same as your", "your"],
  ["my dog [hte] is three years old", "the"],
  ["what rhymes with [teh]", "the"],
  ["replace [teh] with the in vim", "the"],
  ["find an anagram of [teh] that is an article", "the"],
  ["an empty folder [adn]", "and"],
  ["[adn] is the spanish word for dna", "and"],
  ["what do idk and [abt] and thx mean", "about"],
  ["is [abt] short for about", "about"],
  ["we live in the town of [wich]", "which"],
  ["a girl named [thier]", "their"],
  ["run grep [teh] notes.txt", "the"],
];

const CLOSED_USED: readonly [marked: string, after: string][] = [
  ["what is [ur] favourite dish", "your"],
  ["tell me about [ur] last project", "your"],
  ["he called [teh] police", "the"],
  ["define [teh] scope of the project", "the"],
  ["how many letters are in [teh] alphabet", "the"],
  ["what does [teh] warning mean", "the"],
  ["my friend is [definately] wrong about this", "definitely"],
  ["that is [extremly] wrong", "extremely"],
  ["the answer is [allways] correct", "always"],
  ["the file [wich] I sent is broken", "which"],
  ["she was called [becuase] of the rain", "because"],
  ["git is [teh] tool that I know", "the"],
  ["open the folder [adn] delete the file", "and"],
  ["a list of fields [taht] are required", "that"],
];

Deno.test("isMentioned() leaves small words where they can be none", () => {
  for (const [marked, after] of CLOSED) assert(isMentioned(...cut(marked), after), marked);
});

Deno.test("isMentioned() lets small words be mended in sentences", () => {
  for (const [marked, after] of CLOSED_USED) assert(!isMentioned(...cut(marked), after), marked);
});

const COMMANDS: readonly [marked: string, after: string][] = [
  ["sudo apt-get [udpate] not working", "update"],
  ["the git [comit] command hangs", "commit"],
  ["i ran git [statsu] and got an error", "status"],
  ["docker [biuld] . fails", "build"],
  ["npm [isntall] hangs", "install"],
  ["i typed cd [dekstop] and nothing happened", "desktop"],
];

Deno.test("isMentioned() knows what a program was told to do", () => {
  for (const [marked, after] of COMMANDS) assert(isMentioned(...cut(marked), after), marked);
  for (
    const [marked, after] of [
      ["docker [dosent] start", "doesn't"],
      ["how do i undo a git [comit] that i pushed", "commit"],
      ["my npm [pakage] is not found", "package"],
      ["every docker [contianer] stops at night", "container"],
      ["go [biuld] me a shed", "build"],
      ["explain how npm [wroks]", "works"],
    ] as const
  ) assert(!isMentioned(...cut(marked), after), marked);
});

Deno.test("withoutMentioned() leaves a word everywhere that is spoken of once", () => {
  const text = "git comit says that comit is unknown, adn why?";
  const slips = [...text.matchAll(/comit|adn/g)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    after: word === "adn" ? "and" : "commit",
  }));
  assert.deepEqual(withoutMentioned(text, slips), slips.slice(2));
});

Deno.test("isMentioned() lets a word that is used be mended", () => {
  for (const marked of USED) assert(!isMentioned(...cut(marked), "receive"), marked);
});
