/**
 * Drops a sentence that stands in the prompt a second time, word for word or nearly so; the last one
 * stays.
 *
 * @module
 */

import type { Finding, Situation } from "../rule.ts";
import type { Kind } from "./kind.ts";

/** Shorter sentences are refrains, labels and cues. */
const SENTENCE_WORDS_MIN = 5;
/** Sentences further down with which one is compared, so that the work grows with the text alone. */
const NEIGHBOURS_MAX = 12;

interface Fields {
  readonly alikeMin: number;
}

interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** `alike_min`: share of words, 0 to 1, that both sentences must have in common; 1 for the same text. */
export const repetition: Kind = {
  check(reader) {
    return { alikeMin: reader.number("alike_min", 0.5, 1, 1) } satisfies Fields;
  },
  finder(fields) {
    const { alikeMin } = fields as Fields;
    return (situation) => {
      const candidates = candidatesOf(situation);
      const repeated = alikeMin === 1 ? sameLater(candidates) : similarLater(candidates, alikeMin);
      return repeated.flatMap((candidate) => drop(situation, candidate));
    };
  },
};

function candidatesOf({ sentences, prompt: { text } }: Situation): Candidate[] {
  return sentences
    .map(({ start, end }) => ({ start, end, text: text.slice(start, end) }))
    .filter((one) => /[.!]$/.test(one.text) && one.text.split(/\s+/).length >= SENTENCE_WORDS_MIN);
}

function sameLater(candidates: readonly Candidate[]): Candidate[] {
  const last = new Map(candidates.map((one) => [one.text, one]));
  return candidates.filter((one) => last.get(one.text) !== one);
}

/** Those that a sentence further down says with nearly the same words; the same text is not meant. */
function similarLater(candidates: readonly Candidate[], alikeMin: number): Candidate[] {
  const known = new Map<string, ReadonlySet<string>>();
  const wordsOf = (text: string) => {
    const words = known.get(text) ?? new Set(text.toLowerCase().match(WORD));
    known.set(text, words);
    return words;
  };
  return candidates.filter(({ text }, i) => {
    const last = Math.min(candidates.length - 1, i + NEIGHBOURS_MAX);
    for (let k = i + 1; k <= last; k++) {
      const other = candidates[k]!.text;
      if (text === other) return false;
      // Sentences of quite another length need not be taken apart.
      const least = LENGTHS_ALIKE * alikeMin * Math.max(text.length, other.length);
      if (Math.min(text.length, other.length) < least) continue;
      if (isAlike(wordsOf(text), wordsOf(other), alikeMin)) return true;
    }
    return false;
  });
}

/** Words differ in length: so much shorter may be a sentence that shares them. */
const LENGTHS_ALIKE = 0.8;
const WORD = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu;

function isAlike(one: ReadonlySet<string>, other: ReadonlySet<string>, alikeMin: number): boolean {
  const [least, most] = [Math.min(one.size, other.size), Math.max(one.size, other.size)];
  if (least < SENTENCE_WORDS_MIN || least < alikeMin * most) return false;
  // Of all words of both, so many are common to them: the rest of one may be missing in the other.
  let missing = one.size - alikeMin * (one.size + other.size) / (1 + alikeMin);
  for (const word of one) if (!other.has(word) && --missing < 0) return false;
  return true;
}

function drop({ prompt: { text }, isOpen }: Situation, { start, end }: Candidate): Finding[] {
  const next = /^ {0,2}/.exec(text.slice(end, end + 2))![0].length;
  // A line of its own may be a verse or an item of a list.
  const alone = /(?:^|\n)[\s>*•+#-]*(?:\d{1,3}[.)]\s)?$/.test(
    text.slice(Math.max(0, start - 12), start),
  );
  if (alone && /^(?:\r?\n|$)/.test(text.slice(end + next, end + next + 2))) return [];
  return isOpen(start, end + next) ? [[{ start, end: end + next, after: "" }]] : [];
}
