/**
 * Finds the thing that a request is about, to name it in a question.
 *
 * @module
 */

const LEAD =
  /^\W*(?:(?:please|pls|can you|could you|help me(?: to)?|i(?:'m| am) looking for|i (?:want|need|would like|'d like)(?: to)?|i(?:'d| would) like(?: to)?|just)\s+)*(?:(?:find|search for|look for|get|give|show|tell|write|create|make|build|design|develop|plan|organi[sz]e|prepare|recommend|suggest|list|provide|buy|choose|pick|start|learn|improve|set up|compare|analy[sz]e|research|investigate|compile|generate|explain|describe)\s+)(?:(?:me|us)\s+)?(?:(?:an?|the|some|my|our|any|all|several|various|different|new|best|good|top|latest|most|popular|simple|easy|creative|quick|healthy|detailed|comprehensive|comparative|personali[sz]ed|small|possible|basic|short|effective|efficient|personal|weekly|daily|monthly|important|complete|full|high-quality|beginner(?:-friendly)?|user-friendly|\d+)\s+)*(?:(?:list|overview|collection|set|kinds?|types?)\s+of\s+(?:(?:the|some|best|popular)\s+)*)?((?:[a-z]+-)?[a-z]{3,}(?:\s+[a-z]{3,}){0,2}?)(?=[\s]*(?:[.,;:?!]|$|\s(?:for|in|on|at|of|to|with|from|by|that|which|who|and|or|about|between|using|based|around|near|so|because|as|is|are|was|can|could|should|would|will|i|we|it|within|under|over|during|through|into|without|including|related|regarding|available|online|today|this|next|right)\b))/i;
const NO_THING =
  /\b(?:it|this|that|these|those|them|me|you|what|how|why|when|where|who|which|something|anything|everything|information|info|details|things?|stuff|ways?|tips|ideas|advice|more|out|about|best|most|top|good|some|top-rated|started|better|well|be|have|do|use|make|find|get|take|look|learn|know|understand|go|become|see|try|buy|visit|travel|cook|lose|gain|improve|reduce|increase|keep|stay|help)\b/i;

/**
 * Names the thing that a request is about.
 *
 * @param text The prompt.
 * @returns One to three words in lower case as the prompt writes them; null in any doubt.
 */
export function objectOf(text: string): string | null {
  const found = LEAD.exec(text.slice(0, 300))?.[1];
  if (found === undefined || NO_THING.test(found) || found.length > 32) return null;
  if (/(?:ly|ing)$|-$/i.test(found) || /\s\S+\s/.test(found)) return null;
  return /[A-Z]/.test(found) ? null : found;
}
