/**
 * Chooses what to ask about an open request: of the details that are likely missing, those that its
 * writer would find worth being asked for.
 *
 * @module
 */

import type { Question } from "./ask.ts";
import { ANY } from "./flag.ts";
import { isSaid } from "./said.ts";
import type { LikelyTopic } from "./topic_model.ts";
import { cuesIn } from "./topics.ts";
import { COMPUTING } from "./topics/computing.ts";
import { ENGINEERING } from "./topics/engineering.ts";
import { WORK } from "./topics/work.ts";
import { SLOT_TYPES, type SlotType, type Topic, type TopicQuestion } from "./topics/topic.ts";
import type { WorthLinear } from "./weights.ts";
import { type Asker, type Offer, worthOf } from "./worth.ts";

/** A first question is not asked when it is worth less than this. */
const WORTH_MIN = 0.3;
/**
 * The same about a prompt of a kind that training knows little of, or that is rather complete; but not
 * of what nobody could start without.
 */
const DOUBTFUL_WORTH_MIN = 0.55;
/** The same for a second or third question: whoever has answered one is not asked for trifles. */
const FOLLOW_UP_WORTH_MIN = 0.5;
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
export interface Open extends Asker {
  /** The prompt and what else the caller told. */
  readonly text: string;
  /** Topics that it may be about. */
  readonly topics: readonly LikelyTopic[];
  /** Expected missing details by kind, in the order of SLOT_TYPES. */
  readonly expected: readonly number[];
  /** Whether the prompt names files, code or commands. */
  readonly namesCode: boolean;
  /** Whether little is known of prompts like this one, or it is rather complete. */
  readonly isDoubtful: boolean;
  /** Slots that need no question. */
  readonly known: ReadonlySet<string>;
  /** Those of them after which the writer was asked. */
  readonly answered: ReadonlySet<string>;
  /** Whether the writer answers questions after a slot at all. */
  readonly wants: (slot: string) => boolean;
}

/**
 * Chooses questions; none about a prompt of no topic we know, since what fits everything helps nobody.
 *
 * @param open What the choice is made from.
 * @param most How many at most.
 * @param worth Judges single questions.
 * @returns Questions of one topic, the one most worth asking first, each about another kind of detail.
 */
export function chooseQuestions(
  open: Open,
  most: number,
  worth: WorthLinear,
): Omit<Question, "id">[] {
  const judged = offersFor(open)
    .map((offer) => ({ offer, worth: worthOf(offer, open, worth) }))
    .sort((a, b) => b.worth - a.worth);
  const leastOf = ({ isEssential }: TopicQuestion) =>
    open.isDoubtful && !isEssential ? DOUBTFUL_WORTH_MIN : WORTH_MIN;
  const first = judged.find(({ offer, worth }) => worth >= leastOf(offer.question));
  if (first === undefined) return [];
  // One that is surely missing goes before one that is only good to know.
  const others = judged.filter((one) => one !== first && one.worth >= FOLLOW_UP_WORTH_MIN)
    .sort((a, b) => b.worth * b.offer.value - a.worth * a.offer.value);
  const types = new Set<SlotType>();
  const chosen = [first, ...others].filter(({ offer: { topic, question } }) => {
    if (topic !== first.offer.topic || types.has(question.type)) return false;
    types.add(question.type);
    return true;
  });
  const asked = chosen.slice(0, most);
  const taken = new Set(asked.map(({ offer: { question } }) => question.type));
  return asked.map(({ offer: { topic, question }, worth }) => ({
    slot: question.slot,
    question: wordingOf(question, topic, taken, open),
    options: [...question.options, ANY],
    importance: Math.round(100 * Math.min(IMPORTANCE_MAX, 0.35 + 0.5 * worth)) / 100,
  }));
}

/** A question, its rider with it where nothing tells that and no question asks for it already. */
function wordingOf(
  { question, rider }: TopicQuestion,
  topic: Topic,
  taken: Set<SlotType>,
  { text, known }: Open,
): string {
  if (rider === null || taken.has(rider.type)) return question;
  const others = topic.questions().filter(({ type }) => type === rider.type);
  const isOpen = !known.has(rider.type) && !isSaid(rider.type, text) &&
    !others.some(({ slot, said }) => known.has(slot) || said?.test(text));
  taken.add(rider.type);
  return isOpen ? question.replace("?", `${rider.words}?`) : question;
}

/**
 * Collects what could be asked about a prompt: the questions of its likely topics that it does not
 * answer.
 *
 * @param open What the choice is made from.
 * @returns Questions in no order.
 */
export function offersFor(open: Open): Offer[] {
  const { text, topics, namesCode, expected, known } = open;
  if (isSum(text) || FREE.test(text)) return [];
  const isForField = topics.some(({ topic }) => isOfLife(topic)) && WORK_FOR_A_FIELD.test(text);
  const plain = withoutOpeningCapital(text);
  return topics
    .filter(({ topic }) =>
      !(isOfLife(topic) && (namesCode || isForField || FROM_OUTSIDE.test(text)))
    )
    .filter(({ topic }) => topic.name === "writing" || !FICTION.test(text))
    .map(({ topic, fit }) => ({ topic, fit, cues: cuesIn(topic, open.tokens) }))
    .flatMap((field) =>
      field.topic.questions()
        .filter(({ slot }) => !known.has(slot) && open.wants(slot))
        .filter((question) => !isTold(question, plain, known))
        .filter(({ type }) => !wasAskedAlong(type, field.topic, open.answered))
        .map((question) => ({ ...field, question, value: valueOf(question, expected) }))
    );
}

function valueOf(
  { type, weight, isEssential }: TopicQuestion,
  expected: readonly number[],
): number {
  return isEssential ? ESSENTIAL_VALUE : expected[SLOT_TYPES.indexOf(type)]! * weight;
}

/** A sum in words, whatever its things are; looked for piece by piece, so that no text makes it slow. */
function isSum(text: string): boolean {
  const asks = text.search(HOW_MANY);
  return asks > 0 && /\b\d/.test(text.slice(0, asks)) && OUTCOME.test(text.slice(asks));
}

function isOfLife(topic: Topic): boolean {
  return ![...COMPUTING, ...ENGINEERING, ...WORK].includes(topic);
}

/** The first letter of a prompt is a capital whatever its word is, so it must not look like a name's. */
function withoutOpeningCapital(text: string): string {
  return text.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase());
}

/** Whether an answer that was given was to a question that asked for a kind of detail along with its own. */
function wasAskedAlong(type: SlotType, topic: Topic, answered: ReadonlySet<string>): boolean {
  return topic.questions().some(({ slot, rider }) => rider?.type === type && answered.has(slot));
}

function isTold({ type, said }: TopicQuestion, text: string, known: ReadonlySet<string>): boolean {
  return known.has(type) || isSaid(type, text) || (said?.test(text) ?? false);
}
