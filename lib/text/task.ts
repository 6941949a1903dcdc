/**
 * Names what a prompt asks for, by its leading words and its cues.
 *
 * @module
 */

import type { Word } from "./words.ts";

/** What a prompt asks for. */
export type Task =
  | "code"
  | "debugging"
  | "writing"
  | "summarising"
  | "extraction"
  | "classification"
  | "translation"
  | "question_answering"
  | "analysis"
  | "planning"
  | "rewriting"
  | "chat"
  | "other";

const CUES: readonly (readonly [Task, RegExp])[] = [
  ["translation", /\btranslat(?:e|ion)\b/],
  ["rewriting", /\b(?:rewrite|rephrase|paraphrase|proofread|reword|correct the|fix the grammar)\b/],
  ["summarising", /\b(?:summari[sz]e|summary|tl;?dr)\b/],
  ["debugging", /\b(?:fix|debug|bug|error|exception|traceback|crash(?:es)?|not working)\b/],
  ["extraction", /\b(?:extract|pull out|list all|identify all)\b/],
  ["classification", /\b(?:classify|categori[sz]e|label|sentiment)\b/],
  ["code", /\b(?:code|function|script|program|class|sql|python|javascript|implement|api|regex)\b/],
  ["planning", /\b(?:plan|schedule|itinerary|roadmap)\b/],
  ["writing", /\b(?:write|draft|compose|essay|poem|story|email|letter|blog)\b/],
  ["analysis", /\b(?:analy[sz]e|compare|evaluate|review|assess)\b/],
  ["question_answering", /^(?:what|who|why|how|when|where|which|is|are|do|does|can)\b/],
  ["chat", /^(?:hi|hello|hey|thanks|thank you)\b/],
];

/**
 * Classifies a prompt by what it asks for.
 *
 * @param words The words of its prose.
 * @returns The task, "other" when no cue is found.
 */
export function classifyTask(words: readonly Word[]): Task {
  const head = words.slice(0, 60).map((word) => word.text.toLowerCase()).join(" ");
  for (const [task, cue] of CUES) if (cue.test(head)) return task;
  return "other";
}
