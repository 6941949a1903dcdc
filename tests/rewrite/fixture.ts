/**
 * The built-in rules and word lists, opened for tests.
 *
 * @module
 */

import { type Rewrite, rewrite, type RewriteOptions } from "../../lib/rewrite/rewrite.ts";
import { loadRules, type Rule } from "../../lib/rewrite/rule.ts";
import { openWordList, type WordList } from "../../lib/rewrite/word_list.ts";

const ROOT = new URL("../../rules/", import.meta.url);
const lists = new Map<string, WordList>();

/** The built-in rules. */
export const RULES: readonly Rule[] = loadRules(
  JSON.parse(Deno.readTextFileSync(new URL("compiled.json", ROOT))),
);

/**
 * Opens a built-in word list once.
 *
 * @param name Its name.
 */
export function wordList(name: string): WordList {
  const known = lists.get(name);
  if (known !== undefined) return known;
  const opened = openWordList(Deno.readFileSync(new URL(`words/${name}.txt`, ROOT)));
  lists.set(name, opened);
  return opened;
}

/**
 * Rewrites with the built-in rules and their priors.
 *
 * @param text The prompt.
 * @param options What differs from the defaults.
 */
export function improve(text: string, options: Partial<RewriteOptions> = {}): Rewrite {
  return rewrite(text, {
    rules: RULES,
    profile: "auto",
    context: {},
    answers: {},
    score: (rule) => rule.prior,
    expired: () => false,
    wordList,
    ...options,
  });
}
