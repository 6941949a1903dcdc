/**
 * The original in clean words.
 *
 * @module
 */

import assert from "node:assert/strict";
import { mendedPrompt } from "../../lib/rewrite/mended.ts";
import { improve } from "./fixture.ts";

Deno.test("slips are mended", () => {
  const rewrite = improve("hi, can you pls sumarize teh folowing meeting notes");
  assert.equal(mendedPrompt(rewrite).text, "Please summarize the following meeting notes.");
  assert.equal(mendedPrompt(rewrite), rewrite.improvedPrompt);
});

Deno.test("what was added is left out", () => {
  const rewrite = improve("plan a trip to itly for teh summer", {
    context: { budget: "2,000 euros" },
  });
  assert.match(rewrite.improved, /2,000 euros/);
  assert.equal(mendedPrompt(rewrite).text, "Plan a trip to itly for the summer");
});

Deno.test("a prompt without slips stays the very same", () => {
  const clean = improve("Explain how a hash map grows.");
  assert.equal(mendedPrompt(clean), clean.prompt);
  const filled = improve("Explain how a hash map grows.", { context: { audience: "beginners" } });
  assert.notEqual(filled.improved, filled.prompt.text);
  assert.equal(mendedPrompt(filled), filled.prompt);
});
