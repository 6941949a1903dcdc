/**
 * Joins a word that a blank has split, when not both parts are words and the whole is a common one.
 *
 * @module
 */

import type { Finding } from "../rule.ts";
import type { Kind } from "./kind.ts";

interface Fields {
  readonly list: string;
  readonly fragments: readonly string[];
  readonly except: readonly string[];
}

const WHOLE_CHARS_MIN = 5;
const WHOLE_CHARS_MAX = 24;
/** What may stand beside the parts: nothing that could belong to a word. */
const BESIDE = /^(?:[\s.,;:!?()"“”]|$)/;
/** The list gives each word the level of its frequency, 10 the most common ones: a rare whole is a guess. */
const COMMON_LEVEL_MAX = 40;
/** Above are names and terms, which a fragment can look like. */
const WORD_LEVEL_MAX = 70;

/** `list`: the word list of what is a word; `fragments`: what is on it but hardly a word by itself; `except`: words that nothing is joined to. */
export const joining: Kind = {
  licences: ["respell_names"],
  check(reader) {
    return {
      list: reader.text("list"),
      fragments: reader.words("fragments", []),
      except: reader.words("except", []),
    } satisfies Fields;
  },
  finder(fields) {
    const { list, fragments, except } = fields as Fields;
    const odd = new Set(fragments);
    const whole = new Set(except);
    return (situation) => {
      const { words, lower, prompt: { text } } = situation;
      const dictionary = situation.wordList(list);
      if (dictionary === null) return [];
      const levelOf = (word: string) => Number(dictionary.valueOf(word) ?? 100);
      const isWord = (word: string) => !odd.has(word) && levelOf(word) <= WORD_LEVEL_MAX;
      const isCommon = (word: string) => levelOf(word) <= COMMON_LEVEL_MAX;
      const findings: Finding[] = [];
      for (let i = 1; i < words.length; i++) {
        const [left, right] = [words[i - 1]!, words[i]!];
        if (right.start !== left.end + 1 || text[left.end] !== " ") continue;
        const joined = lower[i - 1]! + lower[i]!;
        if (joined.length < WHOLE_CHARS_MIN || joined.length > WHOLE_CHARS_MAX) continue;
        if (!/^[A-Z]?[a-z]+$/.test(left.text) || !/^[a-z]+$/.test(right.text)) continue;
        if (!BESIDE.test(text.slice(right.end, right.end + 1))) continue;
        if (!BESIDE.test(text.slice(Math.max(0, left.start - 1), left.start))) continue;
        if (whole.has(lower[i - 1]!)) continue;
        if ((isWord(lower[i - 1]!) && isWord(lower[i]!)) || !isCommon(joined)) continue;
        findings.push([{ start: left.start, end: right.end, after: left.text + right.text }]);
        i++;
      }
      return findings;
    };
  },
};
