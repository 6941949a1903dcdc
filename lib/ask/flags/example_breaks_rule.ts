/**
 * Finds examples in a prompt that break the rule they stand for.
 *
 * @module
 */

import { byAlphabet } from "../../text/alphabet.ts";
import { asking, cite, type Flag } from "../flag.ts";
import { countWords, holdsAny, type Reading } from "../reading.ts";

const EXAMPLE =
  /(?:^|\n)[ \t]*(?:example(?: \d+)?(?: (?:output|answer))?|output|answer|label|sentiment|category|response|result)[ \t]*:[ \t]*([^\n]{1,300})/gi;
const labelsIn = byAlphabet(
  /\b(?:answer|respond|reply|classify|label|output|choose|pick|return)\b[^.\n:]{0,60}?\b(?:as|with|from|between|either|one of)\b[:\s]+((?:["“'‘]?[\w-]+["”'’]?(?:\s*,\s*(?:or |and )?|\s+(?:or|and)\s+|\s*\/\s*)){1,6}["“'‘]?[\w-]+["”'’]?)/i,
  () =>
    /\b(?:answer|respond|reply|classify|label|output|choose|pick|return)\b[^.\n:]{0,60}?\b(?:as|with|from|between|either|one of)\b[:\s]+((?:["“'‘]?[\p{L}\p{N}_-]+["”'’]?(?:\s*,\s*(?:or |and )?|\s+(?:or|and)\s+|\s*\/\s*)){1,6}["“'‘]?[\p{L}\p{N}_-]+["”'’]?)/iu,
);
const WORDS_MAX = /\b(?:at most|no more than|maximum of|up to|under)\s+(\d{1,3})\s+words\b/i;
const LOWER = /\b(?:all|only|entirely)\b[^.\n]{0,20}\blower ?-?case\b/i;
const LINES_MAX = 12;
/** Without one of these there is nothing to find. */
const TRIGGERS = "example examples output answer label sentiment category response result".split(
  " ",
);

/**
 * Asks whether the rule or the example holds.
 *
 * @param reading What is read of the prompt.
 * @returns A question quoting both, or null.
 */
export function exampleBreaksRule(reading: Reading): Flag | null {
  if (!reading.text.includes("\n") || !holdsAny(reading, TRIGGERS)) return null;
  const outputs = [...reading.text.matchAll(EXAMPLE)].slice(0, LINES_MAX)
    .map((match) => (match[1] ?? "").trim().replace(/[.]$/, ""))
    .filter((output) => output !== "" && !/^[{<[_.]/.test(output));
  if (outputs.length === 0) return null;
  const rule = broken(reading, outputs);
  if (rule === null) return null;
  const [law, example] = rule.map(cite) as [string, string];
  return asking(
    "example_breaks_rule",
    "priority",
    0.85,
    "Does the rule or the example hold?",
    ["the rule", "the example", "both, with exceptions"],
    `The example ${example} does not follow ${law}`,
  );
}

function broken(reading: Reading, outputs: readonly string[]): [string, string] | null {
  const limit = WORDS_MAX.exec(reading.prose);
  const long = limit && outputs.find((output) => countWords(output) > Number(limit[1]));
  if (limit && long) return [limit[0], long];
  const lower = LOWER.exec(reading.prose);
  const shouting = lower && outputs.find((output) => /\p{Lu}/u.test(output));
  if (lower && shouting) return [lower[0], shouting];
  const labels = labelsIn(reading.text).exec(reading.text);
  if (labels === null) return null;
  const allowed = (labels[1] ?? "").toLowerCase().split(
    /\s*,\s*(?:or |and )?|\s+(?:or|and)\s+|\s*\/\s*/,
  )
    .map((label) => label.replace(/["“”'‘’]/g, ""));
  if (allowed.length < 2) return null;
  const foreign = outputs.find((output) => {
    const label = output.toLowerCase().replace(/["“”'‘’]/g, "");
    return countWords(label) === 1 && !allowed.includes(label);
  });
  return foreign === undefined ? null : [labels[1] ?? "", foreign];
}
