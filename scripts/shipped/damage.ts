/**
 * Takes something away from complete prompts, in ways that writers leave things out, so that a model
 * can learn what is missing from prompts where nothing was.
 *
 * @module
 */

import type { Random } from "../../lib/learn/random.ts";

/** Changes a prompt for the worse; null when there is nothing in it to change this way. */
export type Damage = (text: string, random: Random) => string | null;

const PHRASE =
  /\s+(?:in|for|with|about|from|at|on|of|by|using|without|between|during|through|that|which|who)\s+[^,.;:?!\n]{3,60}?(?=[,.;:?!\n]|\s+(?:and|to|in|for|with|about|from|at|on|by|that|which)\s|$)/gi;
const ENTITY =
  /(?<=[a-z,]\s)(?:[A-Z][\w&'-]+(?:\s+(?:of\s+|the\s+)?[A-Z][\w&'-]+)*|"[^"\n]{2,60}"|\d[\d.,]*\s+\w+)/g;
const ENTITY_PHRASE =
  /\s+(?:in|at|of|for|from|by|on|with|about)\s+(?:the\s+)?(?:[A-Z][\w&'-]+(?:\s+[A-Z][\w&'-]+)*|"[^"\n]{2,60}")/g;
const NUMBER =
  /(?<=\s)(?:(?:at least|at most|exactly|about|under|over)\s+)?[$€£]?\d[\d.,]*(?:%|\s+(?=\w))?/g;
const REFERENT = /\b(?:the|an?|my|our|this)\s+(?:[a-z]+\s+){0,2}?[a-z]{3,}(?=[\s,.;:?!]|$)/gi;
const SPECIFIC_WORD =
  /(?<=\s)(?!(?:with|that|this|from|about|into|your|have|will|should|which|their|there|these|those|some|what|when|where|would|could|must|only|also|using|each|every)\b)[a-z]{5,}(?=[\s,.;:?!]|$)/g;
const CLAUSE =
  /(?:,?\s+(?:so that|and make sure|making sure|ensuring|including|such as|based on|assuming|given that|where|while|without|with|but|at least|at most|no more than|in less than)\s+[^.;:?!\n]{6,140})(?=[.;:?!\n]|$)/gi;
const SENTENCE_END = /[.?!](?=\s+\S)/;
const VAGUE_NAMES = [
  "something",
  "a certain one",
  "somewhere",
  "a place",
  "someone",
  "some of them",
];
const VAGUE_WORDS = ["stuff", "things", "something", "some kind of thing", "some topic"];
const PAIRS = [
  " some topic or another",
  " something or other",
  " some place or event",
  " a person or a thing",
];

/** Drops one prepositional phrase or relative clause. */
export const dropPhrase: Damage = (text, random) => cutOne(text, PHRASE, "", random);
/** Drops every prepositional phrase and relative clause. */
export const dropPhrases: Damage = (text) => cutAll(text, PHRASE);
/** Drops one phrase that names something. */
export const dropEntityPhrase: Damage = (text, random) => cutOne(text, ENTITY_PHRASE, "", random);
/** Puts a vague word in the place of a name, a quotation or an amount. */
export const blurEntity: Damage = (text, random) =>
  cutOne(text, ENTITY, pick(VAGUE_NAMES, random), random);
/** Drops every number. */
export const dropNumbers: Damage = (text) => cutAll(text, NUMBER);
/** Puts "it" in the place of a thing. */
export const dropReferent: Damage = (text, random) =>
  cutOne(text, REFERENT, random.below(2) === 0 ? "it" : "this", random);
/** Puts a vague word in the place of a specific one. */
export const blurWord: Damage = (text, random) =>
  cutOne(text, SPECIFIC_WORD, pick(VAGUE_WORDS, random), random);
/** Adds an alternative that leaves open what is meant. */
export const addAlternative: Damage = (text, random) => {
  const place = text.search(/[.?!]?\s*$/);
  return text.slice(0, place) + pick([" about", " for", " on"], random) + pick(PAIRS, random) +
    text.slice(place);
};
/** Drops one clause that limits or explains. */
export const dropClause: Damage = (text, random) => cutOne(text, CLAUSE, "", random);
/** Keeps the first sentence. */
export const keepFirstSentence: Damage = (text) => {
  const end = SENTENCE_END.exec(text);
  return end === null ? null : text.slice(0, end.index + 1);
};
/** Drops what is pasted below the first line or behind a colon. */
export const dropBody: Damage = (text) => {
  const end = text.trim().search(/\n|:\s/);
  const head = end < 0 ? "" : text.trim().slice(0, end);
  return /\w+\W+\w+\W+\w+/.test(head) ? head.replace(/[:\s]+$/, "") + "." : null;
};
/** Keeps one word. */
export const keepKeyword: Damage = (text) => {
  const words = text.match(/[A-Za-z]{5,}/g);
  return words === null ? null : words.reduce((a, b) => b.length > a.length ? b : a);
};

/** Every kind of damage that leaves something out, by name. */
export const OMISSIONS: Readonly<Record<string, Damage>> = {
  drop_phrase: dropPhrase,
  drop_phrases: dropPhrases,
  drop_entity_phrase: dropEntityPhrase,
  blur_entity: blurEntity,
  drop_numbers: dropNumbers,
  drop_referent: dropReferent,
  blur_word: blurWord,
  add_alternative: addAlternative,
  drop_clause: dropClause,
  keep_first_sentence: keepFirstSentence,
  drop_body: dropBody,
  keep_keyword: keepKeyword,
};

function cutOne(text: string, pattern: RegExp, by: string, random: Random): string | null {
  const matches = [...text.matchAll(pattern)].filter((match) => match.index > 4);
  if (matches.length === 0) return null;
  const match = matches[random.below(matches.length)]!;
  return tidy(text.slice(0, match.index) + by + text.slice(match.index + match[0].length));
}

function cutAll(text: string, pattern: RegExp): string | null {
  const rest = tidy(text.replace(pattern, (match, ...places) => {
    const at = places.find((place) => typeof place === "number") as number;
    return at > 4 ? "" : match;
  }));
  return rest === text || rest.length < 8 ? null : rest;
}

function tidy(text: string): string {
  return text.replace(/ {2,}/g, " ").replace(/ +([,.;:?!])/g, "$1");
}

function pick<T>(list: readonly T[], random: Random): T {
  return list[random.below(list.length)]!;
}
