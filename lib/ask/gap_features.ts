/**
 * What the gap model sees of a prompt: its words and pairs of words, the same with classes in place of
 * words ("work-on-verb my text"), so that a noun it has never met still counts, and what else is there.
 *
 * @module
 */

import { bucketHash } from "../measure/hashing.ts";
import { onDemand, wordSet } from "../text/hints.ts";
import type { PromptKind } from "./kind.ts";
import type { Reading } from "./reading.ts";

/** Words whose class tells more than they do themselves; none is in two. */
export const CLASSES: Readonly<Record<string, string>> = {
  own: "my our mine ours",
  their: "his her their its someone's somebody's",
  text:
    "text essay essays letter letters email emails mail mails report reports draft drafts paper papers thesis dissertation resume cv minutes notes transcript contract contracts lease spec specs specification brief article articles document documents doc docs pdf file files spreadsheet sheet dataset data csv slides deck presentation results result message messages reply review reviews feedback form forms lyrics chapter chapters scene scenes manuscript synopsis abstract survey log logs proposal bio profile paragraph sentence sentences statement certificate policy list table chart figures numbers quote quotes invoice invoices agenda script poem story speech plan schedule template rubric syllabus worksheet question questions exercise exercises homework assignment answers",
  code:
    "code function functions class classes method methods query queries regex component components module modules api apis endpoint endpoints test tests schema config configuration dockerfile css html json yaml xml repo repository codebase program algorithm loop formula macro migration model notebook pipeline workflow library package packages dependency dependencies branch commit pr",
  system:
    "app site website page pages server servers database db container containers pod pods cluster build builds deploy deployment job jobs cron service services button login dashboard git docker kubernetes browser router wifi printer backend frontend queue worker workers cache lambda bucket vm firmware sensor game engine bot extension plugin",
  thing:
    "car van bike boiler fridge freezer oven dishwasher washer washing machine dryer tap sink toilet shower radiator heating door window lock roof wall floor ceiling lamp light lights laptop phone tablet tv camera plant plants tree lawn sofa bed mattress shoes jacket bag tyre tyres tire brakes drill saw piano guitar",
  person:
    "mom mum mother dad father parents son daughter kid kids child children wife husband partner girlfriend boyfriend friend friends sister brother gran grandma grandpa boss manager colleague colleagues team client clients customer customers landlord neighbour neighbor tenant teacher professor students student doctor recruiter candidate staff employee employees ex roommate flatmate flatmates cousin uncle aunt nephew niece",
  trouble:
    "broken broke breaks fails failing failed error errors crash crashes crashing crashed slow slower stuck leaks leaking leak dying wrong weird noise smell down missing lost hangs freezes frozen stopped stops problem problems issue issues bug bugs flaky timeout timeouts rejected refused denied overlaps empty blank duplicate duplicates hurts itchy pain rash sick",
  work:
    "shorten summarize summarise translate proofread rewrite rephrase reword edit improve polish check fix correct refactor optimise optimize debug simplify convert clean tidy format grade explain analyse analyze repair finish complete continue expand update merge sort respond answer interpret read",
  make:
    "write compose create make design generate prepare develop implement add invent craft produce set",
  pick:
    "which pick choose decide should recommend suggest best better worth option options versus vs or",
  amount: "many much long big large size far often cost price charge pay budget cheap",
  when:
    "by tomorrow today tonight week month weekend friday monday tuesday wednesday thursday saturday sunday deadline next year soon",
};

/** Each class and its words, with a blank around every word. */
const classWords = onDemand(() =>
  Object.entries(CLASSES).map(([name, words]) => [bucketHash(`<${name}>`), ` ${words} `] as const)
);
const index = onDemand(() =>
  new Map(
    classWords().flatMap(([mark, words]) =>
      words.trim().split(" ").map((word) => [word, mark] as const)
    ),
  )
);
/** Words that are searched for as they stand; an index pays for itself only later. */
const UNINDEXED_WORDS = 150;
let searched = 0;

