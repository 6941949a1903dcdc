/**
 * What the user said about a rewrite, as labels for the learner.
 *
 * Only edits that were shown get a label, and a rule speaks once per prompt however often it fired
 * there, since its edits are accepted or rejected together.
 *
 * @module
 */

import { alignEdited, type Outcome, type ShownEdit } from "./edited.ts";
import { isQuestion, lengthBucket, questionRule } from "./features.ts";
import type { Label } from "./learner.ts";

/** A stored rewrite, as far as the learner cares. */
export interface ShownRewrite {
  /** The prompt as it was. */
  readonly original: string;
  /** What the prompt asks for, such as `code`. */
  readonly task: string;
  /** Edits that were applied. */
  readonly edits: readonly ShownEdit[];
  /** Edits that were only proposed. */
  readonly suggestions: readonly ShownEdit[];
  /** What was asked. */
  readonly questions: readonly { readonly slot: string }[];
}

/** One feedback about a rewrite; every part may be absent. */
export interface Feedback {
  /** About the rewrite as a whole. */
  readonly verdict?: "accept" | "reject";
  /** Ids of edits or suggestions that were accepted. */
  readonly accept?: readonly number[];
  /** Ids of edits or suggestions that were rejected. */
  readonly reject?: readonly number[];
  /** The prompt as the user sent it in the end. */
  readonly editedText?: string;
  /** From 1, bad, to 5, good. */
  readonly rating?: number;
  /** Answers to its questions by slot; an empty one says that the question was passed over on purpose. */
  readonly answers?: Readonly<Record<string, string>>;
  /** Whether the user went on without a word. */
  readonly isSilent?: boolean;
  /** Weak doubt about the rewrite as a whole, in [0, 1], such as from the prompt that followed. */
  readonly doubt?: number;
}

/** How much it counts that an edit stands, or does not, in the text the user sent. */
const EDITED_WEIGHT = 0.7;

/** How much it counts that a suggestion was not adopted: it may not even have been seen. */
const IGNORED_WEIGHT = 0.15;

/** How much the best and the worst rating count; it may be about the answer more than the edits. */
const RATING_WEIGHT = 0.5;

/** How much it counts that a question was left open by somebody who answered another one. */
const LEFT_OPEN_WEIGHT = 0.7;

/** How much it counts that a question was left open by somebody who judged the rewrite otherwise. */
const UNMENTIONED_WEIGHT = 0.35;

/** How much it counts that a question was left open by somebody who went on: it may not have been seen. */
const UNSEEN_WEIGHT = 0.15;

/** Shown probabilities are kept within these when blame is shared out, so that every edit bears some. */
const BLAME_PROBABILITY_MIN = 0.01;
const BLAME_PROBABILITY_MAX = 0.99;

/** A decision about one edit as it stands. */
interface Standing {
  readonly isAccepted: boolean;
  readonly weight: number;
}

/** What stands for and against one rule on one prompt. */
interface Evidence {
  for: number;
  against: number;
}

/**
 * The labels that new feedback adds to what earlier feedback about the same rewrite has taught. The
 * latest word about an edit stands: saying the same again adds nothing, and a change of mind also
 * takes back what was taught before.
 *
 * @param rewrite What the feedback is about.
 * @param learnt Feedback already learnt from, oldest first.
 * @param known All feedback there is now, oldest first.
 */
export function labelsOf(
  rewrite: ShownRewrite,
  learnt: readonly Feedback[],
  known: readonly Feedback[],
): Label[] {
  const before = evidenceOf(rewrite, learnt);
  const after = evidenceOf(rewrite, known);
  const length = lengthBucket(rewrite.original);
  const labels: Label[] = [];
  for (const [rule, now] of after) {
    const then = before.get(rule) ?? { for: 0, against: 0 };
    const moreFor = now.for - then.for;
    const moreAgainst = now.against - then.against;
    const accepted = Math.max(moreFor, 0) + Math.max(-moreAgainst, 0);
    const rejected = Math.max(moreAgainst, 0) + Math.max(-moreFor, 0);
    const features = { rule, task: rewrite.task, length };
    if (accepted > 0) labels.push({ features, isAccepted: true, weight: accepted });
    if (rejected > 0) labels.push({ features, isAccepted: false, weight: rejected });
  }
  return labels;
}

/** The labels that all feedback about a rewrite comes to, as if it had been given at once. */
export function standingLabels(rewrite: ShownRewrite, feedback: readonly Feedback[]): Label[] {
  const length = lengthBucket(rewrite.original);
  return [...evidenceOf(rewrite, feedback)].flatMap(([rule, evidence]) => {
    const features = { rule, task: rewrite.task, length };
    return [
      { features, isAccepted: true, weight: evidence.for },
      { features, isAccepted: false, weight: evidence.against },
    ].filter(({ weight }) => weight > 0);
  });
}

/** The labels that are about edits. */
export function editLabels(labels: readonly Label[]): Label[] {
  return labels.filter(({ features }) => !isQuestion(features.rule));
}

/** The labels that are about questions. */
export function questionLabels(labels: readonly Label[]): Label[] {
  return labels.filter(({ features }) => isQuestion(features.rule));
}

