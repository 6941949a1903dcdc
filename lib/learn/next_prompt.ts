/**
 * What the next prompt of a session says about the rewrite before it: little, so it counts little.
 *
 * @module
 */

import { alignTexts } from "./align.ts";
import type { Feedback } from "./labels.ts";

/** A prompt that came after another one. */
export interface NextPrompt {
  /** What was typed. */
  readonly text: string;
  /** Slots that it came with answers for. */
  readonly answered: readonly string[];
  /** Whether it is the second step of the other one. */
  readonly isReply: boolean;
}

/**
 * Reads what the next prompt says about the rewrite before it: it answers the questions of that one,
 * casts doubt on it, or goes on to something else.
 *
 * @param previous What was typed, what was made of it, and what was asked.
 * @param next What came next.
 */
export function readNextPrompt(
  previous: {
    readonly original: string;
    readonly improved: string;
    readonly questions: readonly { readonly slot: string }[];
  },
  next: NextPrompt,
): Feedback {
  const { text, answered, isReply } = next;
  const isSecondStep = isReply || (answered.length > 0 && text === previous.original);
  if (!isSecondStep) {
    const { kind, doubt } = judgeNextPrompt(previous, text);
    return kind === "none" ? { isSilent: true } : { doubt };
  }
  const given = previous.questions.filter(({ slot }) => answered.includes(slot));
  if (given.length === 0) return { isSilent: true };
  return { answers: Object.fromEntries(given.map(({ slot }) => [slot, "given"])) };
}

/** How the next prompt relates to the one before. */
export interface NextPromptEvidence {
  /** A repeat says nearly the same again; a correction complains about what was understood. */
  readonly kind: "repeat" | "correction" | "none";
  /** Weight of the doubt it casts on the rewrite before, in [0, 1]; goes into `Feedback.doubt`. */
  readonly doubt: number;
}

/** A correction is more often about the answer than about the edits. */
const CORRECTION_DOUBT = 0.2;

/** A prompt is also repeated for a better answer to the same words. */
const REPEAT_DOUBT = 0.1;

/** Share of the characters of both texts that must be common in a repeat. */
const REPEAT_SHARE_MIN = 0.75;

/** Longest text that is compared, in UTF-16 units; a longer one is not retyped by hand. */
const COMPARED_CHARS_MAX = 20_000;

/** A correction says so at once: only this much of the prompt is looked at, in UTF-16 units. */
const OPENING_CHARS = 80;

const CORRECTIONS = [
  /^(?:no|nope|wrong|not quite|incorrect)\b[,.!: -]/i,
  /^(?:that|this|it)(?:'s| is| was|’s) (?:not|wrong|n't)\b/i,
  /\bnot what i (?:asked|meant|said|wanted|wrote)\b/i,
  /\bi (?:meant|said|asked for|never said|did ?n[o'’]?t (?:say|ask|mean|want))\b/i,
  /\byou (?:changed|dropped|removed|left out|misunderstood|misread|reworded)\b/i,
  /\b(?:keep|use|leave) (?:my|the original|the exact) (?:words?|wording|text|phrasing)\b/i,
  /^(?:undo|revert)\b/i,
];

/**
 * Judges the prompt that followed a rewrite in the same session. Not for a call that answers the
 * rewrite's own questions: there the same prompt comes again on purpose.
 *
 * @param previous What was typed, and what was made of it.
 * @param next What was typed next.
 */
export function judgeNextPrompt(
  previous: { readonly original: string; readonly improved: string },
  next: string,
): NextPromptEvidence {
  const opening = next.trim().slice(0, OPENING_CHARS);
  if (CORRECTIONS.some((pattern) => pattern.test(opening))) {
    return { kind: "correction", doubt: CORRECTION_DOUBT };
  }
  const isRepeat = isNearly(previous.original, next) || isNearly(previous.improved, next);
  return isRepeat ? { kind: "repeat", doubt: REPEAT_DOUBT } : { kind: "none", doubt: 0 };
}

/** Whether two texts share most of their words, in order; case and white space aside. */
function isNearly(one: string, two: string): boolean {
  const [left, right] = [plain(one), plain(two)];
  const longest = Math.max(left.length, right.length);
  if (longest === 0 || longest > COMPARED_CHARS_MAX) return false;
  if (Math.min(left.length, right.length) < REPEAT_SHARE_MIN * longest) return false;
  const common = alignTexts(left, right).reduce((sum, { from }) => sum + from.text.length, 0);
  return common >= REPEAT_SHARE_MIN * longest;
}

function plain(text: string): string {
  return text.toLowerCase().replace(/\s+/g, " ").trim();
}