/** Hash of the first class that a word is of. */
function classOf(word: string): number | undefined {
  if (searched >= UNINDEXED_WORDS) return index().get(word);
  searched++;
  return classWords().find(([, words]) => words.includes(` ${word} `))?.[0];
}

/** Words that stay themselves among the classes. */
const KEPT = wordSet(
  "a an the this that these those it i i'm i've we you me us he she they him them is are was were be do does did can could would will to of in on for with from at about after before because so and but if when what why how who where not no don't doesn't won't can't please help need want give get tell say same again just more less there here into without too one two three",
);

/** First and last words that are read. */
const HEAD_WORDS = 50;
const TAIL_WORDS = 16;
const LENGTHS = [4, 7, 11, 16, 24, 36, 55, 90];

/**
 * Gives what the gap model sees.
 *
 * @param reading What is read of a prompt.
 * @param tokens Its words, as modelTokens gives them.
 * @param kind Which kind of text it is.
 * @returns Distinct 32-bit hashes.
 */
export function gapFeatures(
  reading: Reading,
  tokens: readonly string[],
  kind: PromptKind,
): number[] {
  const read = tokens.length <= HEAD_WORDS + TAIL_WORDS
    ? tokens
    : [...tokens.slice(0, HEAD_WORDS), ...tokens.slice(-TAIL_WORDS)];
  const words = read.map((word) => bucketHash(word));
  const shape = shapeOf(read, words);
  const found = new Set<number>(words);
  for (let at = 0; at + 1 < words.length; at++) {
    found.add(joined(WORDS, words[at]!, words[at + 1]!));
  }
  for (let at = 0; at < shape.length; at++) {
    const pair = joined(SHAPE, shape[at]!, shape[at + 1] ?? END);
    const three = joined(SHAPE, pair, shape[at + 2] ?? END);
    found.add(pair);
    found.add(three);
    if (at > 0) continue;
    for (const opening of [shape[0]!, pair, three]) found.add(joined(OPENING, opening, 0));
  }
  for (const mark of marksOf(reading, tokens, kind)) found.add(bucketHash(mark));
  return [...found];
}

/** Keeps what the joined hashes stand for apart. */
const [WORDS, SHAPE, OPENING] = [1, 2, 3];
/** Stands behind the last word. */
const END = 0;

/** The hash of two neighbours, without reading their letters again. */
function joined(use: number, left: number, right: number): number {
  let hash = Math.imul(left ^ use, 0x85ebca6b) ^ Math.imul(right, 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 15), 0x27d4eb2f);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/** The words' hashes with those of classes in their place, words of substance as one star. */
function shapeOf(tokens: readonly string[], hashes: readonly number[]): number[] {
  const shape: number[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    const mark = classOf(token) ??
      (KEPT.has(token) ? hashes[at]! : token.includes("#") ? NUMBER : STAR);
    if (mark !== STAR || shape.at(-1) !== STAR) shape.push(mark);
  }
  return shape;
}

const STAR = 1;
const NUMBER = 2;

/** What is there besides words; each mark counts like a word. */
function marksOf(
  { hasMaterial, hasQuote, prose, prompt }: Reading,
  tokens: readonly string[],
  kind: PromptKind,
): string[] {
  const numbers = tokens.filter((token) => token.includes("#")).length;
  const length = LENGTHS.findIndex((words) => tokens.length <= words);
  const marks = [
    `m length ${length}`,
    `m numbers ${Math.min(numbers, 4)}`,
    `m kind ${kind}`,
    `m task ${prompt.task}`,
    `m material ${hasMaterial} quote ${hasQuote}`,
    `m sentences ${Math.min(4, prose.split(/(?<![.!?])[.!?]+\s/).length)}`,
  ];
  if (!hasMaterial && !hasQuote) marks.push("m bare", `m bare ${length}`);
  return marks;
}
