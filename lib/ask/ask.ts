/**
 * Asks what a prompt lacks: from gaps that are there to at most three ranked questions.
 *
 * @module
 */

import { QUESTIONS_MAX } from "../limits.ts";
import type { Prompt } from "../text/prompt.ts";
import type { Flag } from "./flag.ts";
import { DETECTORS } from "./flags.ts";
import { type Known, knownSlots } from "./known.ts";
import { readPrompt } from "./reading.ts";

export type { Known } from "./known.ts";

/** One question to the writer of the prompt. */
export interface Question {
  /** Position in the list, from 1. */
  readonly id: number;
  /** What an answer fills; the key to answer under. */
  readonly slot: string;
  /** At most eight words. */
  readonly question: string;
  /** Three or four answers that fit the prompt, then "any". */
  readonly options: readonly string[];
  /** How much an answer would change the result, in [0,1]. */
  readonly importance: number;
}

/** What there is to ask and to tell. */
export interface Asked {
  /** Probability in [0,1] that something is missing that an assistant would have to ask for; null where there is no ground to say. */
  readonly needsClarification: number | null;
  /** At most three, the most important first. */
  readonly questions: readonly Question[];
  /** Sentences to the writer, each about one slip. */
  readonly warnings: readonly string[];
}

/**
 * Finds what to ask about a prompt. Pure, linear in the length of the prompt, never throws.
 *
 * @param prompt A prompt taken apart.
 * @param known What the caller told besides it; nothing of that is asked again.
 * @param _weights The learned models, or null for the detectors alone.
 * @returns A probability, ranked questions and warnings.
 */
export function ask(prompt: Prompt, known: Known, _weights: null): Asked {
  const reading = readPrompt(prompt);
  const flags = DETECTORS.map((detect) => detect(reading)).filter((flag) => flag !== null);
  return {
    needsClarification: null,
    questions: rank(flags, knownSlots(known)),
    warnings: flags.map((flag) => flag.warning).filter((warning) => warning !== ""),
  };
}

function rank(flags: readonly Flag[], known: ReadonlySet<string>): Question[] {
  const seen = new Set<string>(known);
  const questions: Question[] = [];
  for (const flag of flags.toSorted((a, b) => b.importance - a.importance)) {
    if (flag.question === "" || seen.has(flag.slot)) continue;
    seen.add(flag.slot);
    const { slot, question, options, importance } = flag;
    questions.push({ id: questions.length + 1, slot, question, options, importance });
    if (questions.length === QUESTIONS_MAX) break;
  }
  return questions;
}
