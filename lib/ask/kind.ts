/**
 * Tells what kind of text a prompt is, since what is missing looks different in each kind.
 *
 * @module
 */

import { MODEL_CHARS_MAX } from "../measure/hashing.ts";
import { wordSet } from "../text/hints.ts";

/** A request or question, or one of the kinds that need a model of their own. */
export type PromptKind = "code" | "query" | "fact" | "bug" | "question" | "request";

const SIGNATURE =
  /^\s*(?:async )?(?:def|function|fn|func|public|private|static)\s[\w <>[\]]{0,120}\([^)]{0,400}\)/m;
const DOCUMENTED = /"""|'''|\/\*\*|>>>|\/\/\//;
const BUG_WORD =
  /\b(?:error|bug|exception|traceback|crash(?:es|ed)?|regression|incorrect(?:ly)?|wrong(?:ly)?|unexpected(?:ly)?|fails?|failure|broken|does ?n['o’]?t work|raises?|deprecat(?:ed|ion)|expected behaviou?r|actual|reproduce|version|missing|should (?:be|not|return|raise|use|allow|support))\b/gi;
const IDENTIFIER = /\w_\w|\w\.\w+\(|[a-z][A-Z]\w|\w\(\)|`[^`\n]+`/g;
const QUERY_WORDS_MAX = 11;
/** Words of a question that is nobody's own matter. */
const FACT_WORDS_MAX = 18;
const TITLE_CHARS_MAX = 160;
const BUG_WORDS_MIN = 25;

const POLITE = wordSet("please pls kindly just hi hello hey so ok okay eli5 eli#");
const ORDERS = wordSet(
  "write make create find give show tell explain help plan recommend suggest list translate summarize summarise calculate convert compare analyze analyse develop build design generate fix organize organise search provide perform install identify check replace detail teach fetch collect get predict research scrape scrap interpret implement validate debug automatically automate update gather retrieve locate compile describe define outline discuss name set configure optimize improve review edit proofread rewrite rephrase paraphrase classify extract solve prove simulate test run execute download upload extend sort filter count delete remove rename merge combine split draw plot visualize investigate study examine evaluate assess determine discover explore monitor track prepare schedule arrange book order buy send draft compose add change turn use pull look learn measure estimate parse index backup back crawl act imagine pretend come brainstorm choose pick select rank rate correct shorten expand complete continue answer ask read produce construct train deploy migrate refactor encrypt compress display print detect decrypt log reset clean clear craft formulate elaborate reply respond curate assemble conduct verify confirm recognize apply introduce obtain acquire share keep start stop open close play cook bake benchmark scan report enroll divide resize scrap",
);

/**
 * Tells whether a word asks for work when it stands first.
 *
 * @param word A lower-case word.
 * @returns True for verbs such as "write".
 */
export function isOrder(word: string): boolean {
  return ORDERS.has(word);
}

/**
 * Tells whether a word asks when it stands first.
 *
 * @param word A lower-case word.
 * @returns True for words such as "which" and "does".
 */
export function opensQuestion(word: string): boolean {
  return OPENS_QUESTION.has(word);
}

/** What one may ask whether anyone can do at all: "can you cook rice in a microwave" asks for no rice. */
const ABILITIES = wordSet(
  "learn measure play cook bake build install run use get open close start stop keep share buy make download upload enroll",
);
/** What stands behind such a verb where it is meant for the one who is asked. */
const OBJECT_OF_ORDER = wordSet(
  "a an the me my us our this that these those it them some sure another",
);

/**
 * Tells whether "can you" before some words asks for work, or after what is possible.
 *
 * @param verb The lower-case word behind it.
 * @param next The lower-case word behind that one; empty where there is none.
 * @returns True for "write poems" and "build me", false for "build muscle" and "swim".
 */
export function isFavour(verb: string, next: string): boolean {
  return isOrder(verb) && (!ABILITIES.has(verb) || OBJECT_OF_ORDER.has(next));
}

const WH_FACT = wordSet("who what when where which whose what's who's");
/** Asking for an explanation of a thing is asking for a fact. */
const EXPLAIN = wordSet("explain define why");
const HOW_FACT = wordSet("many much long old far tall big high often do does did");
const YES_OR_NO = "is are was were do does did can could should will would has have";
/** What can be answered by yes or no. */
const WHETHER = wordSet(YES_OR_NO);
const OPENS_QUESTION = wordSet(
  `who what when where which whose why how ${YES_OR_NO} am what's who's`,
);
const PERSONAL = wordSet(
  "i i'm i've i'd my me we our you your best recommend good better worth",
);
const SPEAKS = wordSet("i i'm i've i'd my please you");
const CARRIERS = [
  "tell me about",
  "tell me more about",
  "i'm looking for",
  "i am looking for",
  "looking for",
  "information on",
  "information about",
  "info on",
  "info about",
  "find information on",
  "find information about",
  "find me information",
  "give me information",
  "get information",
  "i need information",
  "i want information",
  "how do i find",
  "where can i find",
  "where can i buy",
  "where can i get",
  "i'd like to know",
  "i'd like to learn",
  "i would like to know",
  "i want to know",
  "i want to learn about",
  "i'm interested in",
];

/**
 * Tells the kind of a prompt.
 *
 * @param text The prompt; only its first MODEL_CHARS_MAX code units are read.
 * @param tokens Its words, as modelTokens gives them.
 * @returns The first kind that fits, in the order of the type.
 */
export function promptKind(text: string, tokens: readonly string[]): PromptKind {
  const head = text.slice(0, MODEL_CHARS_MAX).trim();
  if (head.includes("(") && DOCUMENTED.test(head) && SIGNATURE.test(head)) return "code";
  let from = 0;
  while (from < tokens.length && POLITE.has(tokens[from]!)) from++;
  const first = tokens[from] ?? "";
  const second = tokens[from + 1] ?? "";
  if (tokens.length <= FACT_WORDS_MAX && !/\n\s*\S/.test(head)) {
    const opening = tokens.slice(from, from + 5).join(" ") + " ";
    const asksAbility = (first === "can" || first === "could") && second === "you" &&
      !isFavour(tokens[from + 2] ?? "", tokens[from + 3] ?? "");
    const asksWhether = WHETHER.has(first) && second !== "there" &&
      (second !== "you" || asksAbility);
    const isShort = tokens.length <= QUERY_WORDS_MAX;
    if (isShort && CARRIERS.some((carrier) => opening.startsWith(carrier + " "))) return "query";
    const asksFact = WH_FACT.has(first) || (first === "how" && HOW_FACT.has(second)) ||
      (isShort && EXPLAIN.has(first)) || asksWhether || tokens.includes("vs");
    const asked = tokens.slice(asksWhether ? from + 1 + Number(asksAbility) : 0, likeA(tokens));
    if (asksFact && !asked.some((token) => PERSONAL.has(token))) return "fact";
    const silent = isShort && !ORDERS.has(first) && !OPENS_QUESTION.has(first);
    if (silent && !tokens.some((token) => SPEAKS.has(token))) return "query";
  }
  if (!ORDERS.has(first) && !SPEAKS.has(first) && isBugReport(head, tokens.length)) return "bug";
  const asksForWork = second === "you" && isFavour(tokens[from + 2] ?? "", tokens[from + 3] ?? "");
  return OPENS_QUESTION.has(first) && !asksForWork ? "question" : "request";
}

/** Where "like I'm 5" begins: it says how to explain, not that the matter is the writer's own. */
function likeA(tokens: readonly string[]): number {
  const at = tokens.indexOf("like");
  return at > 0 && tokens[at + 1]?.startsWith("i") === true ? at : tokens.length;
}

function isBugReport(head: string, count: number): boolean {
  if (count < BUG_WORDS_MIN) return false;
  const bugWords = head.match(BUG_WORD)?.length ?? 0;
  if (bugWords === 0) return false;
  const names = head.match(IDENTIFIER)?.length ?? 0;
  const title = head.search(/\r?\n/);
  if (title > 0 && title <= TITLE_CHARS_MAX) return bugWords >= 2 || names >= 2;
  return count >= 80 && bugWords >= 2 && names >= 3;
}
