/**
 * Pasted code, machine output and tables among prose, in many languages.
 *
 * @module
 */

import assert from "node:assert/strict";
import { isProtected, parsePrompt } from "../../lib/text/prompt.ts";

/** A block as users paste it: every line of it must be kept, the prose around it must stay open. */
const BLOCKS: Readonly<Record<string, string>> = {
  python: `import os
import numpy as np

# read the file first
def load(path, mode="r"):
    """Read a file and give its lines back to the caller as it is."""
    with open(path, mode) as handle:
        return handle.readlines()

for line in load("a.txt"):
    print(line)`,
  javascript: `const items = [1, 2, 3];
items.forEach((item) => {
  // every one of them
  console.log(item);
});

export default items;`,
  java: `package org.example;

import java.util.List;

public class Greeter {
    private final List<String> names;

    public Greeter(List<String> names) {
        this.names = names;
    }
}`,
  c: `#include <stdio.h>

int main(void) {
    int count = 0;
    for (int i = 0; i < 10; i++)
        count += i;
    printf("%d\\n", count);
    return 0;
}`,
  go: `package main;

func add(a int, b int) int {
	return a + b
}`,
  rust: `fn main() {
    let mut total: i32 = 0;
    println!("{}", total);
}`,
  sql: `SELECT name, count(*) AS total
FROM users u
LEFT JOIN orders o ON o.user_id = u.id
WHERE u.active = 1
GROUP BY name
ORDER BY total DESC;`,
  shell: `#!/bin/bash
set -euo pipefail
for file in *.txt; do
  echo "$file"
done`,
  html: `<div class="box">
  <p>Hello there</p>
</div>`,
  css: `.box {
  color: red;
  margin: 0 auto;
}`,
  r: `rk <- rk %>% filter(value > 3) %>%
    collect()
rk[is.na(rk)] = 0`,
  vba: `Sub CopyRows()
    Dim i As Integer
    For i = 1 To 10
        Cells(i, 1).Value = i
    Next i
End Sub`,
  assembly: `section .text
mov eax, 1
xor ebx, ebx
int 0x80`,
  verilog: `module counter(input clk, output reg [7:0] q);
always @(posedge clk)
  q <= q + 1;
endmodule`,
  json: `{
  "name": "app",
  "parts": [
    {"id": 1},
    "teh second one"
  ]
}`,
  python_trace: `Traceback (most recent call last):
  File "main.py", line 3, in <module>
    run()
  File "main.py", line 2, in run
    raise ValueError("no")
ValueError: no`,
  javascript_trace: `TypeError: Cannot read properties of undefined (reading 'map')
    at render (src/App.js:12:9)
    at node:internal/main/run_main_module:28:49`,
  java_trace: `Exception in thread "main" java.lang.NullPointerException
	at com.example.App.main(App.java:5)
Caused by: java.io.IOException: gone
	... 12 more`,
  go_trace: `panic: runtime error: index out of range [3] with length 3

goroutine 1 [running]:
main.main()
	/tmp/main.go:8 +0x1d
exit status 2`,
  rust_trace: `error[E0382]: borrow of moved value: \`x\`
 --> src/main.rs:4:20
  |
4 |     println!("{}", x);
  |                    ^ value borrowed here after move`,
  log: `2024-05-01 12:00:01 INFO  starting teh server
2024-05-01 12:00:02 ERROR cannot bind port`,
  table: `| name | age |
|------|-----|
| Ann  | 31  |`,
  csv: `id,name,city
1,Ann,Oslo
2,Bob,Rome`,
  tsv: `area\tproduction
Denver\t600
Atlanta\t400`,
  diff: `diff --git a/x.py b/x.py
index 83db48f..bf2a1c3 100644
--- a/x.py
+++ b/x.py
@@ -1,2 +1,2 @@
-print("a")
+print("b")
 done`,
  terminal: `$ cd app
$ npm run build`,
};

for (const [name, block] of Object.entries(BLOCKS)) {
  for (const lineBreak of ["\n", "\r\n"]) {
    Deno.test(`pasted ${name} is kept whole${lineBreak === "\n" ? "" : ", with CRLF too"}`, () => {
      const pasted = block.replaceAll("\n", lineBreak);
      const before = "Please help me, since it fails for me.";
      const after = "What could be wrong with it, and how do I mend that?";
      const text = [before, "", pasted, "", after].join(lineBreak);
      const prompt = parsePrompt(text);
      const start = text.indexOf(pasted);
      for (const line of pasted.split(lineBreak)) {
        if (line.trim() === "") continue;
        const at = text.indexOf(line, start);
        const kept = prompt.spans.some((span) => span.start <= at && span.end >= at + line.length);
        assert.ok(kept, `${JSON.stringify(line)} in ${JSON.stringify(prompt.spans)}`);
      }
      assert.ok(!isProtected(prompt, 0, before.length), "the prose before stays open");
    });
  }
}

Deno.test("in a prompt with code every indented line is kept", () => {
  const text = "Why does `run()` fail?\n\n  first case: it hangs\n\ttabbed remark here\nlast line";
  const prompt = parsePrompt(text);
  for (const line of ["  first case: it hangs", "\ttabbed remark here"]) {
    const at = text.indexOf(line);
    assert.ok(prompt.spans.some((span) => span.start <= at && span.end >= at + line.length), line);
  }
  assert.ok(!isProtected(prompt, text.indexOf("last line"), text.length));
});

Deno.test("lists and headings of a prompt are prose", () => {
  const text = `# Review helper

You are a careful reviewer. Your task:
- read the text;
- list what is wrong;
  - a nested remark
1. Start with the summary.

Rules:
- Be kind: no harsh words
- If you are unsure, say so`;
  assert.deepEqual(parsePrompt(text).spans, []);
});

Deno.test("sentences that begin like code are prose", () => {
  const lines = [
    "For each item in the list, write a short text:",
    "Import the data from the sheet and clean it.",
    "Select the best option from these and explain why.",
    "If the user asks for more, give an example:",
    "Return a list of names in alphabetical order.",
    "Class schedule for next week:",
    "While you do this, keep the tone friendly.",
    "Let me know what you think of it.",
    "Update the report with the new figures.",
    "Public relations matter to us; private ones too.",
    "with the following rules:",
    "Add sugar, flour and eggs.",
  ];
  const wrong = lines.filter((line) =>
    parsePrompt(`Hello there.\n${line}\nThank you very much.`).spans.length > 0
  );
  assert.deepEqual(wrong, []);
});
