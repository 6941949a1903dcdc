/**
 * Finds orders to translate that do not say into which language.
 *
 * @module
 */

import { asking, type Flag } from "../flag.ts";
import { firstWord, type Reading } from "../reading.ts";

const LANGUAGE =
  /\b(?:english|spanish|french|german|italian|portuguese|dutch|polish|russian|ukrainian|turkish|arabic|hebrew|hindi|urdu|bengali|tamil|chinese|mandarin|cantonese|japanese|korean|vietnamese|thai|indonesian|malay|filipino|tagalog|greek|swedish|norwegian|danish|finnish|czech|slovak|hungarian|romanian|bulgarian|croatian|serbian|persian|farsi|swahili|latin|catalan|irish|welsh|afrikaans|esperanto|klingon|emoji|modern|plain|simple|python|javascript|typescript|java|rust|go|sql|c)\b/i;
/** What names a target of any other name: "into Zulu", "to Ruby", "in icelandic" at the end. */
const TARGET =
  /\binto\s+[a-z]|\bto\s+(?!(?:me|us|asia|africa|europe|work|school|my|our|the|a|an|this|that)\b)[a-z]|\bin\s+[a-z]+\W*$/i;
/** Words of an order that may leave the language to what stands around it. */
const WORDS_MAX = 60;

/**
 * Asks into which language a text is to be translated.
 *
 * @param reading What is read of the prompt.
 * @returns A question about the language, or null.
 */
export function targetLanguage(reading: Reading): Flag | null {
  if (firstWord(reading) !== "translate" || reading.wordCount > WORDS_MAX) return null;
  if (LANGUAGE.test(reading.text) || TARGET.test(reading.prose)) return null;
  return asking("target_language", "target_language", 0.9, "Into which language?", [
    "English",
    "Spanish",
    "Chinese",
    "I name it",
  ]);
}
