/**
 * Chooses what to ask about an open request: the details that are most likely missing, weighed by how
 * often knowing them changes the answer.
 *
 * @module
 */

import type { Question } from "./ask.ts";
import { ANY } from "./flag.ts";
import { isSaid } from "./said.ts";
import { mainTopic, TOPICS } from "./topics.ts";
import { COMPUTING } from "./topics/computing.ts";
import { ENGINEERING } from "./topics/engineering.ts";
import { WORK } from "./topics/work.ts";
import { SLOT_TYPES, type SlotType, type Topic, type TopicQuestion } from "./topics/topic.ts";

/** A question is not worth asking when it is expected to uncover less than this. */
const VALUE_MIN = 0.14;
/** The same for a second or third question: whoever has answered one is not asked for trifles. */
const FOLLOW_UP_VALUE_MIN = 0.32;
const IMPORTANCE_MAX = 0.84;
/** The value of a question without whose answer nobody could start. */
const ESSENTIAL_VALUE = 1;
/** Orders for a text or a calculation about a field of life, to whose writer that field's questions mean nothing. */
const FROM_OUTSIDE =
  /^\W*(?:(?:please\s+)?(?:write|draft|send|compose)\s+(?:an?\s+|me\s+an?\s+)?(?:[\w-]+\s+)?(?:texts?|messages?|notes?|verses?)\s+(?:to|for)|(?:please\s+)?(?:make up|invent|imagine|analy[sz]e|predict|scrape|extract|download|fetch|calculate|classify|detect))\b|\b(?:questionnaire|quiz|puzzle|slogans?|taglines?|captions?|description|toasts?|vows|speech|obituary|eulogy|reference|survey|resignation|complaints?|letters?|name ideas|ideas for a name|jokes?|riddles?|poems?|haiku|prayers?|blessings?|names? for|hashtags?|notation)\b/i;

/** Orders for a piece of fiction, whose matter is the writer's own to choose. */
const FICTION =
  /^\W*(?:please\s+)?(?:write|compose|create|draft|tell|invent|make up|make|generate|imagine|come up with)\b[^.!?\n]{0,40}?\b(?:limericks?|sonnets?|lyrics|songs?|stor(?:y|ies)|fables?|fairy tales?|monologues?|dialogues?|screenplays?|skits?|poems?|haikus?|verses?|rhymes?|raps?)\b/i;

/** Whoever says so wants to choose nothing. */
const FREE =
  /\b(?:surprise me|your choice|you (?:choose|decide|pick)|whatever you (?:like|want)|anything (?:goes|is fine|you like)|up to you|dealer['’]?s choice)\b/i;

/** Orders for a program, a site or a paper, whose topic is not the field of life that it serves. */
const WORK_FOR_A_FIELD =
  /^\W*(?:create|build|make|write|design|implement|develop|code|generate|set up|draft|program|add|prepare)\b(?:[^\w\n]{1,3}\w{1,30}){0,8}?[^\w\n]{1,3}(?:web ?(?:sites?|pages?|apps?)|landing pages?|home ?pages?|apps?|api|endpoints?|crud|regex|regexp|regular expression|script|function|class|program|model|component|database|schema|query|dashboard|(?:chat ?)?bot|job (?:ad|advert|description|posting)|lesson|test|exam|flash ?cards|survey)\b/i;

/** What a sum in words asks for, and what it is to come to. */
const HOW_MANY = /(?:^|[.!?;,]\s{1,3}(?:and |so |then )?)how (?:many|much)\b/i;
const OUTCOME = /\b(?:left|now|total|altogether|each|in all)\b/i;

/** What a choice is made from. */
export interface Open {
  /** The prompt and what else the caller told. */
  readonly text: string;
  /** Words of each topic, as countTopics gives them. */
  readonly topics: readonly number[];
  /** Expected missing details by kind, in the order of SLOT_TYPES. */
  readonly expected: readonly number[];
  /** Whether the prompt names files, code or commands. */
  readonly namesCode: boolean;
  /** Whether a detector has found what to ask already. */
  readonly hasGap: boolean;
  /** Whether the models find the prompt rather complete than not. */
  readonly isLikelyComplete: boolean;
  /** Slots that need no question. */
  readonly known: ReadonlySet<string>;
  /** Whether the writer answers questions after a slot at all. */
  readonly wants: (slot: string) => boolean;
}

/**
 * Chooses questions; none about a prompt of no topic we know, since what fits everything helps nobody.
 *
 * @param open What the choice is made from.
 * @param most How many at most.
 * @returns Questions, the most valuable first, each about another kind of detail.
 */
export function chooseQuestions(open: Open, most: number): Omit<Question, "id">[] {
  if (isSum(open.text)) return [];
  const counts = WORK_FOR_A_FIELD.test(open.text) ? withoutLife(open.topics) : open.topics;
  const main = mainTopic(counts);
  if (main === null) return [];
  const isDoubtful = !main.sure && (open.hasGap || open.isLikelyComplete);
  const { text: asked, namesCode } = open;
  if (isOfLife(main.topic) && (namesCode || FROM_OUTSIDE.test(asked))) return [];
  if (FREE.test(asked) || (main.topic.name !== "writing" && FICTION.test(asked))) return [];
  const value = ({ type, weight, isEssential }: TopicQuestion): number =>
    isEssential ? ESSENTIAL_VALUE : open.expected[SLOT_TYPES.indexOf(type)]! * weight;
  const candidates = main.topic.questions()
    .filter(({ isEssential }) => isEssential || !isDoubtful)
    .map((question) => ({ question, value: value(question) }))
    .sort((a, b) => b.value - a.value);
  const text = withoutOpeningCapital(open.text);
  const chosen: Omit<Question, "id">[] = [];
  const types = new Set<SlotType>();
  const slots = new Set(open.known);
  for (const { question, value } of candidates) {
    if (chosen.length === most || (chosen.length > 0 && !main.sure)) break;
    if (value < (chosen.length === 0 ? VALUE_MIN : FOLLOW_UP_VALUE_MIN)) break;
    if (types.has(question.type) || slots.has(question.slot)) continue;
    if (isTold(question, text, open.known)) continue;
    if (!open.wants(question.slot)) continue;
    types.add(question.type);
    slots.add(question.slot);
    chosen.push({
      slot: question.slot,
      question: question.question,
      options: [...question.options, ANY],
      importance: Math.round(100 * Math.min(IMPORTANCE_MAX, 0.35 + 0.5 * value)) / 100,
    });
  }
  return chosen;
}

/** A sum in words, whatever its things are; looked for piece by piece, so that no text makes it slow. */
function isSum(text: string): boolean {
  const asks = text.search(HOW_MANY);
  return asks > 0 && /\b\d/.test(text.slice(0, asks)) && OUTCOME.test(text.slice(asks));
}

function withoutLife(counts: readonly number[]): number[] {
  return counts.map((count, at) => isOfLife(TOPICS[at]!) ? 0 : count);
}

function isOfLife(topic: Topic): boolean {
  return ![...COMPUTING, ...ENGINEERING, ...WORK].includes(topic);
}

/** The first letter of a prompt is a capital whatever its word is, so it must not look like a name's. */
function withoutOpeningCapital(text: string): string {
  return text.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase());
}

function isTold({ type, said }: TopicQuestion, text: string, known: ReadonlySet<string>): boolean {
  return known.has(type) || isSaid(type, text) || (said?.test(text) ?? false);
}
