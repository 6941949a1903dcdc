/**
 * The built-in word lists, read from beside the program when a rule first asks for one.
 *
 * @module
 */

import { openWordList, type WordList } from "../rewrite/word_list.ts";

/** Where the lists are: in a checkout, and beside the bundled program. */
const PLACES = ["../../rules/words/", "./rules/words/"];

const opened = new Map<string, WordList | null>();

/**
 * Opens a word list; the same one the second time.
 *
 * @param name Its name.
 * @returns The list, or null when it is not there: rules that need it then find nothing.
 */
export function builtInWordList(name: string): WordList | null {
  let list = opened.get(name);
  if (list === undefined) {
    list = read(name);
    opened.set(name, list);
  }
  return list;
}

function read(name: string): WordList | null {
  for (const place of PLACES) {
    try {
      return openWordList(Deno.readFileSync(new URL(`${place}${name}.txt`, import.meta.url)));
    } catch (error) {
      const missing = error instanceof Deno.errors.NotFound ||
        error instanceof Deno.errors.NotCapable;
      if (!missing) throw error;
    }
  }
  return null;
}
