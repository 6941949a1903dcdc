/**
 * Names what a prompt asks for, by its leading words and its cues.
 *
 * @module
 */

import { holdsHint } from "./hints.ts";
import type { Sentence } from "./sentences.ts";

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

/** Sentences that are read: the request stands at the beginning, or at the end after what it is about. */
const SENTENCES_HEAD = 4;
const SENTENCES_TAIL = 2;
const SENTENCE_CHARS_MAX = 400;

/**
 * First match wins: from the most particular request to the most general. What is costly to compile
 * stands behind pieces that it cannot do without.
 */
const CUES: readonly (readonly [Task, cue: RegExp, hints?: readonly string[]])[] = [
  ["translation", /\btranslat(?:e|es|ing|ion)\b/],
  [
    "translation",
    /\b(?:in|into|to) (?:english|french|german|spanish|italian|chinese|japanese|korean|russian|arabic|hindi|portuguese)\s*:/,
    [":"],
  ],
  [
    "rewriting",
    /\b(?:rewrite|re-write|rewriting|rephrase|paraphrase|proof-?read|reword|copy-?edit|polish|edit (?:the|this|my)|shorten (?:the|this|my))\b/,
  ],
  [
    "rewriting",
    /\bimprove (?:the|this|my|following)\b[^.]{0,40}\b(?:text|sentences?|paragraphs?|essay|email|letter|writing|wording|grammar|prompt|draft|message)\b/,
    ["improve "],
  ],
  [
    "rewriting",
    /\b(?:fix|correct|check|improve)\b[^.]{0,30}\b(?:grammar|spelling|punctuation|typos?|sentences?|text|wording|paragraph|essay|english)\b/,
    "grammar,spelling,punctuation,typo,sentence,text,wording,paragraph,essay,english".split(","),
  ],
  [
    "rewriting",
    /\bmake (?:it|this|the (?:text|sentence|email|following))\b[^.]{0,40}\b(?:formal|concise|shorter|longer|clear|clearer|better|polite|professional|simple|simpler)\b/,
    "formal,concise,shorter,longer,clear,better,polite,professional,simple".split(","),
  ],
  [
    "rewriting",
    /\b(?:simplify (?:the|this) (?:text|sentence|paragraph|following)|turn (?:the|this|these)\b[^.]{0,40}\binto\b|convert (?:the|this|these|following)\b[^.]{0,30}\b(?:sentence|text|paragraph|notes|voice|tense))\b/,
    ["simplify ", "turn ", "convert "],
  ],
  [
    "summarising",
    /\b(?:summari[sz]e|summari[sz]ing|summary|summaries|tl;?dr|condense|synopsis|key (?:points|takeaways)|main (?:ideas?|points))\b/,
  ],
  [
    "debugging",
    /\b(?:debug(?:ging)?|bugs?|traceback|stack trace|segfault|segmentation fault|exception|troubleshoot)\b/,
  ],
  [
    "debugging",
    /\b(?:not work(?:ing|s)?|doesn'?t work|does not work|isn'?t working|won'?t (?:compile|run|work|start|build))\b/,
    ["work", "won"],
  ],
  [
    "debugging",
    /\b(?:(?:get|getting|got|gives?|throws?|shows?|see) (?:an?|this|the|following|me an?|me this) (?:\w+ )?(?:error|erro|warning|exception)|(?:this|the|an|following) (?:error|warning))\b/,
    ["erro", "warning"],
  ],
  [
    "debugging",
    /\b(?:what(?:'s| is) wrong|why (?:is|does|do|am|are)\b[^.?]{0,60}\b(?:error|fail(?:s|ing)?|crash(?:es|ing)?|slow|null|undefined))\b/,
    ["what", "why "],
  ],
  [
    "debugging",
    /\bfix (?:it|this|the|my|teh)\b[^.]{0,60}\b(?:code|bug|error|issue|test|build|crash|function|script|warning|problem|query)\b|\bhow (?:do i|to|can i) fix\b/,
    ["fix"],
  ],
  [
    "extraction",
    /^(?:please )?(?:extract|pull out|list all|find all|identify (?:all|the|any)|get (?:all|the) (?:names|dates|emails|values|entities))\b|\bextract (?:the|all|any|every|key|named|from|information|data|details|entities)\b/,
  ],
  [
    "classification",
    /\b(?:classify|classification|categori[sz]e|label (?:the|each|this|these)|sentiment|is (?:it|this|the)\b[^.?]{0,40}\b(?:positive or negative|spam|sarcastic)|determine (?:if|whether)|detect (?:if|whether)|tell me if|decide (?:if|whether)|respond with '|which (?:category|class|label)|(?:choose|pick) (?:a|the) (?:topic|category|label)|(?:positive|negative|neutral) (?:or|and) (?:positive|negative|neutral)|entailment)\b/,
  ],
  [
    "code",
    /\b(?:writ|creat|mak|build|generat|implement|develop|design|program|prepar|cod|giv|provid|show|need|add|refactor|optimi[sz]|port|set ?up|configur|convert|automat|us|do|work|call|pars|test|deploy|install|embed|connect|run)\w*\b[^.?!]{0,80}\b(?:code|function|script|program|class|method|algorithm|regex|regular expression|query|sql|api|endpoint|app|application|website|web page|webpage|component|module|library|package|plugin|extension|bot|scraper|crawler|parser|compiler|cli|html|css|javascript|typescript|python|java|kotlin|swift|rust|golang|haskell|matlab|verilog|bash|shell|powershell|dockerfile|makefile|unit tests?|tests?|config|configuration|schema|database|macro|formula|shader|game|contract|backend|frontend|server|snippet|react|django|flask|vue|angular|nodejs|node|livescript|backtest|userscript)\b|\b(?:in|using|with) (?:python|java|javascript|typescript|kotlin|swift|rust|go|golang|ruby|php|perl|bash|matlab|haskell|scala|sql|react|django|flask|pytorch|tensorflow|pandas|numpy|nodejs|verilog|vba|excel|assembly|powershell|unity|terraform|ansible|docker|kubernetes)\b|^(?:implement|refactor|code|program|deploy|configure|install)\b/,
  ],
  [
    "planning",
    /\b(?:plan|itinerary|schedule|roadmap|timetable|agenda|curriculum|syllabus|course outline|study guide|workout|meal plan|strategy|budget|checklist|step-by-step guide|organi[sz]e (?:a|my|the))\b/,
  ],
  [
    "analysis",
    /\b(?:analy[sz]e|analysis|compare|comparison|contrast|evaluate|evaluation|assess|assessment|review|critique|critically|pros and cons|advantages and disadvantages|examine|investigate|interpret|estimate|research)\b/,
  ],
  [
    "writing",
    /\b(?:write|draft|compose|author|essay|poem|story|email|e-mail|letter|blog|article|post|tweet|script|speech|song|lyrics|joke|limerick|haiku|slogan|tagline|headline|resume|cover letter|press release|description|caption|riddle|rap|novel|dialogue|screenplay|advertisement|ad copy|pitch|proposal|report|brochure|template|come up with|make up|brainstorm|generate|create|melody|lorem)\b/,
  ],
  [
    "chat",
    /^(?:hi|hello|hey|thanks|thank you|good (?:morning|evening|afternoon)|how are you|who are you|let'?s (?:talk|chat|play)|lets (?:talk|chat|play)|play )\b|\b(?:act as|pretend (?:to be|you)|role ?play|you are (?:now )?an? (?:chatbot|companion|friend|character)|i want you to act)\b/,
  ],
  [
    "question_answering",
    /^(?:\w+,? )?(?:what|what's|who|whose|why|how|when|where|which|is|are|was|were|do|does|did|can|could|should|would|will|am|has|have|may)\b|\?|\b(?:explain|tell me|describe|define|answer|solve|calculate|compute|find|list|name|give me|recommend|suggest|provide|show|help me understand|teach)\b/,
  ],
];

/** Verbs that settle the matter when the whole prompt begins with one of them, and what it must then hold. */
const LEADS: readonly (readonly [Task, verbs: string, holds: RegExp])[] = [
  [
    "analysis",
    "compare contrast analyze analyse evaluate assess critique",
    /^(?![^.]{0,60}\b(?:code|function|script)\b)/,
  ],
  ["planning", "plan schedule organize organise", /^/],
  ["planning", "prepare", /^prepare for\b/],
  ["planning", "break", /\binto\b/],
  ["extraction", "pull take get copy collect", /\b(?:out of|from (?:this|these))\b/],
  ["extraction", "list", /^list (?:every|each|all)\b/],
  [
    "classification",
    "label tag sort group rate",
    /\b(?:as|into) \w+(?:,| or\b| and\b)|\bwith (?:a|one)\b|\bfrom \d+ to \d/,
  ],
  [
    "translation",
    "put render",
    /\bin(?:to)? (?:\w+ )?(?:english|french|german|spanish|italian|chinese|japanese|korean|russian|arabic|hindi|portuguese|dutch|polish|turkish)\b/,
  ],
  ["summarising", "recap", /^/],
  ["summarising", "sum", /^sum up\b/],
  ["summarising", "boil", /\bdown\b/],
  ["rewriting", "change", /^change the tone\b/],
  ["rewriting", "cut", /^cut (?:this|my)\b/],
];

/** A sentence that greets or thanks and says nothing else. */
const COURTESY =
  /^(?:(?:hi|hello|hey|good (?:morning|evening|afternoon))(?: (?:there|all|everyone|claude|gemini|chat ?gpt))?|(?:many )?(?:thanks|thank you|thx|cheers)(?: (?:so much|very much|a lot|again|in advance|for your (?:help|time)))*)\W*$/;

/**
 * Classifies a prompt by what it asks for.
 *
 * @param text The prompt.
 * @param sentences Its sentences of prose.
 * @returns The task; "other" when no cue is found.
 */
export function classifyTask(text: string, sentences: readonly Sentence[]): Task {
  const read = sentences.length <= SENTENCES_HEAD + SENTENCES_TAIL
    ? sentences
    : [...sentences.slice(0, SENTENCES_HEAD), ...sentences.slice(-SENTENCES_TAIL)];
  const said = read.map(({ start, end }) =>
    text.slice(start, Math.min(end, start + SENTENCE_CHARS_MAX)).toLowerCase().replaceAll("’", "'")
      .replace(
        /^(?:(?:please|pls|kindly|can you|could you|would you|will you|i want you to|i need you to|i would like you to|i'd like you to|help me(?: to)?|your task is to|now|then|so|ok|also|hi|hello|hey)[, ]+)+/,
        "",
      )
  );
  const asked = said.filter((request) => !COURTESY.test(request));
  const requests = asked.length > 0 ? asked : said;
  const role = /\b(?:act as|you are an? )/.test(requests[0] ?? "");
  const verb = /^[a-z]+\b/.exec(requests[0] ?? "")?.[0];
  const lead = LEADS.find(([, verbs, holds]) =>
    verb !== undefined && verbs.split(" ").includes(verb) && holds.test(requests[0]!)
  );
  if (lead !== undefined) return lead[0];
  for (const [task, cue, hints] of CUES) {
    if (role && task === "chat") continue;
    const finds = (request: string) =>
      (hints === undefined || holdsHint(request, hints)) && cue.test(request);
    if (requests.some(finds)) return task;
  }
  return role || /^there\b/.test(requests[0] ?? "") ? "chat" : "other";
}
