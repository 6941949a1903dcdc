/**
 * What is worth asking about prompts of one topic: questions written by hand, one a line.
 *
 * @module
 */

/** Kinds of detail that a prompt can lack; the learned ranking is over these, in this order. */
export const SLOT_TYPES = [
  "budget",
  "location",
  "platform",
  "audience",
  "level",
  "time",
  "restriction",
  "preference",
  "format",
  "source",
  "goal",
  "criterion",
  "quantity",
  "subtype",
] as const;

/** A kind of detail. */
export type SlotType = typeof SLOT_TYPES[number];

/** A second thing to ask in the same breath: one detail alone seldom decides what a good answer is. */
export interface Rider {
  /** Kind of detail that it asks for. */
  readonly type: SlotType;
  /** The words that go before the question mark. */
  readonly words: string;
}

/** One question that fits a topic. */
export interface TopicQuestion {
  /** Kind of detail that it asks for. */
  readonly type: SlotType;
  /** Key and label of the answer. */
  readonly slot: string;
  /** How often an answer changes the result, in [0,1]. */
  readonly weight: number;
  /** Whether nobody could start without an answer, such as a hotel's city, however rarely it is left out. */
  readonly isEssential: boolean;
  /** At most eight words. */
  readonly question: string;
  /** What is asked along with it where that is open too; null where nothing is. */
  readonly rider: Rider | null;
  /** Three or four answers. */
  readonly options: readonly string[];
  /** What a prompt says when it has told this already; null where only its kind of detail tells. */
  readonly said: RegExp | null;
}

/** A field of life or work, known by its words. */
export interface Topic {
  /** Name of the topic. */
  readonly name: string;
  /** Words that a prompt of this topic holds, one to three together as modelTokens gives them, divided by ", "; `!` behind a strong cue, `!!` behind one that settles it. */
  readonly cues: string;
  /** What to ask, in no order; read from its lines when first needed. */
  questions(): readonly TopicQuestion[];
}

/**
 * Writes a topic down.
 *
 * @param name Name of the topic.
 * @param cues Words of the topic, as {@linkcode Topic.cues} has them.
 * @param lines One question a line: type, slot, weight with a `!` behind it where nobody could start
 * without an answer, question, options divided by semicolons and the pattern of what says it already,
 * divided by double colons. A pattern ending in "(?case)" minds capitals. A question's rider stands
 * before its question mark: "What is your budget{restriction, and what must be avoided}?"
 * @returns The topic.
 */
export function topic(name: string, cues: string, lines: string): Topic {
  let read: readonly TopicQuestion[] | undefined;
  return {
    name,
    cues,
    questions: () => read ??= lines.trim().split("\n").map(readLine),
  };
}

function readLine(line: string): TopicQuestion {
  const [type, slot, weight, question, options, pattern = ""] = line.trim().split(" :: ");
  const minds = pattern.endsWith(" (?case)");
  const [whole = "", asked = "", words = ""] = RIDER.exec(question!) ?? [];
  return {
    type: type as SlotType,
    slot: slot!,
    weight: parseFloat(weight!),
    isEssential: weight!.endsWith("!"),
    question: question!.replace(whole, ""),
    rider: whole === "" ? null : { type: asked as SlotType, words },
    options: options!.split("; "),
    said: pattern === "" ? null : new RegExp(pattern.replace(" (?case)", ""), minds ? "" : "i"),
  };
}

const RIDER = /\{([a-z]+)([^}]+)\}/;
