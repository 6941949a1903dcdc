/**
 * Finds words that a prompt names as words: keywords to use or avoid, letters to count, phrases to end with.
 *
 * @module
 */

import { onDemand } from "./hints.ts";
import type { Span } from "./span.ts";

/** A joint is never an item, or a long list could be read in exponentially many ways. */
const ITEM = "(?!(?:and|or)(?!\\w))[^\\s,.;:!?\"'“”()\\[\\]{}<>]+";
/** Small words that go on with the sentence instead of being named. */
const NOT_NAMED =
  "(?!(?:count|limit|and|or|of|is|are|in|that|to|from|must|should|for|with|at|which|on|be|as|can|will|you|i|we|it|not|above|below|given|used|they|do|does)(?!\\w))";
const JOINT = "(?:\\s*,\\s*(?:and\\s+|or\\s+)?|\\s+(?:and|or)\\s+)";

/** "the word war", "letter q". */
const one = onDemand(() =>
  new RegExp(
    `(?<!\\w)(?:the|a|this|following)\\s+(?:key)?(?:word|letter|phrase|term|name|character)s?\\s+(${NOT_NAMED}${ITEM}(?:${JOINT}${NOT_NAMED}${ITEM}(?=\\s*[,.;!?\\n]|\\s+(?:and|or|at|in|with|more|less|are|is|should|must|need)\\s|$)){0,40})`,
    "gi",
  )
);
/** "keywords: alpha, beta and gamma", "include these items: A, B". */
const list = onDemand(() =>
  new RegExp(
    `(?<!\\w)(?:key-?words?|hashtags?|(?:these|the|following|of)\\s+(?:key)?(?:words|phrases|letters|terms|names|items|things))\\s*(?::\\s*|\\s)(${NOT_NAMED}${ITEM}(?:\\s+${ITEM}){0,3}(?:${JOINT}${ITEM}(?:\\s+${ITEM}){0,3}){1,60})(?=\\s*(?:[.;!?\\n]|$))`,
    "gi",
  )
);
const keywords = onDemand(() =>
  new RegExp(
    `(?<!\\w)key-?words?\\s*(?::\\s*|\\s)(${NOT_NAMED}${ITEM}(?:${JOINT}${NOT_NAMED}${ITEM}(?=\\s*[,.;!?\\n]|\\s+(?:and|or|in|at)\\s|$)){0,40})`,
    "gi",
  )
);
/** "end with the exact phrase Is there anything else", "should read exactly like: your love". */
const PHRASE =
  /(?<!\w)(?:(?:exact|following)\s+(?:phrase|sentence|words|line)|exactly\s+(?:like|as|this|with|the words)|(?:phrase|sentence)\s+(?:is|reads))\s*[:,]?\s+([^\s"'“”(<\[{][^\n"“]{0,200})/gi;

/**
 * Finds named words.
 *
 * @param text Any string.
 * @returns Spans in no order; they may overlap.
 */
export function findNamedWords(text: string): Span[] {
  const spans: Span[] = [];
  if (!/word|letter|phrase|term|name|character|hashtag|item|thing|exact/i.test(text)) return spans;
  for (const pattern of [one(), list(), keywords(), PHRASE]) {
    for (const match of text.matchAll(pattern)) {
      const end = match.index + match[0].length;
      spans.push({ start: end - match[1]!.length, end, kind: "quote" });
    }
  }
  return spans;
}
