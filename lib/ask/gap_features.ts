/**
 * What the gap model sees of a prompt: its words and pairs of words, the same with classes in place of
 * words ("work-on-verb my text"), so that a noun it has never met still counts, and what else is there.
 *
 * @module
 */

import { bucketHash } from "../measure/hashing.ts";
import { onDemand } from "../text/hints.ts";
import type { PromptKind } from "./kind.ts";
import type { Reading } from "./reading.ts";

/** Words whose class tells more than they do themselves. */
const CLASSES: Readonly<Record<string, string>> = {
  own: "my our mine ours",
  their: "his her their its someone's somebody's",
  text:
    "text essay essays letter letters email emails mail mails report reports draft drafts paper papers thesis dissertation resume cv minutes notes transcript contract contracts lease spec specs specification brief article articles document documents doc docs pdf file files spreadsheet sheet dataset data csv slides deck presentation results result message messages reply review reviews feedback form forms lyrics chapter chapters scene scenes manuscript synopsis abstract survey log logs proposal bio profile paragraph sentence sentences statement certificate policy list table chart figures numbers quote quotes invoice invoices agenda script poem story speech plan schedule template rubric syllabus worksheet question questions exercise exercises homework assignment answers",
  code:
    "code function functions class classes method methods query queries regex component components module modules api apis endpoint endpoints test tests schema config configuration dockerfile css html json yaml xml repo repository codebase program algorithm loop formula macro migration model notebook pipeline workflow library package packages dependency dependencies branch commit pr",
  system:
    "app site website page pages server servers database db container containers pod pods cluster build builds deploy deployment job jobs cron service services button login dashboard git docker kubernetes browser router wifi printer backend frontend queue worker workers cache lambda bucket vm firmware sensor game engine bot extension plugin",
  thing:
    "car van bike boiler fridge freezer oven dishwasher washer washing machine dryer tap sink toilet shower radiator heating door window lock roof wall floor ceiling lamp light lights laptop phone tablet tv camera plant plants tree lawn sofa bed mattress shoes jacket bag engine tyre tyres tire brakes printer drill saw piano guitar",
  person:
    "mom mum mother dad father parents son daughter kid kids child children wife husband partner girlfriend boyfriend friend friends sister brother gran grandma grandpa boss manager colleague colleagues team client clients customer customers landlord neighbour neighbor tenant teacher professor students student doctor recruiter candidate staff employee employees ex roommate flatmate flatmates cousin uncle aunt nephew niece",
  trouble:
    "broken broke breaks fails failing failed error errors crash crashes crashing crashed slow slower stuck leaks leaking leak dying wrong weird noise smell down missing lost hangs freezes frozen stopped stops problem problems issue issues bug bugs flaky timeout timeouts rejected refused denied overlaps empty blank duplicate duplicates hurts itchy pain rash sick",
  work:
    "shorten summarize summarise translate proofread rewrite rephrase reword edit improve polish review check fix correct refactor optimise optimize debug simplify convert clean tidy format grade explain analyse analyze repair finish complete continue expand update merge sort reply respond answer interpret read",
  make:
    "write draft compose create make design build generate prepare plan develop implement add invent craft produce set",
  pick:
    "which pick choose decide should recommend suggest best better worth option options versus vs or",
  amount: "many much long big large size far often cost price charge pay budget cheap",
  when:
    "by tomorrow today tonight week month weekend friday monday tuesday wednesday thursday saturday sunday deadline next year soon",
};

const classOf = onDemand(() =>
  new Map(
    Object.entries(CLASSES).flatMap(([name, words]) =>
      words.split(" ").map((word) => [word, `<${name}>`] as const)
    ),
  )
);

/** Words that stay themselves among the classes. */
const KEPT = onDemand(() =>
  new Set(
    ("a an the this that these those it i i'm i've we you me us he she they him them is are was were be do does did can could would will " +
      "to of in on for with from at about after before because so and but if when what why how who where not no don't doesn't won't can't " +
      "please help need want give get tell say same again just more less there here into without too one two three")
      .split(" "),
  )
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
  const found = new Set<number>();
  const add = (feature: string) => found.add(bucketHash(feature));
  for (const at of read.keys()) {
    add(read[at]!);
    if (at + 1 < read.length) add(`${read[at]} ${read[at + 1]}`);
  }
  const shape = shapeOf(read);
  for (const at of shape.keys()) {
    const pair = `${shape[at]} ${shape[at + 1] ?? "$"}`;
    add(`s ${pair}`);
    add(`s ${pair} ${shape[at + 2] ?? "$"}`);
    if (at === 0) {
      add(`^ ${shape[0]}`);
      add(`^ ${pair}`);
      add(`^ ${pair} ${shape[2] ?? "$"}`);
    }
  }
  for (const mark of marksOf(reading, tokens, kind)) add(mark);
  return [...found];
}

/** The words with classes in their place, other words of substance as one star. */
function shapeOf(tokens: readonly string[]): string[] {
  const classes = classOf();
  const kept = KEPT();
  const shape: string[] = [];
  for (const token of tokens) {
    const mark = classes.get(token) ??
      (kept.has(token) ? token : token.includes("#") ? "<number>" : "*");
    if (mark !== "*" || shape.at(-1) !== "*") shape.push(mark);
  }
  return shape;
}

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
    `m sentences ${Math.min(4, prose.split(/[.!?]+\s/).length)}`,
  ];
  if (!hasMaterial && !hasQuote) marks.push("m bare", `m bare ${length}`);
  return marks;
}
