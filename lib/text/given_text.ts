/**
 * Finds what a prompt only brings along: the text to be rewritten, translated, summarised or judged.
 *
 * @module
 */

import { onDemand } from "./hints.ts";
import type { Sentence } from "./sentences.ts";
import { firstSpanAfter, type Span, type SpanKind } from "./span.ts";
import type { Task } from "./task.ts";

/** Tasks that are done on a text which is given with them. */
const GIVEN_TEXT_TASKS: ReadonlySet<Task> = new Set<Task>([
  "rewriting",
  "translation",
  "summarising",
  "extraction",
  "classification",
  "question_answering",
  "analysis",
  "debugging",
]);

/** Tasks whose prompts go on asking in every paragraph. */
const UNGIVEN_TASKS: ReadonlySet<Task> = new Set<Task>(["code", "chat", "planning"]);

const CODE: ReadonlySet<SpanKind> = new Set<SpanKind>([
  "code_fence",
  "indented_code",
  "code",
  "diff",
  "json",
  "stack_trace",
  "log",
]);

const MATERIAL =
  "text|texts|sentences?|paragraphs?|passages?|articles?|e-?mails?|messages?|letters?|reviews?|tweets?|posts?|comments?|stor(?:y|ies)|essays?|abstracts?|documents?|transcripts?|conversations?|dialogues?|poems?|lyrics|notes?|descriptions?|contents?|excerpts?|quotes?|statements?|phrases?|words?|titles?|headlines?|reports?|resumes?|speech|drafts?|inputs?|code|snippets?|logs?|json|data|listing|recipe|prompts?|questions?|quer(?:y|ies)|thread|news|paper|facts?|premise|hypothesis|context|original|source|bio|memo|contract|clause|table|dataset";

const LABELLED =
  "text|sentences?|paragraph|passage|article|e-?mail|message|letter|review|tweet|post|comment|story|essay|abstract|document|transcript|conversation|dialogue|poem|lyrics|excerpt|statement|headline|title|report|resume|speech|draft|input|code|snippet|logs?|json|listing|premise|hypothesis|question|word|phrase|quote";

