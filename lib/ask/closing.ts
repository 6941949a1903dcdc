/**
 * The one sentence that may name what is missing inside a prompt, and the strict gate before it: where
 * it is not needed it does harm.
 *
 * @module
 */

import type { Prompt } from "../text/prompt.ts";
import type { Asked } from "./ask.ts";
import { MODEL_CHARS_MAX } from "../measure/hashing.ts";

/** Importance from which a gap may be named in the prompt itself. */
const IMPORTANCE_MIN = 0.55;
/** Probability from which something is surely missing. */
const PROBABILITY_MIN = 0.85;
/** Gaps named at most. */
const NAMED_MAX = 2;
/** Words that the named gaps may take together. */
const NAMED_WORDS_MAX = 8;
/** Longest prompt that gets a sentence: whoever writes more has said what matters. */
const WORDS_MAX = 60;

/** Words of a strict output or of a role that an extra sentence would break. */
const STRICT =
  /\b(?:only|nothing else|nothing but|exactly|json|xml|yaml|csv|html|entire (?:response|reply|answer|output)|whole (?:response|reply|answer|output)|lower ?-?case|upper ?-?case|capital letters|all caps|never|finish (?:with|your)|end (?:with|your)|begin (?:with|your)|start (?:with|your)|respond with|reply with|answer with|output|format|template|act as|you are an?|pretend|role|character|no more than|at least|at most|fewer than|less than|more than|\d+ (?:words?|sentences?|lines?|paragraphs?|characters?|bullet points?|stanzas?|sections?)|(?:one|two|three|four|five|six|seven|eight|nine|ten)[- ](?:words?|sentences?|lines?|paragraphs?|stanzas?|sections?)|do not|don't|must|without|avoid|table|bullets?|placeholders?|keywords?|regex|rewrite|verbatim|quote)\b/i;
const CREATIVE =
  /\b(?:poem|poems|haiku|limerick|song|lyrics|rap|story|stories|novel|fiction|joke|jokes|riddle|riddles|tagline|slogan|essay|script for|screenplay|dialogue|parody|letter|tweet|caption|brainstorm|imagine|invent|make up|rubric|scene|chord|game master)\b/i;
const LOOKUP =
  /^\W*(?:who|when|where|which|what(?:'s| is| was| are| were| does)|how (?:many|much|old|long|far|tall|big|often)|is|are|was|were|do|does|did|has|have|why)\b/i;
/** Tasks that work on what the user gave, or whose answer is one text: nothing may be added to them. */
const CLOSED_TASKS: ReadonlySet<string> = new Set([
  "summarising",
  "extraction",
  "classification",
  "translation",
  "rewriting",
  "writing",
  "chat",
  "debugging",
]);
/** Gaps that no sensible default can fill, and labels that say nothing without their question. */
const NOT_NAMED: ReadonlySet<string> = new Set([
  "source",
  "object",
  "priority",
  "backup",
  "error_message",
  "code",
  "kind",
  "aspect",
  "part",
  "method",
  "options",
  "output",
  "direction",
  "features",
  "subtype",
  "design",
  "parts",
  "level",
  "format",
  "environment",
  "behaviour",
  "matches",
  "command",
  "action",
  "situation",
  "slow_part",
  "matter",
  "person",
  "app",
  "from_and_to",
  "position",
  "occasion",
  "clutter",
  "trigger",
  "watering",
  "papers",
  "steps",
  "problem",
  "data",
  "purpose",
  "recipient",
  "subject",
  "candidates",
  "measures",
  "content",
  "at_hand",
  "examples",
  "symptom",
  "which_language",
  "target_language",
]);

/**
 * Gives the sentence that may be put at the end of a prompt.
 *
 * @param prompt A prompt taken apart.
 * @param asked What ask gave for it.
 * @returns One sentence, or null: when nothing important is surely missing, when the prompt prescribes
 * its output or a role, when it is creative, a look-up or work on given data.
 */
export function closingSentence(prompt: Prompt, asked: Asked): string | null {
  const gaps = namedGaps(prompt, asked);
  if (gaps === null) return null;
  return `Not specified: ${gaps}; choose sensible defaults, named in one last line unless format or role forbids extra text.`;
}

/**
 * Gives the line for an agent that can ask back, behind the same gate.
 *
 * @param prompt A prompt taken apart.
 * @param asked What ask gave for it.
 * @returns One line of additional context, or null.
 */
export function hookLine(prompt: Prompt, asked: Asked): string | null {
  const gaps = namedGaps(prompt, asked);
  if (gaps === null) return null;
  return `Not specified: ${gaps}; if a wrong guess would waste work, ask one short question first, else state your choice.`;
}

function namedGaps(prompt: Prompt, asked: Asked): string | null {
  const { needsClarification, questions } = asked;
  if (needsClarification === null || needsClarification < PROBABILITY_MIN) return null;
  if (prompt.language !== "en" || prompt.words.length > WORDS_MAX) return null;
  const text = prompt.text.slice(0, MODEL_CHARS_MAX);
  if (CLOSED_TASKS.has(prompt.task) || /\n\s*\S/.test(text.trim())) return null;
  if (STRICT.test(text) || CREATIVE.test(text) || LOOKUP.test(text)) return null;
  if (prompt.spans.some(({ kind }) => kind === "quote" || kind === "code_fence")) return null;
  const lower = text.toLowerCase();
  const names = questions.filter(({ slot, importance }) =>
    importance >= IMPORTANCE_MIN && !NOT_NAMED.has(slot)
  ).map(({ slot }) => slot.replaceAll("_", " ")).filter((name) => !lower.includes(name));
  const named = names.slice(0, NAMED_MAX);
  if (named.length === 0 || named.join(" ").split(" ").length > NAMED_WORDS_MAX) return null;
  return named.join(", ");
}
