/**
 * Finds short questions for advice on the writer's own case that tell nothing of it.
 *
 * @module
 */

import { asking, type Flag } from "../flag.ts";
import type { Reading } from "../reading.ts";

/** Decisions of one's own life; what anybody may do is a question of fact. */
const SHOULD =
  /^\W*(?:so\s+|ok\s+|hey\s+)?should (?:i|we) (?:just |really )?(?:quit|accept|take (?=(?:the|it|this|that|my|his|her|their)\b)|sell|move|stay|leave|break up|divorce|marry|propose|resign|refinance|sue|retire|relocate|forgive|confront|lend|hire|fire|drop out|go back|sign|cancel|renew|report|text|tell|invest|rent out|apply)(?: (?:up|out|in|away|it|this|that|him|her|them|(?:my|our|the|his|her|their) [\w-]{2,14}(?: [\w-]{2,14})?))?(?: (?:now|yet|or not|again|anyway))?\W*$/i;
const HOW_MUCH =
  /^\W*how much (?:should|can|could|do) (?:i|we) (?:charge|ask(?: for)?|pay|tip|offer|bid|quote|bill|invoice)(?: (?:them|him|her|people|clients|customers|for (?:it|this|that)))?\W*$/i;

const MAY =
  /^\W*can (?:i|we) (?:legally |actually |really )?(?:sue|report|fire|evict|appeal|break|get out of|contest|fight) (?:it|this|that|him|her|them|(?:my|our|the) [\w-]{2,14})\W*$/i;

/**
 * Asks for the case that advice is wanted on.
 *
 * @param reading What is read of the prompt.
 * @returns A question, or null where the prompt tells of it.
 */
export function decisionGap({ prose, hasMaterial, hasQuote, words }: Reading): Flag | null {
  if (hasMaterial || hasQuote) return null;
  if (!(words.has("should") || words.has("much") || words.has("can"))) return null;
  if (HOW_MUCH.test(prose)) {
    return asking("decision_gap", "work", 0.85, "For what exactly, where, and under which terms?", [
      "I describe it next",
      "work by the hour",
      "a single job",
      "a product",
    ]);
  }
  if (MAY.test(prose)) {
    return asking("decision_gap", "situation", 0.85, "What happened, and in which country?", [
      "I tell you next",
      "in the United States",
      "in the United Kingdom",
      "in the European Union",
    ]);
  }
  if (!SHOULD.test(prose)) return null;
  return asking("decision_gap", "situation", 0.7, "What speaks for it, and what against?", [
    "I tell you next",
    "mostly money",
    "mostly how I feel",
  ]);
}
