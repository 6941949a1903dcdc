/**
 * What the learner knows of an edit: its rule, the rule's family, and what kind of prompt it is on.
 *
 * @module
 */

/** How long a prompt is, in three coarse steps; see {@linkcode lengthBucket}. */
export type LengthBucket = "short" | "medium" | "long";

/** The features of one edit. The family is the rule's first path part. */
export interface EditFeatures {
  /** Id of the rule, such as `clarity/wordy_phrase`. */
  readonly rule: string;
  /** What the prompt asks for, such as `code`. */
  readonly task: string;
  /** How long the prompt is. */
  readonly length: LengthBucket;
}

/** Longest short prompt, in UTF-16 units: one or two sentences, about half of what people write. */
const SHORT_CHARS_MAX = 120;

/** Longest medium prompt, in UTF-16 units: up to two paragraphs; longer ones mostly hold pasted text. */
const MEDIUM_CHARS_MAX = 600;

/** Puts a prompt into one of three lengths, by UTF-16 units: up to 120, up to 600, more. */
export function lengthBucket(prompt: string): LengthBucket {
  if (prompt.length <= SHORT_CHARS_MAX) return "short";
  return prompt.length <= MEDIUM_CHARS_MAX ? "medium" : "long";
}

/** Family of questions, which no rule can be in; what is asked for stands behind it. */
const QUESTIONS = "?";

/** Names a question to the learner, which takes it for an edit of a rule of its own: `?/audience`. */
export function questionRule(slot: string): string {
  return `${QUESTIONS}/${slot}`;
}

/** Whether a rule's name is that of a question. */
export function isQuestion(rule: string): boolean {
  return rule.startsWith(`${QUESTIONS}/`);
}

/** Names the family of a rule: the part of its id before the slash. */
export function familyOf(rule: string): string {
  const slash = rule.indexOf("/");
  return slash < 0 ? rule : rule.slice(0, slash);
}

/** The kinds of coordinates an edit touches, in the order of {@linkcode featureKeys}. */
export const FEATURE_KINDS: readonly string[] = ["a", "f", "r", "t", "l", "ft", "rt", "rl", "rtl"];

/**
 * Names the coordinates of an edit, one for each of {@linkcode FEATURE_KINDS}: all edits, then its
 * family, rule, task and length (by initial), then the pairs and the triple that tastes hang on. No
 * coordinate is common to edits and questions: who dislikes being asked may like every edit.
 */
export function featureKeys({ rule, task, length }: EditFeatures): string[] {
  const family = familyOf(rule);
  const realm = family === QUESTIONS ? ` ${QUESTIONS}` : "";
  return [
    `a${realm}`,
    `f ${family}`,
    `r ${rule}`,
    `t${realm} ${task}`,
    `l${realm} ${length}`,
    `ft ${family} ${task}`,
    `rt ${rule} ${task}`,
    `rl ${rule} ${length}`,
    `rtl ${rule} ${task} ${length}`,
  ];
}

/** Tells whether a coordinate is one of questions. */
export function isQuestionKey(key: string): boolean {
  return key.includes(` ${QUESTIONS}`);
}

/** Tells the kind of a coordinate from its name: its place in {@linkcode FEATURE_KINDS}, or -1. */
export function kindOfKey(key: string): number {
  const space = key.indexOf(" ");
  return FEATURE_KINDS.indexOf(space < 0 ? key : key.slice(0, space));
}
