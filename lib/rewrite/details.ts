/**
 * The list of details at the end of a prompt, into which context and answers are woven.
 *
 * @module
 */

import { onDemand, wordSet } from "../text/hints.ts";
import { WORD_CHARACTERS } from "./letters.ts";

const joinedBefore = onDemand(() => new RegExp(`[${WORD_CHARACTERS}]-?$|\\d[.,]$`));
const joinedAfter = onDemand(() => new RegExp(`^-?[${WORD_CHARACTERS}]|^[.,]\\d`));

/** The line above the details. */
export const DETAILS_HEADING = "Details:";

/**
 * Finds the list of details that closes a prompt.
 *
 * @param text The prompt.
 * @returns UTF-16 offset where its heading starts, or the length of the text where there is none.
 */
export function detailsStart(text: string): number {
  const heading = lastHeading(text);
  if (heading < 0) return text.length;
  const list = text.slice(heading + DETAILS_HEADING.length);
  const lines = list.replace(/^\r?\n/, "").trimEnd().split("\n");
  const closes = /^\r?\n/.test(list) &&
    lines.every((line) => /^(?:- [^:\n]{1,80}: | {2})/.test(line));
  return closes ? heading : text.length;
}

/** Where the last heading opens a line; the word may stand inside of a fact too. */
function lastHeading(text: string): number {
  if (!text.includes(DETAILS_HEADING)) return -1;
  const behindBreak = text.lastIndexOf(`\n${DETAILS_HEADING}`);
  if (behindBreak >= 0) return behindBreak + 1;
  return text.startsWith(DETAILS_HEADING) ? 0 : -1;
}

/**
 * Reads the list of details that closes a prompt.
 *
 * @param text The prompt.
 * @returns What stands behind each label, on one line or on several.
 */
export function detailsIn(text: string): ReadonlyMap<string, Listed> {
  const details = new Map<string, Listed>();
  for (const entry of text.slice(detailsStart(text)).split("\n- ").slice(1)) {
    const colon = entry.indexOf(": ");
    const label = entry.slice(0, colon);
    const listed = details.get(label) ?? new Listed();
    listed.add(entry.slice(colon + 2));
    details.set(label, listed);
  }
  return details;
}

/** What stands behind one label of a list of details. */
export class Listed {
  readonly #pieces: string[] = [];
  /** Where each piece stands: a list may have thousands, and items are asked for one by one. */
  readonly #places = new Map<string, number[]>();

