/**
 * Words and word pairs that say something about how much a prompt pins down.
 *
 * They are looked up word by word, which is quicker on a cold start than as many patterns.
 *
 * @module
 */

import { onDemand } from "../text/hints.ts";

/** Closed lists of lower-case words; each gives two features, its presence and its rate. */
const LISTS = {
  vague_quantifier:
    "some several certain various few many couple any different multiple enough lots bunch",
  vague_noun:
    "thing things stuff something anything everything someone somewhere information info details ways way resources options tips ideas advice content material tools methods techniques strategies solutions issue problem topic area kind sort type data",
  vague_adjective:
    "good best better nice great popular interesting effective easy simple cool healthy affordable cheap suitable appropriate top efficient proper right decent reliable fun new latest recent modern trending common essential necessary important useful reasonable quality relevant famous upcoming local nearby",
  pronoun: "it this that these those they them its their he she him her one ones",
  plan_verb:
    "plan organize organise arrange schedule prepare set setup start learn improve build develop make create design launch manage grow travel visit host train renovate decorate upgrade invest save move switch adopt join redecorate",
  suggest_verb:
    "recommend suggest advise guide help find choose pick select propose assist locate search",
  analysis_verb:
    "analyze analyse compare evaluate research investigate study examine assess review monitor track predict identify determine explore survey",
  code_verb: "implement code program debug refactor compile deploy automate script scrape parse",
  write_verb:
    "write draft compose rewrite summarize summarise translate edit proofread paraphrase rephrase generate",
  lookup_verb:
    "define calculate convert compute list name explain describe show display retrieve fetch tell state solve prove count",
  first_person: "i i'm i've i'd i'll me my mine we our us we're",
  second_person: "you your you're",
  modal: "can could should would might may must shall will",
  article_indefinite: "a an",
  article_definite: "the",
  preposition_of: "of",
  preposition_for: "for",
  preposition_in: "in at",
  preposition_with: "with without including except excluding",
  preposition_from: "from between since until before after during within",
  preposition_by: "by using via based per through",
  preposition_on: "on about regarding concerning",
  connective: "and",
  alternative: "or either",
  conditional: "if when where whenever unless while because since so",
  negation: "not no don't doesn't never without avoid nor cannot can't isn't won't",
  wh_thing: "what which",
  wh_fact: "who when where whose",
  wh_how: "how",
  wh_why: "why",
  be: "is are was were be been being",
  have_do: "have has had do does did",
  want:
    "want need like looking interested planning trying thinking considering going hoping wanting love prefer",
  limit:
    "must should only exactly least most maximum minimum limit limited each every all both always",
  format:
    "format json table bullet list lists paragraph paragraphs sentence sentences words essay email letter poem story script csv markdown html title headings section sections outline report",
  time:
    "today tomorrow yesterday week weeks weekend month months day days daily weekly year years hour hours minute minutes morning evening night tonight monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december summer winter spring autumn currently now",
  number_word:
    "one two three four five six seven eight nine ten dozen hundred thousand million first second third",
  person:
    "beginner beginners kids children child adults family friends friend wife husband mother father parents students student teacher boss team customers clients colleagues audience readers experts seniors toddler baby boyfriend girlfriend partner",
  example: "example examples e.g instance sample input output given following below",
  hedge: "maybe perhaps probably somehow possibly roughly approximately kinda basically guess",
} as const;

