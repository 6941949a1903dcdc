/**
 * Tells a letter that stands for a value from the word that it spells, too: "i" in "until i equals n".
 *
 * @module
 */

import { onDemand, wordSet } from "../text/hints.ts";
import type { Prompt } from "../text/prompt.ts";
import { firstSpanAfter } from "../text/span.ts";

/** Characters on each side of a letter that show what it is. */
const BESIDE_CHARS = 24;

/** Words that have it as their object or name it, whatever follows; the pronoun is no object. */
const TAKES = wordSet(
  "called named increment increments incremented incrementing decrement decrements decremented initialize initializes initialise initialised int var every each does",
);
/** Words that have it as their object where no verb follows, as in "print i love you". */
const SHOWS = wordSet("print prints printed printing replace replaces replaced let");
const AFTER_SHOWN =
  /^(?:$|[,.;:)?!=+]|\n| (?:[-=+*<>]|(?:be|is|but|and|or|if|in|on|to|with|for|as|at|when|until|while|after|before|inside|by|every|each|instead|only|too|twice|\d+ times)\b))/;
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
  "is isnt isn equal equals squared cubed th denotes represents divides ranges iterates exceeds reaches increments becomes indexes means are",
);
/** What a value can be or do, and what must follow then. */
const MAY_DO = wordSet(
  "key variable counter value runs starts goes gets from to up at by less greater bigger smaller mod times plus minus and or with , + - = < > * ^ %",
);
const AFTER = onDemand(() =>
  /^(?: (?:[=<>*^%+]|[-!]=|runs (?:from|over|through)|starts (?:at|from|with|as)|goes (?:from|to|up|over|through|out)|gets (?:set|to|\d|incremented|bigger|smaller)|(?:from|to|up to|at|by) (?:-?\d|zero|one|n)|(?:less|greater|bigger|smaller) than|(?:mod|times|plus|minus) [a-z\d]|(?:and|or|with) [jkmnpqxyz]|(?:key|variable|counter|value)(?=$|[.,;:?!)]| (?:is|was|are|does|has|never|always|should|will|can|goes|stays|gets)\b))(?![a-z])|, ?[jkmn]\b|[+*=]|--)/
);
/** Code that has it as a name. */
const IN_CODE = /(?<![\w.'’-])i(?![\w'’])/;
/** Words beside which it is an index or a numeral, whatever else the prompt holds. */
const BESIDE_BEFORE =
  /(?:^|\W)(?:lowercase|lower-case|small|for|index|variable|value|row|column|item|element|each|node|letter|part|section|type|phase|class|step|case|let|int|var|all|some|any|th)\s$/i;