  /**
   * Adds what stands on one line, or on several set in under it.
   *
   * @param value One item or several, a comma and a blank between them.
   */
  add(value: string): void {
    for (const piece of comparable(value).split(SEPARATOR)) {
      const places = this.#places.get(piece);
      if (places === undefined) this.#places.set(piece, [this.#pieces.length]);
      else places.push(this.#pieces.length);
      this.#pieces.push(piece);
    }
    this.#pieces.push(LINE_END);
  }

  /**
   * Looks for an item. A part of one is another item: "friendly" is not "formal or friendly".
   *
   * @param item The item, at least one character.
   * @returns Whether it stands there whole, whatever its case.
   */
  has(item: string): boolean {
    const sought = comparable(item).split(SEPARATOR);
    const places = this.#places.get(sought[0]!) ?? [];
    return places.some((place) => sought.every((piece, at) => this.#pieces[place + at] === piece));
  }
}

/** What divides the items of a list. */
const SEPARATOR = ", ";
/** Stands behind the last piece of a value; no piece has a line break. */
const LINE_END = "\n";

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

/** What turns away from all that follows it in its sentence: a language that is not wanted. */
const NEGATION =
  /\b(?:not|no|never|none|nor|neither|cannot|\w+n['’]t|(?:do|does|did|is|are|was|were|wo|ca|could|would|should|have|has|had|must|need)nt|without|except|excluding|avoid\w*|instead|rather than|other than|anything but|besides)\b/;
/** What leaves out just what follows it. */
const LEFT_OUT =
  /\b(?:skip(?:ping)?|leav(?:e|ing) out|ignor(?:e|ing)|minus|free of)\s+(?:the\s+|any\s+)?$/;
/** What is one of several is no fact yet; "or later" and "one or more" offer no choice. */
const NO_CHOICE =
  "(?!(?:later|newer|above|higher|older|up|more|less|fewer|so|else|not|without|two|three|four|five|i|we|you|it)\\b)";
const choiceBefore = onDemand(() =>
  new RegExp(
    `(?:\\bor\\s+${NO_CHOICE}(?:\\S+\\s+){0,3}|\\b(?:vs\\.?|versus|either|between)\\s+(?:\\S+\\s+)?)["'\`*(]*$`,
  )
);
const choiceAfter = onDemand(() =>
  new RegExp(
    `^["'\`*)]*(?:,\\s+[^,.;!?]{1,30}){0,4},?\\s+\\(?(?:or\\s+${NO_CHOICE}|vs\\b|versus\\b)`,
  )
);
/** Where a choice is spoken of, "and" and a comma stand between what there is to choose from. */
const CHOICE = /\b(?:between|options?|choices?|choose|pick|compar\w+|candidates?)\b/;
const LISTED_BEFORE = /(?:\b(?:and|are)|&|[,:])\s+["'`*(]*$/;
const LISTED_AFTER = /^["'`*)]*(?:,?\s+(?:and|&)\s|,\s)/;
/** What turns away from the few words after it: the last journey's goal, a bore. */
const TURNED_AWAY =
  /\b(?:hate\w*|dislik\w*|bored|tired|sick of|stop\w*|last|previous\w*|former\w*|old|used to|already|earlier|before|was|were|had)\s+(?:[^\s.!?;]+\s+){0,3}$/;
/** What is to go: "replace React", but not the tool with which it is done, nor what comes instead. */
const TO_GO =
  /\b(?:replac\w*|remov\w*|drop\w*|get rid of|(?:migrat\w*|mov(?:e|ing)|switch\w*)(?: away| off)? from)\s+(?:(?!(?:in|with|to|into|by|from|for|on|using)\b)[^\s.!?;]+\s+){0,1}$/;
/** What turns away from the words before it: "Rome was last year", "Python is not allowed". */
const TURNED_AFTER =
  /^,?\s+(?:(?:is|are|was|were|will|would|ca|can|could|do|does|did|has|have|wo)(?: not|n['’]?t)\b|(?:was|were|cannot|excluded|aside)\b|(?:is|are) (?:out|off|no)\b)/;
/** How far a sentence is looked at, to either side. */
const SENTENCE_CHARS_MAX = 240;

/** Names that are words of everyday too, told by a capital in the middle of a sentence alone. */
const EVERYDAY_WORDS = wordSet(
  "a an as at be by do go he i if in is it me my no of on or so to up us we all and any are but can day few for get had has her him his how its let may new not now off old one our out own put see set she six ten the too try two use was way who why yes you none both either neither all nothing other others everything anything bun dart express fall flask march next node react rust spring swift will",
);

/** What a text says, whatever its white space. */
export class Said {
  readonly #text: string;
  readonly #lower: string;

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
   * Tells whether a text says a fact already. Words that only turn up are no fact: "US" in "help us",
   * "Rome" in "my last trip was to Rome"; and a number, a letter or a "no" says nothing of what it is
   * about. Where this cannot be told, it is not said: a fact told twice costs less than one that is lost.
   *
   * @param fact The fact, at least one character.
   * @returns Whether the text holds it as whole words, and its sentence does not turn away from it.
   */
  tells(fact: string): boolean {
    const sought = plain(fact);
    const lower = sought.toLowerCase();
    if (/^(?:[\d.,]+|.)$/u.test(sought)) return false;
    const isMeant = (at: number) => this.#isMeant(at, at + sought.length);
    if (!EVERYDAY_WORDS.has(lower)) return this.#find(lower, this.#lower, isMeant);
    const isName = (at: number) => /[a-z]\S*\s$/.test(this.#before(this.#text, at)) && isMeant(at);
    return sought !== lower && this.#find(sought, this.#text, isName);
  }

  #find(sought: string, text: string, holdsAt: (at: number) => boolean): boolean {
    for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1)) {
      if (!isJoined(text, at, at + sought.length) && holdsAt(at)) return true;
    }
    return false;
  }

  #isMeant(start: number, end: number): boolean {
    const before = this.#before(this.#lower, start);
    const after = this.#lower.slice(end, end + SENTENCE_CHARS_MAX);
    if (CHOICE.test(before) && (LISTED_BEFORE.test(before) || LISTED_AFTER.test(after))) {
      return false;
    }
    return !NEGATION.test(before) && !TURNED_AWAY.test(before) && !TO_GO.test(before) &&
      !LEFT_OUT.test(before) && !choiceBefore().test(before) &&
      !TURNED_AFTER.test(after) && !choiceAfter().test(after);
  }

  /** The sentence before a place in it. */
  #before(text: string, at: number): string {
    const near = text.slice(Math.max(0, at - SENTENCE_CHARS_MAX), at);
    let start = near.length;
    while (
      start > 0 && !(".!?;".includes(near[start - 1]!) && !/\bvs$/i.test(near.slice(0, start - 1)))
    ) {
      start--;
    }
    return near.slice(start);
  }
}

/** Whether more of a word, of a number ("500" in "500,000") or of a compound stands at either side. */
function isJoined(text: string, start: number, end: number): boolean {
  return joinedBefore().test(text.slice(Math.max(0, start - 2), start)) ||
    joinedAfter().test(text.slice(end, end + 2));
}

/**
 * Says which facts found no place in a prompt: neither does it tell them, nor do they stand among its
 * details. An answer to what the prompt leaves open must stand there.
 *
 * @param improved The prompt with its details.
 * @param context Facts, by name.
 * @param answers Answers to questions, by slot.
 * @param leavesOpen Whether the prompt leaves a slot open.
 * @param isFallback Whether the prompt came back as it was for want of time or by a failure.
 * @returns One warning that names them, or none.
 */
export function warnOfUnsaid(
  improved: string,
  context: Readonly<Record<string, string | readonly string[]>>,
  answers: Readonly<Record<string, string>>,
  leavesOpen: (slot: string) => boolean,
  isFallback: boolean,
): string[] {
  const given = Object.entries({ ...context, ...answers });
  if (given.length === 0) return [];
  const said = new Said(improved.slice(0, detailsStart(improved)));
  const details = [...detailsIn(improved).values()];
  const isTold = (name: string, item: string) =>
    details.some((detail) => detail.has(item)) ||
    (said.tells(item) && !(Object.hasOwn(answers, name) && leavesOpen(name)));
  const unsaid = given
    .filter(([name, value]) => !itemsOf(value).every((item) => isTold(name, item)))
    .map(([name]) => JSON.stringify(name));
  if (unsaid.length === 0) return [];
  const reason = isFallback
    ? "The prompt came back as it was"
    : "The prompt asks to be left alone or ends with text that nothing may be added to";
  return [`Not woven in: ${unsaid.join(", ")}. ${reason}; say it there yourself`];
}

function comparable(text: string): string {
  return plain(text).toLowerCase();
}

function plain(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
