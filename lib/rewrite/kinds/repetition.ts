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
const NEIGHBOURS_MAX = 30;

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
  const words = candidates.map(({ text }) => new Set(text.toLowerCase().match(WORD)));
  return candidates.filter((one, i) => {
    for (let k = i + 1; k < candidates.length && k <= i + NEIGHBOURS_MAX; k++) {
      if (one.text === candidates[k]!.text) return false;
      if (isAlike(words[i]!, words[k]!, alikeMin)) return true;
    }
    return false;
  });
}

const WORD = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu;

function isAlike(one: ReadonlySet<string>, other: ReadonlySet<string>, alikeMin: number): boolean {
  const [least, most] = [Math.min(one.size, other.size), Math.max(one.size, other.size)];
  if (least < SENTENCE_WORDS_MIN || least < alikeMin * most) return false;
  let common = 0;
  for (const word of one) if (other.has(word)) common++;
  return common >= alikeMin * (one.size + other.size - common);
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
