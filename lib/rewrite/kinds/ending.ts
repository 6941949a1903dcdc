/**
 * Ends the last sentence of a prompt with the mark it lacks.
 *
 * @module
 */

import type { Kind } from "./kind.ts";

interface Fields {
  readonly questions: readonly string[];
  readonly except: readonly string[];
}

/** Fewer words are a title or a search, not a sentence. */
const SENTENCE_WORDS_MIN = 4;

/**
 * `questions`: words that open a question; `except`: words anywhere in the sentence that show that the
 * text is to be continued.
 */
export const ending: Kind = {
  check(reader) {
    return {
      questions: reader.words("questions"),
      except: reader.words("except", []),
    } satisfies Fields;
  },
  finder(fields) {
    const questions = new Set((fields as Fields).questions);
    const except = new Set((fields as Fields).except);
    return ({ sentences, words, lower, prompt: { text }, isOpen }) => {
      const last = sentences.at(-1);
      const word = words.at(-1);
      if (last === undefined || word === undefined || word.end !== last.end) return [];
      if (text.slice(last.end).trim() !== "" || !isOpen(last.end - 1, last.end)) return [];
      const line = text.slice(text.lastIndexOf("\n", last.end - 1) + 1, last.end);
      if (/^\s*(?:[-*•+>#|]|\d{1,3}[.)]|[a-zA-Z][.)]\s)|[:=|\t]|\{|\}|->|—$/.test(line)) return [];
      const from = words.findIndex(({ start }) => start >= last.start);
      const own = lower.slice(from);
      if (own.length < SENTENCE_WORDS_MIN || own.some((one) => except.has(one))) return [];
      const after = questions.has(own[0]!) && words[from]!.start === last.start ? "?" : ".";
      return [[{ start: last.end, end: last.end, after }]];
    };
  },
};
