/**
 * Deletes what says nothing: the head of a sentence, or a whole sentence, that matches a pattern.
 *
 * @module
 */

import type { Sentence } from "../../text/prompt.ts";
import { capitalise } from "../casing.ts";
import { compilePatterns } from "../pattern.ts";
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
}

/**
 * `patterns` and `where`: at the start of any sentence or of the first one (the rest of the sentence
 * moves up), or whole sentences (any, the first, the last ones), or
 * whole lines.
 */
export const deletion: Kind = {
  check(reader) {
    return {
      where: reader.choice("where", PLACES),
      patterns: reader.patterns("patterns"),
    } satisfies Fields;
  },
  finder(fields) {
    const { where, patterns } = fields as Fields;
    const pattern = compilePatterns(patterns, "y");
    return (situation) => {
      const { sentences } = situation;
      if (where === "sentence_start") {
        return sentences.flatMap((sentence) => deleteHead(situation, sentence, pattern));
      }
      if (where === "prompt_start") {
        const first = openingSentence(situation);
        return first === undefined ? [] : deleteHead(situation, first, pattern);
      }
      if (where === "line") return deleteLines(situation, pattern);
      return deleteSentences(situation, where, pattern);
    };
  },
};

/** The first sentence, when nothing but blanks stands before it. */
function openingSentence({ sentences, prompt }: Situation): Sentence | undefined {
  const first = sentences[0];
  return first !== undefined && prompt.text.slice(0, first.start).trim() === "" ? first : undefined;
}

/** Deletes the head of a sentence; the next word gets the capital that the head had. */
function deleteHead(situation: Situation, sentence: Sentence, pattern: RegExp): Finding[] {
  const { text } = situation.prompt;
  const { start } = sentence;
  pattern.lastIndex = start;
  if (!pattern.test(text)) return [];
  const blanks = /^[ \n]{0,3}/.exec(text.slice(pattern.lastIndex, sentence.end))![0].length;
  const rest = pattern.lastIndex + blanks;
  if (rest >= sentence.end || !situation.isOpen(start, rest)) return [];
  const word = /^[\p{L}'’]+/u.exec(text.slice(rest, sentence.end))?.[0] ?? "";
  const head = text[start]!;
  if (word === "" || head === head.toLowerCase() || !situation.isOpen(rest, rest + word.length)) {
    return [[{ start, end: rest, after: "" }]];
  }
  return [[{ start, end: rest + word.length, after: capitalise(word) }]];
}

/** Deletes sentences that match as a whole, as long as another one stays. */
function deleteSentences(
  situation: Situation,
  where: Fields["where"],
  pattern: RegExp,
): Finding[] {
  const { prompt, sentences } = situation;
  const matching = sentences.filter(({ start, end }) => {
    pattern.lastIndex = start;
    return pattern.test(prompt.text) && /^[.!\s]*$/.test(prompt.text.slice(pattern.lastIndex, end));
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
function deleteLines({ prompt: { text }, isOpen }: Situation, pattern: RegExp): Finding[] {
  const findings: Finding[] = [];
  for (let start = 0; start < text.length;) {
    const found = text.indexOf("\n", start);
    const end = found < 0 ? text.length : found + 1;
    pattern.lastIndex = start;
    const matches = pattern.test(text) && text.slice(pattern.lastIndex, end).trim() === "";
    if (
      matches && pattern.lastIndex <= end && isOpen(start, end) && text.trim().length > end - start
    ) {
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
