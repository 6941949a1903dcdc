/**
 * The learner: predicts whether this user accepts an edit, and learns from every decision at once.
 *
 * Six experts (the rule's prior and five of {@linkcode EXPERTS}) are mixed by how well they have
 * predicted so far, with a fixed share of trust handed back after each label so that a fallen
 * expert can return (Herbster and Warmuth, Tracking the best expert, Machine Learning 32, 1998).
 *
 * @module
 */

import { invariant } from "../errors.ts";
import {
  type Expert,
  EXPERTS,
  INITIAL_TRUST,
  type LearnerSettings,
  logit,
  mapStep,
  SEATS,
  sigmoid,
} from "./experts.ts";
import { type EditFeatures, FEATURE_KINDS, featureKeys, isQuestion } from "./features.ts";
import { type AcceptState, type Experience, RECENT_EVENTS_MAX } from "./state.ts";

/** Probability of acceptance of each rule's edits that its author gave, by rule id. */
export type Priors = Readonly<Record<string, number>>;

/** A decision about one edit: its features, what was decided, and how much it counts. */
export interface Label {
  /** The edit. */
  readonly features: EditFeatures;
  /** Whether the user accepted it. */
  readonly isAccepted: boolean;
  /** How much it counts, above 0; an explicit decision counts 1. */
  readonly weight: number;
}

/** What the learner takes in at once: the labels of one feedback, or the firings of one rewrite. */
export interface LearnEvent {
  /** Id of the record it comes from; an id seen before changes nothing. */
  readonly id: string;
  /** Sequence number in the store, 1 or more; absent while the record is not merged yet. */
  readonly sequence?: number;
  /** Synthetic labels weigh little and do not age what the user taught. */
  readonly source: "user" | "synthetic";
  /** Decisions, in a fixed order. */
  readonly labels: readonly Label[];
  /** Rules that fired on the prompt and were not shown. */
  readonly hidden?: readonly string[];
  /** Hidden rules that were shown this time, as their turn had come. */
  readonly resurfaced?: readonly string[];
}

/** Prior of a rule that has none; also where a rule's log-odds start when its file was removed. */
export const UNKNOWN_RULE_PRIOR = 0.8;

/** Prior of a question: that the one who is asked answers it. */
export const QUESTION_PRIOR = 0.5;

const PRIOR_MIN = 0.02;
const PRIOR_MAX = 0.98;

/** A hidden rule is shown as a suggestion at each such firing, so that it can come back. */
export const RESURFACE_EVERY = 10;

/** Most that one synthetic label counts. */
export const SYNTHETIC_WEIGHT_MAX = 0.0125;

/** Most that all synthetic labels count together: as much as one decision of the user. */
export const SYNTHETIC_MASS_MAX = 1;

/** Likelihoods are kept this far from 0 and 1 when trust is shared out, so that one surprise ruins no expert. */
const LIKELIHOOD_FLOOR = 0.01;

/** Numbers of the state are kept to millionths: far finer than any decision depends on. */
const KEPT_PARTS = 1e6;

/** Place of a rule's own coordinate among the kinds. */
const RULE_KIND = FEATURE_KINDS.indexOf("r");

/** How close to 0 and 1 a prediction may come. */
const CERTAINTY_MARGIN = 1e-9;

/** Log-odds of a rule's prior, which is first brought within [0.02, 0.98], as no rule is certain. */
export function priorLogOdds(prior: number): number {
  return logit(Math.min(Math.max(prior, PRIOR_MIN), PRIOR_MAX));
}

/** The prior of a rule, as its author gave it; the same for all that are unknown, and for all questions. */
export function priorOf(priors: Priors, rule: string): number {
  if (Object.hasOwn(priors, rule)) return priors[rule] as number;
  return isQuestion(rule) ? QUESTION_PRIOR : UNKNOWN_RULE_PRIOR;
}

/**
 * Predicts the probability, in (0, 1), that the user accepts an edit. Changes nothing.
 *
 * @example
 * ```ts
 * import { newAcceptState } from "./state.ts";
 *
 * const state = newAcceptState();
 * const edit = { rule: "clarity/wordy_phrase", task: "code", length: "short" } as const;
 * predict(state, edit, 0.9); // 0.9: nothing learnt yet
 * ```
 *
 * @param prior Probability of acceptance that the rule's author gave.
 */
