/**
 * The list of details at the end of a prompt, into which context and answers are woven.
 *
 * @module
 */

import { wordSet } from "../text/hints.ts";
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
 * Reads the list of details that closes a prompt.
 *
 * @param text The prompt.
 * @returns What stands behind each label.
 */
export function detailsIn(text: string): ReadonlyMap<string, Said> {
  const details = new Map<string, Said>();
  for (const entry of text.slice(detailsStart(text)).split("\n- ").slice(1)) {
    const colon = entry.indexOf(": ");
    details.set(entry.slice(0, colon), new Said(entry.slice(colon + 2)));
  }
  return details;
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

/** What turns away from what follows it: a language not wanted, the last journey's goal. */
const TURNED_AWAY =
  /\b(?:not|no|never|none|nor|cannot|\w+n['’]?t|without|except|excluding|avoid\w*|instead|rather than|other than|anything but|besides|hate\w*|dislik\w*|bored|tired|sick of|stop\w*|last|previous\w*|former\w*|old|used to|already|earlier|before|was|were|had)\b/;
/** The few words of a sentence before a fact, where what turns away from it would stand. */
const BEFORE = /(?:[^\s.!?;]+\s+){0,4}$/;
const BEFORE_CHARS_MAX = 80;

/** Words that stand in prompts about anything. */
const SHORT_WORDS = wordSet(
  "a an as at be by do go he i if in is it me my no of on or so to up us we all and any are but can day few for get had has her him his how its let may new not now off old one our out own put see set she six ten the too try two use was way who why yes you",
);

/** What a text says, whatever its white space. */
export class Said {
  readonly #text: string;
  readonly #lower: string;
  #members: ReadonlySet<string> | null = null;

  /**
   * Reads a text.
   *
   * @param text The text.
   */
  constructor(text: string) {
    this.#text = plain(text);
    this.#lower = this.#text.toLowerCase();
  }

  /**
   * Looks for words.
   *
   * @param words The words, at least one character.
   * @returns Whether the text holds them as whole words, whatever their case.
   */
  holds(words: string): boolean {
    const sought = plain(words).toLowerCase();
    // A list may have thousands of members, which are asked for one by one.
    this.#members ??= new Set(this.#lower.split(", "));
    return this.#members.has(sought) || this.#find(sought, this.#lower, () => true);
  }

  /**
   * Tells whether a text says a fact already. Words that only turn up are no fact: "US" in "help us",
   * "Rome" in "my last trip was to Rome", and a number, a letter or a "no" says nothing of what it is about.
   *
   * @param fact The fact, at least one character.
   * @returns Whether the text holds it as whole words, and the words before do not turn away from it.
   */
  tells(fact: string): boolean {
    const sought = plain(fact);
    const lower = sought.toLowerCase();
    if (/^(?:\d{1,2}|.)$/u.test(sought)) return false;
    const isAbout = (at: number) => !TURNED_AWAY.test(this.#wordsBefore(at));
    if (!SHORT_WORDS.has(lower)) return this.#find(lower, this.#lower, isAbout);
    // "US" and "Go" are told by their capitals, a "no" by nothing.
    return sought !== lower && this.#find(sought, this.#text, isAbout);
  }

  #find(sought: string, text: string, holdsAt: (at: number) => boolean): boolean {
    for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1)) {
      const before = text[at - 1] ?? " ";
      const after = text[at + sought.length] ?? " ";
      if (!JOINING.test(before) && !JOINING.test(after) && holdsAt(at)) return true;
    }
    return false;
  }

  #wordsBefore(at: number): string {
    return BEFORE.exec(this.#lower.slice(Math.max(0, at - BEFORE_CHARS_MAX), at))?.[0] ?? "";
  }
}

/**
 * Says which facts found no place in a prompt, so that none is lost in silence.
 *
 * @param improved The prompt with its details.
 * @param context Facts, by name.
 * @param answers Answers to questions, by slot.
 * @param isFallback Whether the prompt came back as it was for want of time or by a failure.
 * @returns One warning that names them, or none.
 */
export function warnOfUnsaid(
  improved: string,
  context: Readonly<Record<string, string | readonly string[]>>,
  answers: Readonly<Record<string, string>>,
  isFallback: boolean,
): string[] {
  const given = Object.entries({ ...context, ...answers });
  if (given.length === 0) return [];
  const said = new Said(improved.slice(0, detailsStart(improved)));
  const details = [...detailsIn(improved).values()];
  const isTold = (item: string) => said.tells(item) || details.some((detail) => detail.holds(item));
  const unsaid = given
    .filter(([, value]) => !itemsOf(value).every(isTold))
    .map(([name]) => JSON.stringify(name));
  if (unsaid.length === 0) return [];
  const reason = isFallback
    ? "The prompt came back as it was"
    : "The prompt asks to be left alone or ends with text that nothing may be added to";
  return [`Not woven in: ${unsaid.join(", ")}. ${reason}; say it there yourself`];
}

function plain(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
