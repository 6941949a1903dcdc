/**
 * Lays out a prompt for the rules: what they may touch, and what else they may know.
 *
 * @module
 */

import { isProtected, type Prompt, type Word } from "../text/prompt.ts";
import { firstSpanAfter } from "../text/span.ts";
import { findMaterial, type Stretch } from "./material.ts";
import type { Context, Profile, Situation } from "./rule.ts";
import type { WordList } from "./word_list.ts";

/** What a caller knows beside the prompt. */
export interface Knowledge {
  /** Which model the prompt is meant for. */
  readonly profile: Profile;
  /** Facts the caller gives. */
  readonly context: Context;
  /** Answers to earlier questions, by slot. */
  readonly answers: Readonly<Record<string, string>>;
  /** Whether the prompt leaves a slot open. */
  readonly leavesOpen: (slot: string) => boolean;
  /** Word lists by name. */
  readonly wordList: (name: string) => WordList | null;
}

/**
 * Lays out a prompt.
 *
 * @param prompt A prompt taken apart.
 * @param knowledge What else is known.
 * @returns What rules may look at.
 */
export function layOut(prompt: Prompt, knowledge: Knowledge): Situation {
  const { stretches, transforms } = findMaterial(prompt);
  const closed = (start: number, end: number) =>
    end > (stretches[firstSpanAfter(stretches, start)]?.start ?? Infinity);
  const free = stretches.length === 0;
  const words = free ? prompt.words : prompt.words.filter((word) => !closed(word.start, word.end));
  let lower: readonly string[] | undefined;
  return {
    prompt,
    words,
    get lower() {
      return lower ??= words.map(lowerCase);
    },
    sentences: free
      ? prompt.sentences
      : prompt.sentences.filter(({ start }) => !closed(start, start + 1)),
    transforms,
    ...knowledge,
    isOpen: (start, end) => !isProtected(prompt, start, end) && !closed(start, end),
    closedIn: (start, end) => closedIn(prompt, stretches, start, end),
  };
}

/** Protected spans that a stretch touches, whole, and what it holds of material, in order; material wins. */
function closedIn(
  prompt: Prompt,
  stretches: readonly Stretch[],
  start: number,
  end: number,
): Stretch[] {
  const touched: Stretch[] = [];
  for (let i = firstSpanAfter(stretches, start); i < stretches.length; i++) {
    const stretch = stretches[i]!;
    if (stretch.start >= end) break;
    touched.push({ start: Math.max(start, stretch.start), end: Math.min(end, stretch.end) });
  }
  for (let i = firstSpanAfter(prompt.spans, start); i < prompt.spans.length; i++) {
    const span = prompt.spans[i]!;
    if (span.start >= end) break;
    if (!touched.some((one) => one.start <= span.start && one.end >= span.end)) touched.push(span);
  }
  return touched.sort((a, b) => a.start - b.start);
}

function lowerCase(word: Word): string {
  return word.text.toLowerCase().replaceAll("’", "'");
}
