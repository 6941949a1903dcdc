/**
 * Shapes of requests that do not tell their matter: what happened, what goes wrong, what it is about.
 *
 * @module
 */

import { wordSet } from "../../text/hints.ts";
import { tellsOfDeath } from "../distress.ts";
import { CONTENT } from "../given.ts";
import { isOrder, opensQuestion } from "../kind.ts";
import { ordersNewWork } from "../new_work.ts";
import { ACCOUNT, FELT, MESSAGE_TOLD, TEXT_ORDERED } from "./account.ts";
import { anyOf, type Shape, type Told } from "./finder.ts";
import { LISTED } from "./listed.ts";

/** What a report of a failing program speaks of. */
const SOFTWARE =
  "code|script|app|site|website|web ?page|server|database|db|containers?|docker|pods?|cluster|builds?|deploy(?:s|ed|ing|ment)?|cron|login|button|git|browser|queue|workers?|cache|firmware|sensor|sprite|plot|query|api|npm|pip|ci|prod(?:uction)?|endpoint|compil(?:e[sd]?|er|ing)|lint|linter|merge|rebase|vpn|ssh|formula|macro|vlookup|pivot table|spreadsheet|component|css|html|header|layout|import|export|sync|migration|webhook|websocket|notebook|pipeline|regex|segfault|exception|tests?|test_\\w+|simulator|emulator|led|wifi|printer|portal|outlook|excel|powerpoint|game|bot|chatbot|bug";
/** How a text is ordered. */
const WRITE =
  "write|draft|compose|create|prepare|need|want|word|make|come up with|give me|help me|(?<!how )do|set up|put together|pls|please";
/** What a text is to be about. */
const TOLD =
  /\b(?:about|regarding|concerning|saying|telling|asking|thanking|inviting|explaining|announcing|reminding|who|whose|that (?:says|tells|asks|explains|thanks)|(?:to|and) (?:ask|tell|thank|invite|remind|inform|complain|confirm|cancel|explain)|(?:message|text|letter|mail|note|notice|post|reply)\b[^.!?]{0,30} that (?:i|we|you|he|she|they|the|my|our) (?!can\b)\w+|because)\b/i;
/** What it is to be about, told of what it is for. */
const WHICH_DOES = /, which (?:is|are|was|were|has|have|does|do|did|will|can|\w+s) \w/i;
/** What happened, told. */
const REASON =
  /\bbecause\b|\bfor (?:miss|forgett?|be|break|los|cancel|arriv|delay|not show|not com)\w*ing\b|\bfor (?:being|missing|breaking|losing)\b/i;
