/**
 * Tells what kind of text a prompt is, since what is missing looks different in each kind.
 *
 * @module
 */

import { MODEL_CHARS_MAX } from "../measure/hashing.ts";

/** A request or question, or one of the kinds that need a model of their own. */
export type PromptKind = "code" | "query" | "fact" | "bug" | "question" | "request";

const SIGNATURE =
  /^\s*(?:async\s+)?(?:def|function|fn|func|public|private|static)\s+[\w <>[\]]{0,120}\w\s*\([^)]{0,400}\)/m;
const DOCUMENTED = /"""|'''|\/\*\*|>>>|^\s*\/\/\//m;
const LEAD_VERB =
  /^\W*(?:please\s+|pls\s+|kindly\s+)?(?:write|create|please|make|build|develop|generate|give|explain|describe|summari[sz]e|translate|implement|design|help|find|show|tell|can you|could you|act as|you are|i want|i need|analy[sz]e|compare|list|provide|suggest|recommend|rewrite|convert|plan|draft|compose)\b/i;
const BUG_WORD =
  /\b(?:error|bug|exception|traceback|crash(?:es|ed)?|regression|incorrect(?:ly)?|wrong(?:ly)?|unexpected(?:ly)?|fails?|failure|broken|does ?n['o’]?t work|raises?|deprecat(?:ed|ion)|expected behaviou?r|actual|reproduce|version|missing|should (?:be|not|return|raise|use|allow|support))\b/gi;
const IDENTIFIER = /\b\w+_\w+\b|\b\w+\.\w+\(|\b[a-z]+[A-Z]\w*|\b\w+\(\)|`[^`\n]+`/g;
const CARRIER =
  /^\W*(?:tell me (?:more )?about|(?:i'?m |i am )?looking for|(?:find |get |give me |i want |i need |i'?m interested in )?(?:some )?(?:information|info|details) (?:on|about|regarding|for)|what(?:'s| is| are) (?:the |an? )?[\w-]+(?: [\w-]+)?$|how do i find|where can i (?:find|buy|get)|i'?d like to (?:know|learn) about|i want to (?:know|learn) about)\b/i;
const FACTOID =
  /^\W*(?:who|what|when|where|which|whose|how (?:many|much|long|old|far|tall|big|high|often))\b/i;
const PERSONAL = /\b(?:i|i'm|my|me|we|our|you|your|best|should|can|could|would|recommend|good)\b/i;
const QUESTION =
  /^\W*(?:(?:hi|hello|hey)\W+)?(?:who|what|when|where|which|whose|why|how|is|are|was|were|do|does|did|can|could|should|would|will|has|have|am)\b(?! you (?:please |help |write|create|make|give|find|tell|explain|provide|suggest|recommend|list|show|generate|rewrite|summarize|translate))/i;
const VERB_LIKE =
  /^\W*(?:(?:please|pls|kindly|just)\s+)?(?:write|make|create|find|give|show|tell|explain|help|plan|recommend|suggest|list|translate|summari[sz]e|calculate|convert|compare|analy[sz]e|develop|build|design|generate|fix|organi[sz]e|search|provide|perform|install|identify|check|replace|detail|teach|fetch|collect|get|predict|research|scrape|interpret|implement|validate|debug|automatically|automate|update|gather|retrieve|locate|compile|describe|define|outline|discuss|name|set|configure|optimi[sz]e|improve|review|edit|proofread|rewrite|rephrase|paraphrase|classify|extract|solve|prove|simulate|test|run|execute|download|upload|extend|sort|filter|count|delete|remove|rename|merge|combine|split|draw|plot|visuali[sz]e|investigate|study|examine|evaluate|assess|determine|discover|explore|monitor|track|prepare|schedule|arrange|book|order|buy|send|draft|compose|add|change|turn|use|pull|look|learn|study|measure|estimate|parse|index|backup|back|crawl|act|imagine|pretend|come|brainstorm|choose|pick|select|rank|rate|correct|shorten|expand|complete|continue|answer|ask|read|produce|construct|train|deploy|migrate|refactor|encrypt|compress|display|print|detect|decrypt|log|reset|clean|clear|craft|formulate|elaborate|reply|respond|curate|assemble|conduct|verify|confirm|recognize|apply|introduce|obtain|acquire|share|keep|start|stop|open|close|play|cook|bake|what|who|when|where|why|how|which|is|are|do|does|did|can|could|should|would|will|i|i'm|i've|i'd|we|let|let's)\b|\b(?:i|i'm|my|please|you)\b/i;
const QUERY_WORDS_MAX = 11;
const TITLE_CHARS_MAX = 160;

/**
 * Tells the kind of a prompt.
 *
 * @param text The prompt; only its first MODEL_CHARS_MAX code units are read.
 * @param words Number of words in it.
 * @returns The first kind that fits, in the order of the type.
 */
export function promptKind(text: string, words: number): PromptKind {
  const head = text.slice(0, MODEL_CHARS_MAX);
  if (SIGNATURE.test(head) && DOCUMENTED.test(head)) return "code";
  if (words <= QUERY_WORDS_MAX && !/\n\s*\S/.test(head.trim())) {
    if (CARRIER.test(head)) return "query";
    if (FACTOID.test(head) && !PERSONAL.test(head)) return "fact";
    if (!VERB_LIKE.test(head) && !/[?]/.test(head)) return "query";
  }
  if (!LEAD_VERB.test(head) && isBugReport(head, words)) return "bug";
  return QUESTION.test(head) ? "question" : "request";
}

function isBugReport(head: string, words: number): boolean {
  const lineEnd = head.trimStart().search(/\r?\n/);
  const bugWords = head.match(BUG_WORD)?.length ?? 0;
  const names = head.match(IDENTIFIER)?.length ?? 0;
  if (lineEnd > 0 && lineEnd <= TITLE_CHARS_MAX && words >= 25) {
    return bugWords >= 2 || (bugWords >= 1 && names >= 2);
  }
  return words >= 80 && bugWords >= 2 && names >= 3;
}
