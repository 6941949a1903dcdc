/**
 * Questions that fit any field, told by the shape of a request: work on a text that is not there, a choice
 * whose candidates are not named, a trouble without its message. They are asked only where the gap model
 * finds that something is missing; the shape tells what.
 *
 * @module
 */

import { ANY } from "./flag.ts";
import type { Question } from "./ask.ts";
import type { Reading } from "./reading.ts";
import { FRAME } from "./shapes/frame.ts";
import { MISSING } from "./shapes/missing.ts";
import type { Shape } from "./shapes/finder.ts";
import { UNTOLD } from "./shapes/told.ts";

/** Every shape, in the order in which they are looked for. */
export const SHAPES: readonly Shape[] = [...MISSING, ...FRAME, ...UNTOLD];

/**
 * Asks what the shape of a request leaves open.
 *
 * @param reading What is read of a prompt.
 * @param gap What scoreGap gives.
 * @returns A question, or null where no shape fits or the prompt brings its material.
 */
export function questionOfShape(reading: Reading, gap: number): Omit<Question, "id"> | null {
  if (reading.hasMaterial) return null;
  const prose = reading.prose.slice(0, PROSE_CHARS_MAX).replace(/\s+/g, " ");
  for (const shape of SHAPES) {
    const {
      unless = [],
      from = -Infinity,
      onlyQuestions,
      slot,
      importance,
      question,
      options,
    } = shape;
    if (gap < from || (onlyQuestions && !ASKS.test(prose))) continue;
    const noun = shape.find(prose);
    if (
      noun === null || (slot === "source" && isNamed(reading, prose, noun)) ||
      unless.some((one) => one.test(prose))
    ) continue;
    return {
      slot,
      importance,
      question: phrased(question, noun),
      options: [...options, ANY],
    };
  }
  return null;
}

/** Whether a text is quoted, or named by its title or its author. */
function isNamed({ hasQuote }: Reading, prose: string, noun: string): boolean {
  const at = prose.toLowerCase().indexOf(noun.toLowerCase());
  return hasQuote ||
    /^[\w'’-]+ (?:of (?:the )?|by |called |titled )?[A-Z][a-z]/.test(prose.slice(at));
}

/** Puts a noun into a question: "What does question 4 say?", "Where are the logs, ...", "Where is the CV, ...". */
function phrased(question: string, noun: string): string {
  if (noun.toLowerCase() === "meeting") return "Where are the notes, and what matters most?";
  const name = ACRONYM.test(noun) ? noun.toUpperCase() : noun.toLowerCase();
  if (/\d/.test(name)) {
    const numbered = question.replace("the %", name);
    return /s \d/.test(name) ? numbered.replace(/^What does/, "What do") : numbered;
  }
  const isMany = /(?:[^s]s|data)$/i.test(name) && !/(?:css|thesis|^this)$/i.test(name);
  const asked = question.replace("%", name);
  return isMany ? asked.replace(/^Where is/, "Where are").replace(/^What does/, "What do") : asked;
}

const ACRONYM = /^(?:cv|pdf|csv|css|html|json|xml|yaml)$/i;
const ASKS = /\?|^\W*(?:my|our|can|is|am|are|do|does|how|when|what|which|must|may|from which)\b/i;
/** Code units of prose in which a shape is looked for. */
const PROSE_CHARS_MAX = 600;