export function predict(state: AcceptState, edit: EditFeatures, prior: number): number {
  const { rows, means, experience } = beliefAbout(state, edit, prior);
  const { trust } = experience;
  const p = means.reduce((sum, mean, at) => sum + (trust[at] as number) * sigmoid(mean), 0);
  const mixed = Math.min(Math.max(p, CERTAINTY_MARGIN), 1 - CERTAINTY_MARGIN);
  const doubt = doubtAbout(state, experience, rows);
  return sigmoid(doubt * (means[0] as number) + (1 - doubt) * logit(mixed));
}

/**
 * How far, from 0 to 1, a prediction is drawn back to the prior: by how little feedback there is in
 * all, and by how little is known of this very rule. So nobody's first decisions are spread over
 * rules they were not about, and yet a rule that is rejected three times is gone.
 */
function doubtAbout(
  { settings: { cautionLabels, varianceScale } }: AcceptState,
  { realMass }: Experience,
  rows: readonly (readonly number[])[],
): number {
  if (cautionLabels === 0) return 0;
  const unknown = (rows[RULE_KIND]?.[2] as number) / (priorVariance(0, RULE_KIND) * varianceScale);
  return unknown * cautionLabels / (cautionLabels + realMass);
}

/** What is held of an edit now: its coordinates, then log-odds and variance by the prior and each expert. */
interface Belief {
  readonly keys: readonly string[];
  readonly rows: number[][];
  readonly means: number[];
  readonly variances: number[];
  /** With edits, or with questions. */
  readonly experience: Experience;
}

function experienceWith(state: AcceptState, rule: string): Experience {
  return isQuestion(rule) ? state.questions : state;
}

function beliefAbout(state: AcceptState, edit: EditFeatures, prior: number): Belief {
  const offset = priorLogOdds(prior) + (state.shifts.get(edit.rule) ?? 0);
  const keys = featureKeys(edit);
  const experience = experienceWith(state, edit.rule);
  const rows = keys.map((key, kind) =>
    driftedRow(state.settings, experience.realMass, state.rows.get(key), kind)
  );
  const means = [offset, ...EXPERTS.map(() => offset)];
  const variances = means.map(() => 0);
  for (let kind = 0; kind < rows.length; kind++) {
    const row = rows[kind] as number[];
    const seats = SEATS[kind] as readonly number[];
    for (let seat = 0; seat < seats.length; seat++) {
      const at = 1 + (seats[seat] as number);
      means[at] = (means[at] as number) + (row[1 + 2 * seat] as number);
      variances[at] = (variances[at] as number) + (row[2 + 2 * seat] as number);
    }
  }
  return { keys, rows, means, variances, experience };
}

/** A coordinate as it is by now: drifted towards its prior for the time since its last change. */
function driftedRow(
  { varianceScale, keepSlow, keepFast }: LearnerSettings,
  realMass: number,
  row: readonly number[] | undefined,
  kind: number,
): number[] {
  const seats = SEATS[kind] as readonly number[];
  const now = [realMass];
  const age = row === undefined ? 0 : realMass - (row[0] as number);
  const slow = age === 0 ? 1 : Math.exp(age * Math.log(keepSlow));
  const fast = age === 0 ? 1 : Math.exp(age * Math.log(keepFast));
  for (let seat = 0; seat < seats.length; seat++) {
    const number = seats[seat] as number;
    const first = priorVariance(number, kind) * varianceScale;
    if (row === undefined) {
      now.push(0, first);
      continue;
    }
    const kept = (EXPERTS[number] as Expert).isFast ? fast : slow;
    const variance = row[2 + 2 * seat] as number;
    now.push(kept * (row[1 + 2 * seat] as number), first + kept * kept * (variance - first));
  }
  return now;
}

/**
 * Learns from one event, in place. An event with a sequence number at or below the cursor, or with
 * the id of a recent event, changes nothing but the cursor; so a store can be replayed at will.
 *
 * @returns Whether the event was new.
 */
