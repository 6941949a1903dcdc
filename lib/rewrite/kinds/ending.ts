/**
 * Ends the last sentence of a prompt with the mark it lacks.
 *
 * @module
 */

import type { Kind } from "./kind.ts";

interface Fields {
  readonly questions: readonly string[];
  readonly openers: readonly string[];
  readonly except: readonly string[];
  readonly dangling: readonly string[];
}

/** Fewer words are a title or a search, not a sentence. */
const SENTENCE_WORDS_MIN = 4;

/**
 * `questions`: words that open a question; `openers`: those that open any other sentence to the
 * assistant, so that a last line of data is not taken for one; `except`: words anywhere in the sentence that show that the
 * text is to be continued; `dangling`: words that end no sentence.
 */
export const ending: Kind = {
  check(reader) {
    return {
      questions: reader.words("questions"),
      openers: reader.words("openers"),
      except: reader.words("except", []),
      dangling: reader.words("dangling", []),
    } satisfies Fields;
  },
  finder(fields) {
    const questions = new Set((fields as Fields).questions);
    const openers = new Set((fields as Fields).openers);
    const except = new Set((fields as Fields).except);
    const dangling = new Set((fields as Fields).dangling);
    return ({ sentences, words, lower, prompt: { text }, isOpen }) => {
      const last = sentences.at(-1);
      const word = words.at(-1);
      if (last === undefined || word === undefined || word.end !== last.end) return [];
      if (text.slice(last.end).trim() !== "" || !isOpen(last.end - 1, last.end)) return [];
      const line = text.slice(text.lastIndexOf("\n", last.end - 1) + 1, last.end);
      if (/^\s*(?:[-*•+>#|]|\d{1,3}[.)]|[a-zA-Z][.)]\s)|[:=|\t]|\{|\}|->|—$/.test(line)) return [];
      const from = words.findIndex(({ start }) => start >= last.start);
      const single = !/\n/.test(text.trim());
      const opens = questions.has(lower[from]!) || openers.has(lower[from]!);
      if (!opens && (!single || keywords(line))) return [];
      const own = lower.slice(from);
      if (
        own.length < SENTENCE_WORDS_MIN || dangling.has(own.at(-1)!) ||
        own.some((one) => except.has(one))
      ) return [];
      const after = questions.has(own[0]!) && words[from]!.start === last.start ? "?" : ".";
      return [[{ start: last.end, end: last.end, after }]];
    };
  },
};

/** A list of keywords between commas, as image models take them. */
function keywords(line: string): boolean {
  return line.split(",").length > 3;
}
