/**
 * Drops a sentence that stands in the prompt a second time, word for word; the last one stays.
 *
 * @module
 */

import type { Finding } from "../rule.ts";
import type { Kind } from "./kind.ts";

/** Shorter sentences are refrains, labels and cues. */
const SENTENCE_WORDS_MIN = 5;

/** Has no fields of its own. */
export const repetition: Kind = {
  check: () => ({}),
  finder: () => (situation) => {
    const { sentences, prompt: { text } } = situation;
    const seen = new Set<string>();
    const findings: Finding[] = [];
    for (let i = sentences.length - 1; i >= 0; i--) {
      const { start, end } = sentences[i]!;
      const sentence = text.slice(start, end);
      if (sentence.split(/\s+/).length < SENTENCE_WORDS_MIN || !/[.!]$/.test(sentence)) continue;
      if (!seen.has(sentence)) {
        seen.add(sentence);
        continue;
      }
      const next = /^ {0,2}/.exec(text.slice(end, end + 2))![0].length;
      // A line of its own may be a verse or an item of a list.
      const alone = /(?:^|\n)[\s>*•+#-]*(?:\d{1,3}[.)]\s)?$/.test(
        text.slice(Math.max(0, start - 12), start),
      );
      if (alone && /^(?:\r?\n|$)/.test(text.slice(end + next, end + next + 2))) continue;
      findings.push([{ start, end: end + next, after: "" }]);
    }
    return findings.reverse().filter(([one]) => situation.isOpen(one!.start, one!.end));
  },
};