/** The same in an apology or a complaint, which is for nothing else. */
const DEED =
  /\bfor (?:not |accidentally )?(?!(?:any|some|every|no)thing\b|(?:morning|evening|meeting|wedding|building)\b)[a-z]+ing\b(?! (?:for|to)\b)|\b(?:about|over|because of) (?:[\w'’-]+ ){2,6}(?:that|who|which|since|is|are|was|were|has|have|broke|did|does)\b/i;
/** Whose matter is the writer's own to choose. */
const FICTION =
  /\b(?:limericks?|sonnets?|lyrics|songs?|stor(?:y|ies)|fables?|monologues?|dialogues?|poems?|haikus?|jokes?|riddles?|slogans?|taglines?|names?)\b/i;
/** A question how to make something, not how to mend it. */
const HOW_TO =
  /\bhow (?:can|could|do|does|to|should)\b(?: (?:i|we|you|one))? (?:make|let|have|get|write|add|build|use)\b(?![^]*\bit (?:keeps|always|fails|crash\w*|never|still)\b)/i;
/** What one asks advice on, where it is told. */
const OF_SOMETHING =
  "(?:(?:if|when|after|before|while|in|on|at) |(?:with|about|for|against|to) (?!(?:it|this|that|these|those|them|him|her|my|our|the|now)\\b))";
/** Somebody, or something that is spoken of as if it were known. */
const SOMEBODY = "(?:it|this|that|these|them|him|her|to|my|our|the|his|their|back|now|without)\\b";
/** What opens the matter itself. */
const CLAUSE =
  "(?:that (?:i|we|he|she|they|it|my|our|his|her|their|the|you|there)|(?:i|we)(?:['’]?(?:m|re|ve)| am| are| want| need| can['’]?t| have| was| don['’]?t| won['’]?t)|who|whose|when|if|whether|why|what)\\b";
/** What is asked for by examples. */
const PATTERN = /\b(?:regex|regular expression|pattern|parser)\b/i;
const NAMED_POSITION = /\b(?:for|as) an? (?:[\w-]+ ){0,3}[\w-]{4,}/i;
const NAMING =
  /^\W*(?:(?:please|can you|could you) )*(?:pick|name|suggest|draw|write|make up|invent)\b/i;
/** Whom it is for, named well enough. */
const NAMED_BUSINESS =
  /\bfor (?:my|our|a|an|the) (?!(?:new |small |own )?(?:company|business|product|brand|app|shop|store|start-?up|podcast|band)\b)[\w-]+/i;
const NEXT = ["I tell you next", "notes I paste next", "you propose something"];

/** Score of the gap model, a logit, from which something is surely missing. */
const SURE = 1.4;

/** What is spoken of as if it were known. */
const pointed = anyOf([
  "it,that,this,they,something,he,the thing,as ",
  "^\\W*(it|that|this|they|something|she|he)(?:['’]s)? (?:is|was|has|have|shrunk|ate|compiles|works|comes|always|stopped|won['’]?t|doesn['’]?t)\\b|\\b(the thing) (?:with|about)\\b|\\b(as (?:we )?(?:discussed|agreed|before|last time))\\b|\\b(that thing)\\b",
]);
/** What stands for something that is not there. */
const PRONOUN =
  /^[^.!?]{0,30}?\b(it|this|these|those|them|that(?=\W*$|[.,?!]| one| thing)|the (?:thing|other \w+|new one|old one|second (?!reviewer|referee|examiner|person|time|half|year)\w+|first \w+|last \w+|column|bug))(?![\w'’-])/i;
/** "Is it true that" points at nothing. */
const IMPERSONAL =
  /^\W*(?:is|was|would) it (?:true|possible|normal|legal|allowed|safe|\w+er|(?:\w+ ){1,3}(?:to|that|if|in|when))\b/i;
const OPENING = /^\W*(?:(?:please|pls|can you|could you|just|now|ok|so|and|hey|then|let['’]s) )*/i;

/** What an order or a question points at among its first words. */
function pronounIn(prose: string): string | null {
  const asked = prose.slice(OPENING.exec(prose)![0].length);
  const first = /^[a-z]+/i.exec(asked)?.[0].toLowerCase() ?? "";
  if (!(isOrder(first) || opensQuestion(first) || ALSO_ORDERS.has(first))) return null;
  return IMPERSONAL.test(asked) ? null : PRONOUN.exec(asked)?.[1] ?? null;
}

const ALSO_ORDERS = wordSet(
  "do move drop add bump revert undo redo swap put try go get take rename copy send leave keep ship push pull",
);

const BEREAVED: Told = { test: tellsOfDeath };
const NEW_WORK: Told = { test: ordersNewWork };

/** What is asked where an event is spoken of and not told. */
const SITUATION = {
  slot: "situation",
  importance: 0.7,
  question: "What happened, and what should come of it?",
  options: ["I tell you next", "nothing yet", "I would rather not say"],
};

/** The particular ones before the general ones. */
export const UNTOLD: readonly Shape[] = [
  {
    find: anyOf(
      [
        "my ,our ,his ,her ",
        "\\b(?:my|our|his|her)\\b[^.!?]{0,40}\\b(?:leak\\w*|dying|dies|broken|noise|sound|smell\\w*|weird|strange|hurt\\w*|pain\\w*|itch\\w*|rash|limp\\w*|vomit\\w*|stuck|wrong|not right|brown|yellow|spots|sad|sick|feel(?:s|ing)? (?:off|bad|not good)|again|refus\\w*|not (?:eating|sleeping|working|starting|herself|himself)|won['’]?t \\w+|acting up|playing up|drip\\w*|dead|doing the thing)\\b",
      ],
      [
        "it,feeling",
        "^\\W*(?:it|there it)\\b[^.!?]{0,30}\\b(?:again|broke|broken|stopped|won['’]?t|hurts|itches)\\b|\\bbeen feeling\\b",
      ],
    ),
    unless: [FICTION, NAMING, NEW_WORK, ACCOUNT, BEREAVED, TEXT_ORDERED, FELT],
    slot: "symptom",
    importance: 0.65,
    question: "What happens, what changed, and what was tried?",
    options: ["I describe it next", "all the time", "now and then"],
  },
  {
    ...SITUATION,
    find: anyOf(
      [
        "apolog,excuse,complain,appeal,objection,contest,incident,accident,warning,mortem,grievance",
        "\\b(?:apolog(?:y|i[sz]e)|excuse(?: note)?|complaint|complain (?:to|about)|appeal|objection|contest|incident (?:form|report)|accident (?:form|report)|written warning|post-?mortem|grievance)\\b",
      ],
    ),
    unless: [REASON, DEED, CONTENT],
  },
  {
    ...SITUATION,
    find: anyOf(
      [
        "what ,how ",
        `\\bwhat (?:now|next)\\b|\\bwhat (?:do|should|can|shall) (?:i|we) (?:do(?: now)?|say|tell \\w+|text \\w+|write(?: back| to \\w+| him| her| them)?|reply)(?=\\W)(?! ${OF_SOMETHING}| \\w+ing\\b)|\\bhow (?:do|should|can|would) (?:i|we) (?:break it|bring (?:it|this) up|(?:tell|explain|respond|react|handle|deal with)(?=\\W*$|[.,;!?]| ${SOMEBODY})(?! [^.!?]{0,60}\\b${CLAUSE}))\\b`,
      ],
    ),
    unless: [REASON, ACCOUNT, BEREAVED, CONTENT],
  },
  {
    ...SITUATION,
    find: anyOf(
      [
        "again,the same,change,news,incident,situation,decision,mistake,accident,fight,argument,rumo,misunderstanding,conflict,warning,accusation,to me,am i,what happened,hacked",
        "\\b(?:did|does|said|doing|happened|happens|done) (?:it|that|this) again\\b|\\bthe same (?:fight|argument|problem|issue|mistake|thing|discussion|mess|question)\\b|\\b(?:the|that|this) (?:change|news|incident|situation|decision|mistake|accident|fight|argument|rumou?r|misunderstanding|conflict|warning|accusation)\\b(?! (?:of|at|in|on|between|from|label|sign|light) )|\\bmade a (?:huge |big |terrible |stupid )?mistake\\b|\\b(?:isn['’]?t|not|hasn['’]?t|won['’]?t) (?:talking|spoken|speaking|talk|speak) to me\\b|\\bam i (?:the bad guy|wrong|overreacting)\\b|\\bwhat happened\\b|\\bwere hacked\\b",
      ],
    ),
    unless: [REASON],
  },
  {
    find: anyOf(
      [
        "broke,break,fail,error,crash,slow,stuck,leak,wrong,weird,hang,freez,frozen,stop,bug,flak,time,reject,refus,overlap,blank,flicker,stutter,messed,red,keep,n't,n’t,dont,doesnt,didnt,isnt,cant,does not,not ,wont,will not,cannot,nothing,4,5,segfault,down,off,twice,says no,acting,drain,dies,render,is back,100,hairball,overfit,unreliable",
        `^(?=[^]*\\b(?:${SOFTWARE})\\b)[^]*\\b(?:broken|broke|breaks|fail(?:s|ing|ed)?|errors?|crash\\w*|slow(?:er|ly)?|stuck|leaks?|leaking|wrong|weird\\w*|hangs?|freez\\w+|frozen|stopp(?:s|ed)|stops|bugs?|flak\\w+|time-?s? ?outs?|times out|reject\\w*|refus\\w*|overlap\\w*|blank|flicker\\w*|stutter\\w*|messed up|red|keeps? \\w+ing|keeps? dropping|doesn['’]?t(?! (?:use|collect|need|require|have|sell|want|contain|include|cost|matter|store|share|track)\\b)|don['’]?t (?:work|match|show|load|start)|does not(?! (?:use|collect|need|require|have|sell|want|contain|include|cost|matter|store|share|track)\\b)|did ?n['’]?t|not (?:working|showing|loading|starting|answering|valid)|isn['’]?t|wont|won['’]?t|will not|can['’]?t|cannot|nothing happens|nothing \\w+s|does nothing|[45]\\d\\d|segfault\\w*|(?:is|goes|went) down|off|twice|says no|acting up|drain\\w*|dies|re-?renders?|is back|at 100 ?%|hairball|overfits|unreliable)\\b`,
      ],
      [
        "it says,saying",
        "\\b(?:it says|saying) (?:permission denied|access denied|no signal|not found|invalid|error)\\b",
      ],
    ),
    unless: [HOW_TO, NEW_WORK, TEXT_ORDERED, MESSAGE_TOLD],
    slot: "error_message",
    importance: 0.75,
    question: "Which message, what changed, and what was tried?",
    options: ["I paste the message next", "there is no message", "I describe it next"],
  },
  {
    find: anyOf(
      [
        "description,slogan,tagline,plan,copy,landing,name,guide",
        "\\b(?:product description|slogan|tagline|business plan|ad copy|landing page|shop name|brand name|quick start guide|name for (?:my|our|the|a)|(?:shop|company|business|band|podcast|app|product)['’]?s? name)\\b",
      ],
    ),
    unless: [NAMED_BUSINESS],
    slot: "product",
    importance: 0.7,
    question: "Which product or business, and for whom?",
    options: ["I describe it next", "a page I link to", "one that I invent"],
  },
  {
    find: anyOf(
      [
        "interview,job,cover,vacancy,hiring",
        "\\b(?:interview|job ad|job description|cover letter|vacancy|hiring)\\b",
      ],
    ),
    unless: [NAMED_POSITION],
    slot: "position",
    importance: 0.65,
    question: "For which position, where, and what matters most?",
    options: ["I name it", "a posting I paste next", "one like my last"],
  },
  {
    find: anyOf(
      [
        "speech,toast,eulogy,obituary,reference,recommendation,appraisal,tribute,nominat,verse,rhyme,review,assessment,evaluation,linkedin,profile,bio,report,few words",
        "\\b(?:speech|toast|eulogy|obituary|reference|recommendation|appraisal|tribute|nomination|nominate|verse|rhyme)\\b[^.!?]{0,60}\\b(?:for|about|to|on) (?:my|our|the|a|one of (?:my|our)|[A-Z])|\\b(?:annual|performance) review\\b|\\b(?:best man|maid of honou?r|wedding|retirement|leaving|farewell|birthday) speech\\b|\\bself[- ]?(?:assessment|appraisal|evaluation|review)\\b|\\blinkedin (?:summary|recommendation|about)\\b|\\b(?:profile|bio) (?:for|of) (?:my|our|the)\\b|\\breport comment\\b|\\b(?:say|write|giv\\w+) a few words\\b",
      ],
    ),
    slot: "person",
    importance: 0.75,
    question: "What should I know about the person?",
    options: ["I list the facts next", "what they have done", "how we know each other"],
  },
  {
    find: anyOf(
      [
        "letter,mail,message,text,post,tweet,newsletter,article,announcement,note,notice,presentation,talk,pitch,white,essay,paper,statement,press,column,agenda,outline,quiz,lesson,worksheet,handout,leaflet,flyer,poster,subject,headline,tutorial,readme,story,policy",
        `\\b(?:${WRITE})\\b[^.!?]{0,60}?\\b(?:letter|e-?mail|mail|message|text|posts?|tweet|newsletter|article|announcement|note|notice|presentation|talk|pitch|white ?paper|essay|paper|statement|press release|column|agenda|outline|quiz|lesson(?: plan)?|worksheet|handout|leaflet|flyer|poster|subject line|headline|tutorial|readme|user story|privacy policy)\\b`,
      ],
      [
        "words,questions,slides,pages,min,due,please,pls,announcing",
        "\\b(?:essay|quiz|lesson plan|posts?|newsletter|agenda|presentation|slides|press release|toolbox talk|multiple choice questions?)\\b[^.!?]{0,30}\\b(?:words|questions|slides|pages|minutes|min|due|please|pls|announcing)\\b|^\\W*\\d+ words?\\b",
      ],
    ),
    unless: [TOLD, REASON, WHICH_DOES, BEREAVED, CONTENT],
    slot: "topic",
    importance: 0.65,
    question: "What should it say, and about what?",
    options: NEXT,
  },
  {
    find: (prose) => pronounIn(prose) ?? pointed(prose),
    unless: [LISTED],
    slot: "object",
    importance: 0.6,
    question: "What does “%” mean, and what should happen?",
    options: ["I name it", "I describe it next", "what we spoke of last"],
  },
  {
    find: anyOf([
      "write,make,create,build,design,set,implement,prepare,plan,draft,do,develop,add,generate,train,put,come up,give",
      "^\\W*(?:(?:please|pls|plz|hi|hey|hello|ok|so|can|could|would|you|u|i|we|need|needs|want|like|to|a|an|me|us|help|with|someone) )*(?:write|make|create|build|design|set ?up|implement|prepare|plan|draft|do|develop|add|generate|train|put together|come up with|give)\\b(?! (?:the|my|our|it|this|that) )",
    ]),
    unless: [NAMED_BUSINESS, FICTION, TOLD, REASON, PATTERN],
    from: SURE,
    slot: "content",
    importance: 0.55,
    question: "What exactly should it do or contain?",
    options: ["I describe it next", "notes I paste next", "you propose something"],
  },
];
