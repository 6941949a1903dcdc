/**
 * Finds two demands in one prompt that cannot both be met.
 *
 * @module
 */

import { asking, cite, type Flag } from "../flag.ts";
import { holdsAny, type Reading } from "../reading.ts";

/** Two demands that exclude each other when both speak of the whole answer, each with words it cannot do without. */
const OPPOSED: readonly {
  readonly one: RegExp;
  readonly words: readonly string[];
  readonly other: RegExp;
  readonly otherWords: readonly string[];
}[] = [
  {
    one:
      /\b(?:keep|make|be|write)\b[^.\n]{0,24}\b(?:very )?(?:brief|short|concise)\b|\bin (?:one|a single|1) (?:short )?sentence\b/i,
    words: ["brief", "short", "concise", "sentence"],
    other:
      /\b(?:as detailed as possible|in (?:great|full|as much) detail|exhaustive(?:ly)?|at least (?:[5-9]\d\d|\d{4,}|\d,\d{3}) words|(?:[1-9]\d{3,}|\d,\d{3})[- ]words?)\b/i,
    otherWords: ["detail", "detailed", "exhaustive", "exhaustively", "words", "word"],
  },
  {
    one: /\b(?:all|entirely|only|completely)\b[^.\n]{0,20}\b(?:lower ?-?case|lowercase letters)\b/i,
    words: ["lower", "lowercase", "lower-case"],
    other:
      /\b(?:all|entirely|only|completely)\b[^.\n]{0,20}\b(?:upper ?-?case|capital letters|all caps)\b/i,
    otherWords: ["upper", "uppercase", "capital", "caps"],
  },
  {
    one:
      /\b(?:do not|don't|no|without|never use|avoid)\b[^.\n]{0,16}\b(?:bullet points|bullets|bulleted lists?|lists)\b(?!\s+(?:in|for|within|of)\b)/i,
    words: ["bullet", "bullets", "bulleted", "lists"],
    other:
      /(?<!(?:not|n't|no|without|never|avoid)\b[^.\n]{0,24})\b(?:use|as|in|with|give|write)\b[^.\n]{0,16}\b(?:bullet points|bullets|bulleted list)\b/i,
    otherWords: ["bullet", "bullets", "bulleted"],
  },
  {
    one: /\b(?:do not|don't|no|without|never use|avoid)\b[^.\n]{0,12}\bcommas?\b/i,
    words: ["comma", "commas"],
    other: /\b(?:comma[- ]separated|separated by commas|csv)\b/i,
    otherWords: ["comma", "commas", "csv", "separated"],
  },
  {
    one: /\b(?:very formal|in a formal|formal (?:tone|style|register))\b/i,
    words: ["formal"],
    other: /\b(?:(?:very )?(?:casual|informal) (?:tone|style|register)|use slang)\b/i,
    otherWords: ["casual", "informal", "slang"],
  },
  {
    one:
      /\b(?:output|return|reply|respond|answer)\b[^.\n]{0,20}\b(?:only|nothing but|just)\b[^.\n]{0,16}\b(?:json|xml|csv|yaml|code)\b/i,
    words: ["only", "nothing", "just"],
    other:
      /\b(?:explain your (?:reasoning|answer|choices)|(?:then|also|and) (?:add|give|include|write) (?:an? )?(?:short |brief )?explanation)\b/i,
    otherWords: ["explain", "explanation"],
  },
  {
    one: /\b(?:do not|don't|without|no)\b[^.\n]{0,12}\b(?:any )?code\b(?! (?:of|review|name))/i,
    words: ["code"],
    other:
      /\b(?:include|with|give|show|provide)\b[^.\n]{0,16}\b(?:code (?:examples?|snippets?|samples?)|sample code|example code)\b/i,
    otherWords: ["code"],
  },
];
const AT_LEAST =
  /\b(?:at least|no (?:less|fewer) than|minimum of|more than)\s+(\d[\d,]*)\s+(words?|sentences?|paragraphs?|lines?|characters?|bullet points?|items?)\b/gi;
const AT_MOST =
  /\b(?:at most|no more than|not more than|maximum of|up to|under|less than|fewer than|within)\s+(\d[\d,]*)\s+(words?|sentences?|paragraphs?|lines?|characters?|bullet points?|items?)\b/gi;
const EITHER_OR = /\b(?:either|two versions|one version|first version|both versions|versions?:)\b/i;

/**
 * Asks which of two opposed demands holds.
 *
 * @param reading What is read of the prompt.
 * @returns A question naming both, or null.
 */
export function contradiction(reading: Reading): Flag | null {
  const { prose } = reading;
  const pair = opposedLimits(prose) ?? opposedWords(reading);
  if (pair === null || EITHER_OR.test(prose)) return null;
  const [first, second] = pair.map(cite) as [string, string];
  return asking(
    "contradiction",
    "priority",
    0.92,
    "Which of these two demands wins?",
    [first, second, "a compromise"],
    `${first} and ${second} contradict each other`,
  );
}

function opposedWords(reading: Reading): [string, string] | null {
  const { prose } = reading;
  for (const { one, words, other, otherWords } of OPPOSED) {
    if (!holdsAny(reading, words) || !holdsAny(reading, otherWords)) continue;
    const a = one.exec(prose);
    const b = a === null ? null : other.exec(prose);
    if (a !== null && b !== null) {
      return a.index < b.index ? [a[0], b[0]] : [b[0], a[0]];
    }
  }
  return null;
}

/** A lower limit above an upper limit of the same unit, with nothing between that speaks of another part. */
function opposedLimits(prose: string): [string, string] | null {
  if (!/\d/.test(prose)) return null;
  const lows = [...prose.matchAll(AT_LEAST)].slice(0, 8);
  const highs = [...prose.matchAll(AT_MOST)].slice(0, 8);
  for (const low of lows) {
    for (const high of highs) {
      if (unit(low) !== unit(high) || amount(low) <= amount(high)) continue;
      const from = Math.min(low.index, high.index);
      const to = Math.max(low.index, high.index);
      if (
        /\b(?:each|every|per|title|summary|intro\w*|conclusion|section)\b/i.test(
          prose.slice(Math.max(0, from - 40), to + 60),
        )
      ) {
        continue;
      }
      return from === low.index ? [low[0], high[0]] : [high[0], low[0]];
    }
  }
  return null;
}

function amount(match: RegExpExecArray): number {
  return Number((match[1] ?? "0").replaceAll(",", ""));
}

function unit(match: RegExpExecArray): string {
  return (match[2] ?? "").toLowerCase().replace(/s$/, "");
}
