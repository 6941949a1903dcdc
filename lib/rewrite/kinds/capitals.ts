/**
 * Gives the first word of a sentence, and the lone "i", the capital they lack.
 *
 * @module
 */

import { capitalise } from "../casing.ts";
import type { Finding, Situation } from "../rule.ts";
import type { Kind } from "./kind.ts";

interface Fields {
  readonly first: readonly string[];
  readonly anywhere: readonly string[];
}

const FIRST_WORD = /[a-z]+(?:['’][a-z]+)?/y;
/** What may stand after the first word: no part of a name. */
const AFTER_WORD = /^(?:\s|[,;:.!?](?:\s|$)|$)/;

/** `first`: words that get a capital at the start of a sentence; `anywhere`: those that always do. */
export const capitals: Kind = {
  check(reader) {
    return {
      first: reader.words("first", []),
      anywhere: reader.words("anywhere", []),
    } satisfies Fields;
  },
  finder(fields) {
    const first = new Set((fields as Fields).first);
    const anywhere = new Set((fields as Fields).anywhere);
    return (situation) => [...openings(situation, first), ...alone(situation, anywhere)];
  },
};

function openings(situation: Situation, first: ReadonlySet<string>): Finding[] {
  if (first.size === 0) return [];
  const { text } = situation.prompt;
  const findings: Finding[] = [];
  for (const { start } of situation.sentences) {
    FIRST_WORD.lastIndex = start;
    const word = FIRST_WORD.exec(text)?.[0];
    if (word === undefined || !first.has(word.replace("’", "'"))) continue;
    const end = start + word.length;
    if (!AFTER_WORD.test(text.slice(end, end + 2)) || !startsParagraphOrFollowsStop(text, start)) {
      continue;
    }
    if (situation.isOpen(start, end)) findings.push([{ start, end, after: capitalise(word) }]);
  }
  return findings;
}

/** The first line of a paragraph, or a place after a full stop: wrapped lines and list items are neither. */
function startsParagraphOrFollowsStop(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 12), start);
  return start === 0 || /^\s*$/.test(text.slice(0, start)) ||
    /(?:[\p{L}\p{M}\p{N})"'”’]{2}[.!?]|\n[ \t]*\r?)[ \r]?\n?$/u.test(before) &&
      !/\w\.\w\. ?$/.test(before);
}

/** Words beside which a single letter is an index, a variable or a numeral. */
const INDEX_BEFORE =
  /(?:^|[^\p{L}])(?:for|index|variable|value|row|column|item|element|each|node|letter|part|section|type|phase|class|step|case|let|int|var|all|some|any|th|some)\s$/iu;
const INDEX_AFTER =
  /^\s(?:in|is|equals?|denotes|represents|th|to|from|and [a-z]|or [a-z]|[a-z])(?![\p{L}'’])/iu;

function alone(situation: Situation, anywhere: ReadonlySet<string>): Finding[] {
  const { text } = situation.prompt;
  return situation.words.flatMap(({ text: word, start, end }): Finding[] => {
    if (!anywhere.has(word.replace("’", "'"))) return [];
    const before = text.slice(Math.max(0, start - 12), start);
    const after = text.slice(end, end + 12);
    const running = /(?:^|[\p{L}\p{N}] |[.,;:!?)] |\n)$/u.test(before) &&
      /^(?: [\p{L}(]|['’,]|\n|$)/u.test(after);
    if (!running || INDEX_BEFORE.test(before) || INDEX_AFTER.test(after)) return [];
    return [[{ start, end, after: capitalise(word) }]];
  });
}
