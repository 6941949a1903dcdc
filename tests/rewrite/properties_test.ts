/**
 * The promises of a rewrite, on prompts nobody would write.
 *
 * @module
 */

import assert from "node:assert/strict";
import fc from "fast-check";
import { parsePrompt } from "../../lib/text/prompt.ts";
import { improve } from "./fixture.ts";
import { FACTS, TEXT } from "./pieces.ts";

const SEED = 20_261;
const RUNS = 400;

function check(property: fc.IRawProperty<unknown>, numRuns = RUNS): void {
  fc.assert(property as fc.IRawProperty<unknown, false>, { seed: SEED, numRuns });
}

Deno.test("rewrite() never fails and gives the same for the same", () => {
  check(fc.property(TEXT, FACTS, (text, answers) => {
    const first = improve(text, { answers });
    assert.notEqual(first.status, "fallback", first.warnings.join());
    assert.deepEqual(improve(text, { answers }), first);
  }));
});

Deno.test("rewriting what rewrite() returned changes nothing", () => {
  check(fc.property(TEXT, FACTS, (text, answers) => {
    const { improved } = improve(text, { answers });
    assert.equal(improve(improved, { answers }).improved, improved);
    assert.equal(improve(improved).improved, improved);
  }));
});

Deno.test("every edit is listed, and any subset of edits keeps what is protected", () => {
  check(fc.property(TEXT, fc.infiniteStream(fc.boolean()), (text, coin) => {
    const { edits, suggestions, improved, prompt } = improve(text);
    for (const { start, end, before } of [...edits, ...suggestions]) {
      assert.equal(text.slice(start, end), before);
    }
    const apply = (chosen: typeof edits) =>
      chosen.reduceRight((all, e) => all.slice(0, e.start) + e.after + all.slice(e.end), text);
    assert.equal(apply(edits), improved);
    const subset = apply(edits.filter(() => coin.next().value));
    let from = 0;
    for (const { start, end } of prompt.spans) {
      const span = text.slice(start, end);
      const found = subset.indexOf(span, from);
      assert.ok(found >= 0, `lost ${JSON.stringify(span)} in ${JSON.stringify(subset)}`);
      from = found + span.length;
    }
  }));
});

Deno.test("edits and suggestions are numbered once, sorted and disjoint", () => {
  check(fc.property(TEXT, (text) => {
    const { edits, suggestions } = improve(text);
    const all = [...edits, ...suggestions];
    assert.deepEqual(all.map((edit) => edit.id), all.map((_, i) => i + 1));
    for (const list of [edits, suggestions]) {
      list.forEach((edit, i) => assert.ok(i === 0 || list[i - 1]!.end <= edit.start));
    }
  }));
});

Deno.test("numbers, negations and limits of the original are all still there", () => {
  const kept = /\d+|\b(?:not|never|without|only|just|exactly|at most)\b/gi;
  check(fc.property(TEXT, (text) => {
    const count = (all: string) => (all.match(kept) ?? []).map((one) => one.toLowerCase()).sort();
    assert.deepEqual(count(improve(text).improved), count(text));
  }));
});

Deno.test("the time of a rewrite grows in step with the length of the prompt", () => {
  // Work is counted rather than timed: how often rules look at the deadline depends on passes alone.
  const looks = (text: string) => {
    let count = 0;
    improve(text, {
      expired: () => {
        count++;
        return false;
      },
    });
    return count;
  };
  const sentence = "can you explain teh the code in order to fix it?? ";
  assert.ok(looks(sentence.repeat(400)) <= 2 * looks(sentence.repeat(4)));
});

Deno.test("parsePrompt() of the result is the one that comes along", () => {
  check(
    fc.property(TEXT, (text) => {
      const { improved, improvedPrompt } = improve(text);
      assert.deepEqual(improvedPrompt, parsePrompt(improved));
    }),
    50,
  );
});
