/**
 * Finds the parts of a prompt that are the user's material rather than their words to the assistant:
 * pasted text after "this article:", labelled inputs, and the text that a task is to work on.
 *
 * Material may be wrong on purpose ("find the mistakes in …"), so no rule of language touches it. This
 * reaches further than the spans of kind `data`, on which scores and questions rest, too: those are what
 * a prompt surely brings along, while rules do better to leave one line too many alone.
 *
 * @module
 */

import { holdsHint } from "../text/hints.ts";
import type { Prompt } from "../text/prompt.ts";
import { detailsStart } from "./details.ts";
import { findHandedOver } from "./handed_over.ts";

/** A stretch of material: UTF-16 offsets, end excluded. */
export interface Stretch {
  /** UTF-16 offset of its first code unit. */
  readonly start: number;
  /** UTF-16 offset after its last code unit. */
  readonly end: number;
}

/** The user's material in a prompt. */
export interface Material {
  /** Sorted, disjoint stretches. */
  readonly stretches: readonly Stretch[];
  /** Whether the task is to work on given text: proofread, rewrite, correct, translate it. */
  readonly transforms: boolean;
}

const INTRODUCTION =
  /(?:^|\W)(?:texts?|articles?|passages?|paragraphs?|emails?|essays?|stor(?:y|ies)|sentences?|documents?|transcripts?|reviews?|conversations?|dialog(?:ue)?s?|chats?|messages?|letters?|poems?|lyrics|songs?|tweets?|posts?|comments?|quotes?|abstracts?|summar(?:y|ies)|reports?|descriptions?|notes?|drafts?|contracts?|clauses?|statements?|premises?|hypothes[ie]s|questions?|answers?|inputs?|outputs?|examples?|contexts?|data|words?|phrases?|names?|cvs?|resumes?|bios?|speech(?:es)?|chapters?|excerpts?|titles?|headlines?|logs?|errors?|messages?|code|snippets?|quer(?:y|ies)|exercises?|problems?|strings?|contractions?|abbreviations?|acronyms?|slang|typos?|mis-?spell(?:ed|ings?)|mis-?spelt|tokeni[sz]e|verbatim|word[- ]for[- ]word|lower-? ?case(?: only| letters)?|caption|below|here)(?:,? please|,? exactly)?(?: (?:is|are|below|here|goes|as follows|that follows?|in question)){0,2}[^\w:\n.!?]{0,3}\d{0,3}\**$/i;
/**
 * What introduces a piece in the same line, as a pattern of what is written or to be worked on; what an app
 * or a page should be like is described rather than given.
 */
const SAMPLE =
  /(?:\b(?:use|using|marks?|format|formatted|output|print|display|write|written|typed?|answer|reply|respond|say|says|said|look|looks|read|reads|sounds?|begin|start|end|phrase|list|lines?|data|rows?)\b[^.?!:\n]{0,20} like this|(?<!\b(?:something|anything|one|it|app|site|website|page|game) )\blike|\b(?:in|of|from) this)(?:,? please)?$/i;
/** Characters at both ends of a prompt in which the request is looked for. */
const HEAD_CHARS_MAX = 2_000;
const TAIL_CHARS_MAX = 600;
/** Characters before a colon that are enough to see an introduction. */
const INTRODUCTION_CHARS_MAX = 60;

const TRANSFORM =
  /\b(?:proof-?read(?:ing)?|paraphras(?:e|ing)|rephras(?:e|ing)|re-?word(?:ing)?|re-?writ(?:e|ing)|copy-?edit|spell[- ]?check|translat(?:e|ing))\b|\b(?:fix|correct|check|improve|find|list|spot|mark|identify|look for)\b[^.?!\n]{0,40}\b(?:grammar|grammatical errors|spelling|misspell[a-z]*|misspelt|typos?)\b|\bhow\b[^.?!\n]{0,25}\bspel(?:l|led|t)\b|(?<!\b(?:i|we|they|people|one|how to) )\b(?:put|add|insert|place) (?:in )?(?:(?:an?|the|all|any|every|missing|correct|right|proper|needed|necessary) ){0,3}(?:apostrophes?|punctuation)\b(?! (?:buttons?|keys?|signs?|symbols?|support|checks?|rules?|char[a-z]*)\b)|\bwhich\b[^.?!\n]{0,40}\b(?:mis-?spel(?:led|t)|spel(?:led|t))\b|\b(?:correct|edit|polish|improve|shorten|expand|simplify|continue|complete|finish)\s+(?:the|this|these|my|following|below|that)\s+(?:[a-z]{1,20}\s){0,3}?(?:texts?|paragraphs?|sentences?|essays?|emails?|e-mails?|letters?|writing|article|story|draft|abstract|passage|message|poem|wording|english|phrase|statement|summary)\b/i;

/** What is transformed, or how: every request to do so names one. */
const TRANSFORM_HINTS =
  "proof,apostroph,punctuat,paraphras,rephras,word,writ,edit,spel,translat,gramma,typo,text,paragraph,sentence,essay,mail,letter,article,story,draft,abstract,passage,message,poem,english,phrase,statement,summary"
    .split(",");

