/**
 * How easily a prompt can be understood: bearable sentences, whole words, one thing said once.
 *
 * @module
 */

import { byAlphabet } from "../text/alphabet.ts";
import { wordSet } from "../text/hints.ts";
import type { Prompt, Word } from "../text/prompt.ts";
import { isRandomToken } from "./random_token.ts";

/** Words of a sentence that cost nothing; readers begin to lose track between 20 and 30. */
const SENTENCE_WORDS_EASY = 22;
/** Words above that which cost all that sentence length can cost. */
const SENTENCE_WORDS_SPAN = 40;
/** Words in one unbroken paragraph that cost nothing. */
const PARAGRAPH_WORDS_EASY = 120;
const PARAGRAPH_WORDS_SPAN = 240;

/** What each fault can cost at most; the costs are shares of the text, so padding cannot hide them. */
const COSTS = {
  garbled: 0.45,
  sentences: 0.2,
  paragraphs: 0.1,
  vague: 0.2,
  unkempt: 0.15,
} as const;
/** Garbled words among all from which a text is as unclear as garbled words can make it. */
const GARBLED_SHARE_MAX = 0.25;
const VAGUE_SHARE_MAX = 0.12;

const VAGUE = wordSet(
  "something somehow stuff thing things whatever kinda sorta maybe perhaps basically actually really just etc some various several nice good better best cool proper properly appropriate somewhat probably possibly it this that",
);
/** Letters that no English word has together: slips of the keyboard leave them behind. */
const garbledIn = byAlphabet(
  /[bcdfghjklmnpqrstvwxz]{5}|^[bcdfghjklmnpqrstvwxz]{3,}$|([a-z])\1\1|[jvqwx]{2}|q(?!u)|[jqvwx][bcdfgjkmpqtvxz]|[bcdfgkmpqtz][jqx]/i,
  () =>
    /[bcdfghjklmnpqrstvwxz]{5}|^[bcdfghjklmnpqrstvwxz]{3,}$|([a-z])\1\1|[jvqwx]{2}|q(?!u)|[jqvwx][bcdfgjkmpqtvxz]|[bcdfgkmpqtz][jqx]|[^\p{ASCII}’‘‑].*[a-z]|[a-z].*[^\p{ASCII}’‘‑]/iu,
);
const oddCapitalsIn = byAlphabet(/[a-z][A-Z]/, () => /\p{Ll}\p{Lu}/u);
const smallFirstIn = byAlphabet(/^[a-z]/, () => /^\p{Ll}/u);
const CLUSTERS_KNOWN =
  /ght|tch|sch|str|scr|spl|spr|thr|ngth|rld|mpt|nst|rst|lms|xt|www|hmm|pls|plz/i;

/**
 * Scores clarity from what is there alone; it does not rise with length.
 *
 * @param prompt A prompt taken apart.
 * @returns 0 to 1, higher is clearer; 0.5 for a prompt without prose, of which nothing can be said.
 */
export function measureClarity(prompt: Prompt): number {
  const { words, sentences } = prompt;
  if (words.length === 0) return 0.5;
  const english = prompt.language === "en";
  const garbled = english ? share(words, isGarbled, GARBLED_SHARE_MAX, randomTokens(prompt)) : 0;
  const cost = COSTS.garbled * garbled +
    COSTS.vague *
      (english ? share(words, (word) => VAGUE.has(word.text.toLowerCase()), VAGUE_SHARE_MAX) : 0) +
    COSTS.sentences *
      excess(
        words.length / Math.max(1, sentences.length),
        SENTENCE_WORDS_EASY,
        SENTENCE_WORDS_SPAN,
      ) +
    COSTS.paragraphs *
      excess(words.length / paragraphCount(prompt), PARAGRAPH_WORDS_EASY, PARAGRAPH_WORDS_SPAN) +
    COSTS.unkempt * unkemptShare(prompt);
  return Math.max(0, 1 - cost);
}

function share(
  words: readonly Word[],
  matches: (word: Word) => boolean,
  full: number,
  besides = 0,
): number {
  let count = besides;
  for (const word of words) if (matches(word)) count++;
  return Math.min(1, count / words.length / full);
}

function excess(value: number, easy: number, span: number): number {
  return Math.min(1, Math.max(0, (value - easy) / span));
}

function isGarbled({ text }: Word): boolean {
  return (garbledIn(text).test(text) && !CLUSTERS_KNOWN.test(text)) ||
    oddCapitalsIn(text).test(text);
}

function randomTokens({ text, spans }: Prompt): number {
  let count = 0;
  for (const { start, end, kind } of spans) {
    if (kind === "identifier" && isRandomToken(text.slice(start, end))) count++;
  }
  return count;
}

function paragraphCount({ text }: Prompt): number {
  let count = 1;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) count++;
  return count;
}

/** Share of sentences that begin in lower case, or end without a stop though another follows on the line. */
function unkemptShare({ text, sentences }: Prompt): number {
  if (sentences.length === 0) return 0;
  let faults = 0;
  for (const { start, end } of sentences) {
    const first = text.slice(start, start + 2);
    if (smallFirstIn(first).test(first)) faults++;
    if (/[!?,]{2}|\s[,.;!?]/.test(text.slice(start, end))) faults++;
  }
  return Math.min(1, faults / sentences.length);
}
