/**
 * What a detector reports: a gap worth a question, or something the writer should know.
 *
 * @module
 */

import type { Reading } from "./reading.ts";

/** The last option of every question: the writer leaves it open. */
export const ANY = "any";

/** A gap or a slip that a detector is sure of. */
export interface Flag {
  /** What the detector is called; the same as its file. */
  readonly flag: string;
  /** The slot that an answer would fill; words joined by underscores. */
  readonly slot: string;
  /** How much an answer would change the result, in [0,1]. */
  readonly importance: number;
  /** At most ten words; empty when there is nothing to ask. */
  readonly question: string;
  /** Three or four answers that fit the prompt, then "any"; empty without a question. */
  readonly options: readonly string[];
  /** One sentence to the writer; empty when the question says it all. */
  readonly warning: string;
}

/** Finds one kind of gap; null when it is not there, or when there is any doubt. */
export type Detector = (reading: Reading) => Flag | null;

/**
 * Makes a flag that asks.
 *
 * @param flag Name of the detector.
 * @param slot Slot of the answer.
 * @param importance How much an answer matters, in [0,1].
 * @param question At most ten words.
 * @param options Three or four answers, without "any".
 * @param warning A sentence to the writer, when a question is not enough.
 * @returns The flag, "any" added to its options.
 */
export function asking(
  flag: string,
  slot: string,
  importance: number,
  question: string,
  options: readonly string[],
  warning = "",
): Flag {
  return { flag, slot, importance, question, options: [...options, ANY], warning };
}

/**
 * Makes a flag that only tells.
 *
 * @param flag Name of the detector.
 * @param warning A sentence to the writer.
 * @returns The flag, without a question.
 */
export function telling(flag: string, warning: string): Flag {
  return { flag, slot: flag, importance: 0, question: "", options: [], warning };
}

/**
 * Quotes a stretch of the prompt for a question or a warning, on one line and at most 40 characters.
 *
 * @param text What the prompt says.
 * @returns The same words between curly quotes.
 */
export function cite(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  if (line.length <= 40) return `“${line}”`;
  const cut = line.slice(0, 39).toWellFormed();
  return `“${cut.replace(/\s+\S*$/, "")}…”`;
}
