/**
 * Pasted diffs are one protected stretch each, and what is said after them stays open.
 *
 * @module
 */

import assert from "node:assert/strict";
import { parsePrompt } from "../../lib/text/prompt.ts";

/** Diffs as users paste them, from their first line to their last. */
const DIFFS: Readonly<Record<string, string>> = {
  "with a blank line of context":
    "--- a/notes.md\n+++ b/notes.md\n@@ -1,3 +1,3 @@\n milk\n \n-tea\n+coffee",
  "whose blank line lost its blank":
    "--- a/notes.md\n+++ b/notes.md\n@@ -1,3 +1,3 @@\n milk\n\n-tea\n+coffee",
  "that ends in a blank line": "@@ -4,3 +4,3 @@ class Shop:\n-tea \n+coffee\n open\n ",
  "of git, with a new file":
    "diff --git a/app.ts b/app.ts\nnew file mode 100644\nindex 0000000..bf2a1c3\n--- /dev/null\n+++ b/app.ts\n@@ -0,0 +1,2 @@\n+const a = 1;\n+",
  "of git, a rename":
    "diff --git a/a.py b/b.py\nsimilarity index 100%\nrename from a.py\nrename to b.py",
  "of two files":
    "--- old.txt\t2024-01-01\n+++ new.txt\t2024-01-02\n@@ -1 +1 @@\n-one\n+two\n--- older.txt\n+++ newer.txt\n@@ -1 +1 @@\n-one\n+two",
  "of Subversion":
    "Index: foo.c\n==========================\n--- foo.c\t(revision 12)\n+++ foo.c\t(working copy)\n@@ -1,2 +1,2 @@\n a\n-b\n+c",
  "without counts": "@@\n-tea\n+coffee\n \n milk",
  "with too small a count": "@@ -1,2 +1,2 @@\n a\n-b\n+c\n d\n e",
  "with a line that looks like a head": "@@ -1,2 +1 @@\n--- SELECT 1\n a",
};

for (const [name, diff] of Object.entries(DIFFS)) {
  for (const ends of ["\n", "\r\n"]) {
    Deno.test(`a diff ${name} is one stretch${ends === "\n" ? "" : ", with CRLF too"}`, () => {
      const pasted = diff.replaceAll("\n", ends);
      const before = `Tell me what this patch does.${ends}`;
      const text = `${before}${pasted}${ends}${ends}Is it safe to merge it today?`;
      const start = before.length;
      assert.deepEqual(parsePrompt(text).spans, [
        { start, end: start + pasted.length, kind: "diff" },
      ]);
    });
  }
}

Deno.test("what follows a whole hunk is the writer's", () => {
  const hunk = "@@ -1,2 +1,2 @@\n a\n-b\n+c";
  for (
    const after of ["\n- tell me whether that is safe\n- say why", "\nIs it safe?", "\n\n\nWhy?"]
  ) {
    const text = `Look at this change.\n${hunk}${after}`;
    const { spans } = parsePrompt(text);
    assert.equal(spans.length, 1, after);
    assert.equal(text.slice(spans[0]!.start, spans[0]!.end), hunk);
  }
});

Deno.test("a list of orders behind an empty line ends a hunk that has fewer lines than it says", () => {
  const hunk = "@@ -1,30 +1,30 @@\n-b\n+c";
  for (
    const after of [
      "\n\n- explain teh change\n- dont be long",
      "\n\nexplain teh change",
      "\n\n\n- Is it safe?\n",
    ]
  ) {
    const { spans } = parsePrompt(hunk + after);
    assert.deepEqual(spans, [{ start: 0, end: hunk.length, kind: "diff" }], after);
  }
});

Deno.test("lists, rules and notes are no diffs", () => {
  for (
    const text of [
      "Sort my list:\n- apples\n- pears\n+ bread",
      "--- a note ---\nRead it to me.",
      "Index: see the table below.",
      "@@ is a sign for what?",
      "+++ Breaking news +++ what is meant by it?",
    ]
  ) {
    assert.ok(parsePrompt(text).spans.every(({ kind }) => kind !== "diff"), text);
  }
});
