/**
 * Finds data formats that are demanded without saying what they hold.
 *
 * @module
 */

import { asking, type Flag } from "../flag.ts";
import { holdsAny, type Reading } from "../reading.ts";

const FORMAT =
  /\b(?:as|in|into|to|return|returns|output|outputs|produce|generate)\s+(?:an?\s+|valid\s+|the\s+)*(JSON|XML|CSV|YAML)(?:\s+(?:format|file|object|array|document|list))?\b/i;
const SCHEMA =
  /\b(?:fields?|keys?|columns?|schema|attributes?|propert(?:y|ies)|headers?|structure|nested|elements?|tags?|with (?:the )?(?:following|these)|containing|consisting of|json array|array of (?:strings|numbers|integers)|key-value)\b|[{[<]\s*["']?\w+["']?\s*[:>]/i;
/** Without one of these there is nothing to find. */
const TRIGGERS = "json xml csv yaml".split(" ");

/**
 * Asks which fields a format should have, where data is to be extracted or generated into it.
 *
 * @param reading What is read of the prompt.
 * @returns A question about the fields, or null.
 */
export function formatWithoutSchema(reading: Reading): Flag | null {
  const { task } = reading.prompt;
  if (task !== "extraction" && task !== "classification") return null;
  if (!holdsAny(reading, TRIGGERS)) return null;
  const match = FORMAT.exec(reading.prose);
  if (match === null || SCHEMA.test(reading.text)) return null;
  if (/\b(?:convert|parse|validate|pretty-?print|format this)\b/i.test(reading.prose)) {
    return null;
  }
  const name = (match[1] ?? "").toUpperCase();
  return asking("format_without_schema", "fields", 0.7, `Which fields should the ${name} have?`, [
    "one per item named",
    "name and value",
    "I list them next",
  ]);
}