/** Sums up by rule what stands about each edit, as a mean over the rule's edits that were judged. */
function evidenceOf(rewrite: ShownRewrite, feedback: readonly Feedback[]): Map<string, Evidence> {
  const standing = new Map<number, Standing>();
  for (const one of feedback) judge(rewrite, one, standing);
  const byRule = new Map<string, Standing[]>();
  for (const { id, rule } of [...rewrite.edits, ...rewrite.suggestions]) {
    const decision = standing.get(id);
    if (decision === undefined) continue;
    const decisions = byRule.get(rule);
    if (decisions === undefined) byRule.set(rule, [decision]);
    else decisions.push(decision);
  }
  const bySlot = standingQuestions(rewrite, feedback);
  return new Map([...byRule, ...bySlot].map(([rule, decisions]) => {
    const sum = (isAccepted: boolean): number =>
      decisions.reduce(
        (total, one) => one.isAccepted === isAccepted ? total + one.weight : total,
        0,
      );
    return [rule, { for: sum(true) / decisions.length, against: sum(false) / decisions.length }];
  }));
}

/** Lets one feedback speak, its vaguest part first, so that what it says of single edits stands. */
function judge(
  rewrite: ShownRewrite,
  feedback: Feedback,
  standing: Map<number, Standing>,
): void {
  const named = new Set([...feedback.accept ?? [], ...feedback.reject ?? []]);
  const unnamed = rewrite.edits.filter(({ id }) => !named.has(id));
  if (feedback.doubt !== undefined) {
    blame(unnamed.filter(({ id }) => !standing.has(id)), feedback.doubt, standing);
  }
  if (feedback.verdict !== undefined) {
    judgeWhole(unnamed, feedback.verdict === "accept" ? 1 : -1, standing);
  } else if (feedback.rating !== undefined) {
    judgeWhole(unnamed, RATING_WEIGHT * (feedback.rating - 3) / 2, standing);
  }
  if (feedback.editedText !== undefined) {
    judgeEdited(rewrite, feedback.editedText, standing);
  }
  const shown = new Set([...rewrite.edits, ...rewrite.suggestions].map(({ id }) => id));
  for (const id of feedback.accept ?? []) {
    if (shown.has(id)) standing.set(id, { isAccepted: true, weight: 1 });
  }
  for (const id of feedback.reject ?? []) {
    if (shown.has(id)) standing.set(id, { isAccepted: false, weight: 1 });
  }
}

/** A word about all applied edits at once: from -1, all wrong together, to 1, every one right. */
function judgeWhole(
  edits: readonly ShownEdit[],
  word: number,
  standing: Map<number, Standing>,
): void {
  if (word < 0) blame(edits, -word, standing);
  if (word > 0) {
    for (const { id } of edits) {
      standing.set(id, { isAccepted: true, weight: word });
    }
  }
}

/**
 * Shares out the blame for a rejected whole: to each rule the probability that its edit is at fault,
 * given that at least one is. A rule alone bears all of it.
 */
function blame(
  edits: readonly ShownEdit[],
  weight: number,
  standing: Map<number, Standing>,
): void {
  const probabilities = new Map(edits.map(({ rule, probability }) => [
    rule,
    Math.min(Math.max(probability, BLAME_PROBABILITY_MIN), BLAME_PROBABILITY_MAX),
  ]));
  const allRight = [...probabilities.values()].reduce((product, p) => product * p, 1);
  for (const { id, rule } of edits) {
    const share = (1 - (probabilities.get(rule) as number)) / (1 - allRight);
    if (weight > 0) standing.set(id, { isAccepted: false, weight: weight * share });
  }
}

/**
 * What stands about each question: answered, passed over, or left open. A prompt that corrects or
 * repeats the one whose question was left open says that the question was a good one.
 */
function standingQuestions(
  { questions }: ShownRewrite,
  feedback: readonly Feedback[],
): [rule: string, decisions: Standing[]][] {
  const standing = new Map<string, Standing>();
  for (const { answers = {}, doubt, ...rest } of feedback) {
    const left: Standing = {
      isAccepted: doubt !== undefined,
      weight: doubt ??
        (Object.keys(answers).length > 0
          ? LEFT_OPEN_WEIGHT
          : rest.isSilent === true
          ? UNSEEN_WEIGHT
          : Object.keys(rest).length > 0
          ? UNMENTIONED_WEIGHT
          : 0),
    };
    for (const { slot } of questions) {
      const answer = Object.hasOwn(answers, slot) ? answers[slot] : undefined;
      const known = standing.get(slot)?.weight ?? 0;
      const isUnsure = doubt !== undefined && known <= UNSEEN_WEIGHT;
      if (answer !== undefined) standing.set(slot, { isAccepted: answer !== "", weight: 1 });
      else if (left.weight > known || isUnsure) standing.set(slot, left);
    }
  }
  return [...standing].filter(([, { weight }]) => weight > 0)
    .map(([slot, decision]) => [questionRule(slot), [decision]]);
}

const OUTCOMES: Readonly<Record<Exclude<Outcome, "unknown">, Standing>> = {
  kept: { isAccepted: true, weight: EDITED_WEIGHT },
  reverted: { isAccepted: false, weight: EDITED_WEIGHT },
  adopted: { isAccepted: true, weight: EDITED_WEIGHT },
  ignored: { isAccepted: false, weight: IGNORED_WEIGHT },
};

function judgeEdited(
  { original, edits, suggestions }: ShownRewrite,
  editedText: string,
  standing: Map<number, Standing>,
): void {
  for (const [id, outcome] of alignEdited(original, edits, suggestions, editedText)) {
    if (outcome !== "unknown") standing.set(id, OUTCOMES[outcome]);
  }
}
