/**
 * Pasted code of many more languages: every line of it is kept, and the question after it stays open.
 *
 * @module
 */

import assert from "node:assert/strict";
import { parsePrompt } from "../../lib/text/prompt.ts";

const PASTED: Readonly<Record<string, string>> = {
  kotlin: `class Repo(private val api: Api) {
    suspend fun load(): List<Item> = api.items()
        .filter { it.active }
        .map(::toItem)
}`,
  swift: `struct ContentView: View {
    @State private var name = ""
    var body: some View {
        Text("Hello, \\(name)")
            .padding()
    }
}`,
  php: `<?php
$name = $_GET['name'];
echo "Hello $name";
foreach ($items as $item) {
    print($item);
}
?>`,
  ruby: `class Dog
  attr_reader :name
  def initialize(name)
    @name = name
  end
end
puts Dog.new("Rex").name`,
  perl: `use strict;
my @items = (1, 2, 3);
foreach my $item (@items) {
    print "$item\\n";
}`,
  lua: `local t = {}
for i = 1, 10 do
  t[i] = i * 2
end
print(#t)`,
  haskell: `module Main where
import Data.List (sort)
main :: IO ()
main = do
  let xs = [3, 1, 2]
  print (sort xs)`,
  lisp: `(defun square (x)
  (* x x))
(print (square 4))`,
  scala: `object Main extends App {
  val xs = List(1, 2, 3)
  xs.map(_ + 1).foreach(println)
}`,
  elixir: `defmodule Math do
  def add(a, b) do
    a + b
  end
end
IO.puts(Math.add(1, 2))`,
  cpp: `#include <vector>
template <typename T>
T sum(const std::vector<T>& v) {
    T total{};
    for (auto& x : v) total += x;
    return total;
}
int main() {
    std::cout << sum<int>({1, 2}) << std::endl;
}`,
  csharp: `using System;
namespace App
{
    public class Program
    {
        public static void Main(string[] args)
        {
            Console.WriteLine("Hi");
        }
    }
}`,
  matlab: `x = linspace(0, 1, 100);
y = sin(2*pi*x);
plot(x, y)
xlabel('time')
function r = sq(a)
r = a.^2;
end`,
  latex: `\\documentclass{article}
\\begin{document}
\\section{Intro}
Some text here
\\end{document}`,
  docker: `FROM python:3.11-slim
WORKDIR /app
COPY requirements.txt .
RUN pip install -r requirements.txt
CMD ["python", "app.py"]`,
  yaml: `services:
  web:
    image: nginx:latest
    ports:
      - "80:80"
  db:
    image: postgres`,
  ini: `[server]
host = localhost
port = 8080
[client]
timeout = 5`,
  make: `build: main.o
	gcc -o app main.o
clean:
	rm -f *.o`,
  powershell: `$files = Get-ChildItem -Path C:\\Temp
foreach ($f in $files) {
    Write-Host $f.Name
}`,
  bash: `for f in *.txt
do
  mv "$f" "\${f%.txt}.md"
done
if [ -f x ]; then
  echo yes
fi`,
  typescript: `interface User {
  id: number;
  name?: string;
}
export async function load(id: number): Promise<User | undefined> {
  const res = await fetch(\`/api/\${id}\`);
  return res.ok ? res.json() : undefined;
}`,
  react: `export default function App() {
  const [n, setN] = useState(0);
  return (
    <div className="app">
      <Button onClick={() => setN(n + 1)}>Add one</Button>
      some text here
    </div>
  );
}`,
  vue: `<template>
  <p v-if="ok">{{ msg }}</p>
</template>
<script setup>
const ok = ref(true)
</script>`,
  sqllower: `select u.name, count(*) as n
from users u
join orders o on o.uid = u.id
where u.age > 18
group by u.name
order by n desc`,
  createTable: `CREATE TABLE users (
  id INT PRIMARY KEY,
  name VARCHAR(50) NOT NULL
);`,
  pythonPlain: `def fib(n):
    if n < 2:
        return n
    return fib(n-1) + fib(n-2)

for i in range(10):
    print(fib(i))`,
  pyClass: `class Node:
    def __init__(self, value):
        self.value = value
        self.next = None

    # walk over the list
    def walk(self):
        node = self
        while node:
            yield node
            node = node.next`,
  pseudo: `function solve(n)
  total := 0
  for i from 1 to n
    total := total + i
  return total`,
  vhdl: `library ieee;
use ieee.std_logic_1164.all;
entity counter is
  port (clk : in std_logic);
end counter;`,
  asm: `global _start
_start:
    mov rax, 60
    xor rdi, rdi
    syscall`,
  env: `DB_HOST=localhost
DB_PASSWORD=secret
export PATH=$PATH:/usr/bin`,
  http: `GET /api/users HTTP/1.1
Host: example.com
Accept: application/json`,
  regexes: `^[a-z]+\\d{3}$
(?<=\\w)\\s+`,
  solidity: `pragma solidity ^0.8.0;
contract Token {
    mapping(address => uint256) public balances;
    function transfer(address to, uint256 amount) public {
        balances[msg.sender] -= amount;
    }
}`,
  terraform: `resource "aws_instance" "web" {
  ami           = "ami-123"
  instance_type = "t2.micro"
}`,
  graphql: `query {
  user(id: 1) {
    name
    posts { title }
  }
}`,
  cron: `0 5 * * 1 /usr/bin/backup.sh`,
  abc: `X:1
T:Speed the Plough
M:4/4
K:G
|:GABc dedB|dedB dedB|c2ec B2dB|c2A2 A2BA:|`,
};

const BEFORE = "Please help me, it fails.";
const AFTER = "What is wrong with it and how do I mend that?";

for (const [name, pasted] of Object.entries(PASTED)) {
  for (const gap of ["\n\n", "\n"]) {
    Deno.test(`pasted ${name} is kept, ${gap.length === 1 ? "without" : "with"} blank lines around`, () => {
      const text = BEFORE + gap + pasted + gap + AFTER;
      const { spans } = parsePrompt(text);
      let start = BEFORE.length + gap.length;
      for (const line of pasted.split("\n")) {
        const end = start + line.length;
        assert.ok(line === "" || spans.some((one) => one.start <= start && one.end >= end), line);
        start = end + 1;
      }
      assert.ok(
        spans.every((one) => one.end <= text.length - AFTER.length),
        "the question stays open",
      );
    });
  }
}
