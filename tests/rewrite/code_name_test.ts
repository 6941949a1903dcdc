/**
 * What a fence says of its code is sure, or nothing.
 *
 * @module
 */

import assert from "node:assert/strict";
import { improve, RULES } from "./fixture.ts";

const rules = RULES.filter(({ id }) => id === "structure/fence_code");

/** The name on the fence that code gets under a request; undefined where it gets none. */
function nameOf(request: string, code: string): string | undefined {
  return /```(.*)/.exec(improve(`${request}\n\n${code}`, { rules }).improved)?.[1];
}

const ASKED = "Please tell me why this fails for me.";
const LUA = "local t = {}\nfor i = 1, 10 do\n  t[i] = i * 2\nend\nprint(#t)";
const JULIA = "function f(x)\n  y = x + 1\n  for i in 1:10\n    println(i)\n  end\n  return y\nend";
const PYTHON = "def total(rows):\n    for row in rows:\n        print(row)\n    return 1";
const ELIXIR =
  "defmodule Sums do\n  def add(a, b) do\n    a + b\n  end\nend\nIO.puts(Sums.add(1, 2))";

Deno.test("marks that one language has name it, others name none", () => {
  for (
    const [name, code] of [
      ["lua", LUA],
      ["elixir", ELIXIR],
      ["python", PYTHON],
      ["", JULIA],
      ["bash", "#!/bin/bash\nfor i in 1 2 3; do\n  echo $i\ndone"],
      ["python", "#!/usr/bin/env python3\nimport os\nprint(os.getcwd())"],
      ["", "#!/usr/bin/env janet\n(defn f [x] (+ x 1))\n(print (f 1))\n(print (f 2))"],
      [
        "scala",
        "object Main extends App {\n  val xs = List(1, 2)\n  xs.map(_ + 1).foreach(println)\n}",
      ],
      ["", "val xs = List(1, 2, 3)\nval ys = xs.map(_ + 1)\nprintln(ys)"],
      [
        "",
        "void main() {\n  var names = ['a', 'b'];\n  for (var n in names) {\n    print('hi $n');\n  }\n}",
      ],
      ["", "def total(rows)\n  rows.each do |row|\n    puts row.amount\n  end\nend"],
      ["", "use std::io;\nfn add(a: i32, b: i32) -> i32 {\n    a + b\n}"],
      ["rust", 'fn main() {\n    let mut x = 1;\n    println!("{}", x);\n}'],
      ["", "func greet() {\n    let name = 1\n    print(name)\n}"],
      ["gdscript", "func _ready():\n    for i in range(10):\n        print(i)"],
      ["", "main :: IO ()\nmain = do\n  xs <- getLine\n  print (length xs)"],
      [
        "cpp",
        '#include <stdio.h>\nclass A {\npublic:\n    int x;\n};\nint main() { printf("x"); }',
      ],
      [
        "diff",
        "--- a/app.ts\n+++ b/app.ts\n@@ -1,2 +1,2 @@\n-let b = 2;\n+const b = 2;\n console.log(b);",
      ],
    ]
  ) {
    assert.equal(nameOf(ASKED, code!), name, code);
  }
});

Deno.test("prose beside code names it where it points at it", () => {
  for (
    const [name, request, code] of [
      ["julia", "What does this Julia function do?", JULIA],
      ["julia", "Please explain this julia", JULIA],
      ["julia", "Look at my julia code:", JULIA],
      ["python", "Convert this Python code to Rust.", PYTHON],
      ["python", "How do I write this in Rust?", PYTHON],
      ["", "How do I write this in Rust?", JULIA],
      ["", "Write a Ruby script that does this:", JULIA],
      ["", "How fast does this go?", JULIA],
      ["", "Is this SQL query safe to use?", PYTHON],
      ["", "Turn these Python functions into these Ruby functions:", JULIA],
    ]
  ) {
    assert.equal(nameOf(request!, code!), name, request);
  }
});

Deno.test("a fence holds the whole block or is not set", () => {
  const nix =
    "{ pkgs ? import <nixpkgs> {} }:\npkgs.mkShell {\n  buildInputs = [ pkgs.nodejs ];\n}";
  assert.equal(
    improve(`What does this do for me?\n\n${nix}`, { rules }).improved,
    `What does this do for me?\n\n\`\`\`\n${nix}\n\`\`\``,
  );
  const module = "{ config, pkgs, ... }:\n\n{\n  services.nginx.enable = true;\n  users.x = 1;\n}";
  const text = `What does this do for me?\n\n${module}`;
  assert.equal(improve(text, { rules }).improved, text);
  const diff = "@@ -1,3 +1,3 @@\n-tea \n+coffee\n open\n ";
  assert.equal(
    improve(`What does this do for me?\n\n${diff}\n`, { rules }).improved,
    `What does this do for me?\n\n\`\`\`diff\n${diff}\n\`\`\`\n`,
  );
});
