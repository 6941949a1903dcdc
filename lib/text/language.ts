/**
 * Tells English prompts from others by their script and their most frequent small words.
 *
 * @module
 */

import type { Word } from "./words.ts";

const ENGLISH = new Set(
  ("the a an of to in and or is are was were be been for on with that this it as at by from i you he she we they my your his her our their me him us them what which who how why when where do does did not no can could should would will if then than but so about into over please pls write fix make create explain give me list find show tell help need want using use code text have has had all any some more most only also there here give generate describe summarize translate rewrite teh bug error function")
    .split(" "),
);

/**
 * Names the language of a prompt's prose.
 *
 * @param words The words of its prose.
 * @returns "en", another BCP-47 primary tag, or "und" where it cannot be told.
 */
export function detectLanguage(words: readonly Word[]): string {
  if (words.length === 0) return "und";
  let english = 0;
  let ascii = 0;
  for (const { text } of words) {
    if (ENGLISH.has(text.toLowerCase())) english++;
    if (/^[A-Za-z'’-]+$/.test(text)) ascii++;
  }
  if (ascii / words.length < 0.7) return "und";
  return english > 0 && english / words.length >= 0.12 ? "en" : "und";
}
