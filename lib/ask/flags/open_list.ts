/**
 * Finds lists in a specification that end in "etc.", where the rest has to be guessed.
 *
 * @module
 */

import { asking, cite, type Flag } from "../flag.ts";
import { holdsAny, type Reading } from "../reading.ts";

const OPEN =
  /\b(?:fields?|columns?|keys?|propert(?:y|ies)|parameters?|options?|inputs?|formats?|types?|pages|endpoints?|roles?|states|categor(?:y|ies)|labels?|features?|requirements?|supports?|operations?|commands?|events?)\b[^.\n]{0,60}?((?:[\w'/-]+(?: [\w'/-]+){0,2},\s*){1,8}(?:and )?[\w'/-]+(?: [\w'/-]+){0,2}),?\s*(?:etc\b\.*|and so (?:on|forth)|and more\b|and others\b|\.\.\.(?=\s|$))/i;
/** Without one of these there is nothing to find. */
const TRIGGERS = "etc so more others".split(" ");

/**
 * Asks what else belongs in the list.
 *
 * @param reading What is read of the prompt.
 * @returns A question about the rest of the list, or null.
 */
export function openList(reading: Reading): Flag | null {
  if (!holdsAny(reading, TRIGGERS) && !reading.prose.includes("...")) return null;
  const { task } = reading.prompt;
  if (task !== "code" && task !== "extraction" && task !== "classification") return null;
  const match = OPEN.exec(reading.prose);
  if (match === null) return null;
  return asking("open_list", "rest_of_list", 0.5, "What else belongs in that list?", [
    "nothing else",
    "whatever is usual",
    "I list the rest",
  ], `The list ${cite(match[1] ?? "")} is left open`);
}
