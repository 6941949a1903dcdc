/**
 * The learner as the choice of edits sees it: a rule and a prompt in, a probability out.
 *
 * @module
 */

import { DENSE_NAMES, denseFeatures } from "../measure/features.ts";
import { SUGGEST_PROBABILITY_MIN } from "../rewrite/rewrite.ts";
import { addedTo } from "./added.ts";
import { logit, sigmoid } from "./experts.ts";
import { lengthBucket, questionRule } from "./features.ts";
import { isDueToResurface, predict, QUESTION_PRIOR } from "./learner.ts";
import type { AcceptModel, AcceptState } from "./state.ts";

/** A rule that fired, as far as its score depends on it. */
export interface ScoredRule {
  /** Its id. */
  readonly id: string;
  /** Probability of acceptance that its author gave, for the kind of assistant at hand. */
  readonly prior: number;
}

/**
 * Probability of an answer from which a question is asked. An answer is worth three times what a
 * question costs that is left open.
 */
export const ASKED_FROM = 0.25;

/** The scoring of one prompt. */
export interface Scoring {
  /**
   * Probability, in (0, 1), that the user accepts the rule's edits. A rule keeps its probability
   * while one prompt is rewritten, whatever becomes of the text meanwhile: the prompt it is first
   * asked about counts.
   */
  readonly score: (
    rule: ScoredRule,
    prompt: { readonly text: string; readonly task: string },
  ) => number;
  /**
   * Whether a question is worth asking: this user answers it now and then, or its turn has come. To
   * be asked only of a question that would be put otherwise.
   */
  readonly wants: (
    slot: string,
    prompt: { readonly text: string; readonly task: string },
  ) => boolean;
  /** What this user's model adds to the quality score; see {@linkcode AcceptModel}. */
  readonly quality: AcceptModel["quality"];
  /** Version of the learner's model; null where nothing was learnt and the rules' priors decide. */
  readonly version: string | null;
  /** What the learner must be told of the rules that were scored; see {@linkcode LearnEvent}. */
  readonly firings: () => { readonly hidden: string[]; readonly resurfaced: string[] };
}

/**
 * Opens the scoring of one prompt. Without a state every rule keeps its author's prior.
 *
 * A rule that the learner hides scores exactly the least probability of a suggestion at every tenth
 * firing, so that it is seen again and can come back. A rule that its author hides stays hidden.
 *
 * @param state What the user taught, or null for nothing.
 */
export function openScoring(state: AcceptState | null): Scoring {
  if (state === null) {
    return {
      score: ({ prior }) => prior,
      wants: () => true,
      quality: [],
      version: null,
      firings: () => ({ hidden: [], resurfaced: [] }),
    };
  }
  const scores = new Map<string, number>();
  const hidden: string[] = [];
  const resurfaced: string[] = [];
  let added: number | undefined;
  let situation: { task: string; length: ReturnType<typeof lengthBucket> } | null = null;
  const score = (
    { id, prior }: ScoredRule,
    prompt: { readonly text: string; readonly task: string },
    { shownFrom, logOddsAdded } = { shownFrom: SUGGEST_PROBABILITY_MIN, logOddsAdded: 0 },
  ): number => {
    const known = scores.get(id);
    if (known !== undefined) return known;
    situation ??= { task: prompt.task, length: lengthBucket(prompt.text) };
    let probability = predict(state, { rule: id, ...situation }, prior);
    if (logOddsAdded !== 0) probability = sigmoid(logit(probability) + logOddsAdded);
    if (probability < shownFrom && prior >= shownFrom) {
      const isDue = isDueToResurface(state, id);
      (isDue ? resurfaced : hidden).push(id);
      if (isDue) probability = shownFrom;
    }
    scores.set(id, probability);
    return probability;
  };
  return {
    score: (rule, prompt) => score(rule, prompt),
    wants(slot, prompt) {
      if (state.asking.length === DENSE_NAMES.length) {
        added ??= addedTo(state.asking, denseFeatures(prompt.text));
      }
      const question = { id: questionRule(slot), prior: QUESTION_PRIOR };
      const options = { shownFrom: ASKED_FROM, logOddsAdded: added ?? 0 };
      return score(question, prompt, options) >= ASKED_FROM;
    },
    quality: state.quality,
    version: state.version,
    firings: () => ({ hidden, resurfaced }),
  };
}