/** An order to work on the letters of what follows in its line. */
const ON_LETTERS =
  /\b(?:reverse|tokeni[sz]e|uppercase|lowercase|capitali[sz]e|hash|encode|decode|encrypt|decrypt|split|echo|print)\s(?:the |this |following )?(?:strings?|texts?|sentences?|phrases?|words?)\s(?!(?:into|in|of|by|for|to|and|or|at|on|from|with|that|which|using|so|is|are|if|when|where|as|i|you|below|above|it|but|because|longer|shorter|larger|bigger|smaller|whose|who|containing|starting|beginning|ending|having|without|between|over|under|inside|within|only|every|each|then|not|he|she|we|they|my|our|your|an?|please|pls|first|after|before|unless|until|while|again|twice|alphabetically|manually|separately)\b)(?=\w)/i;
const ON_LETTERS_HINTS = ["string", "text", "sentence", "phrase", "word"];

/** An order to judge things one by one; the list that follows holds the things. */
const JUDGING =
  /\b(?:classify|categori[sz]e|label|tag|rate|score|sort|rank|detect|group|cluster|decide|mark|extract|translate)\b[^.\n]{0,80}\b(?:each|every|these|the following|reviews?|messages?|tweets?|comments?|e-?mails?|sentences?|posts?|headlines?|tickets?|statements?|questions?)\b/i;
const LIST_BELOW = /(?::[ \t]*|\n[ \t]*)\n(?=[ \t]*(?:[-*•]|\d{1,3}[.)])\s)/;

/** The words of an instruction paragraph that may stand last, after the material. */
const LAST_PARAGRAPH_CHARS_MAX = 300;

/**
 * Finds the material of a prompt.
 *
 * @param prompt A prompt taken apart.
 * @returns Its material.
 */
export function findMaterial(prompt: Prompt): Material {
  const { text, task } = prompt;
  const details = detailsStart(text);
  const asked = asksToTransform(text.slice(0, HEAD_CHARS_MAX)) ||
    asksToTransform(text.slice(-TAIL_CHARS_MAX));
  const given = (task === "translation" || task === "rewriting") &&
    prompt.spans.some((span) => span.kind === "data");
  const transforms = asked || given;
  const stretches = asked ? givenText(text, details) : introducedText(text, details);
  if (stretches.length === 0) stretches.push(...findHandedOver(prompt, details));
  const letters = holdsHint(text.slice(0, HEAD_CHARS_MAX).toLowerCase(), ON_LETTERS_HINTS)
    ? ON_LETTERS.exec(text.slice(0, HEAD_CHARS_MAX))
    : null;
  if (letters !== null) stretches.push(restOfLine(text, letters.index + letters[0].length));
  if (details < text.length) stretches.push({ start: details, end: text.length });
  return { stretches: disjoint(stretches), transforms };
}

/** In order, with those that overlap joined. */
function disjoint(stretches: readonly Stretch[]): Stretch[] {
  const united: Stretch[] = [];
  for (const { start, end } of stretches.toSorted((a, b) => a.start - b.start)) {
    const last = united.at(-1);
    if (last === undefined || last.end < start) united.push({ start, end });
    else united[united.length - 1] = { start: last.start, end: Math.max(last.end, end) };
  }
  return united;
}

function restOfLine(text: string, start: number): Stretch {
  const end = text.indexOf("\n", start);
  return { start, end: end < 0 ? text.length : end };
}

function asksToTransform(text: string): boolean {
  return holdsHint(text.toLowerCase(), TRANSFORM_HINTS) && TRANSFORM.test(text);
}

/** Everything after the first introduction, unless a list of instructions follows it. */
function introducedText(text: string, end: number): Stretch[] {
  const samples: Stretch[] = [];
  for (
    let colon = text.indexOf(":");
    colon >= 0 && colon < end;
    colon = text.indexOf(":", colon + 1)
  ) {
    const start = colon + 1;
    if (!/^(?:\*{0,2})?\s/.test(text.slice(start, start + 3))) continue;
    const before = text.slice(Math.max(0, colon - INTRODUCTION_CHARS_MAX), colon);
    if (start >= (samples.at(-1)?.end ?? 0) && SAMPLE.test(before)) {
      const line = restOfLine(text, start);
      if (text.slice(line.start, line.end).trim() !== "") samples.push(line);
    }
    if (!INTRODUCTION.test(before)) continue;
    if (/^\s{0,8}(?:[-*•+]|\d{1,3}[.)])\s/.test(text.slice(start, start + 16))) continue;
    return [...samples, { start, end }];
  }
  if (samples.length > 0) return samples;
  const list = LIST_BELOW.exec(text.slice(0, HEAD_CHARS_MAX))?.index ?? end;
  return list < end && JUDGING.test(text.slice(0, list)) ? [{ start: list, end }] : [];
}

/** All but the line that says what to do with it: the first up to its colon, or a short last one. */
function givenText(text: string, end: number): Stretch[] {
  const first = /^\s*[^\n]*/.exec(text.slice(0, end))![0];
  const colon = first.search(/:(?:\s|$)/);
  const head = colon >= 0 ? colon + 1 : first.length;
  if (TRANSFORM.test(first.slice(0, head))) return head < end ? [{ start: head, end }] : [];
  const last = text.lastIndexOf("\n", end - 1) + 1;
  if (last > 0 && end - last <= LAST_PARAGRAPH_CHARS_MAX && TRANSFORM.test(text.slice(last, end))) {
    return [{ start: 0, end: last }];
  }
  return [{ start: 0, end }];
}
