/**
 * Gives the first word of a sentence, and the lone "i", the capital they lack.
 *
 * @module
 */

import { hasCodeShape } from "../../text/code_shapes.ts";
import { holdsHint } from "../../text/hints.ts";
import type { Sentence } from "../../text/prompt.ts";
import { capitalise } from "../casing.ts";
import { letterIsVariable } from "../variable.ts";
import type { Finding, Situation } from "../rule.ts";
import type { Kind } from "./kind.ts";

interface Fields {
  readonly first: readonly string[];
  readonly anywhere: readonly string[];
}

/** Characters of a sentence that show whether it is code. */
const LINE_CHARS_MAX = 200;
const FIRST_WORD = /[a-z]+(?:['’][a-z]+)?/y;
/** What may stand after the first word: no part of a name. */
const AFTER_WORD = /^(?:\s|[,;:.!?](?:\s|$)|$)/;
/** A single letter is a word only in running text. */
const AFTER_LETTER = /^ [a-z]/i;

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
    return (situation) => {
      const findings = [...openings(situation, first), ...alone(situation, anywhere)];
      return withoutVariables(situation, findings);
    };
  },
};

/** A letter that stands for a value keeps its case, wherever it stands. */
function withoutVariables({ prompt }: Situation, findings: readonly Finding[]): Finding[] {
  const isVariable = letterIsVariable(prompt);
  return findings.filter(([one]) => one!.end - one!.start > 1 || !isVariable(one!.start, one!.end));
}

function openings(situation: Situation, first: ReadonlySet<string>): Finding[] {
  if (first.size === 0) return [];
  const { text } = situation.prompt;
  const findings: Finding[] = [];
  for (const sentence of situation.sentences) {
    const { start } = sentence;
    FIRST_WORD.lastIndex = start;
    const word = FIRST_WORD.exec(text)?.[0];
    if (word === undefined || !first.has(word.replace("’", "'"))) continue;
    const end = start + word.length;
    const after = text.slice(end, end + 2);
    if (!(word.length > 1 ? AFTER_WORD : AFTER_LETTER).test(after)) continue;
    if (!opensParagraph(text, sentence) && !followsStop(text, sentence)) continue;
    if (hasCodeShape(text.slice(start, Math.min(sentence.end, start + LINE_CHARS_MAX)))) continue;
    if (situation.isOpen(start, end)) findings.push([{ start, end, after: capitalise(word) }]);
  }
  return findings;
}

/** The prompt's first sentence, or a finished one after a blank line: wrapped lines and data are neither. */
function opensParagraph(text: string, { start, end }: Sentence): boolean {
  if (/^\s*$/.test(text.slice(0, start))) return true;
  return /\n[ \t]*\r?\n$/.test(text.slice(Math.max(0, start - 12), start)) &&
    /[.!?]/.test(text[end - 1]!);
}

/** A sentence after a full stop; on a new line only a finished one, since data stands there too. */
function followsStop(text: string, { start, end }: Sentence): boolean {
  const before = text.slice(Math.max(0, start - 12), start);
  if (!STOP.test(before) || /\w\.\w\.\s*$/.test(before) || NAME_WITH_MARK.test(before)) {
    return false;
  }
  return !before.endsWith("\n") || /[.!?]/.test(text[end - 1]!);
}

/** A mark that belongs to a name: a cell's error, "Yahoo!" inside a sentence. */
const NAME_WITH_MARK = /#[A-Z\d/]{2,}[!?]\s+$|[a-z,] [A-Z]\w*!\s+$/;
const STOP = /[\w\u00c0-\u024f)"'”’]{2}[.!?](?: {1,2}|\r?\n)$/;

/** Ordered to write in lower case, a model may be shown it; text that is to be put in it is none. */
const LOWER_CASE =
  /\b(?:write|answer|respond|reply|speak|talk|type|text|keep|stay|stick|caption|use|put|make)\b(?:(?!\b(?:functions?|methods?|scripts?|code|programs?|query|regex|strings?|that|which|columns?|files?)\b)[^.?!\n]){0,40}?\b(?:in|all|only|just|with|use|using) lower-? ?case\b(?! (?:letters?|characters?|chars?|words?) (?:in|of|from|to|with)\b)|\beverything (?:(?:in|is) )?lower-? ?case\b|\blower-? ?case(?: letters)? (?:only|please|pls)\b|\bno cap(?:s|itals)\b/i;

const LOWER_HINTS = ["ase", "ASE", "cap", "CAP"];

function alone(situation: Situation, anywhere: ReadonlySet<string>): Finding[] {
  const { text } = situation.prompt;
  if (holdsHint(text, LOWER_HINTS) && LOWER_CASE.test(text)) return [];
  return situation.words.flatMap(({ text: word, start, end }): Finding[] => {
    if (!anywhere.has(word.replace("’", "'"))) return [];
    const before = text.slice(Math.max(0, start - 12), start);
    const after = text.slice(end, end + 12);
    const running = /(?:^|[\w\u00c0-\u024f] |[.,;:!?)] |\n)$/.test(before) &&
      /^(?: [a-z(]|['’,])/i.test(after);
    if (!running) return [];
    return [[{ start, end, after: capitalise(word) }]];
  });
}
