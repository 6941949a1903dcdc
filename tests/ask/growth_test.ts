/**
 * No prompt, however odd, keeps the search for gaps busy: one that is read in full with a pattern that
 * tries all ways to part it would not end while anyone waits.
 *
 * @module
 */

import assert from "node:assert/strict";
import { ask } from "../../lib/ask/ask.ts";
import { NOTHING_KNOWN } from "../../lib/ask/known.ts";
import { READING_CHARS_MAX } from "../../lib/ask/reading.ts";
import { parsePrompt } from "../../lib/text/prompt.ts";
import { shippedAsk } from "./shipped.ts";

/** What patterns of the detectors and topics begin with. */
const HEADS = [
  "",
  "fix my ",
  "write a ",
  "create ",
  "12 apples ",
  "hi ",
  "is it ",
  "migrate ",
  "my ",
];
/** What they repeat. */
const PIECES = [
  "a ",
  "my code ",
  "12 how many ",
  "a-",
  "from to ",
  "thanks ",
  "hi, ",
  "please ",
  "-",
]
  .concat([
    " ",
    "\n",
    "code:\n",
    "{{a}} ",
    "1. x\n",
    "which x ",
    "website ",
    "error ",
    "a'",
    ".",
    ":",
    "\n\n",
  ]);

Deno.test("every repeated piece comes to an end, and is asked about the same twice", () => {
  const weights = shippedAsk();
  for (const head of HEADS) {
    for (const piece of PIECES) {
      const text = `${head}${piece.repeat(READING_CHARS_MAX / piece.length)} x`;
      const prompt = parsePrompt(text);
      const first = ask(prompt, NOTHING_KNOWN, weights);
      assert.deepEqual(ask(prompt, NOTHING_KNOWN, weights), first, JSON.stringify([head, piece]));
    }
  }
});