/** Signs that are there or not: words and word pairs divided by commas; `^` marks the opening of the prompt. */
const SIGNS = {
  open_want:
    "^i want, ^i need, ^i'm looking, ^i am, ^i'd like, ^i would, ^i'm planning, ^i'm trying, ^i'm interested, ^i'm considering, ^i'm thinking, ^i'm going, ^i'm hoping, ^i have, ^i've been, ^we want, ^we need, ^we are",
  open_wh_fact:
    "^who, ^when, ^where, ^which, ^how many, ^how much, ^how long, ^how old, ^how far, ^how tall, ^how big, ^how often",
  open_what_is: "^what's, ^what is, ^what was, ^what are, ^what were",
  open_how: "^how do, ^how does, ^how can, ^how to, ^how should, ^how would, ^how could",
  open_why: "^why",
  open_yes_no: "^is, ^are, ^do, ^does, ^did, ^can, ^could, ^should, ^would, ^will, ^has, ^have",
  open_find: "^find, ^locate, ^search, ^look, ^get, ^fetch, ^check",
  open_write: "^write, ^draft, ^compose, ^generate, ^please write, ^please generate",
  open_make:
    "^create, ^make, ^build, ^design, ^develop, ^implement, ^prepare, ^construct, ^set up, ^organize, ^organise, ^plan, ^arrange, ^schedule, ^please create, ^please make, ^please design",
  open_explain:
    "^explain, ^describe, ^define, ^tell me, ^teach me, ^show me, ^list, ^name, ^give me, ^please explain, ^please list",
  open_analyse:
    "^analyze, ^analyse, ^compare, ^evaluate, ^research, ^investigate, ^study, ^examine, ^perform, ^conduct, ^monitor, ^track, ^identify",
  recommend:
    "recommend, suggest, advise, guide me, help me, best way, tips, some good, looking for, ideas for, options for, advice on",
  to_verb:
    "to be, to do, to get, to go, to use, to make, to learn, to find, to start, to improve, to help, to create, to buy, to build, to see, to try, to take, to cook, to visit, to watch, to read, to write, to lose, to keep, to reduce, to increase, to stay, to become, to include, to ensure, to a",
  a_given: "a given, a specific, a certain, a particular, a specified, given a",
  named_language:
    "python, javascript, typescript, java, sql, html, css, bash, rust, golang, php, ruby, react, excel",
  relative_clause:
    "that is, that are, that was, that can, that will, that would, that has, that have, that i, that you, that it, that takes, that contains, that uses, that includes, that allows, that makes, that helps, that returns, that calculates, which is, which are, which can, which will, which has, who is, who are, who has, who can, where i, where the, whose",
  such_as: "such as, for example, e g, namely, including, specifically, i e",
  so_that: "so that, because, the goal, the purpose, used for, used to",
  constraint:
    "must, should not, shouldn't, do not, don't, at least, at most, more than, no more, exactly, only, make sure, ensure, required, less than, up to, without using",
  audience:
    "for beginners, for kids, for children, for students, for adults, for seniors, for family, for friends, for clients, for customers, for managers, for teens, for developers, a beginner, my boss, my team, year old, my kids, my child, my son, my daughter, my wife, my husband, my friend, my family",
  role: "act as, you are, pretend, imagine you, the role",
  etc: "etc, so on, so forth",
  around_me: "near me, my area, my city, my town, my region, nearby, my local, local",
  this_weekend:
    "this weekend, next week, next month, coming week, upcoming, this week, this month, this summer, this winter, this year, next weekend, next year",
  superlative:
    "most, least, best, top, highest, lowest, largest, smallest, latest, newest, cheapest, fastest, longest, oldest",
  what_should:
    "what should, what would, what kind, what type, what sort, what steps, what factors, what do, what can, what are",
  unsure: "don't know, not sure, no idea, unsure, confused",
} as const;

const LIST_ENTRIES = Object.entries(LISTS);
const SIGN_ENTRIES = Object.entries(SIGNS);

/** Names of the lists, in the order of their positions. */
export const LIST_NAMES: readonly string[] = LIST_ENTRIES.map(([name]) => name);

/** Names of the signs; their positions follow those of the lists. */
export const SIGN_NAMES: readonly string[] = SIGN_ENTRIES.map(([name]) => name);

/** Words that are searched for in the lists as they stand; an index pays for itself only later. */
const UNINDEXED_KEYS = 300;
const NOWHERE: readonly number[] = [];
/** Stands between the entries. */
const MARK = "|";

let searched = 0;
let index: Map<string, number[]> | undefined;
let pairHeads: Set<string> | undefined;

/**
 * Counts what a text holds of each list and each sign.
 *
 * @param tokens Lower-case words.
 * @returns One count per list, then one per sign.
 */
export function countVocabulary(tokens: readonly string[]): Float64Array {
  const counts = new Float64Array(LIST_NAMES.length + SIGN_NAMES.length);
  const add = (key: string): void => {
    for (const at of placesOf(key)) counts[at]!++;
  };
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    add(token);
    if (at + 1 < tokens.length && opensPair(token)) add(`${token} ${tokens[at + 1]}`);
  }
  add(`^${tokens[0]}`);
  add(`^${tokens[0]} ${tokens[1]}`);
  return counts;
}

/** Whether some pair begins with a word; told once there is an index, before that no pair is left out. */
function opensPair(word: string): boolean {
  if (index === undefined) return true;
  pairHeads ??= new Set(
    [...index.keys()].filter((key) => key.includes(" ")).map((key) => key.split(" ", 1)[0]!),
  );
  return pairHeads.has(word);
}

/** The lists and signs that hold a word or a pair. */
function placesOf(key: string): readonly number[] {
  if (index === undefined && ++searched > UNINDEXED_KEYS) index = buildIndex();
  return index === undefined ? search(key) : index.get(key) ?? NOWHERE;
}

/** Lists and signs in one text, all entries between the same marks, and where each begins. */
const entries = onDemand(() => {
  const starts: number[] = [];
  let text = "";
  for (const words of groups()) {
    starts.push(text.length);
    text += MARK + words + MARK;
  }
  return { text, starts };
});

function search(key: string): readonly number[] {
  const { text, starts } = entries();
  const places: number[] = [];
  const marked = MARK + key + MARK;
  for (let at = text.indexOf(marked); at >= 0; at = text.indexOf(marked, at + 1)) {
    places.push(starts.findLastIndex((start) => start <= at));
  }
  return places;
}

function buildIndex(): Map<string, number[]> {
  const built = new Map<string, number[]>();
  groups().forEach((words, at) => {
    for (const key of words.split(MARK)) {
      const places = built.get(key);
      if (places === undefined) built.set(key, [at]);
      else places.push(at);
    }
  });
  return built;
}

/** The entries of each list, then those of each sign. */
function groups(): string[] {
  return [
    ...LIST_ENTRIES.map(([, words]) => words.replaceAll(" ", MARK)),
    ...SIGN_ENTRIES.map(([, phrases]) => phrases.replaceAll(", ", MARK)),
  ];
}
