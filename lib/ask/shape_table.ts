/**
 * The shapes of requests that leave something open whatever their field is.
 *
 * @module
 */

import { onDemand } from "../text/hints.ts";

/** What the shape of a request leaves open, and what is asked. */
export interface Shape {
  /** Finds it in the prompt's prose on one line; a first group is the noun. */
  readonly patterns: () => readonly RegExp[];
  /** What the prompt must not say. */
  readonly unless?: readonly RegExp[];
  /** Score of the gap model below which it is too general a question; none where it always fits. */
  readonly from?: number;
  /** Whether an order is none of it. */
  readonly onlyQuestions?: true;
  /** Key of the answer. */
  readonly slot: string;
  /** How much an answer changes the result, in [0,1]. */
  readonly importance: number;
  /** At most eight words; `%` stands for the noun that was found. */
  readonly question: string;
  /** Three or four answers. */
  readonly options: readonly string[];
}

const DETERMINER = "(?:my|our|the|this|these|that|those|his|her|their)";
/** Words between a determiner and its noun. */
const BETWEEN =
  "(?:(?!(?:and|or|to|for|of|in|on|is|are|was|that|which|with|from|about|i|you|we|it)\\b)[\\w'’-]+ ){0,3}?";
/** What can be shown or pasted. */
const ARTEFACT =
  "texts?|essay|letters?|e-?mails?|mail|reports?|draft|paper|thesis|dissertation|resume|résumé|cv|minutes|notes|scribbles|transcript|recording|contract|lease|spec|specification|brief|article|documents?|docs?|pdf|spreadsheet|sheet|data ?set|csv|slides|deck|presentation|results|messages?|reviews?|feedback|forms?|lyrics|chapter|scene|manuscript|abstract|survey|logs?|proposals?|bio|paragraphs?|sentences?|policy|tables?|charts?|figures|quotes?|invoices?|bills?|receipts?|agenda|poem|story|speech|template|rubric|syllabus|worksheet|homework|assignment|screenshots?|photos?|pictures?|ad|advert|guidelines|requirements|terms|recipe|comments|data|numbers|answers?|questions?|files?|lists?|code|functions?|class|method|quer(?:y|ies)|regex|component|module|endpoint|tests|schema|config|dockerfile|css|html|json|yaml|xml|program|algorithm|loop|formula|macro|notebook|readme|stack ?trace|output|script|statement|introduction|ending|conclusion|clauses?|posting|listing|job ad|plan|ticket|sources|references|bibliography|diary|timetable|label|leaflet|sign|prescription|instructions|diagram|copy|spending|reference list|slide text|applicants|participants|meeting";
const WORK =
  "shorten|cut(?: down)?|summari[sz]e|sum up|translate|proof-?read|rewrite|rephrase|reword|edit|improve|polish|review|check|fix|correct|refactor|optimi[sz]e|debug|simplify|convert|clean(?: up)?|tidy(?: up)?|type up|format|grade|mark|explain|analy[sz]e|repair|finish|complete|continue|expand|update|merge|sort|add up|reply to|respond to|answer|interpret|look (?:at|over|through)|go (?:through|over)|turn|adapt|decipher|decode|score|rank|compare|port|speed up|evaluate|assess|rate|judge|critique|comment on|redo|fill (?:in|out)|extract|tailor|group|lay out|typeset|reformat|condense|test|document|annotate|solve|estimate|scale|change|see (?:if|whether)";
const SOFTWARE =
  "code|script|app|site|website|web ?page|server|database|db|containers?|docker|pods?|cluster|builds?|deploy(?:s|ed|ing|ment)?|cron|login|button|git|browser|queue|workers?|cache|firmware|sensor|sprite|plot|query|api|npm|pip|ci|prod(?:uction)?|endpoint|compil(?:e[sd]?|er|ing)|lint|linter|merge|rebase|vpn|ssh|formula|macro|vlookup|pivot table|spreadsheet|component|css|html|header|layout|import|export|sync|migration|webhook|websocket|notebook|pipeline|regex|segfault|exception|tests?|test_\\w+|simulator|emulator|led|wifi|printer|portal|outlook|excel|powerpoint|game|bot|chatbot|bug";
