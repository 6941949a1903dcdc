/**
 * Names of columns, variables and people stay as they are; what things do is mended.
 *
 * @module
 */

import assert from "node:assert/strict";
import { isNamed } from "../../lib/rewrite/naming.ts";

const NAMES: readonly [marked: string, after: string][] = [
  ["the column [adress] in my table is null", "address"],
  ["the key [componant] in my file is empty", "component"],
  ["the fields [adress] and name are null", "address"],
  ["const [lenght] is not defined, why", "length"],
  ["my function is called [calcualte]", "calculate"],
  ["a cat named [recieve] that sleeps", "receive"],
  ["add a field called [recieved]", "received"],
  ["my css class [contianer] is ignored", "container"],
  ["in css [widht]: 100px has no effect", "width"],
  ["the key [enviroment] is not allowed", "environment"],
  ["my data has labels [postive] and negitive", "positive"],
  ["my data has labels postive and [negitive], how", "negative"],
  ["select [adress], name from people", "address"],
  ["select name, city from [custmer]", "customer"],
  ["typos like [definately], and worse", "definitely"],
];

const DONE: readonly [marked: string, after: string][] = [
  ["the function [recieves] a list", "receives"],
  ["print what the function [retruns].", "returns"],
  ["the file [recieved] from the client is corrupt", "received"],
  ["the class [definately] has a bug", "definitely"],
  ["words [begining] with b", "beginning"],
  ["the difference of [enviroment] and climate", "environment"],
  ["my files [dissapear] when i move them", "disappear"],
  ["the functions [dissagree] on the result", "disagree"],
  ["a key [componant] of happiness", "component"],
  ["the key [componant] of a good team", "component"],
  ["play a string [quartett] in a minor", "quartet"],
  ["what is a method [signiture] in java", "signature"],
  ["select the best [pizas] from the menu", "pizzas"],
];

function named([marked, after]: readonly [string, string]): boolean {
  const [before, , behind] = marked.split(/[[\]]/);
  return isNamed(before!, behind!, after);
}

Deno.test("isNamed() knows names by what stands around them", () => {
  for (const row of NAMES) assert(named(row), row[0]);
});

Deno.test("isNamed() lets verbs and other words be mended", () => {
  for (const row of DONE) assert(!named(row), row[0]);
});
