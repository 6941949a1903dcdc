/**
 * All the learner remembers of one user, as numbers that survive JSON unchanged.
 *
 * @module
 */

import { DEFAULT_SETTINGS, INITIAL_TRUST, type LearnerSettings } from "./experts.ts";

/** What a learner is before it learns: fitted now and then, where all else is learnt at once. */
export interface AcceptModel {
  /** Its name: `v0` as the program comes, then `v1`, `v2`, … */
  readonly version: string;
  /** How it learns. */
  readonly settings: LearnerSettings;
  /**
   * What is added to the log-odds of the prior of each rule that is named. A shift and not a prior,
   * since a rule has other priors for other kinds of assistant.
   */
  readonly shifts: ReadonlyMap<string, number>;
  /** What is added per dense feature to the log-odds that a question is answered; empty for nothing. */
  readonly asking: readonly number[];
  /** What is added to each weight of the shipped quality score, then to its middle; empty for nothing. */
  readonly quality: readonly number[];
}

/** The model of a program that has never been trained. */
export const DEFAULT_MODEL: AcceptModel = {
  version: "v0",
  settings: DEFAULT_SETTINGS,
  shifts: new Map(),
  asking: [],
  quality: [],
};

/** What has been learnt in all of one kind of decision. */
export interface Experience {
  /** Sum of the weights of real labels so far: also the clock by which old feedback fades. */
  realMass: number;
  /** Trust in the prior and in each expert; sums to 1. */
  trust: number[];
}

/** The memory of the learner, of edits and beside it of questions; only `observe` and `countFirings` change it. */
export interface AcceptState extends AcceptModel, Experience {
  /** The same of questions: how somebody answers says nothing of how they like edits. */
  readonly questions: Experience;
  /** Sum of the weights of synthetic labels so far. */
  syntheticMass: number;
  /**
   * Coordinates that feedback has touched. A row is the clock of its last change, then the weight
   * and the variance for each expert that reads that kind of coordinate.
   */
  readonly rows: Map<string, number[]>;
  /** Sequence number in the store of the last event observed; 0 before the first. */
  cursor: number;
  /** Ids of the latest events, oldest first, so that an event that comes twice counts once. */
  readonly recent: Set<string>;
  /** Firings of each hidden rule since it was last shown. */
  readonly hidden: Map<string, number>;
}

/**
 * Ids of events remembered. Only events that are not merged into the store yet need it, and a merge
 * comes after ten; the rest is for servers whose store is busy for long.
 */
export const RECENT_EVENTS_MAX = 256;

/**
 * How much a user has said so far.
 *
 * @param state What the user taught.
 * @returns Sum of the weights of all labels, of edits and of questions.
 */
export function feedbackMass(state: AcceptState): number {
  return state.realMass + state.questions.realMass;
}

/** Makes the state of a user who has given no feedback. */
export function newAcceptState(model: AcceptModel = DEFAULT_MODEL): AcceptState {
  return {
    version: model.version,
    settings: model.settings,
    shifts: model.shifts,
    asking: model.asking,
    quality: model.quality,
    realMass: 0,
    trust: [...INITIAL_TRUST],
    questions: { realMass: 0, trust: [...INITIAL_TRUST] },
    syntheticMass: 0,
    rows: new Map(),
    cursor: 0,
    recent: new Set(),
    hidden: new Map(),
  };
}

/** Copies a state, so that what one holder observes does not show in the other. */
export function copyAcceptState(state: AcceptState): AcceptState {
  return {
    ...state,
    trust: [...state.trust],
    questions: { ...state.questions, trust: [...state.questions.trust] },
    rows: new Map([...state.rows].map(([key, row]) => [key, [...row]])),
    recent: new Set(state.recent),
    hidden: new Map(state.hidden),
  };
}
