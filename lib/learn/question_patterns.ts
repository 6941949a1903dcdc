/**
 * Questions as cases for the search of patterns: which of those that were put are left open, and
 * after which prompts the user comes with what nobody had asked.
 *
 * @module
 */

import { alignTexts, tokensOf } from "./align.ts";
import { lengthBucket } from "./features.ts";
import { questionLabels } from "./labels.ts";
import type { LearnEvent } from "./learner.ts";
import { judgeNextPrompt } from "./next_prompt.ts";
import type { Observation } from "./patterns.ts";
import { isDecision } from "./promote.ts";

/** A rewrite and what came after it. */
export interface Aftermath {
  /** The prompt as it was. */
  readonly original: string;
  /** What was made of it. */
  readonly improved: string;
  /** What the prompt asks for, such as `code`. */
  readonly task: string;
  /** What was asked. */
  readonly questions: readonly { readonly slot: string }[];
  /** Slots that answers came for, whether they had been asked or not. */
  readonly answered: readonly string[];
  /** Texts that the user sent in place of the improved one. */
  readonly sent: readonly string[];
  /** What was typed next in the conversation, where it is no second step. */
  readonly next: readonly string[];
}

/** Words that a text must have beyond the improved prompt to say more than it. */
const ADDED_WORDS_MIN = 3;

/** Share of the improved prompt's words that must be in a text that was sent instead of it. */
const KEPT_SHARE_MIN = 0.5;

/**
 * The user's questions as cases of having been left open: one per event and question, with the slot,
 * the task and the length as features.
 *
 * @param events The learner's events, with the labels that stand.
 */
export function unansweredOf(events: readonly LearnEvent[]): Observation[] {
  return events.filter(({ source }) => source === "user").flatMap(({ labels }) =>
    // A slight yes comes from a correction, and is no answer.
    questionLabels(labels).filter((one) => !one.isAccepted || isDecision(one))
      .map(({ features: { rule, task, length }, isAccepted }) => ({
        features: [`question ${rule.slice(2)}`, `task ${task}`, `length ${length}`],
        hasOutcome: !isAccepted,
      }))
  );
}

/**
 * Rewrites as cases of having left something unasked: the user answered what was not asked, put more
 * into the text that was sent, or had to correct themselves or to say the same again with more.
 *
 * @param aftermaths Rewrites of the user's prompts that something came after.
 */
export function unaskedOf(aftermaths: readonly Aftermath[]): Observation[] {
  return aftermaths.map((one) => {
    const asked = one.questions.map(({ slot }) => slot);
    return {
      features: [
        `task ${one.task}`,
        `length ${lengthBucket(one.original)}`,
        ...(asked.length === 0 ? ["asked nothing"] : asked.map((slot) => `asked ${slot}`)),
      ],
      hasOutcome: one.answered.some((slot) => !asked.includes(slot)) ||
        one.sent.some((text) => saysMore(one.improved, text)) ||
        one.next.some((text) =>
          judgeNextPrompt(one, text).kind === "correction" || saysMore(one.improved, text)
        ),
    };
  });
}

/** Whether a text is the improved prompt with some words more. */
function saysMore(improved: string, text: string): boolean {
  const isWord = ({ text }: { readonly text: string }): boolean => /[\p{L}\p{N}]/u.test(text);
  const wordsOf = (text: string): number => tokensOf(text).filter(isWord).length;
  const [before, after] = [improved.toLowerCase(), text.toLowerCase()];
  const common = alignTexts(before, after).filter(({ from }) => isWord(from)).length;
  return common >= KEPT_SHARE_MIN * wordsOf(before) && wordsOf(after) - common >= ADDED_WORDS_MIN;
}