const WRITE =
  "write|draft|compose|create|prepare|need|want|word|make|come up with|give me|help me|(?<!how )do|set up|put together|pls|please";
const KNOWN_PROGRAM =
  /\b(?:excel|word|outlook|google|sheets|docs|gmail|iphone|ipad|ios|android|samsung|pixel|windows|mac(?:os|book)?|linux|ubuntu|chrome|firefox|safari|teams|zoom|slack|notion|shopify|wordpress|wix|moodle|libreoffice|numbers|powerpoint|figma|photoshop|python|javascript|typescript|java|rust|go|php|ruby|sql|postgres\w*|mysql|react|unity|godot|github|gitlab|jenkins|aws|azure|gcp|docker|kubernetes|bash|r\b|c\+\+|c#)\b/i;
/** What a text is to be about. */
const TOLD =
  /\b(?:about|regarding|concerning|saying|telling|asking|thanking|inviting|explaining|announcing|reminding|that (?:says|tells|asks|explains|thanks)|to (?:ask|tell|thank|invite|remind|inform|complain|confirm|cancel|explain)|because)\b/i;
/** Whose matter is the writer's own to choose. */
const FICTION =
  /\b(?:limericks?|sonnets?|lyrics|songs?|stor(?:y|ies)|fables?|monologues?|dialogues?|poems?|haikus?|jokes?|riddles?|slogans?|taglines?|names?)\b/i;
const NAMED_BUSINESS =
  /\bfor (?:my|our|a|an|the) (?!(?:new |small |own )?(?:company|business|product|brand|app|shop|store|start-?up|podcast|band)\b)[\w-]+/i;
const COUNTRY =
  /\b(?:uk|u\.k|england|scotland|wales|britain|us|u\.s|usa|america|states|germany|france|spain|italy|ireland|canada|australia|india|netherlands|austria|switzerland|poland|sweden|norway|denmark|california|texas|ohio|florida|new york|ontario|london|berlin|eu)\b/i;
const WRITING = new RegExp(
  `\\b(?:${WRITE})\\b[^.!?]{0,40}\\b(?:letter|e-?mail|reply|message)\\b`,
  "i",
);

const anyOf = (sources: readonly string[]) =>
  onDemand(() => sources.map((source) => new RegExp(source, "i")));
const PASTED = ["pasted in my next message", "in a file I name", "at a link I give"];
const TOLD_NEXT = ["I tell you next", "notes I paste next", "you propose something"];

/** Score of the gap model, a logit, from which something is surely missing. */
const SURE = 1.4;

/** The particular shapes before the general ones. */
export const SHAPES: readonly Shape[] = [
  {
    patterns: anyOf([
      `\\b(?:${WORK})(?: (?:me|us|up|out|only|whether|if|what|where|why|how|all|some of))? ${DETERMINER} ${BETWEEN}(${ARTEFACT})\\b(?!['’-])`,
      `\\b(?:summary|translation|review|analysis|critique|overview|version|opinion|feedback|explanation) (?:of|on) ${DETERMINER} ${BETWEEN}(${ARTEFACT})\\b`,
      `\\b(?:according to|based on|following|as per|in line with|out of|take [^.!?]{0,30} out of) ${DETERMINER} ${BETWEEN}(${ARTEFACT})\\b`,
      `\\bwhat(?:['’]s| is) (?:wrong|off|missing) (?:with|in|from) ${DETERMINER} ${BETWEEN}(${ARTEFACT})\\b`,
      `\\bi(?:['’]ve| have)? (?:attached|enclosed|pasted|uploaded) (?:${DETERMINER} )?${BETWEEN}(${ARTEFACT})\\b|\\b(?:attached|enclosed|here) (?:is|are) (?:${DETERMINER} )?${BETWEEN}(${ARTEFACT})\\b|\\bsee (?:the )?(screenshot|picture|photo|image|attachment)\\b`,
      `\\b(?:make|put|get|write|draft|create|build|need|want)\\b[^.!?]{0,60} (?:from|out of) (?:my|our|these|this|yesterday['’]s|today['’]s) ${BETWEEN}(${ARTEFACT})\\b`,
      `\\b(?:my|our|the|this) ${BETWEEN}(component|query|function|script|loop|algorithm|class|macro|formula|regex)\\b[^.!?]{0,60}\\b(?:re-?renders?|(?:so|too|very|really) slow|slow|takes|only (?:runs?|returns?|works)|returns? (?:the )?wrong|is wrong|is off)\\b`,
      `\\b(?:in|on|of|with) (?:my|this|these) ${BETWEEN}(code|function|loop|macro|query|script|essay|cv|resume|sentence|paragraph|chapter|algorithm|class|regex|sketch)\\b`,
    ]),
    slot: "source",
    importance: 0.8,
    question: "Where is the %?",
    options: PASTED,
  },
  {
    patterns: anyOf([
      "\\b((?:blood |test |exam |lab )?results|letter|report|message|e-?mail|notice|label|leaflet|log|sign|note|prescription|screenshot|survey)\\b[^.!?]{0,30}\\b(?:came|arrived|says|sent|wrote|back|received|mean|means|from)\\b",
      "\\b(?:sent|wrote|texted|gave|handed|left|put|got|received|show(?:s|ed)?)(?: me| us)? (?:the|this|a|an|some)? ?(?:[\\w-]+ )?(results|letter|message|e-?mail|text|note|form|report|list|quote|bill)\\b",
      "\\b((?:question|number|exercise|task|step|box|clause|paragraph|section|chapter|page|slide|item|point|q)s? ?\\d[\\d.]*)\\b",
    ]),
    slot: "source",
    importance: 0.75,
    question: "What does the % say?",
    options: PASTED,
  },
  {
    patterns: anyOf([
      "\\bwhich (?:one |ones )?(?:of|among|out of) (?:the|these|those|my|our|them|her|his)\\b",
      "\\b(?:pick|choose|shortlist|rank|compare|decide|sort|prefer)\\b[^.!?,:]{0,40}\\b(?:the|these|those|my|our|both|between|out of) (?:[\\w-]+ )?(?:two|three|four|five|six|\\d+|options?|candidates?|applicants?|offers?|quotes?|titles?|names?|versions?|designs?|vendors?|proposals?|bids?|schools?|flats?|apartments?|jobs?|list|shortlist|five|topics?)\\b",
      "\\b(?:between|choose from|torn between) (?:the|my|our|these|those) (?:two|three|four|offers|options|jobs|houses|flats|schools|topics)\\b",
      "\\b(?:two|three|four|five|six|several|some|\\d) (?:job |good |possible |different |great )?(?:offers|options|quotes|candidates|bids|choices|agencies|vendors|names|titles|people|schools|companies)\\b[^:]{0,120}\\b(?:which|who|pick|choose|decide|shortlist)\\b",
      "\\b(?:narrowed|down) [^.!?:]{0,40}\\bto (?:two|three|four|five|six|\\d+)\\b",
      "\\bwhich (?:school|agency|firm|university|offer|candidate|applicant|flat|apartment|title|name|version|course|one) (?:should|do|would|is|looks|sounds)\\b",
      "^\\W*a or b\\b|\\bthe green or the other\\b",
    ]),
    slot: "candidates",
    importance: 0.8,
    question: "Which ones are there to choose from?",
    options: ["I list them next", "in a file I name", "you propose some"],
  },
  {
    patterns: anyOf([
      "\\b(?:notice(?: period)?|employers?|landlords?|tenants?|lease|rent|deposit|tax(?:es)?|vat|benefits?|licen[cs]es?|permits?|legal(?:ly)?|illegal|the law|law|lawyer|allowed to|enforceable|non-?compete|probation|pension|maternity|sick pay|visa|sue|inheritance|custody|divorce|let (?:her|him|them) go|dismiss\\w*|redundan\\w*|public holidays?|register a|fair salary|minimum wage|net (?:pay|salary))\\b",
    ]),
    unless: [COUNTRY, WRITING],
    onlyQuestions: true,
    slot: "country",
    importance: 0.75,
    question: "In which country or state?",
    options: ["the United States", "the United Kingdom", "Germany", "I name it"],
  },
  {
    patterns: anyOf([
      "\\b(?:apolog(?:y|i[sz]e)|excuse(?: note)?|complaint|complain (?:to|about)|appeal|objection|contest|incident (?:form|report)|accident (?:form|report)|written warning|post-?mortem|grievance)\\b",
      "\\bwhat (?:now|next)\\b|\\bwhat (?:do|should|can|shall) (?:i|we) (?:do(?: now)?|say|tell \\w+|text \\w+|write(?: back| \\w+)?|reply)\\W|\\bhow (?:do|should|can|would) (?:i|we) (?:tell|explain|respond|react|handle|break it|bring (?:it|this) up|deal with)\\b",
      "\\b(?:did|does|said|doing|happened|happens|done) (?:it|that|this) again\\b|\\bthe same (?:fight|argument|problem|issue|mistake|thing|discussion|mess|question)\\b|\\b(?:the|that|this) (?:change|news|incident|situation|decision|mistake|accident|fight|argument|rumou?r|misunderstanding|conflict|warning|accusation)\\b|\\bmade a (?:huge |big |terrible |stupid )?mistake\\b|\\b(?:isn['’]?t|not|hasn['’]?t|won['’]?t) (?:talking|spoken|speaking|talk|speak) to me\\b|\\bam i (?:the bad guy|wrong|overreacting)\\b|\\bwhat happened\\b|\\bwere hacked\\b",
    ]),
    slot: "situation",
    importance: 0.7,
    question: "What exactly happened?",
    options: ["I tell you next", "nothing yet", "I would rather not say"],
  },
  {
    patterns: anyOf([
      `^(?=[^]*\\b(?:${SOFTWARE})\\b)[^]*\\b(?:broken|broke|breaks|fail(?:s|ing|ed)?|errors?|crash\\w*|slow(?:er|ly)?|stuck|leaks?|leaking|wrong|weird\\w*|hangs?|freez\\w+|frozen|stopp(?:s|ed)|stops|bugs?|flak\\w+|time-?s? ?outs?|times out|reject\\w*|refus\\w*|overlap\\w*|blank|flicker\\w*|stutter\\w*|messed up|red|keeps? \\w+ing|keeps? dropping|doesn['’]?t|don['’]?t (?:work|match|show|load|start)|does not|did ?n['’]?t|not (?:working|showing|loading|starting|answering|valid)|isn['’]?t|wont|won['’]?t|will not|can['’]?t|cannot|nothing happens|nothing \\w+s|does nothing|[45]\\d\\d|segfault\\w*|(?:is|goes|went) down|off|twice|says no|acting up|drain\\w*|dies|re-?renders?|is back|at 100 ?%|hairball|overfits|unreliable)\\b`,
      "\\b(?:it says|saying) (?:permission denied|access denied|no signal|not found|invalid|error)\\b",
    ]),
    slot: "error_message",
    importance: 0.75,
    question: "What exactly happens, and with which message?",
    options: ["I paste the message next", "there is no message", "I describe it next"],
  },
  {
    patterns: anyOf([
      "\\b(?:regex|regular expression|pattern|parser)\\b[^.!?]{0,30}\\b(?:our|my|the|these|those)\\b",
    ]),
    slot: "examples",
    importance: 0.75,
    question: "What do some of them look like?",
    options: ["I paste examples next", "in a file I name", "you make them up"],
  },
  {
    patterns: anyOf([
      "\\bwhat(?:['’]?s| is| i have| we have|ever)?[^.!?]{0,12}\\b(?:left|in) (?:in )?(?:my|the|our) (?:fridge|pantry|cupboards?|freezer|house|kitchen)\\b",
    ]),
    slot: "at_hand",
    importance: 0.75,
    question: "What is there to use?",
    options: ["I list it next", "the usual basics", "you propose something"],
  },
  {
    patterns: anyOf([
      "^\\W*(?:(?:please|can you|help me) )?(?:find|where can (?:i|we) (?:get|buy|find|eat|go))\\b[^.!?]{0,16}\\b(?:good|best|nice|cheap|decent|great|nearby)\\b",
    ]),
    unless: [/\b(?:in|near|around|at|from) (?!the\b|my\b|me\b|our\b)[a-z]|\bonline\b/i],
    slot: "location",
    importance: 0.7,
    question: "In which city or area?",
    options: ["near me, I name the place", "in the city centre", "online"],
  },
  {
    patterns: anyOf(["\\bpack(?:ing)? list\\b|\\bwhat (?:should|do|shall) (?:i|we) pack\\b"]),
    slot: "destination",
    importance: 0.7,
    question: "Where to, and for how long?",
    options: ["I name it", "a city in summer", "a beach", "the mountains"],
  },
  {
    patterns: anyOf([
      "\\b(?:product description|slogan|tagline|business plan|ad copy|landing page|shop name|brand name|quick start guide|name for (?:my|our|the|a)|(?:shop|company|business|band|podcast|app|product)['’]?s? name)\\b",
    ]),
    unless: [NAMED_BUSINESS],
    slot: "product",
    importance: 0.7,
    question: "Which product or business is it for?",
    options: ["I describe it next", "a page I link to", "one that I invent"],
  },
  {
    patterns: anyOf([
      "\\b(?:interview|job ad|job description|cover letter|vacancy|hiring)\\b",
    ]),
    slot: "position",
    importance: 0.65,
    question: "For which position, and where?",
    options: ["I name it", "a posting I paste next", "one like my last"],
  },
  {
    patterns: anyOf([
      "\\b(?:speech|toast|eulogy|obituary|reference|recommendation|appraisal|tribute|nomination|nominate|verse|rhyme)\\b[^.!?]{0,60}\\b(?:for|about|to|on) (?:my|our|the|a|one of (?:my|our)|[A-Z])|\\b(?:annual|performance) review\\b|\\b(?:best man|maid of honou?r|wedding|retirement|leaving|farewell|birthday) speech\\b|\\bself[- ]?(?:assessment|appraisal|evaluation|review)\\b|\\blinkedin (?:summary|recommendation|about)\\b|\\b(?:profile|bio) (?:for|of) (?:my|our|the)\\b|\\breport comment\\b|\\b(?:say|write|giv\\w+) a few words\\b",
    ]),
    slot: "person",
    importance: 0.75,
    question: "What should I know about the person?",
    options: ["I list the facts next", "what they have done", "how we know each other"],
  },
  {
    patterns: anyOf([
      `\\b(?:${WRITE})\\b[^.!?]{0,60}?\\b(?:letter|e-?mail|mail|message|text|posts?|tweet|newsletter|article|announcement|note|notice|presentation|talk|pitch|white ?paper|essay|paper|statement|press release|column|agenda|outline|quiz|lesson(?: plan)?|worksheet|handout|leaflet|flyer|poster|subject line|headline|script|tutorial|readme|user story|privacy policy)\\b`,
      "\\b(?:essay|quiz|lesson plan|posts?|newsletter|agenda|presentation|slides|press release|toolbox talk|multiple choice questions?)\\b[^.!?]{0,30}\\b(?:words|questions|slides|pages|minutes|min|due|please|pls|announcing)\\b|^\\W*\\d+ words?\\b",
    ]),
    unless: [TOLD],
    slot: "topic",
    importance: 0.65,
    question: "What should it say, and about what?",
    options: TOLD_NEXT,
  },
  {
    patterns: anyOf([
      "\\b(?:what|how much|which price|what price)\\b[^.!?]{0,30}\\b(?:charge|ask for|price|quote)\\b|\\bhow (?:many|much|long|big|large|far|deep|thick|high|wide)\\b[^.!?]{0,40}\\b(?:do|does|should|can|will|would|must|could) (?:i|we|it|he|she|they|my|our|the)\\b|\\b(?:what|which) size\\b|\\bafford\\b|\\bbreak even\\b|\\bwhat do i need in\\b|\\bsplit (?:the|this) (?:bill|costs?|rent|money|tips?|tip jar)\\b|\\bpay off\\b|\\benough for\\b",
    ]),
    slot: "measures",
    importance: 0.75,
    question: "For what exactly, with which sizes or numbers?",
    options: ["I give them next", "about the usual", "I do not know them"],
  },
  {
    patterns: anyOf([
      "\\b(?:what|which) (?:[\\w-]+ ){1,3}(?:should|do|would|shall|could) (?:i|we) (?:get|buy|use|take|choose|pick|learn|go (?:for|with)|install|run)\\b",
    ]),
    slot: "purpose",
    importance: 0.75,
    question: "What is it for, and what matters most?",
    options: ["I describe it next", "low cost", "ease of use", "quality"],
  },
  {
    patterns: anyOf([
      "\\b(?:how (?:do|can|would) (?:i|we|you)|where(?:['’]s| is| do i)|walk me|show me how|step by step|precisely what)\\b[^]*\\b(?:settings?|button|label|cells?|columns?|page numbers?|notifications?|photos|calendar|mute|block|sync|checkout|e-?mails?|invoices?|letters bigger|mail merge|turn (?:\\w+ )?off|switch (?:\\w+ )?off|hide|screen|grades|rooms|app|phone|tablet|formula|cron|pipeline|file)\\b",
    ]),
    unless: [KNOWN_PROGRAM],
    slot: "platform",
    importance: 0.65,
    question: "On which device, or in which program?",
    options: ["Windows", "a phone", "a web page", "I name it"],
  },
  {
    patterns: anyOf([
      "\\b(?:my|our|his|her)\\b[^.!?]{0,40}\\b(?:leak\\w*|dying|dies|broken|noise|sound|smell\\w*|weird|strange|hurt\\w*|pain\\w*|itch\\w*|rash|limp\\w*|vomit\\w*|stuck|wrong|not right|brown|yellow|spots|sad|sick|feel(?:s|ing)? (?:off|bad|not good)|again|refus\\w*|not (?:eating|sleeping|working|starting|herself|himself)|won['’]?t \\w+|acting up|playing up|drip\\w*|dead|doing the thing)\\b",
      "^\\W*(?:it|there it)\\b[^.!?]{0,30}\\b(?:again|broke|broken|stopped|won['’]?t|hurts|itches)\\b|\\bbeen feeling\\b",
    ]),
    slot: "symptom",
    importance: 0.65,
    question: "What exactly happens, and since when?",
    options: ["I describe it next", "all the time", "now and then"],
  },
  {
    patterns: anyOf([
      `^\\W*(?!(?:is|was|would) it (?:true|possible|normal|legal|allowed|safe|\\w+er|(?:\\w+ ){1,3}(?:to|that|if))\\b)(?:(?:please|pls|can you|could you|just|now|ok|so|and|hey|then|let['’]s|changed my mind,?) )*(?:${WORK}|do|make|write|move|drop|delete|remove|add|bump|revert|undo|redo|swap|rename|send|put|use|try|go (?:ahead )?with|build|deploy|get|pick|take|open|close|stop|start|is|are|was|will|has|does|should|can|would you|why (?:is|does|did|are)|what (?:is|does|about)|how (?:bad|long|do|does|can|should|much))\\b[^.!?]{0,24}?\\b(it|this|these|those|them|that(?=\\W*$|[.,?!]| one| thing)|the (?:thing|other \\w+|new one|old one|second \\w+|first \\w+|last \\w+|column|bug))(?![\\w'’-])`,
      "^\\W*(it|that|this|they|something|she|he)(?:['’]s)? (?:is|was|has|have|shrunk|ate|compiles|works|comes|always|stopped|won['’]?t|doesn['’]?t)\\b|\\bthe thing (?:with|about)\\b|\\bas (?:we )?(?:discussed|agreed|before|last time)\\b|\\bi mentioned\\b|\\bdoing that thing\\b",
    ]),
    slot: "object",
    importance: 0.6,
    question: "What exactly do you mean by “%”?",
    options: ["I name it", "I describe it next", "what we spoke of last"],
  },
  {
    patterns: anyOf([
      "^\\W*(?:(?:please|pls|plz|hi|hey|hello|ok|so|can|could|would|you|u|i|we|need|needs|want|like|to|a|an|me|us|help|with|someone) )*(?:write|make|create|build|design|set ?up|implement|prepare|plan|draft|do|develop|add|generate|train|put together|come up with|give)\\b",
    ]),
    unless: [NAMED_BUSINESS, FICTION],
    from: SURE,
    slot: "content",
    importance: 0.55,
    question: "What exactly should it do or contain?",
    options: ["I describe it next", "notes I paste next", "you propose something"],
  },
];
