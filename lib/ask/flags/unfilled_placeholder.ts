/**
 * Finds placeholders that the writer forgot to fill in.
 *
 * @module
 */

import { asking, cite, type Flag } from "../flag.ts";
import type { Reading } from "../reading.ts";

const NAMED =
  /\{\{\s*([A-Za-z][\w .-]{1,40}?)\s*\}\}|\$\{([A-Za-z][\w .-]{1,40})\}|\{((?:insert|your|enter|add)(?: [\w'/-]+){0,4}|topic|text|name|subject|company|product|language|city|input|content)\}/i;
const BRACKETED =
  /[[<](?!ERR|WARN|INFO|DEBUG|FAIL|PASS)((?:insert|your|enter|add|name of|INSERT|YOUR|ENTER|Insert|Your|Enter)(?:[ _-][\w'/-]+){1,4}|[A-Z]{3,}(?:[ _-][A-Z]+){1,3})[\]>]/;
const WANTED =
  /placeholder|template|mail ?merge|mad ?libs|fill[- ]in[- ]the|square brackets|curly braces|f-?string|variables?\b|syntax|handlebars|jinja|mustache|interpolat|regex|bracket/i;
const FORM =
  /\b(?:format|form|structure|schema|layout|pattern|as follows|like this|output)\b[^.\n]{0,60}:?/i;

/**
 * Asks for the value of the first placeholder left in the instruction.
 *
 * @param reading What is read of the prompt.
 * @returns A question about the value, or null where placeholders are wanted.
 */
export function unfilledPlaceholder(reading: Reading): Flag | null {
  if (!/[{[<]/.test(reading.prose)) return null;
  const { task } = reading.prompt;
  const isCode = task === "code" || task === "debugging";
  const match = (isCode ? null : NAMED.exec(reading.prose)) ?? BRACKETED.exec(reading.prose);
  if (match === null || WANTED.test(reading.prose) || isTemplate(reading.prose)) return null;
  const before = reading.prose.slice(Math.max(0, match.index - 160), match.index);
  if (FORM.test(before) || /(?:^|\n)(?:\s*[-*•]?[\w ]{0,30}:)?\s*$/.test(before)) return null;
  const raw = (match[1] ?? match[2] ?? match[3] ?? "").trim();
  const name = raw.replace(/([a-z])([A-Z])/g, "$1 $2").replace(
    /^(?:insert|your|enter|add|name of)[\s_-]+(?:the |an? |your )?/i,
    "",
  )
    .replace(/[_-]+/g, " ").replace(/\s+here$/i, "").toLowerCase().trim();
  const words = name.split(/\s+/);
  if (name === "" || name === "here" || words.length > 3) return null;
  return asking(
    "unfilled_placeholder",
    words.join("_"),
    0.9,
    `What ${/[^s]s$/.test(name) ? "are" : "is"} the ${name}?`,
    ["I give it next", "a made-up one", "leave it to fill in"],
    `${cite(match[0])} was left to be filled in`,
  );
}

/** A role with several values to come is written to be filled in by a program. */
function isTemplate(prose: string): boolean {
  const names = new Set(prose.match(/\{\{[^{}\n]{1,40}\}\}/g));
  return names.size > 1 || (names.size > 0 && /^\W*(?:system:|you are\b)/i.test(prose));
}
