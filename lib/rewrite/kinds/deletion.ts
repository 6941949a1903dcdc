/**
 * Deletes what says nothing: the head of a sentence, or a whole sentence, that matches a pattern.
 *
 * @module
 */

import type { Sentence } from "../../text/prompt.ts";
import { capitalise } from "../casing.ts";
import { firstCharacters, matcherOf } from "../pattern.ts";
import type { Finding, Situation } from "../rule.ts";
import type { Kind } from "./kind.ts";

const PLACES = [
  "sentence_start",
  "prompt_start",
  "sentence",
  "first_sentence",
  "last_sentence",
  "line",
] as const;

interface Fields {
  readonly where: typeof PLACES[number];
  readonly patterns: readonly string[];
  readonly first: string | null;
}

/** Where a pattern ends in a text that it begins at an offset of, or -1. */
type Matcher = (text: string, offset: number) => number;

/**
 * `patterns` and `where`: at the start of any sentence or of the first one (the rest of the sentence
 * moves up), or whole sentences (any, the first, the last ones), or
 * whole lines.
 */
export const deletion: Kind = {
  check(reader) {
    const patterns = reader.patterns("patterns");
    return {
      where: reader.choice("where", PLACES),
      patterns,
      first: firstCharacters(patterns),
    } satisfies Fields;
  },
  finder(fields) {
    const { where, patterns, first } = fields as Fields;
    const matcher = matcherOf(patterns, first);
    return (situation) => {
      const { sentences } = situation;
      if (where === "sentence_start") {
        return sentences.flatMap((sentence) => deleteHead(situation, sentence, matcher));
      }
      if (where === "prompt_start") {
        const opening = openingSentence(situation);
        return opening === undefined ? [] : deleteHead(situation, opening, matcher);
      }
      if (where === "line") return deleteLines(situation, matcher);
      return deleteSentences(situation, where, matcher);
    };
  },
};

/** The first sentence, when nothing but blanks stands before it. */
function openingSentence({ sentences, prompt }: Situation): Sentence | undefined {
  const first = sentences[0];
  return first !== undefined && prompt.text.slice(0, first.start).trim() === "" ? first : undefined;
}

/** Words that are surely no names of commands or packages: those of the most common levels. */
const COMMON_LEVEL_MAX = 40;

/** Deletes the head of a sentence; the next word gets the capital that the head had or lacked. */
function deleteHead(situation: Situation, sentence: Sentence, matcher: Matcher): Finding[] {
  const { text } = situation.prompt;
  const { start } = sentence;
  const end = matcher(text, start);
  if (end < 0) return [];
  const rest = end + /^[ \n]{0,3}/.exec(text.slice(end, sentence.end))![0].length;
  if (rest >= sentence.end || !situation.isOpen(start, rest)) return [];
  const word = /^[a-z\u00c0-\u024f'’]+/i.exec(text.slice(rest, sentence.end))?.[0] ?? "";
  const isLower = text[start] === text[start]!.toLowerCase();
  const opens = !isLower ||
    (/[.!?] $/.test(text.slice(Math.max(0, start - 2), start)) && isCommon(situation, word));
  if (word === "" || !opens || !situation.isOpen(rest, rest + word.length)) {
    return [[{ start, end: rest, after: "" }]];
  }
  return [[{ start, end: rest + word.length, after: capitalise(word) }]];
}

function isCommon({ wordList }: Situation, word: string): boolean {
  return Number(wordList("english")?.valueOf(word.toLowerCase()) ?? Infinity) <= COMMON_LEVEL_MAX;
}

/** Deletes sentences that match as a whole, as long as another one stays. */
function deleteSentences(
  situation: Situation,
  where: Fields["where"],
  matcher: Matcher,
): Finding[] {
  const { prompt, sentences } = situation;
  const matching = sentences.filter(({ start, end }) => {
    const matched = matcher(prompt.text, start);
    return matched >= 0 && /^[.!\s]*$/.test(prompt.text.slice(matched, end));
  });
  const meant = new Set(matching);
  let chosen = matching;
  if (where === "first_sentence") {
    const first = openingSentence(situation);
    chosen = matching.filter((sentence) => sentence === first);
  } else if (where === "last_sentence") {
    let last = sentences.length;
    while (last > 0 && meant.has(sentences[last - 1]!)) last--;
    const closes = prompt.text.slice(sentences.at(-1)?.end ?? 0).trim() === "";
    chosen = closes ? sentences.slice(last) : [];
  }
  if (chosen.length === sentences.length) return [];
  return chosen
    .map((sentence) => [{ ...withItsBlanks(prompt.text, sentence), after: "" }])
    .filter(([one]) => situation.isOpen(one!.start, one!.end));
}

/** Deletes lines that match as a whole, with their line end. */
function deleteLines({ prompt: { text }, isOpen }: Situation, matcher: Matcher): Finding[] {
  const findings: Finding[] = [];
  for (let start = 0; start < text.length;) {
    const found = text.indexOf("\n", start);
    const end = found < 0 ? text.length : found + 1;
    const matched = matcher(text, start);
    const whole = matched >= 0 && matched <= end && text.slice(matched, end).trim() === "";
    if (whole && isOpen(start, end) && text.trim().length > end - start) {
      findings.push([{ start, end, after: "" }]);
    }
    start = end;
  }
  return findings;
}

/** A sentence with the blanks that go with it: after it, or before it when it ends its line. */
function withItsBlanks(text: string, sentence: Sentence): { start: number; end: number } {
  let { start, end } = sentence;
  while (text[end] === " ") end++;
  const endsLine = end >= text.length || text[end] === "\n" || text[end] === "\r";
  if (!endsLine) return { start, end };
  while (start > 0 && (text[start - 1] === " " || text[start - 1] === "\t")) start--;
  if (start === 0) {
    while (/\s/.test(text[end] ?? "")) end++;
  } else if (text[start - 1] === "\n") {
    while (start > 0 && /\s/.test(text[start - 1]!)) start--;
  }
  return { start, end };
}