export function observe(state: AcceptState, event: LearnEvent, priors: Priors): boolean {
  if (event.sequence !== undefined) {
    if (event.sequence <= state.cursor) return false;
    state.cursor = event.sequence;
  }
  if (state.recent.has(event.id)) return false;
  state.recent.add(event.id);
  if (state.recent.size > RECENT_EVENTS_MAX) {
    const [oldest] = state.recent;
    state.recent.delete(oldest as string);
  }
  for (const label of event.labels) {
    if (event.source === "user") {
      learn(state, label, label.weight, priors);
      const experience = experienceWith(state, label.features.rule);
      experience.realMass = rounded(experience.realMass + label.weight);
    } else {
      const room = SYNTHETIC_MASS_MAX - state.syntheticMass;
      const weight = Math.min(Math.min(label.weight, 1) * SYNTHETIC_WEIGHT_MAX, room);
      if (weight <= 0) break;
      learn(state, label, weight, priors);
      state.syntheticMass = rounded(state.syntheticMass + weight);
    }
  }
  countFirings(state, event.hidden ?? [], event.resurfaced ?? []);
  return true;
}

/** One label: first trust moves to the experts that foresaw it, then each expert learns. */
function learn(state: AcceptState, label: Label, weight: number, priors: Priors): void {
  invariant(weight > 0 && weight < Infinity, "a label that counts nothing is none");
  const { features } = label;
  const y = label.isAccepted ? 1 : 0;
  const prior = priorOf(priors, features.rule);
  const { keys, rows, means, variances, experience } = beliefAbout(state, features, prior);
  experience.trust = sharedTrust(experience.trust, state.settings.sharing, { means, y, weight });
  const pulls: number[] = [];
  const shrinks: number[] = [];
  for (let at = 1; at < means.length; at++) {
    const variance = variances[at] as number;
    const p = sigmoid(mapStep(means[at] as number, variance, y, weight));
    const curvature = weight * p * (1 - p);
    pulls.push(weight * (y - p));
    shrinks.push(curvature / (1 + variance * curvature));
  }
  keys.forEach((key, kind) => {
    const row = rows[kind] as number[];
    (SEATS[kind] as readonly number[]).forEach((number, seat) => {
      const variance = row[2 + 2 * seat] as number;
      const pulled = (row[1 + 2 * seat] as number) + variance * (pulls[number] as number);
      row[1 + 2 * seat] = rounded(pulled);
      row[2 + 2 * seat] = rounded(variance - variance * variance * (shrinks[number] as number));
    });
    state.rows.set(key, row);
  });
}

/** Cuts a number to what is worth keeping, at each step, so that the file is small and exact. */
function rounded(value: number): number {
  return Math.round(value * KEPT_PARTS) / KEPT_PARTS;
}

function priorVariance(number: number, kind: number): number {
  return (EXPERTS[number] as Expert).variances[kind] as number;
}

function sharedTrust(
  trust: readonly number[],
  sharing: number,
  { means, y, weight }: { means: readonly number[]; y: 0 | 1; weight: number },
): number[] {
  let total = 0;
  const earned = means.map((mean, at) => {
    const p = y === 1 ? sigmoid(mean) : sigmoid(-mean);
    const likelihood = Math.min(Math.max(p, LIKELIHOOD_FLOOR), 1 - LIKELIHOOD_FLOOR);
    const share = (trust[at] as number) * Math.exp(weight * Math.log(likelihood));
    total += share;
    return share;
  });
  return earned.map((share, at) =>
    (1 - sharing) * share / total + sharing * (INITIAL_TRUST[at] as number)
  );
}

/**
 * Counts the firings of one rewrite, in place: each hidden rule once, and a rule that was shown
 * again from zero.
 */
export function countFirings(
  state: AcceptState,
  hidden: readonly string[],
  resurfaced: readonly string[],
): void {
  for (const rule of hidden) state.hidden.set(rule, (state.hidden.get(rule) ?? 0) + 1);
  for (const rule of resurfaced) state.hidden.delete(rule);
}

/** Whether the next firing of a hidden rule is the one at which it is shown again. */
export function isDueToResurface(state: AcceptState, rule: string): boolean {
  return (state.hidden.get(rule) ?? 0) >= RESURFACE_EVERY - 1;
}
