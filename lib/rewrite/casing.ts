/**
 * Keeps the case of what is replaced.
 *
 * @module
 */

import { ENGLISH_LETTERS } from "./letters.ts";

const NO_LETTERS = new RegExp(`[^${ENGLISH_LETTERS}]`, "g");

/**
 * Gives a replacement the case of the text it replaces: capitals for capitals, a capital for a capital.
 *
 * @param before The text replaced.
 * @param after The replacement, in lower case but for names.
 * @returns The replacement in that case.
 */
export function matchCase(before: string, after: string): string {
  const letters = before.replace(NO_LETTERS, "");
  if (
    letters.length > 1 && letters === letters.toUpperCase() && letters !== letters.toLowerCase()
  ) {
    return after.toUpperCase();
  }
  const first = letters[0] ?? "";
  return first !== first.toLowerCase() ? capitalise(after) : after;
}

/**
 * Capitalises the first character.
 *
 * @param text Any text.
 * @returns The same text with a capital first.
 */
export function capitalise(text: string): string {
  return text === "" ? text : text[0]!.toUpperCase() + text.slice(1);
}
