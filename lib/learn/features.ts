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

/** Names the family of a rule: the part of its id before the slash. */
export function familyOf(rule: string): string {
  const slash = rule.indexOf("/");
  return slash < 0 ? rule : rule.slice(0, slash);
}

/** The kinds of coordinates an edit touches, in the order of {@linkcode featureKeys}. */
export const FEATURE_KINDS: readonly string[] = ["a", "f", "r", "t", "l", "ft", "rt", "rl", "rtl"];

/**
 * Names the coordinates of an edit, one for each of {@linkcode FEATURE_KINDS}: all edits, then its
 * family, rule, task and length (by initial), then the pairs and the triple that tastes hang on.
 */
export function featureKeys({ rule, task, length }: EditFeatures): string[] {
  const family = familyOf(rule);
  return [
    "a",
    `f ${family}`,
    `r ${rule}`,
    `t ${task}`,
    `l ${length}`,
    `ft ${family} ${task}`,
    `rt ${rule} ${task}`,
    `rl ${rule} ${length}`,
    `rtl ${rule} ${task} ${length}`,
  ];
}

/** Tells the kind of a coordinate from its name: its place in {@linkcode FEATURE_KINDS}, or -1. */
export function kindOfKey(key: string): number {
  const space = key.indexOf(" ");
  return FEATURE_KINDS.indexOf(space < 0 ? key : key.slice(0, space));
}
