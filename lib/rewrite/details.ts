/**
 * The list of details at the end of a prompt, into which context and answers are woven.
 *
 * @module
 */

import { WORD_CHARACTERS } from "./letters.ts";

const JOINING = new RegExp(`[${WORD_CHARACTERS}]`);

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

/**
 * Takes a fact apart.
 *
 * @param value One text or several.
 * @returns The texts without blanks around them; none that is empty.
 */
export function itemsOf(value: string | readonly string[]): string[] {
  return (typeof value === "string" ? [value] : value).map((item) => item.trim())
    .filter((item) => item !== "");
}

/**
 * Tells whether an answer is too short to know it by: a "3" or a "no" may stand in a prompt about
 * something else.
 *
 * @param item An answer.
 * @returns True for a number, and for words of fewer than four letters.
 */
export function isShort(item: string): boolean {
  return !/\p{L}{4}/u.test(item);
}

/** What a text says, whatever its case and white space. */
export class Said {
  readonly #text: string;

  /**
   * Reads a text.
   *
   * @param text The text.
   */
  constructor(text: string) {
    this.#text = plain(text);
  }

  /**
   * Looks for words.
   *
   * @param words The words, at least one character.
   * @returns Whether the text holds them as whole words.
   */
  holds(words: string): boolean {
    const sought = plain(words);
    const text = this.#text;
    for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1)) {
      const before = text[at - 1] ?? " ";
      const after = text[at + sought.length] ?? " ";
      if (!JOINING.test(before) && !JOINING.test(after)) return true;
    }
    return false;
  }
}

/**
 * Says which facts found no place in a prompt, so that none is lost in silence.
 *
 * @param improved The prompt with its details.
 * @param context Facts, by name.
 * @param answers Answers to questions, by slot.
 * @returns One warning that names them, or none.
 */
export function warnOfUnsaid(
  improved: string,
  context: Readonly<Record<string, string | readonly string[]>>,
  answers: Readonly<Record<string, string>>,
): string[] {
  const given = Object.entries({ ...context, ...answers });
  if (given.length === 0) return [];
  const said = new Said(improved);
  const details = improved.slice(detailsStart(improved)).split("\n");
  const isSaid = (name: string, item: string): boolean =>
    Object.hasOwn(answers, name) && isShort(item)
      ? details.some((line) => line.endsWith(`: ${item}`))
      : said.holds(item);
  const unsaid = given
    .filter(([name, value]) => !itemsOf(value).every((item) => isSaid(name, item)))
    .map(([name]) => JSON.stringify(name));
  return unsaid.length === 0 ? [] : [
    `Not woven in: ${unsaid.join(", ")}. The prompt asks to be left alone or ends with text that ` +
    "nothing may be added to; say it there yourself",
  ];
}

function plain(text: string): string {
  return text.toLowerCase().replace(/\s+/g, " ").trim();
}
