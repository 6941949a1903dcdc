/**
 * Turns a request put as a question or a wish into the imperative it stands for.
 *
 * @module
 */

import type { Sentence } from "../../text/prompt.ts";
import { capitalise } from "../casing.ts";
import { compilePatterns, firstCharacters, matcherOf } from "../pattern.ts";
import { indexPhrases, standsAt } from "../phrase.ts";
import type { Finding, Replacement, Situation } from "../rule.ts";
import type { Kind } from "./kind.ts";

interface Fields {
  readonly prefixes: readonly string[];
  readonly first: string | null;
  readonly verbs: readonly string[];
  readonly adverbs: readonly string[];
  readonly except: readonly string[];
  readonly unless: readonly string[];
}

const NEXT_WORD = /[a-z][a-z\u00c0-\u024f'’-]*/iy;

/**
 * `prefixes` (patterns) before a verb at the start of a sentence go. `verbs`: those that may follow, any
 * when absent; `adverbs` may stand between; `except`: words that may not follow; `unless`: patterns
 * anywhere in the sentence that show it to be meant as a question.
 */
export const imperative: Kind = {
  licences: ["end_questions"],
  check(reader) {
    const prefixes = reader.patterns("prefixes");
    return {
      prefixes,
      first: firstCharacters(prefixes),
      verbs: reader.words("verbs", []),
      adverbs: reader.words("adverbs", []),
      except: reader.words("except", []),
      unless: reader.patterns("unless", []),
    } satisfies Fields;
  },
  finder(fields) {
    const { prefixes, first, unless, ...rest } = fields as Fields;
    const prefix = matcherOf(prefixes, first);
    let question: RegExp | undefined;
    const verbs = indexPhrases(rest.verbs.map((verb) => [verb, true]));
    const adverbs = new Set(rest.adverbs);
    const except = new Set(rest.except);
    const follows = (text: string, offset: number, word: string) =>
      verbs.size === 0
        ? !except.has(word)
        : verbs.get(word)?.some(([phrase]) => standsAt(text, offset, phrase)) ?? false;
    return (situation) => {
      const { text } = situation.prompt;
      return situation.sentences.flatMap((sentence): Finding[] => {
        const verb = prefix(text, sentence.start);
        if (verb < 0) return [];
        const word = wordAt(text, verb);
        const next = verb + word.length + 1;
        const known = follows(text, verb, word) ||
          (adverbs.has(word) && follows(text, next, wordAt(text, next)));
        const written = text.slice(verb, verb + word.length);
        if (!known || word === "" || written !== word) return [];
        if (unless.length > 0) {
          question ??= compilePatterns(unless, "g");
          if (text.slice(sentence.start, sentence.end).search(question) >= 0) return [];
        }
        return turn(situation, sentence, verb, written);
      });
    };
  },
};

function wordAt(text: string, offset: number): string {
  NEXT_WORD.lastIndex = offset;
  return NEXT_WORD.exec(text)?.[0].toLowerCase() ?? "";
}

function turn(
  situation: Situation,
  sentence: Sentence,
  verb: number,
  word: string,
): Finding[] {
  const { text } = situation.prompt;
  const { start } = sentence;
  const end = verb + word.length;
  if (!situation.isOpen(start, end)) return [];
  const wasCapital = text[start] !== text[start]!.toLowerCase();
  const turned: Replacement[] = [{ start, end, after: wasCapital ? capitalise(word) : word }];
  const mark = lastOf(situation, sentence) - 1;
  if (text[mark] === "?" && mark >= end) {
    // The gap that some languages set before the mark goes with it.
    const gap = text[mark - 1] === " " ? mark - 1 : mark;
    if (text.slice(end, mark).includes("?") || !situation.isOpen(gap, mark + 1)) return [];
    turned.push({ start: gap, end: mark + 1, after: "." });
  }
  return [turned];
}

/** The end of a sentence that may run on over wrapped lines. */
function lastOf({ sentences, prompt: { text } }: Situation, sentence: Sentence): number {
  let i = sentences.indexOf(sentence);
  while (
    !/[.!?:]/.test(text[sentences[i]!.end - 1]!) && i + 1 < sentences.length &&
    /^[ \t]*\r?\n[ \t]*$/.test(text.slice(sentences[i]!.end, sentences[i + 1]!.start))
  ) i++;
  return sentences[i]!.end;
}
