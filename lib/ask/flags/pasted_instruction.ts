/**
 * Finds instruction-like words inside pasted data, which an assistant may obey by mistake.
 *
 * @module
 */

import { cite, type Flag, telling } from "../flag.ts";
import { holdsAny, type Reading } from "../reading.ts";

const INJECTION =
  /\b(?:ignore|disregard|forget|override)\s+(?:all\s+|any\s+|the\s+|your\s+)*(?:previous|prior|above|earlier|preceding|original|system)\s+(?:instructions?|prompts?|rules?|messages?|directions?|context)\b|\b(?:reveal|print|repeat|show)\s+(?:me\s+)?your\s+(?:system\s+)?(?:prompt|instructions)\b|\bdo not (?:tell|inform|mention (?:this )?to) the user\b|<\|(?:im_start|system|endoftext)\|>|\[\/?INST\]/i;
const ABOUT_IT = /\b(?:prompt injection|jailbreak|injection attack|red[- ]team)/i;
/** Without one of these there is nothing to find. */
const TRIGGERS =
  "ignore disregard forget override reveal print repeat show tell inform mention im_start im_end system endoftext inst im start"
    .split(" ");

/**
 * Warns of instructions inside what was pasted.
 *
 * @param reading What is read of the prompt.
 * @returns A warning, or null when the words stand in the prompt's own instruction.
 */
export function pastedInstruction(reading: Reading): Flag | null {
  if (!holdsAny(reading, TRIGGERS)) return null;
  const match = INJECTION.exec(reading.text);
  if (match === null || ABOUT_IT.test(reading.prose)) return null;
  const blanked = reading.prose.slice(match.index, match.index + match[0].length).trim() === "";
  const before = reading.text.slice(0, match.index);
  const pasted = blanked || (reading.hasMaterial && /\n[^\n]*$|:\s[^\n]{20,}$/.test(before));
  if (!pasted || before.trim() === "") return null;
  return telling(
    "pasted_instruction",
    `The pasted text says ${cite(match[0])}: tell the assistant to treat it as data`,
  );
}
