/**
 * Finds orders for a text that say nothing of what it is to be about: "write a blog post".
 *
 * @module
 */

import { asking, type Flag } from "../flag.ts";
import { holdsAny, type Reading } from "../reading.ts";

/** The order is the whole prompt: one more word of substance and it is about something. */
const ORDER =
  /^\W*(?:(?:hi|hello|hey|please|pls|can you|could you|would you|i need you to|i want you to|i need to|i have to|i want to|help me(?: to)?)\W+)*(?:write|draft|compose|create|generate|make|prepare|give me|i need|i want)\s+(?:me\s+|us\s+)?(?:an?|some|my|the)\s+(?:(?:short|long|brief|good|great|nice|quick|simple|new|formal|informal|professional|detailed|creative|funny|original|compelling|interesting|engaging|persuasive|argumentative|academic|\d+[- ]words?)\s+)*((?:cover |product |research |linkedin |blog ?|e-?|press )?(?:post|article|essay|story|poem|song|speech|report|paper|mail|letter|newsletter|release|description))(?:\s+(?:for me|please|pls|now|today|asap))*\W*$/i;
const TRIGGERS =
  "post blogpost article essay story poem song speech report paper mail email e-mail letter newsletter release description"
    .split(" ");
const ORDER_WORDS_MAX = 16;

const OPTIONS: readonly (readonly [of: RegExp, options: readonly string[]])[] = [
  [/mail|letter$/i, ["a request", "a thank-you", "a complaint", "I name it"]],
  [/story|poem|song/i, ["love", "adventure", "nature", "I name it"]],
  [/essay|paper|report/i, ["a book", "an event in history", "a current issue", "I name it"]],
  [/speech/i, ["a wedding", "work", "school", "I name it"]],
];
const OTHER_OPTIONS = ["my work", "a hobby", "news of my field", "I name it"];

/**
 * Asks what an ordered text is to be about.
 *
 * @param reading What is read of the prompt.
 * @returns A question about the subject, or null.
 */
export function subjectGap(reading: Reading): Flag | null {
  if (reading.wordCount > ORDER_WORDS_MAX || reading.hasMaterial || !holdsAny(reading, TRIGGERS)) {
    return null;
  }
  const text = ORDER.exec(reading.text)?.[1];
  if (text === undefined) return null;
  if (/^cover/i.test(text)) {
    const options = ["a posting I paste next", "I name it", "jobs like my last one"];
    return asking("subject_gap", "job", 0.7, "For which job?", options);
  }
  if (/^product/i.test(text)) {
    const options = ["I name it", "a page I link to", "a draft I paste next"];
    return asking("subject_gap", "product", 0.7, "Which product?", options);
  }
  const options = OPTIONS.find(([of]) => of.test(text))?.[1] ?? OTHER_OPTIONS;
  return asking("subject_gap", "topic", 0.7, "What should it be about?", options);
}
