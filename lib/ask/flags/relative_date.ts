/**
 * Finds deadlines and dates that only the writer's calendar can resolve.
 *
 * @module
 */

import { asking, type Flag } from "../flag.ts";
import { holdsAny, type Reading } from "../reading.ts";

const RELATIVE =
  /\b(this (?:month|season))\b|\b(?:is|are|by|before|until|on|due|for|starting|from|this|next)\s+(?:this\s+|next\s+)?(next (?:mon|tues|wednes|thurs|fri|satur|sun)day|next (?:week|month)|tomorrow|this (?:month|season)|end of (?:the|this|next) (?:week|month|quarter))\b/i;
const DEPENDS =
  /\b(?:schedule|timeline|countdown|calendar|days? (?:left|remaining|until)|deadline|itinerary|study plan|training plan|plant|sow|harvest)\b/i;
const DATED =
  /\b(?:today is|it is (?:now|currently)|january|february|march|april|june|july|august|september|october|november|december|\d{1,2}[./-]\d{1,2}|20\d\d)\b/i;
/** Without one of these there is nothing to find. */
const TRIGGERS =
  "schedule timeline countdown calendar left remaining until deadline itinerary plan plant sow harvest"
    .split(" ");

/**
 * Asks for today's date, where a plan hangs on it.
 *
 * @param reading What is read of the prompt.
 * @returns A question about the date, or null.
 */
export function relativeDate(reading: Reading): Flag | null {
  if (!holdsAny(reading, TRIGGERS)) return null;
  const { prose } = reading;
  if (reading.wordCount > 120 || !DEPENDS.test(prose) || DATED.test(prose)) return null;
  const match = RELATIVE.exec(prose);
  if (match === null) return null;
  return asking("relative_date", "date", 0.55, "What is today's date?", [
    "the day I send this",
    "the first of this month",
    "a date I name",
  ]);
}
