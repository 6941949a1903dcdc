/**
 * The topics that questions are written for, and which of them a prompt is about.
 *
 * @module
 */

import { onDemand, wordSet } from "../text/hints.ts";
import { COMPUTING } from "./topics/computing.ts";
import { ENGINEERING } from "./topics/engineering.ts";
import { HOME } from "./topics/home.ts";
import { LIVING } from "./topics/living.ts";
import { PLANS } from "./topics/plans.ts";
import type { Topic } from "./topics/topic.ts";
import { WORK } from "./topics/work.ts";

/** Every topic; where two fit a prompt equally, the earlier one counts. */
export const TOPICS: readonly Topic[] = [
  ...COMPUTING,
  ...ENGINEERING,
  ...LIVING,
  ...HOME,
  ...PLANS,
  ...WORK,
];

/** Words of a prompt in which topics are looked for. */
const TOPIC_WORDS_READ = 300;

/** What each `!` of a strong cue adds to the worth of its words. */
const STRONG_WORTH = 2;

/** A topic that a cue speaks for, and how much. */
type Hit = readonly [topic: number, worth: number];

/** What divides cues. */
const MARK = ", ";

const NO_HITS: readonly Hit[] = [];
/** Words that are searched for in the cues as they stand; an index pays for itself only later. */
const UNINDEXED_WORDS = 150;

let searched = 0;
let index: Map<string, Hit[]> | undefined;

/**
 * Counts each topic's words in a prompt; a pair counts like two words, three like three, each `!` like
 * two more.
 *
 * @param tokens The words of the prompt, as modelTokens gives them.
 * @returns One count per topic, in the order of TOPICS.
 */
export function countTopics(tokens: readonly string[]): number[] {
  const counts = TOPICS.map(() => 0);
  const end = Math.min(tokens.length, TOPIC_WORDS_READ);
  for (let at = isBooking(tokens) ? 1 : 0; at < end; at++) {
    const token = tokens[at]!;
    if (OTHER_MEANING.has(`${token} ${tokens[at + 1]}`)) {
      at++;
      continue;
    }
    if (ASIDE.has(token) && isAside(tokens, at)) continue;
    const exact = hitsOf(token);
    const found = exact.length === 0 && token.endsWith("s") ? hitsOf(token.slice(0, -1)) : exact;
    for (const [topic, worth] of found) counts[topic]! += worth;
    const pair = `${token} ${tokens[at + 1]}`;
    for (const words of [pair, `${pair} ${tokens[at + 2]}`]) {
      for (const [topic, worth] of hitsOf(words)) counts[topic]! += worth;
    }
  }
  return counts;
}

const ARTICLE = wordSet("a an the me us my our two");

/** Two words that mean something else than the cue in them. */
const OTHER_MEANING = new Set(
  "i book,we book,to book,learning rate,model learning,isnt learning,not learning,sensor bus,data bus,serial bus,bus error,message bus,event bus,merge request,pull request,dark mode,latest version,latest release,game engine,garbage collection,memory management,thread pool,connection pool,sales team,sales pipeline,book value,sleep mode,health check,health checks,state management,package manager,design pattern,family tree,light theme,water cooler,cold start,dead letter,table of"
    .split(","),
);
/** What is only the place or time of something else, behind a preposition. */
const ASIDE = wordSet("meeting meetings");
const PREPOSITION = wordSet("at in from during before after for by");

function isAside(tokens: readonly string[], at: number): boolean {
  return PREPOSITION.has(tokens[at - 1] ?? "") || PREPOSITION.has(tokens[at - 2] ?? "");
}

/** "Book a room" is no matter of books. */
function isBooking(tokens: readonly string[]): boolean {
  return tokens[0] === "book" && ARTICLE.has(tokens[1] ?? "");
}

function hitsOf(words: string): readonly Hit[] {
  if (index === undefined && ++searched > UNINDEXED_WORDS) index = buildIndex();
  return index === undefined ? searchCues(words) : index.get(words) ?? NO_HITS;
}

/** All cues, each behind the same mark, and where those of each topic begin. */
const cueText = onDemand(() => {
  const starts: number[] = [];
  let text = MARK;
  for (const { cues } of TOPICS) {
    starts.push(text.length);
    text += cues + MARK;
  }
  return { text, starts };
});

function searchCues(words: string): readonly Hit[] {
  if (words === "") return NO_HITS;
  const { text, starts } = cueText();
  const hits: Hit[] = [];
  const marked = MARK + words;
  for (let at = text.indexOf(marked); at >= 0; at = text.indexOf(marked, at + 1)) {
    const end = at + marked.length;
    let next = end;
    while (text[next] === "!") next++;
    if (!text.startsWith(MARK, next)) continue;
    const topic = starts.findLastIndex((start) => start <= at + MARK.length);
    const worth = worthOf(words, next - end);
    // The same cue once more says nothing.
    if (!hits.some((hit) => hit[0] === topic && hit[1] === worth)) hits.push([topic, worth]);
  }
  return hits;
}

function worthOf(words: string, marks: number): number {
  return words.split(" ").length + marks * STRONG_WORTH;
}

/**
 * Finds the cues of one topic in a prompt.
 *
 * @param topic The topic.
 * @param tokens The words of the prompt, as modelTokens gives them.
 * @returns Its cues, each once.
 */
export function cuesIn(topic: Topic, tokens: readonly string[]): string[] {
  const cues = MARK + topic.cues + MARK;
  const found = new Set<string>();
  const end = Math.min(tokens.length, TOPIC_WORDS_READ);
  for (let at = 0; at < end; at++) {
    let words = "";
    for (const token of tokens.slice(at, at + 3)) {
      words += words === "" ? token : ` ${token}`;
      const place = cues.indexOf(MARK + words);
      if (place >= 0 && /^!*, /.test(cues.slice(place + MARK.length + words.length))) {
        found.add(words);
      }
    }
  }
  return [...found];
}

function buildIndex(): NonNullable<typeof index> {
  const built: NonNullable<typeof index> = new Map();
  TOPICS.forEach(({ cues }, topic) => {
    for (const cue of new Set(cues.split(MARK))) {
      const words = cue.replace(/!+$/, "");
      const hit: Hit = [topic, worthOf(words, cue.length - words.length)];
      const found = built.get(words);
      if (found === undefined) built.set(words, [hit]);
      else found.push(hit);
    }
  });
  return built;
}
