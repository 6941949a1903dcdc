/**
 * The built-in word lists, each read when a rule first asks for it.
 *
 * @module
 */

import { openWordList, type WordList } from "../rewrite/word_list.ts";
import { readAsset } from "./assets.ts";

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
    const bytes = readAsset(`rules/words/${name}.txt`);
    list = bytes === null ? null : openWordList(bytes);
    opened.set(name, list);
  }
  return list;
}
