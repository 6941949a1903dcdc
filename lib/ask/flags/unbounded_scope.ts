/**
 * Finds requests for "everything", which no answer can deliver.
 *
 * @module
 */

import { asking, type Flag } from "../flag.ts";
import { holdsAny, type Reading } from "../reading.ts";

const ALL_ABOUT =
  /\b(?:tell me|teach me|explain|write|list|show me|give me|learn|know|cover|find)\b[^.\n]{0,24}?\b(?:everything|all there is to know|all (?:the )?(?:information|info|details))\b(?:\s+(?:there is to know|there is|you know|you can find|i need to know))*\s+(?:about|on|regarding)\s+(\w[\w' -]{2,40})/i;
const WHOLE =
  /^\W*(?:please\s+|can you\s+|could you\s+)*(?:fix|refactor|rewrite|optimi[sz]e|improve|review|test|document|clean up)\s+(?:all (?:the |of the |my )?(?:bugs|issues|problems|errors|code|files|tests)|everything|(?:the|my|our) (?:whole|entire) (?:code ?base|project|repo(?:sitory)?|app(?:lication)?|site|website|system))\b/i;
/** Without one of these there is nothing to find. */
const TRIGGERS = "everything all whole entire".split(" ");

/**
 * Asks which part comes first.
 *
 * @param reading What is read of the prompt.
 * @returns A question about the part, or null.
 */
export function unboundedScope(reading: Reading): Flag | null {
  if (reading.wordCount > 40 || reading.hasMaterial || !holdsAny(reading, TRIGGERS)) return null;
  if (WHOLE.test(reading.prose)) {
    return asking(
      "unbounded_scope",
      "scope",
      0.75,
      "Which part first, and what matters most there?",
      [
        "the part used most",
        "what is broken now",
        "one file I name",
      ],
    );
  }
  if (!ALL_ABOUT.test(reading.prose)) return null;
  return asking("unbounded_scope", "scope", 0.7, "Which side matters most, and what for?", [
    "how it works",
    "its history",
    "how to use it",
    "pros and cons",
  ]);
}
