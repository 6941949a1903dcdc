/**
 * Finds requests whose size hangs on "some" or "a few".
 *
 * @module
 */

import { asking, type Flag } from "../flag.ts";
import { holdsAny, type Reading } from "../reading.ts";

const SOME =
  /^\W*(?:please\s+|can you\s+|could you\s+)*(?:give me|write|generate|create|suggest|list|come up with|make|send me|find me)\s+(?:me\s+)?(some|several|many|lots of|a bunch of|a lot of|multiple|a number of)\s+(?:[\w-]+\s+){0,2}?(ideas|names|questions|examples|titles|headlines|captions|slogans|jokes|recipes|exercises|tips|options|tweets|prompts|problems|quotes|facts|test cases|topics|variations|taglines|puns|riddles)\b/i;
/** Without one of these there is nothing to find. */
const TRIGGERS = "some several many lots lot bunch multiple number".split(" ");

/**
 * Asks how many are wanted.
 *
 * @param reading What is read of the prompt.
 * @returns A question about the number, or null.
 */
export function vagueQuantity(reading: Reading): Flag | null {
  if (reading.wordCount > 30 || !holdsAny(reading, TRIGGERS)) return null;
  const match = SOME.exec(reading.prose);
  if (match === null) return null;
  return asking(
    "vague_quantity",
    "quantity",
    0.3,
    `How many ${(match[2] ?? "").toLowerCase()}?`,
    /many|lot|bunch/i.test(match[1] ?? "") ? ["10", "20", "50"] : ["3", "5", "10"],
  );
}
