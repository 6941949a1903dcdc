/**
 * How much a prompt pins down: what in it names, counts, limits or shows, against how much it says.
 *
 * @module
 */

import { byAlphabet } from "../text/alphabet.ts";
import { wordSet } from "../text/hints.ts";
import type { Prompt, SpanKind } from "../text/prompt.ts";
import { isRandomToken } from "./random_token.ts";

/** Pins that make half the score in a prompt of no length. */
const PINS_HALF = 3;
/** Words that need one pin more for the same score, so that padding loses a little instead of winning. */
const WORDS_PER_PIN = 20;
/** Material of any length pins what it is about, once. */
const MATERIAL: ReadonlySet<SpanKind> = new Set([
  "code_fence",
  "indented_code",
  "code",
  "diff",
  "json",
  "stack_trace",
  "log",
  "table",
  "data",
]);
const MATERIAL_PINS = 2;
/** The same kind of span over and over pins less and less. */
const SPANS_OF_KIND_MAX = 4;

const LIMITS = wordSet(
  "must only exactly at least most no not never without under within between each every include including exclude excluding avoid instead because so if when unless except maximum minimum limit per first second third last before after",
);
const FORMS = wordSet(
  "json xml html csv yaml markdown table list bullet bullets paragraph paragraphs sentence sentences word words step steps outline essay email letter poem haiku report summary script function class code diagram chart headline title heading section column format template example style tone audience beginner beginners expert experts children students customers developers formal informal friendly professional technical concise brief detailed english french german spanish python javascript typescript java sql rust react excel linux windows bash",
);

/**
 * Scores specificity from what is there alone.
 *
 * @param prompt A prompt taken apart.
 * @returns 0 to 1, higher pins down more.
 */
export function measureSpecificity(prompt: Prompt): number {
  const pins = spanPins(prompt) + wordPins(prompt);
  return pins / (pins + PINS_HALF + prompt.words.length / WORDS_PER_PIN);
}

function spanPins({ text, spans }: Prompt): number {
  const seen = new Map<SpanKind, number>();
  let pins = 0;
  for (const { start, end, kind } of spans) {
    if (kind === "identifier" && isRandomToken(text.slice(start, end))) continue;
    const count = (seen.get(kind) ?? 0) + 1;
    seen.set(kind, count);
    if (MATERIAL.has(kind)) pins += count === 1 ? MATERIAL_PINS : 0;
    else pins += 1 / Math.max(1, count - SPANS_OF_KIND_MAX);
  }
  return pins;
}

/** Distinct words that limit, give a form, or name someone or something inside a sentence. */
const capitalFirstIn = byAlphabet(/^[A-Z]/, () => /^\p{Lu}/u);

function wordPins({ words, sentences }: Prompt): number {
  const starts = new Set(sentences.map(({ start }) => start));
  const limits = new Set<string>();
  const names = new Set<string>();
  for (const { text, start } of words) {
    const lower = text.toLowerCase();
    if (LIMITS.has(lower) || FORMS.has(lower)) limits.add(lower);
    else if (
      text !== "I" && !text.startsWith("I'") && capitalFirstIn(text).test(text) &&
      !starts.has(start)
    ) {
      names.add(lower);
    }
  }
  return 0.7 * limits.size + 0.7 * names.size;
}
