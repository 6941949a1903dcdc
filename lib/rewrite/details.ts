/**
 * The list of details at the end of a prompt, into which context and answers are woven.
 *
 * @module
 */

/** The line above the details. */
export const DETAILS_HEADING = "Details:";

/**
 * Finds the list of details that closes a prompt.
 *
 * @param text The prompt.
 * @returns UTF-16 offset where its heading starts, or the length of the text where there is none.
 */
export function detailsStart(text: string): number {
  const heading = text.lastIndexOf(DETAILS_HEADING);
  if (heading < 0 || (heading > 0 && text[heading - 1] !== "\n")) return text.length;
  const list = text.slice(heading + DETAILS_HEADING.length);
  const lines = list.replace(/^\r?\n/, "").trimEnd().split("\n");
  const closes = /^\r?\n/.test(list) &&
    lines.every((line) => /^(?:- [^:\n]{1,80}: | {2})/.test(line));
  return closes ? heading : text.length;
}
