/**
 * Takes the courtesies off a prompt: how politely something is asked for says nothing of what it lacks.
 *
 * @module
 */

import { isFavour, isOrder } from "./kind.ts";

const GREETING =
  /^\W*(?:hi|hey|hello|hiya|greetings|good (?:morning|afternoon|evening)|dear)\b(?<whom>(?: (?:there|all|everyone|everybody|again|team|assistant|chat ?gpt|gpt|claude|gemini|copilot|ai|sir|madam))*)\s*(?<mark>[,.!:;—–-]*)\s+/i;
/** What goes on after a greeting without a mark: "hello world" is none. */
const GOING_ON =
  /^(?:please|pls|plz|kindly|can|could|would|will|i|i['’]?m|i['’]d|we|my|help|what|how|why|is|are|do|does)\b/i;
const PLEASE = /^(?:(?:please|pls|plz|kindly),? )+/i;
const WISH = /^(?:i|we)(?: (?:want|need|would like|would love)|['’]d (?:like|love)) (?:you|u) to /i;
const FAVOUR = /^(?:can|could|would|will) (?:you|u) (?:(?:maybe|possibly|just|also) )*/i;
const HELP = /^help me (?:to |out and )?/i;
const THANKS =
  /(?<=[\s.,;!?])(?<!(?::|\bsay|\bsaying|\bsays)\s{0,3})(?:many |a lot of )?(?:thanks|thank you|thank u|thx|tysm|cheers)(?: (?:so much|very much|a lot|a million|again|in advance|for your (?:help|time)))*[\s.!]*$/i;

/** A stretch of a text. */
export interface Stretch {
  /** First UTF-16 unit. */
  readonly start: number;
  /** UTF-16 unit after the last one. */
  readonly end: number;
}

/**
 * Finds what is left of a prompt without its greeting, "please", "can you" and "help me" before an
 * order, "I want you to" and thanks.
 *
 * @param text The prompt.
 * @returns Where that stands; the whole prompt where nothing else is in it.
 */
export function findRequest(text: string): Stretch {
  const without = (rest: string, opening: RegExp, goes: (behind: string) => boolean): string => {
    const behind = rest.replace(opening, "");
    return behind !== rest && goes(behind) ? behind.replace(PLEASE, "") : rest;
  };
  const { whom, mark } = GREETING.exec(text)?.groups ?? {};
  let rest = without(
    text.trimStart(),
    GREETING,
    (behind) => mark !== "" || whom !== "" || GOING_ON.test(behind) || opensWithOrder(behind),
  );
  rest = without(rest.replace(PLEASE, ""), WISH, () => true);
  // "Can you swim?" is a question; "can you please swim" is none.
  rest = without(rest, FAVOUR, (behind) => PLEASE.test(behind) || opensWithFavour(behind));
  rest = without(rest, HELP, opensWithOrder);
  const start = text.length - rest.length;
  const end = start + lengthWithoutTail(rest.replace(THANKS, ""));
  return end === start ? { start: 0, end: text.length } : { start, end };
}

/** A pattern that ends in `$` would look at every blank of a long run as a beginning. */
function lengthWithoutTail(text: string): number {
  let end = text.length;
  while (end > 0 && /[\s,;]/.test(text[end - 1]!)) end--;
  return end;
}

function opensWithOrder(text: string): boolean {
  return isOrder(/^[a-z]+/i.exec(text)?.[0].toLowerCase() ?? "");
}

function opensWithFavour(text: string): boolean {
  const [verb = "", next = ""] = /^([a-z]+)(?: +([a-z]+))?/i.exec(text.toLowerCase())?.slice(1) ??
    [];
  return isFavour(verb, next);
}
