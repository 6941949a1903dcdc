/**
 * A lone "i" that stands for a value keeps its case, and so do all beside it; the pronoun is mended.
 *
 * @module
 */

import assert from "node:assert/strict";
import { improve, RULES } from "./fixture.ts";

const rules = RULES.filter(({ id }) => id === "clean/sentence_capitals");

/** A prompt in which every lone "i" stays as it is. */
const VARIABLES: readonly string[] = [
  "My code has a variable called i and it should print i but i is not defined.",
  "Set x to i if i is even.",
  "Set i to 0 and increment i until i equals n.",
  "Let i be an integer such that i divides 12.",
  "My loop counter i starts at 1.",
  "Replace every i with j.",
  "i squared is -1. What is i cubed?",
  "What is the value of i after the loop, and why does i change?",
  "Why is i always 5 in my closure?",
  "When i reaches 10 the loop should stop.",
  "If i and j are equal then i should be skipped.",
  "For all i there is a j such that i < j.",
  "A for loop where i goes from 0 to n and then i stops.",
  "Why does i get to 11?\n\nfor i in range(10):\n    a.append(i)\n    print(i)",
  "My i key is broken, so how do I type an i?",
  "In this loop x = i and then i stays, so is x < i here?",
  "A loop with for i in range and then i see i twice.",
  "When it runs then i gets set to 5.",
  "Why should i be 5 after the loop?\n\nfor i in range(3):\n    print(i)",
  "After the loop i will be 3, right?\n\nfor i in range(3):\n    print(i)",
  "My i variable is null, and i isn't set.",
  "Print i twice and replace i with j.",
  "Make the text lowercase only, say i love you.",
  "The imaginary unit i is useful, so why is i not real?",
];

Deno.test("a variable keeps its case", () => {
  for (const text of VARIABLES) assert.equal(improve(text, { rules }).improved, text);
});

Deno.test("the pronoun is mended", () => {
  for (
    const text of [
      "i want a poem about rain and i need it by Friday.",
      "i have a loop that never ends and i cannot find out why.",
      "Should i or should i not buy it? Now i think that i should.",
      "i and my wife want to go to Rome, and i need a plan.",
      "The problem is i don't know how, and what i need is i guess help.",
      "What can i do when i am ill?",
      "Thank you, i value your input. Can you and i meet?",
      "i key in my pin, i counter offered 90k and i print what i think.",
      "Print i love you 10 times, and in that case i need all i want.",
      "How do i turn a string to lowercase, and can i do it without a loop?",
      "i should see ten numbers. Can i change that? Where do i look?\n\nfor i in range(10):\n    print(i)",
      "Can i have it shorter? Must i use numpy? i changed the file.\n\nfor i in range(10):\n    print(i)",
      "i tried a cache but i cannot find it. i am new and i will be glad.\n\nfor i in range(10):\n    print(i)",
      "i want this to run faster, since i need it often.\n\nfor i in range(10):\n    a.append(i)\n    print(i)",
    ]
  ) {
    const [prose, ...code] = text.split("\n");
    const mended = [prose!.replaceAll(/\bi\b/g, "I"), ...code].join("\n");
    assert.equal(improve(text, { rules }).improved, mended);
  }
});

Deno.test("the pronoun is mended beside a variable, and beside code on its line", () => {
  for (
    const [before, after] of [
      [
        "Write a loop until i equals 10, i need it in Java.",
        "Write a loop until i equals 10, I need it in Java.",
      ],
      [
        "Let i be odd, i want to prove that i squared is odd.",
        "Let i be odd, I want to prove that i squared is odd.",
      ],
      [
        "Set x to i if i is even. Now how do i run it?",
        "Set x to i if i is even. Now how do I run it?",
      ],
      [
        "If i run `for i in *.txt` then i always get an error.",
        "If I run `for i in *.txt` then I always get an error.",
      ],
    ] as const
  ) assert.equal(improve(before, { rules }).improved, after);
});

Deno.test("code that opens a prompt keeps its first letter", () => {
  for (
    const text of [
      "select * from orders why is it slow",
      "while x < 10: x += 1 what does this do",
      "for i in range(10): print(i) can you shorten this",
    ]
  ) {
    assert.equal(improve(text, { rules }).improved, text);
  }
});
