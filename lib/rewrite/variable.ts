/**
 * Tells a letter that stands for a value from the word that it spells, too: "i" in "until i equals n".
 *
 * @module
 */

import { onDemand, wordSet } from "../text/hints.ts";
import type { Prompt } from "../text/prompt.ts";

/** Characters on each side of a letter that show what it is. */
const BESIDE_CHARS = 24;

/** Words that have it as their object or name it, whatever follows; the pronoun is no object. */
const TAKES = wordSet(
  "called named increment increments incremented incrementing decrement decrements decremented print prints printed printing initialize initializes initialise initialised replace replaces replaced let int var every each does",
);
/** Words that may, and what must stand before them. */
const MAY_TAKE = wordSet("of over is unit number + * ^ < > % =");
const BEFORE = onDemand(() =>
  /\b(?:(?:values?|index|power|square|cube) of|(?:loop|loops|looping|iterat\w{1,4}|sum|summed|ranges?) over|(?:why|where|what|when) is|(?:imaginary|complex) (?:unit|number)) $|[\w)\]] ?[-!+*]?[+*^<>%=] $/
);
/** A noun that may be its kind or what the pronoun's verb is about ("the letter i wrote"). */
const KINDS = wordSet(
  "variable variables counter index indices iterator subscript integer letter loop node element item row column set for",
);
const AFTER_KIND =
  /^(?:$|[,.;:)?!]| (?:to|in|from|at|and|or|but|equal|starts?|goes|gets|increases|decreases|changes|keeps|stays|=))/;
/** What only a value can be or do. */
const DOES = wordSet(
  "is equal equals squared cubed th denotes represents divides ranges iterates exceeds reaches increments becomes indexes means are key variable counter value",
);
/** What a value can be or do, and what must follow then. */
const MAY_DO = wordSet(
  "runs starts goes gets from to up at by less greater bigger smaller mod times plus minus and or with , + - = < > * ^ %",
);
const AFTER = onDemand(() =>
  /^(?: (?:[=<>*^%+]|[-!]=|runs (?:from|over|through)|starts (?:at|from|with|as)|goes (?:from|to|up|over|through|out)|gets (?:set|to|\d|incremented|bigger|smaller)|(?:from|to|up to|at|by) (?:-?\d|zero|one|n)|(?:less|greater|bigger|smaller) than|(?:mod|times|plus|minus) [a-z\d]|(?:and|or|with) [jkmnpqxyz])(?![a-z])|, ?[jkmn]\b|[+*=]|--)/
);
/** Code that has it as a name. */
const IN_CODE = /(?<![\w.'’-])i(?![\w'’])/;
/** What only a person does; where code has the letter, it is taken for the word only before these. */
const PERSONAL =
  /^ (?:(?:just|also|really|still|only|already|actually|currently|simply) )?(?:am|want(?:ed)?|need(?:ed)?|have (?!to be)|had|think|thought|know|dont|don['’]t|do|did|didnt|didn['’]t|cant|can['’]t|wanna|try|tried|wrote|made|use|used|understand|expect(?:ed)?|believe|guess|feel|like|love|hope|wish|wonder|ask(?:ed)?|found|would like|can(?! be)|could(?! be)|get (?:an?|the|this|these|no)|got|keep getting|see|saw)(?![\w'’])/;
/** After these a verb of that form is a value's, too. */
const AUXILIARY = /\b(?:does|did|should|must|can|could|would|will|may|might|let|lets|make|makes) $/;

/**
 * Tells which lone letters "i" of a prompt stand for a value. Where the prose uses one as a variable, none
 * of them is the word, since a reader could not tell which is which.
 *
 * @param prompt A prompt taken apart.
 * @returns Whether the letter at an offset, and before another, is a variable.
 */
export function letterIsVariable(prompt: Prompt): (start: number, end: number) => boolean {
  const { text, spans, words } = prompt;
  let used: boolean | undefined;
  let coded: boolean | undefined;
  const isUsed = () =>
    used ??= words.some((word) => word.text === "i" && standsForValue(text, word.start, word.end));
  const isCoded = () =>
    coded ??= spans.some(({ start, end, kind }) =>
      CODE.has(kind) && IN_CODE.test(text.slice(start, end))
    );
  return (start, end) => {
    if (isUsed()) return true;
    if (!isCoded()) return false;
    return AUXILIARY.test(text.slice(Math.max(0, start - BESIDE_CHARS), start)) ||
      !PERSONAL.test(text.slice(end, end + BESIDE_CHARS));
  };
}

/** Protected text in which a letter is a name. */
const CODE: ReadonlySet<string> = new Set([
  "code_fence",
  "inline_code",
  "indented_code",
  "code",
  "diff",
  "identifier",
  "math",
]);

function standsForValue(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - BESIDE_CHARS), start).toLowerCase();
  const after = text.slice(end, end + BESIDE_CHARS);
  const last = /([a-z]+|[^a-z\s]) $/.exec(before)?.[1] ?? "";
  const next = /^ ?([a-z]+|[^a-z\s])/.exec(after)?.[1] ?? "";
  return TAKES.has(last) || (MAY_TAKE.has(last) && BEFORE().test(before)) ||
    DOES.has(next) || (MAY_DO.has(next) && AFTER().test(after)) ||
    (KINDS.has(last) && AFTER_KIND.test(after));
}
