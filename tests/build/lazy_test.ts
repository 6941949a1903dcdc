/**
 * Constants of a bundle that are made when they are first read.
 *
 * @module
 */

import assert from "node:assert/strict";
import { putOffPatterns } from "../../scripts/build/lazy.ts";

/** Runs a module and gives what it exports. */
async function run(code: string): Promise<Record<string, unknown>> {
  return await import(`data:text/javascript,${encodeURIComponent(code)}`);
}

Deno.test("a pattern is made when it is first read, once, and finds the same", async () => {
  const code = `var a=/\\d+/g,b=[[/x/i,"x"],[/y/,-1]],c={one:/(?<n>\\d)/u};
function f(t){a.lastIndex=0;let r=[];for(let m;(m=a.exec(t));)r.push(m[0]);return r}
function g(t){return b.filter(([p])=>p.test(t)).map(([,n])=>n)}
function h(t){return c.one.exec(t)?.groups.n}
function same(){return a===a&&b===b}
export{f,g,h as hh,same};`;
  const made = putOffPatterns(code);
  assert.match(made, /var a,b,c;/);
  assert.match(made, /function \$lazy0\(\)\{return a\?\?=\/\\d\+\/g\}/);
  const [before, after] = [await run(code), await run(made)];
  for (const name of ["f", "g", "hh"] as const) {
    for (const text of ["1 and 22", "Xy 3", "", "y"]) {
      const call = (module: Record<string, unknown>) =>
        (module[name] as (t: string) => unknown)(text);
      assert.deepEqual(call(after), call(before), `${name}(${text})`);
    }
  }
  assert.equal((after.same as () => boolean)(), true);
});

Deno.test("inner names that hide a constant stay as they are", async () => {
  const code = `var a=/x/;function f(a){return a+1}function g(){let a=2;return{v:a}}
function h(){return a.source}export{f,g,h};`;
  const module = await run(putOffPatterns(code)) as Record<string, (n?: number) => unknown>;
  assert.deepEqual([module.f!(1), module.g!(), module.h!()], [2, { v: 2 }, "x"]);
});

Deno.test("what is exported, written again, spread or worked out stays where it is", () => {
  for (
    const code of [
      "var a=/x/;export{a as b};",
      "var a=/x/;a=/y/;f(a);",
      "var a=/x/;f({a});",
      "var a=[...f(/x/)];f(a);",
      "var a=g(/x/);f(a);",
      "var a=`${f(/x/)}`;f(a);",
      "var a=[1,2];f(a);",
    ]
  ) assert.equal(putOffPatterns(code), `${code}\n\n`, code);
});
