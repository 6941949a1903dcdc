/**
 * Mends misspellings of a closed list: each has one correction and is no word itself.
 *
 * @module
 */

import { matchCase } from "../casing.ts";
import { withoutMentioned } from "../mention.ts";
import type { Replacement } from "../rule.ts";
import type { Kind } from "./kind.ts";

interface Fields {
  readonly list: string;
}

/** Shorter words are abbreviations and names of things too often. */
const WORD_CHARS_MIN = 4;
const WORD_CHARS_MAX = 24;
/** Capitals inside are slips too: the parser has kept names in code apart. */
const PLAIN = /^(?=.*[a-z])[A-Za-z]+$/;
/** What stands beside a word inside a name of a file, a package, a variable. */
const JOINED = /[\w@#$/\\.=&+*-]/;

/** `list`: the word list that gives the correction of each misspelling. */
export const spelling: Kind = {
  check(reader) {
    return { list: reader.text("list") } satisfies Fields;
  },
  finder(fields) {
    const { list } = fields as Fields;
    return (situation) => {
      const { words, lower, prompt: { text } } = situation;
      const corrections = situation.wordList(list);
      if (corrections === null) return [];
      const found: Replacement[] = [];
      for (let i = 0; i < words.length; i++) {
        const { text: word, start, end } = words[i]!;
        if (word.length < WORD_CHARS_MIN || word.length > WORD_CHARS_MAX || !PLAIN.test(word)) {
          continue;
        }
        const correction = corrections.valueOf(lower[i]!);
        if (correction === undefined) continue;
        const joined = JOINED.test(text[start - 1] ?? "") ||
          /^(?:[_@#$/\\=&+*(-]|\.[a-z])/i.test(text.slice(end, end + 2));
        const name = /^[A-Z]/.test(word) && !opensSentence(text, start);
        if (!joined && !name) found.push({ start, end, after: matchCase(word, correction) });
      }
      return withoutMentioned(text, found).map((one) => [one]);
    };
  },
};

/** A capital elsewhere is a name's. */
function opensSentence(text: string, start: number): boolean {
  return /(?:^|[.!?:\n])["'“(*_#>\s-]*$/.test(text.slice(Math.max(0, start - 8), start));
}
