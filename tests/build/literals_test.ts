/**
 * Literals of a bundle in the form that starts fastest: the same values, in ASCII.
 *
 * @module
 */

import assert from "node:assert/strict";
import { plainLiterals } from "../../scripts/build/literals.ts";

/** Runs a module and gives what it exports. */
async function run(code: string): Promise<Record<string, unknown>> {
  return await import(`data:text/javascript,${encodeURIComponent(code)}`);
}

Deno.test("literals become ASCII and keep their values", async () => {
  const code = [
    'const a="café – “so” 😀 \\é",b=`naïve ${a} \\` ü`,c=String.raw`\\b’\\d "x" \\\\é`;',
    "const d=/[“”]|😀/u,i=/[“”]\\’/,e=/^\\é+$/,f={naïveté:1,ü(){return 2}};",
    'const g="ééé".match(e)?.[0],h=d.exec("x😀")[0];export{a,b,c,f,g,h,i};',
  ].join("\n");
  const plain = plainLiterals(code);
  assert.doesNotMatch(plain, /[\u0080-\uffff]/);
  assert.doesNotMatch(plain, /String\.raw/);
  const [before, after] = [await run(code), await run(plain)];
  for (const name of ["a", "b", "c", "g", "h"]) assert.equal(after[name], before[name], name);
  assert.deepEqual(Object.keys(after.f as object), ["naïveté", "ü"]);
  assert.ok((after.i as RegExp).test("“’"));
});

Deno.test("a template whose raw text counts stays as it is, but for what is filled in", () => {
  const code = 'const a=tag`é${"ü"}`,b=String.raw`é${1}`;';
  assert.equal(plainLiterals(code), 'const a=tag`é${"\\u00fc"}`,b=String.raw`é${1}`;');
});