/** A line that is nothing but a label, or begins with one. */
const label = onDemand(() =>
  new RegExp(
    `^[ \\t>#*_-]*(?:the |here is (?:the |my )?|original |source |input |given |user |my )?(?:${LABELLED})(?: to (?:rewrite|translate|summari[sz]e|proofread|correct|analy[sz]e|edit))?[ \\t*_]*(?:#?\\d{1,2})?[*_]*[:：][*_]*(?=[ \\t]|\\r?$)`,
    "gim",
  )
);
/** A request that points at something given after it. */
const POINTS_AHEAD = /\b(?:given|following|below|provided|attached|pasted|here(?:'s| is| are))\b/i;
/** A request that names something it must have before it. */
const namesMaterial = onDemand(() =>
  new RegExp(
    `\\b(?:the|this|these|my)\\s+(?:[\\w-]+\\s+){0,2}(?:${MATERIAL}|contract|joke|tweet)\\b`,
    "i",
  )
);
const endsWithColon = onDemand(() =>
  new RegExp(
    `\\b(?:${MATERIAL}|this|these|following|below|it|here|english|french|german|spanish|italian|chinese|japanese|korean|russian|arabic|hindi|portuguese)\\b[^\\n.?!]{0,60}[:：]\\s*$`,
    "i",
  )
);
const TRANSFORM =
  /\b(?:translat\w*|re-?write|rephrase|paraphrase|proof-?read|reword|correct|fix|summari[sz]e|classify|simplify|shorten|edit|improve|polish)\b/i;
const inlineColon = onDemand(() =>
  new RegExp(
    `${TRANSFORM.source}[^\\n:]{0,120}[:：][ \\t]+(?=\\S)`,
    "i",
  )
);
/** The given text would be read as an instruction only where it starts like one. */
const INSTRUCTION_LINE =
  /^[ \t]*(?:[-*•]|\d{1,2}[.)])?[ \t]*(?:please|you (?:are|will|should|must|can)|your|make sure|ensure|do not|don't|use|return|output|write|give|provide|include|keep|answer|explain|list|if you|i (?:want|need|would)|note|rules?|requirements?|constraints?|instructions?|format)\b/i;
const ROLE =
  /^\W*(?:act as|you are (?:an?|the|my)|you're an?|imagine|pretend|role|as an?|i want you to act)\b/i;
const LISTED = /^(?:[-*•#|]|\d{1,2}[.)]\s|-{3})/;
const REQUEST_CHARS_MAX = 600;
const REQUEST_LINES_MAX = 3;
const FIRST_LINE_CHARS_MAX = 300;
/** A shorter rest may be a second thought of the request. */
const PASSAGE_CHARS_MIN = 60;
/** A label after which the prompt goes on asking. */
const ASKING_LABEL =
  /\n[ \t>#*_-]*(?:task|instructions?|requirements?|rules?|constraints?|output(?: format)?|response format|format|goal|steps)[ \t*_]*[:：]/i;

/**
 * Finds the given text. It reaches to the end of the prompt: what stands after it may belong to it, and
 * leaving an instruction as it is does no harm.
 *
 * @param text The prompt.
 * @param sentences Its sentences of prose.
 * @param task What it asks for.
 * @param spans What is protected already: code that is given needs no more, and questions follow it.
 * @returns At most one span.
 */
export function findGivenText(
  text: string,
  sentences: readonly Sentence[],
  task: Task,
  spans: readonly Span[],
): Span[] {
  if (UNGIVEN_TASKS.has(task) || sentences.length === 0) return [];
  const label = GIVEN_TEXT_TASKS.has(task) ? afterLabel(text) : undefined;
  const starts = [label, afterRequest(text, sentences, task), afterInlineColon(text, task)]
    .filter((start) => start !== undefined);
  if (starts.length === 0) return [];
  const start = Math.min(...starts);
  const first = spans[firstSpanAfter(spans, start)];
  if (first !== undefined && first.start <= start && CODE.has(first.kind)) return [];
  const asking = start === label ? text.slice(start).search(ASKING_LABEL) : -1;
  const end = asking < 0 ? text.trimEnd().length : start + asking;
  return end > start ? [{ start, end, kind: "data" }] : [];
}

/** After the first label that has something behind it and is not the whole beginning. */
function afterLabel(text: string): number | undefined {
  if (!/[:：]/.test(text)) return undefined;
  label().lastIndex = 0;
  const match = label().exec(text);
  if (match === null || match.index > REQUEST_CHARS_MAX) return undefined;
  return skipBlanks(text, match.index + match[0].length);
}

/** After a first paragraph or line that points ahead, names what it needs, or ends with a colon. */
function afterRequest(
  text: string,
  sentences: readonly Sentence[],
  task: Task,
): number | undefined {
  let lineEnd = text.indexOf("\n", sentences[0]!.start);
  for (let count = 0; count < REQUEST_LINES_MAX; count++) {
    if (lineEnd < 0 || lineEnd >= REQUEST_CHARS_MAX) return undefined;
    const request = text.slice(0, lineEnd).trimEnd();
    const start = skipBlanks(text, lineEnd + 1);
    if (start >= text.length) return undefined;
    const rest = text.slice(start);
    if (!INSTRUCTION_LINE.test(rest.slice(0, 80)) && leadsToText(request, rest, task)) return start;
    lineEnd = text.indexOf("\n", start);
  }
  return undefined;
}

function leadsToText(before: string, rest: string, task: Task): boolean {
  if (!/[.:：!?]$/.test(before) || ROLE.test(before)) return false;
  if (LISTED.test(rest) && !isTransform(task)) return false;
  const request = before.slice(before.lastIndexOf("\n") + 1);
  const given = GIVEN_TEXT_TASKS.has(task);
  if (given && (TRANSFORM.test(request) || endsWithColon().test(request))) return true;
  if (POINTS_AHEAD.test(request)) return given || request.length < FIRST_LINE_CHARS_MAX;
  return given && rest.length >= PASSAGE_CHARS_MIN && namesMaterial().test(request);
}

function isTransform(task: Task): boolean {
  return task === "rewriting" || task === "translation" || task === "summarising";
}

function afterInlineColon(text: string, task: Task): number | undefined {
  if (!isTransform(task)) return undefined;
  const match = inlineColon().exec(text.slice(0, REQUEST_CHARS_MAX));
  return match === null ? undefined : match.index + match[0].length;
}

function skipBlanks(text: string, start: number): number {
  let at = start;
  while (at < text.length && /\s/.test(text[at]!)) at++;
  return at;
}