const BESIDE_AFTER =
  /^\s(?:in|is|equals?|denotes|represents|th|to|from|this|that|the|an|it|and [a-z]|or [a-z]|[a-z])(?![a-z'’])/i;
/** Words that may stand between the pronoun and its verb. */
const ADVERBS = String
  .raw`(?:(?:just|also|really|still|only|already|actually|currently|simply|always|never|often|usually|sometimes|even|first|then|now|probably|recently) ){0,2}`;
/** What only a person does. */
const PERSONAL = new RegExp(
  `^ ${ADVERBS}(?:am|want(?:ed)?|need(?:ed)?|have (?!to be)|had|think|thought|know|dont|don['’]t|do|did|didnt|didn['’]t|cant|can['’]t|cannot|wanna|gotta|tried|try|wrote|understand|believe|guess|feel|like|love|hope|wish|wonder|ask(?:ed)?|would like|['’](?:m|ve|d|ll))(?![\\w'’])`,
);
/** What a person does more often than a value. */
const LIKELY = new RegExp(
  `^ ${ADVERBS}(?:made|use|used|expect(?:ed)?|found|(?:can|could|should|would|will|must|might|may)(?: not|n['’]?t)? (?!(?:be|become|equal|reach|exceed|start|stop|go|stay|increase|decrease|change|run|range|never|only|not)(?![a-z]))[a-z]{2,}|get (?:an?|the|this|these|no)|got|keep getting|see|saw)(?![\\w'’])`,
);
/** The only verbs of a question that the pronoun has. */
const ASKS_ONESELF = /\b(?:do|am|did) $/;
/** Verbs behind which a plain form is a value's, too: "should i be negative". */
const AUXILIARY = /\b(?:should|must|can|could|would|will|may|might) $/;
const MAKES = /\b(?:lets?|makes?|does) $/;
/** Behind those, what a value can do. */
const OF_VALUE =
  /^ (?:not |ever |also |only )?(?:(?:be|become|equal|reach|exceed|go|stay|increase|decrease|increment|get to|divide|appear|count|loop)(?![a-z])|(?:start|stop|change|run|range|take|have|hold)(?![a-z]| (?:the|that|this|these|it|them|my|an?)\b))/;
/** A plain verb; a value's has an ending, or is one of those that follow words like "should". */
const PLAIN_VERB = new RegExp(
  `^ ${ADVERBS}(?!(?:be|is|was|are|were|in|on|to|from|at|of|by|as|and|or|but|if|when|then|than|while|until|after|before|inside|with|without|for|not|too|here|there|twice|again|should|would|will|can|could|must|might|may|the|an|it|this|that|which|every|each)(?![a-z'’]))(?!(?:[a-z]*[^s\\W]s|[a-z]+ing)(?![a-z]))[a-z]{2,}(?![\\w'’(=])`,
);

/** What a letter is by itself, before what stands around it is asked. */
type Reading = "word" | "likely" | "value" | "beside" | "open";

/**
 * Tells which lone letters "i" of a prompt stand for a value. Where the prompt uses one as a variable, a
 * letter that could be either is the word only in a sentence that has no value and a verb for it.
 *
 * @param prompt A prompt taken apart.
 * @returns Whether the letter at an offset, and before another, is a variable.
 */
export function letterIsVariable(prompt: Prompt): (start: number, end: number) => boolean {
  const { text, spans, sentences } = prompt;
  const sentenceOf = (start: number) => firstSpanAfter(sentences, start);
  const valued = onDemand(() =>
    new Set(
      prompt.words.filter(({ text: word, start, end }) =>
        word === "i" && readLetter(text, start, end) === "value"
      ).map(({ start }) => sentenceOf(start)),
    )
  );
  const isCoded = onDemand(() =>
    spans.some(({ start, end, kind }) => CODE.has(kind) && IN_CODE.test(text.slice(start, end)))
  );
  return (start, end) => {
    const reading = readLetter(text, start, end);
    if (reading === "value" || reading === "beside") return true;
    if (reading === "word" || (valued().size === 0 && !isCoded())) return false;
    return valued().has(sentenceOf(start)) || (reading !== "likely" && !hasVerb(text, start, end));
  };
}

function readLetter(text: string, start: number, end: number): Reading {
  const { before, after, last } = around(text, start, end);
  const isPersonal = PERSONAL.test(after);
  if (ASKS_ONESELF.test(before) || (isPersonal && !TAKES.has(last) && !MAKES.test(before))) {
    return "word";
  }
  if (AUXILIARY.test(before) && !OF_VALUE.test(after) && PLAIN_VERB.test(after)) return "word";
  if (standsForValue(text, start, end)) return "value";
  if (BESIDE_BEFORE.test(before) || BESIDE_AFTER.test(after)) return "beside";
  return LIKELY.test(after) ? "likely" : "open";
}

/** Whether a verb follows that fits the pronoun, or the pronoun is what "be" belongs to. */
function hasVerb(text: string, start: number, end: number): boolean {
  const { before, after } = around(text, start, end);
  return !AUXILIARY.test(before) && !MAKES.test(before) &&
    (PLAIN_VERB.test(after) ||
      OF_PERSON.test(text.slice(Math.max(0, start - PERSON_CHARS), start)));
}

/** What the same person is said to do just before. */
const OF_PERSON =
  /\bi (?:am|want|need|have|think|know|tried|dont|don't|cannot|can't)\b[^.?!\n]*\b(?:and|but|so|because) $/i;
/** Characters before a letter in which that stands. */
const PERSON_CHARS = 60;

function around(text: string, start: number, end: number) {
  const before = text.slice(Math.max(0, start - BESIDE_CHARS), start).toLowerCase();
  const after = text.slice(end, end + BESIDE_CHARS).toLowerCase();
  return { before, after, last: /([a-z]+|[^a-z\s]) $/.exec(before)?.[1] ?? "" };
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
  const { before, after, last } = around(text, start, end);
  const next = /^ ?([a-z]+|[^a-z\s])/.exec(after)?.[1] ?? "";
  return TAKES.has(last) || (SHOWS.has(last) && AFTER_SHOWN.test(after)) ||
    (MAY_TAKE.has(last) && BEFORE().test(before)) ||
    DOES.has(next) || (MAY_DO.has(next) && AFTER().test(after)) ||
    (KINDS.has(last) && AFTER_KIND.test(after));
}
